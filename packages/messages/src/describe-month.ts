import {
  type Month,
  type MonthFacts,
  type MonthFigure,
  type MonthNews,
  type MonthRank,
  monthOfPeriod,
  type NewsLine,
  partsOfMonth,
  placesGained,
} from '@gangmu/domain'
import { type Locale, type MessageKey, message } from './message.ts'

/** 1—6月, 1月, 全年: how far the year has run. */
export const describeRun = (locale: Locale, month: Month): string => {
  const { number } = partsOfMonth(month)
  if (number === 12) return message(locale, 'month.year')
  return number === 1 ? message(locale, 'month.january') : message(locale, 'month.run', { to: number })
}

/** 2025年1—6月. */
export const describeMonth = (locale: Locale, month: Month): string =>
  message(locale, 'month.of-year', { year: partsOfMonth(month).year, run: describeRun(locale, month) })

/** What the words are about: the month, and the period before it where there is one. */
export type MonthWords = { readonly month: Month; readonly before: Month | null }

/** 百分点 is counted: 0.3个百分点. */
export const unitWord = (locale: Locale, unit: string | null): string =>
  unit === '百分点' ? message(locale, 'month.points') : (unit ?? '')

const upOrDown = (value: number, up: MessageKey, down: MessageKey, level: MessageKey): MessageKey =>
  value > 0 ? up : value < 0 ? down : level

const figureText = ({ raw, unit, value }: MonthFigure): string =>
  value === null || unit === null || unit === '%' ? `${raw}${unit === '%' ? '%' : ''}` : `${raw}${unit}`

/** 规模以上工业增加值增速 → 规模以上工业增加值: what grows is named without its growth. */
const grower = (name: string): string => name.replace(/(?:增速|增长率|增长速度|增幅|涨幅)$/, '')

/** 规模以上工业增加值同比增长6.8%. */
const ownPart = (locale: Locale, { facts }: NewsLine): string => {
  const { figure, measure, name, growth } = facts
  if (figure === null) return name
  if (measure === 'growth' && figure.value !== null) {
    const key = upOrDown(figure.value, 'month.grew', 'month.fell', 'month.level') as 'month.grew'
    return message(locale, key, { name: grower(name), value: Math.abs(figure.value) })
  }
  const text = message(locale, measure === 'level' ? 'month.reached' : 'month.stands', { name, figure: figureText(figure) })
  if (growth === null || growth.how === 'computed') return text
  const key = upOrDown(growth.value, 'month.growth-up', 'month.growth-down', 'month.growth-level') as 'month.growth-up'
  return text + message(locale, 'month.and') + message(locale, key, { value: Math.abs(growth.value) })
}

/** The month a quarterly figure is held against is not the month before. */
const beforeOf = ({ previous }: MonthFacts, before: Month | null): Month | null =>
  (previous === null ? null : monthOfPeriod(previous.period)) ?? before

const changePart = (locale: Locale, { facts, row }: NewsLine, { before }: MonthWords): string | null => {
  const since = beforeOf(facts, before)
  if (row.change === null || since === null || facts.measure === 'level') return null
  const key = upOrDown(row.change.value, 'month.change-up', 'month.change-down', 'month.change-level') as 'month.change-up'
  return message(locale, key, {
    before: describeRun(locale, since),
    value: Math.abs(row.change.value),
    unit: unitWord(locale, row.change.unit),
  })
}

const cityPart = (locale: Locale, { row: { overCity } }: NewsLine): string | null =>
  overCity === null
    ? null
    : message(locale, upOrDown(overCity.value, 'month.over-city', 'month.under-city', 'month.like-city') as 'month.over-city', {
        value: Math.abs(overCity.value),
        unit: unitWord(locale, overCity.unit),
      })

const rankPart = (locale: Locale, rank: MonthRank | null): string | null =>
  rank === null
    ? null
    : message(locale, rank.ties > 0 ? 'month.place-tied' : 'month.place', { set: rank.set.name, place: rank.place, total: rank.total })

const gainedPart = (locale: Locale, { facts, row: { cityRank: rank } }: NewsLine, { before }: MonthWords): string | null => {
  const count = rank === null ? null : placesGained(rank)
  const since = beforeOf(facts, before)
  if (count === null || count === 0 || since === null) return null
  return message(locale, count > 0 ? 'month.places-up' : 'month.places-down', {
    before: describeRun(locale, since),
    count: Math.abs(count),
  })
}

/** One line in one sentence, without its end: figure, change, city, place. */
export const describeLine = (locale: Locale, line: NewsLine, words: MonthWords): string =>
  [
    ownPart(locale, line),
    changePart(locale, line, words),
    cityPart(locale, line),
    rankPart(locale, line.row.cityRank),
    gainedPart(locale, line, words),
  ]
    .filter((part) => part !== null)
    .join(message(locale, 'month.and'))

/** How many lines a sentence names; the paper has all of them. */
const NAMED = 3

/** 本月变化三句话: how the lamps stand, what comes forward, what lags. */
export const describeNews = (locale: Locale, news: MonthNews, words: MonthWords): readonly string[] => {
  const end = message(locale, 'month.end')
  const list = (lines: readonly NewsLine[]) =>
    lines
      .slice(0, NAMED)
      .map((line) => describeLine(locale, line, words))
      .join(message(locale, 'month.item'))
  return [
    [
      message(locale, 'month.lamps', { period: describeMonth(locale, words.month), total: totalOf(news), ...news.lamps }),
      ...changes(locale, news, words),
    ].join(message(locale, 'month.and')) + end,
    (news.gains.length === 0
      ? words.before === null
        ? ''
        : message(locale, 'month.no-gains', { before: describeRun(locale, words.before) })
      : message(locale, 'month.gains', { items: list(news.gains) })) + end,
    (news.lags.length === 0 ? message(locale, 'month.no-lags') : message(locale, 'month.lags', { items: list(news.lags) })) + end,
  ].filter((sentence) => sentence !== end)
}

const totalOf = ({ lamps }: MonthNews): number => lamps.green + lamps.yellow + lamps.red + lamps.none

const changes = (locale: Locale, { brighter, dimmer }: MonthNews, { before }: MonthWords): readonly string[] => {
  if (before === null) return []
  const run = describeRun(locale, before)
  const names = (lines: readonly NewsLine[]) =>
    lines
      .slice(0, NAMED)
      .map(({ facts }) => facts.name)
      .join(message(locale, 'month.name'))
  if (brighter.length + dimmer.length === 0) return [message(locale, 'month.no-change', { before: run })]
  return [
    ...(brighter.length > 0 ? [message(locale, 'month.brighter', { before: run, count: brighter.length, names: names(brighter) })] : []),
    ...(dimmer.length > 0 ? [message(locale, 'month.dimmer', { before: run, count: dimmer.length, names: names(dimmer) })] : []),
  ]
}

/** 再增0.3个百分点可进1位; null at the top, or where nobody knows. */
export const describeNextPlace = (locale: Locale, { facts, row }: NewsLine): string | null => {
  const toNext = row.cityRank?.toNext ?? null
  if (toNext === null) return null
  const unit = unitWord(locale, facts.unit === '%' ? '百分点' : facts.unit)
  return message(locale, facts.direction === 'down' ? 'month.next-place-down' : 'month.next-place', {
    name: facts.name,
    value: toNext,
    unit,
  })
}

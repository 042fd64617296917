import { monthOfPeriod, type Pace, partsOfMonth } from '@gangmu/domain'
import { describeReason } from './describe-reason.ts'
import { type Locale, message } from './message.ts'

/** 快于序时进度 …, 未评定进度 where there is none. */
export const paceWord = (locale: Locale, { wording }: Pick<Pace, 'wording'>): string => message(locale, `pace.word.${wording ?? 'none'}`)

/** 全年, 1—6月; a period that is neither as its code. */
export const describeStage = (locale: Locale, period: string): string => {
  const month = monthOfPeriod(period)
  if (month === null) return period
  return /^\d{4}$/.test(period)
    ? message(locale, 'pace.period.year')
    : message(locale, 'pace.period.stage', { month: partsOfMonth(month).number })
}

/** How a line stands and why, in one sentence without its full stop. */
export const describePace = (locale: Locale, { reason: { code, params }, verdict }: Pick<Pace, 'reason' | 'verdict'>): string => {
  const param = (name: string) => params[name] ?? null
  const unit = param('unit') ?? ''
  switch (code) {
    case 'path': {
      const told = { figure: param('figure'), expected: param('expected'), unit }
      return param('done') === null
        ? message(locale, 'pace.reason.path-only', told)
        : message(locale, 'pace.reason.path', { ...told, target: param('target'), done: param('done'), asked: param('asked') })
    }
    case 'target':
    case 'undecided': {
      const period = describeStage(locale, String(param('period')))
      const sentence = message(locale, `pace.reason.${code}`, { figure: param('figure'), period, target: param('target') })
      return verdict === null ? sentence : `${sentence}${message(locale, 'lamp.and')}${describeReason(locale, verdict)}`
    }
    case 'start-unknown':
      return message(locale, 'pace.reason.start-unknown', { figure: param('figure'), target: param('target') })
    case 'no-target':
    case 'not-due':
      return message(locale, `pace.reason.${code}`)
    default:
      return message(locale, `pace.reason.${code}`, { on: param('on') })
  }
}

/** What the rest of the year asks for, and whether it can be had; in the order they are said. */
export const describeOutlook = (locale: Locale, { needed, fastest, lastChance, gap }: Pace, unit: string | null): readonly string[] => {
  const told: string[] = []
  const ceiling = gap !== null && gap.value * gap.better < 0
  if (needed?.how === 'growth') told.push(message(locale, 'pace.needed.growth', { value: needed.value }))
  if (needed?.how === 'per-month') {
    const value = roundForReading(Math.abs(needed.value))
    if (lastChance?.gone && fastest === null) told.push(message(locale, 'pace.ceiling-passed'))
    else if (needed.value <= 0) told.push(message(locale, 'pace.needed.done'))
    else told.push(message(locale, ceiling ? 'pace.needed.room' : 'pace.needed.per-month', { value, unit: needed.unit ?? '' }))
  }
  if (lastChance === null) return told
  const { year, number } = partsOfMonth(lastChance.month)
  if (fastest !== null) told.push(message(locale, 'pace.fastest', { value: roundForReading(fastest), unit: unit ?? '' }))
  if (!lastChance.gone) told.push(message(locale, 'pace.last-chance', { year, month: number }))
  else if (fastest !== null) told.push(message(locale, 'pace.gone'))
  return told
}

/** As many places as a reader takes in. */
export const roundForReading = (value: number): number => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)))

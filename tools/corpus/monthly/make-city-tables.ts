import { accrualOf, figurePeriod, hasFigureFor, partsOfMonth, shiftMonth, shippedIndicatorIndex } from '@gangmu/domain'
import type { Figure } from './make-figures.ts'

import { indexOf, monthAt } from './make-series.ts'
import type { Model } from './model.ts'

/** A month's table of all districts as the city gives it out: places alone, as far as figures were out by its day. */
export type CityTable = { readonly month: string; readonly csv: string }

/** One a month of `ranked.months`, in the order of the months. The same figures give the same tables. */
export const makeCityTables = ({ ranked, neighbours, providers }: Model, figures: readonly Figure[], own: string): readonly CityTable[] => {
  const [first, last] = ranked.months.map(indexOf) as [number, number]
  const [city = ''] = neighbours.areas.slice(-1)
  const areas = [own, ...neighbours.areas.filter((area) => area !== city)]
  const { day, december } = providers[neighbours.by]!
  return Array.from({ length: last - first + 1 }, (_, at) => monthAt(first + at)).map((month) => {
    const on = `${shiftMonth(month, 1)}-${month.endsWith('-12') ? december : day}`
    const columns = ranked.codes.flatMap((code) => {
      const entry = shippedIndicatorIndex().byCode.get(code)!
      if (!hasFigureFor(entry, month)) return []
      const period = figurePeriod(accrualOf(entry), month)
      const values = areas.map((area) => knownBy(figures, on, { area, code, period }))
      return values.includes(null) ? [] : [{ head: `${entry.name}位次`, places: placesOf(values as readonly number[]) }]
    })
    const { year, number } = partsOfMonth(month)
    const rows = [
      [`${year}年${number === 1 ? '' : '1—'}${number}月${city}各区县主要经济指标位次`],
      ['序号', '区县', ...columns.map(({ head }) => head)],
      ...areas.map((area, row) => [String(row + 1), area, ...columns.map(({ places }) => places[row]!)]),
    ]
    return { month, csv: `${rows.map((row) => row.join(',')).join('\n')}\n` }
  })
}

/** What was told last by a day. */
const knownBy = (figures: readonly Figure[], on: string, of: { readonly area: string; readonly code: string; readonly period: string }) => {
  const told = figures.filter(
    ({ area, indicator, period, published, vintage }) =>
      area === of.area && indicator === of.code && period === of.period && published !== '' && published <= on && vintage !== 'estimate',
  )
  const value = told.at(-1)?.value
  return value === undefined ? null : Number(value)
}

/** 第2/4; those with the same figure share the best place. */
const placesOf = (values: readonly number[]): readonly string[] =>
  values.map((value) => {
    const place = values.filter((other) => other > value).length + 1
    const isShared = values.filter((other) => other === value).length > 1
    return `${isShared ? '并列' : ''}第${place}/${values.length}`
  })

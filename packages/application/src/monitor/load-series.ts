import { accrualOf, type Day, figurePeriod, hasFigureFor, type Month, type MonthFigure, monthFigureOf } from '@gangmu/domain'
import { catalogueOf } from '../plans/load-catalogue.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import type { Caller, Ports } from '../use-cases/context.ts'
import { chooserOf } from './choose-figures.ts'
import { periodsOf } from './load-month-facts.ts'

export type SeriesRequest = {
  readonly indicators: readonly string[]
  readonly areaIds: readonly string[]
  readonly months: readonly Month[]
  readonly asOf: Day | null
}

/** Figures of one indicator and area, in the indicator's usual unit. */
export type AreaSeries = {
  readonly indicator: string
  readonly areaId: string
  readonly unit: string | null
  /** One for each month asked for in which the indicator can have a figure; null where none is there or may be seen. */
  readonly points: readonly { readonly month: Month; readonly figure: MonthFigure | null }[]
}

/** Monthly series of indicators × areas, each figure the one that counts. One round trip; an unknown indicator has no series. */
export const loadSeries = async (
  ports: Pick<Ports, 'months'>,
  tx: Tx,
  caller: Pick<Caller, 'sight'>,
  { indicators, areaIds, months, asOf }: SeriesRequest,
  today: Day,
): Promise<readonly AreaSeries[]> => {
  const { figures, rules, local } = await ports.months.findFigures(tx, [{ indicators, areaIds, periods: periodsOf(months) }], asOf)
  const { index } = catalogueOf(local)
  const choose = chooserOf(figures, rules, caller.sight, asOf ?? today)
  return indicators.flatMap((code) => {
    const entry = index.byCode.get(code)
    if (entry === undefined) return []
    const accrual = accrualOf(entry)
    const unit = entry.units[0] ?? null
    const known = months.filter((month) => hasFigureFor(entry, month))
    return areaIds.map((areaId) => ({
      indicator: code,
      areaId,
      unit,
      points: known.map((month) => {
        const row = choose(code, areaId, figurePeriod(accrual, month))
        return { month, figure: row === null ? null : monthFigureOf(row, unit) }
      }),
    }))
  })
}

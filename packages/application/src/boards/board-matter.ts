import {
  type AreaIndex,
  accrualOf,
  areaById,
  type Board,
  drawnNumber,
  figurePeriod,
  hasFigureFor,
  type IndicatorEntry,
  type IndicatorIndex,
  type LineMonth,
  type Month,
  type MonthTarget,
  monthFigureOf,
  type PlanHeader,
  type RefArea,
  shiftMonth,
} from '@gangmu/domain'
import type { ChooseFigure } from '../monitor/choose-figures.ts'
import type { BoardGround } from '../ports/board-store.ts'
import type { AreaSet } from '../use-cases/compare-areas.ts'
import type { BoardLedger } from './ledger-panels.ts'
import type { BoardFigure, BoardLamp, BoardTarget, NamedIndicator } from './panel-data.ts'

export type BoardLine = LineMonth & { readonly core: boolean }

/** What every panel of a board is made of. */
export type BoardMatter = {
  readonly board: Board
  readonly month: Month
  readonly index: IndicatorIndex
  readonly choose: ChooseFigure
  readonly own: string
  readonly superior: string | null
  readonly areas: AreaIndex
  /** The set the own area is ranked in, null where there is none. */
  readonly peers: AreaSet | null
  readonly zones: readonly RefArea[]
  /** Of the plan of the month's year; null and empty where there is none to be seen. */
  readonly plan: PlanHeader | null
  readonly lines: readonly BoardLine[]
  /** Of a month of the plan's year, lit of what the caller may see; null for any other month. */
  readonly lampIn: (lineId: string, month: Month) => BoardLamp | null
  readonly ledger: BoardLedger
  /** By level; null for who may not read warnings. */
  readonly warnings: BoardGround['warnings'] | null
}

/** How far back a figure is looked for that comes by the quarter or the year. */
export const LOOK_BACK = 13

export const entryOf = ({ index }: BoardMatter, code: string): IndicatorEntry => index.byCode.get(code)!

export const nameOf = ({ code, name, units, direction }: IndicatorEntry): NamedIndicator => ({
  indicator: code,
  name,
  unit: units[0] ?? null,
  direction,
})

/** The figure of the month itself. */
export const figureIn = ({ choose }: BoardMatter, entry: IndicatorEntry, areaId: string | null, month: Month): BoardFigure | null => {
  if (areaId === null || !hasFigureFor(entry, month)) return null
  const row = choose(entry.code, areaId, figurePeriod(accrualOf(entry), month))
  return row === null ? null : { ...monthFigureOf(row, entry.units[0] ?? null), month }
}

/** That of the month, or the latest before it. */
export const latestIn = (matter: BoardMatter, entry: IndicatorEntry, areaId: string, back = LOOK_BACK): BoardFigure | null => {
  for (let by = 0; by < back; by++) {
    const figure = figureIn(matter, entry, areaId, shiftMonth(matter.month, -by))
    if (figure !== null) return figure
  }
  return null
}

/** So many months, the one looked at the last. */
export const monthsUpTo = (month: Month, count: number): readonly Month[] =>
  Array.from({ length: count }, (_, at) => shiftMonth(month, at + 1 - count))

export const lineOf = ({ lines }: BoardMatter, code: string): LineMonth | null =>
  lines.find(({ facts }) => facts.indicator === code) ?? null

/** The target of the stage, or of the year where no stage has one. */
export const targetOf = ({ plan }: BoardMatter, line: LineMonth | null, unit: string | null): BoardTarget | null => {
  const target: MonthTarget | null = line?.facts.stageTarget ?? line?.facts.yearTarget ?? null
  if (plan === null || line === null || target === null) return null
  const { lineId, unit: lineUnit } = line.facts
  return { planId: plan.id, lineId, period: target.period, text: target.text, value: drawnNumber(target.text, lineUnit, unit) }
}

/** The lamp of the line that goes by the indicator. */
export const lampOfIndicator = (matter: BoardMatter, code: string, month: Month): BoardLamp | null => {
  const line = lineOf(matter, code)
  return line === null ? null : matter.lampIn(line.facts.lineId, month)
}

export const areaName = ({ areas }: BoardMatter, id: string): string => areaById(id, areas)?.name ?? id

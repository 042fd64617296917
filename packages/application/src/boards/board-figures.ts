import { type Board, type IndicatorIndex, indicatorsOf, type Month, type Panel, shiftMonth } from '@gangmu/domain'
import { companionsOf } from '../monitor/companions.ts'
import { periodsOf } from '../monitor/load-month-facts.ts'
import type { FigureFilter } from '../ports/month-store.ts'
import { AREA_MONTHS } from './area-panels.ts'
import { LOOK_BACK, monthsUpTo } from './board-matter.ts'

type Scope = {
  readonly board: Board
  /** Codes of the plan lines that are looked at. */
  readonly ofLines: readonly string[]
  readonly month: Month
  readonly own: string
  readonly superior: string | null
  readonly peerIds: readonly string[]
  readonly zoneIds: readonly string[]
  readonly index: IndicatorIndex
}

/** What a waterfall and a line's pace look back on: this year and all of the last one. */
const LEAST_MONTHS = LOOK_BACK + 12
/** The last figure of a quarterly indicator, and the one before it. */
const NEAR = [0, -1, -2, -3, -5, -6]

/** Lines of the plan are looked at one by one where a panel lists or counts them. */
export const needsLines = ({ panels }: Board): boolean => panels.some(isOfLines)
export const needsRanks = ({ panels }: Board): boolean => panels.some((panel) => panel.kind === 'item-list' && panel.source === 'ranks')

const isOfLines = (panel: Panel): boolean => {
  if (panel.kind === 'heat-table') return panel.lines !== null
  if (panel.kind === 'item-list') return panel.source !== 'projects' && panel.source !== 'tax-leads'
  return panel.kind === 'lamps'
}

/** The figures of all panels together, each asked for once. */
export const boardFigures = ({ board, ofLines, month, own, superior, peerIds, zoneIds, index }: Scope): readonly FigureFilter[] => {
  const codes = [...new Set([...board.panels.flatMap((panel) => indicatorsOf(board, panel)), ...ofLines])]
  const back = Math.max(LEAST_MONTHS, ...board.panels.map((panel) => ('months' in panel ? panel.months : 0)))
  const near = NEAR.map((by) => shiftMonth(month, by))
  const areaCodes = (areas: 'peers' | 'zones') => [
    ...new Set(board.panels.flatMap((panel) => ('areas' in panel && panel.areas === areas ? [panel.indicator] : []))),
  ]
  const asked = [
    { indicators: [...codes, ...companionsOf(codes, index)], areaIds: [own], months: monthsUpTo(month, back) },
    { indicators: codes, areaIds: superior === null ? [] : [superior], months: monthsUpTo(month, LOOK_BACK) },
    { indicators: areaCodes('peers'), areaIds: peerIds, months: monthsUpTo(month, AREA_MONTHS) },
    { indicators: areaCodes('zones'), areaIds: zoneIds, months: monthsUpTo(month, AREA_MONTHS) },
    { indicators: needsRanks(board) ? ofLines : [], areaIds: peerIds, months: near },
  ]
  return asked
    .filter(({ indicators, areaIds }) => indicators.length > 0 && areaIds.length > 0)
    .map(({ indicators, areaIds, months }) => ({ indicators, areaIds, periods: periodsOf(months) }))
}

import { type Decimal, decimalToNumber } from '../decimal.ts'
import { monthOfPeriod, partsOfMonth, shiftMonth } from '../monitor/month.ts'
import type { CellTraits } from './cell-traits.ts'
import { findBrokenIdentities, type KnownFigure } from './check-identities.ts'
import { ENTRY_RANGES, type EntryRange, type EntryRules } from './entry-rules.ts'
import { readEntry } from './read-entry.ts'
import { robustScore } from './robust-score.ts'
import type { AskSort, CellContent } from './types.ts'

/** Every finding, with the names of its parameters; figures are in the unit asked. */
export const ENTRY_FINDINGS = {
  /** Words, a class, or 以上 / 左右 where one figure is asked. */
  'not-a-figure': { severity: 'error', params: ['raw'] },
  'other-unit': { severity: 'error', params: ['printed', 'unit'] },
  /** A share beyond 100 %, a count below nothing. */
  'out-of-range': { severity: 'error', params: ['low', 'high', 'unit'] },
  'not-whole': { severity: 'error', params: ['unit'] },
  /** 1—2月 is published as one. */
  'january-merged': { severity: 'error', params: [] },
  /** A sum that runs from January is lower than it was. Its severity is the space's own (`EntryRules.falls`). */
  falls: { severity: 'error', params: ['before', 'period', 'unit'] },
  'parts-differ': { severity: 'error', params: ['whole', 'sum', 'difference', 'unit'] },
  /** Ten thousand times what it was, or a ten-thousandth: 万元 for 亿元. */
  'unit-slip': { severity: 'warning', params: ['before', 'period', 'unit'] },
  jump: { severity: 'warning', params: ['score', 'middle', 'measure'] },
  /** Why there is none. */
  missing: { severity: 'warning', params: [] },
  'interval-reversed': { severity: 'error', params: [] },
  /** The year is expected to end below what it has already. */
  'estimate-passed': { severity: 'warning', params: ['before', 'period', 'unit'] },
  /** A proposed target says why. */
  'proposal-unreasoned': { severity: 'error', params: [] },
} as const satisfies Readonly<Record<string, { readonly severity: 'error' | 'warning'; readonly params: readonly string[] }>>

export type EntryFindingCode = keyof typeof ENTRY_FINDINGS

/** An error keeps the form from being submitted; a warning asks for a sentence, and marks the figure for follow-up. */
export type EntryFinding = {
  readonly key: string
  readonly code: EntryFindingCode
  readonly severity: 'error' | 'warning'
  readonly params: Readonly<Record<string, string | number | null>>
}

/** A cell as it is checked. `history`: the figures of its series by month, in the unit asked, whichever order. */
export type CheckedCell = {
  readonly key: string
  readonly sort: AskSort
  readonly name: string
  readonly indicator: string | null
  readonly unit: string | null
  readonly period: string
  readonly traits: CellTraits
  readonly history: readonly { readonly period: string; readonly value: number }[]
  readonly content: Pick<CellContent, 'raw' | 'details'>
}

const finding = (
  { key }: Pick<CheckedCell, 'key'>,
  code: EntryFindingCode,
  params: EntryFinding['params'] = {},
  severity: EntryFinding['severity'] = ENTRY_FINDINGS[code].severity,
): EntryFinding => ({ key, code, severity, params })

/** Everything that is wrong with the cells, or has to be explained; in the order of the cells. */
export const checkEntries = (
  cells: readonly CheckedCell[],
  rules: EntryRules,
  known: readonly KnownFigure[] = [],
): readonly EntryFinding[] => {
  const broken = findBrokenIdentities(cells, rules.identities, known)
  return cells.flatMap((cell) => [
    ...checkCell(cell, rules),
    ...broken.filter(({ keys }) => keys.includes(cell.key)).map(({ params }) => finding(cell, 'parts-differ', params)),
  ])
}

/** One cell by itself. */
export const checkCell = (cell: CheckedCell, rules: EntryRules): readonly EntryFinding[] => {
  const { raw, details } = cell.content
  const estimate = cell.sort === 'estimate'
  const unreasoned =
    estimate && details !== null && details.proposal.trim() !== '' && details.proposalReason.trim() === ''
      ? [finding(cell, 'proposal-unreasoned')]
      : []
  const read = readEntry(raw, cell.unit)
  switch (read.kind) {
    case 'blank':
      return [...(cell.traits.absent === null ? [finding(cell, 'missing')] : []), ...unreasoned]
    case 'other-unit':
      return [finding(cell, 'other-unit', { printed: read.printed, unit: cell.unit }), ...unreasoned]
    case 'words':
      return [...(cell.traits.kind === 'class' ? [] : [finding(cell, 'not-a-figure', { raw })]), ...unreasoned]
    case 'interval':
      return estimate ? [...checkInterval(cell, read), ...unreasoned] : [finding(cell, 'not-a-figure', { raw })]
    case 'number':
      return [...(estimate ? checkEstimate(cell, decimalToNumber(read.value)) : checkFigure(cell, read.value, rules)), ...unreasoned]
  }
}

const checkInterval = (
  cell: CheckedCell,
  { low, high }: { readonly low: number | null; readonly high: number | null },
): readonly EntryFinding[] => {
  if (low !== null && high !== null && low > high) return [finding(cell, 'interval-reversed')]
  return checkEstimate(cell, (high ?? low)!)
}

const checkEstimate = (cell: CheckedCell, value: number): readonly EntryFinding[] => {
  const outside = checkRange(cell, value)
  const reached = lastReached(cell)
  if (outside.length > 0 || cell.traits.notSummed !== null || reached === null || value >= reached.value) return outside
  return [finding(cell, 'estimate-passed', { before: reached.value, period: reached.period, unit: cell.unit })]
}

const checkFigure = (cell: CheckedCell, exact: Decimal, rules: EntryRules): readonly EntryFinding[] => {
  if (cell.traits.absent !== null) return [finding(cell, cell.traits.absent)]
  const value = decimalToNumber(exact)
  const outside = checkRange(cell, value)
  if (outside.length > 0) return outside
  // A slip of the unit is a fall or a jump as well: the cause is said, not what follows from it.
  const slip = checkUnit(cell, value)
  if (slip.length > 0) return slip
  return [...checkFall(cell, value, rules), ...checkJump(cell, value, rules)]
}

/** What a figure of the indicator can be at all; several hold together. */
export const rangesOf = ({ name, unit, traits: { kind } }: Pick<CheckedCell, 'name' | 'unit' | 'traits'>): readonly EntryRange[] =>
  ENTRY_RANGES.filter(
    (range) =>
      kind !== null && range.kinds.includes(kind) && !range.except?.test(name) && (range.unit === null || range.unit.test(unit ?? '')),
  )

const checkRange = (cell: CheckedCell, value: number): readonly EntryFinding[] => {
  for (const { low, high, whole } of rangesOf(cell)) {
    if ((low !== null && value < low) || (high !== null && value > high))
      return [finding(cell, 'out-of-range', { low, high, unit: cell.unit })]
    if (whole && !Number.isInteger(value)) return [finding(cell, 'not-whole', { unit: cell.unit })]
  }
  return []
}

type Point = { readonly month: string; readonly period: string; readonly value: number }

const pointsOf = ({ history }: CheckedCell): readonly Point[] =>
  history
    .flatMap((one) => {
      const month = monthOfPeriod(one.period)
      return month === null ? [] : [{ ...one, month }]
    })
    .sort((a, b) => (a.month < b.month ? -1 : 1))

/** The latest figure of the cell's year; of a month's own figure, the latest before it. */
const lastReached = (cell: CheckedCell): Point | null => {
  const month = cell.sort === 'estimate' ? null : monthOfPeriod(cell.period)
  const year = cell.period.slice(0, 4)
  return pointsOf(cell).findLast((point) => point.month.startsWith(year) && (month === null || point.month < month)) ?? null
}

const checkFall = (cell: CheckedCell, value: number, { falls }: EntryRules): readonly EntryFinding[] => {
  if (cell.traits.notSummed !== null) return []
  const before = lastReached(cell)
  return before === null || value >= before.value
    ? []
    : [finding(cell, 'falls', { before: before.value, period: before.period, unit: cell.unit }, falls)]
}

/** 千, 万 and 亿 that were dropped or written twice; a true change of a thousandfold is no matter of a year. */
const SLIPS = [3, 4, 8]
const SLIP_WIDTH = 0.3

const isAmount = ({ kind }: CellTraits): boolean => kind === 'level' || kind === 'count'

const checkUnit = (cell: CheckedCell, value: number): readonly EntryFinding[] => {
  const month = monthOfPeriod(cell.period)
  if (month === null || !isAmount(cell.traits) || value <= 0) return []
  const points = pointsOf(cell)
  const before = points.find((point) => point.month === shiftMonth(month, -12)) ?? points.findLast((point) => point.month < month)
  if (before === undefined || before.value <= 0) return []
  const magnitude = Math.abs(Math.log10(value / before.value))
  return SLIPS.some((slip) => Math.abs(magnitude - slip) <= SLIP_WIDTH)
    ? [finding(cell, 'unit-slip', { before: before.value, period: before.period, unit: cell.unit })]
    : []
}

/** Amounts follow the seasons and grow through the year: they are compared by their change on the year before, everything else as it is. */
const checkJump = (cell: CheckedCell, value: number, rules: EntryRules): readonly EntryFinding[] => {
  const month = monthOfPeriod(cell.period)
  if (month === null) return []
  const values = new Map(pointsOf(cell).map((point) => [point.month, point.value]))
  const amount = isAmount(cell.traits)
  const measure = (of: string, figure: number): number | null => {
    if (!amount) return figure
    const base = values.get(shiftMonth(of, -12)) ?? 0
    return base > 0 ? (figure / base - 1) * 100 : null
  }
  const own = measure(month, value)
  if (own === null) return []
  const { number } = partsOfMonth(month)
  const sample = [...values].flatMap(([of, figure]) => {
    const counts = of < month && (of >= shiftMonth(month, -rules.recentMonths) || partsOfMonth(of).number === number)
    const measured = counts ? measure(of, figure) : null
    return measured === null ? [] : [measured]
  })
  if (sample.length < rules.leastSample) return []
  const isPoints = amount || cell.unit === '%'
  const scored = robustScore(
    own,
    sample,
    isPoints ? rules.leastPoints : rules.leastShare * Math.abs(sample.reduce((a, b) => a + b, 0) / sample.length),
  )
  if (scored === null || Math.abs(scored.score) < rules.jump) return []
  const rounded = (figure: number) => Math.round(figure * 10) / 10
  return [
    finding(cell, 'jump', { score: rounded(scored.score), middle: rounded(scored.middle), measure: amount ? 'year-on-year' : 'value' }),
  ]
}

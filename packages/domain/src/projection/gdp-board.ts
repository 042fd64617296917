import { fail, type Outcome, succeed } from '../failure.ts'
import { type GdpSupport, roundTo } from './gdp-support.ts'

/** An estimate of a period held against what came: both in per cent. */
export type PastEstimate = { readonly period: string; readonly estimate: number; readonly actual: number }

/** What is known of a supporting indicator for a stage; growth in per cent. */
export type SupportFigures = {
  readonly stageTarget: number | null
  readonly actual: number | null
  readonly estimate: number | null
  readonly past: readonly PastEstimate[]
  /** Growth of former periods, in which what-if keeps near. */
  readonly history: readonly number[]
}

/** 上次预计平均误差: in percentage points, without sign; how many periods it is of. */
export type PastError = { readonly mean: number; readonly periods: number }

export type SupportRow = GdpSupport &
  Pick<SupportFigures, 'stageTarget' | 'actual' | 'estimate'> & {
    /** 拉动: weight × growth, in percentage points to hundredths; by the actual figure where it is there, else by the estimate. */
    readonly pull: { readonly value: number; readonly by: 'actual' | 'estimate' } | null
    /** What the indicator pulls where it keeps its stage target. */
    readonly targetPull: number | null
    readonly pastError: PastError | null
    /** What-if takes growth from here to there; null where there is no figure to set out from. */
    readonly range: { readonly low: number; readonly high: number } | null
  }

/** The growth of GDP from its supporting indicators. Percentage points, but for `weight`, which is per cent of last year's GDP. */
export type GdpBoard = {
  readonly rows: readonly SupportRow[]
  /** Weights of all rows, and of those that have a figure. */
  readonly weight: number
  readonly covered: number
  /** Sum of the pulls; null while nothing pulls. */
  readonly pulled: number | null
  readonly actual: number | null
  readonly estimate: number | null
  /** 其他行业及核算差异: actual growth − sum of the pulls; null while one of them is not known or rows have no figure. */
  readonly residual: number | null
  /** 推算: sum of the pulls and the mean residual of former periods; `error` is what this rule missed them by, each from those before it. */
  readonly expected: { readonly value: number; readonly error: PastError | null } | null
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Null where nothing can be held against anything. */
export const pastErrorOf = (errors: readonly number[]): PastError | null =>
  errors.length === 0 ? null : { mean: roundTo(mean(errors.map(Math.abs)), 2), periods: errors.length }

export const pullOf = (weight: number, growth: number): number => roundTo((weight * growth) / 100, 2)

/** How far beyond what has been what-if may go: what lies further has another cause than the one it asks for. */
const WHAT_IF_BEYOND = 5

const rangeOf = (current: number | null, history: readonly number[]): SupportRow['range'] => {
  if (current === null) return null
  const known = [current, ...history]
  return { low: roundTo(Math.min(...known) - WHAT_IF_BEYOND, 2), high: roundTo(Math.max(...known) + WHAT_IF_BEYOND, 2) }
}

const rowOf = (support: GdpSupport, { stageTarget, actual, estimate, past, history }: SupportFigures): SupportRow => {
  const growth = actual ?? estimate
  return {
    ...support,
    stageTarget,
    actual,
    estimate,
    pull: growth === null ? null : { value: pullOf(support.weight, growth), by: actual === null ? 'estimate' : 'actual' },
    targetPull: stageTarget === null ? null : pullOf(support.weight, stageTarget),
    pastError: pastErrorOf(past.map((one) => one.estimate - one.actual)),
    range: rangeOf(growth, history),
  }
}

/** `residuals` are those of former periods, oldest first: what the indicators did not tell of the growth. */
export const gdpBoard = (
  supports: readonly (readonly [GdpSupport, SupportFigures])[],
  gdp: { readonly actual: number | null; readonly estimate: number | null; readonly residuals: readonly number[] },
): GdpBoard => {
  const rows = supports.map(([support, figures]) => rowOf(support, figures))
  const pulling = rows.filter(({ pull }) => pull !== null)
  const weightOf = (some: readonly SupportRow[]) =>
    roundTo(
      some.reduce((sum, { weight }) => sum + weight, 0),
      4,
    )
  const pulled =
    pulling.length === 0
      ? null
      : roundTo(
          pulling.reduce((sum, { pull }) => sum + pull!.value, 0),
          2,
        )
  const isWhole = pulling.length === rows.length
  return {
    rows,
    weight: weightOf(rows),
    covered: weightOf(pulling),
    pulled,
    actual: gdp.actual,
    estimate: gdp.estimate,
    residual: gdp.actual === null || pulled === null || !isWhole ? null : roundTo(gdp.actual - pulled, 2),
    expected: pulled === null || !isWhole || gdp.residuals.length === 0 ? null : expect(pulled, gdp.residuals),
  }
}

const expect = (pulled: number, residuals: readonly number[]): NonNullable<GdpBoard['expected']> => {
  const errors = residuals.flatMap((residual, at) => (at === 0 ? [] : [residual - mean(residuals.slice(0, at))]))
  return { value: roundTo(pulled + mean(residuals), 2), error: pastErrorOf(errors) }
}

/** Growth an indicator might have instead. */
export type SupposedGrowth = { readonly indicator: string; readonly growth: number }

/** 测算数，仅供内部参考. Growth in per cent, pulls and changes in percentage points. */
export type WhatIf = {
  readonly from: { readonly value: number; readonly by: 'actual' | 'expected' | 'estimate' | 'pulled' }
  readonly value: number
  readonly change: number
  readonly parts: readonly { readonly indicator: string; readonly from: number; readonly to: number; readonly change: number }[]
}

/**
 * What GDP growth would be with other growth of supporting indicators, all else as it is. Fails with `what-if-unknown` for an indicator
 * without weight or figure, `what-if-out-of-range` for growth far from anything that has been.
 */
export const supposeGrowth = (board: GdpBoard, supposed: readonly SupposedGrowth[]): Outcome<WhatIf> => {
  const parts: WhatIf['parts'][number][] = []
  for (const { indicator, growth } of supposed) {
    const row = board.rows.find((candidate) => candidate.indicator === indicator)
    if (row === undefined || row.range === null) return fail('what-if-unknown', { indicator })
    const { low, high } = row.range
    if (growth < low || growth > high) return fail('what-if-out-of-range', { indicator, low, high })
    const from = (row.actual ?? row.estimate)!
    parts.push({ indicator, from, to: growth, change: pullOf(row.weight, growth - from) })
  }
  const from = setOutFrom(board)
  if (from === null) return fail('what-if-unknown', { indicator: 'gdp-growth' })
  const change = roundTo(
    parts.reduce((sum, part) => sum + part.change, 0),
    2,
  )
  return succeed({ from, value: roundTo(from.value + change, 2), change, parts })
}

const setOutFrom = ({ actual, expected, estimate, pulled }: GdpBoard): WhatIf['from'] | null => {
  if (actual !== null) return { value: actual, by: 'actual' }
  if (expected !== null) return { value: expected.value, by: 'expected' }
  if (estimate !== null) return { value: estimate, by: 'estimate' }
  return pulled === null ? null : { value: pulled, by: 'pulled' }
}

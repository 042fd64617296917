import type { GoalProgress } from '../plan/follow-goal.ts'
import { roundTo } from './gdp-support.ts'

/**
 * What a target of the coming year is held against. On screen: 市级目标 / 五年规划 / 党代会目标 / 其他中长期目标 / 周边区县目标 / 周边区县完成 /
 * 今年目标 / 今年完成（或预计） / 两年平均.
 */
export const ANCHOR_KINDS = [
  'city-target',
  'five-year',
  'party-congress',
  'other-goal',
  'peer-targets',
  'peer-results',
  'this-target',
  'this-result',
  'two-year-average',
] as const
export type AnchorKind = (typeof ANCHOR_KINDS)[number]
export type LongGoalKind = Extract<AnchorKind, 'five-year' | 'party-congress' | 'other-goal'>

/** How the figures of a line compare: growth as it stands, an amount by its growth, a rate or share by its difference. */
export type GoalMeasure = 'growth' | 'amount' | 'rate'

/** What an anchor asks of the coming year: growth in per cent, or so many points or units more. */
export type Required = { readonly by: 'growth' | 'difference'; readonly value: number }

export type Anchor = {
  readonly kind: AnchorKind
  /** As printed where somebody printed it. */
  readonly text: string | null
  /** The figure it means for the coming year, in the line's unit. */
  readonly value: number
  readonly required: Required | null
  /** Of a goal its year; of peers how many, the lowest and the highest; of this year's result whether it is a forecast. */
  readonly params: Readonly<Record<string, string | number | boolean | null>>
}

/** 到2030年…: a goal of several years, with where it stands. `value` is the goal in the line's unit, null where it is told in another one. */
export type LongGoal = {
  readonly kind: LongGoalKind
  readonly year: number
  readonly text: string
  readonly value: number | null
  readonly progress: GoalProgress | null
}

const PARTY = /党代会|党代表大会|区委|县委|市委/
const FIVE_YEARS = /规划|五年|十[二三四五六七]五/

/** Whose goal it is, by what it says and rests on: the text, the organ, the reason given. */
export const longGoalKind = (texts: readonly (string | null)[]): LongGoalKind => {
  const said = texts.join('')
  return PARTY.test(said) ? 'party-congress' : FIVE_YEARS.test(said) ? 'five-year' : 'other-goal'
}

export type GoalBasis = {
  readonly measure: GoalMeasure
  /** What this year came to or is expected to; later results of the same line are `former`, the nearest first. */
  readonly thisYear: { readonly value: number; readonly expected: boolean } | null
  readonly former: readonly number[]
  readonly thisTarget: { readonly text: string; readonly value: number } | null
  readonly cityTarget: { readonly text: string; readonly value: number } | null
  readonly goals: readonly LongGoal[]
  readonly peerTargets: readonly number[]
  readonly peerResults: readonly number[]
}

/** What a figure asks for: growth is growth, an amount grows, a rate moves. Null where there is nothing to set out from. */
export const requiredBy = (measure: GoalMeasure, value: number, from: number | null): Required | null => {
  if (measure === 'growth') return { by: 'growth', value }
  if (from === null) return null
  if (measure === 'rate') return { by: 'difference', value: roundTo(value - from, 2) }
  return from > 0 ? { by: 'growth', value: roundTo((value / from - 1) * 100, 2) } : null
}

/**
 * 两年平均: the geometric mean of two years' growth (国家统计局：以2019年同期数为基期，采用几何平均的方法计算), of an amount the growth over two years, of
 * a rate the mean. In the measure's own unit; null where a year is missing or growth leads nowhere.
 */
export const twoYearAverage = (measure: GoalMeasure, thisYear: number, former: readonly number[]): number | null => {
  const [last, beforeLast] = former
  if (measure === 'amount') {
    if (beforeLast === undefined || beforeLast <= 0 || thisYear <= 0) return null
    return roundTo((Math.sqrt(thisYear / beforeLast) - 1) * 100, 2)
  }
  if (last === undefined) return null
  if (measure === 'rate') return roundTo((thisYear + last) / 2, 2)
  const factors = [thisYear, last].map((growth) => 1 + growth / 100)
  return factors.some((factor) => factor <= 0) ? null : roundTo((Math.sqrt(factors[0]! * factors[1]!) - 1) * 100, 2)
}

/** The middle one, or half-way between the two in the middle; of at least one value. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : roundTo((sorted[middle - 1]! + sorted[middle]!) / 2, 4)
}

/** Everything a target of the coming year can be held against, in the order of {@link ANCHOR_KINDS}. */
export const anchorsOf = (basis: GoalBasis): readonly Anchor[] => {
  const { measure, thisYear, former, thisTarget, cityTarget } = basis
  const from = thisYear?.value ?? null
  const anchor = (kind: AnchorKind, value: number, text: string | null = null, params: Anchor['params'] = {}): Anchor => ({
    kind,
    text,
    value,
    required: requiredBy(measure, value, from),
    params,
  })
  const printed = (kind: AnchorKind, target: GoalBasis['cityTarget']) => (target === null ? [] : [anchor(kind, target.value, target.text)])
  const peers = (kind: AnchorKind, values: readonly number[]) =>
    values.length === 0
      ? []
      : [anchor(kind, median(values), null, { count: values.length, low: Math.min(...values), high: Math.max(...values) })]
  const average = from === null ? null : twoYearAverage(measure, from, former)
  const anchors = [
    ...printed('city-target', cityTarget),
    ...basis.goals.flatMap((goal) => longAnchor(goal, measure, from) ?? []),
    ...peers('peer-targets', basis.peerTargets),
    ...peers('peer-results', basis.peerResults),
    ...printed('this-target', thisTarget),
    ...(thisYear === null ? [] : [{ ...anchor('this-result', thisYear.value, null, { expected: thisYear.expected }), required: null }]),
    ...(average === null ? [] : [measure === 'amount' ? growing(average, from!) : anchor('two-year-average', average)]),
  ]
  return anchors.sort((a, b) => ANCHOR_KINDS.indexOf(a.kind) - ANCHOR_KINDS.indexOf(b.kind))
}

/** An amount that goes on growing as it did. */
const growing = (growth: number, from: number): Anchor => ({
  kind: 'two-year-average',
  text: null,
  value: roundTo(from * (1 + growth / 100), 2),
  required: { by: 'growth', value: growth },
  params: {},
})

/**
 * What a goal of several years asks of the next one: its own figure where it is growth (年均增长6%), the next step on the way where it is a
 * level. A level that a growth line leads to asks for the growth it takes.
 */
const longAnchor = ({ kind, year, text, value, progress }: LongGoal, measure: GoalMeasure, from: number | null): Anchor | null => {
  const params = { year, progress: progress?.status ?? null }
  const growth = progress?.requiredGrowth ?? null
  if (measure === 'growth') {
    const asked = value ?? growth
    return asked === null ? null : { kind, text, value: asked, required: { by: 'growth', value: asked }, params }
  }
  if (from === null || progress === null) return null
  if (growth !== null && measure === 'amount')
    return { kind, text, value: roundTo(from * (1 + growth / 100), 2), required: { by: 'growth', value: growth }, params }
  const step = progress.distancePerYear
  return step === null
    ? null
    : { kind, text, value: roundTo(from + step, 2), required: { by: 'difference', value: roundTo(step, 2) }, params }
}

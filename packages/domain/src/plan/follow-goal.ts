import { addDecimals, compareDecimals, type Decimal, decimal, divideDecimals, multiplyDecimals, subtractDecimals } from '../decimal.ts'
import { directionOf, guessDirection } from '../indicator/guess-direction.ts'
import { type IndicatorIndex, shippedIndicatorIndex } from '../indicator/lookup-indicator.ts'
import { printedRounding } from '../quantity/quantity.ts'
import { parseTarget } from '../target/parse-target.ts'
import { contains, exactly } from '../verdict/interval.ts'
import { figureOf } from '../verdict/judge-movement.ts'
import { type Acceptance, toNumber } from '../verdict/judge-number.ts'
import { defaultJudgeSettings, type JudgeSettings } from '../verdict/settings.ts'
import { figureUnitOf, isPercent, unitFactor } from '../verdict/unit-factor.ts'
import { linearLevel, pathLevel, requiredGrowth } from './compound-path.ts'
import { demandOf } from './target-demand.ts'

/** A level to be reached in a year to come: 到2026年达到500亿元. `base` is the level it was set out from, where the plan names one. */
export type Goal = {
  readonly name: string
  readonly unit: string | null
  readonly indicator: string | null
  readonly year: number
  readonly text: string
  readonly base?: { readonly year: number; readonly text: string } | null
}

/** What one year brought, as printed: its level in `unit`, and its growth in per cent, which is often of constant prices. */
export type YearResult = {
  readonly year: number
  readonly levelText: string | null
  readonly unit: string | null
  readonly growthText: string | null
}

/** Why a goal stands as it does, with the names of the parameters. */
export const GOAL_REASONS = {
  reached: ['year', 'actual', 'goal', 'unit'],
  /** A ceiling that is kept so far. */
  'within-ceiling': ['year', 'actual', 'goal', 'unit'],
  /** `expected` is where steady growth (of percentages: equal steps) from the base to the goal would be in that year. */
  'on-path': ['year', 'actual', 'expected', 'unit'],
  'below-path': ['year', 'actual', 'expected', 'unit'],
  'goal-year-over': ['year', 'actual', 'goal', 'unit'],
  'goal-not-a-level': ['text'],
  'no-results': [],
  'levels-unread': [],
  /** Growth of constant prices is no growth of printed levels: a level is not made of it unless somebody asks. */
  'growth-only': [],
  /** No level of an earlier year to set out from. */
  'base-missing': [],
  /** Growth leads nowhere from or to what is not above zero. */
  'not-positive': [],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type GoalReasonCode = keyof typeof GOAL_REASONS

/** Figures are in `unit`, the goal's own; null where nothing tells. */
export type GoalProgress = {
  readonly status: 'reached' | 'on-path' | 'behind' | 'cannot-tell'
  readonly reason: { readonly code: GoalReasonCode; readonly params: Readonly<Record<string, string | number | null>> }
  readonly goal: number | null
  readonly unit: string | null
  readonly base: { readonly year: number; readonly value: number } | null
  /** The last level at hand; `chained` where growth was added to a printed one. */
  readonly latest: { readonly year: number; readonly value: number; readonly chained: boolean } | null
  readonly remainingYears: number | null
  /** Per cent in each of the remaining years, to hundredths and never less than what leads to the goal; null for percentages. */
  readonly requiredGrowth: number | null
  /** Goal − latest, and that a year. */
  readonly distance: number | null
  readonly distancePerYear: number | null
  /** Per cent of the way from base to goal. */
  readonly shareDone: number | null
  /** Years after the latest level of which growth alone is known. */
  readonly growthOnlyYears: readonly number[]
}

export type FollowGoalOptions = {
  /** Goes on from the last printed level by printed growth. Only where both are of the same prices. */
  readonly chainGrowth?: boolean
  readonly settings?: JudgeSettings
  readonly index?: IndicatorIndex
}

type Level = { readonly year: number; readonly value: Decimal; readonly rounding: Decimal; readonly chained: boolean }

/** Where a goal of several years stands after the results so far, in any order: what is left, and whether steady growth would be further. */
export function followGoal(
  goal: Goal,
  results: readonly YearResult[],
  { chainGrowth = false, settings = defaultJudgeSettings, index = shippedIndicatorIndex() }: FollowGoalOptions = {},
): GoalProgress {
  const direction = (goal.indicator === null ? null : directionOf(goal.indicator, index)) ?? guessDirection(goal.name)
  const demand = demandOf(goal, direction, settings)
  if (demand.kind !== 'figure' || demand.measure !== 'level' || demand.accepted.better === 0)
    return { ...NOTHING, reason: { code: 'goal-not-a-level', params: { text: goal.text } } }
  const { accepted, unit } = demand
  const known = { ...NOTHING, goal: toNumber(accepted.edge), unit }
  const levels = readLevels(results, unit)
  const growths = readGrowths(results)
  const printed = levels.at(-1)
  if (printed === undefined) {
    const without = results.some(({ levelText }) => levelText !== null) ? 'levels-unread' : growths.size > 0 ? 'growth-only' : 'no-results'
    return { ...known, reason: { code: without, params: {} } }
  }
  const latest = chainGrowth ? chainLevels(printed, growths) : printed
  const base = goal.base
    ? readLevel(goal.base.year, goal.base.text, goal.unit, unit)
    : (levels.find(({ year }) => year < latest.year) ?? null)
  return {
    ...known,
    ...measureWay(goal.year, accepted, latest, base, isPercent(unit)),
    ...tellStatus(goal.year, accepted, latest, base, unit),
    growthOnlyYears: [...growths.keys()].filter((year) => year > latest.year).sort((a, b) => a - b),
  }
}

const NOTHING: Omit<GoalProgress, 'reason'> = {
  status: 'cannot-tell',
  goal: null,
  unit: null,
  base: null,
  latest: null,
  remainingYears: null,
  requiredGrowth: null,
  distance: null,
  distancePerYear: null,
  shareDone: null,
  growthOnlyYears: [],
}

/** A printed level in the goal's unit; null for bounds, words and units that are no part of it. */
function readLevel(year: number, text: string, columnUnit: string | null, unit: string | null): Level | null {
  const own = figureUnitOf(columnUnit)
  const read = parseTarget(text, { unit: own })
  const figure = read.kind === 'compound' ? read.parts.find(({ role }) => role === 'base')!.expression : read
  if (figure.kind !== 'plain') return null
  const { value, unit: printedUnit } = figure.amount
  const factor = unitFactor(printedUnit ?? own, unit)
  if (factor === null) return null
  const rounding = multiplyDecimals(printedRounding(value.scale, printedUnit ?? own), factor)
  return { year, value: multiplyDecimals(value, factor), rounding, chained: false }
}

const readLevels = (results: readonly YearResult[], unit: string | null): readonly Level[] =>
  results
    .flatMap(({ year, levelText, unit: own }) => (levelText === null ? [] : (readLevel(year, levelText, own, unit) ?? [])))
    .sort((a, b) => a.year - b.year)

const readGrowths = (results: readonly YearResult[]): ReadonlyMap<number, Decimal> =>
  new Map(
    results.flatMap(({ year, growthText }): readonly [number, Decimal][] => {
      const growth = growthText === null ? null : figureOf({ text: growthText, unit: '%' })
      return growth === null ? [] : [[year, growth]]
    }),
  )

const HUNDRED = decimal(100)

/** Year after year as long as growth is known; a chained level is kept to two places more than the printed one. */
function chainLevels(printed: Level, growths: ReadonlyMap<number, Decimal>): Level {
  const places = printed.value.scale + 2
  let level = printed
  for (let growth = growths.get(level.year + 1); growth !== undefined; growth = growths.get(level.year + 1)) {
    const by = (value: Decimal) => divideDecimals(multiplyDecimals(value, addDecimals(HUNDRED, growth!)), HUNDRED, places)
    level = { year: level.year + 1, value: by(level.value), rounding: by(level.rounding), chained: true }
  }
  return level
}

/** What is left, in every measure that can be told. */
function measureWay(
  year: number,
  { edge, better }: Acceptance,
  latest: Level,
  base: Level | null,
  percent: boolean,
): Pick<GoalProgress, 'base' | 'latest' | 'remainingYears' | 'requiredGrowth' | 'distance' | 'distancePerYear' | 'shareDone'> {
  const remaining = Math.max(0, year - latest.year)
  const distance = subtractDecimals(edge, latest.value)
  const open = distance.digits * BigInt(better) > 0n && remaining > 0
  const way = base === null ? null : subtractDecimals(edge, base.value)
  const gone = base === null ? null : subtractDecimals(latest.value, base.value)
  const grows = !percent && edge.digits > 0n && latest.value.digits > 0n
  return {
    base: base && { year: base.year, value: toNumber(base.value) },
    latest: { year: latest.year, value: toNumber(latest.value), chained: latest.chained },
    remainingYears: remaining,
    requiredGrowth: open && grows ? toNumber(requiredGrowth(latest.value, edge, remaining, better === 1)) : null,
    distance: toNumber(distance),
    distancePerYear: open ? toNumber(divideDecimals(distance, decimal(remaining), distance.scale + 2)) : null,
    shareDone: way === null || way.digits === 0n ? null : toNumber(divideDecimals(multiplyDecimals(gone!, HUNDRED), way, 1)),
  }
}

function tellStatus(
  goalYear: number,
  { edge, firm, better }: Acceptance,
  latest: Level,
  base: Level | null,
  unit: string | null,
): Pick<GoalProgress, 'status' | 'reason'> {
  const actual = { year: latest.year, actual: toNumber(latest.value), unit }
  const held = { ...actual, goal: toNumber(edge) }
  const isOver = latest.year >= goalYear
  if (contains(firm, exactly(latest.value))) {
    // A floor that is reached is reached; a ceiling may yet be broken.
    if (better === 1 || isOver) return { status: 'reached', reason: { code: 'reached', params: held } }
    return { status: 'on-path', reason: { code: 'within-ceiling', params: held } }
  }
  if (isOver) return { status: 'behind', reason: { code: 'goal-year-over', params: held } }
  if (base === null || base.year >= latest.year) return { status: 'cannot-tell', reason: { code: 'base-missing', params: {} } }
  const percent = isPercent(unit)
  if (!percent && [edge, latest.value, base.value].some(({ digits }) => digits <= 0n))
    return { status: 'cannot-tell', reason: { code: 'not-positive', params: {} } }
  const expected = (percent ? linearLevel : pathLevel)(base.value, edge, latest.year - base.year, goalYear - base.year)
  const best = better === 1 ? addDecimals(latest.value, latest.rounding) : subtractDecimals(latest.value, latest.rounding)
  const params = { ...actual, expected: toNumber(expected) }
  return compareDecimals(best, expected) * better >= 0
    ? { status: 'on-path', reason: { code: 'on-path', params } }
    : { status: 'behind', reason: { code: 'below-path', params } }
}

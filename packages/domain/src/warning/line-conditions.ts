import { decimal, decimalToNumber, subtractDecimals } from '../decimal.ts'
import type { Direction } from '../indicator/types.ts'
import { partsOfMonth, STAGE_MONTHS, stageOf } from '../monitor/month.ts'
import type { MonthFacts } from '../monitor/month-facts.ts'
import type { EvaluationOutcome, WarningCondition, WarningParams, WatchedLine, WatchedMonth } from './types.ts'

/** What a condition says of one subject. */
export type Said = { readonly outcome: EvaluationOutcome; readonly reason: string; readonly params: WarningParams }

type Of<K extends WarningCondition['kind']> = Extract<WarningCondition, { readonly kind: K }>

const fired = (reason: string, params: WarningParams): Said => ({ outcome: 'fired', reason, params })
const notFired = (reason: string, params: WarningParams = {}): Said => ({ outcome: 'not-fired', reason, params })
const undecidable = (reason: string, params: WarningParams = {}): Said => ({ outcome: 'undecidable', reason, params })

/** Exact, so that 5.2 − 4.8 against a threshold of 0.4 is what it looks like. */
const minus = (a: number, b: number): number => decimalToNumber(subtractDecimals(decimal(a), decimal(b)))

/** How far `own` lies on the worse side of `other`; below zero on the better. */
const shortOf = (direction: 'up' | 'down', own: number, other: number): number =>
  direction === 'up' ? minus(other, own) : minus(own, other)

const isOneWay = (direction: Direction | null): direction is 'up' | 'down' => direction === 'up' || direction === 'down'

/** A stage's target is judged on the figure of the stage's last month; before that nothing is missed yet. */
export const judgeStage = ({ points, percent }: Of<'stage-missed'>, { facts }: WatchedLine): Said => {
  const { month, figure, stageTarget, direction, measure, unit } = facts
  const { number } = partsOfMonth(month)
  const stage = stageOf(month)
  if (!(STAGE_MONTHS as readonly number[]).includes(number)) return undecidable('stage-running', { stage })
  if (figure === null || figure.value === null) return undecidable('no-figure')
  if (stageTarget === null || stageTarget.value === null) return undecidable('no-stage-target', { stage })
  if (!isOneWay(direction)) return undecidable('no-direction')
  const short = shortOf(direction, figure.value, stageTarget.value)
  const allowed = measure === 'level' ? (Math.abs(stageTarget.value) * percent) / 100 : points
  const params = { stage, value: figure.raw, target: stageTarget.text, short, unit: gapUnit(facts, unit) }
  return short > allowed ? fired('missed', params) : notFired('reached', params)
}

/** Two percentages differ by percentage points. */
const gapUnit = ({ measure }: MonthFacts, unit: string | null): string | null => (measure === 'growth' || unit === '%' ? '百分点' : unit)

/** Months without a judgement are passed over: a quarterly figure is behind in March and in June. */
export const judgeRunning = ({ months }: Of<'behind-running'>, { behind, behindBefore }: WatchedLine): Said => {
  if (behind === null) return undecidable('not-judged')
  if (!behind) return notFired('on-pace')
  const judged = [behind, ...behindBefore.filter((before) => before !== null)]
  const end = judged.indexOf(false)
  const running = end === -1 ? judged.length : end
  if (running >= months) return fired('running', { months: running })
  return end === -1 ? undecidable('too-few-months', { months, running }) : notFired('not-running', { months, running })
}

/** Of several comparison sets the deepest fall speaks. */
export const judgeRank = ({ places }: Of<'rank-fall'>, { facts }: WatchedLine): Said => {
  if (facts.ranks.length === 0) return undecidable('no-rank')
  const moved = facts.ranks.flatMap((rank) => (rank.before === null ? [] : [{ rank, before: rank.before, fall: rank.place - rank.before }]))
  const [deepest] = moved.sort((a, b) => b.fall - a.fall)
  if (deepest === undefined) return undecidable('no-rank-before')
  const { rank, before, fall } = deepest
  const params = { set: rank.set.name, before, place: rank.place, total: rank.total, fall }
  return fall >= places ? fired('fell', params) : notFired('held', params)
}

/** Percentages alone: a district's level says nothing beside the whole city's. */
export const judgeCityGap = ({ points }: Of<'city-gap'>, { facts }: WatchedLine): Said => {
  const { figure, city, direction, measure, unit } = facts
  if (measure !== 'growth' && unit !== '%') return undecidable('no-percentage')
  if (figure === null || figure.value === null) return undecidable('no-figure')
  if (city === null || city.value === null) return undecidable('no-city-figure')
  if (!isOneWay(direction)) return undecidable('no-direction')
  const short = shortOf(direction, figure.value, city.value)
  const params = { value: figure.raw, city: city.raw, short }
  return short >= points ? fired('behind-city', params) : notFired('near-city', params)
}

export const judgeLateness = ({ facts: { availability, dueOn } }: WatchedLine): Said => {
  if (availability === 'overdue') return fired('overdue', { due: dueOn })
  if (availability === 'present') return notFired('present')
  return availability === 'awaited' ? notFired('awaited', { due: dueOn }) : undecidable('not-due', { due: dueOn })
}

/** 背离: one grows while the other shrinks, and they are far enough apart to be more than noise. */
export const judgeProxy = (points: number, proxy: string, { facts }: WatchedLine, { proxies }: WatchedMonth): Said => {
  const known = proxies.get(proxy)
  const name = known?.name ?? proxy
  if (facts.growth === null) return undecidable('no-growth', { proxy: name })
  if (known === undefined || known.growth === null) return undecidable('no-proxy-figure', { proxy: name })
  const core = facts.growth.value
  const apart = Math.abs(minus(core, known.growth))
  const params = { proxy: name, core, growth: known.growth, apart }
  return core * known.growth < 0 && apart >= points ? fired('diverging', params) : notFired('in-step', params)
}

import { decimalToNumber, multiplyDecimals } from '../decimal.ts'
import type { LineMonth } from '../monitor/line-month.ts'
import { monthCode, partsOfMonth, type StageMonth } from '../monitor/month.ts'
import { demandOf } from '../plan/target-demand.ts'
import { gapUnit } from '../verdict/judge-number.ts'
import type { JudgeSettings } from '../verdict/settings.ts'
import { unitFactor } from '../verdict/unit-factor.ts'
import { NO_PACE, type Pace } from './pace.ts'
import type { PaceSettings } from './pace-settings.ts'
import { fastestMonth, pathValue, rounded } from './path.ts'
import { wordingOf } from './wording.ts'

/** What a stage's target asks of an amount, in the line's unit: `edge` as printed, `slack` with the tolerance of 左右. */
export type LevelDemand = { readonly stage: StageMonth; readonly edge: number; readonly slack: number; readonly better: 1 | -1 }

/** The stages whose targets ask for an amount, in their order. */
export function levelDemands({ facts, stages }: LineMonth, judge: JudgeSettings): readonly LevelDemand[] {
  const { name, unit, direction, measure } = facts
  if (measure !== 'level') return []
  return stages.flatMap(({ stage, target }): readonly LevelDemand[] => {
    if (target.value === null) return []
    const demand = demandOf({ name, unit, text: target.text }, direction ?? 'up', judge)
    if (demand.kind !== 'figure' || demand.accepted.better === 0) return []
    const { better, slack } = demand.accepted
    const bound = (better === 1 ? slack.low : slack.high)!.at
    return [{ stage, edge: target.value, slack: decimalToNumber(multiplyDecimals(bound, unitFactor(demand.unit, unit)!)), better }]
  })
}

export function paceOfLevel(line: LineMonth, value: number, demands: readonly LevelDemand[], settings: PaceSettings): Pace {
  const { facts, accrual, stages } = line
  const { number } = partsOfMonth(facts.month)
  const { stage: last, edge, slack, better } = demands.at(-1)!
  const year = last === 12 ? edge : null
  const target = facts.stageTarget ?? facts.yearTarget
  const texts = { figure: facts.figure!.raw, target: stages.at(-1)!.target.text }
  const start = accrual === 'cumulative' ? 0 : startOf(line)
  if (start === null && (value - slack) * better < 0) return { ...NO_PACE, target, reason: { code: 'start-unknown', params: texts } }
  // A stock that is where it has to be by the end of the year has to be kept there.
  const kept = accrual === 'state' && (start === null || (edge - start) * better <= 0)
  const begin = kept ? edge : start!
  const shares = facts.indicator === null ? undefined : settings.paths[facts.indicator]
  const expected = kept
    ? edge
    : pathValue([{ month: 0, value: begin }, ...demands.map((d) => ({ month: d.stage, value: d.edge }))], number, shares)
  const tolerance = Math.abs(edge - slack) * (accrual === 'cumulative' ? number / 12 : 1)
  const reached = rounded((value - expected) * better + tolerance) >= 0
  const ratio = ratioOf(value, expected, { from: kept ? 0 : begin, better, ceiling: better === -1 && (kept || accrual === 'cumulative') })
  const unit = gapUnit(facts.unit)
  const share = (of: number): number => rounded((of / year!) * 100, 2)
  const completion = year === null || year <= 0 ? null : { done: share(value), asked: share(expected) }
  const params = {
    ...texts,
    expected: rounded(expected, 2),
    unit: facts.unit,
    done: completion?.done ?? null,
    asked: completion?.asked ?? null,
  }
  return {
    wording: wordingOf(reached, ratio, settings.ratio),
    reason: { code: 'path', params },
    verdict: null,
    target,
    expected,
    ratio: ratio === null ? null : rounded(ratio, 4),
    completion,
    gap: { value: rounded(value - expected), unit, better: rounded((value - expected) * better) },
    needed:
      year === null || number === 12 ? null : { how: 'per-month', value: rounded((year - value) / (12 - number), 4), unit: facts.unit },
    ...reachOf(
      line,
      { value, begin: accrual === 'state' && start !== null ? start : begin, bound: slack, better },
      year !== null,
      settings,
    ),
  }
}

/** What a stock stood at when the year began. */
const startOf = ({ facts, values }: LineMonth): number | null => {
  const before = monthCode(partsOfMonth(facts.month).year - 1, 12)
  return values.find(({ month }) => month === before)?.value ?? null
}

/** What was done of what is asked for, counted `from` where the year began; of a ceiling the other way round. */
const ratioOf = (
  value: number,
  expected: number,
  how: { readonly from: number; readonly better: 1 | -1; readonly ceiling: boolean },
): number | null => {
  const [done, asked] = [(value - how.from) * (how.ceiling ? 1 : how.better), (expected - how.from) * (how.ceiling ? 1 : how.better)]
  const [over, under] = how.ceiling ? [asked, done] : [done, asked]
  return under > 0 ? over / under : null
}

type Run = { readonly value: number; readonly begin: number; readonly bound: number; readonly better: 1 | -1 }

/** Whether the year's target can still be reached, and until when. */
function reachOf(
  line: LineMonth,
  { value, begin, bound, better }: Run,
  ofYear: boolean,
  settings: PaceSettings,
): Pick<Pace, 'fastest' | 'lastChance'> {
  const { month } = line.facts
  const { year, number } = partsOfMonth(month)
  const fastest = better === 1 ? fastestMonth(line, settings.fastest) : null
  const told = { fastest: fastest === null ? null : rounded(fastest, 4) }
  const short = (bound - value) * better
  // Months bring a sum nothing back: a ceiling that is passed stays passed.
  if (!ofYear || short <= 0 || (better === -1 && line.accrual === 'state')) return { ...told, lastChance: null }
  if (better === -1 || number === 12) return { ...told, lastChance: { month, gone: true } }
  const asNow = (value - begin) / number
  if (fastest === null || asNow * (12 - number) >= short) return { ...told, lastChance: null }
  const spare = fastest * (12 - number) - short
  if (spare < 0) return { ...told, lastChance: { month, gone: true } }
  return { ...told, lastChance: { month: monthCode(year, Math.floor(rounded(number + spare / (fastest - asNow)))), gone: false } }
}

import type { LineMonth } from '../monitor/line-month.ts'
import { partsOfMonth } from '../monitor/month.ts'
import { defaultJudgeSettings } from '../verdict/settings.ts'
import { NO_PACE, type Pace, type PaceContext } from './pace.ts'
import { paceAgainst } from './pace-against.ts'
import { levelDemands, paceOfLevel } from './pace-of-level.ts'
import { DEFAULT_PACE_SETTINGS, isBehind } from './pace-settings.ts'

const DEFAULTS: PaceContext = { settings: DEFAULT_PACE_SETTINGS, judge: defaultJudgeSettings }

/**
 * How a line stands in its month against the targets of the plan. An amount is held against its path through the year, from one stage's
 * target to the next; growth and rates against the stage's target as it stands, else the year's, by the judge of the year.
 */
export function judgePace(line: LineMonth, context: PaceContext = DEFAULTS): Pace {
  const { availability, dueOn, figure, stageTarget, yearTarget, month } = line.facts
  if (availability === 'not-due') return { ...NO_PACE, reason: { code: 'not-due', params: {} } }
  if (availability !== 'present') return { ...NO_PACE, reason: { code: availability, params: { on: dueOn } } }
  const target = stageTarget ?? yearTarget
  if (target === null) return { ...NO_PACE, reason: { code: 'no-target', params: {} } }
  const value = figure!.value
  const demands = value === null ? [] : levelDemands(line, context.judge)
  // Targets of stages that are over say nothing of this month.
  return (demands.at(-1)?.stage ?? 0) < partsOfMonth(month).number
    ? paceAgainst(line, target, context)
    : paceOfLevel(line, value!, demands, context.settings)
}

/** The months in a row, this one the last, in which the line was behind. Months whose figures nobody can have are left out. */
export function monthsBehind(line: LineMonth, context: PaceContext = DEFAULTS): number {
  const paces = [line.facts, ...line.earlier.toReversed()].map((facts) => judgePace({ ...line, facts }, context))
  const known = paces.filter(({ reason: { code } }) => code === 'path' || code === 'target')
  const end = known.findIndex(({ wording }) => !isBehind(wording))
  const current = paces[0]!.wording
  return isBehind(current) ? (end === -1 ? known.length : end) : 0
}

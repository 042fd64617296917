import { type Day, invariant } from '@gangmu/domain'
import type { NewVerdict } from '../ports/plan-store.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import { changedVerdicts, judgePlan } from './judge-plan.ts'
import { type JudgingPorts, loadPlanToJudge } from './load-plan-to-judge.ts'

/** Whose verdicts changed, and to what. */
export type Rejudged = { readonly changed: readonly Pick<NewVerdict, 'lineId' | 'status' | 'reason'>[] }

/** Judges the plan on what is known now and keeps the verdicts that say something else than before; gives those. */
export const rejudgePlan = async (
  ports: JudgingPorts,
  tx: Tx,
  planId: string,
  cause: string,
  today: Day,
  declared: ReadonlyMap<string, NewVerdict['declared']> = new Map(),
): Promise<readonly NewVerdict[]> => {
  const whole = await ports.plans.loadPlan(tx, planId)
  invariant(whole !== null, 'the plan to judge exists')
  const changed = changedVerdicts(whole, judgePlan(await loadPlanToJudge(ports, tx, whole, today), cause, declared))
  await ports.plans.putVerdicts(tx, changed)
  return changed
}

/** Judges the plans of the years again; gives how many verdicts changed. Plans of the year after compare with last year's figure. */
export const rejudgeYears = async (ports: JudgingPorts, tx: Tx, areaId: string, years: readonly number[], today: Day): Promise<number> => {
  const touched = [...new Set(years.flatMap((year) => [year, year + 1]))]
  let changed = 0
  for (const plan of await ports.plans.findPlans(tx, areaId, touched))
    changed += (await rejudgePlan(ports, tx, plan.id, 'observation', today)).length
  return changed
}

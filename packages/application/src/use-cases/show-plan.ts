import { type Day, fail, type Outcome, sees, succeed } from '@gangmu/domain'
import { endOfDay } from '../day-of.ts'
import { judgePlan } from '../plans/judge-plan.ts'
import { type JudgingPorts, loadPlanToJudge } from '../plans/load-plan-to-judge.ts'
import { type PlanView, viewPlan } from '../plans/plan-view.ts'
import type { PlanFilter, PlanSummary } from '../ports/plan-store.ts'
import type { Page, PageRequest } from '../ports/report-store.ts'
import type { Caller, Ports } from './context.ts'

type PlanPorts = JudgingPorts & Pick<Ports, 'unitOfWork'>

/** The plans somebody may see, newest year first. */
export const listPlans = (
  ports: Pick<Ports, 'unitOfWork' | 'plans'>,
  caller: Caller,
  filter: PlanFilter,
  page: PageRequest,
): Promise<Page<PlanSummary>> => ports.unitOfWork.run(caller.spaceId, (tx) => ports.plans.listPlans(tx, caller.sight, filter, page))

/**
 * One plan with its lines, targets, results and verdicts. `asOf` (按__日数据回看) shows what was known on a day: results published by then,
 * targets recorded by then, and the verdicts these give. Fails with `plan-not-found`.
 */
export const showPlan = (
  ports: PlanPorts,
  caller: Caller,
  id: string,
  { asOf, today }: { readonly asOf?: Day | undefined; readonly today: Day },
): Promise<Outcome<PlanView>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const whole = await ports.plans.loadPlan(tx, id, asOf === undefined ? { history: true } : { asOf: endOfDay(asOf) })
    if (whole === null || !sees(caller.sight, whole.plan.release, whole.plan.audience)) return fail('plan-not-found')
    const input = await loadPlanToJudge(ports, tx, whole, asOf ?? today, asOf)
    if (asOf === undefined) return succeed(viewPlan(input, caller.sight))
    // What was public on the day is judged now: the verdicts of the day itself rested on what was recorded, which may be more.
    const verdicts = judgePlan(input, 'as-of').map((verdict) => ({ ...verdict, judgedAt: endOfDay(asOf) }))
    return succeed(viewPlan({ ...input, whole: { ...whole, verdicts } }, caller.sight))
  })

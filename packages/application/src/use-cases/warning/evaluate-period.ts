import { type Day, evaluateRules, invariant, isDraft, type Month, yearOfMonth } from '@gangmu/domain'
import { EVERYTHING } from '../../plans/load-plan-to-judge.ts'
import type { WholePlan } from '../../ports/plan-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { StoredWarning } from '../../ports/warning-store.ts'
import { OWN_AREA } from '../confirm-report.ts'
import type { Actor, Ports } from '../context.ts'
import { sendNotices } from '../desk/send-notices.ts'
import { keepLamps } from '../lamp/evaluate-lamps.ts'
import type { PeriodPorts } from './claim-period.ts'
import { issuer, noticesOf, settleWarnings } from './settle-warnings.ts'
import { type WatchingPorts, watchMonth } from './watch-month.ts'

export type EvaluatingPorts = PeriodPorts & WatchingPorts & Pick<Ports, 'notices'>

/** How many of what a month brought. */
export type EvaluatedPeriod = {
  readonly evaluations: number
  readonly fired: number
  readonly raised: number
  readonly closed: number
}

/**
 * Lets the rules look at a month that `by` has claimed: the month's lamps and every evaluation are kept, what fired is warned of, open warnings are raised, kept or
 * closed, units are told. One transaction: a crash leaves all of it or none. Null where the month is done or was claimed by somebody else
 * meanwhile: then nothing changes.
 */
export const evaluatePeriod = (
  ports: EvaluatingPorts,
  { spaceId, actor }: Actor,
  period: Month,
  by: string,
  today: Day,
): Promise<EvaluatedPeriod | null> =>
  ports.unitOfWork.run(spaceId, async (tx) => {
    if (!(await ports.warnings.holdPeriod(tx, period, by))) return null
    const plan = await loadPlanInForce(ports, tx, yearOfMonth(period))
    const { version, value } = await ports.settings.getSetting(tx, 'warnings')
    await keepLamps(ports, tx, actor, { plan, months: [period], cause: 'evaluated' }, today)
    const watched = await watchMonth(ports, tx, { sight: EVERYTHING }, { plan, month: period, rules: value.rules }, today)
    const evaluations = evaluateRules(value.rules, watched)
    await ports.warnings.insertEvaluations(
      tx,
      evaluations.map((evaluation) => ({ ...evaluation, period, planId: plan.plan.id, rulesVersion: version })),
    )
    const year = Number(today.slice(0, 4))
    const outcome = settleWarnings({
      evaluations,
      open: await listOpen(ports, tx),
      lines: watched.lines,
      levels: new Map(value.rules.map(({ code, level }) => [code, level])),
      planId: plan.plan.id,
      period,
      issue: issuer(year, await ports.warnings.lastIssues(tx, year)),
      actor,
    })
    await ports.warnings.insertWarnings(tx, outcome.warnings)
    await ports.warnings.changeWarnings(tx, outcome.changes)
    await ports.warnings.insertSteps(tx, outcome.steps)
    await sendNotices(ports, tx, noticesOf(outcome, period))
    await ports.warnings.finishPeriod(tx, period)
    const counts = {
      evaluations: evaluations.length,
      fired: outcome.warnings.length,
      raised: outcome.steps.filter(({ step }) => step === 'raised' || step === 'repeated').length,
      closed: outcome.steps.filter(({ step }) => step === 'closed').length,
    }
    await ports.audit.append(tx, { actor, action: 'warning.evaluate', subject: `month:${period}`, details: { ...counts, rules: version } })
    return counts
  })

const loadPlanInForce = async (ports: EvaluatingPorts, tx: Tx, year: number): Promise<WholePlan> => {
  const areaId = (await ports.spaces.getSpace(tx))?.areaId ?? OWN_AREA
  const header = (await ports.plans.findPlans(tx, areaId, [year])).find(({ stage }) => !isDraft(stage))
  const plan = header === undefined ? null : await ports.plans.loadPlan(tx, header.id)
  invariant(plan !== null, 'a month became due because its plan is in force')
  return plan
}

const MOST_OPEN = 500

/** All of them: a district has some dozens. */
const listOpen = async (ports: EvaluatingPorts, tx: Tx): Promise<readonly StoredWarning[]> => {
  const open: StoredWarning[] = []
  for (let cursor: string | null = null; ; ) {
    const slice = await ports.warnings.listWarnings(tx, { unitIds: null, state: 'open' }, { limit: MOST_OPEN, cursor })
    open.push(...slice.items)
    if (slice.next === null) return open
    cursor = slice.next
  }
}

import { type Day, invariant, type ResponsibilityHolder } from '@gangmu/domain'
import type { NewVerdict, WholePlan } from '../ports/plan-store.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import type { Ports } from '../use-cases/context.ts'
import { sendNotices } from '../use-cases/desk/send-notices.ts'
import { relightMonths } from '../use-cases/lamp/evaluate-lamps.ts'
import { changedVerdicts, judgePlan } from './judge-plan.ts'
import { type JudgingPorts, loadPlanToJudge } from './load-plan-to-judge.ts'

/** What judging anew needs: to know what verdicts rest on, and whom to tell. */
export type RejudgingPorts = JudgingPorts & Pick<Ports, 'responsibilities' | 'notices' | 'months' | 'lamps'>

/** Whose verdicts changed, and to what. */
export type Rejudged = { readonly changed: readonly Pick<NewVerdict, 'lineId' | 'status' | 'reason'>[] }

/** Judges the plan on what is known now and keeps the verdicts that say something else than before; gives those. */
export const rejudgePlan = async (
  ports: RejudgingPorts,
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
  await tellHolders(ports, tx, whole, changed, today)
  await relightMonths(ports, tx, whole, cause, today)
  return changed
}

/** Who answers for lines that are judged otherwise now hears of it: one notice each, however many lines. A first verdict is no news. */
const tellHolders = async (
  ports: RejudgingPorts,
  tx: Tx,
  { plan, lines, verdicts }: WholePlan,
  changed: readonly NewVerdict[],
  today: Day,
): Promise<void> => {
  const before = new Map(verdicts.map((verdict) => [verdict.lineId, verdict]))
  const news = changed.filter(({ lineId, status, reason }) => {
    const old = before.get(lineId)
    return old !== undefined && (old.status !== status || old.reason.code !== reason.code)
  })
  if (news.length === 0) return
  const duties = await ports.responsibilities.listBySubjects(
    tx,
    'plan-line',
    news.map((verdict) => verdict.lineId),
    today,
  )
  const heard = new Map<string, { readonly to: ResponsibilityHolder; readonly lineIds: Set<string> }>()
  for (const { holder, subject } of duties) {
    const known = heard.get(holder.id) ?? { to: holder, lineIds: new Set<string>() }
    known.lineIds.add(subject.id)
    heard.set(holder.id, known)
  }
  const nameOf = (lineIds: ReadonlySet<string>) => lines.find((line) => lineIds.has(line.id))?.name ?? null
  await sendNotices(
    ports,
    tx,
    [...heard.values()].map(({ to, lineIds }) => ({
      to,
      code: 'verdicts-changed',
      params: { year: plan.year, count: lineIds.size, name: nameOf(lineIds) },
      link: `/plans/${plan.id}`,
    })),
  )
}

/** Judges the plans of the years again; gives how many verdicts changed. Plans of the year after compare with last year's figure. */
export const rejudgeYears = async (
  ports: RejudgingPorts,
  tx: Tx,
  areaId: string,
  years: readonly number[],
  today: Day,
): Promise<number> => {
  const touched = [...new Set(years.flatMap((year) => [year, year + 1]))]
  let changed = 0
  for (const plan of await ports.plans.findPlans(tx, areaId, touched))
    changed += (await rejudgePlan(ports, tx, plan.id, 'observation', today)).length
  return changed
}

import { fail, type Outcome, succeed } from '@gangmu/domain'
import type { StoredPlanLine, WholePlan } from '../ports/plan-store.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import type { Ports } from '../use-cases/context.ts'

/** A plan with the line that is spoken of. Fails with `plan-not-found`, `plan-line-not-found`. */
export const findLine = async (
  ports: Pick<Ports, 'plans'>,
  tx: Tx,
  planId: string,
  lineId: string,
): Promise<Outcome<{ readonly whole: WholePlan; readonly line: StoredPlanLine }>> => {
  const whole = await ports.plans.loadPlan(tx, planId)
  if (whole === null) return fail('plan-not-found')
  const line = whole.lines.find((candidate) => candidate.id === lineId)
  return line === undefined ? fail('plan-line-not-found') : succeed({ whole, line })
}

import type { Day, Sight } from '@gangmu/domain'
import type { WholePlan } from '../ports/plan-store.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import type { Ports } from '../use-cases/context.ts'
import type { PlanToJudge } from './judge-plan.ts'
import { catalogueOf } from './load-catalogue.ts'

export type JudgingPorts = Pick<Ports, 'plans' | 'observations' | 'catalogue' | 'spaces' | 'basis'>

/** The work itself sees every row, whatever the person asking may see: a verdict does not hang on who looks. */
export const EVERYTHING: Sight = { internal: true, audiences: [] }

/** What verdicts of the plan rest on, as known now, or with `publishedBy` as it was public on a day. One round trip. */
export const loadPlanToJudge = async (
  ports: Pick<Ports, 'basis'>,
  tx: Tx,
  whole: WholePlan,
  today: Day,
  publishedBy?: Day,
): Promise<PlanToJudge> => {
  const { plan, lines } = whole
  const basis = await ports.basis.loadBasis(tx, EVERYTHING, {
    indicators: [...new Set(lines.flatMap((line) => line.indicator ?? []))],
    areaIds: [plan.areaId],
    withSuperior: true,
    periods: [String(plan.year), String(plan.year - 1)],
    ...(publishedBy !== undefined && { publishedBy }),
  })
  return {
    whole,
    observations: basis.observations,
    rules: basis.rules,
    superiorAreaId: basis.space?.superiorAreaId ?? null,
    index: catalogueOf(basis.local).index,
    settings: { judge: basis.judge.value, version: basis.judge.version },
    today,
  }
}

import type { Day, Sight } from '@gangmu/domain'
import type { WholePlan } from '../ports/plan-store.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import type { Ports } from '../use-cases/context.ts'
import type { PlanToJudge } from './judge-plan.ts'
import { loadCatalogue } from './load-catalogue.ts'

export type JudgingPorts = Pick<Ports, 'plans' | 'observations' | 'catalogue' | 'spaces' | 'settings'>

/** The work itself sees every row, whatever the person asking may see: a verdict does not hang on who looks. */
export const EVERYTHING: Sight = { internal: true, audiences: [] }

/** No plan has more lines than fit this many values: a few hundred lines, two years, two areas, several providers. */
const MOST_OBSERVATIONS = 20_000

/** What verdicts of the plan rest on, as known now. */
export const loadPlanToJudge = async (ports: JudgingPorts, tx: Tx, whole: WholePlan, today: Day): Promise<PlanToJudge> => {
  const { plan, lines } = whole
  const space = await ports.spaces.getSpace(tx)
  const superiorAreaId = space?.superiorAreaId ?? null
  const indicators = [...new Set(lines.flatMap((line) => line.indicator ?? []))]
  const { items } = await ports.observations.findLatest(
    tx,
    EVERYTHING,
    {
      indicators,
      areaIds: [plan.areaId, ...(superiorAreaId === null ? [] : [superiorAreaId])],
      periods: [String(plan.year), String(plan.year - 1)],
    },
    { limit: MOST_OBSERVATIONS },
  )
  const rules = await ports.observations.listProviders(tx, indicators)
  const { index } = await loadCatalogue(ports, tx)
  const judge = await ports.settings.getSetting(tx, 'judge')
  return {
    whole,
    observations: items,
    rules,
    superiorAreaId,
    index,
    settings: { judge: judge.value, version: judge.version },
    today,
  }
}

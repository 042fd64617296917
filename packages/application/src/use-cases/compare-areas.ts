import { type AreaRanking, chooseObservation, type Day, fail, type IndicatorEntry, type Outcome, rankAreas, succeed } from '@gangmu/domain'
import { loadCatalogue } from '../plans/load-catalogue.ts'
import type { StoredObservation } from '../ports/observation-store.ts'
import type { Caller, Ports } from './context.ts'

export type AreaComparison = {
  readonly indicator: IndicatorEntry
  readonly period: string
  readonly ranking: AreaRanking
  /** The figure each area is compared by; null where none may be seen. */
  readonly figures: readonly { readonly areaId: string; readonly observation: StoredObservation | null }[]
}

type Request = { readonly indicator: string; readonly period: string; readonly areaIds: readonly string[]; readonly asOf: Day | null }

/** Who comes first among areas on one indicator and period, by the figures the caller may see. Fails with `indicator-unknown`. */
export const compareAreas = (
  ports: Pick<Ports, 'unitOfWork' | 'observations' | 'catalogue'>,
  caller: Caller,
  { indicator, period, areaIds, asOf }: Request,
  today: Day,
): Promise<Outcome<AreaComparison>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const { index } = await loadCatalogue(ports, tx)
    const entry = index.byCode.get(indicator)
    if (entry === undefined) return fail('indicator-unknown', { indicator })
    const filter = { indicators: [indicator], areaIds, periods: [period], ...(asOf !== null && { publishedBy: asOf }) }
    const { items } = await ports.observations.findLatest(tx, caller.sight, filter, { limit: 5_000 })
    const rules = await ports.observations.listProviders(tx, [indicator])
    const figures = areaIds.map((areaId) => ({
      areaId,
      observation: chooseObservation(
        items.filter((o) => o.areaId === areaId),
        rules,
        asOf ?? today,
      ),
    }))
    const ranking = rankAreas(
      figures.map(({ areaId, observation }) => ({ areaId, figure: observation })),
      entry.direction,
    )
    return succeed({ indicator: entry, period, ranking, figures })
  })

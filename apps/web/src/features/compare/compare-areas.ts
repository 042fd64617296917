import { chooseObservation, type Direction, type RankedArea, rankAreas } from '@gangmu/domain'
import type { ObservationView } from '../../lib/observation-queries.ts'

export type ComparedArea = RankedArea & { readonly observation: ObservationView | null }

export type AreaComparison = {
  readonly unit: string | null
  readonly scope: string
  readonly ranked: number
  /** The best first; whoever has no place comes last. */
  readonly areas: readonly ComparedArea[]
}

/** Areas side by side on one indicator and period. Of several figures of an area the more final one is taken. */
export const compareAreas = (
  areaIds: readonly string[],
  observations: readonly ObservationView[],
  direction: Direction,
  day: string,
): AreaComparison => {
  const figureOf = new Map(
    areaIds.map((areaId) => {
      const known = observations.filter((observation) => observation.areaId === areaId)
      return [areaId, chooseObservation(known, [], day)] as const
    }),
  )
  const ranking = rankAreas(
    areaIds.map((areaId) => ({ areaId, figure: figureOf.get(areaId) ?? null })),
    direction,
  )
  const areas = ranking.areas.map((area): ComparedArea => ({ ...area, observation: figureOf.get(area.areaId) ?? null }))
  return { ...ranking, areas: areas.sort((a, b) => (a.place ?? Number.POSITIVE_INFINITY) - (b.place ?? Number.POSITIVE_INFINITY) || 0) }
}

/** An indicator and period with how many areas have a figure for them. */
export type Coverage = { readonly indicator: string; readonly period: string; readonly areas: number }

/** What can be compared, most areas first, the later period before the earlier. */
export const coverageOf = (observations: readonly ObservationView[]): readonly Coverage[] => {
  const areas = new Map<string, { indicator: string; period: string; ids: Set<string> }>()
  for (const { indicator, period, areaId } of observations) {
    const key = `${indicator}\n${period}`
    const known = areas.get(key) ?? { indicator, period, ids: new Set<string>() }
    areas.set(key, { ...known, ids: known.ids.add(areaId) })
  }
  return [...areas.values()]
    .map(({ indicator, period, ids }) => ({ indicator, period, areas: ids.size }))
    .sort((a, b) => b.areas - a.areas || (a.period < b.period ? 1 : a.period > b.period ? -1 : 0))
}

import { monthOfPeriod } from '@gangmu/domain'
import type { ObservationView } from '../../lib/observation-queries.ts'

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
    .sort((a, b) => b.areas - a.areas || laterFirst(a.period, b.period))
}

/** By the month a period ends with: 2024年 comes after 2024年1—11月. */
export const laterFirst = (a: string, b: string): number => {
  const [endOfA, endOfB] = [a, b].map((period) => monthOfPeriod(period) ?? period) as [string, string]
  return endOfA < endOfB ? 1 : endOfA > endOfB ? -1 : 0
}

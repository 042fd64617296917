import type { Answers } from '@gangmu/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'
import type { ObservationView } from '../../lib/observation-queries.ts'
import { FEATURE } from '../../lib/query-keys.ts'

export const areaGroupsQuery = queryOptions({
  queryKey: [FEATURE.areas, 'groups'],
  queryFn: async () => (await call('listAreaGroups')).groups,
  staleTime: 300_000,
})

type Asked = { readonly areas: readonly string[]; readonly asOf: string | null; readonly indicator?: string | null }

/** Pages of a thousand: enough to tell what most areas have. */
const MOST_PAGES = 5

/** What figures the areas have, of every period: of one indicator, or of all. */
export const figuresQuery = ({ areas, asOf, indicator = null }: Asked) =>
  queryOptions({
    queryKey: [FEATURE.compare, 'figures', areas, asOf, indicator],
    queryFn: async () => {
      const figures: ObservationView[] = []
      let cursor: string | null = null
      for (let page = 0; page < MOST_PAGES; page++) {
        const query = { areas: areas.join(','), asOf, indicators: indicator, limit: 1000, cursor }
        const answer: Answers['listObservations'] = await call('listObservations', {}, query)
        figures.push(...answer.observations)
        cursor = answer.next
        if (cursor === null) break
      }
      return figures
    },
    enabled: areas.length > 0,
  })

export type ComparisonAsked = { readonly indicator: string; readonly period: string; readonly areas: string; readonly asOf: string | null }

/** The areas ranked on one indicator and period, each by the figure that counts. */
export const areaComparisonQuery = (asked: ComparisonAsked | null) =>
  queryOptions({
    queryKey: [FEATURE.compare, 'areas', asked],
    queryFn: () => call('compareAreas', {}, asked ?? {}),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  })

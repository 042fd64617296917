import type { Answers } from '@gangmu/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'
import type { ObservationView } from '../../lib/observation-queries.ts'
import { FEATURE } from '../../lib/query-keys.ts'

export const areaGroupsQuery = queryOptions({
  queryKey: [FEATURE.areas, 'groups'],
  queryFn: async () => (await call('listAreaGroups')).groups,
  staleTime: 300_000,
})

type Asked = {
  readonly areas: readonly string[]
  readonly indicator: string | null
  readonly period: string | null
  readonly asOf: string | null
}

/** Pages of a thousand; a set has at most some dozens of areas, an indicator a few figures in each. */
const MOST_PAGES = 5

/** The figures of the areas, of every indicator and period or of one. */
export const figuresQuery = ({ areas, indicator, period, asOf }: Asked) =>
  queryOptions({
    queryKey: [FEATURE.compare, 'figures', areas, indicator, period, asOf],
    queryFn: async () => {
      const figures: ObservationView[] = []
      let cursor: string | null = null
      for (let page = 0; page < MOST_PAGES; page++) {
        const query = { areas: areas.join(','), indicators: indicator, periods: period, asOf, limit: 1000, cursor }
        const answer: Answers['listObservations'] = await call('listObservations', {}, query)
        figures.push(...answer.observations)
        cursor = answer.next
        if (cursor === null) break
      }
      return figures
    },
    enabled: areas.length > 0,
  })

import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { FEATURE } from './query-keys.ts'

/** The whole catalogue: it changes seldom, and every page that names an indicator wants it. */
export const catalogueQuery = queryOptions({
  queryKey: [FEATURE.catalogue],
  queryFn: async () => (await call('listIndicators')).indicators,
  staleTime: 300_000,
})

import type { RefArea } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { ask, isServed } from './ask.ts'
import { FEATURE } from './query-keys.ts'

/** The areas the space works with: its own, the towns and parks in it, those it is compared with; past ones included. */
export const useAreas = (): readonly RefArea[] => {
  const { data } = useQuery({
    queryKey: [FEATURE.areas],
    queryFn: () => ask<{ readonly areas: readonly RefArea[] }>('GET', '/api/areas'),
    enabled: isServed('listAreas'),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data?.areas ?? []
}

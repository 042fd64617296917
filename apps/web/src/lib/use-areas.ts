import type { Answers } from '@gangmu/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import { FEATURE } from './query-keys.ts'

type Area = Answers['listAreas']['areas'][number]

const NONE: readonly Area[] = []

/** The areas the space works with: its own, the towns and parks in it, those it is compared with; past ones included. */
export const useAreas = (): readonly Area[] => {
  const { data } = useQuery({ queryKey: [FEATURE.areas], queryFn: () => call('listAreas'), staleTime: Number.POSITIVE_INFINITY })
  return data?.areas ?? NONE
}

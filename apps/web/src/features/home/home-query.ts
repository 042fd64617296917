import type { Home } from '@gangmu/contract'
import { buildUrl } from '@gangmu/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ask, isServed } from '../../lib/ask.ts'
import type { Context } from '../../lib/context.ts'
import { FEATURE } from '../../lib/query-keys.ts'

export const homeQuery = ({ area, year, asOf }: Context) =>
  queryOptions({
    queryKey: [FEATURE.home, area, year, asOf],
    queryFn: () => ask<Home>('GET', buildUrl('/api/home', {}, { area, year, asOf })),
    enabled: isServed('showHome'),
    placeholderData: keepPreviousData,
  })

import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'
import type { Context } from '../../lib/context.ts'
import { FEATURE } from '../../lib/query-keys.ts'

export const homeQuery = ({ area, year, asOf }: Context) =>
  queryOptions({
    queryKey: [FEATURE.home, area, year, asOf],
    queryFn: () => call('showHome', {}, { area, year, asOf }),
    placeholderData: keepPreviousData,
  })

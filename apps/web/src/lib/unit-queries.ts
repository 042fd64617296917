import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { FEATURE } from './query-keys.ts'

export const unitsQuery = queryOptions({ queryKey: [FEATURE.units, 'all'], queryFn: async () => (await call('listUnits')).units })
export const postsQuery = queryOptions({ queryKey: [FEATURE.units, 'posts'], queryFn: async () => (await call('listPosts')).posts })

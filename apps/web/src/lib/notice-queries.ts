import type { Answers } from '@gangmu/contract'
import { queryOptions } from '@tanstack/react-query'
import { isActive } from './activity.ts'
import { call } from './call.ts'
import { FEATURE } from './query-keys.ts'

export type Notice = Answers['listNotices']['notices'][number]

/** How many are unread. Asked every minute while somebody is at the page: asking counts as activity there. */
export const unreadQuery = queryOptions({
  queryKey: [FEATURE.notices, 'unread'],
  queryFn: () => call('countUnreadNotices'),
  refetchInterval: () => (isActive() ? 60_000 : false),
})

/** The newest ones, read ones too. */
export const noticesQuery = queryOptions({ queryKey: [FEATURE.notices, 'list'], queryFn: () => call('listNotices', {}, { limit: 20 }) })

/** The named ones, or all. */
export const markNoticesRead = (ids: readonly string[] | null) => call('markNoticesRead', {}, {}, { ids })

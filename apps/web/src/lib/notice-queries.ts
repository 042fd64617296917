import { queryOptions } from '@tanstack/react-query'
import { isActive } from './activity.ts'
import { ask, isServed } from './ask.ts'
import { FEATURE } from './query-keys.ts'

export type Notice = {
  readonly id: string
  readonly code: string
  readonly params: Readonly<Record<string, string | number | null>>
  /** A path of the web app. */
  readonly link: string | null
  readonly createdAt: string
  readonly readAt: string | null
}

/** How many are unread. Asked every minute while somebody is at the page: asking counts as activity there. */
export const unreadQuery = queryOptions({
  queryKey: [FEATURE.notices, 'unread'],
  queryFn: () => ask<{ readonly unread: number }>('GET', '/api/notices/unread'),
  enabled: isServed('countUnreadNotices'),
  refetchInterval: () => (isActive() ? 60_000 : false),
})

/** The newest ones, read ones too. */
export const noticesQuery = queryOptions({
  queryKey: [FEATURE.notices, 'list'],
  queryFn: () => ask<{ readonly notices: readonly Notice[] }>('GET', '/api/notices?limit=20'),
})

/** The named ones, or all. */
export const markNoticesRead = (ids: readonly string[] | null) => ask<{ readonly marked: number }>('POST', '/api/notices/read', { ids })

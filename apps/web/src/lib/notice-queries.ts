import { queryOptions } from '@tanstack/react-query'
import { isActive } from './activity.ts'
import { ask } from './ask.ts'
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

/** The newest notices and how many are unread. Asked every minute while somebody is at the page: asking counts as activity there. */
export const noticesQuery = queryOptions({
  queryKey: [FEATURE.notices],
  queryFn: () => ask<{ readonly notices: readonly Notice[]; readonly unread: number }>('GET', '/api/notices'),
  refetchInterval: () => (isActive() ? 60_000 : false),
})

export const markNoticesRead = (ids: readonly string[]) => ask<null>('POST', '/api/notices/read', { ids })

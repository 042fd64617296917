import type { Answers } from '@gangmu/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'
import { FEATURE } from '../../lib/query-keys.ts'

export type ReleaseCalendar = Answers['showReleaseCalendar']
export type CalendarRow = ReleaseCalendar['rows'][number]

/** Changes with plans and figures. */
export const calendarQuery = (year: number) =>
  queryOptions({ queryKey: [FEATURE.plans, 'calendar', year], queryFn: () => call('showReleaseCalendar', {}, { year: String(year) }) })

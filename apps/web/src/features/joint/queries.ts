import type { Answers } from '@gangmu/contract'
import type { ReportSummary } from '@gangmu/domain'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'
import { FEATURE } from '../../lib/query-keys.ts'
import { REPORT_LIST } from '../../lib/report-queries.ts'

export type Joint = Answers['showJointChecks']
export type JointReport = Joint['reports'][number]
export type JointFinding = Joint['findings'][number]
export type Related = Answers['listRelatedReports']['related'][number]

/** Every report that was read, newest first: a district has a dozen a year. */
export const readReportsQuery = queryOptions({
  queryKey: [...REPORT_LIST.queryKey, 'read'],
  queryFn: async () => {
    const read: ReportSummary[] = []
    for (let cursor: string | null = null; ; ) {
      const page: Answers['listReports'] = await call('listReports', {}, { cursor })
      read.push(...page.reports.filter(({ readingId }) => readingId !== null))
      if (page.next === null) return read
      cursor = page.next
    }
  },
})

export const relatedQuery = (id: string | null) =>
  queryOptions({
    queryKey: [FEATURE.reports, id, 'related'],
    queryFn: async () => (await call('listRelatedReports', { id: id ?? '' })).related,
    enabled: id !== null,
  })

export const jointQuery = (ids: readonly string[]) =>
  queryOptions({
    queryKey: [FEATURE.checks, 'joint', ...ids],
    queryFn: () => call('showJointChecks', {}, { reports: ids.join(',') }),
    enabled: ids.length > 1,
  })

import type { Answers } from '@gangmu/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { FEATURE } from './query-keys.ts'

export type Checks = Answers['showChecks']
export type CheckedFinding = Checks['findings'][number]

/** As many as one answer holds. */
const PAGE = 500

/** What a report's checks are kept under; its readings, decisions and sheets change with it. */
export const checksKey = (reportId: string) => [FEATURE.reports, reportId, 'checks'] as const

/** Every finding of a reading with its sentences, however many pages that takes. */
export const checksQuery = (reportId: string, readingId: string | null) =>
  queryOptions({
    queryKey: [...checksKey(reportId), 'all', readingId],
    queryFn: async (): Promise<Checks> => {
      const ask = (cursor: string | null) => call('showChecks', { id: reportId }, { limit: PAGE, cursor })
      const first = await ask(null)
      const findings = [...first.findings]
      let { next } = first
      while (next !== null) {
        const more = await ask(next)
        findings.push(...more.findings)
        next = more.next
      }
      return { ...first, findings, next }
    },
    enabled: readingId !== null,
    // While a report is read again what was found before stays on the page.
    placeholderData: (before, query) => (query?.queryKey[1] === reportId ? before : undefined),
  })

/** How many findings there are of each kind, without the findings. */
export const checkTallyQuery = (reportId: string, readingId: string | null) =>
  queryOptions({
    queryKey: [...checksKey(reportId), 'tally', readingId],
    queryFn: async () => (await call('showChecks', { id: reportId }, { limit: 1 })).tally,
    enabled: readingId !== null,
  })

/** Units to which findings of the report are forwarded now. */
export const confirmationsQuery = (reportId: string) =>
  queryOptions({
    queryKey: [...checksKey(reportId), 'confirmations'],
    queryFn: async () => (await call('listConfirmations', { id: reportId })).units,
  })

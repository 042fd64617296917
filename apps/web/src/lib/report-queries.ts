import type { ColumnMapping, Reading, Secrecy } from '@gangmu/domain'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { FEATURE } from './query-keys.ts'
import { sendFile } from './send-file.ts'

const isBusy = (status: string): boolean => status === 'received' || status === 'reading'

/** The list by however many pages it is looked at. */
export const REPORT_LIST = { queryKey: [FEATURE.reports, 'list'] } as const

/** The newest reports, `pages` of the server's pages of them. Asked again every second while one is being read, otherwise left alone. */
export const reportListQuery = (pages: number) =>
  queryOptions({
    queryKey: [...REPORT_LIST.queryKey, pages],
    queryFn: async () => {
      const first = await call('listReports')
      const reports = [...first.reports]
      let { next } = first
      for (let page = 1; page < pages && next !== null; page++) {
        const more = await call('listReports', {}, { cursor: next })
        reports.push(...more.reports)
        next = more.next
      }
      return { ...first, reports, next }
    },
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.reports.some((report) => isBusy(report.status)) ? 1000 : false),
  })

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: [FEATURE.reports, id],
    queryFn: () => call('showReport', { id }),
    refetchInterval: ({ state }) => (state.data && isBusy(state.data.status) ? 1000 : false),
  })

/** A stored reading never changes, so its id is part of the key. While a report is read again the reading before stays on the page. */
export const readingQuery = (id: string, readingId: string | null) =>
  queryOptions({
    queryKey: [FEATURE.reports, id, 'reading', readingId],
    queryFn: (): Promise<Reading> => call('showReading', { id }),
    enabled: readingId !== null,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
  })

export const evidenceQuery = (id: string, place: { line: number; start: number; end: number }) =>
  queryOptions({
    queryKey: [FEATURE.reports, id, 'evidence', place.line, place.start, place.end],
    queryFn: () => call('showEvidence', { id }, { ...place, around: 4 }),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const mappingsQuery = queryOptions({ queryKey: [FEATURE.mappings], queryFn: () => call('listColumnMappings') })

/** Both have the report read again and answer before that is done. */
export const rememberMapping = (id: string, mapping: ColumnMapping) => call('mapColumns', { id }, {}, mapping)
export const forgetMapping = (id: string, mapping: string) => call('forgetColumnMapping', { id, mapping })

export const uploadReport = (file: File, secrecy: Secrecy, onProgress: (share: number) => void) =>
  sendFile('receiveReport', file, { fields: { secrecy }, onProgress })

import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'

/** Asked again whenever the report has a new reading. */
export const readingsQuery = (id: string, readingId: string) =>
  queryOptions({
    queryKey: ['reports', id, 'readings', readingId],
    queryFn: async () => (await call('listReadings', { id })).readings,
  })

/** The reader's version as it is now. */
export const staleQuery = queryOptions({
  queryKey: ['stale-readings'],
  queryFn: () => call('countStaleReadings'),
  staleTime: 300_000,
})

export const storedReadingQuery = (id: string, reading: string) =>
  queryOptions({
    queryKey: ['reports', id, 'stored', reading],
    queryFn: () => call('showStoredReading', { id, reading }),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const diffQuery = (id: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['reports', id, 'diff', from, to],
    queryFn: () => call('compareReadings', { id }, { from, to }),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const familyQuery = (id: string) => queryOptions({ queryKey: ['reports', id, 'family'], queryFn: () => call('showFamily', { id }) })

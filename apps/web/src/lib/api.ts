import { type Answers, CallError, createClient, PATHS, toCallError } from '@gangmu/contract'
import { queryOptions } from '@tanstack/react-query'

const call = createClient((url, init) => fetch(url, init))

const isBusy = (status: string): boolean => status === 'received' || status === 'reading'

/** Asked again every second while a report is being read, otherwise left alone. */
export const reportListQuery = queryOptions({
  queryKey: ['reports'],
  queryFn: () => call('listReports'),
  refetchInterval: ({ state }) => (state.data?.reports.some((report) => isBusy(report.status)) ? 1000 : false),
})

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['reports', id],
    queryFn: () => call('showReport', { id }),
    refetchInterval: ({ state }) => (state.data && isBusy(state.data.status) ? 1000 : false),
  })

/** A stored reading never changes. */
export const readingQuery = (id: string, ready: boolean) =>
  queryOptions({
    queryKey: ['reports', id, 'reading'],
    queryFn: () => call('showReading', { id }),
    enabled: ready,
    staleTime: Number.POSITIVE_INFINITY,
  })

export const evidenceQuery = (id: string, place: { line: number; start: number; end: number }) =>
  queryOptions({
    queryKey: ['reports', id, 'evidence', place.line, place.start, place.end],
    queryFn: () => call('showEvidence', { id }, { ...place, around: 4 }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Sends one file. `fetch` tells no progress of what it sends, XMLHttpRequest does. Throws CallError. */
export const uploadReport = (file: File, onProgress: (share: number) => void): Promise<Answers['receiveReport']> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(PATHS.receiveReport.method, PATHS.receiveReport.path)
    request.responseType = 'json'
    request.upload.onprogress = (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0)
    request.onerror = () => reject(new CallError('network', {}, null))
    request.onload = () =>
      request.status < 300 ? resolve(request.response as Answers['receiveReport']) : reject(toCallError(request.response))
    const body = new FormData()
    body.append('file', file)
    request.send(body)
  })

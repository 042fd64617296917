import type { Answers } from '@gangmu/contract'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { FEATURE } from './query-keys.ts'

/** A completed value as the server tells it. */
export type ObservationView = Answers['listObservations']['observations'][number]

/** Null leaves a condition out. */
export type ObservationFilter = {
  readonly indicators: readonly string[] | null
  readonly areas: readonly string[] | null
  readonly periods: readonly string[] | null
  readonly providers: readonly string[] | null
  readonly asOf: string | null
}

const listed = (values: readonly string[] | null): string | null => values?.join(',') ?? null

/** A filter as the address of a question has it. */
export const observationConditions = ({ indicators, areas, periods, providers, asOf }: ObservationFilter) => ({
  indicators: listed(indicators),
  areas: listed(areas),
  periods: listed(periods),
  providers: listed(providers),
  asOf,
})

/** The latest value of each key that may be seen, page by page. */
export const observationListQuery = (filter: ObservationFilter) =>
  infiniteQueryOptions({
    queryKey: [FEATURE.data, 'list', filter],
    queryFn: ({ pageParam }) => call('listObservations', {}, { ...observationConditions(filter), cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })

/** One value with every version recorded under its key, newest first. */
export const observationQuery = (id: string) =>
  queryOptions({ queryKey: [FEATURE.data, 'observation', id], queryFn: () => call('showObservation', { id }) })

/** Every provider, scope and vintage of one indicator, area and period. */
export const sameKeyQuery = (
  { indicator, areaId, period }: Pick<ObservationView, 'indicator' | 'areaId' | 'period'>,
  asOf: string | null,
) =>
  queryOptions({
    queryKey: [FEATURE.data, 'same', indicator, areaId, period, asOf],
    queryFn: async () => (await call('listObservations', {}, { indicators: indicator, areas: areaId, periods: period, asOf })).observations,
  })

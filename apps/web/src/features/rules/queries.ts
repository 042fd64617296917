import type { Answers } from '@gangmu/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'
import { FEATURE } from '../../lib/query-keys.ts'

export type Rule = Answers['listRules']['rules'][number]
export type Suppression = Answers['listSuppressions']['suppressions'][number]

export const rulesQuery = queryOptions({ queryKey: [FEATURE.checks, 'rules'], queryFn: () => call('listRules') })

/** Versions of the setting that holds how rules weigh, newest first. */
export const ruleVersionsQuery = queryOptions({
  queryKey: [FEATURE.checks, 'rule-versions'],
  queryFn: async () =>
    (await call('listSettingVersions', { name: 'checks' })).settings.flatMap((one) => (one.name === 'checks' ? [one] : [])),
})

/** A district has some hundreds after years: one slice mostly holds all of them. */
const SLICE = 500

export const suppressionsQuery = infiniteQueryOptions({
  queryKey: [FEATURE.checks, 'suppressions'],
  queryFn: ({ pageParam }) => call('listSuppressions', {}, { limit: SLICE, cursor: pageParam }),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }) => next,
})

export const findingHistoryQuery = (key: string) =>
  queryOptions({
    queryKey: [FEATURE.checks, 'history', key],
    queryFn: async () => (await call('showFindingHistory', {}, { key })).decisions,
  })

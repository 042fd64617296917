import type { Answers } from '@gangmu/contract'
import type { EvaluationOutcome, WarningLevel, WarningState } from '@gangmu/domain'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'
import { FEATURE } from '../../lib/query-keys.ts'

export type Warning = Answers['listWarnings']['warnings'][number]
export type WarningView = Answers['showWarning']
export type WarningStepRow = WarningView['chain'][number]
export type Evaluation = Answers['listEvaluations']['evaluations'][number]
export type WarningRules = Answers['listWarningRules']

export type WarningFilter = {
  readonly level: WarningLevel | null
  readonly state: WarningState | 'open' | null
  readonly unit: string | null
}
export type EvaluationFilter = {
  readonly month: string | null
  readonly rule: string | null
  readonly outcome: EvaluationOutcome | null
  readonly subject: string | null
}

const SLICE = 200

export const warningListQuery = (filter: WarningFilter) =>
  infiniteQueryOptions({
    queryKey: [FEATURE.warnings, 'list', filter],
    queryFn: ({ pageParam }) => call('listWarnings', {}, { ...filter, limit: SLICE, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

export const warningQuery = (id: string) =>
  queryOptions({ queryKey: [FEATURE.warnings, 'one', id], queryFn: () => call('showWarning', { id }) })

export const evaluationListQuery = (filter: EvaluationFilter) =>
  infiniteQueryOptions({
    queryKey: [FEATURE.warnings, 'evaluations', filter],
    queryFn: ({ pageParam }) => call('listEvaluations', {}, { ...filter, limit: SLICE, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

export const warningMonthsQuery = queryOptions({
  queryKey: [FEATURE.warnings, 'months'],
  queryFn: async () => (await call('listDuePeriods')).months,
})

export const warningRulesQuery = queryOptions({ queryKey: [FEATURE.warnings, 'rules'], queryFn: () => call('listWarningRules') })

export const warningRuleVersionsQuery = queryOptions({
  queryKey: [FEATURE.warnings, 'rule-versions'],
  queryFn: async () => (await call('listWarningRuleVersions')).versions,
})

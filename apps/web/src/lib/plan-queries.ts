import type { PlanStage } from '@gangmu/domain'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { FEATURE } from './query-keys.ts'

export type PlanFilter = { readonly year: number | null; readonly area: string | null; readonly stage: PlanStage | null }

/** The plans somebody may see, newest year first, page by page. */
export const planListQuery = (filter: PlanFilter) =>
  infiniteQueryOptions({
    queryKey: [FEATURE.plans, 'list', filter],
    queryFn: ({ pageParam }) => call('listPlans', {}, { ...filter, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })

/** One plan with its lines, as it is known today or as it was known on a day. */
export const planQuery = (id: string, asOf: string | null) =>
  queryOptions({ queryKey: [FEATURE.plans, 'one', id, asOf], queryFn: () => call('showPlan', { id }, { asOf }) })

/** What a plan changed against another, or against that of the year before. */
export const planComparisonQuery = (id: string | null, against: string | null, asOf: string | null) =>
  queryOptions({
    queryKey: [FEATURE.plans, 'comparison', id, against, asOf],
    queryFn: () => call('comparePlans', { id: id ?? '' }, { with: against, asOf }),
    enabled: id !== null && id !== against,
  })

/** A line through the years. */
export const lineHistoryQuery = (planId: string, lineId: string, asOf: string | null) =>
  queryOptions({
    queryKey: [FEATURE.plans, 'history', planId, lineId, asOf],
    queryFn: () => call('showLineHistory', { id: planId, line: lineId }, { asOf }),
  })

/** What confirming a report would do to the plans, worked out anew each time it is looked at. */
export const confirmationQuery = (reportId: string) =>
  queryOptions({
    queryKey: [FEATURE.plans, 'confirmation', reportId],
    queryFn: () => call('previewConfirmation', { id: reportId }),
    retry: false,
    gcTime: 0,
  })

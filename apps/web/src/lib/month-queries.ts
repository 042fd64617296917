import type { Answers } from '@gangmu/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { FEATURE } from './query-keys.ts'

export type MonthView = Answers['showMonth']
export type MonthLine = MonthView['lines'][number]

/** A plan's month, line by line: part of what is asked for again when plans or figures change. */
export const monthQuery = (planId: string, month: string, asOf: string | null) =>
  queryOptions({
    queryKey: [FEATURE.plans, 'month', planId, month, asOf],
    queryFn: () => call('showMonth', { id: planId, month }, { asOf }),
  })

/** Every lamp kept of a line's month, and everything said beside it. */
export const lampHistoryQuery = (planId: string, month: string, lineId: string) =>
  queryOptions({
    queryKey: [FEATURE.plans, 'lamps', planId, month, lineId],
    queryFn: () => call('showLampHistory', { id: planId, month, line: lineId }),
  })

import type { Answers } from '@gangmu/contract'
import type { ForecastMethod } from '@gangmu/domain'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { FEATURE } from './query-keys.ts'

export type LineForecast = Answers['showForecasts']['lines'][number]
export type ForecastOfLine = Answers['showForecast']
export type GdpBoardView = Answers['showGdpBoard']
export type GoalProjection = Answers['showGoalProjection']
export type GoalLine = GoalProjection['lines'][number]

/** What the year of every line is expected to come to. */
export const forecastsQuery = (planId: string, asOf: string | null) =>
  queryOptions({
    queryKey: [FEATURE.projection, 'forecasts', planId, asOf],
    queryFn: () => call('showForecasts', { id: planId }, { asOf }),
  })

export const forecastQuery = (planId: string, lineId: string, asOf: string | null, method: ForecastMethod | null) =>
  queryOptions({
    queryKey: [FEATURE.projection, 'forecast', planId, lineId, asOf, method],
    queryFn: () => call('showForecast', { id: planId, line: lineId }, { asOf, method }),
    placeholderData: keepPreviousData,
  })

export const gdpBoardQuery = (year: number, month: string | null, asOf: string | null) =>
  queryOptions({
    queryKey: [FEATURE.projection, 'gdp', year, month, asOf],
    queryFn: () => call('showGdpBoard', {}, { year, month, asOf }),
    placeholderData: keepPreviousData,
  })

export const goalProjectionQuery = (planId: string, asOf: string | null) =>
  queryOptions({
    queryKey: [FEATURE.projection, 'goals', planId, asOf],
    queryFn: () => call('showGoalProjection', { id: planId }, { asOf }),
  })

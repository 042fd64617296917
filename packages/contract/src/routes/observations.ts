import {
  observationHistorySchema,
  observationListQuerySchema,
  observationListSchema,
  providerBodySchema,
  providerSetSchema,
  recordBodySchema,
  recordedSchema,
  releaseBodySchema,
  releasedSchema,
} from '../observation-schema.ts'
import { PATHS } from '../paths.ts'
import { idParamsSchema } from '../plan-schema.ts'
import type { Route } from './route.ts'

/** Completed values: recorded by whoever provides them, made public by a right of its own. */
export const OBSERVATION_ROUTES = {
  listObservations: {
    ...PATHS.listObservations,
    action: 'observation.read',
    summary: 'The latest value of each key that may be seen; with `asOf` what was public on that day.',
    query: observationListQuerySchema,
    responses: { 200: observationListSchema },
    failures: [],
    kept: true,
  },
  recordObservations: {
    ...PATHS.recordObservations,
    action: 'observation.record',
    summary: 'Record completed values, all or none. What is already there word for word is not recorded again.',
    body: recordBodySchema,
    responses: { 201: recordedSchema },
    failures: ['indicator-unknown', 'observation-period-unknown', 'observation-value-missing', 'provider-missing'],
  },
  showObservation: {
    ...PATHS.showObservation,
    action: 'observation.read',
    summary: 'One value with every version recorded under its key, newest first.',
    params: idParamsSchema,
    responses: { 200: observationHistorySchema },
    failures: ['observation-not-found'],
  },
  releaseObservations: {
    ...PATHS.releaseObservations,
    action: 'observation.release',
    summary: 'Register how far values may be seen and since when they are public (登记公布).',
    body: releaseBodySchema,
    responses: { 200: releasedSchema },
    failures: ['observation-not-found'],
  },
  setAuthoritativeProvider: {
    ...PATHS.setAuthoritativeProvider,
    action: 'city-figure.register',
    summary: 'Say whose figures count for an indicator from a day on (以__数据为准).',
    body: providerBodySchema,
    responses: { 201: providerSetSchema },
    failures: ['indicator-unknown', 'provider-missing'],
  },
} as const satisfies Record<string, Route>

import type { FailureCode } from '@gangmu/domain'
import type { z } from 'zod'
import type { OperationId } from './paths.ts'
import { PROBLEM_STATUS, problemSchema } from './problem.ts'
import { AREA_ROUTES } from './routes/areas.ts'
import { BOARD_ROUTES } from './routes/board.ts'
import { CATALOGUE_ROUTES } from './routes/catalogue.ts'
import { CHECK_ROUTES } from './routes/checks.ts'
import { CITY_TABLE_ROUTES } from './routes/city-tables.ts'
import { COLLECTION_ROUTES } from './routes/collection.ts'
import { DESK_ROUTES } from './routes/desk.ts'
import { HOME_ROUTES } from './routes/home.ts'
import { KEEPING_ROUTES } from './routes/keeping.ts'
import { LAMP_ROUTES } from './routes/lamps.ts'
import { LEDGER_ROUTES } from './routes/ledger.ts'
import { OBSERVATION_ROUTES } from './routes/observations.ts'
import { ORGANISATION_ROUTES } from './routes/organisation.ts'
import { PLAN_FLOW_ROUTES } from './routes/plan-flow.ts'
import { PLAN_ROUTES } from './routes/plans.ts'
import { PROJECTION_ROUTES } from './routes/projection.ts'
import { REPORT_ROUTES } from './routes/reports.ts'
import { REVIEW_ROUTES } from './routes/review.ts'
import type { Route } from './routes/route.ts'
import { SEARCH_ROUTES } from './routes/search.ts'
import { SESSION_ROUTES } from './routes/session.ts'
import { SYSTEM_ROUTES } from './routes/system.ts'
import { USER_ROUTES } from './routes/users.ts'
import { WARNING_ROUTES } from './routes/warnings.ts'

/** The operations by what they are about, in the order a description of the API goes through them. */
export const ROUTE_GROUPS = {
  session: SESSION_ROUTES,
  desk: { ...HOME_ROUTES, ...SEARCH_ROUTES, ...DESK_ROUTES },
  reports: REPORT_ROUTES,
  review: REVIEW_ROUTES,
  checks: CHECK_ROUTES,
  keeping: KEEPING_ROUTES,
  plans: PLAN_ROUTES,
  'plan-flow': PLAN_FLOW_ROUTES,
  'city-tables': CITY_TABLE_ROUTES,
  lamps: LAMP_ROUTES,
  collection: COLLECTION_ROUTES,
  projection: PROJECTION_ROUTES,
  observations: OBSERVATION_ROUTES,
  warnings: WARNING_ROUTES,
  board: BOARD_ROUTES,
  ledgers: LEDGER_ROUTES,
  catalogue: CATALOGUE_ROUTES,
  organisation: ORGANISATION_ROUTES,
  users: USER_ROUTES,
  areas: AREA_ROUTES,
  system: SYSTEM_ROUTES,
} as const satisfies Readonly<Record<string, Readonly<Record<string, Route>>>>

/** Every operation there is, by its id. */
export const ROUTES = {
  ...ROUTE_GROUPS.session,
  ...ROUTE_GROUPS.desk,
  ...ROUTE_GROUPS.reports,
  ...ROUTE_GROUPS.review,
  ...ROUTE_GROUPS.checks,
  ...ROUTE_GROUPS.keeping,
  ...ROUTE_GROUPS.plans,
  ...ROUTE_GROUPS['plan-flow'],
  ...ROUTE_GROUPS['city-tables'],
  ...ROUTE_GROUPS.lamps,
  ...ROUTE_GROUPS.collection,
  ...ROUTE_GROUPS.projection,
  ...ROUTE_GROUPS.observations,
  ...ROUTE_GROUPS.warnings,
  ...ROUTE_GROUPS.board,
  ...ROUTE_GROUPS.ledgers,
  ...ROUTE_GROUPS.catalogue,
  ...ROUTE_GROUPS.organisation,
  ...ROUTE_GROUPS.users,
  ...ROUTE_GROUPS.areas,
  ...ROUTE_GROUPS.system,
} as const satisfies Record<OperationId, Route>

export type RouteGroup = keyof typeof ROUTE_GROUPS

/** Failures any operation may answer with. */
const COMMON_FAILURES = [
  'request-invalid',
  'database-unavailable',
  'internal-error',
  'host-refused',
] as const satisfies readonly FailureCode[]

/** Failures of every operation that asks for a session and a right. */
const SESSION_FAILURES = [
  'session-missing',
  'session-locked',
  'password-change-required',
  'space-not-chosen',
  'right-missing',
] as const satisfies readonly FailureCode[]

/** Failures of every operation that writes. */
const WRITE_FAILURES = ['origin-refused', 'storage-full'] as const satisfies readonly FailureCode[]

/** Failures of a write that must say which version it changes. */
const VERSION_FAILURES = ['version-missing', 'version-conflict'] as const satisfies readonly FailureCode[]

/** Status → schema of everything an operation may answer, problems included. Downloads have no schema. */
export const listResponses = (route: Route): Record<number, z.ZodType> => {
  const responses: Record<number, z.ZodType> = {}
  for (const [status, schema] of Object.entries(route.responses)) if (schema !== 'file') responses[Number(status)] = schema
  for (const code of listFailures(route)) responses[PROBLEM_STATUS[code]] ??= problemSchema
  return responses
}

/** Every failure an operation may answer with, its own first. */
export const listFailures = (route: Route): readonly FailureCode[] => [
  ...new Set([
    ...route.failures,
    ...COMMON_FAILURES,
    ...(route.action === 'public' ? [] : SESSION_FAILURES),
    ...(route.method === 'GET' ? [] : WRITE_FAILURES),
    ...(route.versioned && route.method !== 'GET' ? VERSION_FAILURES : []),
    ...(route.idempotent ? (['idempotency-key-reused'] as const) : []),
  ]),
]

type Answer<R extends Route> = R['responses'][keyof R['responses']] extends infer S ? (S extends z.ZodType ? z.output<S> : never) : never

/** What a successful call gives, by operation. */
export type Answers = { [K in OperationId]: Answer<(typeof ROUTES)[K]> }

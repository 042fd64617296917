import { type Caller, resolveToken } from '@gangmu/application'
import { listResponses, type OperationId, ROUTES, type Route } from '@gangmu/contract'
import { type Action, can } from '@gangmu/domain'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { withIdempotency } from '../http/idempotency.ts'
import { type KeepAnswers, keepAnswersOf } from '../http/keep-answers.ts'
import { Refusal } from '../http/problem.ts'
import { requireSession } from '../http/session.ts'
import type { Services } from '../services.ts'
import { AREA_HANDLERS } from './areas.ts'
import { BOARD_HANDLERS } from './board.ts'
import { CATALOGUE_HANDLERS } from './catalogue.ts'
import { handleCheckHealth, handleCheckReadiness } from './check.ts'
import { handleCheckTextOpenly } from './check-openly.ts'
import { CHECK_HANDLERS } from './checks.ts'
import { CITY_TABLE_HANDLERS } from './city-tables.ts'
import { COLLECTION_HANDLERS } from './collection.ts'
import { DESK_HANDLERS } from './desk.ts'
import { HOME_HANDLERS } from './home.ts'
import {
  handleAttachFile,
  handleCarryOutPurge,
  handleDownloadAttachment,
  handleListPurgeRequests,
  handleRequestPurge,
  handleShowAttachment,
  handleWithdrawPurge,
} from './keeping.ts'
import { LAMP_HANDLERS } from './lamps.ts'
import { LEDGER_HANDLERS } from './ledgers.ts'
import { handleForgetColumnMapping, handleListColumnMappings, handleMapColumns } from './map-columns.ts'
import { OBSERVATION_HANDLERS } from './observations.ts'
import type { Call } from './operation.ts'
import { ORGANISATION_HANDLERS } from './organisation.ts'
import { PLAN_FLOW_HANDLERS } from './plan-flow.ts'
import { PLAN_HANDLERS } from './plans.ts'
import { PROJECTION_HANDLERS } from './projection.ts'
import { handleReceiveReport } from './receive-report.ts'
import { handleCarryDecisions, handleDecideElements, handleShowElementHistory, handleShowReview, handleUndoDecisions } from './review.ts'
import { SEARCH_HANDLERS } from './search.ts'
import { SESSION_HANDLERS, type SessionCall } from './session.ts'
import {
  handleDownloadReport,
  handleListReports,
  handleShowEvidence,
  handleShowLines,
  handleShowReading,
  handleShowReport,
} from './show.ts'
import { USER_HANDLERS } from './users.ts'
import {
  handleAssignFamily,
  handleCompareReadings,
  handleCountStaleReadings,
  handleListReadings,
  handleReleaseReport,
  handleRereadReport,
  handleRereadStale,
  handleShowFamily,
  handleShowStoredReading,
} from './versions.ts'
import { WARNING_HANDLERS } from './warnings.ts'

// biome-ignore lint/suspicious/noExplicitAny: each handler names its own parameters; the contract's schemas have checked them at the door.
type Handler = (call: Call<any, any, any>) => Promise<unknown>
// biome-ignore lint/suspicious/noExplicitAny: as above.
type SessionHandler = (call: SessionCall<any>) => Promise<unknown>

type PublicId = 'checkHealth' | 'checkReadiness' | 'checkTextOpenly' | keyof typeof SESSION_HANDLERS

const HANDLERS: Readonly<Record<Exclude<OperationId, PublicId>, Handler>> = {
  ...HOME_HANDLERS,
  ...SEARCH_HANDLERS,
  ...PLAN_HANDLERS,
  ...PLAN_FLOW_HANDLERS,
  ...CITY_TABLE_HANDLERS,
  ...LAMP_HANDLERS,
  ...PROJECTION_HANDLERS,
  ...OBSERVATION_HANDLERS,
  ...BOARD_HANDLERS,
  ...CATALOGUE_HANDLERS,
  receiveReport: handleReceiveReport,
  listReports: handleListReports,
  showReport: handleShowReport,
  showReading: handleShowReading,
  showEvidence: handleShowEvidence,
  showLines: handleShowLines,
  listColumnMappings: handleListColumnMappings,
  mapColumns: handleMapColumns,
  forgetColumnMapping: handleForgetColumnMapping,

  downloadReport: handleDownloadReport,
  showFamily: handleShowFamily,
  assignFamily: handleAssignFamily,
  releaseReport: handleReleaseReport,
  listReadings: handleListReadings,
  rereadReport: handleRereadReport,
  compareReadings: handleCompareReadings,
  showStoredReading: handleShowStoredReading,
  countStaleReadings: handleCountStaleReadings,
  rereadStale: handleRereadStale,
  showReview: handleShowReview,
  decideElements: handleDecideElements,
  undoDecisions: handleUndoDecisions,
  carryDecisions: handleCarryDecisions,
  showElementHistory: handleShowElementHistory,
  attachFile: handleAttachFile,
  showAttachment: handleShowAttachment,
  downloadAttachment: handleDownloadAttachment,
  requestPurge: handleRequestPurge,
  listPurgeRequests: handleListPurgeRequests,
  carryOutPurge: handleCarryOutPurge,
  withdrawPurge: handleWithdrawPurge,
  ...ORGANISATION_HANDLERS,
  ...USER_HANDLERS,
  ...AREA_HANDLERS,
  ...DESK_HANDLERS,
  ...CHECK_HANDLERS,
  ...COLLECTION_HANDLERS,
  ...WARNING_HANDLERS,
  ...LEDGER_HANDLERS,
}

/** What these change is part of who a caller is: the space and its area, units and posts, persons, rights. */
const CHANGES_IDENTITIES: ReadonlySet<Route['action']> = new Set(['settings.edit', 'organisation.edit', 'user.manage', 'grant.manage'])

/** Every operation of the contract, with its schemas. A route without a handler does not compile. */
export const registerOperations = (app: FastifyInstance, services: Promise<Services>, maxBytes: number): void => {
  const callers = new WeakMap<FastifyRequest, Caller>()
  let kept: KeepAnswers | null = null
  for (const [id, handler] of Object.entries(HANDLERS) as [keyof typeof HANDLERS, Handler][]) {
    const route: Route = ROUTES[id]
    app.route({
      ...routeOptions(id),
      // Before the body is read: who may not do it need not send it, and learns nothing of what it should look like.
      onRequest: async (request) => void callers.set(request, await authorize(await services, request, ROUTES[id].action)),
      handler: async (request, reply) => {
        const caller = callers.get(request)!
        const opened = await services
        const { params, query, body } = request
        if (route.kept) {
          kept ??= keepAnswersOf(opened)
          return kept(caller, request, reply, () => handler({ request, reply, params, query, body, services: opened, caller, maxBytes }))
        }
        const used = route.idempotent ? withIdempotency(opened, caller, id, request) : opened
        const answer = await handler({ request, reply, params, query, body, services: used, caller, maxBytes })
        if (route.method !== 'GET' && CHANGES_IDENTITIES.has(route.action)) opened.callers.forgetSpace(caller.spaceId)
        return answer
      },
    })
  }
  for (const [id, handler] of Object.entries(SESSION_HANDLERS) as [keyof typeof SESSION_HANDLERS, SessionHandler][])
    app.route({
      ...routeOptions(id),
      handler: async (request, reply) => handler({ request, reply, body: request.body, services: await services }),
    })
  app.route({ ...routeOptions('checkTextOpenly'), handler: async (request) => handleCheckTextOpenly(request, await services) })
  app.route({ ...routeOptions('checkHealth'), handler: handleCheckHealth })
  app.route({ ...routeOptions('checkReadiness'), handler: () => handleCheckReadiness(services) })
}

/** Refuses whoever has no grant that allows the operation's action anywhere in the space. */
const authorize = async (services: Services, request: FastifyRequest, action: Action): Promise<Caller> => {
  const caller = (await resolveTokenCaller(services, request)) ?? (await services.callers.identify(requireSession(request))).caller
  if (!can(caller.grants, action)) throw new Refusal({ code: 'right-missing', params: { action } })
  return caller
}

/** A machine says who it is with each call; null where the request bears no token of the API. */
const resolveTokenCaller = async ({ ports }: Services, request: FastifyRequest): Promise<Caller | null> => {
  const secret = /^Bearer +(gm_\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  return secret === undefined ? null : ((await resolveToken(ports, secret))?.caller ?? null)
}

const routeOptions = (id: OperationId) => {
  const route: Route = ROUTES[id]
  return {
    method: route.method,
    url: route.path,
    schema: {
      operationId: id,
      summary: route.summary,
      ...(route.params && { params: route.params }),
      ...(route.query && { querystring: route.query }),
      ...(route.body === 'multipart' ? { consumes: ['multipart/form-data'] } : route.body && { body: route.body }),
      response: listResponses(route),
    },
  }
}

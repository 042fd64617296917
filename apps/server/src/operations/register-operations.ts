import type { Caller } from '@gangmu/application'
import { listResponses, type OperationId, ROUTES, type Route } from '@gangmu/contract'
import { type Action, can, invariant } from '@gangmu/domain'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '../http/problem.ts'
import { requireSession } from '../http/session.ts'
import type { Services } from '../services.ts'
import { CATALOGUE_HANDLERS } from './catalogue.ts'
import { handleCheckHealth, handleCheckReadiness } from './check.ts'
import {
  handleAttachFile,
  handleCarryOutPurge,
  handleDownloadAttachment,
  handleListPurgeRequests,
  handleRequestPurge,
  handleShowAttachment,
  handleWithdrawPurge,
} from './keeping.ts'
import { handleForgetColumnMapping, handleListColumnMappings, handleMapColumns } from './map-columns.ts'
import { OBSERVATION_HANDLERS } from './observations.ts'
import type { Call } from './operation.ts'
import { PLAN_HANDLERS } from './plans.ts'
import { handleReceiveReport } from './receive-report.ts'
import { handleCarryDecisions, handleDecideElements, handleShowElementHistory, handleShowReview, handleUndoDecisions } from './review.ts'
import { SESSION_HANDLERS, type SessionCall } from './session.ts'
import {
  handleDownloadReport,
  handleListReports,
  handleShowEvidence,
  handleShowLines,
  handleShowReading,
  handleShowReport,
} from './show.ts'
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

// biome-ignore lint/suspicious/noExplicitAny: each handler names its own parameters; the contract's schemas have checked them at the door.
type Handler = (call: Call<any, any, any>) => Promise<unknown>
// biome-ignore lint/suspicious/noExplicitAny: as above.
type SessionHandler = (call: SessionCall<any>) => Promise<unknown>

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, once the right to the operation is found. */
    caller: Caller | null
  }
}

type PublicId = 'checkHealth' | 'checkReadiness' | keyof typeof SESSION_HANDLERS

const HANDLERS: Readonly<Record<Exclude<OperationId, PublicId>, Handler>> = {
  ...PLAN_HANDLERS,
  ...OBSERVATION_HANDLERS,
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
}

/** Every operation of the contract, with its schemas. A route without a handler does not compile. */
export const registerOperations = (app: FastifyInstance, services: Promise<Services>, maxBytes: number): void => {
  app.decorateRequest('caller', null)
  for (const [id, handler] of Object.entries(HANDLERS) as [keyof typeof HANDLERS, Handler][])
    app.route({
      ...routeOptions(id),
      // Before the body is read: who may not do it cannot make us take in its bytes either.
      onRequest: async (request) => {
        request.caller = await authorize(await services, request, ROUTES[id].action)
      },
      handler: async (request, reply) => {
        const { params, query, body, caller } = request
        invariant(caller !== null, 'an operation with a right has its caller')
        return handler({ request, reply, params, query, body, services: await services, caller, maxBytes })
      },
    })
  for (const [id, handler] of Object.entries(SESSION_HANDLERS) as [keyof typeof SESSION_HANDLERS, SessionHandler][])
    app.route({
      ...routeOptions(id),
      handler: async (request, reply) => handler({ request, reply, body: request.body, services: await services }),
    })
  app.route({ ...routeOptions('checkHealth'), handler: handleCheckHealth })
  app.route({ ...routeOptions('checkReadiness'), handler: () => handleCheckReadiness(services) })
}

/** Refuses before the handler begins whoever has no grant that allows the operation's action anywhere in the space. */
const authorize = async (services: Services, request: FastifyRequest, action: Action): Promise<Caller> => {
  const { caller } = await services.callers.identify(requireSession(request))
  if (!can(caller.grants, action)) throw new Refusal({ code: 'right-missing', params: { action } })
  return caller
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

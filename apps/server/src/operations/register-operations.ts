import type { Caller } from '@gangmu/application'
import { listResponses, type OperationId, ROUTES, type Route } from '@gangmu/contract'
import { type Action, can } from '@gangmu/domain'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '../http/problem.ts'
import type { Services } from '../services.ts'
import { CATALOGUE_HANDLERS } from './catalogue.ts'
import { handleCheckHealth, handleCheckReadiness } from './check.ts'
import { handleForgetColumnMapping, handleListColumnMappings, handleMapColumns } from './map-columns.ts'
import { OBSERVATION_HANDLERS } from './observations.ts'
import type { Call } from './operation.ts'
import { PLAN_HANDLERS } from './plans.ts'
import { handleReceiveReport } from './receive-report.ts'
import { handleListReports, handleShowEvidence, handleShowReading, handleShowReport } from './show.ts'

// biome-ignore lint/suspicious/noExplicitAny: each handler names its own parameters; the contract's schemas have checked them at the door.
type Handler = (call: Call<any, any, any>) => Promise<unknown>

const HANDLERS: Readonly<Record<Exclude<OperationId, 'checkHealth' | 'checkReadiness'>, Handler>> = {
  ...PLAN_HANDLERS,
  ...OBSERVATION_HANDLERS,
  ...CATALOGUE_HANDLERS,
  receiveReport: handleReceiveReport,
  listReports: handleListReports,
  showReport: handleShowReport,
  showReading: handleShowReading,
  showEvidence: handleShowEvidence,
  listColumnMappings: handleListColumnMappings,
  mapColumns: handleMapColumns,
  forgetColumnMapping: handleForgetColumnMapping,
}

/** Every operation of the contract, with its schemas. A route without a handler does not compile. */
export const registerOperations = (app: FastifyInstance, services: Promise<Services>, maxBytes: number): void => {
  for (const [id, handler] of Object.entries(HANDLERS) as [keyof typeof HANDLERS, Handler][])
    app.route({
      ...routeOptions(id),
      handler: async (request, reply) => {
        const opened = await services
        const caller = await authorize(opened, request, ROUTES[id].action)
        const { params, query, body } = request
        return handler({ request, reply, params, query, body, services: opened, caller, maxBytes })
      },
    })
  app.route({ ...routeOptions('checkHealth'), handler: handleCheckHealth })
  app.route({ ...routeOptions('checkReadiness'), handler: () => handleCheckReadiness(services) })
}

/** Refuses before the handler begins whoever has no grant that allows the operation's action anywhere in the space. */
const authorize = async (services: Services, request: FastifyRequest, action: Action): Promise<Caller> => {
  const caller = await services.resolveCaller(request)
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

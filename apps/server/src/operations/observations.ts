import { listObservations, recordObservations, releaseObservations, setAuthoritativeProvider, showObservation } from '@gangmu/application'
import type { idParamsSchema, observationListQuerySchema, providerBodySchema, recordBodySchema, releaseBodySchema } from '@gangmu/contract'
import type { z } from 'zod'
import { unwrap } from '../http/problem.ts'
import type { Call } from './operation.ts'

export const OBSERVATION_HANDLERS = {
  listObservations: async ({ services, caller, query }: Call<unknown, z.output<typeof observationListQuerySchema>>) => {
    const { indicators, areas, periods, providers, asOf, ...page } = query
    const filter = {
      ...(indicators && { indicators }),
      ...(areas && { areaIds: areas }),
      ...(periods && { periods }),
      ...(providers && { providers }),
      ...(asOf && { publishedBy: asOf }),
    }
    const { items, next } = await listObservations(services.ports, caller, filter, page)
    return { observations: items, next }
  },

  recordObservations: async ({ services, caller, body, reply }: Call<unknown, unknown, z.output<typeof recordBodySchema>>) => {
    reply.status(201)
    return unwrap(await recordObservations(services.ports, caller, body.observations, services.today()))
  },

  showObservation: async ({ services, caller, params }: Call<z.output<typeof idParamsSchema>>) =>
    unwrap(await showObservation(services.ports, caller, params.id)),

  releaseObservations: async ({ services, caller, body }: Call<unknown, unknown, z.output<typeof releaseBodySchema>>) =>
    unwrap(await releaseObservations(services.ports, caller, body)),

  setAuthoritativeProvider: async ({ services, caller, body, reply }: Call<unknown, unknown, z.output<typeof providerBodySchema>>) => {
    reply.status(201)
    return unwrap(await setAuthoritativeProvider(services.ports, caller, body, services.today()))
  },
}

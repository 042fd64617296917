import { defineIndicator, listIndicators, mapAlias } from '@gangmu/application'
import type { aliasBodySchema, defineIndicatorBodySchema } from '@gangmu/contract'
import type { z } from 'zod'
import { unwrap } from '../http/problem.ts'
import type { Call } from './operation.ts'

export const CATALOGUE_HANDLERS = {
  listIndicators: async ({ services, caller }: Call) => ({ indicators: (await listIndicators(services.ports, caller)).entries }),

  defineIndicator: async ({ services, caller, body, reply }: Call<unknown, unknown, z.output<typeof defineIndicatorBodySchema>>) => {
    reply.status(201)
    return unwrap(await defineIndicator(services.ports, caller, body))
  },

  mapAlias: async ({ services, caller, body, reply }: Call<unknown, unknown, z.output<typeof aliasBodySchema>>) => {
    reply.status(201)
    return unwrap(await mapAlias(services.ports, caller, body))
  },
}

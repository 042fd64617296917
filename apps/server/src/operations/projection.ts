import {
  exportGoalProjection,
  saveScenario,
  setGdpSupport,
  showForecast,
  showForecasts,
  showGdpBoard,
  showGoalProjection,
  supposeGdpGrowth,
} from '@gangmu/application'
import type { PROJECTION_PATHS } from '@gangmu/contract'
import { expectedVersion, withVersion } from '../http/etag.ts'
import { unwrap } from '../http/problem.ts'
import { sendFile } from '../http/send-file.ts'
import type { Handlers } from './operation.ts'

export const PROJECTION_HANDLERS: Handlers<keyof typeof PROJECTION_PATHS> = {
  showForecasts: async ({ services, caller, params, query }) =>
    unwrap(await showForecasts(services.ports, caller, { planId: params.id, asOf: query.asOf ?? null }, services.today())),

  showForecast: async ({ services, caller, params, query: { asOf = null, method = null } }) =>
    unwrap(await showForecast(services.ports, caller, { planId: params.id, lineId: params.line, asOf, method }, services.today())),

  showGdpBoard: async ({ services, caller, query: { year, month = null, asOf = null }, reply }) =>
    withVersion(reply, await showGdpBoard(services.ports, caller, { year, month, asOf }, services.today())),

  setGdpSupport: async ({ services, caller, params, body, request, reply }) =>
    withVersion(reply, unwrap(await setGdpSupport(services.ports, caller, params.year, expectedVersion(request), body.supports))),

  supposeGdpGrowth: async ({ services, caller, body }) => unwrap(await supposeGdpGrowth(services.ports, caller, body, services.today())),

  showGoalProjection: async ({ services, caller, params, query }) =>
    unwrap(await showGoalProjection(services.ports, caller, params.id, { asOf: query.asOf ?? null, today: services.today() })),

  exportGoalProjection: async ({ services, caller, params, query, reply }) => {
    const options = { today: services.today(), at: new Date().toISOString(), reviewer: null, round: query.round ?? null }
    return sendFile(reply, unwrap(await exportGoalProjection(services.ports, caller, params.id, options)))
  },

  saveScenario: async ({ services, caller, params: { id, line, round }, body, request, reply }) => {
    const at = { planId: id, lineId: line, round }
    return withVersion(reply, unwrap(await saveScenario(services.ports, caller, at, expectedVersion(request), body)))
  },
}

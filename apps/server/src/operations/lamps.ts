import {
  evaluateLamps,
  exportMonthPaper,
  exportMonthTable,
  judgeLamp,
  listLampRules,
  previewLampRules,
  saveLampRules,
  showLampHistory,
  showMonth,
} from '@gangmu/application'
import type { LAMP_ROUTES } from '@gangmu/contract'
import { expectedVersion, withVersion } from '../http/etag.ts'
import { unwrap } from '../http/problem.ts'
import { sendFile } from '../http/send-file.ts'
import { optionsOf } from './export-options.ts'
import type { Handlers } from './operation.ts'

export const LAMP_HANDLERS: Handlers<keyof typeof LAMP_ROUTES> = {
  showMonth: async ({ services, caller, params: { id, month }, query }) =>
    unwrap(await showMonth(services.ports, caller, { planId: id, month, asOf: query.asOf ?? null }, services.today())),

  exportMonthTable: async ({ services, caller, params, query, reply }) =>
    sendFile(reply, unwrap(await exportMonthTable(services.ports, caller, requestOf(params, query), optionsOf(services, query)))),

  exportMonthPaper: async ({ services, caller, params, query, reply }) =>
    sendFile(reply, unwrap(await exportMonthPaper(services.ports, caller, requestOf(params, query), optionsOf(services, query)))),

  evaluateLamps: async ({ services, caller, params: { id, month } }) =>
    unwrap(await evaluateLamps(services.ports, caller, { planId: id, months: [month] }, services.today())),

  judgeLamp: async ({ services, caller, params: { id, month, line }, body }) =>
    unwrap(await judgeLamp(services.ports, caller, { ...body, planId: id, month, lineId: line })),

  showLampHistory: async ({ services, caller, params: { id, month, line } }) =>
    unwrap(await showLampHistory(services.ports, caller, { planId: id, month, lineId: line }, services.today())),

  listLampRules: async ({ services, caller, reply }) => {
    const ruleSets = await listLampRules(services.ports, caller)
    return withVersion(reply, { version: ruleSets[0]!.version, ruleSets })
  },

  saveLampRules: async ({ services, caller, body, request, reply }) => {
    const saved = unwrap(await saveLampRules(services.ports, caller, { ...body, version: expectedVersion(request) }))
    reply.status(201)
    return withVersion(reply, saved)
  },

  previewLampRules: async ({ services, caller, body }) => unwrap(await previewLampRules(services.ports, caller, body, services.today())),
}

const requestOf = (params: { readonly id: string; readonly month: string }, { asOf }: { readonly asOf?: string }) => ({
  planId: params.id,
  month: params.month,
  asOf: asOf ?? null,
})

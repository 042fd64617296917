import {
  changeRule,
  checkText,
  decideFindings,
  downloadChecked,
  downloadConfirmation,
  listConfirmations,
  listRelatedReports,
  listRules,
  listSuppressions,
  showChecks,
  showFindingHistory,
  showJointChecks,
  takeBackSuppression,
  undoFindingDecisions,
} from '@gangmu/application'
import type { CHECK_ROUTES } from '@gangmu/contract'
import { chooseLocale, type Locale } from '@gangmu/messages'
import type { FastifyRequest } from 'fastify'
import { expectedVersion, withVersion } from '../http/etag.ts'
import { unwrap } from '../http/problem.ts'
import { sendFile } from '../http/send-file.ts'
import type { Handlers } from './operation.ts'

export const localeOf = (request: FastifyRequest): Locale => chooseLocale(request.headers['accept-language'])

export const CHECK_HANDLERS: Handlers<Exclude<keyof typeof CHECK_ROUTES, 'checkTextOpenly'>> = {
  showChecks: async ({ services, caller, params, request, query: { limit, cursor, ...filter } }) => {
    const slice = { limit, cursor: cursor ?? null }
    return unwrap(await showChecks(services.ports, caller, params.id, { locale: localeOf(request), on: services.today(), filter, slice }))
  },

  decideFindings: async ({ services, caller, params, body }) =>
    unwrap(await decideFindings(services.ports, caller, params.id, body, services.today())),

  undoFindingDecisions: async ({ services, caller, params }) => unwrap(await undoFindingDecisions(services.ports, caller, params.batch)),

  showFindingHistory: async ({ services, caller, query }) => ({
    decisions: await showFindingHistory(services.ports, caller, query.key),
  }),

  listSuppressions: async ({ services, caller, query: { limit, cursor }, request }) => {
    const { items, next } = await listSuppressions(services.ports, caller, { limit, cursor: cursor ?? null }, localeOf(request))
    return { suppressions: items, next }
  },

  takeBackSuppression: async ({ services, caller, params, body }) =>
    unwrap(await takeBackSuppression(services.ports, caller, params.key, body.reason ?? null)),

  listRules: async ({ services, caller, request, reply }) => withVersion(reply, await listRules(services.ports, caller, localeOf(request))),

  changeRule: async ({ services, caller, params, body, request, reply }) =>
    withVersion(reply, unwrap(await changeRule(services.ports, caller, params.rule, expectedVersion(request), body, localeOf(request)))),

  listRelatedReports: async ({ services, caller, params }) => ({
    related: unwrap(await listRelatedReports(services.ports, caller, params.id)),
  }),

  showJointChecks: async ({ services, caller, query, request }) =>
    unwrap(await showJointChecks(services.ports, caller, query.reports, { locale: localeOf(request), on: services.today() })),

  listConfirmations: async ({ services, caller, params }) => ({
    units: unwrap(await listConfirmations(services.ports, caller, params.id)),
  }),

  downloadConfirmation: async ({ services, caller, params, request, reply }) => {
    const how = { locale: localeOf(request), on: services.today() }
    return sendFile(reply, unwrap(await downloadConfirmation(services.ports, caller, params.id, params.unit, how)))
  },

  downloadChecked: async ({ services, caller, params, query, request, reply }) => {
    const how = { locale: localeOf(request), severity: query.severity, now: new Date().toISOString() }
    return sendFile(reply, unwrap(await downloadChecked(services.ports, caller, params.id, how)))
  },

  checkText: ({ services, caller, body, request }) =>
    services.oneAtATime(caller.userId ?? caller.actor, async () => ({
      findings: unwrap(await checkText(services.ports, caller, body.text, localeOf(request))),
    })),
}

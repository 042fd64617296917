import {
  answerWarning,
  changeWarningRules,
  downloadWarningPaper,
  listDuePeriods,
  listEvaluations,
  listWarningRules,
  listWarningRuleVersions,
  listWarnings,
  type Setting,
  showWarning,
  withdrawWarning,
} from '@gangmu/application'
import type { WARNING_ROUTES } from '@gangmu/contract'
import { expectedVersion, withVersion } from '../http/etag.ts'
import { unwrap } from '../http/problem.ts'
import { sendFile } from '../http/send-file.ts'
import type { Handlers } from './operation.ts'

const toRules = ({ value, version, recordedBy, recordedAt }: Setting<'warnings'>) => ({ ...value, version, recordedBy, recordedAt })

export const WARNING_HANDLERS: Handlers<keyof typeof WARNING_ROUTES> = {
  listWarnings: async ({ services, caller, query: { limit, cursor, subject, ...filter } }) => {
    const asked = { ...filter, subjectId: subject }
    const { items, next, open } = await listWarnings(services.ports, caller, asked, { limit, cursor: cursor ?? null })
    return { warnings: items, next, open }
  },

  showWarning: async ({ services, caller, params, reply }) =>
    withVersion(reply, unwrap(await showWarning(services.ports, caller, params.id))),

  answerWarning: async ({ services, caller, params, body, request, reply }) =>
    withVersion(reply, unwrap(await answerWarning(services.ports, caller, params.id, expectedVersion(request), body))),

  withdrawWarning: async ({ services, caller, params, body, request, reply }) =>
    withVersion(reply, unwrap(await withdrawWarning(services.ports, caller, params.id, expectedVersion(request), body.reason))),

  downloadWarningPaper: async ({ services, caller, params, query, reply }) =>
    sendFile(reply, unwrap(await downloadWarningPaper(services.ports, caller, params.id, query.format))),

  listEvaluations: async ({ services, caller, query: { limit, cursor, month, subject, ...filter } }) => {
    const asked = { ...filter, period: month, subjectId: subject }
    const { items, next } = await listEvaluations(services.ports, caller, asked, { limit, cursor: cursor ?? null })
    return { evaluations: items, next }
  },

  listDuePeriods: async ({ services, caller }) => ({ months: await listDuePeriods(services.ports, caller) }),

  listWarningRules: async ({ services, caller, reply }) => withVersion(reply, toRules(await listWarningRules(services.ports, caller))),

  changeWarningRules: async ({ services, caller, body, request, reply }) =>
    withVersion(reply, toRules(unwrap(await changeWarningRules(services.ports, caller, expectedVersion(request), body)))),

  listWarningRuleVersions: async ({ services, caller }) => ({
    versions: (await listWarningRuleVersions(services.ports, caller)).map(toRules),
  }),
}

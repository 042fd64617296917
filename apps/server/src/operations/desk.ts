import {
  type AuditEntry,
  type AuditFilter,
  countUnreadNotices,
  createToken,
  exportAudit,
  listAudit,
  listNotices,
  listSettings,
  listSettingVersions,
  listTokens,
  markNoticesRead,
  revokeToken,
  saveSetting,
  showSetting,
  verifyAudit,
} from '@gangmu/application'
import type { auditFilterSchema, DESK_ROUTES } from '@gangmu/contract'
import type { z } from 'zod'
import { streamCsv } from '../http/csv.ts'
import { expectedVersion, withVersion } from '../http/etag.ts'
import { Refusal, unwrap } from '../http/problem.ts'
import type { Handlers } from './operation.ts'

const MS_PER_DAY = 86_400_000

/** Days are those of China, and the last one is shown whole. */
const toFilter = ({ from, to, actor, action, subject }: z.output<typeof auditFilterSchema>): AuditFilter => {
  const startOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`)
  return {
    actor,
    action,
    subject,
    from: from && new Date(startOf(from)).toISOString(),
    to: to && new Date(startOf(to) + MS_PER_DAY).toISOString(),
  }
}

const AUDIT_HEADS = ['seq', 'at', 'actor', 'action', 'subject', 'details', 'previousHash', 'hash']

const toCells = (entry: AuditEntry) => {
  const { seq, at, actor, action, subject, details, previousHash, hash } = entry
  return [seq, at, actor, action, subject, JSON.stringify(details), previousHash, hash]
}

export const DESK_HANDLERS: Handlers<keyof typeof DESK_ROUTES> = {
  listNotices: async ({ services, caller, query: { unread, ...slice } }) => {
    const { items, next } = await listNotices(services.ports, caller, unread, slice)
    return { notices: items, next }
  },

  countUnreadNotices: async ({ services, caller }) => ({ unread: await countUnreadNotices(services.ports, caller) }),

  markNoticesRead: async ({ services, caller, body }) => ({ marked: await markNoticesRead(services.ports, caller, body.ids) }),

  listSettings: async ({ services, caller }) => ({ settings: await listSettings(services.ports, caller) }),

  showSetting: async ({ services, caller, params, reply }) => withVersion(reply, await showSetting(services.ports, caller, params.name)),

  listSettingVersions: async ({ services, caller, params }) => ({
    settings: await listSettingVersions(services.ports, caller, params.name),
  }),

  saveSetting: async ({ services, caller, params, body, request, reply }) => {
    if (body.name !== params.name) throw new Refusal({ code: 'request-invalid', params: { field: 'name' } })
    const saved = unwrap(await saveSetting(services.ports, caller, body.name, expectedVersion(request), body.value))
    services.settings.forget(caller.spaceId)
    return withVersion(reply, saved)
  },

  listTokens: async ({ services, caller }) => ({ tokens: await listTokens(services.ports, caller) }),

  createToken: async ({ services, caller, body, reply }) => {
    reply.status(201)
    return createToken(services.ports, caller, body)
  },

  revokeToken: async ({ services, caller, params }) => unwrap(await revokeToken(services.ports, caller, params.id)),

  listAudit: async ({ services, caller, query: { limit, cursor, ...filter } }) => {
    const { items, next } = await listAudit(services.ports, caller, toFilter(filter), { limit, cursor: cursor ?? null })
    return { entries: items, next }
  },

  verifyAudit: ({ services, caller }) => verifyAudit(services.ports, caller),

  exportAudit: async ({ services, caller, query, reply }) => {
    const csv = await streamCsv(AUDIT_HEADS, exportAudit(services.ports, caller, toFilter(query)), toCells)
    reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="audit-${services.today()}.csv"`)
    return csv
  },

  showLastBackup: ({ services }) => services.showLastBackup(),
}

import {
  createPersonWithAccount,
  endUserSession,
  giveAccount,
  importUsers,
  listUserSessions,
  listUsers,
  resetUserPassword,
  switchAccount,
} from '@gangmu/application'
import type { USER_ROUTES } from '@gangmu/contract'
import { writeUsersTemplate } from '@gangmu/writer'
import { z } from 'zod'
import { expectedVersion, withVersion } from '../http/etag.ts'
import { unwrap, unwrapFile } from '../http/problem.ts'
import { readUpload } from '../http/read-upload.ts'
import { sendFile } from '../http/send-file.ts'
import { forgetting } from './forgetting.ts'
import type { CallOf, Handlers } from './operation.ts'

type Switch = Parameters<typeof switchAccount>[4]

const switchTo =
  <K extends Switch>(to: K) =>
  async ({ services, caller, params }: CallOf<K>) =>
    unwrap(await switchAccount(services.ports, services.accounts, caller, params.id, to))

export const USER_HANDLERS: Handlers<keyof typeof USER_ROUTES> = {
  listUsers: async ({ services, caller, query }) => {
    const { limit, cursor, search, left, on } = query
    const filter = { search, left, on: on ?? services.today() }
    const { items, next } = await listUsers(services.ports, services.accounts, caller, filter, { limit, cursor: cursor ?? null })
    return { users: items, next }
  },

  createUser: async ({ services, caller, body, reply }) => {
    const created = unwrap(await createPersonWithAccount(services.ports, services.accounts, caller, body))
    reply.status(201)
    return created
  },

  downloadUsersTemplate: async ({ reply }) =>
    sendFile(reply, { fileName: '用户导入表.xlsx', bytes: await writeUsersTemplate(new Date().toISOString()) }),

  importUsers: async ({ services, caller, request, reply }) => {
    const { bytes } = await readUpload(request, z.object({}))
    const imported = unwrapFile(await importUsers(services.ports, services.accounts, caller, bytes, services.today()))
    reply.status(201)
    return forgetting(services, imported)
  },

  giveAccount: async ({ services, caller, params, body, request, reply }) => {
    const { ports, accounts } = services
    const given = unwrap(await giveAccount(ports, accounts, caller, params.id, expectedVersion(request), body.userName))
    reply.status(201)
    withVersion(reply, given.person)
    return given
  },

  resetPassword: async ({ services, caller, params }) =>
    unwrap(await resetUserPassword(services.ports, services.accounts, caller, params.id)),

  disableUser: switchTo('disableUser'),
  enableUser: switchTo('enableUser'),
  unlockUser: switchTo('unlockUser'),
  clearSecondFactor: switchTo('clearSecondFactor'),

  listUserSessions: async ({ services, caller, params }) => ({
    sessions: unwrap(await listUserSessions(services.ports, services.accounts, caller, params.id)),
  }),

  endUserSession: async ({ services, caller, params }) => ({
    sessions: unwrap(await endUserSession(services.ports, services.accounts, caller, params.id, params.session)),
  }),
}

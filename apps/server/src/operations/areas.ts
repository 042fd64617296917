import {
  createArea,
  createAreaGroup,
  editArea,
  editAreaGroup,
  editSpace,
  listAreaGroups,
  listAreas,
  listGroupMembers,
  reorganiseAreas,
  showArea,
  showAreaGroup,
  showSpace,
} from '@gangmu/application'
import type { AREA_ROUTES } from '@gangmu/contract'
import { expectedVersion, withVersion } from '../http/etag.ts'
import { unwrap } from '../http/problem.ts'
import type { Handlers } from './operation.ts'

export const AREA_HANDLERS: Handlers<keyof typeof AREA_ROUTES> = {
  showSpace: ({ services, caller }) => showSpace(services.ports, caller),

  editSpace: async ({ services, caller, body }) => unwrap(await editSpace(services.ports, caller, body)),

  listAreas: async ({ services, caller, query }) => ({ areas: await listAreas(services.ports, caller, query) }),

  createArea: async ({ services, caller, body, reply }) => {
    const area = unwrap(await createArea(services.ports, caller, body))
    reply.status(201)
    return withVersion(reply, area)
  },

  reorganiseAreas: async ({ services, caller, body, reply }) => {
    const areas = unwrap(await reorganiseAreas(services.ports, caller, body))
    reply.status(201)
    return { areas }
  },

  showArea: async ({ services, caller, params, reply }) => withVersion(reply, unwrap(await showArea(services.ports, caller, params.id))),

  editArea: async ({ services, caller, params, body, request, reply }) =>
    withVersion(reply, unwrap(await editArea(services.ports, caller, params.id, expectedVersion(request), body))),

  listAreaGroups: async ({ services, caller }) => ({ groups: await listAreaGroups(services.ports, caller) }),

  createAreaGroup: async ({ services, caller, body, reply }) => {
    const group = unwrap(await createAreaGroup(services.ports, caller, body))
    reply.status(201)
    return withVersion(reply, group)
  },

  showAreaGroup: async ({ services, caller, params, reply }) =>
    withVersion(reply, unwrap(await showAreaGroup(services.ports, caller, params.id))),

  editAreaGroup: async ({ services, caller, params, body, request, reply }) =>
    withVersion(reply, unwrap(await editAreaGroup(services.ports, caller, params.id, expectedVersion(request), body))),

  listGroupMembers: async ({ services, caller, params, query }) => ({
    areas: unwrap(await listGroupMembers(services.ports, caller, params.id, query.on ?? services.today())),
  }),
}

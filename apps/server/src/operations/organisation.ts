import {
  assignPost,
  createPerson,
  createPost,
  createUnit,
  editPerson,
  editPost,
  editUnit,
  endAssignment,
  endGrant,
  endPerson,
  endPost,
  endUnit,
  giveGrant,
  handOverPost,
  listDuties,
  listGrants,
  listPersons,
  listPosts,
  listResponsibilities,
  listRights,
  listUnits,
  setResponsibilities,
  showPerson,
  showPost,
  showUnit,
} from '@gangmu/application'
import type { ORGANISATION_ROUTES } from '@gangmu/contract'
import { expectedVersion, withVersion } from '../http/etag.ts'
import { unwrap } from '../http/problem.ts'
import { forgetting } from './forgetting.ts'
import type { Handlers } from './operation.ts'

export const ORGANISATION_HANDLERS: Handlers<keyof typeof ORGANISATION_ROUTES> = {
  listUnits: async ({ services, caller, query }) => ({ units: await listUnits(services.ports, caller, query.on) }),

  createUnit: async ({ services, caller, body, reply }) => {
    const unit = unwrap(await createUnit(services.ports, caller, body))
    reply.status(201)
    return withVersion(reply, unit)
  },

  showUnit: async ({ services, caller, params, reply }) => withVersion(reply, unwrap(await showUnit(services.ports, caller, params.id))),

  editUnit: async ({ services, caller, params, body, request, reply }) =>
    withVersion(reply, unwrap(await editUnit(services.ports, caller, params.id, expectedVersion(request), body))),

  endUnit: async ({ services, caller, params, body, request, reply }) =>
    withVersion(reply, unwrap(await endUnit(services.ports, caller, params.id, expectedVersion(request), body.on))),

  listPosts: async ({ services, caller, query }) => ({
    posts: await listPosts(services.ports, caller, { unitId: query.unit, on: query.on ?? services.today() }),
  }),

  createPost: async ({ services, caller, body, reply }) => {
    const post = unwrap(await createPost(services.ports, caller, body))
    reply.status(201)
    return withVersion(reply, post)
  },

  showPost: async ({ services, caller, params, reply }) => withVersion(reply, unwrap(await showPost(services.ports, caller, params.id))),

  editPost: async ({ services, caller, params, body, request, reply }) =>
    withVersion(reply, unwrap(await editPost(services.ports, caller, params.id, expectedVersion(request), body))),

  endPost: async ({ services, caller, params, body, request, reply }) =>
    withVersion(reply, unwrap(await endPost(services.ports, caller, params.id, expectedVersion(request), body.on))),

  assignPost: async ({ services, caller, params, body, reply }) => {
    const assigned = unwrap(await assignPost(services.ports, caller, params.id, body))
    reply.status(201)
    return forgetting(services, assigned)
  },

  handOverPost: async ({ services, caller, params, body, reply }) => {
    const handedOver = unwrap(await handOverPost(services.ports, caller, params.id, body))
    reply.status(201)
    return forgetting(services, handedOver)
  },

  endAssignment: async ({ services, caller, params, body }) =>
    forgetting(services, unwrap(await endAssignment(services.ports, caller, params.id, body.on))).assignment,

  listPersons: async ({ services, caller, query }) => {
    const { limit, cursor, search, left, on } = query
    const filter = { search, left, on: on ?? services.today() }
    const { items, next } = await listPersons(services.ports, caller, filter, { limit, cursor: cursor ?? null })
    return { persons: items, next }
  },

  createPerson: async ({ services, caller, body, reply }) => {
    const person = unwrap(await createPerson(services.ports, caller, body))
    reply.status(201)
    return withVersion(reply, person)
  },

  showPerson: async ({ services, caller, params, reply }) =>
    withVersion(reply, unwrap(await showPerson(services.ports, caller, params.id))),

  editPerson: async ({ services, caller, params, body, request, reply }) =>
    withVersion(reply, unwrap(await editPerson(services.ports, caller, params.id, expectedVersion(request), body))),

  endPerson: async ({ services, caller, params, body, request }) =>
    forgetting(services, unwrap(await endPerson(services.ports, caller, params.id, expectedVersion(request), body.on))),

  listResponsibilities: async ({ services, caller, query: { kind, ids, on, history } }) => ({
    responsibilities: await listResponsibilities(services.ports, caller, { kind, ids, on: history ? null : (on ?? services.today()) }),
  }),

  setResponsibilities: async ({ services, caller, body }) =>
    unwrap(await setResponsibilities(services.ports, caller, body.sets, body.from)),

  listDuties: async ({ services, caller, query: { unit, post, on, ...slice } }) => {
    const query = { unitId: unit, postId: post, on: on ?? services.today() }
    const { items, next } = await listDuties(services.ports, caller, query, slice)
    return { responsibilities: items, next }
  },

  listGrants: async ({ services, caller, query }) => ({ grants: await listGrants(services.ports, caller, query.on ?? services.today()) }),

  giveGrant: async ({ services, caller, body, reply }) => {
    const given = unwrap(await giveGrant(services.ports, caller, body))
    reply.status(201)
    return forgetting(services, given).grant
  },

  endGrant: async ({ services, caller, params, body }) =>
    forgetting(services, unwrap(await endGrant(services.ports, caller, params.id, body.on))).grant,

  listRights: async ({ services, caller, query: { on, ...slice } }) => {
    const { items, next } = await listRights(services.ports, caller, on ?? services.today(), slice)
    return { persons: items, next }
  },
}

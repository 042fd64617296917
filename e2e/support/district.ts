import { randomUUID } from 'node:crypto'
import {
  assignPost,
  type Caller,
  createPerson,
  createPost,
  createUnit,
  type GrantDraft,
  giveGrant,
  type Principal,
  systemCaller,
  type UnitDraft,
} from '@gangmu/application'
import { type HeldGrant, type Outcome, type Role, sightOf } from '@gangmu/domain'
import type { TestDatabase } from '@gangmu/store/testing'
import { expect } from 'vitest'

export const expectValue = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.failure.code} ${JSON.stringify(outcome.failure.params)}`)
  return outcome.value
}

export const expectFailure = (outcome: Outcome<unknown>, code: string, params: object = {}) =>
  expect(outcome).toMatchObject({ ok: false, failure: { code, params } })

/** A space of its own with somebody in every role, all of them over the whole space. */
export const openDistrict = async (database: TestDatabase) => {
  const spaceId = randomUUID()
  await database.unitOfWork.run(spaceId, (tx) => database.spaces.ensureSpace(tx, '青岚区'))

  const callerWith = (grants: readonly HeldGrant[], change: Partial<Caller> = {}): Caller => ({
    ...systemCaller(spaceId, grants[0]?.role ?? 'nobody'),
    grants,
    sight: sightOf(grants),
    ...change,
  })
  const callerAs = (role: Role, change: Partial<Caller> = {}) => callerWith([{ role, unitIds: null }], change)
  const admin = callerAs('system-admin')
  const security = callerAs('security-admin')

  const addUnit = async (name: string, change: Partial<UnitDraft> = {}) => {
    const draft = { name, shortName: null, kind: 'department', parentId: null, areaId: null, ordinal: 0, from: null, ...change } as const
    return expectValue(await createUnit(database, admin, draft))
  }
  const addPost = async (unitId: string, name: string) => expectValue(await createPost(database, admin, { unitId, name, from: null }))
  const addPerson = async (name: string) => expectValue(await createPerson(database, admin, { name, phone: null }))
  /** A person who can sign in, as far as the store knows. */
  const addUser = async (name: string) => {
    const person = { id: randomUUID(), name, phone: null, userId: `user-${randomUUID()}` }
    await database.unitOfWork.run(spaceId, (tx) => database.persons.insertPersons(tx, [person]))
    return person
  }
  const assign = (postId: string, personId: string, change: object = {}) =>
    assignPost(database, admin, postId, { personId, acting: false, basis: null, from: '2026-01-01', to: null, ...change })
  const grant = (draft: Partial<GrantDraft> & Pick<GrantDraft, 'role' | 'holder'>, caller = security) =>
    giveGrant(database, caller, { unitId: null, from: '2026-01-01', to: null, ...draft })
  const resolve = (userId: string | null, on: string): Promise<Principal | null> =>
    database.unitOfWork.run(spaceId, (tx) => database.principals.resolvePrincipal(tx, userId ?? '', on))
  const audit = () => database.unitOfWork.run(spaceId, (tx) => database.audit.list(tx, { limit: 500 }))

  return { spaceId, callerAs, callerWith, admin, security, addUnit, addPost, addPerson, addUser, assign, grant, resolve, audit }
}

export type District = Awaited<ReturnType<typeof openDistrict>>

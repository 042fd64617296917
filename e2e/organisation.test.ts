import { randomUUID } from 'node:crypto'
import {
  editUnit,
  endAssignment,
  endGrant,
  endPerson,
  endPost,
  endUnit,
  giveGrant,
  type HandOver,
  handOverPost,
  listDuties,
  listNotices,
  listPersons,
  listPosts,
  listRights,
  saveSetting,
  setResponsibilities,
} from '@gangmu/application'
import type { Role } from '@gangmu/domain'
import { createTestDatabase, type TestDatabase } from '@gangmu/store/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type District, expectFailure, expectValue, openDistrict } from './support/district.ts'

let database: TestDatabase
let district: District

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  district = await openDistrict(database)
})

const SUBJECT = { kind: 'plan-line', id: 'line-1' } as const

/** A head of department with a duty, a grant and a personal grant, who is to be followed by somebody else. */
const departmentWithHead = async () => {
  const unit = await district.addUnit('区发展改革委')
  const post = await district.addPost(unit.id, '主任')
  const [old, young] = [await district.addUser('老王'), await district.addUser('小李')]
  expectValue(await district.assign(post.id, old.id))
  expectValue(await district.grant({ role: 'drafter', holder: { kind: 'post', id: post.id } }))
  expectValue(await district.grant({ role: 'reporter', holder: { kind: 'person', id: old.id } }))
  const dispatcher = district.callerAs('dispatcher')
  const sets = [{ subject: SUBJECT, role: 'lead-leader', holders: [{ kind: 'post', id: post.id }] }] as const
  expectValue(await setResponsibilities(database, dispatcher, sets, '2026-01-01'))
  return { unit, post, old, young }
}

const handOver = (postId: string, toPersonId: string, change: Partial<HandOver> = {}, caller = district.admin) =>
  handOverPost(database, caller, postId, {
    toPersonId,
    from: '2026-07-01',
    acting: false,
    basis: '区委组〔2026〕18号',
    movePersonal: false,
    ...change,
  })

const rolesOf = async (userId: string, on: string) => (await district.resolve(userId, on))?.grants.map(({ role }) => role).sort()

describe('岗位交接', () => {
  test('the predecessor holds to the day before, the successor from that day; what hangs on the post goes with it', async () => {
    const { post, old, young } = await departmentWithHead()
    const handed = expectValue(await handOver(post.id, young.id))
    expect(handed).toMatchObject({
      ended: [{ personId: old.id, name: '老王' }],
      hanging: { responsibilities: 1, grants: 1, notices: 1 },
      personal: [{ role: 'reporter', holder: { kind: 'person', id: old.id } }],
      personalMoved: false,
    })
    expect([...handed.changedUserIds].sort()).toEqual([old.userId, young.userId].sort())

    expect(await rolesOf(old.userId, '2026-06-30')).toEqual(['drafter', 'reporter'])
    expect(await rolesOf(young.userId, '2026-06-30')).toEqual([])
    expect(await rolesOf(old.userId, '2026-07-01')).toEqual(['reporter'])
    expect(await rolesOf(young.userId, '2026-07-01')).toEqual(['drafter'])

    const me = district.callerAs('reporter', { postIds: [post.id] })
    const { items } = await listDuties(database, me, { on: '2026-07-01' }, { limit: 10 })
    expect(items).toMatchObject([{ subject: SUBJECT, role: 'lead-leader', holderName: '主任', unitName: '区发展改革委' }])
    const notices = await listNotices(database, me, true, { limit: 10 })
    expect(notices.items.map(({ code }) => code)).toEqual(['post-handed-over', 'duties-assigned'])

    const [entry] = await district.audit()
    expect(entry).toMatchObject({
      action: 'post.hand-over',
      subject: `post:${post.id}`,
      details: { responsibilities: 1, personalMoved: 0 },
    })
    expect(JSON.stringify(entry)).not.toMatch(/老王|小李|区委组/)
  })

  test('what the predecessor has in person moves only if asked, and only by who may grant', async () => {
    const { post, old, young } = await departmentWithHead()
    expectFailure(await handOver(post.id, young.id, { movePersonal: true }), 'right-missing', { action: 'grant.manage' })
    expect(await rolesOf(young.userId, '2026-07-01')).toEqual([])

    const both = district.callerWith([
      { role: 'system-admin', unitIds: null },
      { role: 'security-admin', unitIds: null },
    ])
    expect(expectValue(await handOver(post.id, young.id, { movePersonal: true }, both))).toMatchObject({ personalMoved: true })
    expect(await rolesOf(old.userId, '2026-07-01')).toEqual([])
    expect(await rolesOf(old.userId, '2026-06-30')).toEqual(['drafter', 'reporter'])
    expect(await rolesOf(young.userId, '2026-07-01')).toEqual(['drafter', 'reporter'])
  })

  test('somebody acting holds beside the holder, ends with the hand-over, and may become the holder', async () => {
    const { post, old, young } = await departmentWithHead()
    expectValue(await district.assign(post.id, young.id, { acting: true, from: '2026-03-01' }))
    const handed = expectValue(await handOver(post.id, young.id))
    expect(handed.ended.map(({ name }) => name).sort()).toEqual(['小李', '老王'])
    const [listed] = await listPosts(database, district.admin, { on: '2026-07-01' })
    expect(listed?.holders).toMatchObject([{ personId: young.id, acting: false }])
    const [before] = await listPosts(database, district.admin, { on: '2026-06-30' })
    expect(before?.holders.map(({ personId, acting }) => [personId, acting])).toEqual([
      [old.id, false],
      [young.id, true],
    ])
  })

  test.each([
    ['the same person again', 'handover-same-person', (old: string) => old, {}],
    ['a person of nowhere', 'person-not-found', () => randomUUID(), {}],
    ['the day on which the holder began', 'post-occupied', (_: string, young: string) => young, { from: '2026-01-01' }],
  ])('%s: %s, and nothing changes', async (_, code, choose, change) => {
    const { post, old, young } = await departmentWithHead()
    const before = (await district.audit()).length
    expectFailure(await handOver(post.id, choose(old.id, young.id), change), code)
    expect(await rolesOf(old.userId, '2026-07-01')).toEqual(['drafter', 'reporter'])
    expect(await district.audit()).toHaveLength(before)
  })

  test('nobody takes a post with rights over by himself, and who left takes none', async () => {
    const { post, young } = await departmentWithHead()
    expectFailure(await handOver(post.id, young.id, {}, { ...district.admin, personId: young.id }), 'grant-to-self')
    expectValue(await endPerson(database, district.admin, young.id, 1, '2026-02-01'))
    expectFailure(await handOver(post.id, young.id), 'person-left', { person: '小李', on: '2026-02-01' })
  })

  test('two hand-overs at once: one holds', async () => {
    const { post, young } = await departmentWithHead()
    const third = await district.addUser('小赵')
    const outcomes = await Promise.all([handOver(post.id, young.id), handOver(post.id, third.id)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const [listed] = await listPosts(database, district.admin, { on: '2026-07-01' })
    expect(listed?.holders).toHaveLength(1)
  })

  test('two in one post at a time only if one of them acts', async () => {
    const { post, young } = await departmentWithHead()
    expectFailure(await district.assign(post.id, young.id), 'post-occupied', { person: '老王' })
    expectValue(await district.assign(post.id, young.id, { acting: true }))
    expectFailure(await district.assign(post.id, young.id, { acting: true, from: '2026-05-01' }), 'post-occupied', { person: '小李' })
    expectFailure(await district.assign(post.id, young.id, { from: '2026-05-01', to: '2026-05-01' }), 'dates-reversed')
  })

  test('an assignment made by mistake is ended on its first day and never was', async () => {
    const { post, old, young } = await departmentWithHead()
    const { assignmentId } = expectValue(await district.assign(post.id, young.id, { acting: true, from: '2026-03-01' }))
    const ended = expectValue(await endAssignment(database, district.admin, assignmentId, '2026-02-01'))
    expect(ended).toMatchObject({ assignment: { from: '2026-03-01', to: '2026-03-01' }, changedUserIds: [young.userId] })
    expect(await rolesOf(young.userId, '2026-03-01')).toEqual([])
    expect(await rolesOf(old.userId, '2026-03-01')).toEqual(['drafter', 'reporter'])
    expectFailure(await endAssignment(database, district.admin, assignmentId, '2026-04-01'), 'assignment-ended')
  })
})

describe('who may do what', () => {
  test('nobody gives roles to himself, in person or by a post', async () => {
    const unit = await district.addUnit('区府办')
    const post = await district.addPost(unit.id, '信息科科长')
    const user = await district.addUser('安全员')
    expectValue(await district.assign(post.id, user.id))
    const me = district.callerAs('security-admin', { personId: user.id })
    expectFailure(await district.grant({ role: 'drafter', holder: { kind: 'person', id: user.id } }, me), 'grant-to-self')
    expectFailure(await district.grant({ role: 'drafter', holder: { kind: 'post', id: post.id } }, me), 'grant-to-self')
  })

  test.each<[Role, Role, string]>([
    ['system-admin', 'auditor', 'grant-admins-apart'],
    ['security-admin', 'system-admin', 'grant-admins-apart'],
    ['auditor', 'drafter', 'grant-admin-with-business'],
    ['viewer', 'system-admin', 'grant-admin-with-business'],
  ])('%s by a post and %s in person: %s, unless one may be all', async (first, second, code) => {
    const unit = await district.addUnit('区府办')
    const post = await district.addPost(unit.id, '科长')
    const user = await district.addUser('张三')
    expectValue(await district.assign(post.id, user.id))
    expectValue(await district.grant({ role: first, holder: { kind: 'post', id: post.id } }))
    const personal = { role: second, holder: { kind: 'person', id: user.id } } as const
    expectFailure(await district.grant(personal), code, { person: '张三' })
    expectValue(await saveSetting(database, district.admin, 'administrators', 0, { single: true }))
    expect(expectValue(await district.grant(personal)).changedUserIds).toEqual([user.userId])
  })

  test('taking a post up is held to the same rule', async () => {
    const unit = await district.addUnit('区府办')
    const post = await district.addPost(unit.id, '审计岗')
    const user = await district.addUser('张三')
    expectValue(await district.grant({ role: 'auditor', holder: { kind: 'post', id: post.id } }))
    expectValue(await district.grant({ role: 'drafter', holder: { kind: 'person', id: user.id } }))
    expectFailure(await district.assign(post.id, user.id), 'grant-admin-with-business')
  })

  test('who may grant in one unit grants no further', async () => {
    const unit = await district.addUnit('甲镇')
    const below = await district.addUnit('甲镇经发办', { parentId: unit.id })
    const user = await district.addUser('张三')
    const limited = district.callerWith([{ role: 'security-admin', unitIds: [unit.id, below.id] }])
    const draft = { role: 'reporter', holder: { kind: 'person', id: user.id }, from: null, to: null } as const
    expectFailure(await giveGrant(database, limited, { ...draft, unitId: null }), 'right-missing')
    expectValue(await giveGrant(database, limited, { ...draft, unitId: below.id }))
    const [grant] = (await district.resolve(user.userId, '2026-01-01'))!.grants
    expect(grant).toEqual({ role: 'reporter', unitIds: [below.id] })
  })

  test('the last administrator of a kind cannot be taken away', async () => {
    const [one, two] = [await district.addUser('甲'), await district.addUser('乙')]
    const first = expectValue(await district.grant({ role: 'auditor', holder: { kind: 'person', id: one.id } })).grant
    expectFailure(await endGrant(database, district.security, first.id, '2026-05-01'), 'grant-last-of-role', { role: 'auditor' })
    expectValue(await district.grant({ role: 'auditor', holder: { kind: 'person', id: two.id } }))
    expect(expectValue(await endGrant(database, district.security, first.id, '2026-05-01'))).toMatchObject({
      grant: { to: '2026-05-01' },
      changedUserIds: [one.userId],
    })
    expectFailure(await endGrant(database, district.security, first.id, '2026-06-01'), 'grant-ended', { on: '2026-05-01' })
  })

  test('is listed by person, posts and personal grants together, a slice at a time', async () => {
    const { old, young, post } = await departmentWithHead()
    expectValue(await district.grant({ role: 'viewer', holder: { kind: 'person', id: young.id } }))
    const first = await listRights(database, district.security, '2026-02-01', { limit: 1 })
    const second = await listRights(database, district.security, '2026-02-01', { limit: 1, cursor: first.next })
    expect(second.next).toBeNull()
    const rights = new Map([...first.items, ...second.items].map(({ personId, roles }) => [personId, roles]))
    expect(rights.get(old.id)).toMatchObject([
      { role: 'drafter', post: { id: post.id, name: '主任', acting: false } },
      { role: 'reporter', post: null },
    ])
    expect(rights.get(young.id)).toMatchObject([{ role: 'viewer', post: null }])
  })

  test('a person who left may do nothing from that day on', async () => {
    const { post, old } = await departmentWithHead()
    const ended = expectValue(await endPerson(database, district.admin, old.id, 1, '2026-05-01'))
    expect(ended).toMatchObject({ posts: [post.id], changedUserIds: [old.userId], person: { leftOn: '2026-05-01' } })
    expect(await rolesOf(old.userId, '2026-04-30')).toEqual(['drafter', 'reporter'])
    expect(await district.resolve(old.userId, '2026-05-01')).toBeNull()
    const listed = await listPersons(database, district.admin, { left: false, on: '2026-05-01' }, { limit: 10 })
    expect(listed.items.map(({ name }) => name)).toEqual(['小李'])
  })
})

describe('units and posts', () => {
  test('a unit cannot move below itself, and a change against an old version is refused', async () => {
    const top = await district.addUnit('甲镇')
    const below = await district.addUnit('经发办', { parentId: top.id })
    const draft = { name: '甲镇', shortName: null, kind: 'town', areaId: null, ordinal: 1, from: null } as const
    expectFailure(await editUnit(database, district.admin, top.id, 1, { ...draft, parentId: below.id }), 'unit-in-itself')
    expect(expectValue(await editUnit(database, district.admin, top.id, 1, { ...draft, parentId: null }))).toMatchObject({ version: 2 })
    expectFailure(await editUnit(database, district.admin, top.id, 1, { ...draft, parentId: null }), 'version-conflict', { current: 2 })
  })

  test('who looks after a part of the tree changes what is in it, and moves nothing out', async () => {
    const [town, other] = [await district.addUnit('甲镇'), await district.addUnit('乙镇')]
    const office = await district.addUnit('经发办', { parentId: town.id })
    const limited = district.callerWith([{ role: 'system-admin', unitIds: [town.id, office.id] }])
    const draft = { name: '经济发展办', shortName: null, kind: 'department', areaId: null, ordinal: 0, from: null } as const
    expectValue(await editUnit(database, limited, office.id, 1, { ...draft, parentId: town.id }))
    expectFailure(await editUnit(database, limited, office.id, 2, { ...draft, parentId: other.id }), 'right-missing')
    expectFailure(await editUnit(database, limited, other.id, 1, { ...draft, parentId: null }), 'right-missing')
  })

  test('end only when nothing hangs on them', async () => {
    const { unit, post, old } = await departmentWithHead()
    expectFailure(await endUnit(database, district.admin, unit.id, 1, '2026-08-01'), 'unit-in-use', { units: 0, posts: 1 })
    const use = { holders: 1, responsibilities: 1, grants: 1 }
    expectFailure(await endPost(database, district.admin, post.id, 1, '2026-08-01'), 'post-in-use', use)
    const clear = [{ subject: SUBJECT, role: 'lead-leader', holders: [] }] as const
    expectValue(await setResponsibilities(database, district.callerAs('dispatcher'), clear, '2026-08-01'))
    expectValue(await endPerson(database, district.admin, old.id, 1, '2026-08-01'))
    const [grant] = await database.unitOfWork.run(district.spaceId, (tx) => database.grants.listGrants(tx, '2026-01-01'))
    expectValue(await endGrant(database, district.security, grant!.id, '2026-08-01'))
    expectValue(await endPost(database, district.admin, post.id, 1, '2026-08-01'))
    expectValue(await endUnit(database, district.admin, unit.id, 1, '2026-08-01'))
    expect(await listPosts(database, district.admin, { on: '2026-08-01' })).toEqual([])
    expect(await listPosts(database, district.admin, { on: '2026-07-31' })).toHaveLength(1)
  })
})

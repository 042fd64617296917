import {
  type AccountMaker,
  type Accounts,
  createPersonWithAccount,
  giveAccount,
  importPersons,
  listPersons,
  type PersonRow,
  switchAccount,
} from '@gangmu/application'
import { fail, succeed } from '@gangmu/domain'
import { createTestDatabase, type TestDatabase } from '@gangmu/store/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
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

let disabled: string[]
let members: { userId: string; spaceId: string }[]
let taken: string[]

/** Accounts as another room keeps them; which names are refused is the test's to say. */
const accounts: AccountMaker = {
  createUser: async ({ userName }) =>
    taken.includes(userName) ? fail('user-name-taken', { userName }) : succeed({ userId: `id-${userName}`, password: `pw-${userName}` }),
  addMembership: async (userId, { spaceId }) => {
    members.push({ userId, spaceId })
    return succeed(null)
  },
  disableUser: async (userId) => {
    disabled.push(userId)
    return succeed(null)
  },
  findTakenNames: async (names) => names.filter((name) => taken.includes(name) && name !== 'raced'),
}

beforeEach(() => {
  disabled = []
  members = []
  taken = []
})

const row = (n: number, change: Partial<PersonRow> = {}): PersonRow => ({
  row: n,
  name: `人员${n}`,
  unit: '发改委',
  post: null,
  username: `user${n}`,
  phone: '13800000000',
  roles: [],
  ...change,
})

const both = () =>
  district.callerWith([
    { role: 'system-admin', unitIds: null },
    { role: 'security-admin', unitIds: null },
  ])

const load = (rows: readonly PersonRow[], caller = both()) => importPersons(database, accounts, caller, rows, '2026-01-01')

const count = async () => (await listPersons(database, district.admin, { left: true, on: '2026-01-01' }, { limit: 100 })).items.length

test('a person gets an account that belongs to the space; a refused name leaves no person', async () => {
  const made = await createPersonWithAccount(database, accounts, district.admin, { name: '张三', phone: null, userName: 'zhangsan' })
  expect(expectValue(made)).toMatchObject({ person: { userId: 'id-zhangsan' }, credentials: { password: 'pw-zhangsan' } })
  expect(members).toEqual([{ userId: 'id-zhangsan', spaceId: district.spaceId }])
  taken = ['lisi']
  const refused = await createPersonWithAccount(database, accounts, district.admin, { name: '李四', phone: null, userName: 'lisi' })
  expectFailure(refused, 'user-name-taken')
  expect(await count()).toBe(1)
  expect(JSON.stringify(await district.audit())).not.toMatch(/pw-|张三/)
})

test('an account whose person cannot be kept is disabled', async () => {
  const draft = { name: '张三', phone: null, userName: 'zhangsan' }
  expectValue(await createPersonWithAccount(database, accounts, district.admin, draft))
  // The store refuses one account for two persons.
  await expect(createPersonWithAccount(database, accounts, district.admin, draft)).rejects.toMatchObject({ code: '23505' })
  expect(disabled).toEqual(['id-zhangsan'])
})

test('a person without an account is given one, once', async () => {
  const person = await district.addPerson('张三')
  expect(expectValue(await giveAccount(database, accounts, district.admin, person.id, 1, 'zhangsan'))).toMatchObject({
    person: { userId: 'id-zhangsan', version: 2 },
  })
  expectFailure(await giveAccount(database, accounts, district.admin, person.id, 2, 'other'), 'person-has-account')
})

test('a form is taken over whole: persons, posts, roles on the post or the person', async () => {
  const unit = await district.addUnit('区发展和改革委员会', { shortName: '发改委' })
  await district.addPost(unit.id, '科长')
  const loaded = await load([row(3, { post: '科长', roles: ['drafter', 'reporter'] }), row(4, { roles: ['viewer'] }), row(5)])
  expect(loaded).toMatchObject({ ok: true, credentials: [{ row: 3, userName: 'user3' }, { row: 4 }, { row: 5 }] })
  expect(await district.resolve('id-user3', '2026-01-01')).toMatchObject({
    posts: [{ name: '科长' }],
    grants: [
      { role: 'drafter', unitIds: null },
      { role: 'reporter', unitIds: [unit.id] },
    ],
  })
  expect((await district.resolve('id-user4', '2026-01-01'))?.grants.map(({ role }) => role)).toEqual(['viewer'])
  expect(members).toHaveLength(3)
  expect((await district.audit())[0]).toMatchObject({ action: 'person.import', details: { persons: 3, assignments: 1, grants: 3 } })
})

test('every problem of every row is told, and nothing is done', async () => {
  const unit = await district.addUnit('区发展和改革委员会', { shortName: '发改委' })
  await district.addUnit('重名')
  await district.addUnit('重名')
  const [held, audit] = [await district.addPost(unit.id, '主任'), await district.addPost(unit.id, '审计岗')]
  await district.addPost(unit.id, '科长')
  expectValue(await district.assign(held.id, (await district.addPerson('老王')).id))
  expectValue(await district.grant({ role: 'auditor', holder: { kind: 'post', id: audit.id } }))
  taken = ['user4']
  const loaded = await load([
    row(3, { unit: '没有的局' }),
    row(4, { unit: '重名' }),
    row(5, { post: '没有的岗', username: 'user3' }),
    row(6, { post: '主任' }),
    row(7, { post: '科长' }),
    row(8, { post: '科长' }),
    row(9, { post: '审计岗', roles: ['drafter'] }),
  ])
  expect(loaded.ok).toBe(false)
  const problems = loaded.ok ? [] : loaded.problems.map(({ row: n, field, failure }) => `${n} ${field} ${failure.code}`)
  expect(problems).toEqual([
    '3 unit unit-not-found',
    '4 username user-name-taken',
    '4 unit unit-ambiguous',
    '5 username user-name-taken',
    '5 post post-not-found',
    '6 post post-occupied',
    '8 post post-occupied',
    '9 roles grant-admin-with-business',
  ])
  expect([await count(), members]).toEqual([1, []])
})

test('roles are given only by who may grant', async () => {
  await district.addUnit('发改委')
  const loaded = await load([row(3, { roles: ['viewer'] })], district.admin)
  expect(loaded).toMatchObject({ ok: false, problems: [{ row: 3, field: 'roles', failure: { code: 'right-missing' } }] })
})

test('a name taken by somebody else meanwhile undoes the accounts made before it', async () => {
  await district.addUnit('发改委')
  taken = ['raced']
  const loaded = await load([row(3), row(4, { username: 'raced' })])
  expect(loaded).toMatchObject({ ok: false, problems: [{ row: 4, field: 'username', failure: { code: 'user-name-taken' } }] })
  expect([disabled, await count()]).toEqual([['id-user3'], 0])
})

test('a change of an account is written down before it is made: whatever ends it, it was told of', async () => {
  const person = await district.addUser('李明')
  const entries = async () => (await district.audit()).filter(({ action }) => action === 'user.disable').map(({ details }) => details)
  const toldBefore: number[] = []
  const through = (disableUser: Accounts['disableUser']) => ({ ...accounts, disableUser }) as unknown as Accounts
  const crash = async () => {
    toldBefore.push((await entries()).length)
    throw new Error('killed')
  }
  await expect(switchAccount(database, through(crash), district.admin, person.id, 'disableUser')).rejects.toThrow('killed')
  expect([toldBefore, await entries()]).toEqual([[1], [{}]])
  const refuse = async () => fail('user-not-found')
  expectFailure(await switchAccount(database, through(refuse), district.admin, person.id, 'disableUser'), 'user-not-found')
  expect(await entries()).toEqual(expect.arrayContaining([{}, {}, { failed: 'user-not-found' }]))
})

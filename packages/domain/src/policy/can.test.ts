import { describe, expect, it, test } from 'vitest'
import { InvariantError } from '../invariant.ts'
import { can, checkRoles, type HeldGrant, sees, sightOf, strictestOf } from './can.ts'
import { ACTIONS, type Action, ADMIN_ROLES, RELEASES, ROLE_ACTIONS, ROLES, type Role } from './roles.ts'

const whole = (role: Role): HeldGrant => ({ role, unitIds: null })
const BUSINESS_ROLES = ROLES.filter((role) => !ADMIN_ROLES.includes(role))

/** Roles in their order: what is written here once more is what a change of the table has to answer for. */
const TABLE: Readonly<Record<Action, string>> = {
  'session.use': 'reporter drafter approver publisher dispatcher leader deputy viewer system-admin security-admin auditor',
  'report.read': 'reporter drafter approver publisher dispatcher leader deputy viewer',
  'report.upload': 'drafter approver dispatcher',
  'report.review': 'drafter approver',
  'report.release': 'publisher',
  'report.purge': 'drafter approver security-admin',
  'finding.read': 'reporter drafter approver publisher dispatcher leader',
  'finding.decide': 'drafter approver',
  'rule.read': 'reporter drafter approver publisher dispatcher leader system-admin security-admin auditor',
  'plan.read': 'reporter drafter approver publisher dispatcher leader deputy viewer',
  'plan.edit': 'drafter approver',
  'plan.confirm': 'drafter approver',
  'plan.approve': 'approver',
  'plan.decompose': 'drafter approver dispatcher',
  'plan.release': 'publisher',
  'observation.read': 'reporter drafter approver publisher dispatcher leader deputy viewer',
  'observation.record': 'reporter drafter approver dispatcher',
  'observation.release': 'publisher',
  'city-figure.register': 'drafter approver dispatcher',
  'collection.read': 'reporter drafter approver publisher dispatcher leader',
  'collection.manage': 'drafter approver dispatcher',
  'collection.fill': 'reporter drafter approver dispatcher',
  'collection.sign': 'reporter drafter approver dispatcher',
  'collection.unlock': 'approver',
  'monitor.read': 'reporter drafter approver publisher dispatcher leader viewer',
  'lamp.judge': 'drafter approver dispatcher',
  'lamp.rules': 'approver dispatcher',
  'warning.read': 'reporter drafter approver publisher dispatcher leader',
  'warning.answer': 'reporter drafter approver dispatcher',
  'warning.manage': 'approver dispatcher',
  'board.edit': 'drafter approver dispatcher',
  'ledger.read': 'reporter drafter approver publisher dispatcher leader',
  'ledger.edit': 'reporter drafter approver dispatcher',
  'projection.make': 'drafter approver dispatcher leader',
  'catalogue.read': 'reporter drafter approver publisher dispatcher leader deputy viewer system-admin',
  'catalogue.edit': 'drafter approver',
  'area.read': 'reporter drafter approver publisher dispatcher leader deputy viewer system-admin security-admin auditor',
  'area.edit': 'drafter approver system-admin',
  'organisation.read': 'reporter drafter approver publisher dispatcher leader viewer system-admin security-admin auditor',
  'organisation.edit': 'system-admin',
  'responsibility.read': 'reporter drafter approver publisher dispatcher leader',
  'responsibility.edit': 'drafter approver dispatcher',
  'user.manage': 'system-admin',
  'grant.read': 'system-admin security-admin auditor',
  'grant.manage': 'security-admin',
  'token.manage': 'security-admin',
  'settings.read': 'drafter approver dispatcher system-admin security-admin auditor',
  'settings.edit': 'system-admin',
  'audit.read': 'auditor',
}

describe('who may do what', () => {
  test.each(ACTIONS)('%s', (action) => {
    expect(ROLES.filter((role) => can([whole(role)], action)).join(' ')).toBe(TABLE[action])
  })

  it('gives every action to some role, and every role some action', () => {
    for (const action of ACTIONS) expect(ROLE_ACTIONS[action].length, action).toBeGreaterThan(0)
    for (const role of ROLES) expect(ACTIONS.filter((action) => can([whole(role)], action)).length, role).toBeGreaterThan(1)
  })

  it('lets none of the three administrators read business data, whatever they hold together', () => {
    const business: readonly Action[] = ['report.read', 'plan.read', 'observation.read']
    for (const action of business) expect(can(ADMIN_ROLES.map(whole), action), action).toBe(false)
    expect(sightOf(ADMIN_ROLES.map(whole))).toBeNull()
  })

  it('keeps publishing apart from editing, and managing grants apart from managing users', () => {
    for (const release of ACTIONS.filter((action) => action.endsWith('.release'))) expect(TABLE[release]).toBe('publisher')
    for (const edit of ['plan.edit', 'observation.record', 'report.review'] as const) expect(can([whole('publisher')], edit)).toBe(false)
    for (const role of ROLES) expect(can([whole(role)], 'user.manage') && can([whole(role)], 'grant.manage')).toBe(false)
  })
})

describe('how far a grant reaches', () => {
  const unit: HeldGrant = { role: 'reporter', unitIds: ['u1', 'u1-1'] }

  test.each<[string, HeldGrant, { unitId?: string | null }, boolean]>([
    ['its own unit', unit, { unitId: 'u1' }, true],
    ['a unit below', unit, { unitId: 'u1-1' }, true],
    ['another unit', unit, { unitId: 'u2' }, false],
    ['what belongs to the whole space', unit, { unitId: null }, false],
    ['a target that is not chosen yet', unit, {}, true],
    ['no unit at all', { role: 'reporter', unitIds: [] }, { unitId: 'u1' }, false],
    ['everything, for the whole space', whole('reporter'), { unitId: 'u2' }, true],
    ['the space itself, for the whole space', whole('reporter'), { unitId: null }, true],
  ])('%s', (_, grant, target, allowed) => {
    expect(can([grant], 'observation.record', target)).toBe(allowed)
  })

  it('adds up grants, but never lends the reach of one to the role of another', () => {
    const grants: readonly HeldGrant[] = [unit, { role: 'drafter', unitIds: ['u2'] }]
    expect(can(grants, 'observation.record', { unitId: 'u2' })).toBe(true)
    expect(can(grants, 'plan.edit', { unitId: 'u1' })).toBe(false)
    expect(can([], 'session.use')).toBe(false)
  })
})

describe('which rows somebody sees', () => {
  const seen = (roles: readonly Role[]) => {
    const sight = sightOf(roles.map(whole))
    return RELEASES.filter((release) => sees(sight, release, ['deputy']))
  }

  test.each<[Role, readonly string[]]>([
    ...(['reporter', 'drafter', 'approver', 'publisher', 'dispatcher', 'leader'] as const).map((role): [Role, readonly string[]] => [
      role,
      ['internal', 'limited', 'published'],
    ]),
    ['deputy', ['limited', 'published']],
    ['viewer', ['published']],
    ['system-admin', []],
    ['security-admin', []],
    ['auditor', []],
  ])('%s sees, of rows limited to deputies, %j', (role, releases) => {
    expect(seen([role])).toEqual(releases)
  })

  it('adds up over roles and shows nothing without a grant', () => {
    expect(seen(['viewer', 'deputy'])).toEqual(['limited', 'published'])
    expect(seen(['auditor', 'viewer'])).toEqual(['published'])
    expect(seen([])).toEqual([])
  })

  it('shows limited rows that name nobody to those alone who work on the plan', () => {
    for (const role of BUSINESS_ROLES) expect(sees(sightOf([whole(role)]), 'limited', [])).toBe(seen([role]).includes('internal'))
  })
})

describe('checkRoles', () => {
  it('lets each role stand alone and business roles stand together', () => {
    for (const role of ROLES) expect(checkRoles([role, role])).toBeNull()
    expect(checkRoles(BUSINESS_ROLES)).toBeNull()
    expect(checkRoles([])).toBeNull()
  })

  it('keeps the three administrators apart from each other and from business', () => {
    for (const admin of ADMIN_ROLES) {
      for (const other of ADMIN_ROLES.filter((role) => role !== admin)) expect(checkRoles([admin, other])).toBe('grant-admins-apart')
      for (const role of BUSINESS_ROLES) expect(checkRoles([role, admin])).toBe('grant-admin-with-business')
    }
    expect(checkRoles([...ROLES])).toBe('grant-admins-apart')
  })

  it('takes a role that does not exist for a bug', () => {
    expect(() => checkRoles(['king' as Role])).toThrow(InvariantError)
  })
})

test('what is made of several things is kept as close as the closest of them', () => {
  expect(strictestOf(['published', 'internal', 'limited'])).toBe('internal')
  expect(strictestOf(['published', 'limited'])).toBe('limited')
  expect(strictestOf([])).toBe('published')
})

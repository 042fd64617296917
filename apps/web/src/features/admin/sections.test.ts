import { ACTIONS, ROLE_ACTIONS, type Role } from '@gangmu/domain'
import { expect, test } from 'vitest'
import { NAV_PAGES } from '../../app/pages.ts'
import { SECTIONS, sectionsFor } from './sections.ts'

const actionsOf = (role: Role) => ACTIONS.filter((action) => (ROLE_ACTIONS[action] as readonly Role[]).includes(role))
const pathsFor = (role: Role) =>
  sectionsFor(actionsOf(role))
    .map(({ path }) => path)
    .join(' ')

test.each<[Role, string]>([
  ['system-admin', 'users units grants areas catalogue settings backup'],
  ['security-admin', 'units grants settings tokens'],
  ['auditor', 'units grants settings audit backup'],
  ['drafter', 'areas catalogue settings'],
  ['reporter', ''],
])('a %s finds %s', (role, paths) => {
  expect(pathsFor(role)).toBe(paths)
})

test('whoever finds a page of administration finds administration', () => {
  const entry: readonly string[] = NAV_PAGES.admin.actions
  for (const { actions } of SECTIONS) expect(actions.some((action) => entry.includes(action)) || actions[0] === 'grant.read').toBe(true)
})

import { ACTIONS, ROLE_ACTIONS, type Role } from '@gangmu/domain'
import { expect, test } from 'vitest'
import { sectionsFor } from './sections.ts'

const actionsOf = (role: Role) => ACTIONS.filter((action) => (ROLE_ACTIONS[action] as readonly Role[]).includes(role))
const pathsFor = (role: Role) =>
  sectionsFor(actionsOf(role))
    .map(({ path }) => path)
    .join(' ')

test.each<[Role, string]>([
  ['system-admin', 'users units grants areas catalogue /rules settings collection-rules backup'],
  ['security-admin', 'units grants settings tokens'],
  ['auditor', 'units grants settings audit backup'],
  ['drafter', 'units areas catalogue settings collection-rules'],
  ['reporter', ''],
])('a %s finds %s', (role, paths) => {
  expect(pathsFor(role)).toBe(paths)
})

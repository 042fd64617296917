import { ACTIONS, type Action, ROLE_ACTIONS, type Role } from '@gangmu/domain'
import { expect, test } from 'vitest'
import { contextAt, mayOpen, NAV_PAGES, pageAt, pagesFor } from './pages.ts'

const actionsOf = (role: Role): readonly Action[] => ACTIONS.filter((action) => (ROLE_ACTIONS[action] as readonly Role[]).includes(role))
const pathsFor = (role: Role) => pagesFor(actionsOf(role)).map(({ path }) => path)

test('nine entries at most, each leading somewhere of its own', () => {
  const paths = Object.values(NAV_PAGES).map(({ path }) => path)
  expect(paths.length).toBeLessThanOrEqual(9)
  expect(new Set(paths).size).toBe(paths.length)
})

test.each([
  ['drafter', ['/', '/reports', '/plans', '/split', '/data', '/compare', '/admin']],
  ['reporter', ['/', '/reports', '/plans', '/split', '/data', '/compare']],
  ['system-admin', ['/', '/admin']],
  ['auditor', ['/', '/admin']],
] as const)('a %s finds %j', (role, paths) => {
  expect(pathsFor(role)).toEqual(paths)
})

test('without any right nothing opens', () => {
  expect(pagesFor([])).toEqual([])
  expect(mayOpen(NAV_PAGES.admin, ['plan.read'])).toBe(false)
})

test.each([
  ['/', '/'],
  ['/reports', '/reports'],
  ['/reports/1', '/reports'],
  ['/reportsx', undefined],
  ['/account/password', undefined],
])('%s lies in %s', (address, path) => {
  expect(pageAt(address)?.path).toBe(path)
})

test.each([
  ['/plans', ['area', 'year', 'asOf']],
  ['/plans/1', ['asOf']],
  ['/data/1', ['area', 'asOf']],
  ['/account/password', []],
])('%s heeds %j of the context', (address, fields) => {
  expect(contextAt(address)).toEqual(fields)
})

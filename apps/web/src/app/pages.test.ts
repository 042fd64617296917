import { ACTIONS, type Action, ROLE_ACTIONS, ROLES, type Role } from '@gangmu/domain'
import { expect, test } from 'vitest'
import { sectionsFor } from '../features/admin/sections.ts'
import { contextAt, mayOpen, NAV_PAGES, pageAt, pagesFor, standsFor } from './pages.ts'

const actionsOf = (role: Role): readonly Action[] => ACTIONS.filter((action) => (ROLE_ACTIONS[action] as readonly Role[]).includes(role))
const pathsFor = (role: Role) => pagesFor(actionsOf(role)).map(({ path }) => path)

test('nine entries at most, each leading somewhere of its own', () => {
  const paths = Object.values(NAV_PAGES).map(({ path }) => path)
  expect(paths.length).toBeLessThanOrEqual(9)
  expect(new Set(paths).size).toBe(paths.length)
})

test.each([
  ['drafter', ['/', '/reports', '/plans', '/split', '/monitor', '/data', '/boards', '/compare', '/admin']],
  ['reporter', ['/', '/reports', '/plans', '/split', '/monitor', '/data', '/boards', '/compare']],
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
  ['/rules/no-raise', '/rules'],
  ['/monitor', '/monitor'],
  ['/monitor/collection/1', '/monitor/collection'],
  ['/account/password', undefined],
])('%s lies in %s', (address, path) => {
  expect(pageAt(address)?.path).toBe(path)
})

test('the pages beside the reports stand under them', () => {
  expect(standsFor(NAV_PAGES.reports, '/joint')).toBe(true)
  expect(standsFor(NAV_PAGES.reports, '/plans')).toBe(false)
  expect(standsFor(NAV_PAGES.home, '/rules')).toBe(false)
})

test('a system administrator gets to the rules, not to what was verified', () => {
  const actions = actionsOf('system-admin')
  expect(mayOpen(pageAt('/rules/no-raise')!, actions)).toBe(true)
  expect(mayOpen(pageAt('/suppressions')!, actions)).toBe(false)
})

test.each([
  ['/plans', ['area', 'year', 'asOf']],
  ['/plans/1', ['asOf']],
  ['/data/1', ['area', 'asOf']],
  ['/account/password', []],
])('%s heeds %j of the context', (address, fields) => {
  expect(contextAt(address)).toEqual(fields)
})

test.each(ROLES)('a %s finds administration where there is a page of it to find', (role) => {
  expect(mayOpen(NAV_PAGES.admin, actionsOf(role))).toBe(sectionsFor(actionsOf(role)).length > 0)
})

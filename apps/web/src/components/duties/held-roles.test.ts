import { expect, test } from 'vitest'
import { changedRoles, holdersOf } from './held-roles.ts'

const duty = (role: 'lead-unit' | 'responsible-unit' | 'reporter', id: string) => ({ role, holder: { id } })

test('only the roles others have now are sent; another order is no change', () => {
  const before = holdersOf([duty('lead-unit', 'a'), duty('responsible-unit', 'b'), duty('responsible-unit', 'c')])
  const same = holdersOf([duty('responsible-unit', 'c'), duty('lead-unit', 'a'), duty('responsible-unit', 'b')])
  expect(changedRoles(before, same)).toEqual([])
  expect(changedRoles(before, new Map([...before, ['responsible-unit', ['b']]]))).toEqual(['responsible-unit'])
  expect(changedRoles(before, new Map([...before, ['lead-unit', ['d']], ['reporter', ['p']]]))).toEqual(['lead-unit', 'reporter'])
})

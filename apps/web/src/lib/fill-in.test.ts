import { expect, test } from 'vitest'
import { ARRAY_FUNCTIONS, fillIn, MAP_FUNCTIONS, OBJECT_FUNCTIONS } from './fill-in.ts'

const { at } = ARRAY_FUNCTIONS
const { hasOwn } = OBJECT_FUNCTIONS
const { groupBy } = MAP_FUNCTIONS

test.each([-4, -3, -1, 0, 1.9, 2, 3, Number.NaN])('at(%d) is what newer browsers give', (index) => {
  expect(at.call([1, 2, 3], index)).toBe([1, 2, 3].at(index))
})

test.each([
  [{ a: undefined }, 'a'],
  [{}, 'toString'],
  [Object.create(null), 'a'],
] as [object, string][])('hasOwn(%j, %s) is what newer browsers give', (thing, name) => {
  expect(hasOwn(thing, name)).toBe(Object.hasOwn(thing, name))
})

test.each([[[]], [[3, 1, 4, 1, 5, 9, 2, 6]], [[Number.NaN, 0, -0]]])('groupBy of %j is what newer browsers give', (things) => {
  const keyOf = (thing: number, index: number) => (index === 2 ? 'third' : thing % 2)
  expect([...groupBy(things, keyOf)]).toEqual([...Map.groupBy(things, keyOf)])
})

test('what is missing is added unseen, what is there is left alone', () => {
  const target = { kept: 1 }
  fillIn(target, { kept: 2, added: 3 })
  expect(target).toEqual({ kept: 1 })
  expect(Reflect.get(target, 'added')).toBe(3)
})

import { expect, test } from 'vitest'
import { ARRAY_FUNCTIONS, fillIn, MAP_FUNCTIONS, OBJECT_FUNCTIONS } from './fill-in.ts'

const { at, findLast, toSorted, toReversed, toSpliced } = ARRAY_FUNCTIONS
const { hasOwn } = OBJECT_FUNCTIONS
const { groupBy } = MAP_FUNCTIONS

test.each([-4, -3, -1, 0, 1.9, 2, 3, Number.NaN])('at(%d) is what newer browsers give', (index) => {
  expect(at.call([1, 2, 3], index)).toBe([1, 2, 3].at(index))
})

test.each([
  [[]],
  [[3, 1, 4, 1, 5, 9, 2, 6]],
  [[10, 9, 1]],
])('of %j the last that fits, sorted and turned are what newer browsers give', (things) => {
  const fits = (thing: number, index: number) => thing > 3 && index < 6
  expect(findLast.call(things, fits as never)).toBe(things.findLast(fits))
  expect(toSorted.call(things)).toEqual(things.toSorted())
  expect(toSorted.call(things, ((a: number, b: number) => b - a) as never)).toEqual(things.toSorted((a, b) => b - a))
  expect(toReversed.call(things)).toEqual(things.toReversed())
  const frozen = Object.freeze([2, 1])
  expect([toSorted.call(frozen), toReversed.call(frozen), frozen]).toEqual([
    [1, 2],
    [1, 2],
    [2, 1],
  ])
})

test.each([[1], [1, 1], [-1, 1, 'x', 'y'], [0, 0, 'x'], [9, 2]] as unknown as [
  number,
  number,
][])('toSpliced(%j, %j) is what newer browsers give', (...change) => {
  const things = Object.freeze(['a', 'b', 'c']) as readonly string[]
  expect(toSpliced.apply(things, change as never)).toEqual(things.toSpliced(...change))
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

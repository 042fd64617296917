import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareDecimals, decimal } from '../decimal.ts'
import { areDisjoint, atLeast, atMost, between, contains, exactly, type Interval, pointOf } from './interval.ts'

const n = (value: number) => decimal(value)

describe('contains', () => {
  test.each<[Interval, Interval, boolean]>([
    [atLeast(n(5)), exactly(n(5)), true],
    [atLeast(n(5), true), exactly(n(5)), false],
    [atLeast(n(5), true), atLeast(n(5), true), true],
    [atLeast(n(5), true), atLeast(n(5)), false],
    [atLeast(n(5)), atLeast(n(5), true), true],
    [atLeast(n(5)), atMost(n(9)), false],
    [atMost(n(5)), exactly(n(5)), true],
    [atMost(n(5), true), exactly(n(5)), false],
    [atMost(n(5)), between(n(1), n(6)), false],
    [between(n(1), n(6)), between(n(1), n(6)), true],
    [between(n(1), n(6)), between(n(0), n(6)), false],
    [between(n(1), n(6)), between(n(2), n(5)), true],
    [between(n(1), n(6)), between(n(2), n(7)), false],
    [between(n(-6), n(-1)), between(n(-5), n(-2)), true],
    [between(n(-6), n(-1)), between(n(-7), n(-2)), false],
    [atMost(n(5)), atLeast(n(1)), false],
    [atMost(n(5), true), atMost(n(5), true), true],
  ])('%#', (outer, inner, expected) => {
    expect(contains(outer, inner)).toBe(expected)
  })
})

describe('areDisjoint', () => {
  test.each<[Interval, Interval, boolean]>([
    [atLeast(n(5)), atMost(n(5)), false],
    [atLeast(n(5), true), atMost(n(5)), true],
    [atLeast(n(5)), atMost(n(5), true), true],
    [atLeast(n(5)), atMost(n(4)), true],
    [atLeast(n(5)), atLeast(n(9)), false],
    [atMost(n(5)), atMost(n(9)), false],
  ])('%#', (a, b, expected) => {
    expect(areDisjoint(a, b)).toBe(expected)
    expect(areDisjoint(b, a)).toBe(expected)
  })
})

test('a point is an interval with one value', () => {
  expect(pointOf(exactly(n(5)))).toEqual(n(5))
  expect(pointOf(between(n(5), decimal('5.0')))).toEqual(n(5))
  expect(pointOf(between(n(5), n(6)))).toBeNull()
  expect(pointOf(atLeast(n(5)))).toBeNull()
  expect(pointOf(atMost(n(5)))).toBeNull()
})

const small = fc.integer({ min: -3, max: 3 })
const bound = fc.option(fc.record({ at: small, open: fc.boolean() }), { nil: null })
const interval = fc.record({ low: bound, high: bound })
const made = ({ low, high }: { low: { at: number; open: boolean } | null; high: { at: number; open: boolean } | null }): Interval => ({
  low: low && { at: n(low.at), open: low.open },
  high: high && { at: n(high.at), open: high.open },
})
/** Halves between the bounds stand for every value; ±4 for everything outside. */
const samples = Array.from({ length: 17 }, (_, i) => decimal(i / 2 - 4))
const has = ({ low, high }: Interval, value: (typeof samples)[number]) => {
  const above = low === null || compareDecimals(value, low.at) > (low.open ? 0 : -1)
  const below = high === null || compareDecimals(value, high.at) < (high.open ? 0 : 1)
  return above && below
}

test('both agree with the values in the intervals', () => {
  fc.assert(
    fc.property(interval, interval, (one, two) => {
      const [a, b] = [made(one), made(two)]
      const inside = samples.filter((value) => has(b, value))
      fc.pre(inside.length > 0 && samples.some((value) => has(a, value)))
      expect(contains(a, b)).toBe(
        inside.every((value) => has(a, value)) && (b.low !== null || a.low === null) && (b.high !== null || a.high === null),
      )
      expect(areDisjoint(a, b)).toBe(!inside.some((value) => has(a, value)))
    }),
    { numRuns: 2000 },
  )
})

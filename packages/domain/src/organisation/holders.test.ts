import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Dated, holderKindOf, holdsOn, overlaps, RESPONSIBILITY_ROLES } from './types.ts'

test('a leader and the persons who fill in and review are posts, the others units', () => {
  const posts = RESPONSIBILITY_ROLES.filter((role) => holderKindOf(role) === 'post')
  expect(posts).toEqual(['lead-leader', 'reporter', 'reviewer'])
})

const DAYS = Array.from({ length: 9 }, (_, n) => `2026-01-0${n + 1}`)
const anyEnd = fc.option(fc.constantFrom(...DAYS.slice(1, 8)))
const anyDated = fc
  .tuple(anyEnd, anyEnd)
  .map(([a, b]): Dated => (a !== null && b !== null && b < a ? { from: b, to: a } : { from: a, to: b }))

test('two rows overlap exactly where a day is in both', () => {
  fc.assert(
    fc.property(anyDated, anyDated, (a, b) => {
      expect(overlaps(a, b)).toBe(DAYS.some((day) => holdsOn(a, day) && holdsOn(b, day)))
    }),
    { numRuns: 500 },
  )
})

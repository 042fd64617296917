import { expect, test } from 'vitest'
import { timeOrderedId } from './time-ordered-id.ts'

test('begins with the milliseconds, bears version and variant, and is never the same', () => {
  // RFC 9562, appendix A.6: 2022-02-22T19:22:22.000Z is 017F22E2-79B0-7….
  const id = timeOrderedId(Date.parse('2022-02-22T19:22:22.000Z'))
  expect(id).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(timeOrderedId(0)).toMatch(/^00000000-0000-7/)
  expect(new Set(Array.from({ length: 1_000 }, () => timeOrderedId(1))).size).toBe(1_000)
  expect(timeOrderedId(2) > timeOrderedId(1)).toBe(true)
})

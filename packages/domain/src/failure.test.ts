import { expect, test } from 'vitest'
import { FAILURE_CODES, fail, type Outcome, succeed } from './failure.ts'

test('codes are stable names: kebab-case, each once, in order', () => {
  for (const code of FAILURE_CODES) expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
  expect(new Set(FAILURE_CODES).size).toBe(FAILURE_CODES.length)
  expect([...FAILURE_CODES].sort()).toEqual([...FAILURE_CODES])
})

test('an outcome is a value or a failure, and says which', () => {
  const double = (n: number): Outcome<number> => (n > 2 ? fail('evidence-out-of-range', { line: n }) : succeed(n * 2))
  expect(double(2)).toEqual({ ok: true, value: 4 })
  expect(double(3)).toEqual({ ok: false, failure: { code: 'evidence-out-of-range', params: { line: 3 } } })
  // Null is a value too: nothing found is no failure.
  expect(succeed(null)).toEqual({ ok: true, value: null })
})

test('a failure without parameters has none', () => {
  expect(fail('report-empty').failure).toEqual({ code: 'report-empty', params: {} })
})

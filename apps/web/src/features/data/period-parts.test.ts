import { parsePeriodCode, periodCode } from '@gangmu/domain'
import { expect, test } from 'vitest'
import { PERIOD_PARTS, periodsOfYear } from './period-parts.ts'

test('a year has thirty parts, each with a code of its own that is read back', () => {
  const codes = periodsOfYear(2024)
  expect(new Set(codes).size).toBe(Object.keys(PERIOD_PARTS).length)
  expect(codes.map((code) => periodCode(parsePeriodCode(code)!))).toEqual(codes)
})

test.each([
  ['year', '2024'],
  ['half-1', '2024-H1'],
  ['quarter-3', '2024-Q3'],
  ['cumulative-11', '2024-01/2024-11'],
  ['month-6', '2024-06'],
])('%s is %s', (part, code) => {
  expect(periodCode(PERIOD_PARTS[part]!(2024))).toBe(code)
})

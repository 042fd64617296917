import { describe, expect, test } from 'vitest'
import { parseContext, withContext } from './context.ts'

describe('parseContext', () => {
  test.each([
    ['', { area: null, year: null, asOf: null }],
    ['area=a1&year=2024&asOf=2024-06-30', { area: 'a1', year: 2024, asOf: '2024-06-30' }],
    ['area=&year=20240&asOf=2024-02-30', { area: null, year: null, asOf: null }],
    ['year=abc&asOf=2024-6-1', { area: null, year: null, asOf: null }],
    ['asOf=2024-13-01', { area: null, year: null, asOf: null }],
  ])('of “%s”', (search, context) => {
    expect(parseContext(new URLSearchParams(search))).toEqual(context)
  })
})

describe('withContext', () => {
  const here = new URLSearchParams('year=2024&asOf=2024-06-30&tab=facts&area=')

  test.each([
    ['/plans', '/plans?year=2024&asOf=2024-06-30'],
    ['/plans?year=2023', '/plans?year=2023&asOf=2024-06-30'],
    ['/reports/1?tab=facts#x', '/reports/1?tab=facts&year=2024&asOf=2024-06-30#x'],
  ])('%s becomes %s', (to, address) => {
    expect(withContext(to, here)).toBe(address)
  })

  test('nothing is added where there is nothing to carry', () => {
    expect(withContext('/plans#x', new URLSearchParams())).toBe('/plans#x')
  })
})

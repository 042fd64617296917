import { expect, test } from 'vitest'
import { moveLine } from './move-line.ts'

const lines = [
  { id: 'gdp', parentId: null },
  { id: 'investment', parentId: null },
  { id: 'industry', parentId: 'investment' },
  { id: 'forest', parentId: null },
]

test.each([
  ['forest', 1, 'forest gdp investment industry'],
  ['investment', 1, 'investment industry gdp forest'],
  ['gdp', 99, 'investment industry forest gdp'],
  ['gdp', 1, 'gdp investment industry forest'],
])('%s goes to %d with its parts, and nobody is lost', (line, position, order) => {
  expect(moveLine(lines, line, position).join(' ')).toBe(order)
})

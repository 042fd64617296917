import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { decimal, decimalToNumber, printDecimal } from '../decimal.ts'
import { linearLevel, pathLevel, requiredGrowth } from './compound-path.ts'

test.each<[string, string, number, string]>([
  ['400', '500', 3, '7.73'],
  ['100', '121', 2, '10.00'],
  ['100', '100.01', 1, '0.01'],
  ['100', '81', 2, '-10.00'],
  ['100', '80', 2, '-10.56'],
  ['0.5', '3000000', 1, '599999900.00'],
  ['500', '0.001', 1, '-100.00'],
])('from %s to %s in %i years takes %s %% a year', (from, to, years, growth) => {
  expect(printDecimal(requiredGrowth(decimal(from), decimal(to), years, Number(to) > Number(from)))).toBe(growth)
})

test.each<[string, string, number, number, string, string]>([
  ['100', '121', 1, 2, '110.00', '110.50'],
  ['400', '500', 1, 4, '422.94', '425.00'],
  ['100.0', '81.0', 1, 2, '90.000', '90.500'],
  ['60', '66', 0, 3, '60.00', '60.00'],
  ['60', '66', 3, 3, '66.00', '66.00'],
])('from %s to %s, %i of %i years passed: %s by growth, %s in equal steps', (base, goal, passed, years, grown, stepped) => {
  expect(printDecimal(pathLevel(decimal(base), decimal(goal), passed, years))).toBe(grown)
  expect(printDecimal(linearLevel(decimal(base), decimal(goal), passed, years))).toBe(stepped)
})

const level = fc.integer({ min: 1, max: 1_000_000 })
const span = fc.integer({ min: 1, max: 12 })

it('is the least growth that reaches the goal', () => {
  fc.assert(
    fc.property(level, level, span, (a, b, years) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b) + 1]
      const growth = decimalToNumber(requiredGrowth(decimal(from), decimal(to), years, true))
      const after = (percent: number) => from * (1 + percent / 100) ** years
      expect(after(growth)).toBeGreaterThanOrEqual(to * (1 - 1e-9))
      expect(after(growth - 0.01)).toBeLessThan(to * (1 + 1e-9))
    }),
  )
})

it('never moves back on the way, and lies between both ends', () => {
  fc.assert(
    fc.property(level, level, span, (base, goal, years) => {
      const path = Array.from({ length: years + 1 }, (_, passed) => decimalToNumber(pathLevel(decimal(base), decimal(goal), passed, years)))
      const sorted = [...path].sort((a, b) => (base < goal ? a - b : b - a))
      expect(path).toEqual(sorted)
      expect([path[0], path[years]]).toEqual([base, goal])
    }),
  )
})

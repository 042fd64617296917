import { expect, test } from 'vitest'
import { type Dated, holdsOn } from './types.ts'

const dated = (from: string | null, to: string | null): Dated => ({ from, to })

test.each<[string | null, string | null, string, boolean]>([
  [null, null, '2024-05-01', true],
  ['2024-05-01', null, '2024-04-30', false],
  ['2024-05-01', null, '2024-05-01', true],
  [null, '2024-05-01', '2024-04-30', true],
  [null, '2024-05-01', '2024-05-01', false],
  ['2024-01-01', '2024-05-01', '2024-03-01', true],
  ['2024-05-01', '2024-05-01', '2024-05-01', false],
])('a row from %s to %s on %s: %s', (from, to, day, holds) => expect(holdsOn(dated(from, to), day)).toBe(holds))

test('on the day of a hand-over exactly one of two holds', () => {
  const before = dated('2020-01-01', '2024-05-01')
  const after = dated('2024-05-01', null)
  for (const day of ['2024-04-30', '2024-05-01', '2024-05-02']) expect([before, after].filter((row) => holdsOn(row, day))).toHaveLength(1)
})

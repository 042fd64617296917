import { expect, test } from 'vitest'
import { measureRounds, medianOf } from './measure.ts'

test.each([
  [[3], 3],
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
])('median of %j is %d', (values, median) => {
  expect(medianOf(values)).toBe(median)
})

test('rounds are timed by the given clock, the first one is thrown away and the order turns', () => {
  let clock = 0
  const calls: string[] = []
  const contestant = (name: string, seconds: number) => ({
    name,
    run: () => {
      calls.push(name)
      clock += seconds
      return 1
    },
  })
  const results = measureRounds([contestant('fast', 2), contestant('slow', 4)], [new Uint8Array(1)], 2, () => clock)
  expect(calls).toEqual(['fast', 'slow', 'slow', 'fast', 'fast', 'slow'])
  expect([...results]).toEqual([
    ['fast', [2, 2]],
    ['slow', [4, 4]],
  ])
})

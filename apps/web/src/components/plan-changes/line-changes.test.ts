import { expect, test } from 'vitest'
import { type Change, changesIn, keepsAll, type LineChange } from './line-changes.ts'

const line = (kind: LineChange['kind'], direction: 'raised' | 'lowered' | 'same' | null): LineChange => ({
  kind,
  before: null,
  after: null,
  how: null,
  redefined: null,
  target: direction && { direction, reason: { code: 'value', params: {} } },
  nature: null,
  core: null,
  reasons: [],
})
const lines = [line('same', 'same'), line('same', 'lowered'), line('renamed', 'lowered'), line('renamed', 'raised'), line('new', null)]

test('every change there is, with its lines', () => {
  expect(changesIn(lines).map(({ change, count }) => [change, count])).toEqual([
    ['same', 2],
    ['renamed', 2],
    ['new', 1],
    ['lowered', 2],
    ['raised', 1],
  ])
})

test.each<[readonly Change[], readonly number[]]>([
  [[], [0, 1, 2, 3, 4]],
  [['same'], [0, 1]],
  [
    ['renamed', 'new'],
    [2, 3, 4],
  ],
  [['renamed', 'lowered'], [2]],
])('%j keeps %j', (chosen, kept) => {
  expect(lines.flatMap((each, at) => (keepsAll(each, chosen) ? [at] : []))).toEqual(kept)
})

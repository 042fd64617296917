import { expect, test } from 'vitest'
import type { SplitLine } from '../../lib/split-lines.ts'
import { arrangeSplit } from './arrange-split.ts'

const line = (id: string, parentId: string | null = null) => ({ id, parentId }) as SplitLine

test('parts stand behind what they are a part of, however late they were added', () => {
  const lines = [line('投资'), line('消费'), line('工业投资', '投资'), line('技改投资', '工业投资'), line('孤行', '已删去')]
  expect(arrangeSplit(lines).map(({ line: { id }, parent }) => [id, parent?.id ?? null])).toEqual([
    ['投资', null],
    ['工业投资', '投资'],
    ['技改投资', '工业投资'],
    ['消费', null],
    ['孤行', null],
  ])
})

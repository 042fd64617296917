import { expect, test } from 'vitest'
import { clipParts, cutSentence } from './finding-sentence.tsx'

const cut = (start: number, text: string, ...marks: readonly (readonly [number, number])[]) =>
  cutSentence({ start, text, marks: marks.map(([from, to]) => ({ start: from, end: to })) }).map((part) =>
    part.isMarked ? `[${part.text}]` : part.text,
  )

test.each<[string, readonly string[], readonly string[]]>([
  ['one figure', cut(10, '投资增长12.7%。', [14, 19]), ['投资增长', '[12.7%]', '。']],
  ['two, the later one named first', cut(0, '甲4个，乙5个', [5, 7], [1, 3]), ['甲', '[4个]', '，乙', '[5个]']],
  ['two that overlap', cut(0, '共九项', [0, 2], [1, 3]), ['[共九]', '[项]']],
  ['nothing to mark', cut(3, '整句'), ['整句']],
  ['a cell set in by tabs', cut(0, '\t\t增速\t7.4', [5, 8]), ['增速\t', '[7.4]']],
  ['a mark beyond the sentence', cut(5, '半句', [6, 20]), ['半', '[句]']],
])('%s', (_, parts, expected) => {
  expect(parts).toEqual(expected)
})

const clip = (around: number, text: string, ...marks: readonly (readonly [number, number])[]) =>
  clipParts(cutSentence({ start: 0, text, marks: marks.map(([from, to]) => ({ start: from, end: to })) }), around)
    .map(({ text: part, isMarked }) => (isMarked ? `[${part}]` : part))
    .join('')

test.each([
  ['what is far from the mark is left out', clip(2, '全年全社会投资增长11%，工业投资增长较快', [9, 12]), '……增长[11%]，工……'],
  ['between two marks as well', clip(2, '甲4个，其余各项都已经核对过了，乙5个', [1, 3], [17, 19]), '甲[4个]，其……，乙[5个]'],
  ['a few characters are not worth a gap', clip(2, '合计共九项', [3, 5]), '合计共[九项]'],
  ['a text without marks stays whole', clip(2, '没有标记的一整句话'), '没有标记的一整句话'],
])('%s', (_, clipped, expected) => {
  expect(clipped).toBe(expected)
})

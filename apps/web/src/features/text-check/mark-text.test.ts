import { expect, test } from 'vitest'
import { markText } from './mark-text.ts'

const sentence = (line: number, ...marks: readonly (readonly [number, number])[]) => ({
  reportId: null,
  line,
  start: 0,
  text: '',
  place: null,
  marks: marks.map(([start, end]) => ({ start, end })),
})

const show = (text: string, ...findings: Parameters<typeof markText>[1]) =>
  markText(text, findings).map((pieces) =>
    pieces.map((piece) => (piece.findings.length > 0 ? `[${piece.text}|${piece.findings}]` : piece.text)).join(''),
  )

test('marks lie on the lines of the text, and one place of two findings names both', () => {
  const first = { sentences: [sentence(1, [2, 4]), sentence(3, [0, 2])] }
  const second = { sentences: [sentence(3, [1, 3])] }
  expect(show('增长13%。\n\n甲乙丙', first, second)).toEqual(['增长[13|0]%。', '', '[甲|0][乙|0,1][丙|1]'])
})

test('a text without findings, and a mark beyond its line', () => {
  expect(show('一段话')).toEqual(['一段话'])
  expect(show('一段', { sentences: [sentence(1, [1, 9])] })).toEqual(['一[段|0]'])
})

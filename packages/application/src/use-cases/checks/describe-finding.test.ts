import type { Finding } from '@gangmu/domain'
import { expect, test } from 'vitest'
import { describeInSource, nameRule, type Source } from './describe-finding.ts'

const own: Source = {
  reportId: 'r',
  lines: ['完成投资74.1亿元。其中，工业25.6亿元，基建48.9亿元。', '投资76.3亿元', '8.1'],
  places: [{ kind: 'word', part: 'word/document.xml', paragraph: 4, runs: [{ start: 0, run: 0, offset: 0 }] }, null],
  rowNames: new Map([[3, '固定资产投资增速']]),
}
const other: Source = { reportId: 'w', lines: ['投资75亿元。'], places: undefined, rowNames: new Map() }

const finding = (...spans: Finding['spans']): Finding => ({
  key: 'k',
  rule: 'gone',
  severity: '必错',
  code: 'differs',
  params: {},
  lines: [1],
  spans,
  values: ['74.1'],
})

test('places of one sentence are marked in it together, in the order of the finding', () => {
  const { sentences } = describeInSource(
    'zh-CN',
    finding({ line: 2, start: 2, end: 6 }, { line: 1, start: 17, end: 21 }, { line: 1, start: 4, end: 8 }, { line: 1, start: 26, end: 30 }),
    own,
  )
  expect(sentences).toEqual([
    { reportId: 'r', line: 2, start: 0, text: '投资76.3亿元', marks: [{ start: 2, end: 6 }], place: null },
    {
      reportId: 'r',
      line: 1,
      start: 11,
      text: '其中，工业25.6亿元，基建48.9亿元。',
      marks: [
        { start: 17, end: 21 },
        { start: 26, end: 30 },
      ],
      place: { kind: 'word', part: 'word/document.xml', paragraph: 4, runs: [] },
    },
    expect.objectContaining({ line: 1, start: 0, text: '完成投资74.1亿元。' }),
  ])
})

test('a place that runs over two sentences has both, with the mark that one of them had', () => {
  const { sentences } = describeInSource('zh-CN', finding({ line: 1, start: 4, end: 8 }, { line: 1, start: 4, end: 14 }), own)
  expect(sentences).toMatchObject([
    {
      text: own.lines[0],
      marks: [
        { start: 4, end: 8 },
        { start: 4, end: 14 },
      ],
    },
  ])
})

test('sentences of another document name its report; what is not at hand is left out', () => {
  const spans = [
    { line: 2, start: 2, end: 6 },
    { doc: 'sha', line: 1, start: 2, end: 4 },
    { doc: 'unknown', line: 1, start: 0, end: 2 },
    { line: 9, start: 0, end: 2 },
  ]
  const { sentences } = describeInSource('zh-CN', finding(...spans), own, new Map([['sha', other]]))
  expect(sentences.map(({ reportId, text }) => [reportId, text])).toEqual([
    ['r', '投资76.3亿元'],
    ['w', '投资75亿元。'],
  ])
})

test('a cell that stands alone on its line has the name of its row', () => {
  const { sentences } = describeInSource('zh-CN', finding({ line: 3, start: 0, end: 3 }), own)
  expect(sentences).toEqual([
    { reportId: 'r', line: 3, row: '固定资产投资增速', start: 0, text: '8.1', marks: [{ start: 0, end: 3 }], place: null },
  ])
})

test('a rule that is no more is named by its id, and its finding told by its code', () => {
  expect(nameRule('zh-CN', 'gone')).toEqual({ ruleName: 'gone', family: null })
  expect(nameRule('en', 'unpaired-brackets')).toEqual({ ruleName: 'Unpaired brackets and quotes', family: 'language' })
  expect(describeInSource('zh-CN', finding(), own)).toMatchObject({ said: 'gone differs', right: '', sentences: [] })
})

import type { Finding, IndicatorRow, Span } from '@gangmu/domain'
import { expect, test } from 'vitest'
import type { CheckedFile } from './checked-file.ts'
import { printFindings } from './print-findings.ts'

const LINES = ['全年投资完成68.31亿元，其中工业投资25.6亿元。其他投资50亿元！', '11', '甲】乙（']
const span = (line: number, words: string, doc?: string): Span => {
  const start = LINES[line - 1]!.indexOf(words)
  return { ...(doc === undefined ? {} : { doc }), line, start, end: start + words.length }
}
const finding = (severity: Finding['severity'], spans: readonly Span[], sign: string): Finding => ({
  key: sign,
  rule: 'unpaired-brackets',
  severity,
  code: 'alone',
  params: { sign },
  lines: [],
  spans,
  values: [],
})

const row = { name: '投资增速', spans: { name: span(1, '投资'), target: null, actual: span(2, '11') } } as IndicatorRow
const checked = (findings: readonly Finding[], doc = 'beef'): CheckedFile => ({
  file: 'a.txt',
  bytes: Buffer.from(''),
  doc,
  read: { lines: LINES, reading: { report: { title: '预算报告' }, indicators: [row] } } as unknown as CheckedFile['read'],
  findings,
})
const FINDINGS = [
  finding('提示', [span(3, '乙')], '甲'),
  finding('疑似', [{ line: 3, start: 4, end: 4 }], '乙'),
  finding('必错', [span(1, '25.6亿元'), span(1, '68.31亿元'), span(1, '50亿元'), span(2, '11'), span(2, '11', 'f00d')], '丙'),
]
const print = (severity: Finding['severity'], colour = false) =>
  printFindings(checked(FINDINGS), checked([], 'f00d'), {
    locale: 'zh-CN',
    colour,
    severity,
    ruleNames: new Map([['unpaired-brackets', '成对']]),
  })

test('the most severe first; every sentence once with its places marked, cells by the name of their row, another document by its title', () => {
  expect(print('疑似')).toBe(
    `  核校意见：数据矛盾 1 条，疑似 1 条，提示 1 条
  数据矛盾（应改）
    1. 成对 unpaired-brackets
       “丙”不成对。请补上或删去另一半。
       第 1 行  全年投资完成【68.31亿元】，其中工业投资【25.6亿元】。
       第 1 行  其他投资【50亿元】！
       第 2 行  投资增速：【11】
       《预算报告》第 2 行  投资增速：【11】
  疑似（请核）
    2. 成对 unpaired-brackets
       “乙”不成对。请补上或删去另一半。
       第 3 行  甲】乙（【】
  另有 1 条未列出，加 --severity 提示 可全部列出
`,
  )
})

test('in colour the places are marked by it alone', () => {
  const text = print('必错', true)
  expect(text).toContain('全年投资完成\u001b[7m68.31亿元\u001b[27m，其中')
  expect(text).not.toContain('【')
  expect(text).toContain('另有 2 条未列出')
})

test('nothing found is said, and nothing else', () => {
  expect(printFindings(checked([]), null, { locale: 'en', colour: false, severity: '提示', ruleNames: new Map() })).toBe(
    '  Findings: 0 contradictions, 0 suspect, 0 hints\n',
  )
})

import type { Finding, Span } from '@gangmu/domain'
import { describe, expect, test } from 'vitest'
import { type CitedDocument, commentFindings } from './comment-findings.ts'

const TEXT = '全年固定资产投资增长12.7%。其中，工业投资增长11%（同口径，好于预期！'
const ROW = '固定资产投资增速\t11'
const DOCUMENT: CitedDocument = { title: '计划报告', lines: [TEXT, ROW] }
const RULES = new Map([['unpaired-brackets', '括号引号不成对']])

const span = (line: number, words: string, doc?: string): Span => {
  const start = [TEXT, ROW][line - 1]!.indexOf(words)
  return { ...(doc === undefined ? {} : { doc }), line, start, end: start + words.length }
}
const finding = (spans: readonly Span[], more: Partial<Finding> = {}): Finding => ({
  key: 'k',
  rule: 'unpaired-brackets',
  severity: '疑似',
  code: 'alone',
  params: { sign: '（' },
  lines: [],
  spans,
  values: ['（'],
  ...more,
})
const comment = (findings: readonly Finding[], more = {}, document = DOCUMENT) =>
  commentFindings(findings, document, { locale: 'zh-CN', ruleNames: RULES, ...more })

const SAID = ['【疑似（请核）】括号引号不成对', '“（”不成对。', '请补上或删去另一半。']

describe('commentFindings', () => {
  test('a finding of two places has a comment at each, which names the other', () => {
    const [here, there] = [span(1, '12.7%'), span(2, '11')]
    expect(comment([finding([here, there])])).toEqual([
      { span: here, paragraphs: [...SAID, '另见第 2 行“固定资产投资增速 11”'] },
      { span: there, paragraphs: [...SAID, '另见第 1 行“全年固定资产投资增长12.7%。”'] },
    ])
  })

  test('places of one sentence are one, from the first to the last; the next sentence is another', () => {
    const [last, first, before] = [span(1, '同口径'), span(1, '11%'), span(1, '12.7%')]
    const written = comment([finding([last, first, before])])
    expect(written.map((one) => one.span)).toEqual([{ line: 1, start: first.start, end: last.end }, before])
  })

  test('one that cites another document alone has no place, and names that document', () => {
    const others = new Map([['f00d', { title: '预算报告', lines: DOCUMENT.lines }]])
    const [here, there] = [span(1, '12.7%'), span(2, '11', 'f00d')]
    expect(comment([finding([there])], { others })).toEqual([
      { span: null, paragraphs: [...SAID, '另见《预算报告》第 2 行“固定资产投资增速 11”'] },
    ])
    expect(comment([finding([here, there])], { others })[0]!.paragraphs.at(-1)).toBe('另见《预算报告》第 2 行“固定资产投资增速 11”')
    expect(comment([finding([])])).toEqual([{ span: null, paragraphs: SAID }])
  })

  test('what stands in a footnote says where, for Word has no comments there', () => {
    const places = [{ kind: 'word', part: 'word/footnotes.xml', paragraph: 2, runs: [] }] as const
    const [written] = comment([finding([span(1, '（')])], {}, { ...DOCUMENT, places })
    expect(written!.paragraphs).toEqual([...SAID, '所指：脚注第 3 段“其中，工业投资增长11%（同口径，好于预期！”'])
  })

  test('a long sentence is quoted around the place, and rules without a name go by their id', () => {
    const long = `${'甲'.repeat(40)}（${'乙'.repeat(60)}`
    const [first] = commentFindings(
      [
        finding(
          [
            { line: 1, start: 40, end: 41 },
            { line: 2, start: 0, end: 1 },
          ],
          { rule: 'x', code: 'y', severity: '必错' },
        ),
      ],
      { title: '', lines: ['丙', long].toReversed() },
      { locale: 'en', ruleNames: RULES },
    ).toReversed()
    expect(first!.paragraphs).toEqual([
      '[Contradiction (to be mended)] x',
      'x y',
      `See also line 1: “…${'甲'.repeat(24)}（${'乙'.repeat(35)}…”`,
    ])
  })
})

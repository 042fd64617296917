import { applyDecisions, type Fact, type IndicatorRow, type Reading } from '@gangmu/domain'
import { expect, test } from 'vitest'
import { describeElements, progressOf, spansByLine, titleOf } from './review-elements.ts'
import { findHits } from './use-text-search.ts'

const at = (line: number, start = 0, end = 2) => ({ line, start, end })
const fact = (changes: Partial<Fact>): Fact => ({
  key: 'f1',
  ...at(3),
  raw: '6%',
  subject: '投资',
  indicator: null,
  measure: 'growth',
  value: 6,
  unit: '%',
  cmp: '=',
  scope: [],
  comparedWith: null,
  period: '2024',
  modality: 'actual',
  area: null,
  ...changes,
})
const ROW: IndicatorRow = {
  table: '表1',
  year: 2023,
  no: '1',
  group: null,
  parent: null,
  name: '游客满意度',
  unit: '%',
  nature: null,
  core: null,
  target: { text: '力争更好', expression: null },
  actual: { text: '90', value: 90 },
  declared: { text: '完成', class: 'met' },
  status: 'missed',
  reason: null,
  indicator: null,
  line: 1,
  spans: { name: at(1), target: at(2), actual: at(2, 4, 6) },
}
const READING = {
  report: { kind: 'plan-report' },
  indicators: [ROW],
  facts: [fact({}), fact({ key: 'f2', ...at(4), modality: 'target', period: null })],
  commitments: [],
  projects: [],
  livelihood: [],
  glossary: [],
  statements: [],
  findings: [],
  diagnostics: [{ code: 'target.unparsed', line: 2, message: '力争更好' }],
} as unknown as Reading

const describe = (catalogue: Parameters<typeof describeElements>[2] = []) =>
  describeElements(READING, applyDecisions(READING, []).elements, catalogue)

test('what is doubtful is said of the element it concerns', () => {
  const doubts = describe().map((element) => element.doubts.map(({ code }) => code))
  expect(doubts).toEqual([['diagnostic', 'target-unparsed', 'not-catalogued', 'declared-differs'], [], ['period-unknown']])
})

test('a name the space has said what it means of is no doubt any more', () => {
  const [row] = describe([{ name: '满意度', aliases: ['游客满意度'] }])
  expect(row!.doubts.map(({ code }) => code)).not.toContain('not-catalogued')
})

test('a row is marked at its name, its target and its result; a target looks unlike a result', () => {
  const spans = spansByLine(describe())
  expect([...spans].map(([line, own]) => [line, own.map(({ look, start }) => `${look} ${start}`)])).toEqual([
    [1, ['indicator 0']],
    [2, ['indicator 0', 'indicator 4']],
    [3, ['fact 0']],
    [4, ['target 0']],
  ])
})

test('names and progress', () => {
  expect(describe().map(titleOf)).toEqual(['游客满意度', '投资', '投资'])
  expect(progressOf([{ state: 'open' }, { state: 'accepted' }, { state: 'rejected' }])).toEqual({ decided: 2, total: 3 })
})

test('hits are found whatever the width and case of letters, each once', () => {
  expect(findHits(['ＧＤＰ增长，gdp', '无'], 'GDP').map(({ line, start, end }) => [line, start, end])).toEqual([
    [1, 0, 3],
    [1, 6, 9],
  ])
  expect(findHits(['一一一一'], '一一')).toHaveLength(2)
  expect(findHits(['甲'], '  ')).toEqual([])
})

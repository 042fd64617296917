import type { Finding } from '@gangmu/domain'
import { expect, test } from 'vitest'
import { type SarifDocument, writeSarif } from './write-sarif.ts'

const finding = (more: Partial<Finding>): Finding => ({
  key: 'k1',
  rule: 'unpaired-brackets',
  severity: '必错',
  code: 'alone',
  params: { sign: '（' },
  lines: [],
  spans: [],
  values: ['（'],
  ...more,
})
const OTHER: SarifDocument = { doc: 'f00d', uri: 'other.txt', title: '预算报告', lines: ['甲乙'], findings: [] }
const RULES = [{ id: 'unpaired-brackets', severity: '提示', name: '括号引号不成对', why: '应当成对。' }] as const

const runOf = (findings: readonly Finding[], more: Partial<SarifDocument> = {}) => {
  const document: SarifDocument = { doc: 'beef', uri: 'a.docx', title: '', lines: ['𠮷（甲', '乙'], findings, ...more }
  return JSON.parse(writeSarif([document, OTHER], { locale: 'zh-CN', version: '0.1.0', rules: RULES })).runs[0]
}

test('a finding has its first place as location and the others as related ones, in UTF-16 columns from 1', () => {
  const spans = [
    { line: 1, start: 2, end: 3 },
    { line: 2, start: 1, end: 1 },
    { doc: 'f00d', line: 1, start: 0, end: 2 },
  ]
  const places = [{ kind: 'word', part: 'word/document.xml', paragraph: 6, runs: [] } as const, null]
  expect(runOf([finding({ spans })], { places }).results).toEqual([
    {
      ruleId: 'unpaired-brackets',
      ruleIndex: 0,
      level: 'error',
      message: { text: '“（”不成对。请补上或删去另一半。' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a.docx', index: 0 },
            region: { startLine: 1, startColumn: 3, endColumn: 4, snippet: { text: '（' } },
          },
          logicalLocations: [{ fullyQualifiedName: '第 7 段' }],
        },
      ],
      relatedLocations: [
        {
          id: 1,
          physicalLocation: { artifactLocation: { uri: 'a.docx', index: 0 }, region: { startLine: 2, startColumn: 2, endColumn: 2 } },
        },
        {
          id: 2,
          physicalLocation: {
            artifactLocation: { uri: 'other.txt', index: 1 },
            region: { startLine: 1, startColumn: 1, endColumn: 3, snippet: { text: '甲乙' } },
          },
        },
      ],
      partialFingerprints: { 'gangmuFinding/v1': 'k1' },
      properties: { code: 'alone', severity: '必错', values: ['（'] },
    },
  ])
})

test('levels follow the severity; a rule without a page is listed by its id; a finding without a place is of the file', () => {
  const run = runOf([finding({ severity: '疑似', rule: 'new-rule' }), finding({ severity: '提示' })])
  expect(run.tool.driver.rules).toEqual([
    {
      id: 'unpaired-brackets',
      name: '括号引号不成对',
      shortDescription: { text: '括号引号不成对' },
      fullDescription: { text: '应当成对。' },
      help: { text: '应当成对。' },
      defaultConfiguration: { level: 'note' },
    },
    { id: 'new-rule' },
  ])
  expect(run.results.map(({ level, ruleIndex }: { level: string; ruleIndex: number }) => [level, ruleIndex])).toEqual([
    ['warning', 1],
    ['note', 0],
  ])
  expect(run.results[0].locations).toEqual([{ physicalLocation: { artifactLocation: { uri: 'a.docx', index: 0 } } }])
})

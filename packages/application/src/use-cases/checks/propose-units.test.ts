import type { Finding, Span } from '@gangmu/domain'
import { fact, indicatorRow, makeReading } from '@gangmu/domain/testing'
import { expect, test } from 'vitest'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Ports } from '../context.ts'
import { proposeUnits } from './propose-units.ts'

const READING = makeReading({
  facts: [
    fact('a', { line: 3, start: 10, end: 16, indicator: 'gdp' }),
    fact('b', { line: 3, start: 20, end: 26, indicator: 'retail' }),
    fact('c', { line: 4, start: 0, end: 9 }),
  ],
  indicators: [indicatorRow('城镇调查失业率', { line: 7, indicator: 'unemployment' })],
})
const UNITS: Readonly<Record<string, string>> = { gdp: '区统计局', unemployment: '区人力社保局' }

const about = (...spans: readonly Span[]): Finding => ({
  key: 'k',
  rule: 'sum',
  severity: '必错',
  code: 'differs',
  params: {},
  lines: [],
  spans,
  values: [],
})

test.each<[string, readonly Span[], string | null]>([
  ['a figure of an indicator', [{ line: 3, start: 12, end: 14 }], '区统计局'],
  ['words that lie on no figure', [{ line: 3, start: 16, end: 20 }], null],
  ['an indicator nobody answers for', [{ line: 3, start: 20, end: 22 }], null],
  ['a figure of no indicator', [{ line: 4, start: 0, end: 9 }], null],
  ['a row of a table', [{ line: 7, start: 30, end: 33 }], '区人力社保局'],
  [
    'the first of its places that says',
    [
      { line: 4, start: 0, end: 9 },
      { line: 7, start: 0, end: 2 },
    ],
    '区人力社保局',
  ],
  ['a place in another document', [{ doc: 'sha', line: 3, start: 12, end: 14 }], null],
])('%s', async (_, spans, name) => {
  const asked: string[][] = []
  const findings: Pick<Ports['findings'], 'listAnsweringUnits'> = {
    listAnsweringUnits: async (_tx, indicators) => {
      asked.push([...indicators])
      return new Map(indicators.flatMap((code) => (code in UNITS ? [[code, { id: code, name: UNITS[code]! }]] : [])))
    },
  }
  const finding = about(...spans)
  const unitOf = await proposeUnits({ findings: findings as Ports['findings'] }, {} as Tx, READING, [finding, finding], '2026-03-01')
  expect(unitOf(finding)?.name ?? null).toBe(name)
  expect(asked).toHaveLength(1)
})

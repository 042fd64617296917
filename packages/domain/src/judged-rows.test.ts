import { expect, test } from 'vitest'
import { judgedRows } from './judged-rows.ts'
import type { IndicatorRow, ReportHeader } from './reading.ts'

const row = (name: string, changes: Partial<IndicatorRow>): IndicatorRow => ({
  table: '表1',
  year: 2023,
  no: null,
  group: null,
  parent: null,
  name,
  unit: null,
  nature: null,
  core: null,
  target: null,
  actual: null,
  declared: null,
  status: 'met',
  reason: null,
  indicator: null,
  line: 1,
  spans: { name: { line: 1, start: 0, end: 1 }, target: null, actual: null },
  ...changes,
})

const report = { reportYear: 2023, planYear: 2024 } as ReportHeader

test('counts what the report counts: its own year, judged, no part of another row', () => {
  const indicators = [
    row('计入', {}),
    row('计入：表中未写年份', { year: null, status: 'undetermined' }),
    row('其中：不计', { parent: '计入' }),
    row('计划年度：不计', { year: 2024 }),
    row('没有结论：不计', { status: null }),
  ]
  expect(judgedRows({ report, indicators }).map(({ name }) => name)).toEqual(['计入', '计入：表中未写年份'])
})

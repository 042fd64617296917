import { expect, test } from 'vitest'
import { judgedRows } from './judged-rows.ts'
import type { ReportHeader } from './reading.ts'
import { indicatorRow } from './testing/testing.ts'

const report = { reportYear: 2023, planYear: 2024 } as ReportHeader

test('counts what the report counts: its own year, judged, no part of another row', () => {
  const indicators = [
    indicatorRow('计入', { status: 'met' }),
    indicatorRow('计入：表中未写年份', { year: null, status: 'undetermined' }),
    indicatorRow('其中：不计', { status: 'met', parent: '计入' }),
    indicatorRow('计划年度：不计', { status: 'met', year: 2024 }),
    indicatorRow('没有结论：不计'),
  ]
  expect(judgedRows({ report, indicators }).map(({ name }) => name)).toEqual(['计入', '计入：表中未写年份'])
})

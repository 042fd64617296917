import type { IndicatorRow, Reading } from '@gangmu/domain'
import { layOutLines, splitLines } from '../formats/text.ts'
import { readLayout } from '../read-report.ts'

/** Reads a report given as text; `→` stands for a TAB, so that layouts can be seen in a test. */
export const readText = (text: string): Reading => readLayout(layOutLines(splitLines(text.replaceAll('→', '\t')), 'utf-8'))

/** One line a row: year | no | group | parent | name | unit | nature | target | actual. */
export const rowsOf = (reading: Reading): string[] =>
  reading.indicators.map((r) =>
    [r.year, r.no, r.group, r.parent, r.name, r.unit, r.nature, r.target?.text, r.actual?.text].map((v) => v ?? '').join('|'),
  )

export const rowNamed = (reading: Reading, name: string, year?: number): IndicatorRow | undefined =>
  reading.indicators.find((r) => r.name === name && (year === undefined || r.year === year))

export const PLAN_TITLE = '关于青石县2023年国民经济和社会发展计划执行情况与2024年国民经济和社会发展计划草案的报告'

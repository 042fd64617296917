import type { Diagnostic, IndicatorRow, ReportHeader } from '@gangmu/domain'
import { diagnose } from '../../diagnostics.ts'
import type { Cell, SourceDocument, TableBlock } from '../../document.ts'
import { readUnit } from '../../lexicon/units.ts'
import { headsOf } from '../../segment/table-heads.ts'
import { joinNameColumns } from './join-name-columns.ts'
import { judgeIndicators, type UnjudgedRow } from './judge-indicators.ts'
import { baseColumn, planColumns, type Series } from './plan-columns.ts'
import { coreByMark, type MarkMeaning, natureByMark, readMarkMeanings } from './read-marks.ts'
import { readTableRows, spanOf, type TableRow } from './read-table-rows.ts'

/** Every row of every table of indicators, one entry for each year that the table gives a target or result for. */
export function extractIndicators(
  document: SourceDocument,
  header: ReportHeader,
): { readonly indicators: readonly IndicatorRow[]; readonly diagnostics: readonly Diagnostic[] } {
  const meanings = readMarkMeanings(document)
  const diagnostics: Diagnostic[] = []
  const unjudged: UnjudgedRow[] = []
  const planned = document.blocks.flatMap((table) => (table.kind === 'table' ? [planTable(joinNameColumns(table), header)] : []))
  // 2023年预计 beside the targets of 2024 is only a base for comparison where another table holds 2023 against its own targets.
  const reviewed = new Set(
    planned.flatMap(({ plan }) => (plan?.series ?? []).flatMap((s) => (s.target !== null && s.actual !== null ? [s.year] : []))),
  )
  for (const { table, plan } of planned) {
    if (plan === null) {
      if (/指标/.test(`${table.caption?.text ?? ''}${table.header.map((h) => h.text).join('')}`))
        diagnostics.push(diagnose('table.columns-unknown', table.line, (headsOf(table)?.heads ?? []).map((h) => h.text).join(' | ')))
      continue
    }
    const rows = readTableRows(table, plan)
    const marked = rows.some((r) => r.marks !== '')
    for (const head of growthsBeside(table, rows, plan.series))
      diagnostics.push(diagnose('table.growth-beside', head.places[0]?.line ?? table.line, head.text))
    for (const series of plan.series) {
      if (series.target === null && reviewed.has(series.year)) continue
      const base = baseColumn(table, series.year)
      for (const row of rows) {
        const last = base === null || base === series.actual ? null : row.cells[base]
        unjudged.push({
          row: readRow(table, row, series, marked ? meanings : []),
          judged: series.actual !== null && series.target !== null,
          lastYear: last && last.text !== '' ? { text: last.text, unit: row.unit } : null,
        })
      }
    }
  }
  const { indicators, diagnostics: unread } = judgeIndicators(unjudged, header.kind === 'half-year')
  return { indicators, diagnostics: [...diagnostics, ...unread] }
}

const planTable = (table: TableBlock, header: ReportHeader) => ({ table, plan: planColumns(table, header) })

function readRow(table: TableBlock, row: TableRow, series: Series, meanings: readonly MarkMeaning[]): IndicatorRow {
  const cell = (i: number | null): Cell | undefined => (i === null ? undefined : row.cells[i])
  const sides = sidesOf(series).map(({ level, growth }) => ({ level: cell(level), growth: cell(growth) }))
  // A level is never held against a growth: growth stands in for both or for none.
  const grown = sides.some((s) => isOpen(s.level) && !isOpen(s.growth)) && sides.every((s) => isOpen(s.level) || !isOpen(s.growth))
  const [target, actual] = sides.map((s) => (grown && !isOpen(s.growth) ? s.growth : s.level))
  const declared = cell(series.declared)
  return {
    table: table.caption?.text ?? '',
    year: series.year,
    no: row.no,
    group: row.group,
    parent: row.parent,
    name: row.name,
    unit: grown ? '%' : (row.unit ?? unitOfHeading(table, [series.target, series.actual])),
    nature: row.nature ?? (row.parent === null ? natureByMark(row.marks, meanings) : null),
    core: coreByMark(row.marks, meanings),
    target: target && target.text !== '' ? { text: target.text, expression: null } : null,
    actual: actual && actual.text !== '' ? { text: actual.text, value: null } : null,
    declared: declared && declared.text !== '' ? { text: declared.text, class: null } : null,
    status: null,
    reason: null,
    indicator: null,
    line: row.line,
    spans: { name: row.span, target: spanOf(target), actual: spanOf(actual) },
  }
}

/** The columns of what is aimed at, then of what was reached. */
const sidesOf = (series: Series) => [
  { level: series.target, growth: series.targetGrowth },
  { level: series.actual, growth: series.actualGrowth },
]

/** Headings of growth that a row prints beside its level: the row is judged by the level alone. */
const growthsBeside = (table: TableBlock, rows: readonly TableRow[], series: readonly Series[]): readonly Cell[] =>
  series
    .flatMap(sidesOf)
    .flatMap(({ level, growth }) =>
      level !== null && growth !== null && rows.some((row) => !isOpen(row.cells[level]) && !isOpen(row.cells[growth]))
        ? (table.header[growth] ?? [])
        : [],
    )

/** No cell, an empty one, or a dash. */
const isOpen = (cell: Cell | undefined): boolean => !cell?.text || /^[-—–－/]+$/.test(cell.text)

/** 2024年目标（亿元） */
function unitOfHeading(table: TableBlock, columns: readonly (number | null)[]): string | null {
  for (const column of columns) {
    const inside =
      column === null ? undefined : /[（(](?:单位[：:])?([^（）()、，]{1,12})[）)]$/.exec(table.header[column]?.text ?? '')?.[1]
    const unit = inside === undefined ? null : readUnit(inside)
    if (unit !== null) return unit
  }
  return null
}

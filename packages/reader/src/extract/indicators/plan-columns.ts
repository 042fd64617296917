import { classifyDeclared, type MappedColumn, type MappedKind, type ReportHeader } from '@gangmu/domain'
import type { TableBlock } from '../../document.ts'
import { type ColumnRole, readColumnRole, yearOf } from '../../lexicon/columns.ts'
import { readUnit } from '../../lexicon/units.ts'
import { readNature } from './read-marks.ts'

/** A year of a table of indicators with the columns that speak of it. */
export type Series = {
  readonly year: number | null
  readonly target: number | null
  readonly actual: number | null
  readonly declared: number | null
  /** The growth printed beside the target or the result: it stands in where a row prints no level (`readRow`). */
  readonly targetGrowth: number | null
  readonly actualGrowth: number | null
}

export type ColumnPlan = {
  readonly serial: number | null
  readonly name: number
  readonly unit: number | null
  readonly nature: number | null
  readonly category: number | null
  readonly series: readonly Series[]
}

type Columns = { -readonly [K in Exclude<keyof Series, 'year'>]: number | null }

/** 是, 超额完成, 略低于计划: a word that classes the row, no figure. */
const saysState = (text: string): boolean => !/\d/.test(text) && (/^[√×✓✗正常滞后]+$/.test(text) || classifyDeclared(text) !== null)

/** Which column holds what, from the headings and, where they are silent, from the cells. Null where the table is none of indicators. */
export function planColumns(table: TableBlock, header: ReportHeader): ColumnPlan | null {
  if (table.roles) return planMapped(table, table.roles, header)
  const columns = table.header.map((h) => readColumnRole(h.text))
  if (columns.length < 2) return null
  const cells = (i: number): string[] => printedCells(table, i)
  const first = (kind: ColumnRole['kind']): number | null => {
    const i = columns.findIndex((c) => c.kind === kind)
    return i < 0 ? null : i
  }
  if (first('stage') !== null || first('progress') !== null) {
    // Task tables: kept as tables; indicators only when a column is named 指标.
    if (!table.header.some((h) => /指标/.test(h.text))) return null
  }
  const serial = first('serial')
  const name = first('name') ?? guessName(table, columns)
  if (name === null) return null
  let nature = first('nature')
  // 类别 may hold groups and 类型 beside it the natures: the cells tell.
  const kinds = columns.flatMap((c, i) => (c.kind === 'category' ? [i] : []))
  nature ??= kinds.find((i) => share(cells(i), (t) => readNature(t) !== null) > 0.8) ?? null
  const category = kinds.find((i) => i !== nature) ?? null
  // 备注 may say which rows are binding.
  const note = first('note')
  if (nature === null && note !== null && cells(note).some((t) => readNature(t) !== null)) nature = note
  const unit = first('unit') ?? indexWhere(columns, (c, i) => c.kind === 'other' && share(cells(i), (t) => readUnit(t) !== null) > 0.6)

  const series = readSeries(table, columns, header)
  if (series.length === 0) return null
  if (!looksLikeIndicators(table, name, series, unit)) return null
  return { serial, name, unit, nature, category, series }
}

/** What somebody said of the columns; nothing is guessed beside it. */
function planMapped(table: TableBlock, roles: NonNullable<TableBlock['roles']>, header: ReportHeader): ColumnPlan | null {
  const at = (kind: MappedKind): number | null => indexWhere(roles, (role) => role?.kind === kind)
  const name = at('name')
  const columns = table.header.map((_, i) => asColumnRole(roles[i] ?? null))
  const series = readSeries(table, columns, header)
  if (name === null || series.length === 0) return null
  return { serial: at('serial'), name, unit: at('unit'), nature: at('nature'), category: at('group'), series }
}

function asColumnRole(role: MappedColumn | null): ColumnRole {
  switch (role?.kind) {
    case 'target':
    case 'actual':
    case 'growth':
      return { kind: role.kind, year: role.year ?? null }
    case 'declared':
      return { kind: role.kind }
    default:
      return { kind: 'other' }
  }
}

/** Pairs target, result and declared columns by year. */
function readSeries(table: TableBlock, columns: readonly ColumnRole[], header: ReportHeader): Series[] {
  const { planYear } = header
  const captionYear = table.caption ? yearOf(table.caption.text) : null
  const reviewed = /完成情况|执行情况|实现情况|对比/.test(table.caption?.text ?? '')
  const fallback = captionYear ?? (reviewed ? header.reportYear : planYear)
  const byYear = new Map<number | null, Columns>()
  const slot = (year: number | null): Columns => {
    const found = byYear.get(year) ?? { target: null, actual: null, declared: null, targetGrowth: null, actualGrowth: null }
    byYear.set(year, found)
    return found
  }
  const declared: number[] = []
  let beside: { columns: Columns; kind: 'target' | 'actual' } | null = null
  columns.forEach((role, i) => {
    const printedYear = 'year' in role ? role.year : null
    if (
      role.kind === 'declared' ||
      (role.kind === 'actual' &&
        share(printedCells(table, i), saysState) > 0.7 &&
        columns.some((c, k) => k !== i && (c.kind === 'actual' || c.kind === 'growth')))
    ) {
      declared.push(i)
      return
    }
    if (role.kind === 'target') {
      const s = slot(printedYear ?? fallback)
      // 2025年计划 over 总量 | 增速: the growth aimed at, beside the level.
      if (s.target !== null && /增速|增长|增幅|[%％]/.test(table.header[i]!.text)) s.targetGrowth ??= i
      else s.target ??= i
      beside = { columns: s, kind: 'target' }
    } else if (role.kind === 'actual' || (role.kind === 'growth' && beside === null)) {
      const year = printedYear ?? (reviewed || captionYear === header.reportYear ? fallback : (header.reportYear ?? fallback))
      const s = slot(year)
      if (role.kind === 'growth' && s.actual !== null) s.actualGrowth ??= i
      else s.actual ??= i
      beside = { columns: s, kind: 'actual' }
    } else if (role.kind === 'growth') {
      // 2023年预计 | 增长% | 2024年目标 | 增长%: the growth belongs to the column it stands beside, unless it names a year of its own.
      const own = printedYear === null ? beside!.columns : slot(printedYear)
      const kind = printedYear === null ? beside!.kind : own.actual === null && own.target !== null ? 'target' : 'actual'
      if (own[kind] === null) own[kind] = i
      else if (kind === 'target') own.targetGrowth ??= i
      else own.actualGrowth ??= i
    } else if (role.kind === 'value') {
      const s = slot(role.year)
      const kind = planYear !== null && role.year !== null && role.year >= planYear && !reviewed ? 'target' : 'actual'
      s[kind] ??= i
      beside = { columns: s, kind }
    }
  })
  for (const i of declared) {
    const year = yearOf(table.header[i]!.text)
    const owner = [...byYear.entries()].find(([y, s]) => s.actual !== null && (year === null || y === year)) ?? [...byYear.entries()][0]
    if (owner) owner[1].declared ??= i
  }
  const all = [...byYear.entries()].map(([year, s]) => ({ year, ...s })).sort((a, b) => (a.year ?? 0) - (b.year ?? 0))
  // 2022年实际 beside the targets of 2023 is a base for comparison, not a plan of its own.
  const withTarget = all.filter((s) => s.target !== null)
  // A table without a report around it (a workbook) looks back on the year before its targets.
  const lastYear = header.reportYear ?? (withTarget.at(-1)?.year ?? 0) - 1
  return withTarget.length > 0
    ? all.filter((s) => s.target !== null || (s.actual !== null && s.year !== null && s.year === lastYear))
    : all.slice(-1)
}

/** The base column a reference such as 较上年提高 resolves against: the result of the year before. */
export function baseColumn(table: TableBlock, year: number | null): number | null {
  if (year === null) return null
  const i = table.header.findIndex((h, at) => {
    const role = table.roles ? asColumnRole(table.roles[at] ?? null) : readColumnRole(h.text)
    return (role.kind === 'actual' || role.kind === 'value') && role.year === year - 1
  })
  return i < 0 ? null : i
}

function guessName(table: TableBlock, columns: readonly ColumnRole[]): number | null {
  return indexWhere(columns, (c, i) => {
    if (c.kind !== 'other' && c.kind !== 'category') return false
    const printed = printedCells(table, i)
    return printed.length * 2 > table.rows.length && share(printed, (t) => /[\u4e00-\u9fff]{3}/.test(t)) > 0.8
  })
}

const INDICATOR_WORD =
  /增速|增长|比重|占比|率|总值|总额|收入|投资|支出|产量|面积|人数|数量|指数|拥有量|优良天数|水质|能耗|排放|外资|进出口|存贷款|税收|增加值|保有量/

/** Indicators are named by words such as 增速, 总额, 率 and stand against figures; tables of projects, funds or tasks do not. */
function looksLikeIndicators(table: TableBlock, name: number, series: readonly Series[], unit: number | null): boolean {
  const titled = /指标|国民经济(?:和|与)社会发展|计划目标|主要目标|预期目标/.test(
    `${table.caption?.text ?? ''}${table.header[name]?.text ?? ''}`,
  )
  const names = printedCells(table, name)
  if (names.length === 0) return false
  const worded = share(names, (t) => INDICATOR_WORD.test(t))
  if (/项目|工程|任务|民生|事项|资金|措施|清单/.test(table.header[name]?.text ?? '') && worded < 0.5) return false
  if (/项目(?:表|清单|安排|名单)|民生实事|任务(?:分解|清单)/.test(table.caption?.text ?? '') && worded < 0.6) return false
  // A task told in words with who answers for it: 重点工作 | 目标任务 | 责任单位.
  const answered = table.header.some((head) => readColumnRole(head.text).kind === 'responsible')
  if (answered && unit === null && series.every((s) => share(valueCells(table, s), (t) => /[一-鿿]{4}/.test(t)) > 0.7)) return false
  const longest = Math.max(...series.map((s) => share(valueCells(table, s), (t) => t.length <= 24)))
  return longest > 0.5 && (titled || worded > 0.4 || (unit !== null && worded > 0.2))
}

/** What the rows print in a column; group rows of one cell are none of its rows. */
const printedCells = (table: TableBlock, column: number): string[] =>
  table.rows.flatMap((r) => (r.length > 1 && r[column]?.text ? [r[column].text] : []))

const valueCells = (table: TableBlock, s: Series): string[] =>
  [s.target, s.actual].flatMap((column) => (column === null ? [] : printedCells(table, column)))

const share = (list: readonly string[], ok: (text: string) => boolean): number =>
  list.length === 0 ? 0 : list.filter(ok).length / list.length
const indexWhere = <T>(columns: readonly T[], ok: (c: T, i: number) => boolean): number | null => {
  const i = columns.findIndex(ok)
  return i < 0 ? null : i
}

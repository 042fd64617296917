import { type IndicatorRow, type ParsedUnit, parseUnit, type Span } from '@gangmu/domain'
import { spanOf } from '../../lib/figures.ts'
import { foldName } from '../../lib/folded-names.ts'
import { parseCell } from '../../lib/known-quantities.ts'
import type { CheckInput, Rule, RuleFinding } from '../../rule.ts'

/** 表内单元格的单位与计量单位栏一致, and one indicator keeps its unit from table to table. */
export const cellUnit: Rule = {
  id: 'cell-unit',
  family: 'units',
  severity: '疑似',
  *check(input) {
    for (const [name, rows] of rowsByName(input)) {
      let differs = false
      for (const row of rows)
        for (const side of ['target', 'actual'] as const) {
          const [cell, span] = [row[side], row.spans[side]]
          const said = cell !== null && span !== null ? judgeCell(name, row, cell.text, span, rows) : null
          if (said === null) continue
          differs = true
          yield said
        }
      const said = differs ? null : judgeTables(name, rows)
      if (said !== null) yield said
    }
    yield* toldInText(input)
  },
}

const OTHER_RATE: Readonly<Record<string, string>> = { '%': '‰', '％': '‰', '‰': '%' }

/** 人口自然增长率控制在6%以内 in the text, 6‰以内 in the table: one figure, and ten times as much. */
function* toldInText({ reading }: CheckInput): Iterable<RuleFinding> {
  const rates = reading.indicators.filter(({ unit, indicator }) => indicator !== null && (unit === '‰' || unit === '%'))
  for (const fact of reading.facts) {
    const other = fact.indicator === null || fact.measure === 'growth' ? undefined : OTHER_RATE[fact.unit ?? '']
    if (other === undefined) continue
    const rows = rates.filter((row) => row.indicator === fact.indicator)
    const row = rows.findLast(({ year }) => fact.period?.startsWith(String(year))) ?? rows[0]
    if (row === undefined || rows.some(({ unit }) => unit !== other)) continue
    const cells = [row.spans.target, row.spans.actual].filter((span) => span !== null)
    yield {
      code: 'text',
      params: { name: row.name, text: fact.raw, unit: row.unit! },
      spans: [spanOf(fact), spanOf(row.spans.name), ...cells.map(spanOf)],
      values: [fact.raw, row.unit!],
      about: [fact.indicator!, 'text'],
    }
  }
}

/** Rows of one indicator under one parent. */
function rowsByName(input: CheckInput): ReadonlyMap<string, readonly IndicatorRow[]> {
  const found = new Map<string, IndicatorRow[]>()
  for (const row of input.reading.indicators) {
    const name = [row.parent, row.name]
      .filter((one) => one !== null)
      .map(foldName)
      .join('/')
    const rows = found.get(name)
    if (rows === undefined) found.set(name, [row])
    else rows.push(row)
  }
  return found
}

/** The cell prints a unit of its own that is not the row's: 亿美元 in the column, 48万美元 in the cell. */
function judgeCell(name: string, row: IndicatorRow, text: string, span: Span, rows: readonly IndicatorRow[]): RuleFinding | null {
  const printed = /[^\d.\s]/.test(text) ? (parseCell(text.trim())?.unit ?? null) : null
  const [own, column] = [unitOf(printed), unitOf(row.unit)]
  if (own === null || column === null || alike(own, column)) return null
  const others = rows.filter((other) => other.unit !== null && other.table !== row.table)
  return {
    code: 'differs',
    params: { name: row.name, cell: text.trim(), unit: row.unit! },
    spans: [spanOf(span), spanOf(row.spans.name), ...others.map(({ spans }) => spanOf(spans.name))].slice(0, 4),
    values: [text.trim(), row.unit!, ...new Set(others.map(({ unit }) => unit!))],
    about: [name],
  }
}

const unitOf = (text: string | null): ParsedUnit | null => {
  const unit = text === null ? null : parseUnit(text)
  return unit?.unit ? unit : null
}

/** One size of one thing: 个 and 家 count alike, 个百分点 in a column of % tells a change. */
function alike(a: ParsedUnit, b: ParsedUnit): boolean {
  const [x, y] = [a.unit!, b.unit!]
  if (x.dimension === 'percentage-point' && y.dimension === 'percent') return true
  if (x.dimension === 'composite' || y.dimension === 'composite') return true
  return (
    x.dimension === y.dimension &&
    a.magnitude === b.magnitude &&
    (x.dimension === 'count' || (x.factor.digits === y.factor.digits && x.factor.scale === y.factor.scale && x.kind === y.kind))
  )
}

/** 亿美元 this year, 万美元 next year. */
function judgeTables(name: string, rows: readonly IndicatorRow[]): RuleFinding | null {
  const [row] = rows
  const a = unitOf(row?.unit ?? null)
  if (!row || !a) return null
  const other = rows.find((one) => {
    const b = unitOf(one.unit)
    return one.table !== row.table && b !== null && !alike(a, b) && a.unit!.dimension === b.unit!.dimension
  })
  return other
    ? {
        code: 'tables',
        severity: '提示',
        params: { name: row.name, unit: row.unit!, other: other.unit! },
        spans: [spanOf(other.spans.name), spanOf(row.spans.name)],
        values: [row.unit!, other.unit!],
        about: [name],
      }
    : null
}

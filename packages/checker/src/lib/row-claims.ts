import { type IndicatorRow, indicatorByCode, type Modality, type Span } from '@gangmu/domain'
import type { CheckInput } from '../rule.ts'
import { cellQuantity } from './cell-quantity.ts'
import type { Claim, ClaimKind } from './claims.ts'
import { derive } from './derive.ts'
import { spanOf } from './figures.ts'
import { foldName } from './folded-names.ts'
import { foldedName } from './indicator-rows.ts'
import { qualifiersOf } from './printed-name.ts'
import { cellsUnder, printedRow } from './printed-rows.ts'

const GROWTH_NAME = /(?:增速|增长率|增幅|增长)$/
const rowKind = (row: IndicatorRow): ClaimKind =>
  row.indicator?.endsWith('-growth') || GROWTH_NAME.test(row.name.replace(/[（(].*$/, '')) ? 'growth' : 'amount'

/** 较上年提高1个百分点 as a result is no level of the row. */
const isMovement = (text: string): boolean => /[较比]|提[高升]|百分点/.test(text)

/** A half-year report's table prints results of the half year; the text says which months those are. */
const resultPeriod = derive(({ reading }: CheckInput): string | null => {
  if (reading.report.kind !== 'half-year') return null
  const counts = new Map<string, number>()
  for (const { modality, period } of reading.facts)
    if (modality === 'actual' && period !== null) counts.set(period, (counts.get(period) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
})

/** `growth`: the column beside a level that says by how much it grew. */
type PrintedCell = {
  readonly text: string
  readonly span: Span
  readonly modality: Modality
  readonly year: number
  readonly kind: ClaimKind
}

/** Result and target of a row, and what else its table prints of it: the result of the year before beside a target, the progress in per cent. */
export function rowClaims(row: IndicatorRow, input: CheckInput): Claim[] {
  const { year } = row
  if (year === null) return []
  const kind = rowKind(row)
  const { target, actual } = row.spans
  const own: PrintedCell[] = []
  if (row.actual !== null && actual !== null) own.push({ text: row.actual.text, span: spanOf(actual), modality: 'actual', year, kind })
  if (row.target !== null && target !== null) own.push({ text: row.target.text, span: spanOf(target), modality: 'target', year, kind })
  return [...own, ...otherCells(row, year, kind, input)].flatMap((cell) => toClaim(row, cell, input) ?? [])
}

function toClaim(row: IndicatorRow, { text, span, modality, year, kind }: PrintedCell, input: CheckInput): Claim | null {
  const grows = kind === 'growth' && rowKind(row) !== 'growth'
  const quantity = isMovement(text) ? null : cellQuantity(text, grows || kind === 'progress' ? '%' : row.unit)
  if (quantity === null) return null
  const code = grows ? growthOf(row) : row.indicator
  return {
    at: 'table',
    name: row.name,
    of: code ?? (grows ? foldName(`${row.name}增速`) : foldedName(row)),
    code,
    sure: true,
    kind,
    quantity,
    printed: text,
    period: (modality === 'actual' ? resultPeriod(input) : null) ?? String(year),
    modality,
    area: input.reading.report.region,
    qualifiers: qualifiersOf(row.name),
    span,
    fact: null,
    row,
  }
}

const PROGRESS =
  /^(?:(?:完成|目标|计划|时序)?进度|完成率|完成比例|占(?:全年|年度|年初)?(?:目标|计划|预算)(?:比重|比例|的?%)?)(?:[（(]?%[）)]?)?$/
const GROWTH =
  /^(?:同比|比上年|较上年|比去年)?(?:增长率?|增速|增幅|比增|增减|±)(?:[（(]?[±+-]*%[）)]?)?$|^(?:同比|比上年|较上年)[（(]?[±+-]*%?[）)]?$/
const DONE = /完成|实际|实绩|执行|预计/

function otherCells(row: IndicatorRow, year: number, kind: ClaimKind, input: CheckInput): PrintedCell[] {
  const { reportYear, planYear } = input.reading.report
  const printed = printedRow(row.spans.name, input)
  if (printed === null) return []
  const progress: PrintedCell[] = cellsUnder(printed, PROGRESS).map(({ text, span }) => ({
    text,
    span,
    modality: 'actual' as const,
    year,
    kind: 'progress' as const,
  }))
  if (kind === 'amount' && row.actual !== null)
    for (const { text, span } of cellsUnder(printed, GROWTH).slice(0, 1))
      progress.push({ text, span, modality: 'actual', year, kind: 'growth' })
  if (year !== planYear || reportYear === null || row.actual !== null) return progress
  const before = cellsUnder(printed, new RegExp(`${reportYear}年?`)).filter(
    ({ heading }) => DONE.test(heading) && !/目标|计划数/.test(heading),
  )
  return [...progress, ...before.slice(0, 1).map(({ text, span }) => ({ text, span, modality: 'actual' as const, year: reportYear, kind }))]
}

const growthOf = ({ indicator }: IndicatorRow): string | null =>
  indicator === null ? null : (indicatorByCode(`${indicator}-growth`)?.code ?? null)

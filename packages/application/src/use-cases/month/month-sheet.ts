import { type MonthRank, placesGained } from '@gangmu/domain'
import { describeMonth, message } from '@gangmu/messages'
import type { CellTone, TableCell, TableColumn, TableRow, TableSheet } from '@gangmu/writer'
import type { MonthTable, MonthTableLine } from './load-month-table.ts'

const zh = 'zh-CN'

type Column = TableColumn & { readonly cell: (line: MonthTableLine) => TableCell }

const numberText = (value: number): string => (value < 0 ? `−${-value}` : String(value))

const rankText = (rank: MonthRank | null): string | null =>
  rank === null ? null : `${rank.place}/${rank.total}${rank.source === 'computed' ? message(zh, 'month.computed') : ''}`

const gainedText = (rank: MonthRank | null): string | null => {
  const gained = rank === null ? null : placesGained(rank)
  if (gained === null) return null
  return gained === 0 ? message(zh, 'month.same') : message(zh, gained > 0 ? 'month.up' : 'month.down', { count: Math.abs(gained) })
}

const TONES: Readonly<Record<MonthTableLine['lamp'], CellTone | undefined>> = {
  green: 'met',
  yellow: 'open',
  red: 'missed',
  none: undefined,
}

const lampCell = ({ lamp }: MonthTableLine): TableCell => {
  const tone = TONES[lamp]
  const text = message(zh, `lamp.${lamp}`)
  return tone === undefined ? text : { text, tone }
}

/** Widths in half-width characters: together they fill an A4 page across in small type, A3 with ease. */
const COLUMNS: readonly Column[] = [
  { head: message(zh, 'month.col.no'), kind: 'text', align: 'center', width: 5, cell: ({ facts }) => facts.no },
  { head: message(zh, 'month.col.name'), kind: 'text', width: 30, cell: ({ facts }) => facts.name },
  { head: message(zh, 'month.col.unit'), kind: 'text', align: 'center', width: 8, cell: ({ facts }) => facts.unit },
  { head: message(zh, 'month.col.year-target'), kind: 'figure', width: 10, cell: ({ facts }) => facts.yearTarget?.text ?? null },
  { head: message(zh, 'month.col.stage-target'), kind: 'figure', width: 9, cell: ({ facts }) => facts.stageTarget?.text ?? null },
  { head: message(zh, 'month.col.actual'), kind: 'figure', width: 10, cell: ({ facts, why }) => facts.figure?.raw ?? why },
  {
    head: message(zh, 'month.col.growth'),
    kind: 'figure',
    width: 9,
    cell: ({ facts: { growth } }) =>
      growth === null ? null : `${numberText(growth.value)}${growth.how === 'computed' ? message(zh, 'month.computed') : ''}`,
  },
  {
    head: message(zh, 'month.col.change'),
    kind: 'figure',
    width: 8,
    cell: ({ row }) => (row.change === null ? null : numberText(row.change.value)),
  },
  {
    head: message(zh, 'month.col.to-target'),
    kind: 'figure',
    width: 8,
    cell: ({ row }) => (row.toTarget === null ? null : numberText(row.toTarget.value)),
  },
  { head: message(zh, 'month.col.city'), kind: 'figure', width: 8, cell: ({ facts }) => facts.city?.raw ?? null },
  {
    head: message(zh, 'month.col.over-city'),
    kind: 'figure',
    width: 8,
    cell: ({ row }) => (row.overCity === null ? null : numberText(row.overCity.value)),
  },
  { head: message(zh, 'month.col.city-rank'), kind: 'text', align: 'center', width: 10, cell: ({ row }) => rankText(row.cityRank) },
  { head: message(zh, 'month.col.rank-change'), kind: 'text', align: 'center', width: 7, cell: ({ row }) => gainedText(row.cityRank) },
  { head: message(zh, 'month.col.group-rank'), kind: 'text', align: 'center', width: 10, cell: ({ row }) => rankText(row.groupRank) },
  { head: message(zh, 'month.col.estimate'), kind: 'figure', width: 9, cell: ({ facts }) => facts.estimate?.raw ?? null },
  { head: message(zh, 'month.col.unit-in-charge'), kind: 'text', width: 14, cell: ({ facts }) => facts.leadUnit?.name ?? null },
  { head: message(zh, 'month.col.leader'), kind: 'text', width: 14, cell: ({ facts }) => facts.leadLeader?.name ?? null },
  { head: message(zh, 'month.col.lamp'), kind: 'text', align: 'center', width: 8, cell: lampCell },
]

/** 《主要经济指标完成情况一览表》 as a sheet: the columns of the page, groups across the table. */
export const monthSheet = (table: MonthTable): TableSheet => ({
  name: message(zh, 'nav.month'),
  title: message(zh, 'month.title'),
  context: [
    table.areaName,
    describeMonth(zh, table.month),
    ...(table.asOf === null ? [] : [message(zh, 'export.as-of', { day: table.asOf })]),
  ].filter((text) => text !== ''),
  columns: COLUMNS.map(({ cell: _, ...column }) => column),
  rows: rowsOf(table.lines),
  frozenColumns: 2,
})

function* rowsOf(lines: readonly MonthTableLine[]): Generator<TableRow> {
  let group: string | null = null
  for (const line of lines) {
    if (line.facts.group !== null && line.facts.group !== group) yield { group: line.facts.group }
    group = line.facts.group
    yield { cells: COLUMNS.map(({ cell }) => cell(line)) }
  }
}

/** The same cells as plain text, for a table within a paper. */
export const monthCells = (line: MonthTableLine, heads: readonly string[]): readonly string[] =>
  heads.map((head) => {
    const cell = COLUMNS.find((column) => column.head === head)!.cell(line)
    return (typeof cell === 'object' && cell !== null ? cell.text : cell) ?? '—'
  })

import type { Observation } from '@gangmu/domain'
import { message } from '@gangmu/messages'
import type { TableCell, TableColumn } from '../excel/table.ts'
import { streamTableWorkbook } from '../excel/write-table-workbook.ts'
import type { DocumentStamp } from '../stamp.ts'
import { printTime } from '../text/print-time.ts'

/** An observation with the names that stand for its ids in a table. */
export type ObservationRow = Pick<
  Observation,
  'indicator' | 'period' | 'scope' | 'vintage' | 'raw' | 'unit' | 'status' | 'publishedOn' | 'recordedAt'
> & {
  readonly indicatorName: string
  readonly areaName: string
  readonly providerName: string
  /** Where it was printed or entered. */
  readonly source: string | null
}

export type ObservationsWorkbook = {
  readonly title: string
  readonly context: readonly string[]
  readonly rows: Iterable<ObservationRow> | AsyncIterable<ObservationRow>
  readonly stamp: DocumentStamp
}

type ObservationColumn = TableColumn & { readonly cell: (row: ObservationRow) => TableCell }

const COLUMNS: readonly ObservationColumn[] = [
  { head: '指标', kind: 'text', width: 30, cell: (row) => row.indicatorName },
  { head: '统计区域', kind: 'text', width: 16, cell: (row) => row.areaName },
  { head: '时期', kind: 'text', align: 'center', width: 18, cell: (row) => row.period },
  { head: '完成值', kind: 'figure', width: 14, cell: (row) => row.raw },
  { head: '单位', kind: 'text', align: 'center', width: 10, cell: (row) => row.unit },
  { head: '数据提供单位', kind: 'text', width: 18, cell: (row) => row.providerName },
  { head: '口径', kind: 'text', width: 12, cell: (row) => row.scope },
  { head: '数据版本', kind: 'text', align: 'center', width: 14, cell: (row) => message('zh-CN', `vintage.${row.vintage}`) },
  { head: '状态', kind: 'text', align: 'center', width: 8, cell: (row) => row.status },
  { head: '公布日期', kind: 'day', width: 13, cell: (row) => row.publishedOn },
  { head: '登记时间', kind: 'text', align: 'center', width: 18, cell: (row) => printTime(row.recordedAt) },
  { head: '来源', kind: 'text', width: 30, cell: (row) => row.source },
  { head: '指标代码', kind: 'text', width: 20, cell: (row) => row.indicator },
]

/** 完成值 as a workbook, in pieces as the rows come: of any length, a new sheet after every million. */
export const writeObservationsWorkbook = ({ title, context, rows, stamp }: ObservationsWorkbook): AsyncIterable<Uint8Array> =>
  streamTableWorkbook({
    stamp,
    sheets: [
      {
        name: '完成值',
        title,
        context,
        columns: COLUMNS,
        rows: (async function* () {
          for await (const row of rows) yield { cells: COLUMNS.map((column) => column.cell(row)) }
        })(),
      },
    ],
  })

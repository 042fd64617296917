import { fail, type Outcome, succeed } from '@gangmu/domain'
import { decodeText, NotTextError } from '../csv/decode-text.ts'
import { parseCsv } from '../csv/parse-csv.ts'
import { type CellBlock, cellName } from '../read/cell-name.ts'
import { openWorkbook } from '../read/open-workbook.ts'
import type { SheetCell } from '../read/read-sheet.ts'

export type CityCell = Pick<SheetCell, 'text' | 'kind'> & {
  /** `C7`, as a person finds it. */
  readonly name: string
}

/** A table as it was found in a file: headings of several rows joined by `/`, and the rows below them, a cell a column. */
export type CityTable = {
  readonly sheet: string
  /** What stands above the headings. */
  readonly title: string
  readonly heads: readonly { readonly name: string; readonly text: string }[]
  readonly rows: readonly (readonly CityCell[])[]
}

type Grid = {
  readonly sheet: string
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>
  readonly merges: readonly CellBlock[]
}

/**
 * Finds the table of all districts in a workbook or a CSV file: the first visible sheet with headings and figures below them. Failures:
 * those of opening a workbook, `csv-not-text`, and `city-table-not-found`.
 */
export async function readCityTable(bytes: Uint8Array): Promise<Outcome<CityTable>> {
  const opened = isText(bytes) ? await openText(bytes) : await openSheets(bytes)
  if (!opened.ok) return opened
  for (const grid of opened.value) {
    const table = findTable(grid)
    if (table !== null) return succeed(table)
  }
  return fail('city-table-not-found')
}

/** Workbooks are archives (`PK`) or, old and encrypted ones, compound files; both have zeros early on, text has none. */
const isText = (bytes: Uint8Array): boolean => !bytes.subarray(0, 512).includes(0)

async function openSheets(bytes: Uint8Array): Promise<Outcome<readonly Grid[]>> {
  const opened = await openWorkbook(bytes)
  return opened.ok ? succeed(opened.value.filter(({ visible }) => visible).map((sheet) => ({ ...sheet, sheet: sheet.name }))) : opened
}

async function openText(bytes: Uint8Array): Promise<Outcome<readonly Grid[]>> {
  const rows = new Map<number, Map<number, SheetCell>>()
  try {
    const pieces = (async function* () {
      yield bytes
    })()
    for await (const { fields } of parseCsv(decodeText(pieces))) {
      const row = rows.size + 1
      const cells = fields.map((text, at): SheetCell => ({ row, column: at + 1, text: text.trim(), kind: 'text' }))
      rows.set(row, new Map(cells.filter(({ text }) => text !== '').map((cell) => [cell.column, cell])))
    }
  } catch (error) {
    if (error instanceof NotTextError) return fail('csv-not-text')
    throw error
  }
  return succeed([{ sheet: 'CSV', rows, merges: [] }])
}

const FIGURE = /^[+\-−]?\d[\d,]*(?:\.\d+)?%?$/
const isFigure = ({ text, kind }: SheetCell): boolean => kind !== 'text' || FIGURE.test(text)
/** What stands below the table. */
const NOTE = /^(?:注|备注|说明|数据来源|资料来源)/
const MOST_COLUMNS = 200

function findTable({ sheet, rows, merges }: Grid): CityTable | null {
  const numbers = [...rows.keys()].filter((row) => rows.get(row)!.size > 0).sort((a, b) => a - b)
  const cellsOf = (row: number): readonly SheetCell[] => [...(rows.get(row)?.values() ?? [])]
  const isBody = (row: number) => cellsOf(row).some(isFigure) && cellsOf(row).some((cell) => !isFigure(cell))
  const first = numbers.find((row) => isBody(row) && isHead(row - 1))
  if (first === undefined) return null
  let top = first - 1
  while (isHead(top - 1)) top -= 1
  const heading = numbers.filter((row) => row >= top && row < first)
  const body: number[] = []
  for (const row of numbers.filter((number) => number >= first)) {
    const cells = cellsOf(row).toSorted((a, b) => a.column - b.column)
    if (NOTE.test(cells[0]!.text)) break
    if (cells.length > 1) body.push(row)
  }
  const last = Math.min(MOST_COLUMNS, Math.max(...[...heading, ...body].flatMap((row) => cellsOf(row).map(({ column }) => column))))
  const columns = Array.from({ length: last }, (_, at) => at + 1)
  return {
    sheet,
    title: numbers
      .filter((row) => row < top)
      .flatMap((row) => cellsOf(row).map(({ text }) => text))
      .join(' '),
    heads: columns.map((column) => ({ name: cellName({ row: first - 1, column }), text: headOf(column) })),
    rows: body.map((row) =>
      columns.map((column) => {
        const cell = rows.get(row)?.get(column)
        return { name: cellName({ row, column }), text: cell?.text.trim() ?? '', kind: cell?.kind ?? 'text' }
      }),
    ),
  }

  /** A title or a line of units stands alone in its row, and figures are no headings. */
  function isHead(row: number): boolean {
    const cells = cellsOf(row)
    return cells.length > 1 && !cells.some(isFigure)
  }

  /** What is said above a column from the top down; a heading of several columns is merged over them, or stands above the first alone. */
  function headOf(column: number): string {
    const parts = heading.map((row) => {
      const block = merges.find(({ from, to }) => from.row <= row && row <= to.row && from.column <= column && column <= to.column)
      if (block !== undefined) return rows.get(block.from.row)?.get(block.from.column)?.text ?? ''
      const own = rows.get(row)?.get(column)?.text
      const isUpper = row < heading.at(-1)! && rows.get(heading.at(-1)!)?.has(column) === true
      if (own !== undefined || !isUpper) return own ?? ''
      const left = columns.filter((one) => one < column && rows.get(row)?.has(one) === true).at(-1)
      return left === undefined ? '' : rows.get(row)!.get(left)!.text
    })
    return parts
      .map((part) => part.trim())
      .filter((part, at, all) => part !== '' && all.indexOf(part) === at)
      .join('/')
  }
}

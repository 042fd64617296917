import type { Span } from '@gangmu/domain'
import type { Cell, TableBlock } from '@gangmu/reader'
import type { CheckInput } from '../rule.ts'
import { derive } from './derive.ts'

/** A row as it stands in its table, one cell a column. */
export type PrintedRow = { readonly table: TableBlock; readonly cells: readonly Cell[] }

const rowsByLine = derive(({ document }: CheckInput): ReadonlyMap<number, readonly PrintedRow[]> => {
  const found = new Map<number, PrintedRow[]>()
  for (const table of document.blocks) {
    if (table.kind !== 'table') continue
    for (const cells of table.rows) {
      const row = { table, cells }
      let last = 0
      for (const { places } of cells)
        for (const { line } of places) {
          // Cells of one row follow each other, mostly on one line.
          if (line === last) continue
          last = line
          const known = found.get(line)
          if (known === undefined) found.set(line, [row])
          else if (known.at(-1) !== row) known.push(row)
        }
    }
  }
  return found
})

/** The row a place in a table belongs to. */
export const printedRow = ({ line, start }: Span, input: CheckInput): PrintedRow | null =>
  rowsByLine(input)
    .get(line)
    ?.find(({ cells }) =>
      cells.some(({ places }) => places.some((place) => place.line === line && place.start <= start && start < place.end)),
    ) ?? null

/** Headings of a table without white space. */
const headingsOf = derive((table: TableBlock): readonly string[] => table.header.map(({ text }) => text.replace(/\s/g, '')))

/** The cells of a row whose heading fits, with where they stand. Empty cells are left out. */
export const cellsUnder = (
  row: PrintedRow,
  heading: RegExp,
): readonly { readonly text: string; readonly span: Span; readonly heading: string }[] =>
  headingsOf(row.table).flatMap((title, column) => {
    const cell = heading.test(title) ? row.cells[column] : undefined
    const [place] = cell?.places ?? []
    if (cell === undefined || place === undefined || cell.text === '') return []
    return [{ text: cell.text, span: { line: place.line, start: place.start, end: place.end }, heading: title }]
  })

import { textWidth } from '../text/text-width.ts'
import { cellText, type TableColumn, type TableRow } from './table.ts'

const NARROWEST = 6
const WIDEST = 30
/** A heading of more characters is set in two lines. */
const HEAD_LINE = 12
/** Room beside the text, in half-width characters. */
const MARGIN = 3

/** Widths by heading and contents, in half-width characters. */
export const columnWidths = (columns: readonly TableColumn[], rows: readonly TableRow[]): readonly number[] =>
  columns.map(({ head, width }, i) => {
    if (width !== undefined) return width
    const contents = rows.map((row) => ('cells' in row ? textWidth(cellText(row.cells[i] ?? null) ?? '') : 0))
    const heading = Math.min(HEAD_LINE, textWidth(head))
    return Math.min(WIDEST, Math.max(NARROWEST, heading + MARGIN, Math.max(0, ...contents) + MARGIN))
  })

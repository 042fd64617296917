/** `text` is text whatever it looks like; `figure` a number where it prints as one (see asFigure), and — where it is missing; `day` is YYYY-MM-DD. */
export type ColumnKind = 'text' | 'figure' | 'day'

export type TableColumn = {
  readonly head: string
  readonly kind: ColumnKind
  /** Figures stand to the right, days in the middle, text to the left where nothing is said. */
  readonly align?: 'left' | 'center' | 'right'
  /** In half-width characters. Without it the heading and the first rows decide. */
  readonly width?: number
}

/** The colours of verdicts, which always stand beside their word. */
export type CellTone = 'met' | 'open' | 'missed'

export type TableCell = string | null | { readonly text: string | null; readonly tone?: CellTone; readonly indent?: number }

/** A row of cells, one a column, or a line across the table that names the rows below it. */
export type TableRow = { readonly cells: readonly TableCell[] } | { readonly group: string }

/** One sheet: a title, lines that say what it is about, a table. */
export type TableSheet = {
  readonly name: string
  readonly title: string
  readonly context: readonly string[]
  readonly columns: readonly TableColumn[]
  readonly rows: Iterable<TableRow> | AsyncIterable<TableRow>
  /** Columns that stay in sight; one where nothing is said. */
  readonly frozenColumns?: number
}

export const cellText = (cell: TableCell): string | null => (typeof cell === 'object' && cell !== null ? cell.text : cell)

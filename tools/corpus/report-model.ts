/**
 * A report as its formats need it: what a line is, never what it means. Text is kept as printed, so that every format can be held
 * against report.txt line by line.
 */
export type Cell = readonly string[]

/** A cell in its place: `lines` are its paragraphs, one empty line for an empty cell. */
export type GridCell = { readonly lines: Cell; readonly colSpan: number; readonly rowSpan: number }

/** `group` is a row of one cell over the whole width: 一、经济发展. */
export type GridRow = { readonly kind: 'header' | 'group' | 'data'; readonly cells: readonly GridCell[] }

export type TableBlock = { readonly kind: 'table'; readonly width: number; readonly rows: readonly GridRow[] }

/** One framed cell, or one below the other: each row is the lines of its cell. */
export type BoxBlock = { readonly kind: 'box'; readonly rows: readonly Cell[] }

/** `lead` is the length of the run-in heading at the head of the text (1.扩大有效投资。), 0 where there is none. */
export type LineBlock = {
  readonly kind: 'paragraph' | 'salutation' | 'caption' | 'unit' | 'note' | 'glossary-title' | 'term'
  readonly text: string
  readonly lead: number
}
export type HeadingBlock = { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
export type BlankBlock = { readonly kind: 'blank' }
export type Block = LineBlock | HeadingBlock | TableBlock | BoxBlock | BlankBlock

export type FrontLine = { readonly kind: 'meeting' | 'author' | 'example'; readonly text: string }

/** `title` holds the lines over which the title is broken. */
export type Report = { readonly title: readonly string[]; readonly front: readonly FrontLine[]; readonly blocks: readonly Block[] }

/** Counted from the right: on the left, a number from a row above may stand in the row without a cell of its own. */
export const columnOf = (table: TableBlock, row: GridRow, index: number): number =>
  table.width - row.cells.slice(index).reduce((sum, cell) => sum + cell.colSpan, 0)

/** Every printed line of the report in order, as report.txt has it without its TABs and empty lines. */
export function printedLines(report: Report): string[] {
  const body = report.blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'blank':
        return []
      case 'table':
        return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines))
      case 'box':
        return block.rows.flat()
      default:
        return [block.text]
    }
  })
  return [...report.title, ...report.front.map((line) => line.text), ...body].filter((line) => line.trim() !== '')
}

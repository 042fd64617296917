import type { MappedColumn } from '@gangmu/domain'

/**
 * The report as a tree of blocks. Text formats number physical lines; Word numbers blocks.
 * Offsets are UTF-16 units within the line, so `lines[line - 1].slice(start, end)` is always the printed text.
 */
export type Place = { readonly line: number; readonly start: number; readonly end: number }

/**
 * A heading, alone on its line or run in at the head of a paragraph (`（一）……。正文`).
 * Level 0 = a title line without marker, 1 = 一、 2 = （一） 3 = 1. 4 = （1） 5 = 一是/第一 alone on its line.
 * `text` is without the marker; the place covers marker and text.
 */
export type HeadingBlock = Place & { readonly kind: 'heading'; readonly level: number; readonly marker: string; readonly text: string }

/** Running text: one physical line (without a run-in heading: `start` is where the body begins). */
export type ParagraphBlock = Place & { readonly kind: 'paragraph'; readonly text: string }

/**
 * One cell; `places` has one entry for each physical line that the printed cell was broken over. `repeated`: the cell stands in a row
 * above and is merged down to this one. `indent`: how far the text stands from the left edge, in half-width blanks; known where the format
 * knows its tables.
 */
export type Cell = { readonly text: string; readonly places: readonly Place[]; readonly repeated?: true; readonly indent?: number }

/** A printed line kept beside a table: caption, unit line, note. */
export type PrintedLine = { readonly text: string; readonly line: number }

/**
 * A table of several columns. `header` is the recognised heading row(s), folded to one cell a column (empty when none was recognised).
 * A row of one cell spans the table (a group heading); every other row has one cell a column, missing ones empty.
 */
export type TableBlock = {
  readonly kind: 'table'
  readonly line: number
  readonly endLine: number
  readonly caption: PrintedLine | null
  /** `单位：亿元、%` printed above the table. */
  readonly unitNote: PrintedLine | null
  readonly header: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
  /** Notes printed below (备注, 注). */
  readonly notes: readonly PrintedLine[]
  /** What somebody said the columns hold; it stands above what the headings say. */
  readonly roles?: readonly (MappedColumn | null)[]
}

/** A one-cell table (专栏): a title and the lines inside. */
export type BoxBlock = {
  readonly kind: 'box'
  readonly line: number
  readonly endLine: number
  readonly title: string | null
  readonly lines: readonly (Place & { readonly text: string })[]
}

export type Block = HeadingBlock | ParagraphBlock | TableBlock | BoxBlock

export type SourceDocument = {
  readonly encoding: string
  readonly lines: readonly string[]
  readonly blocks: readonly Block[]
}

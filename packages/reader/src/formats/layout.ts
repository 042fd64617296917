import type { Diagnostic, DocumentFormat, FilePlace } from '@gangmu/domain'

export type { DocumentFormat }

/**
 * What every format is turned into before it is segmented: printed lines, and the tables that the format itself knows.
 * A line is a physical line of a text; of Word a paragraph (or a part of one, where a soft break cuts it); of PDF a line made whole again;
 * of Excel a cell. Lines never hold \n or \r. Cells of a table in `tables` have their paragraphs in `lines` like any other.
 */
export type Layout = {
  readonly format: DocumentFormat
  /** How text was decoded (`utf-8`, `gb18030` …); the format's name where decoding is not a question. */
  readonly encoding: string
  readonly lines: readonly string[]
  /** In the order of the text, never overlapping. Null: the format knows no tables, they are rebuilt from what lines look like. */
  readonly tables: readonly LaidTable[] | null
  /** One entry a line, or null for formats whose line numbers say everything. */
  readonly places: readonly (FilePlace | null)[] | null
}

/** A table as the format gives it. Every line from `from` up to, not including, `to` (indices from 0 into `lines`) belongs to one of its cells. */
export type LaidTable = { readonly from: number; readonly to: number; readonly rows: readonly (readonly LaidCell[])[] }

/**
 * One cell: its paragraphs are the lines `from` up to `to`. `column` counts the columns of the grid from 0; `columns` and `rows` are how
 * many it covers. A cell merged downwards stands in its first row only.
 */
export type LaidCell = {
  readonly from: number
  readonly to: number
  readonly column: number
  readonly columns: number
  readonly rows: number
}

/** A file opened for reading: its layout, and what of the file was left out or looked wrong. */
export type OpenedFile = { readonly layout: Layout; readonly diagnostics: readonly Diagnostic[] }

/** What names a line of a format without lines of its own (a diagnostic, an unknown table) tells its place in the file as well. */
export function withPlace<T extends { readonly line: number | null; readonly place?: FilePlace }>(named: T, places: Layout['places']): T {
  const place = named.line === null || named.place ? null : places?.[named.line - 1]
  return place ? { ...named, place } : named
}

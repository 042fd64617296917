import type { Diagnostic } from '@gangmu/domain'

/**
 * What is painted on a page, in points from its upper left corner as it is seen (y grows downwards, the page's own rotation applied).
 * Everything after `paintPage` works on these records alone; none of it knows PDF.
 */
export type Glyph = {
  readonly text: string
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly width: number
  readonly size: number
  /** A blank was printed before it. */
  readonly blank: boolean
}

/** A straight line: at y from x to x where it is horizontal, at x from y to y where it is vertical. */
export type Rule = { readonly at: number; readonly from: number; readonly to: number }
export type Rules = { readonly horizontal: readonly Rule[]; readonly vertical: readonly Rule[] }

export type PaintedPage = {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly rules: Rules
  /** Text that stands askew or on its side, as it comes. */
  readonly rotated: string
  /** Characters without a usable meaning (private use, controls). They are not among the glyphs. */
  readonly unmapped: number
  /** Share of the page that images cover, 0 to 1. */
  readonly imageShare: number
  /** Paths filled or stroked: a page of outlines instead of letters has thousands. */
  readonly paths: number
}

/** The x between which running text stands: `indents` tells whether its paragraphs begin with an indent. */
export type Margins = { readonly left: number; readonly right: number; readonly indents: boolean }

/** A printed line of a page, of a column of it or of a cell. */
export type Line = {
  readonly page: number
  readonly glyphs: readonly Glyph[]
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** The size most of its glyphs have. */
  readonly size: number
  /** Width of its head up to where a line may first be broken: what would have had to fit on the line above. */
  readonly lead: number
  readonly margins: Margins
}

export type TableCell = { readonly column: number; readonly columns: number; readonly rows: number; readonly lines: readonly Line[] }

/** A table, or a frame of one cell, as far as it stands on one page; merged over pages later. */
export type PageTable = {
  readonly kind: 'table'
  readonly firstPage: number
  readonly lastPage: number
  readonly top: number
  readonly bottom: number
  /** x of the column edges, one more than columns. */
  readonly edges: readonly number[]
  readonly rows: readonly (readonly TableCell[])[]
  /** No rule closes it above or below: its first or last row may be part of one. */
  readonly openTop: boolean
  readonly openBottom: boolean
  /** Its columns are told by where words stand, not by rules. */
  readonly guessed: boolean
}

export type PageItem = PageTable | { readonly kind: 'line'; readonly line: Line }

export type PageResult<T> = { readonly value: T; readonly diagnostics: readonly Diagnostic[] }

/**
 * What one part of a Word file says, in the order of its XML, before it is laid out as lines: paragraphs and tables, text as pieces that
 * know their run, and notes at the very place of what is not text.
 */

export type NoteKind =
  | 'insertion'
  | 'deletion'
  | 'comment'
  | 'footnote'
  | 'endnote'
  | 'object'
  | 'hidden'
  | 'symbol'
  | 'unknown'
  | 'nested'
  | 'toc'

/** Something met on the way that a reader of the text should know of; `detail` is an author, an id, a kind of object, a text left out. */
export type Note = { readonly kind: NoteKind; readonly detail: string }

/**
 * Why text is not printed: it is the code of a field, or part of a table of contents. It hides only once the field has come to its end,
 * so that a field that was never closed swallows nothing.
 */
export type Cover = { readonly kind: 'code' | 'toc'; closed: boolean }

/** `run` counts the w:r of the paragraph from 0, `offset` is where in that run the text begins; null for text that stands in no w:r. */
export type TextPiece = {
  readonly kind: 'text'
  readonly text: string
  readonly run: number | null
  readonly offset: number
  readonly covers: readonly Cover[]
}
export type BreakPiece = { readonly kind: 'break'; readonly covers: readonly Cover[] }
export type Piece = TextPiece | BreakPiece | { readonly kind: 'note'; readonly note: Note }

export type Paragraph = {
  readonly kind: 'paragraph'
  /** Index from 0 among all w:p of the part. */
  readonly index: number
  readonly pieces: Piece[]
  /** What stands in text boxes anchored here. */
  readonly boxes: Block[]
  style: string | null
  numId: string | null
  level: number | null
  /** Its mark is deleted: what follows is the same paragraph (ECMA-376 Part 1, 17.13.5.15). */
  joinsNext: boolean
}

export type TableCell = {
  readonly blocks: Block[]
  columns: number
  down: 'restart' | 'continue' | null
  right: 'restart' | 'continue' | null
  leftOut: Note | null
}
export type TableRow = { readonly cells: TableCell[]; before: number; leftOut: Note | null }
export type Table = { readonly kind: 'table'; readonly rows: TableRow[] }
export type Block = Paragraph | Table | { readonly kind: 'note'; readonly note: Note }

/** One footnote, endnote or comment. */
export type Section = { readonly attributes: Readonly<Record<string, string>>; readonly blocks: Block[] }
export type Story = { readonly blocks: readonly Block[]; readonly sections: ReadonlyMap<string, Section> }

export const isCovered = ({ covers }: { readonly covers: readonly Cover[] }): boolean => covers.some(({ closed }) => closed)

/** The printed text of blocks on one line; nesting is bounded by what the XML parser lets through. */
export function plainText(blocks: readonly Block[]): string {
  const parts: string[] = []
  const collect = (inside: readonly Block[]): void => {
    for (const block of inside) {
      if (block.kind === 'table') for (const row of block.rows) for (const cell of row.cells) collect(cell.blocks)
      if (block.kind !== 'paragraph') continue
      for (const piece of block.pieces) if (piece.kind === 'text' && !isCovered(piece)) parts.push(piece.text)
      parts.push(' ')
      collect(block.boxes)
    }
  }
  collect(blocks)
  return parts.join('').replace(/\s+/g, ' ').trim()
}

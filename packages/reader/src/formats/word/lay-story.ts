import type { FilePlace } from '@gangmu/domain'
import type { LaidCell, LaidTable } from '../layout.ts'
import { createLineBuilder } from './build-line.ts'
import type { NumberParagraph } from './number-paragraphs.ts'
import { placeCells } from './place-cells.ts'
import {
  type Block,
  isCovered,
  type Note,
  type Paragraph,
  type Piece,
  plainText,
  type Table,
  type TableCell,
  type TableRow,
} from './story.ts'

/** A note with the line (from 1) it stands at; that of what was left out is the line that took its place. */
export type LaidNote = Note & { readonly line: number }

export type Page = {
  readonly lines: string[]
  readonly places: FilePlace[]
  readonly tables: LaidTable[]
  readonly notes: LaidNote[]
}

/** `isInCell`: tables join the cell they stand in. */
type Where = { readonly part: string; readonly isInCell: boolean }

/**
 * Lays the story of a part out below what the page already holds: a paragraph is a line, or several where breaks cut it; what stands in a
 * text box follows the paragraph it is anchored in. Blocks are nested no deeper than the XML parser let elements be, so recursion is safe.
 */
export function layStory(page: Page, part: string, blocks: readonly Block[], number: NumberParagraph): void {
  layBlocks(blocks, { part, isInCell: false })

  function layBlocks(inside: readonly Block[], where: Where): void {
    let joined: Paragraph[] = []
    const flush = (): void => {
      if (joined.length > 0) layParagraph(joined, where)
      joined = []
    }
    for (const block of inside) {
      if (block.kind === 'note') addNote(block.note)
      else if (block.kind === 'paragraph') {
        joined.push(block)
        if (!block.joinsNext) flush()
      } else {
        flush()
        layTable(block, where)
      }
    }
    flush()
  }

  /** Several paragraphs where the marks between them are deleted; the last one's mark stays, and with it its properties. */
  function layParagraph(joined: readonly Paragraph[], where: Where): void {
    const last = joined.at(-1)!
    if (isPrinted(joined)) layLines(joined, last, where.part)
    else layNotes(joined)
    for (const { boxes } of joined) layBlocks(boxes, where)
  }

  function layLines(joined: readonly Paragraph[], last: Paragraph, part: string): void {
    let line = createLineBuilder(part, last.index)
    const endLine = (): void => {
      const { text, place } = line.end()
      page.lines.push(text)
      page.places.push(place)
      line = createLineBuilder(part, last.index)
    }
    const printed = number(last)
    if (printed) line.addNumber(printed)
    if (printed?.unknownFormat != null) addNote({ kind: 'unknown', detail: `w:numFmt ${printed.unknownFormat}` })
    for (const { pieces, index } of joined)
      for (const piece of pieces) {
        if (piece.kind === 'note') addNote(piece.note)
        else if (isCovered(piece)) noteCovered(piece)
        else if (piece.kind === 'break') endLine()
        else line.addText(piece, index)
      }
    endLine()
  }

  /** Of a paragraph that leaves no line the notes are kept. */
  function layNotes(joined: readonly Paragraph[]): void {
    let first = true
    for (const { pieces } of joined)
      for (const piece of pieces) {
        if (piece.kind === 'note') addNote(piece.note)
        else if (first && piece.kind === 'text') {
          noteCovered(piece)
          first = false
        }
      }
  }

  function noteCovered(piece: Exclude<Piece, { kind: 'note' }>): void {
    if (piece.kind === 'break') return
    if (piece.covers.some(({ kind, closed }) => kind === 'toc' && closed)) addNote({ kind: 'toc', detail: '' })
    else if (piece.text.trim() !== '') addNote({ kind: 'hidden', detail: piece.text })
  }

  function addNote(note: Note): void {
    page.notes.push({ ...note, line: page.lines.length + 1 })
  }

  function layTable(table: Table, where: Where): void {
    const rows = table.rows
      .filter(({ leftOut }) => leftOut === null)
      .map((row) => ({ ...row, cells: row.cells.filter(({ leftOut }) => !leftOut) }))
    // A frame around tables is no table of its own: what it holds goes on the page as if it were not there.
    const isFrame = !where.isInCell && rows.every(({ cells }) => cells.length <= 1) && rows.some(({ cells }) => cells.some(holdsTable))
    if (where.isInCell) addNote({ kind: 'nested', detail: '' })
    const from = page.lines.length
    const placed = placeCells(rows).values()
    const laid = table.rows.flatMap((row) => {
      noteLeftOut(row)
      const cells = row.leftOut ? undefined : placed.next().value
      if (!cells) return []
      return [
        cells.map(({ cell, hidden, ...place }): LaidCell => {
          const at = page.lines.length
          const text = plainText(hidden.flatMap(({ blocks }) => blocks))
          if (text !== '') addNote({ kind: 'hidden', detail: text })
          layBlocks(cell.blocks, { ...where, isInCell: !isFrame })
          return { from: at, to: page.lines.length, ...place }
        }),
      ]
    })
    if (!isFrame && !where.isInCell && page.lines.length > from) page.tables.push({ from, to: page.lines.length, rows: laid })
  }

  function noteLeftOut({ leftOut, cells }: TableRow): void {
    if (leftOut) addNote(leftOut.kind === 'hidden' ? { ...leftOut, detail: plainText(cells.flatMap(({ blocks }) => blocks)) } : leftOut)
    else for (const cell of cells) if (cell.leftOut) addNote(cell.leftOut)
  }
}

const holdsTable = ({ blocks }: TableCell): boolean =>
  blocks.some((block) => block.kind === 'table' || (block.kind === 'paragraph' && block.boxes.some(({ kind }) => kind === 'table')))

/**
 * An empty paragraph is an empty line, unless it is empty because all it held is left out: of a table of contents, of hidden text, of a
 * deleted paragraph nothing remains on the page.
 */
function isPrinted(joined: readonly Paragraph[]): boolean {
  let leftOut = joined.every(({ joinsNext }) => joinsNext)
  for (const { pieces } of joined)
    for (const piece of pieces) {
      if (piece.kind === 'note') leftOut ||= piece.note.kind === 'hidden'
      else if (!isCovered(piece)) return true
      else leftOut = true
    }
  return !leftOut
}

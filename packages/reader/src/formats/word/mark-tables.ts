/// <reference path="./word-extractor.d.ts" />
import WordOleExtractor from 'word-extractor/lib/word-ole-extractor.js'

/** What the ends of paragraphs become, so that they outlive the library's cleaning: noncharacters, which no text holds. */
export const MARKS = { paragraphInTable: '\ufdd0', cell: '\ufdd1', row: '\ufdd2', lineBreak: '\ufdd3' } as const

const IN_TABLE = 0x2416
const ROW_END = 0x2417
/** Properties too long for their page are kept elsewhere; only the end of a row, which defines its cells, is ever that long. */
const HUGE = [0x6645, 0x6646]
const TABLE_DEFINITION = 0xd608
const FKP = 512

type Paragraph = { readonly from: number; readonly to: number; readonly isInTable: boolean; readonly isRowEnd: boolean }

/**
 * The library tells the end of a row only where its properties are short, and never where a table begins. This reads the properties of
 * paragraphs ([MS-DOC] 2.4.6.1) itself and marks every end of a paragraph, cell and row within tables.
 */
export class TableMarkingExtractor extends WordOleExtractor {
  protected override writeParagraphProperties(document: Buffer, table: Buffer): void {
    const pieces = this._pieces.map((piece) => ({ piece, characters: [...piece.text.replaceAll('\v', MARKS.lineBreak).split('')] }))
    for (const { from, to, isInTable, isRowEnd } of paragraphsOf(document, table)) {
      if (!isInTable && !isRowEnd) continue
      const found = pieces.find(({ piece }) => to > piece.startFilePos && to <= piece.startFilePos + piece.size)
      if (!found || from >= to) continue
      const at = (to - found.piece.startFilePos) / found.piece.bpc - 1
      const isCell = found.characters[at] === '\x07'
      found.characters[at] = isRowEnd && isCell ? MARKS.row : isCell ? MARKS.cell : MARKS.paragraphInTable
    }
    for (const { piece, characters } of pieces) piece.text = characters.join('')
  }
}

/** The paragraphs of all formatted disk pages, by their bytes in the stream. */
function* paragraphsOf(document: Buffer, table: Buffer): Generator<Paragraph> {
  const pages = table.subarray(document.readUInt32LE(0x0102)).subarray(0, document.readUInt32LE(0x0106))
  const count = Math.floor((pages.length - 4) / 8)
  for (let i = 0; i < count; i++) {
    const start = pages.readUInt32LE((count + 1 + i) * 4) * FKP
    const page = document.subarray(start, start + FKP)
    if (page.length < FKP) continue
    const paragraphs = page[FKP - 1]!
    for (let j = 0; j < paragraphs; j++) {
      const properties = propertiesOf(page, page[(paragraphs + 1) * 4 + j * 13]! * 2)
      yield {
        from: page.readUInt32LE(j * 4),
        to: page.readUInt32LE((j + 1) * 4),
        isInTable: properties.has(IN_TABLE),
        isRowEnd: properties.has(ROW_END) || HUGE.some((property) => properties.has(property)),
      }
    }
  }
}

/** The properties that are set. A length of 0 says that the true one follows ([MS-DOC] 2.9.176). */
function propertiesOf(page: Buffer, at: number): ReadonlySet<number> {
  const found = new Set<number>()
  if (at === 0) return found
  const short = page[at]!
  const start = short === 0 ? at + 2 : at + 1
  const list = page.subarray(start + 2, start + (short === 0 ? page[at + 1]! * 2 : short * 2 - 1))
  for (let i = 0; i + 3 <= list.length; ) {
    const property = list.readUInt16LE(i)
    if (property !== IN_TABLE || list[i + 2] !== 0) found.add(property)
    i += 2 + operandLength(property, list, i + 2)
  }
  return found
}

/** By the top three bits of the property ([MS-DOC] 2.2.5.1); the definition of a table is longer than one byte can say. */
function operandLength(property: number, list: Buffer, at: number): number {
  if (property === TABLE_DEFINITION) return at + 2 > list.length ? list.length : list.readUInt16LE(at) + 1
  return [1, 1, 2, 4, 2, 2, (list[at] ?? 0) + 1, 3][property >> 13]!
}

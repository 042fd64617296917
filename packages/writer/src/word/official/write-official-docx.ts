import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { type DocumentStamp, watermark } from '../../stamp.ts'
import { OFFICIAL_STYLES } from './official-styles.ts'
import { LINE_PITCH } from './official-type.ts'

export type OfficialColumn = {
  readonly head: string
  /** How wide beside the others. */
  readonly share: number
  readonly align?: 'left' | 'center' | 'right'
}

export type OfficialBlock =
  /** 一、 / （一） / 1. with their numbers as printed. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** `lead` is set bold before the text: 一是…。 */
  | { readonly kind: 'paragraph'; readonly text: string; readonly lead?: string }
  /** 主送机关, a line of its own without indent. */
  | { readonly kind: 'addressee'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly caption?: string
      readonly columns: readonly OfficialColumn[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly kind: 'note'; readonly text: string }
  /** 落款: who signs and the day in words. */
  | { readonly kind: 'signature'; readonly organ: string | null; readonly day: string | null }

/** A paper in the layout of GB/T 9704—2012. Whatever is not published bears the mark of who took it out in its header. */
export type OfficialDocument = {
  readonly title: string
  readonly subtitle?: string
  readonly blocks: readonly OfficialBlock[]
  readonly stamp: DocumentStamp
  readonly landscape?: boolean
}

/** A4 and the margins of GB/T 9704—2012, 5.2.1 and 5.2.2, in twentieths of a point: 37 mm above, 28 left, 35 below, 26 right. */
const PAGE = { width: 11906, height: 16838, top: 2098, left: 1587, bottom: 1985, right: 1474 }
const CONTENT_WIDTH = PAGE.width - PAGE.left - PAGE.right
const CONTENT_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const BORDERS = { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE }
/** Lines of a table stand closer than the grid of the page: 18 pt. */
const TABLE_SPACING = { line: 360, lineRule: LineRuleType.EXACT }

/** The paper as a Word document. */
export async function writeOfficialDocx({ title, subtitle, blocks, stamp, landscape = false }: OfficialDocument): Promise<Uint8Array> {
  const mark = watermark(stamp)
  // A landscape page is a portrait one turned: its binding edge is above (clause 8).
  const content = landscape ? CONTENT_HEIGHT : CONTENT_WIDTH
  const document = new Document({
    title,
    creator: stamp.organ ?? stamp.takenBy,
    lastModifiedBy: stamp.takenBy,
    styles: OFFICIAL_STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: {
              width: PAGE.width,
              height: PAGE.height,
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: landscape
              ? { top: PAGE.left, right: PAGE.top, bottom: PAGE.right, left: PAGE.bottom, header: 800, footer: 700 }
              : { top: PAGE.top, right: PAGE.right, bottom: PAGE.bottom, left: PAGE.left, header: 1134, footer: 1417 },
          },
          grid: { type: DocumentGridType.LINES, linePitch: LINE_PITCH },
        },
        headers: { default: headerOf(mark), even: headerOf(mark) },
        footers: { default: pageNumber('PageRight'), even: pageNumber('PageLeft') },
        children: [
          styled('OfficialTitle', title),
          ...(subtitle === undefined ? [] : [styled('Subtitle', subtitle)]),
          styled('Body', ''),
          ...blocks.flatMap((block) => blockOf(block, content)),
          ...stamp.notes.map((note) => styled('Note', note)),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

const styled = (style: string, text: string): Paragraph => new Paragraph({ style, children: text === '' ? [] : [new TextRun(text)] })

const headerOf = (mark: string | null): Header =>
  new Header({ children: mark === null ? [] : [new Paragraph({ style: 'Note', alignment: AlignmentType.RIGHT, text: mark })] })

/** — 1 —: odd pages at the right, even ones at the left (7.5). */
const pageNumber = (style: 'PageRight' | 'PageLeft'): Footer =>
  new Footer({ children: [new Paragraph({ style, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] })] })

const HEADING = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

const blockOf = (block: OfficialBlock, content: number): readonly (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADING[block.level], children: [new TextRun(block.text)] })]
    case 'paragraph':
      return [
        new Paragraph({
          style: 'Body',
          children: [...(block.lead === undefined ? [] : [new TextRun({ text: block.lead, bold: true })]), new TextRun(block.text)],
        }),
      ]
    case 'addressee':
      return [styled('Addressee', block.text)]
    case 'table':
      return [...(block.caption === undefined ? [] : [styled('TableCaption', block.caption)]), tableOf(block, content)]
    case 'note':
      return [styled('Note', block.text)]
    case 'signature':
      return [styled('Body', ''), ...[block.organ, block.day].flatMap((text) => (text === null ? [] : [styled('Signature', text)]))]
  }
}

const CELL_STYLE = { left: 'TableLeft', center: 'TableCentre', right: 'TableRight' } as const

const tableOf = ({ columns, rows }: Extract<OfficialBlock, { kind: 'table' }>, content: number): Table => {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.round((share / shares) * content))
  const row = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: columns.map(
        ({ align = 'center' }, i) =>
          new TableCell({
            width: { size: widths[i]!, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            margins: { left: 60, right: 60 },
            children: (cells[i] ?? '').split('\n').map(
              (line) =>
                new Paragraph({
                  style: isHead ? 'TableHead' : CELL_STYLE[align],
                  spacing: TABLE_SPACING,
                  children: line === '' ? [] : [new TextRun(line)],
                }),
            ),
          }),
      ),
    })
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: BORDERS,
    rows: [
      row(
        columns.map(({ head }) => head),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  })
}

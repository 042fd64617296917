import { FIRST_LINE, LINE_PITCH } from '@gangmu/writer'
import {
  Document,
  DocumentGridType,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import { DOCX_NUMBERING, DOCX_STYLES, NUMBERED_LIST } from './docx-styles.ts'
import { docxBox, docxTable } from './docx-tables.ts'
import type { Block, FrontLine, LineBlock, Report } from './report-model.ts'
import { sealDocx } from './seal-docx.ts'
import { cutWithinFigure, findNumberedList, leadAndRest, type Piece, readImprint, withoutNumber } from './text-pieces.ts'

/** The report as a Word document in the layout of official documents. The same report gives the same bytes. */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const imprint = readImprint(report)
  const numbered = findNumberedList(report)
  const boxes = report.blocks.filter((block) => block.kind === 'box')
  const children = [
    paragraph('ReportTitle', { children: report.title.map((text, i) => new TextRun(i === 0 ? { text } : { text, break: 1 })) }),
    ...report.front.map(({ kind, text }) => paragraph(FRONT_STYLE[kind], { text })),
    paragraph('BodyIndent', {}),
    ...report.blocks.flatMap((block, i) => docxBlock(block, i, { numbered, mirrorsRows: block === boxes[0] })),
  ]
  const running = (runs: readonly TextRun[]): { children: Paragraph[] } => ({ children: [paragraph('Running', { children: runs })] })
  const document = new Document({
    title: imprint.title,
    creator: imprint.publisher,
    lastModifiedBy: imprint.publisher,
    description: '示例',
    styles: DOCX_STYLES,
    numbering: DOCX_NUMBERING,
    sections: [
      {
        properties: {
          // Margins of GB/T 9704: 37 mm above, 28 mm left, 35 mm below, 26 mm right.
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 2098, right: 1474, bottom: 1985, left: 1587, header: 1134, footer: 1417 },
          },
          grid: { type: DocumentGridType.LINES, linePitch: LINE_PITCH },
        },
        headers: { default: new Header(running([new TextRun(imprint.publisher)])) },
        footers: { default: new Footer(running([new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })])) },
        children,
      },
    ],
  })
  return sealDocx(new Uint8Array(await Packer.toArrayBuffer(document)), imprint.date)
}

const paragraph = (style: string, options: IParagraphOptions): Paragraph => new Paragraph({ style, ...options })

const FRONT_STYLE: Readonly<Record<FrontLine['kind'], string>> = { meeting: 'Meeting', author: 'Meeting', example: 'ExampleNote' }

const LINE_STYLE: Readonly<Record<LineBlock['kind'], string>> = {
  paragraph: 'BodyIndent',
  salutation: 'Normal',
  caption: 'TableCaption',
  unit: 'UnitNote',
  note: 'TableNote',
  'glossary-title': 'TableCaption',
  term: 'BodyIndent',
}

const HEADING = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

const runsOf = (pieces: readonly Piece[]): TextRun[] => pieces.map(({ text, bold }) => new TextRun({ text, bold }))

function docxBlock(block: Block, index: number, how: { numbered: ReadonlySet<Block>; mirrorsRows: boolean }): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'blank':
      return [paragraph('BodyIndent', {})]
    case 'heading':
      return [new Paragraph({ heading: HEADING[block.level], children: [new TextRun(block.text)] })]
    case 'table':
      return [docxTable(block)]
    case 'box':
      return [docxBox(block, { numbered: how.numbered.has(block), mirrorsRows: how.mirrorsRows })]
    default: {
      const numbered = how.numbered.has(block)
      const number = numbered ? block.text.length - withoutNumber(block.text).length : 0
      const pieces = leadAndRest({ ...block, text: block.text.slice(number), lead: Math.max(0, block.lead - number) })
      // A third of the paragraphs has been edited: Word shows it only in its runs.
      const cut = index % 3 === 1 ? pieces.flatMap((piece) => (piece.bold ? [piece] : cutWithinFigure(piece))) : pieces
      return [
        paragraph(LINE_STYLE[block.kind], {
          children: runsOf(cut),
          ...(numbered ? { numbering: { reference: NUMBERED_LIST, level: 0 }, indent: FIRST_LINE } : {}),
          ...(block.kind === 'glossary-title' ? { pageBreakBefore: true } : {}),
        }),
      ]
    }
  }
}

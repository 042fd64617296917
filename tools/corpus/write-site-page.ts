import { escapeHtml, htmlRows } from './html-text.ts'
import type { Block, BoxBlock, FrontLine, LineBlock, Report } from './report-model.ts'
import { siteFrame } from './site-frame.ts'
import { cutWithinFigure, leadAndRest, type Piece, readImprint } from './text-pieces.ts'

/** The page as a browser saves it from the site of a district government: the report amid all that such a page carries besides. */
export function writeSitePage(report: Report): string {
  const article = [...report.front.map(frontLine), '<p>&nbsp;</p>', ...report.blocks.map((block, i) => siteBlock(block, i))].join('\n')
  return siteFrame(readImprint(report), report.title.map(siteText).join('<br/>'), article)
}

/** Editors of such sites write dashes and quotes as entities, and leave the rest as it is. */
const siteText = (text: string): string =>
  escapeHtml(text).replace(/—/g, '&mdash;').replace(/“/g, '&ldquo;').replace(/”/g, '&rdquo;').replace(/≥/g, '&ge;')

const FRONT_SIZE: Readonly<Record<FrontLine['kind'], string>> = { meeting: '18px', author: '18px', example: '14px' }

const frontLine = ({ kind, text }: FrontLine): string =>
  `<p style="text-align: center;"><span style="font-size: ${FRONT_SIZE[kind]}; font-family: 楷体_GB2312;">${siteText(text)}</span></p>`

/** Paragraphs begin with two blanks as wide as a character. */
const INDENT = '　　'
const FONT = 'font-family: 仿宋_GB2312; font-size: 16pt;'

function siteBlock(block: Block, index: number): string {
  switch (block.kind) {
    case 'blank':
      return '<p>&nbsp;</p>'
    case 'heading': {
      const text = siteText(block.text)
      // What was pasted from Word keeps its spans, what was typed here has none.
      return block.level === 1
        ? `<p>${INDENT}<span style="font-family: 黑体; font-size: 16pt;"><strong>${text}</strong></span></p>`
        : `<p>${INDENT}<strong>${text}</strong></p>`
    }
    case 'table':
      return [
        '<table border="1" cellspacing="0" cellpadding="0" style="border-collapse: collapse; width: 100%;" class="MsoTableGrid">',
        '<tbody>',
        htmlRows(block, 'plain', (row, { lines }) => {
          if (lines.join('') === '') return '&nbsp;'
          if (row.kind === 'header') return `<p align="center"><strong>${lines.map(siteText).join('<br>')}</strong></p>`
          return lines.map((text) => `<p><span>${siteText(text)}</span></p>`).join('')
        }),
        '</tbody>',
        '</table>',
      ].join('\n')
    case 'box':
      return siteBox(block)
    default:
      return siteLine(block, index)
  }
}

function siteLine(block: LineBlock, index: number): string {
  switch (block.kind) {
    case 'caption':
    case 'glossary-title':
      return `<p style="text-align: center;"><strong>${siteText(block.text)}</strong></p>`
    case 'unit':
      return `<p style="text-align: right;">${siteText(block.text)}</p>`
    case 'salutation':
      return `<p><span style="${FONT}">${siteText(block.text)}</span></p>`
    default: {
      const pieces = leadAndRest(block)
      if (index % 2 === 0) return `<p>${INDENT}${pieces.map(asMarkup).join('')}</p>`
      const cut = pieces.flatMap((piece) => (piece.bold ? [piece] : cutWithinFigure(piece)))
      return `<p style="text-align: justify;">${INDENT}${cut.map((piece) => `<span style="${FONT}">${asMarkup(piece)}</span>`).join('')}</p>`
    }
  }
}

const asMarkup = ({ text, bold }: Piece): string => (bold ? `<strong>${siteText(text)}</strong>` : siteText(text))

const siteBox = (box: BoxBlock): string =>
  [
    '<table border="1" cellspacing="0" style="width: 100%;"><tbody>',
    ...box.rows.map((lines, row) => {
      const inside = lines.map((text) =>
        row === 0 ? `<p align="center"><strong>${siteText(text)}</strong></p>` : `<p>${INDENT}${siteText(text)}</p>`,
      )
      return `<tr><td>${inside.join('\n')}</td></tr>`
    }),
    '</tbody></table>',
  ].join('\n')

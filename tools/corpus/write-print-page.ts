import { columnShares } from './column-shares.ts'
import { escapeHtml, htmlRows } from './html-text.ts'
import type { Block, LineBlock, Report } from './report-model.ts'
import { leadAndRest } from './text-pieces.ts'

/** The report alone, laid out for A4 in the fonts of build-fonts.ts. Page numbers stand in the margin, where they are no text of the page's flow. */
export function writePrintPage(report: Report): string {
  const body = [
    `<h1>${report.title.map(escapeHtml).join('<br>')}</h1>`,
    ...report.front.map(({ kind, text }) => `<p class="${kind}">${escapeHtml(text)}</p>`),
    '<p class="blank"></p>',
    ...report.blocks.map(printBlock),
  ]
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml(report.title.join(''))}</title>
<link rel="stylesheet" href="/fonts.css">
<style>${STYLE}</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`
}

function printBlock(block: Block): string {
  switch (block.kind) {
    case 'blank':
      return '<p class="blank"></p>'
    case 'heading':
      return `<h${block.level + 1}>${escapeHtml(block.text)}</h${block.level + 1}>`
    case 'box':
      return `<table class="box">${block.rows.map((lines) => `<tr><td>${lines.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}</td></tr>`).join('')}</table>`
    case 'table': {
      const header = block.rows.filter((row) => row.kind === 'header')
      const inside = (lines: readonly string[]): string => lines.map(escapeHtml).join('<br>')
      const columns = columnShares(block).map((share) => `<col style="width:${(share * 100).toFixed(2)}%">`)
      return [
        `<table class="data"><colgroup>${columns.join('')}</colgroup>`,
        `<thead>${htmlRows({ ...block, rows: header }, 'marked', (_, cell) => inside(cell.lines))}</thead>`,
        `<tbody>${htmlRows({ ...block, rows: block.rows.slice(header.length) }, 'marked', (_, cell) => inside(cell.lines))}</tbody>`,
        '</table>',
      ].join('\n')
    }
    default:
      return printLine(block)
  }
}

const printLine = (block: LineBlock): string =>
  `<p class="${block.kind}">${leadAndRest(block)
    .map(({ text, bold }) => (bold ? `<b>${escapeHtml(text)}</b>` : escapeHtml(text)))
    .join('')}</p>`

const STYLE = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: "— " counter(page) " —"; font: 14pt "serif"; } }
body { margin: 0; font: 16pt/28.95pt "serif"; font-weight: 400; text-align: justify; }
h1, h2, h3, h4, p { margin: 0; font-size: inherit; line-height: inherit; }
h1 { font-size: 20pt; line-height: 32pt; text-align: center; font-weight: 600; margin-bottom: 12pt; }
h2, h3, h4 { text-indent: 2em; break-after: avoid; }
h2, caption, .caption, .glossary-title, th { font-family: "sans"; font-weight: 500; }
h3, h4 { font-weight: 600; }
p { text-indent: 2em; orphans: 2; widows: 2; }
p.blank { height: 28.95pt; }
.meeting, .author, .example, .caption, .glossary-title { text-indent: 0; text-align: center; }
.example { font-size: 12pt; }
.salutation { text-indent: 0; }
.caption { font-size: 13pt; break-after: avoid; }
.glossary-title { break-before: page; }
.unit, .note { font-size: 10.5pt; line-height: 18pt; text-indent: 0; }
.unit { text-align: right; break-after: avoid; }
b { font-weight: 600; }
table { width: 100%; border-collapse: collapse; font-size: 10.5pt; line-height: 15pt; table-layout: fixed; }
td, th { border: 0.75pt solid #000; padding: 2.5pt 3pt; text-align: center; vertical-align: middle; }
tr { break-inside: avoid; }
.group { break-after: avoid; }
.name, .group td { text-align: left; }
.group td { font-weight: 600; }
.box { font-size: 12pt; line-height: 21pt; margin: 6pt 0; }
.box tr:not(:last-child) { break-after: avoid; }
.box td { text-align: justify; padding: 4pt 8pt; }
.box tr:first-child p:first-child { text-indent: 0; text-align: center; font-weight: 600; }
`

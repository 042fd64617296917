import { pack, writeZip } from './write-zip.ts'
import { xmlText } from './xml-text.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Typefaces of official documents (GB/T 9704—2012, 7.2.3): 仿宋 for the text, 小标宋 for the title. */
const TEXT_FACE = '仿宋_GB2312'
const TITLE_FACE = '方正小标宋简体'

/** A4 in twentieths of a point, with margins; `landscape` for wide tables. */
const pageOf = (orientation: 'portrait' | 'landscape'): string => {
  const [width, height] = orientation === 'portrait' ? [11906, 16838] : [16838, 11906]
  return (
    `<w:sectPr><w:pgSz w:w="${width}" w:h="${height}" w:orient="${orientation}"/>` +
    '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>'
  )
}

/** `size` in half-points. */
type Look = { readonly align?: 'center' | 'right'; readonly size?: number; readonly bold?: boolean; readonly isTitle?: boolean }

/** w:p of one run; TABs are Word's own. */
export function paragraphXml(text: string, { align, size, bold, isTitle }: Look = {}): string {
  const face = isTitle ? `<w:rFonts w:ascii="${TITLE_FACE}" w:eastAsia="${TITLE_FACE}" w:hAnsi="${TITLE_FACE}"/>` : ''
  const looks = `${face}${bold ? '<w:b/>' : ''}${size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`}`
  const words = text
    .split('\t')
    .map((part) => (part === '' ? '' : `<w:t xml:space="preserve">${xmlText(part)}</w:t>`))
    .join('<w:tab/>')
  const run = words === '' ? '' : `<w:r>${looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`}${words}</w:r>`
  return `<w:p>${align === undefined ? '' : `<w:pPr><w:jc w:val="${align}"/></w:pPr>`}${run}</w:p>`
}

/** w:tbl with lines around every cell; the first row is printed again on every page. `widths` in twentieths of a point. */
export function tableXml(widths: readonly number[], rows: readonly (readonly string[])[], look: Look): string {
  const line = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const printed = rows.map((cells, i) => {
    const isHead = i === 0
    const inside = cells.map((text, column) => {
      const lines = text.split('\n').map((part) => paragraphXml(part, isHead ? { ...look, bold: true, align: 'center' } : look))
      return `<w:tc><w:tcPr><w:tcW w:w="${widths[column]}" w:type="dxa"/></w:tcPr>${lines.join('')}</w:tc>`
    })
    return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${inside.join('')}</w:tr>`
  })
  const total = widths.reduce((sum, width) => sum + width, 0)
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>${printed.join('')}</w:tbl>`
  )
}

/** A Word document of these blocks. */
export function writeDocxFile(blocks: readonly string[], orientation: 'portrait' | 'landscape' = 'portrait'): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/>` +
      `<Override PartName="/word/styles.xml" ContentType="${WORD_TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${W}"><w:body>${blocks.join('')}${pageOf(orientation)}</w:body></w:document>`,
    'word/styles.xml':
      `<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${TEXT_FACE}" w:eastAsia="${TEXT_FACE}" w:hAnsi="${TEXT_FACE}"/>` +
      `<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>` +
      `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`,
  }
  return writeZip(Object.entries(parts).map(([name, xml]) => pack(name, Buffer.from(XML + xml))))
}

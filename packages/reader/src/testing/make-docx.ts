import { strToU8, zipSync } from 'fflate'

const NAMESPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
  ['dgm', 'http://schemas.openxmlformats.org/drawingml/2006/diagram'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const ROOTS: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' }

export const wordXml = (root: string, inside: string): string => `${XML}<w:${root} ${NAMESPACES}>${inside}</w:${root}>`

export const relationships = (list: readonly (readonly [type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const contentTypes = (parts: readonly (readonly [name: string, type: string])[]): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${parts
    .map(
      ([name, type]) =>
        `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
    )
    .join('')}</Types>`

export const zipFiles = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))

/** The files of a Word document by their names in the zip: `body` inside w:body, and further parts (`footnotes`, `header1` …) inside their root. */
export function docxFiles(body: string, parts: Readonly<Record<string, string>> = {}): Record<string, string> {
  const kinds = Object.keys(parts).map((name) => [name, name.replace(/\d+$/, '')] as const)
  return {
    '[Content_Types].xml': contentTypes([['document', 'document.main'], ...kinds]),
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships(kinds.map(([name, kind]) => [kind, `${name}.xml`])),
    'word/document.xml': wordXml('document', `<w:body>${body}<w:sectPr/></w:body>`),
    ...Object.fromEntries(kinds.map(([name, kind]) => [`word/${name}.xml`, wordXml(ROOTS[kind] ?? kind, parts[name]!)])),
  }
}

export const makeDocx = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array => zipFiles(docxFiles(body, parts))

/** w:r with text. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
/** w:p of runs, or of anything else that may stand in one. */
export const p = (inside: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`
export const text = (words: string, properties = ''): string => p(run(words), properties)
/** w:tbl of rows. */
export const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`
export const cell = (inside: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${inside.startsWith('<') ? inside : text(inside)}</w:tc>`

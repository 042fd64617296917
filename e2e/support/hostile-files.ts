import { deflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'

/** Files that nobody should send and somebody will. Made here, not kept: some are large once opened. */

const MB = 1024 * 1024

export const xml = (text: string): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`)

const WORD_NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

export const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

export const wordXml = (body: string, doctype = ''): Buffer =>
  xml(`${doctype}<w:document ${WORD_NAMES}><w:body>${body}</w:body></w:document>`)

/** The least Word takes for a document. */
export const docxParts = (document: Uint8Array): Record<string, Uint8Array> => ({
  '[Content_Types].xml': xml(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  '_rels/.rels': xml(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  ),
  'word/document.xml': document,
})

export const docx = (body: string, doctype = ''): Buffer => Buffer.from(zipSync(docxParts(wordXml(body, doctype))))

/** The least Excel takes for a workbook with one sheet. */
export const xlsxParts = (sheet: Uint8Array): Record<string, Uint8Array> => ({
  '[Content_Types].xml': xml(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  ),
  '_rels/.rels': xml(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  ),
  'xl/workbook.xml': xml(
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="指标" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ),
  'xl/_rels/workbook.xml.rels': xml(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
  'xl/worksheets/sheet1.xml': sheet,
})

export const sheetXml = (rows: string): Buffer =>
  xml(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`)

/** A sheet of `rows` rows with two cells each. */
export const longSheet = (rows: number): Buffer => {
  const text = Array.from(
    { length: rows },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>指标</t></is></c><c r="B${row + 1}"><v>${row}</v></c></row>`,
  )
  return Buffer.from(zipSync(xlsxParts(sheetXml(text.join(''))), { level: 1 }))
}

/**
 * A document whose body inflates to `megabytes` of paragraphs. With `claimed` the headers say it is that long; they are the last 22 bytes
 * behind the data, and what the directory says of the entry.
 */
export const bomb = (megabytes: number, claimed?: number): Buffer => {
  const text = Buffer.alloc(megabytes * MB, '<w:p/>')
  const packed = deflateRawSync(text, { level: 1 })
  return storedZip('word/document.xml', packed, claimed ?? text.length)
}

/** A zip with one deflated entry, written by hand so that its headers can say what they like. */
const storedZip = (name: string, packed: Buffer, claimed: number): Buffer => {
  const path = Buffer.from(name)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(claimed, 18)
  common.writeUInt16LE(path.length, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, path, packed])
  const directory = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, Buffer.alloc(14), path])
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, directory, end])
}

/** A compound file whose directory names what Office calls a document with a password. */
export const encryptedOffice = (): Buffer => {
  const bytes = Buffer.alloc(8192)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes)
  bytes.write('EncryptedPackage', 1024, 'utf16le')
  return bytes
}

/** A compound file said to hold a Word document, whose table of sectors says that each is followed by the next and the last by the first. */
export const oldWord = (length: number): Buffer => {
  const bytes = Buffer.alloc(Math.max(length, 48))
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes)
  if (length < 1024) {
    bytes.write('WordDocument', 18, 'utf16le')
    return bytes
  }
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt16LE(6, 32)
  bytes.writeInt32LE(1, 44)
  bytes.writeInt32LE(1, 48)
  bytes.writeInt32LE(4096, 56)
  bytes.writeInt32LE(-2, 60)
  bytes.writeInt32LE(-2, 68)
  for (let sector = 0; sector < 100; sector++) bytes.writeInt32LE((sector + 1) % 100, 512 + sector * 4)
  bytes.write('WordDocument', 1024, 'utf16le')
  return bytes
}

export const nestedTables = (depth: number): string =>
  `<!doctype html><html><body><h1>关于石港区2023年计划执行情况的报告</h1>${'<table><tr><td>外层</td><td>'.repeat(depth)}5.8${'</td></tr></table>'.repeat(depth)}</body></html>`

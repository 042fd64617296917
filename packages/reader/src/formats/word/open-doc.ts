import BufferReader from 'word-extractor/lib/buffer-reader.js'
import { diagnose } from '../../diagnostics.ts'
import type { OpenedFile } from '../layout.ts'
import { OpenFailure } from '../open-failure.ts'
import { checkCompound } from './check-compound.ts'
import { flattenTables } from './flatten-tables.ts'
import { TableMarkingExtractor } from './mark-tables.ts'
import { quote, reportHeaders } from './report-notes.ts'

const DOC = '.doc'
/** Quotation marks and dashes as they are: without this they come as ASCII. */
const AS_WRITTEN = { filterUnicode: false } as const

/**
 * Opens a Word 97–2003 document as text: paragraphs are lines, notes and text boxes follow at the end. What that format's reader cannot
 * give is said once. Throws OpenFailure `report-encrypted` for one with a password, `report-damaged` for one that cannot be read.
 */
export async function openDoc(bytes: Uint8Array): Promise<OpenedFile> {
  if (isEncrypted(bytes)) throw new OpenFailure('report-encrypted', { format: DOC })
  checkCompound(bytes, DOC)
  const extracted = await extract(bytes)
  const afterBody = [extracted.getTextboxes(AS_WRITTEN), extracted.getFootnotes(AS_WRITTEN), extracted.getEndnotes(AS_WRITTEN)]
  const lines = [...splitLines(extracted.getBody(AS_WRITTEN)), ...afterBody.flatMap((text) => splitLines(text).filter(isPrinted))]
  const comments = splitLines(extracted.getAnnotations(AS_WRITTEN)).filter(isPrinted)
  const headers = splitLines(extracted.getHeaders(AS_WRITTEN)).filter(isPrinted)
  return {
    layout: { format: 'doc', encoding: 'doc', lines, tables: null, places: null },
    diagnostics: [
      diagnose('word.doc-converted', null, ''),
      ...comments.map((comment) => diagnose('word.comment', null, quote(comment))),
      ...reportHeaders(headers),
    ],
  }
}

async function extract(bytes: Uint8Array) {
  try {
    return await new TableMarkingExtractor().extract(new BufferReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
  } catch {
    // The library throws whatever reading past an end throws.
    throw new OpenFailure('report-damaged', { format: DOC })
  }
}

const isPrinted = (line: string): boolean => line.trim() !== ''

/** A hyphen that does not break, and one that shows only at a break ([MS-DOC] 2.9.43); the rest are marks of the format. */
const splitLines = (marked: string): string[] =>
  flattenTables(marked.replace(/[\x1e\u2011]/g, '-').replace(/[\x00-\x08\x0e-\x1f\u00ad]/g, ''))

const SECTOR = 512
const FIB_MAGIC = 0xa5ec
const ENCRYPTED = 0x0100

/** The stream of the text begins, at a sector, with the FIB: its identifier, and a flag where the rest is encrypted ([MS-DOC] 2.5.2). */
function isEncrypted(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = SECTOR; at + 12 <= bytes.length; at += SECTOR)
    if (view.getUint16(at, true) === FIB_MAGIC) return (view.getUint16(at + 10, true) & ENCRYPTED) !== 0
  return false
}

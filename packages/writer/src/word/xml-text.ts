import { OpenFailure } from '../read/open-failure.ts'

/** What no XML 1.0 document can hold (2.2), not even as a reference. */
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as content or attribute value of XML, of the same length to whoever reads it: what cannot be written becomes U+FFFD. */
export const xmlText = (text: string): string => text.replace(UNWRITABLE, '\ufffd').replace(/[&<>"]/g, (sign) => ESCAPES[sign]!)

/** The text of an XML part, in the encoding its first bytes tell (UTF-8 or UTF-16), and the way back to bytes of the same encoding. */
export function decodePart(bytes: Uint8Array): { readonly xml: string; readonly encode: (xml: string) => Uint8Array } {
  const buffer = Buffer.from(bytes)
  const mark = buffer.toString('latin1', 0, 3)
  if (mark.startsWith('\u00ff\u00fe'))
    return { xml: buffer.toString('utf16le', 2), encode: (xml) => Buffer.from(`\ufeff${xml}`, 'utf16le') }
  if (mark.startsWith('\u00fe\u00ff'))
    return { xml: buffer.swap16().toString('utf16le', 2), encode: (xml) => Buffer.from(`\ufeff${xml}`, 'utf16le').swap16() }
  const bom = mark === '\u00ef\u00bb\u00bf' ? 3 : 0
  return { xml: buffer.toString('utf8', bom), encode: (xml) => Buffer.concat([buffer.subarray(0, bom), Buffer.from(xml)]) }
}

/**
 * A part with something appended inside its root element `root`; `make` is given the prefix of the root with its colon, or ''. Throws
 * OpenFailure `report-damaged` where there is no such root.
 */
export function appendInside(xml: string, root: string, make: (prefix: string) => string): string {
  const end = new RegExp(`</((?:[\\w.-]+:)?)${root}\\s*>(?![\\s\\S]*</)`).exec(xml)
  if (end) return xml.slice(0, end.index) + make(end[1]!) + xml.slice(end.index)
  const empty = new RegExp(`<((?:[\\w.-]+:)?)${root}\\b([^<]*)/>`).exec(xml)
  if (!empty) throw new OpenFailure('report-damaged', { format: '.docx' })
  const [tag, prefix = '', attributes = ''] = empty
  return `${xml.slice(0, empty.index)}<${prefix}${root}${attributes}>${make(prefix)}</${prefix}${root}>${xml.slice(empty.index + tag.length)}`
}

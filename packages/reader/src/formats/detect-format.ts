import {
  type DocumentFormat,
  type FailureCode,
  type FailureParams,
  FORMAT_EXTENSIONS,
  fail,
  type Outcome,
  READABLE_EXTENSIONS,
  succeed,
} from '@gangmu/domain'

/** What the bytes are, and what the name says they are: null where the name says nothing. */
export type DetectedFormat = { readonly format: DocumentFormat; readonly named: string | null }

/** Extension → what to save it as. Known by name, not read. */
const SAVE_AS: Readonly<Record<string, string>> = {
  '.xls': '.xlsx',
  '.et': '.xlsx',
  '.ett': '.xlsx',
  '.ods': '.xlsx',
  '.csv': '.xlsx',
  '.wps': '.docx',
  '.wpt': '.docx',
  '.rtf': '.docx',
  '.odt': '.docx',
  '.dot': '.docx',
  '.mht': '.docx',
  '.mhtml': '.docx',
  '.ceb': '.pdf',
  '.caj': '.pdf',
  '.ofd': '.pdf',
  '.ppt': '.pdf',
  '.pptx': '.pdf',
  '.dps': '.pdf',
}
const ARCHIVES = new Set(['.zip', '.rar', '.7z', '.gz', '.tar'])
const IMAGES = new Set(['.png', '.jpg', '.jpeg', '.gif', '.bmp', '.tif', '.tiff', '.webp', '.heic'])

const isReadable = (extension: string): boolean => READABLE_EXTENSIONS.includes(extension)
const isNamed = (extension: string, format: DocumentFormat): boolean => FORMAT_EXTENSIONS[format].includes(extension)

export const extensionOf = (fileName: string): string => /\.[^.\\/]+$/.exec(fileName)?.[0].toLowerCase() ?? ''

/**
 * Tells the format by the bytes; the name decides only between texts (`.md`), and what is refused by name. Fails with `report-empty`,
 * `report-type-unsupported` (with what to save it as), `report-is-archive`, `report-is-image`, `report-encrypted` or `report-not-text`.
 */
export function detectFormat(bytes: Uint8Array, fileName: string): Outcome<DetectedFormat> {
  const extension = extensionOf(fileName)
  const named = extension === '' ? null : extension
  if (bytes.every((byte) => byte <= 0x20)) return fail('report-empty')
  if (extension in SAVE_AS) return unsupported(extension)
  const found = byContent(bytes, extension)
  if (found !== null) return 'code' in found ? fail(found.code, found.params) : succeed({ format: found.format, named })
  if (ARCHIVES.has(extension)) return fail('report-is-archive', { extension })
  if (IMAGES.has(extension)) return fail('report-is-image', { extension })
  if (looksBinary(bytes)) return fail('report-not-text')
  if (extension !== '' && !isReadable(extension)) return fail('report-type-unsupported', { extension, saveAs: '.docx' })
  if (looksLikeHtml(bytes)) return succeed({ format: 'html', named })
  // A text under the name of a package is the text it is.
  return succeed({ format: isNamed(extension, 'md') ? 'md' : 'txt', named })
}

const unsupported = (extension: string) => fail('report-type-unsupported', { extension, saveAs: SAVE_AS[extension] ?? '.docx' })

type Found = { readonly format: DocumentFormat } | { readonly code: FailureCode; readonly params: FailureParams } | null

const IMAGE_HEADS: readonly (readonly [string, string])[] = [
  ['.png', '\u0089PNG'],
  ['.jpg', '\u00ff\u00d8\u00ff'],
  ['.gif', 'GIF8'],
  ['.bmp', 'BM\u0000'],
  ['.tif', 'II*\u0000'],
]

function byContent(bytes: Uint8Array, extension: string): Found {
  const head = latin1(bytes.subarray(0, 16))
  if (/%PDF-/.test(latin1(bytes.subarray(0, 1024)))) return { format: 'pdf' }
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return byZip(bytes, extension)
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return byOle(bytes)
  if (head.startsWith('{\\rtf')) return refuse('report-type-unsupported', { extension: '.rtf', saveAs: '.docx' })
  if (head.startsWith('Rar!') || head.startsWith('7z\u00bc\u00af')) return refuse('report-is-archive', { extension: extension || '.rar' })
  if (head.startsWith('\u001f\u008b')) return refuse('report-is-archive', { extension: extension || '.gz' })
  const image = IMAGE_HEADS.find(([, magic]) => head.startsWith(magic))
  return image ? refuse('report-is-image', { extension: image[0] }) : null
}

/** Names of parts stand uncompressed in the local headers and in the directory at the end. */
function byZip(bytes: Uint8Array, extension: string): Found {
  const has = (name: string) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
  if (has('word/document.xml') || has('word/document2.xml')) return { format: 'docx' }
  if (has('xl/workbook.xml')) return { format: 'xlsx' }
  if (has('xl/workbook.bin')) return refuse('report-type-unsupported', { extension: '.xlsb', saveAs: '.xlsx' })
  if (has('OFD.xml')) return refuse('report-type-unsupported', { extension: '.ofd', saveAs: '.pdf' })
  if (has('ppt/presentation.xml')) return refuse('report-type-unsupported', { extension: '.pptx', saveAs: '.pdf' })
  if (has('opendocument.text')) return refuse('report-type-unsupported', { extension: '.odt', saveAs: '.docx' })
  if (has('opendocument.spreadsheet')) return refuse('report-type-unsupported', { extension: '.ods', saveAs: '.xlsx' })
  // A package cut before any part that names it: what the name says it is, is damaged.
  if (isNamed(extension, 'docx') || isNamed(extension, 'xlsx')) return refuse('report-damaged', { format: extension })
  return refuse('report-is-archive', { extension: extension === '' || isReadable(extension) ? '.zip' : extension })
}

/** The streams of a compound file are named in UTF-16 in its directory. */
function byOle(bytes: Uint8Array): Found {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (name: string) => buffer.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage')) return refuse('report-encrypted', { format: 'Office' })
  if (has('WordDocument')) return { format: 'doc' }
  if (has('Workbook') || has('Book')) return refuse('report-type-unsupported', { extension: '.xls', saveAs: '.xlsx' })
  if (has('PowerPoint Document')) return refuse('report-type-unsupported', { extension: '.ppt', saveAs: '.pdf' })
  return refuse('report-damaged', { format: '.doc' })
}

const refuse = (code: FailureCode, params: FailureParams): Found => ({ code, params })

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/**
 * No text has a NUL, except that UTF-16 writes one with every ASCII character: then one byte order must give text without controls. Where
 * a byte order mark says that it is UTF-16, a damaged character here and there is forgiven.
 */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 64 * 1024)
  if (!head.includes(0)) return false
  const even = head.subarray(0, head.length - (head.length % 2))
  const marked = latin1(even.subarray(0, 2))
  const forgiven = marked === '\u00ff\u00fe' || marked === '\u00fe\u00ff' ? 5 + even.length / 100 : 0
  return ['utf-16le', 'utf-16be'].every((order) => countOdd(new TextDecoder(order).decode(even)) > forgiven)
}

/** Controls that no text has, and what did not decode. */
const countOdd = (text: string): number => text.match(/[\0-\x08\x0e-\x1f\ufffd-\uffff]/g)?.length ?? 0

/** A doctype, an html element, or a body of block elements at the very head. */
function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, 2048)).replaceAll('\0', '')
  return (
    /<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]/i.test(head) ||
    /^\s*(?:\u00ef\u00bb\u00bf)?\s*<(?:div|p|table|meta)[\s>]/i.test(head)
  )
}

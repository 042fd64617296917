import { decodeOrThrow, decodes, type TextEncoding } from '../text.ts'

export type DecodedHtml = { readonly text: string; readonly encoding: TextEncoding }

/** Browsers look for the charset in the first kilobyte; pages that put scripts before it exist. */
const CHARSET_WITHIN = 16 * 1024

/**
 * Decodes a page: byte order mark, then what the bytes prove (a page saved as UTF-8 often still says gb2312), then the page's own word,
 * then the guess for texts. Throws OpenFailure with the codes of `decodeText`.
 */
export function decodeHtml(bytes: Uint8Array): DecodedHtml {
  const marked = byMark(bytes)
  if (marked !== null) return decode(bytes, marked)
  if (decodes(bytes, 'utf-8')) return decode(bytes, 'utf-8')
  if (declaresGb(bytes) && decodes(bytes, 'gb18030')) return decode(bytes, 'gb18030')
  // The guess is made on the text alone: pages open with kilobytes of markup that read the same in every encoding.
  const from = bytes.findIndex((byte) => byte >= 0x80)
  const guessed = decodeOrThrow(bytes.subarray(Math.max(0, from)).filter((byte) => byte !== 0))
  return decode(bytes, guessed.encoding)
}

const decode = (bytes: Uint8Array, encoding: TextEncoding): DecodedHtml => ({ text: new TextDecoder(encoding).decode(bytes), encoding })

/** A byte order mark, or the `<` of UTF-16 without one. */
function byMark(bytes: Uint8Array): TextEncoding | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be'
  return null
}

/** `<meta charset="gbk">`, or within the content of an http-equiv: gb2312 and gbk are written in gb18030's bytes. */
function declaresGb(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, CHARSET_WITHIN))
  const charset = /<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? ''
  return /^(?:gb[\d_-]|gbk|csgb|x-gbk|hz-gb)/i.test(charset)
}

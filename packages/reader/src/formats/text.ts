import type { Diagnostic } from '@gangmu/domain'
import { diagnose } from '../diagnostics.ts'

export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

/** Decoded text, or why it could not be decoded: `text.empty`, `text.binary`, `text.undecodable`. */
export type DecodedText =
  | { readonly ok: true; readonly text: string; readonly encoding: TextEncoding; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ['zip/docx/xlsx', [0x50, 0x4b, 0x03, 0x04]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['doc/xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gzip', [0x1f, 0x8b]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]

/** Characters that any page of official Chinese holds; mojibake read in the wrong encoding hardly ever does. */
const EVERYDAY = new Set([
  ...'的年和区发展经济社会工作建设项目人民政府全市县一二三四五六七八九十个大中在是为有不国家业产生活服务第：，。、（）“”0123456789%\n\t ',
])
const REPLACED_LINES_REPORTED = 20

/**
 * Decodes the bytes of a text file: byte order mark first, then UTF-8, GB18030 and UTF-16 by what they yield.
 * A byte order mark is not part of the text. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return refuse('text.empty', '')
  const magic = MAGIC.find(([, head]) => head.every((byte, i) => bytes[i] === byte))
  if (magic) return refuse('text.binary', magic[0])
  const encoding = detectEncoding(bytes)
  if (encoding === null) return refuse('text.binary', '')
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.trim() === '') return refuse('text.empty', '')
  const replaced = count(text, '\ufffd')
  if (replaced > 20 && replaced > text.length / 10) return refuse('text.undecodable', encoding)
  return { ok: true, text, encoding, diagnostics: damage(text) }
}

/** Physical lines, split on \n; a carriage return at the end of a line is no character of it. */
export const splitLines = (text: string): string[] => text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))

const refuse = (code: 'text.empty' | 'text.binary' | 'text.undecodable', evidence: string): DecodedText => ({
  ok: false,
  diagnostics: [diagnose(code, null, evidence)],
})

function detectEncoding(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 65_536)
  if (sample.includes(0)) return bestOf(sample, ['utf-16le', 'utf-16be'], 0.5)
  if (decodes(bytes, 'utf-8')) return 'utf-8'
  // A damaged or cut UTF-8 file fails the strict test but still reads better than the same bytes taken for GB18030.
  return bestOf(sample, ['utf-8', 'gb18030'], 0.02) ?? (decodes(bytes, 'gb18030') ? 'gb18030' : null)
}

function decodes(bytes: Uint8Array, encoding: TextEncoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function bestOf(bytes: Uint8Array, encodings: readonly TextEncoding[], least: number): TextEncoding | null {
  let best: TextEncoding | null = null
  let score = least
  for (const encoding of encodings) {
    const plausible = plausibility(new TextDecoder(encoding).decode(bytes))
    if (plausible > score) [best, score] = [encoding, plausible]
  }
  return best
}

/** Share of the text that is Chinese or ASCII, plus the share of everyday characters, minus what failed to decode. */
function plausibility(text: string): number {
  let readable = 0
  let everyday = 0
  let broken = 0
  let all = 0
  for (const c of text) {
    all++
    const code = c.codePointAt(0) ?? 0
    if (code === 0xfffd || (code < 0x20 && c !== '\n' && c !== '\r' && c !== '\t' && c !== '\f')) broken++
    else if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x20 && code < 0x7f) || (code >= 0x3000 && code <= 0x303f)) readable++
    if (EVERYDAY.has(c)) everyday++
  }
  return all === 0 ? 0 : (readable * 0.5 + everyday - broken * 4) / all
}

const MOJIBAKE = /锟斤拷|烫烫烫|ï»¿|â€[œ\u009d”“]|Ã[¤¥©¨]|(?:[æåäçèé][\u0080-\u00bf–—‘’“”•…†‡ˆ‰Š‹ŒŽœž]){2}/

/** Lines that hold replacement characters or well-known traces of a wrong decoding. */
function damage(text: string): Diagnostic[] {
  if (!text.includes('\ufffd') && !MOJIBAKE.test(text)) return []
  const found: Diagnostic[] = []
  const lines = splitLines(text)
  for (let i = 0; i < lines.length && found.length < REPLACED_LINES_REPORTED; i++) {
    const line = lines[i]!
    const at = line.indexOf('\ufffd')
    if (at >= 0) found.push(diagnose('text.replaced', i + 1, line.slice(Math.max(0, at - 10), at + 10)))
    else if (MOJIBAKE.test(line)) found.push(diagnose('text.mojibake', i + 1, line.slice(0, 40)))
  }
  return found
}

function count(text: string, char: string): number {
  let n = 0
  for (let i = text.indexOf(char); i >= 0; i = text.indexOf(char, i + 1)) n++
  return n
}

import { type Diagnostic, fail, type Outcome, succeed } from '@gangmu/domain'
import { diagnose } from '../diagnostics.ts'
import type { Layout, OpenedFile } from './layout.ts'
import { OpenFailure } from './open-failure.ts'

export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

export type DecodedText = { readonly text: string; readonly encoding: TextEncoding; readonly diagnostics: readonly Diagnostic[] }

/** Characters that any page of official Chinese holds; mojibake read in the wrong encoding hardly ever does. */
const EVERYDAY = new Set([
  ...'的年和区发展经济社会工作建设项目人民政府全市县一二三四五六七八九十个大中在是为有不国家业产生活服务第：，。、（）“”0123456789%\n\t ',
])
const REPLACED_LINES_REPORTED = 20

/**
 * Decodes the bytes of a text file: byte order mark first, then UTF-8, GB18030 and UTF-16 by what they yield.
 * A byte order mark is not part of the text. Fails with `report-empty` or `report-not-text`; never throws.
 */
export function decodeText(bytes: Uint8Array): Outcome<DecodedText> {
  if (bytes.length === 0) return fail('report-empty')
  const encoding = detectEncoding(bytes)
  if (encoding === null) return fail('report-not-text')
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.trim() === '') return fail('report-empty')
  const replaced = count(text, '\ufffd')
  if (replaced > 20 && replaced > text.length / 10) return fail('report-not-text')
  return succeed({ text, encoding, diagnostics: reportDamage(text) })
}

/** Opens a text file in any encoding. Throws OpenFailure for bytes that are no text. */
export function openText(bytes: Uint8Array): OpenedFile {
  const { text, encoding, diagnostics } = decodeOrThrow(bytes)
  return { layout: layOutLines(splitLines(text), encoding), diagnostics }
}

/** For formats that are text underneath. */
export function decodeOrThrow(bytes: Uint8Array): DecodedText {
  const decoded = decodeText(bytes)
  if (!decoded.ok) throw new OpenFailure(decoded.failure.code, decoded.failure.params)
  return decoded.value
}

/** Lines without any structure but what they look like. */
export const layOutLines = (lines: readonly string[], encoding: string): Layout => ({
  format: 'txt',
  encoding,
  lines,
  tables: null,
  places: null,
})

/**
 * Physical lines. They end with \n or \r\n; in a text that has no \n at all (old Mac files) with \r. A \r that stands anywhere else ends no
 * line: it becomes a blank, so that offsets stay true.
 */
export const splitLines = (text: string): string[] =>
  text.includes('\n')
    ? text.split('\n').map((line) => (line.includes('\r') ? line.replace(/\r$/, '').replaceAll('\r', ' ') : line))
    : text.includes('\r')
      ? text.split('\r')
      : [text]

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

/** Whether the bytes are valid in this encoding, to the last one. */
export function decodes(bytes: Uint8Array, encoding: TextEncoding): boolean {
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
export function reportDamage(text: string): Diagnostic[] {
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

import { guardText } from '../text/formula-guard.ts'

/** Bytes are handed on in pieces of about this size. */
const PIECE = 64 * 1024
/** Excel takes a CSV without it for the system's own encoding. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * A CSV file as its rows come (RFC 4180, UTF-8 with byte order mark, CRLF). No field begins a formula: what would gets a `'` before it
 * (OWASP), a number never does.
 */
export async function* writeCsv(
  head: readonly string[],
  rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let piece = BYTE_ORDER_MARK + printRecord(head)
  for await (const row of rows) {
    piece += printRecord(row)
    if (piece.length < PIECE) continue
    yield encoder.encode(piece)
    piece = ''
  }
  if (piece !== '') yield encoder.encode(piece)
}

const printRecord = (fields: readonly string[]): string => `${fields.map(printField).join(',')}\r\n`

const printField = (text: string): string => {
  const guarded = guardText(text)
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

import { TextDecoder } from 'node:util'

/** Thrown for bytes that are text in no encoding known here. */
export class NotTextError extends Error {}

/** How much is looked at from the first character beyond ASCII on: two Chinese characters of GBK can be UTF-8 by chance, a page cannot. */
const SAMPLE = 64 * 1024

/**
 * Decodes a text file as it comes: UTF-8, with or without byte order mark, or else GB 18030, which Excel writes on a Chinese system.
 * Throws NotTextError for anything else, UTF-16 and bytes of zero included.
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decode: ((bytes: Uint8Array, more: boolean) => string) | null = null
  let held: Uint8Array[] = []
  let holding = 0
  for await (const chunk of chunks) {
    if (chunk.includes(0)) throw new NotTextError()
    if (decode !== null) {
      yield decode(chunk, true)
      continue
    }
    if (holding === 0 && isAscii(chunk)) {
      yield Buffer.from(chunk).toString('latin1')
      continue
    }
    held.push(chunk)
    holding += chunk.length
    if (holding < SAMPLE) continue
    decode = decoderFor(Buffer.concat(held))
    yield decode(Buffer.concat(held), true)
    held = []
  }
  if (decode === null) {
    const rest = Buffer.concat(held)
    decode = decoderFor(rest)
    yield decode(rest, true)
  }
  yield decode(new Uint8Array(), false)
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80)

function decoderFor(sample: Uint8Array): (bytes: Uint8Array, more: boolean) => string {
  const decoder = new TextDecoder(isUtf8(sample) ? 'utf-8' : 'gb18030', { fatal: true })
  return (bytes, more) => {
    try {
      return decoder.decode(bytes, { stream: more })
    } catch {
      throw new NotTextError()
    }
  }
}

/** The sample may end within a character. */
const isUtf8 = (sample: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true })
    return true
  } catch {
    return false
  }
}

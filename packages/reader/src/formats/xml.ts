import { SaxesParser } from 'saxes'
import { LIMITS } from './limits.ts'
import { OpenFailure } from './open-failure.ts'
import { decodeText } from './text.ts'

/** What happens while a part is parsed. Names come with their prefix as printed (`w:p`): OOXML writers keep to the usual prefixes. */
export type XmlHandler = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text?: (text: string) => void
}

/**
 * Parses one XML part from beginning to end. Entities of a DTD, external ones above all, are never resolved: a part that uses one is not
 * well-formed to this parser. Throws OpenFailure `report-damaged` for what is no well-formed XML or is nested beyond reason.
 */
export function parseXml(bytes: Uint8Array, format: string, handler: XmlHandler): void {
  const decoded = decodeText(bytes)
  if (!decoded.ok) throw new OpenFailure('report-damaged', { format })
  makeParser(format, handler).write(decoded.value.text).close()
}

/**
 * The same for a part that is not held as a whole. Parts of an Office package are UTF-8 or UTF-16, which the first bytes tell. An error
 * thrown by the handler comes through as it is.
 */
export async function parseXmlStream(chunks: AsyncIterable<Uint8Array>, format: string, handler: XmlHandler): Promise<void> {
  const parser = makeParser(format, handler)
  let decode: ((chunk: Uint8Array) => string) | null = null
  let unbroken = 0
  for await (const chunk of chunks) {
    // The parser holds a text or an attribute until it ends, so one without end would be held as a whole.
    const tag = chunk.lastIndexOf(0x3c)
    unbroken = tag < 0 ? unbroken + chunk.length : chunk.length - tag
    if (unbroken > MOST_UNBROKEN) throw new OpenFailure('report-damaged', { format })
    decode ??= startDecoding(chunk)
    parser.write(decode(chunk))
  }
  parser.close()
}

/** Bytes between one tag and the next. A cell holds at most 32 767 characters. */
const MOST_UNBROKEN = 8 * 1024 * 1024

function startDecoding(head: Uint8Array): (chunk: Uint8Array) => string {
  const decoder = new TextDecoder(head[0] === 0xff ? 'utf-16le' : head[0] === 0xfe ? 'utf-16be' : 'utf-8')
  return (chunk) => decoder.decode(chunk, { stream: true })
}

function makeParser(format: string, handler: XmlHandler) {
  const parser = new SaxesParser({ position: false, xmlns: false })
  let depth = 0
  parser.on('error', () => {
    throw new OpenFailure('report-damaged', { format })
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > LIMITS.nesting * 4) throw new OpenFailure('report-damaged', { format })
    handler.open(name, attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    handler.close(name)
  })
  const { text } = handler
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  return parser
}

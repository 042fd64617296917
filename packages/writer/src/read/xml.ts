import { TextDecoder } from 'node:util'
import { SaxesParser } from 'saxes'
import { LIMITS } from './limits.ts'
import { OpenFailure } from './open-failure.ts'
import type { ZipParts } from './zip.ts'

/** What happens while a part is parsed. Names come without prefix: the Open XML SDK writes `x:row` where others write `row`. */
export type XmlHandler = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Bytes from one tag to the next; a cell holds 32 767 characters at most. */
const MOST_UNBROKEN = 1024 * 1024

/**
 * Parses a part as it inflates; nothing happens where there is none. Entities of a DTD, external ones above all, are never resolved: a
 * part that uses one is not well-formed to this parser. Throws OpenFailure `workbook-damaged`.
 */
export async function readPart(zip: ZipParts, name: string, handler: XmlHandler): Promise<void> {
  if (!zip.has(name)) return
  const parser = makeParser(handler)
  let decoder: TextDecoder | null = null
  let unbroken = 0
  for await (const chunk of zip.stream(name)) {
    // The parser holds a text or an attribute until it ends, so one without end would be held as a whole.
    const tag = chunk.lastIndexOf(0x3c)
    unbroken = tag < 0 ? unbroken + chunk.length : chunk.length - tag
    if (unbroken > MOST_UNBROKEN) throw new OpenFailure('workbook-damaged')
    decoder ??= new TextDecoder(chunk[0] === 0xff ? 'utf-16le' : chunk[0] === 0xfe ? 'utf-16be' : 'utf-8')
    parser.write(decoder.decode(chunk, { stream: true }))
  }
  parser.close()
}

function makeParser({ open, close, text }: XmlHandler) {
  const parser = new SaxesParser({ position: false, xmlns: false })
  let depth = 0
  parser.on('error', () => {
    throw new OpenFailure('workbook-damaged')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > LIMITS.nesting) throw new OpenFailure('workbook-damaged')
    open(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    close?.(localName(name))
  })
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  return parser
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

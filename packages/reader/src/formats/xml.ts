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
  const { text: xml } = decoded.value
  const parser = new SaxesParser({ position: false })
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
  parser.write(xml).close()
}

import { parseXml, type XmlHandler } from '../xml.ts'

/**
 * Namespace → the prefix that the reader knows it by. Word writes these prefixes itself, in files of the Strict class too (ISO/IEC 29500-1,
 * whose namespaces are the purl.oclc.org ones); other writers may choose their own.
 */
const USUAL: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
}

type Renames = ReadonlyMap<string, string>
const NO_RENAMES: Renames = new Map()

/** Parses a part; names reach the handler with the usual prefixes, whatever prefixes the file declares. Throws as `parseXml` does. */
export function parsePart(bytes: Uint8Array, format: string, handler: XmlHandler): void {
  let renames = NO_RENAMES
  const outer: { readonly renames: Renames; readonly depth: number }[] = []
  let depth = 0
  const renamed = (name: string, isAttribute: boolean): string => {
    const colon = name.indexOf(':')
    if (colon < 0 && isAttribute) return name
    const to = renames.get(colon < 0 ? '' : name.slice(0, colon))
    if (to === undefined) return name
    const local = name.slice(colon + 1)
    return to === '' ? local : `${to}:${local}`
  }
  parseXml(bytes, format, {
    open: (name, attributes) => {
      depth++
      const declared = declaredRenames(attributes, renames)
      if (declared !== renames) {
        outer.push({ renames, depth })
        renames = declared
      }
      if (renames.size === 0) handler.open(name, attributes)
      else
        handler.open(
          renamed(name, false),
          Object.fromEntries(Object.entries(attributes).map(([key, value]) => [renamed(key, true), value])),
        )
    },
    close: (name) => {
      handler.close(renames.size === 0 ? name : renamed(name, false))
      if (outer.at(-1)?.depth === depth) renames = outer.pop()!.renames
      depth--
    },
    ...(handler.text ? { text: handler.text } : {}),
  })
}

/** The renames in force inside an element: those of its surroundings, unless it declares a known namespace under another prefix. */
function declaredRenames(attributes: Readonly<Record<string, string>>, current: Renames): Renames {
  let renames: Map<string, string> | null = null
  for (const key in attributes) {
    if (!key.startsWith('xmlns')) continue
    const prefix = key.slice(6)
    const usual = USUAL[attributes[key]!]
    if (usual === prefix ? !current.has(prefix) : usual === undefined && !current.has(prefix)) continue
    renames ??= new Map(current)
    if (usual === undefined || usual === prefix) renames.delete(prefix)
    else renames.set(prefix, usual)
  }
  return renames ?? current
}

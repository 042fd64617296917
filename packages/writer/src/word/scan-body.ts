import { SaxesParser, type SaxesTagNS } from 'saxes'
import { OpenFailure } from '../read/open-failure.ts'

/** From `start` up to `end` of the XML as written, in UTF-16 units. */
export type Slice = { readonly start: number; readonly end: number }

/** A child of a run that prints: one w:t, or anything else, of which only the whole can be marked. `length`: characters of the run it takes. */
export type RunChild = Slice & {
  readonly length: number
  /** Of a w:t: its start tag and what stands in it. */
  readonly text: { readonly tag: Slice; readonly inside: Slice; readonly keepsSpace: boolean } | null
}

export type RunElement = Slice & {
  readonly tag: Slice
  readonly name: string
  /** w:rPr, empty where there is none. */
  readonly properties: Slice
  /** What follows the properties. */
  readonly inside: Slice
  readonly children: readonly RunChild[]
  /** What has to be marked as a whole instead: a comment cannot begin within a drawing, within ruby or in one of two alternatives. */
  readonly holder: Slice | null
}

export type ParagraphElement = Slice & {
  readonly name: string
  /** What follows w:pPr; null for an empty-element tag. */
  readonly inside: Slice | null
  readonly runs: readonly RunElement[]
  readonly holder: Slice | null
}

/** The paragraphs of a part, counted as `FilePlace` counts them: every w:p in document order, every w:r within the nearest w:p. */
export type Body = {
  /** Namespace of the root element: WordprocessingML, transitional or strict. */
  readonly namespace: string
  /** The prefix the root binds to it, null where it binds none that attributes could use. */
  readonly prefix: string | null
  readonly paragraphs: readonly ParagraphElement[]
}

const WORD = ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main']
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

/** Of one character in the run, whatever they look like (ECMA-376 Part 1, 17.3.3). */
const ONE_CHARACTER = new Set(['w:tab', 'w:ptab', 'w:br', 'w:cr', 'w:noBreakHyphen', 'w:sym'])

type Open<T> = { -readonly [K in keyof T]: T[K] }
type Element = {
  readonly name: string
  readonly extent: Open<Slice>
  readonly tagEnd: number
  readonly paragraph: (Open<ParagraphElement> & { runs: RunElement[]; readonly open: OpenRun[] }) | null
  readonly run: OpenRun | null
  readonly keepsSpace: boolean
  /** Its inside is not read: the second of two alternatives. */
  readonly passed: boolean
  alternatives: number
}
type OpenRun = Open<RunElement> & { children: RunChild[]; readonly depth: number; printed: number }

/** Finds the paragraphs and runs of a part with the places of their tags. Throws OpenFailure `report-damaged` for XML that is not well-formed. */
export function scanBody(xml: string): Body {
  const paragraphs: ParagraphElement[] = []
  const path: Element[] = []
  let namespace = ''
  let prefix: string | null = null
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', () => {
    throw new OpenFailure('report-damaged', { format: '.docx' })
  })
  parser.on('opentag', (tag) => {
    if (path.length === 0) {
      namespace = tag.uri
      prefix = Object.entries(tag.ns).find(([bound, uri]) => bound !== '' && uri === namespace)?.[0] ?? null
    }
    path.push(open(tag, path, xml.lastIndexOf('<', parser.position - 1), parser.position, paragraphs))
  })
  parser.on('closetag', ({ isSelfClosing }) => {
    const element = path.pop()!
    close(element, path, isSelfClosing ? null : xml.lastIndexOf('<', parser.position - 1), parser.position, xml)
  })
  parser.write(xml).close()
  return { namespace, prefix, paragraphs }
}

const usualName = ({ uri, local, name }: SaxesTagNS): string =>
  WORD.includes(uri) ? `w:${local}` : uri === COMPATIBILITY ? `mc:${local}` : name.includes(':') ? name : `:${name}`

function open(tag: SaxesTagNS, path: readonly Element[], start: number, tagEnd: number, paragraphs: ParagraphElement[]): Element {
  const name = usualName(tag)
  const parent = path.at(-1)
  const frame = path.findLast(({ paragraph }) => paragraph !== null)?.paragraph
  let paragraph: Element['paragraph'] = null
  let run: Element['run'] = null
  if (name === 'w:p') {
    const inside = tag.isSelfClosing ? null : { start: tagEnd, end: tagEnd }
    paragraph = { start, end: tagEnd, name: tag.name, inside, runs: [], holder: frame ? holderOf(path) : null, open: [] }
    paragraphs.push(paragraph)
  } else if (name === 'w:r' && frame) {
    run = {
      start,
      end: tagEnd,
      tag: { start, end: tagEnd },
      name: tag.name,
      properties: { start: tagEnd, end: tagEnd },
      inside: { start: tagEnd, end: tagEnd },
      children: [],
      holder: holderOf(path),
      depth: path.length,
      printed: 0,
    }
    frame.runs.push(run)
    frame.open.push(run)
  }
  const isAlternative = name === 'mc:Choice' || name === 'mc:Fallback'
  const passed = parent?.passed === true || (isAlternative && parent !== undefined && parent.alternatives++ > 0)
  const keepsSpace = Object.values(tag.attributes).some((attribute) => attribute.name === 'xml:space' && attribute.value === 'preserve')
  return { name, extent: run ?? paragraph ?? { start, end: tagEnd }, tagEnd, paragraph, run, keepsSpace, passed, alternatives: 0 }
}

/** The outermost run or pair of alternatives that something within a paragraph stands in. Its end is known when it is closed. */
function holderOf(path: readonly Element[]): Slice | null {
  const first = path.findIndex(({ paragraph }) => paragraph !== null)
  const holder = path.slice(first).find(({ name }) => name === 'w:r' || name === 'mc:AlternateContent')
  return holder?.extent ?? null
}

function close(element: Element, path: readonly Element[], endTag: number | null, end: number, xml: string): void {
  const { name, extent, paragraph, run, tagEnd } = element
  const { start } = extent
  const parent = path.at(-1)
  extent.end = end
  if (paragraph?.inside && endTag !== null) paragraph.inside = { start: paragraph.inside.start, end: endTag }
  const frame = path.findLast((outer) => outer.paragraph !== null)?.paragraph
  if (run) {
    run.inside = { start: run.inside.start, end: endTag ?? end }
    frame?.open.pop()
  }
  if (name === 'w:pPr' && parent?.paragraph?.inside) parent.paragraph.inside = { start: end, end }
  if (name === 'w:rPr' && parent?.run) {
    parent.run.properties = { start, end }
    parent.run.inside = { start: end, end }
  }
  const current = frame?.open.at(-1)
  if (!current || element.passed) return
  const isChild = path.length === current.depth + 1
  const inside = { start: tagEnd, end: endTag ?? tagEnd }
  const length = name === 'w:t' ? lengthOf(xml, inside) : ONE_CHARACTER.has(name) ? 1 : 0
  if (!isChild) current.printed += length
  else {
    const text = name === 'w:t' ? { tag: { start, end: tagEnd }, inside, keepsSpace: element.keepsSpace } : null
    const child = { start, end, length: length + current.printed, text }
    if (child.length > 0) current.children.push(child)
    current.printed = 0
  }
}

/** What stands between tags, cut into what is one character: a reference, a section of CDATA as a whole, an end of line. */
const PIECE = /&[^;]*;|<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|\r\n?|[\ud800-\udbff][\udc00-\udfff]|[\s\S]/g

const lengthOf = (xml: string, inside: Slice): number =>
  /[&<\r]/.test(xml.slice(inside.start, inside.end)) ? edgesOf(xml, inside).length : inside.end - inside.start

/** Where each UTF-16 unit of a text stands in the XML; units that cannot be parted have the same edges. */
export function edgesOf(xml: string, inside: Slice): Slice[] {
  return [...xml.slice(inside.start, inside.end).matchAll(PIECE)].flatMap(({ 0: raw, index }) => {
    const start = inside.start + index
    return Array.from({ length: unitsOf(raw) }, () => ({ start, end: start + raw.length }))
  })
}

function unitsOf(raw: string): number {
  if (raw.startsWith('<![CDATA[')) return raw.slice(9, -3).replace(/\r\n/g, '\n').length
  if (raw.startsWith('<')) return 0
  if (raw.startsWith('&#')) return Number(raw.replace(/^&#x(.*);$/i, '0x$1').replace(/^&#(.*);$/, '$1')) > 0xffff ? 2 : 1
  return raw.startsWith('&') || raw.startsWith('\r') ? 1 : raw.length
}

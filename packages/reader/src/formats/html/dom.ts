import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { LIMITS } from '../limits.ts'
import { OpenFailure } from '../open-failure.ts'

export type Node = Tree.ChildNode
export type Element = Tree.Element
export type Parent = Tree.ParentNode

/**
 * Parses a page as browsers do; it never fails for wrong markup. Elements deeper in one another than any page needs throw OpenFailure
 * `report-damaged`: the parser walks its stack of open elements at every tag.
 */
export function parseHtml(html: string): Tree.Document {
  let depth = 0
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        if (++depth > LIMITS.openElements) throw new OpenFailure('report-damaged', { format: '.html' })
      },
      onItemPop: () => {
        depth--
      },
    },
  })
}

export const isElement = (node: Node | Parent): node is Element => 'tagName' in node
export const isText = (node: Node): node is Tree.TextNode => node.nodeName === '#text'
export const attributeOf = (element: Element, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null

/** The value of one property in the style attribute, lower case; null where it is not set there. */
export function styleOf(element: Element, property: string): string | null {
  const style = attributeOf(element, 'style')
  if (style === null) return null
  // `background:url(a;b)` may cut a value short; no property asked for here holds such text.
  const found = style.split(';').findLast((part) => part.slice(0, part.indexOf(':')).trim().toLowerCase() === property)
  return (
    found
      ?.slice(found.indexOf(':') + 1)
      .replace(/!important/i, '')
      .trim()
      .toLowerCase() ?? null
  )
}

/** Words of class and id, cut at signs and humps: `articleTitle news-info` → article, title, news, info. */
export function namesOf(element: Element): string[] {
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`
  return names
    .slice(0, 400)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((name) => name !== '')
}

const BLOCKS = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4
  h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p plaintext pre search section summary table caption tbody thead
  tfoot tr td th ul xmp`.split(/\s+/),
)

/** Whether the element begins and ends a line of its own. */
export function isBlock(element: Element): boolean {
  const display = styleOf(element, 'display')
  if (display === 'inline') return false
  return BLOCKS.has(element.tagName) || (display !== null && /^(?:block|flex|grid|list-item|table)$/.test(display))
}

/** What browsers print nothing of, or what a reader types or chooses. */
const UNPRINTED = new Set(
  `head title base link meta script style noscript noframes noembed template iframe object embed applet param audio video source track
  canvas svg math select option datalist textarea input button map area xml rt rp rtc`.split(/\s+/),
)

/** Script, style, controls, ruby: never text of the page, and nobody misses it. */
export const isUnprinted = (element: Element): boolean => UNPRINTED.has(element.tagName)

/** Set to be invisible. A dialog is so until a script opens it; details are taken as open. */
export function isHidden(element: Element): boolean {
  if (attributeOf(element, 'hidden') !== null || attributeOf(element, 'aria-hidden') === 'true') return true
  if (element.tagName === 'dialog' && attributeOf(element, 'open') === null) return true
  return (
    styleOf(element, 'display') === 'none' || styleOf(element, 'visibility') === 'hidden' || (styleOf(element, 'mso-hide') ?? '') === 'all'
  )
}

/**
 * Walks everything below `root` in the order of the text without calling itself, however deep it is. `enter` says whether to go into the
 * element; `leave` is called behind it only then.
 */
export function walk(
  root: Parent,
  visit: {
    readonly text?: (text: string) => void
    readonly enter: (element: Element) => boolean
    readonly leave?: (element: Element) => void
  },
): void {
  const stack: { readonly node: Node; readonly left: boolean }[] = []
  const push = (parent: Parent) => {
    for (let i = parent.childNodes.length - 1; i >= 0; i--) stack.push({ node: parent.childNodes[i]!, left: false })
  }
  push(root)
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, left } = step
    if (isText(node)) visit.text?.(node.value)
    else if (isElement(node)) {
      if (left) visit.leave?.(node)
      else if (visit.enter(node)) {
        stack.push({ node, left: true })
        push(node)
      }
    }
  }
}

/** Printed text without line breaks, at most `most` characters. */
export function textOf(root: Parent, most = 20_000): string {
  let text = ''
  walk(root, {
    text: (piece) => {
      if (text.length < most) text += piece
    },
    enter: (element) => text.length < most && !isUnprinted(element),
  })
  return text.replace(/\s+/g, ' ').trim()
}

export function findAll(root: Parent, wanted: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  walk(root, {
    enter: (element) => {
      if (wanted(element)) found.push(element)
      return true
    },
  })
  return found
}

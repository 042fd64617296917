import { type Element, isBlock, isElement, namesOf, walk } from './dom.ts'
import type { Weights } from './measure-prose.ts'
import type { KnownTable } from './tables.ts'

/** The share of the page's running text and tables that the article must hold. */
const MOST = 0.95
/** The same for an element that is called what articles are called. */
const MOST_NAMED = 0.8
const NAMES = new Set(
  `editor ueditor ucapcontent zoom zoomcon article content contents maincontent detail details con view text txt newscontent articlecontent
  wenzhang neirong zhengwen bodytext`.split(/\s+/),
)

/** The smallest element that holds most of the running text and the tables; `body` itself where the page has none. */
export function chooseArticle(
  body: Element,
  tables: ReadonlyMap<Element, KnownTable>,
  weights: Weights,
  left: ReadonlySet<Element>,
): Element {
  const kept = keptProse(body, weights, left)
  const all = kept(body)
  if (all === 0) return body
  const named = smallestNamed(body, tables, left, (element) => kept(element) >= all * MOST_NAMED)
  if (named && weights.of(named).runs > 1) return named
  let root = body
  for (;;) {
    const next = root.childNodes.filter(isElement).find((child) => !left.has(child) && kept(child) >= all * MOST)
    if (!next || !canHold(next, tables) || weights.of(next).runs < 2) return root
    root = next
  }
}

/** Paragraphs, tables and mark-up within lines are parts of an article: what stands beside them belongs to it. */
const canHold = (element: Element, tables: ReadonlyMap<Element, KnownTable>): boolean =>
  element.tagName !== 'p' && isBlock(element) && (tables.get(element)?.kind ?? 'page') === 'page'

function smallestNamed(
  body: Element,
  tables: ReadonlyMap<Element, KnownTable>,
  left: ReadonlySet<Element>,
  holds: (element: Element) => boolean,
): Element | null {
  let found: Element | null = null
  walk(body, {
    enter: (element) => {
      if (left.has(element) || !holds(element) || (isBlock(element) && !canHold(element, tables))) return false
      const isNamed = element.tagName === 'article' || element.tagName === 'ucapcontent' || namesOf(element).some((name) => NAMES.has(name))
      if (isNamed) found = element
      return true
    },
  })
  return found
}

/** Running text without that of the elements that are left out. */
function keptProse(body: Element, weights: Weights, left: ReadonlySet<Element>): (element: Element) => number {
  const lost = new Map<Element, number>()
  for (const element of left) {
    const { prose } = weights.of(element)
    if (prose === 0) continue
    for (let up: Element['parentNode'] = element.parentNode; up && 'tagName' in up; up = up.parentNode) {
      lost.set(up, (lost.get(up) ?? 0) + prose)
      if (up === body) break
    }
  }
  return (element) => weights.of(element).prose - (lost.get(element) ?? 0)
}

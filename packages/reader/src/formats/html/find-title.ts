import { attributeOf, type Element, findAll, isBlock, isUnprinted, namesOf, type Parent, textOf, walk } from './dom.ts'
import type { Weights } from './measure-prose.ts'
import { isRunningText, isSiteLine } from './site-lines.ts'

const DOCUMENT = /报告|公报|计划|规划|方案|意见|通知|要点|总结|分工|清单|任务|目标|指标/
/** Names of sites and their columns. */
const SITE = /(?:人民政府|政府|网站|门户|网|委员会|局|办公室|信息公开|政务公开|公开目录|公开平台|专栏|首页)$/
const LONGEST = 120

/** Names by which a page itself gives the article's title: the tag that official sites must set, and the window's title. */
export type ClaimedTitle = { readonly article: string; readonly window: string }

export function readClaims(document: Parent): ClaimedTitle {
  const claims = { article: '', window: '' }
  walk(document, {
    enter: (element) => {
      if (element.tagName === 'meta' && attributeOf(element, 'name')?.toLowerCase() === 'articletitle')
        claims.article ||= attributeOf(element, 'content')?.trim() ?? ''
      if (element.tagName === 'title' && element.namespaceURI.endsWith('xhtml')) claims.window ||= textOf(element, 400)
      return element.tagName === 'html' || element.tagName === 'head' || element.tagName === 'title'
    },
  })
  return claims
}

/** Letters and digits only: titles are broken, spaced and quoted differently from place to place. */
const fold = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * The heading of the article where it stands before `root`, with a line below the title that says so of itself. `lines` is what `root`
 * prints: a title that stands there is not looked for.
 */
export function findTitle(
  body: Element,
  root: Element,
  left: ReadonlySet<Element>,
  weights: Weights,
  claims: ClaimedTitle,
  lines: readonly string[],
): readonly Element[] {
  const before = elementsBefore(body, root, left)
  const wanted = [claims.article, claims.window].map(fold).filter((claim) => claim.length >= 4)
  let best: { readonly element: Element; readonly score: number } | null = null
  for (const element of before) {
    const score = titleScore(element, weights, wanted)
    if (score > 0 && score >= (best?.score ?? 0)) best = { element, score }
  }
  if (!best || isPrinted(textOf(best.element), lines) || (best.score < CLAIMED && hasTitle(lines))) return []
  const from = before.indexOf(best.element)
  const below = before
    .slice(from + 1)
    .find((element) => namesOf(element).some((name) => /^(?:sub-?title|ftitle|fubiaoti|fbt|small-?title)$/.test(name)))
  const isApart = below !== undefined && findAll(best.element, (inner) => inner === below).length === 0
  return isApart && textOf(below) !== '' && textOf(below).length <= LONGEST ? [best.element, below] : [best.element]
}

function elementsBefore(body: Element, root: Element, left: ReadonlySet<Element>): Element[] {
  const before: Element[] = []
  let reached = body === root
  walk(body, {
    enter: (element) => {
      if (element === root) reached = true
      if (reached || left.has(element) || isUnprinted(element)) return false
      before.push(element)
      return true
    },
  })
  return before
}

/** From here on the page itself says that this is the title. */
const CLAIMED = 4
/** What a report is called where no heading and no name marks it: pages laid out with tables have neither. */
const REPORT_NAME = /(?:报告|公报|计划|规划|方案|意见|通知|要点|总结|草案)(?:[（(][^（）()]{1,12}[）)])?$/

function titleScore(element: Element, weights: Weights, claims: readonly string[]): number {
  if (weights.of(element).text > LONGEST) return 0
  const isHeading = /^h[1-3]$/.test(element.tagName) || namesOf(element).some((name) => TITLE_NAME.test(name))
  if (!isHeading && !isBlock(element)) return 0
  const text = textOf(element, 2 * LONGEST)
  const folded = fold(text)
  if (folded.length < 4 || text.length > LONGEST || isLinked(element, text) || isSiteLine(text) || isRunningText(text)) return 0
  if (SITE.test(text) && !DOCUMENT.test(text)) return 0
  const own = element.tagName === 'h1' ? 1 : 0
  if (isHeading && claims.some((claim) => claim.startsWith(folded) || folded.startsWith(claim))) return CLAIMED + own
  if (own > 0 || (isHeading && folded.length >= 8 && DOCUMENT.test(text))) return 2 + own
  return folded.length >= 10 && REPORT_NAME.test(text) ? 1 : 0
}

const TITLE_NAME = /^(?!sub|small).*title|^(?:tit|bt|biaoti|headline)$/

const isLinked = (element: Element, text: string): boolean =>
  findAll(element, (inner) => inner.tagName === 'a').reduce((all, link) => all + textOf(link).length, 0) * 2 > text.length

const HEAD_LINES = 12

/** Whether the title stands at the head of the lines already, be it broken over several. */
function isPrinted(title: string, lines: readonly string[]): boolean {
  const wanted = fold(title)
  const head = lines.slice(0, HEAD_LINES).map(fold)
  return (
    head.join('').includes(wanted) || head.some((line) => line.length >= 12 && line.length * 2 > wanted.length && wanted.includes(line))
  )
}

/**
 * The title where nothing on the page prints one: what the page says of itself, without the names of site and column behind it. Null
 * where the lines before the running text hold a title of their own.
 */
export function claimedTitle(claims: ClaimedTitle, lines: readonly string[]): string | null {
  if (hasTitle(lines)) return null
  const parts = claims.window.split(/\s*[_|｜]\s*|\s+[-–—]+\s+|-{1,2}(?=[^-]*(?:政府|网))/).map((part) => part.trim())
  const title = claims.article || parts.find((part) => DOCUMENT.test(part)) || ''
  return title.length >= 6 && DOCUMENT.test(title) && !isPrinted(title, lines) ? title : null
}

/** Whether the lines before the running text hold a title. */
function hasTitle(lines: readonly string[]): boolean {
  const first = lines.findIndex(isRunningText)
  return lines
    .slice(0, first < 0 ? HEAD_LINES : Math.min(first, HEAD_LINES))
    .some((line) => line.length >= 8 && line.length <= LONGEST && DOCUMENT.test(line) && !/[。；]$/.test(line))
}

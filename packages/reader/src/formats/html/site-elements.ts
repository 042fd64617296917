import { attributeOf, type Element, findAll, isUnprinted, namesOf, type Parent, textOf, walk } from './dom.ts'
import type { Weights } from './measure-prose.ts'
import type { KnownTable } from './tables.ts'

const TAGS = new Set(['nav', 'header', 'footer', 'aside', 'form', 'menu'])
const ROLES = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'menu', 'menubar', 'toolbar', 'dialog'])
const NAMES = new Set(
  `nav navi navbar navigation menu submenu breadcrumb breadcrumbs bread crumb crumbs position curpos location weizhi dqwz path share bdshare
  bshare sharebox print printer footer foot bottom copyright sidebar side aside related relate relevant recommend xgyd xglj xgwz hot banner toolbar tool tools
  fontsize zihao search login qrcode ewm erweima pager pagination paging prevnext prev next friendlink friendlinks links comment comments backtop
  gotop float popup modal mask wza jiucuo logo topbar header sitemap`.split(/\s+/),
)
/** An element called so is the site's while it holds hardly any of the page's running text. */
const MOST_PROSE = 0.15
const MOST_TEXT = 0.6
const MOST_LINKS = 0.8

const ATTACHED = /\.(?:docx?|wps|xlsx?|et|pdf|ofd|pptx?|csv|zip|rar|7z)(?:[?#]|$)/i
/** A link to a file that is published beside the page. */
export const isAttachment = (element: Element): boolean =>
  element.tagName === 'a' && (ATTACHED.test(attributeOf(element, 'href') ?? '') || ATTACHED.test(textOf(element, 200)))

/**
 * Elements below `body` that are the site's, not the report's: by tag, role or name, or lists of links. What names say is held against
 * the text inside: pages wrap all they have in a form, and call the report's frame `print`.
 */
export function findSiteElements(
  body: Element,
  tables: ReadonlyMap<Element, KnownTable>,
  weights: Weights,
  hidden: (element: Element) => boolean,
): ReadonlySet<Element> {
  const all = weights.of(body)
  const found = new Set<Element>()
  const isSmall = (element: Element): boolean => {
    const { prose, text } = weights.of(element)
    return prose <= all.prose * MOST_PROSE && (all.prose > 0 || text <= all.text * MOST_TEXT)
  }
  walk(body, {
    enter: (element) => {
      if (isUnprinted(element)) return false
      const table = tables.get(element)
      if (
        hidden(element) ||
        (table && isCatalogueCard(element)) ||
        ((isCalledSite(element) || isLinkList(element, weights)) && isSmall(element))
      ) {
        found.add(element)
        return false
      }
      return table === undefined || table.kind === 'page'
    },
  })
  return found
}

function isCalledSite(element: Element): boolean {
  if (/^(?:html|body|main|article|h[1-6]|p|span|td|tr|tbody|table)$/.test(element.tagName)) return false
  // The head of an article holds its title.
  if (element.tagName === 'header' && (isWithinArticle(element) || findAll(element, isLongTitle).length > 0)) return false
  return TAGS.has(element.tagName) || ROLES.has(attributeOf(element, 'role') ?? '') || namesOf(element).some((name) => NAMES.has(name))
}

/** The name of a site is shorter than that of a report. */
const isLongTitle = (element: Element): boolean => element.tagName === 'h1' && textOf(element, 200).length > 12

function isWithinArticle(element: Element): boolean {
  for (let up: Parent | null = element.parentNode; up && 'tagName' in up; up = up.parentNode)
    if (up.tagName === 'article' || up.tagName === 'main') return true
  return false
}

/** Three links and more, and nothing said beside them. Files published with the report and a list of its own parts are no such list. */
function isLinkList(element: Element, weights: Weights): boolean {
  if (!/^(?:ul|ol|dl|div|section)$/.test(element.tagName)) return false
  const { text, links, linkCount, prose } = weights.of(element)
  if (linkCount < 3 || prose > 0 || links < text * MOST_LINKS) return false
  return findAll(element, (child) => isAttachment(child) || (attributeOf(child, 'href') ?? '').startsWith('#')).length === 0
}

/** 索引号 | 主题分类 | 发布机构 | 发布日期: how the site files the page. */
function isCatalogueCard(table: Element): boolean {
  const text = textOf(table, 400).replace(/\s+/g, '')
  return text.length < 400 && /索引号|信息分类|主题分类/.test(text) && /(?:发布|发文|公开|成文|生成)(?:机构|机关|单位|日期|时间)/.test(text)
}

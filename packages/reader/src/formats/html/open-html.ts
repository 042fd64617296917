import type { Diagnostic } from '@gangmu/domain'
import { diagnose } from '../../diagnostics.ts'
import type { LaidTable, OpenedFile } from '../layout.ts'
import { reportDamage } from '../text.ts'
import { chooseArticle } from './choose-article.ts'
import { decodeHtml } from './decode-html.ts'
import { attributeOf, type Element, findAll, isElement, isHidden, isUnprinted, parseHtml, textOf, walk } from './dom.ts'
import { claimedTitle, findTitle, readClaims } from './find-title.ts'
import { type LaidHtml, layOutHtml } from './lay-out-html.ts'
import { measureProse } from './measure-prose.ts'
import { findSiteElements, isAttachment } from './site-elements.ts'
import { findSiteLines } from './site-lines.ts'
import { type KnownTable, tablesOf } from './tables.ts'

/**
 * Opens a saved web page: bytes → the article's lines and tables, without what the site prints around it. What was left out is told
 * once. Throws OpenFailure for bytes that are no text (`report-not-text`, `report-empty`) and for elements nested without end
 * (`report-damaged`).
 */
export function openHtml(bytes: Uint8Array): OpenedFile {
  const { text, encoding } = decodeHtml(bytes)
  const document = parseHtml(text)
  const body = findAll(document, (element) => element.tagName === 'body' || element.tagName === 'frameset')[0]
  if (!body) return { layout: { format: 'html', encoding, lines: [], tables: [], places: null }, diagnostics: [] }
  const tables = tablesOf(body)
  const { roots, left, claims } = findArticle(document, body, tables)
  const printed = layOutHtml(roots, tables, (element) => left.has(element))
  const { laid, dropped } = dropSiteLines(printed)
  const title = claimedTitle(claims, laid.lines)
  const { lines, tables: laidTables, pictures } = title === null ? laid : withTitle(laid, title)
  return {
    layout: { format: 'html', encoding, lines, tables: laidTables, places: null },
    diagnostics: [
      ...reportDamage(lines.join('\n')),
      ...reportLeftOut([...textOutside(body, new Set(roots), left), ...dropped]),
      ...reportPictures(pictures, lines.length),
      ...reportAttachments(body, left),
      ...(printed.cut ? [diagnose('file.limit-reached', null, 'table')] : []),
    ],
  }
}

type Article = {
  readonly roots: readonly Element[]
  readonly left: ReadonlySet<Element>
  readonly claims: { readonly article: string; readonly window: string }
}

/** Enough running text for an article; a page with less, and more of it hidden, is shown by a script. */
const LEAST_PROSE = 200

function findArticle(document: ReturnType<typeof parseHtml>, body: Element, tables: ReadonlyMap<Element, KnownTable>): Article {
  const shown = measureProse(body, tables, isHidden)
  const whole = measureProse(body, tables, () => false)
  const isUnveiled = shown.of(body).prose < LEAST_PROSE && whole.of(body).prose > Math.max(LEAST_PROSE, shown.of(body).prose * 5)
  const weights = isUnveiled ? whole : shown
  const veil = (element: Element) => isHidden(element) && !(isUnveiled && whole.of(element).prose > LEAST_PROSE)
  const left = findSiteElements(body, tables, weights, veil)
  const root = chooseArticle(body, tables, weights, left)
  const claims = readClaims(document)
  const own = layOutHtml([root], tables, (element) => left.has(element)).lines
  return { roots: [...findTitle(body, root, left, weights, claims, own), root], left, claims }
}

type Laid = Pick<LaidHtml, 'lines' | 'tables' | 'pictures'>

function dropSiteLines(laid: LaidHtml): { readonly laid: Laid; readonly dropped: readonly string[] } {
  const inTable = new Set(laid.tables.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)))
  const drop = findSiteLines(laid.lines, (line) => inTable.has(line))
  if (drop.size === 0) return { laid, dropped: [] }
  const moved: number[] = []
  let kept = 0
  for (let i = 0; i <= laid.lines.length; i++) {
    moved.push(kept)
    if (!drop.has(i)) kept++
  }
  return {
    laid: moveLines(
      laid,
      laid.lines.filter((_, i) => !drop.has(i)),
      (line) => moved[line]!,
    ),
    dropped: laid.lines.filter((_, i) => drop.has(i)),
  }
}

const withTitle = (laid: Laid, title: string): Laid => moveLines(laid, [title, ...laid.lines], (line) => line + 1)

/** `to` says where a line, or the end of the lines, stands now. Lines of tables stay together. */
function moveLines({ tables, pictures }: Laid, lines: readonly string[], to: (line: number) => number): Laid {
  const move = <T extends { readonly from: number; readonly to: number }>(piece: T): T => ({
    ...piece,
    from: to(piece.from),
    to: to(piece.to),
  })
  return {
    lines,
    tables: tables.map((table): LaidTable => ({ ...move(table), rows: table.rows.map((row) => row.map(move)) })),
    pictures: pictures.map((picture) => ({ ...picture, line: to(picture.line) })),
  }
}

/** What the page prints, or hides, outside the article. */
function textOutside(body: Element, roots: ReadonlySet<Element>, left: ReadonlySet<Element>): string[] {
  const pieces: string[] = []
  const within: Element[] = [body]
  walk(body, {
    text: (text) => {
      const clean = text.replace(/\s+/g, ' ').trim()
      const here = within.findLast((element) => roots.has(element) || left.has(element))
      if (clean !== '' && !(here && roots.has(here))) pieces.push(clean)
    },
    enter: (element) => {
      if (isUnprinted(element)) return false
      if (roots.has(element) || left.has(element)) within.push(element)
      return true
    },
    leave: (element) => {
      if (within.at(-1) === element) within.pop()
    },
  })
  return pieces
}

function reportLeftOut(pieces: readonly string[]): Diagnostic[] {
  const characters = pieces.reduce((all, piece) => all + piece.replace(/\s+/g, '').length, 0)
  return characters === 0 ? [] : [diagnose('html.left-out', null, `${characters}字：${pieces.join(' ')}`)]
}

const MOST_PICTURES = 20

function reportPictures(pictures: Laid['pictures'], lines: number): Diagnostic[] {
  return pictures.slice(0, MOST_PICTURES).map(({ line, element }) => {
    const named =
      attributeOf(element, 'alt') ||
      attributeOf(element, 'title') ||
      fileNameOf(attributeOf(element, 'src') ?? attributeOf(element, 'data') ?? '')
    return diagnose('html.image', lines === 0 ? null : Math.min(line + 1, lines), named || element.tagName)
  })
}

const fileNameOf = (address: string): string =>
  address.startsWith('data:')
    ? (/^data:[\w/+.-]{0,40}/.exec(address)?.[0] ?? '')
    : (/[^/\\]*$/.exec(address.split(/[?#]/)[0] ?? '')?.[0] ?? '')

/** Annexes published as files beside the page: their tables are not in it. */
function reportAttachments(body: Element, left: ReadonlySet<Element>): Diagnostic[] {
  const names: string[] = []
  walk(body, {
    enter: (element) => {
      if (left.has(element) || isUnprinted(element)) return false
      if (isElement(element) && isAttachment(element)) names.push(textOf(element, 60) || fileNameOf(attributeOf(element, 'href') ?? ''))
      return true
    },
  })
  return [...new Set(names)].slice(0, MOST_PICTURES).map((name) => diagnose('html.attachment', null, name))
}

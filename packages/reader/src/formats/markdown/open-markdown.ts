import markdownIt, { type MarkdownIt, type Token } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import { diagnose } from '../../diagnostics.ts'
import { attributeOf, findAll, isHidden, parseHtml } from '../html/dom.ts'
import { layOutHtml } from '../html/lay-out-html.ts'
import { tablesOf } from '../html/tables.ts'
import type { OpenedFile } from '../layout.ts'
import { OpenFailure } from '../open-failure.ts'
import { decodeOrThrow, reportDamage } from '../text.ts'
import { keepWrittenLines } from './written-lines.ts'

/**
 * Opens a Markdown file: bytes → lines without marks, and its pipe tables. The library makes HTML of it, so that HTML written in it is
 * read like the rest. Throws OpenFailure for bytes that are no text (`report-not-text`, `report-empty`) and for quotations within
 * quotations without end (`report-damaged`).
 */
export function openMarkdown(bytes: Uint8Array): OpenedFile {
  const { text, encoding } = decodeOrThrow(bytes)
  if (TOO_DEEP.test(text)) throw new OpenFailure('report-damaged', { format: '.md' })
  const { front, body: markdown } = cutFrontMatter(text)
  const document = parseHtml(`<body>${renderer.render(markdown)}`)
  const body = findAll(document, (element) => element.tagName === 'body')
  const known = new Map(body.flatMap((element) => [...tablesOf(element)]))
  const { lines, tables, pictures, cut } = layOutHtml(body, known, isHidden)
  return {
    layout: { format: 'md', encoding, lines, tables, places: null },
    diagnostics: [
      ...(front === '' ? [] : [diagnose('markdown.front-matter', null, front.replace(/\s+/g, ' ').trim())]),
      ...reportDamage(lines.join('\n')),
      ...pictures
        .slice(0, MOST_PICTURES)
        .map(({ line, element }) =>
          diagnose(
            'markdown.image',
            lines.length === 0 ? null : Math.min(line + 1, lines.length),
            attributeOf(element, 'alt') || attributeOf(element, 'src') || element.tagName,
          ),
        ),
      ...(cut ? [diagnose('file.limit-reached', null, 'table')] : []),
    ],
  }
}

const MOST_PICTURES = 20
/** The library leaves out what stands deeper than a hundred quotations, and does not say so. */
const TOO_DEEP = /^(?:[ \t]{0,3}>){100}/m

const renderer = makeRenderer()

function makeRenderer(): MarkdownIt {
  // A report has no code: what is indented by four blanks is a paragraph of an official paper.
  const made = markdownIt({ html: true }).use(cjkFriendly).disable('code')
  made.validateLink = () => true
  made.core.ruler.push('printed-numbers', ({ tokens }) => printNumbers(tokens))
  made.core.ruler.push('written-lines', ({ tokens }) => keepWrittenLines(tokens))
  return made
}

/** CommonMark counts on from the first number of a list; a report's numbers are what it prints. */
function printNumbers(tokens: readonly Token[]): void {
  for (const token of tokens)
    if (token.type === 'list_item_open' && token.info !== '') token.attrSet('style', `list-style-type: '${token.info}${token.markup} '`)
}

const FRONT_MATTER = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:\1|\.\.\.)[ \t]*(?:\r?\n|$)/

/** Properties between two rules at the very head: every line not indented is a key or goes on with a list. */
function cutFrontMatter(text: string): { readonly front: string; readonly body: string } {
  const found = FRONT_MATTER.exec(text)
  const front = found?.[2] ?? ''
  const isProperties = front.split(/\r?\n/).every((line) => /^(?:\s|#|-\s|$|[^\s:=：]{1,40}\s*[:=](?:\s|$|["'[{\d]))/.test(line))
  return found && isProperties ? { front, body: text.slice(found[0].length) } : { front: '', body: text }
}

import type { RunPiece } from '@gangmu/domain'
import { type Edit, editText } from './edit-text.ts'
import { type Body, edgesOf, type ParagraphElement, type RunChild, type RunElement, type Slice } from './scan-body.ts'

/** What one comment is about: the characters of `pieces`; without any, the whole of the paragraph. `at` null: the head of the text. */
export type MarkedRange = {
  readonly id: number
  readonly at: { readonly paragraph: number; readonly pieces: readonly RunPiece[] } | null
}

/** Something to open or close between two characters of the XML, with what has to be closed before it and opened again behind it. */
type Cut = Slice & {
  readonly before: string
  readonly after: string
  readonly ends: string[]
  readonly points: string[]
  readonly starts: string[]
}
type Place = Slice & { readonly before?: string; readonly after?: string }
/** `first` and `last`: places before and behind what is marked; one place where nothing stands between them. */
type Anchor = { readonly first: Place; readonly last: Place }

/**
 * The XML of a main part with the marks of comments around the characters they are about. A run that is marked in part is split, its
 * properties copied (ECMA-376 Part 1, 17.13.4, 17.3.2); nothing else of the part changes by a byte.
 */
export function markRanges(xml: string, body: Body, ranges: readonly MarkedRange[]): string {
  const cuts = new Map<string, Cut>()
  const spaces = new Map<number, Edit>()
  const cutAt = ({ start, end, before = '', after = '' }: Place): Cut => {
    const key = `${start} ${end}`
    const cut = cuts.get(key) ?? { start, end, before, after, ends: [], points: [], starts: [] }
    cuts.set(key, cut)
    return cut
  }
  const marks = marksOf(body)
  for (const { id, at } of ranges) {
    const { first, last } = (at && anchorOf(xml, body, at, spaces)) ?? headOf(xml, body)
    if (first.start === last.start) cutAt(first).points.push(marks.start(id) + marks.end(id))
    else {
      cutAt(first).starts.push(marks.start(id))
      cutAt(last).ends.push(marks.end(id))
    }
  }
  const inserted = [...cuts.values()].map(({ start, end, before, after, ends, points, starts }) => ({
    start,
    end,
    text: [before, ...ends, ...points, ...starts, after].join(''),
  }))
  return editText(xml, [...inserted, ...spaces.values()])
}

const marksOf = ({ namespace, prefix }: Body) => {
  const w = prefix ?? 'w'
  const declared = prefix === null ? ` xmlns:w="${namespace}"` : ''
  return {
    start: (id: number): string => `<${w}:commentRangeStart${declared} ${w}:id="${id}"/>`,
    end: (id: number): string =>
      `<${w}:commentRangeEnd${declared} ${w}:id="${id}"/><${w}:r${declared}><${w}:commentReference ${w}:id="${id}"/></${w}:r>`,
  }
}

function anchorOf(xml: string, body: Body, at: NonNullable<MarkedRange['at']>, spaces: Map<number, Edit>): Anchor | null {
  const own = body.paragraphs[at.paragraph]
  const runs = at.pieces.flatMap((piece) => {
    const run = body.paragraphs[piece.paragraph ?? at.paragraph]?.runs[piece.run]
    return run ? [{ run, piece }] : []
  })
  const [head, tail] = [runs[0], runs.at(-1)]
  if (!head || !tail) return own ? paragraphAnchor(own) : null
  const first = edgeOf(xml, head.run, head.piece.from, 'start', spaces)
  const last = edgeOf(xml, tail.run, tail.piece.to - 1, 'end', spaces)
  return first.start <= last.start ? { first, last } : own ? paragraphAnchor(own) : null
}

const paragraphAnchor = ({ holder, inside, end, name }: ParagraphElement): Anchor => {
  if (holder) return { first: pointAt(holder.start), last: pointAt(holder.end) }
  if (inside) return { first: pointAt(inside.start), last: pointAt(inside.end) }
  const opened = { start: end - 2, end, before: '>', after: `</${name}>` }
  return { first: opened, last: opened }
}

/** Nothing is marked there: the comment is about the text as a whole, or about what a comment cannot stand in. */
function headOf(xml: string, body: Body): Anchor {
  const paragraph = body.paragraphs.find(({ holder }) => holder === null)
  if (paragraph) {
    const { first } = paragraphAnchor(paragraph)
    return { first, last: first }
  }
  const w = body.prefix ?? 'w'
  const declared = body.prefix === null ? ` xmlns:w="${body.namespace}"` : ''
  const start = /<(?:[\w.-]+:)?body[^>]*>/.exec(xml)
  const first = { ...pointAt(start ? start.index + start[0].length : xml.length), before: `<${w}:p${declared}>`, after: `</${w}:p>` }
  return { first, last: first }
}

const pointAt = (at: number): Place => ({ start: at, end: at })

/** Where character `at` of a run begins or ends, and what splits the run there. */
function edgeOf(xml: string, run: RunElement, at: number, side: 'start' | 'end', spaces: Map<number, Edit>): Place {
  if (run.holder) return pointAt(run.holder[side])
  const found = childAt(run, at)
  if (!found) return pointAt(run[side])
  const { child, offset } = found
  const edges = child.text ? edgesOf(xml, child.text.inside) : []
  const place = edges[offset]?.[side] ?? child[side]
  const closed = `</${run.name}>`
  const opened = textOf(xml, run.tag) + textOf(xml, run.properties)
  const isOuter = side === 'start' ? place === edges[0]?.start : place === edges.at(-1)?.end
  if (child.text === null || isOuter) {
    const edge = child[side]
    const rest = side === 'start' ? { start: run.inside.start, end: edge } : { start: edge, end: run.inside.end }
    return textOf(xml, rest).trim() === '' ? pointAt(run[side]) : { ...pointAt(edge), before: closed, after: opened }
  }
  const { tag, keepsSpace } = child.text
  const written = textOf(xml, tag)
  const touchesSpace = /\s/.test(xml.slice(place - 1, place + 1))
  if (touchesSpace && !keepsSpace) spaces.set(tag.end, { start: tag.end - 1, end: tag.end - 1, text: KEEP_SPACE })
  const reopened = keepsSpace ? written : `${written.slice(0, -1)}${KEEP_SPACE}>`
  const name = /^<([^\s/>]+)/.exec(written)![1]
  return { ...pointAt(place), before: `</${name}>${closed}`, after: opened + reopened }
}

function childAt(run: RunElement, at: number): { readonly child: RunChild; readonly offset: number } | null {
  let before = 0
  for (const child of run.children) {
    if (at < before + child.length) return { child, offset: at - before }
    before += child.length
  }
  return null
}

/** Without it the blanks at the ends of a w:t are no text (ECMA-376 Part 1, 17.3.3.31). */
const KEEP_SPACE = ' xml:space="preserve"'

const textOf = (xml: string, { start, end }: Slice): string => xml.slice(start, end)

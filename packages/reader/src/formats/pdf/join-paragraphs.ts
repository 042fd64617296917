import { readPhaseHead } from '../../lexicon/phases.ts'
import { endsSentence, readMarker } from '../../segment/shapes.ts'
import { joinText, median } from './line-text.ts'
import type { Line, Margins } from './page-model.ts'

/** Lines that are one paragraph. */
export type Paragraph = { readonly lines: readonly Line[]; readonly text: string }

/** In sizes of the text. */
const INDENT = 1.2
const SLACK = 0.35
/** Of the usual distance between lines. */
const WIDE_GAP = 1.25

/**
 * Printed lines → paragraphs. A paragraph ends where the next word would still have fitted on the line, and where the next line is
 * indented, of another size, set off by a wider gap, or centred. Lines keep to the margins of their page or cell.
 */
export function joinParagraphs(lines: readonly Line[], pitch: Pitch = measurePitch(lines)): Paragraph[] {
  const paragraphs: Line[][] = []
  for (const [i, line] of lines.entries()) {
    const open = paragraphs.at(-1)
    if (open && !beginsParagraph(open, line, lines[i + 1], pitch.onPage.get(pageSizeOf(line)))) open.push(line)
    else paragraphs.push([line])
  }
  return paragraphs.map((own) => ({ lines: own, text: own.map((line) => line.text).reduce(joinText) }))
}

function beginsParagraph(open: readonly Line[], line: Line, after: Line | undefined, pitch: number | undefined): boolean {
  const [first, before] = [open[0]!, open.at(-1)!]
  if (Math.max(line.size, before.size) > Math.min(line.size, before.size) * 1.12) return true
  if (line.page === before.page && pitch !== undefined && line.baseline - before.baseline > pitch * WIDE_GAP) return true
  if (endsShort(before, line)) return true
  // 开工：甲、乙 in a box stands for itself, even below a line that happens to be full.
  const label = /^([^，。、；：:]{2,16})[：:]/.exec(line.text)?.[1]
  if (label !== undefined && readPhaseHead(label) !== null) return true
  const { margins, size } = line
  const ended = endsSentence(before.text) || /[：:]$/.test(before.text)
  const marked = readMarker(line.text) !== null || /^——/.test(line.text)
  if (line.left - margins.left < size * INDENT) {
    // Not indented: an item of a list or a heading, told by its number behind the end of what was before.
    const level = readMarker(line.text)?.level ?? (marked ? 4 : 9)
    return (ended || /[）)]$/.test(before.text)) && level <= (margins.indents ? 2 : 4)
  }
  // Indented behind a full line that says no end: a centred title, a block set in, or a list whose items hang from their numbers.
  if (ended || marked) return true
  const sameLeft = (other: Line | undefined) => other !== undefined && Math.abs(line.left - other.left) < size * 0.6
  const setIn = sameLeft(before) && readMarker(first.text) === null && (open.length > 1 || (sameLeft(after) && !endsShort(line, after!)))
  const hangs = readMarker(first.text) !== null && line.left - first.left > size * 0.5
  return !(setIn || hangs || (isCentred(line) && before.left - before.margins.left < size * INDENT))
}

/** The head of the next line would have fitted behind it. */
const endsShort = (line: Line, next: Line): boolean => line.margins.right - line.right > next.lead + line.size * SLACK

const isCentred = ({ left, right, margins, size }: Line): boolean =>
  left - margins.left > size && Math.abs(left - margins.left - (margins.right - right)) < size

/** Usual distances between lines, by page and size. */
export type Pitch = { readonly onPage: ReadonlyMap<string, number> }

const sizeOf = (line: Line): string => String(Math.round(line.size))
const pageSizeOf = (line: Line): string => `${line.page} ${sizeOf(line)}`

/**
 * A page that has the usual distance of the whole text anywhere keeps to it, however few such lines it has (a list of one-line items set
 * apart, say); a page that has it nowhere is set otherwise and tells its own.
 */
export function measurePitch(lines: readonly Line[]): Pitch {
  const byPage = new Map<string, { size: string; gaps: number[] }>()
  const bySize = new Map<string, number[]>()
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1]!, lines[i]!]
    if (pageSizeOf(before) !== pageSizeOf(line) || line.baseline <= before.baseline) continue
    const gap = line.baseline - before.baseline
    const own = byPage.get(pageSizeOf(line)) ?? { size: sizeOf(line), gaps: [] }
    own.gaps.push(gap)
    byPage.set(pageSizeOf(line), own)
    const all = bySize.get(sizeOf(line)) ?? []
    all.push(gap)
    bySize.set(sizeOf(line), all)
  }
  const usual = (gaps: readonly number[]): number => commonest(gaps, 0.5).at
  const overall = new Map([...bySize].filter(([, gaps]) => gaps.length >= 2).map(([size, gaps]) => [size, usual(gaps)]))
  const onPage = [...byPage].flatMap(([key, { size, gaps }]): [string, number][] => {
    const whole = overall.get(size)
    if (whole !== undefined && gaps.some((gap) => Math.abs(gap - whole) < whole * 0.06)) return [[key, whole]]
    return gaps.length >= 2 ? [[key, usual(gaps)]] : []
  })
  return { onPage: new Map(onPage) }
}

/**
 * The margins that lines of running text keep to. Justified lines end at one x: where many do, that is the right margin (a mark may hang
 * beyond it); else it is as far as lines go. Null where fewer than `least` long lines are there to tell.
 */
export function estimateMargins(lines: readonly Line[], least = 5): Margins | null {
  if (lines.length === 0) return null
  const size = median(lines.map((line) => line.size))
  // All lines of a file may be more than a call takes arguments.
  const reach = lines.reduce((most, line) => Math.max(most, line.right), -Infinity)
  const start = lines.reduce((first, line) => Math.min(first, line.left), Infinity)
  const long = lines.filter((line) => line.right - line.left > (reach - start) * 0.7)
  if (long.length < least) return null
  const right = commonest(
    long.map((line) => line.right),
    size * 0.25,
  )
  const left = commonest(
    long.map((line) => line.left),
    size * 0.25,
  )
  const justified = right.count >= Math.max(3, long.length * 0.2)
  // The commonest start may be that of indented paragraphs where they are short: the margin is left of it, if lines begin there at all.
  const further = long.filter((line) => line.left < left.at - size)
  const edge = further.length >= 2 ? further.reduce((first, line) => Math.min(first, line.left), Infinity) : left.at
  const indented = lines.filter((line) => line.left - edge > size * INDENT && line.left - edge < size * 3)
  return {
    left: edge,
    right: justified ? right.at : long.reduce((most, line) => Math.max(most, line.right), -Infinity),
    indents: indented.length >= Math.max(1, lines.length * 0.08),
  }
}

/** The value most others are near to, and how many are. */
function commonest(values: readonly number[], within: number): { at: number; count: number } {
  const sorted = values.toSorted((a, b) => a - b)
  let best = { from: 0, count: 0 }
  for (let from = 0, to = 0; from < sorted.length; from++) {
    while (to < sorted.length && sorted[to]! - sorted[from]! <= within * 2) to++
    if (to - from > best.count) best = { from, count: to - from }
  }
  return { at: sorted[best.from + (best.count >> 1)] ?? 0, count: best.count }
}

/** Lines of a cell: it is as wide as its walls let it be, with the same room on both sides. */
export function cellMargins(lines: readonly Line[], wallLeft: number, wallRight: number): Margins {
  const size = median(lines.map((line) => line.size))
  const left = Math.min(...lines.map((line) => line.left))
  const reach = Math.max(...lines.map((line) => line.right))
  const padding = Math.min(Math.max(left - wallLeft, 1), size)
  // Where lines run nearly to the wall they know better than it how far they may go.
  const right = wallRight - reach < size * 2 ? reach : wallRight - padding
  return { left, right, indents: lines.some((line) => line.left - left > size * INDENT) }
}

import { type Mark, numberedHeads, numberedPoints, printMark, type Style } from '../../lib/numbering.ts'
import type { CheckInput, Rule, RuleFinding } from '../../rule.ts'

const DEPTH: Partial<Record<Style, number>> = { chapter: 0, section: 1, number: 2, bracketed: 3 }
const MOST_PLACES = 6

/** Numbers of headings and points follow each other: none is left out, none stands twice, none comes before the one before it. */
export const brokenNumbering: Rule = {
  id: 'broken-numbering',
  family: 'structure',
  severity: '疑似',
  *check(input) {
    for (const list of numberedHeads(input)) yield* checkHeads(list)
    yield* checkPoints(numberedPoints(input))
    yield* checkNotes(input)
  },
}

/** A heading of higher rank begins the numbers below it anew, unless they run on (1—21 through all sections). */
function* checkHeads(heads: readonly Mark[]): Iterable<RuleFinding> {
  const last = new Map<Style, Mark>()
  for (const [index, mark] of heads.entries()) {
    const before = last.get(mark.style)
    last.set(mark.style, mark)
    const depth = DEPTH[mark.style]!
    const closed = before !== undefined && heads.slice(heads.indexOf(before) + 1, index).some(({ style }) => DEPTH[style]! < depth)
    if (mark.n === 1 || before === undefined || mark.n === before.n + 1) continue
    // After a higher heading a list that does not begin with 1 is a list of its own whose head was not seen as one.
    if (closed) continue
    const next = heads.slice(index + 1).find(({ style }) => style === mark.style)
    yield broken(mark, before, next === undefined ? [] : [next])
  }
}

function* checkPoints(points: readonly (Mark | 'break')[]): Iterable<RuleFinding> {
  let open = new Map<Style, Mark[]>()
  for (const [index, mark] of points.entries()) {
    if (mark === 'break') {
      open = new Map()
      continue
    }
    const series = open.get(mark.style)
    if (mark.n === 1) {
      open.set(mark.style, [mark])
      continue
    }
    // What is printed before the first number is no series (十是 in a sentence, a quotation that begins in the middle).
    if (series === undefined) continue
    const before = series.at(-1)!
    if (mark.n === before.n + 1) {
      series.push(mark)
      continue
    }
    const rest = points.slice(index + 1).filter((one): one is Mark => one !== 'break' && one.style === mark.style)
    const after = rest
      .slice(
        0,
        Math.max(
          0,
          rest.findIndex(({ n }) => n === 1),
        ) || 2,
      )
      .slice(0, 2)
    const inner = [...open.values()]
      .map((other) => other.at(-1)!)
      .find(({ style, n, span }) => style !== mark.style && n === mark.n - 1 && span.line === mark.span.line)
    yield broken(mark, before, after, inner)
    // 一是 … 五是 … 二是: the series goes on from where it stood; 一是 … 三是 … 四是 from where it is.
    if (after[0]?.n !== before.n + 1) series.push(mark)
  }
}

const NOTE = /^\s*(?:备注|附?注|说明)\s*[：:]\s*(1)[.．、]/
const SECOND = /(?:^|[；。\s])2[.．、]/
/** Lines below a note in which its second number may stand. */
const NOTE_LINES = 4

/** 备注：1.…… without 2. */
function* checkNotes({ document: { lines } }: CheckInput): Iterable<RuleFinding> {
  for (const [index, text] of lines.entries()) {
    const match = NOTE.exec(text)
    if (match === null || lines.slice(index, index + NOTE_LINES).some((line) => SECOND.test(line))) continue
    const start = match[0].length - 2
    const printed = text.slice(start, match[0].length)
    yield {
      code: 'lone',
      params: { printed },
      spans: [{ line: index + 1, start, end: match[0].length }],
      values: [printed],
      about: [],
      severity: '提示',
    }
  }
}

function broken(mark: Mark, before: Mark, after: readonly Mark[], inner?: Mark): RuleFinding {
  const code = inner !== undefined ? 'foreign' : mark.n === before.n ? 'twice' : mark.n < before.n ? 'backwards' : 'gap'
  const right = inner !== undefined ? printMark(inner.style, inner.n + 1) : printMark(mark.style, before.n + 1)
  return {
    code,
    params: { printed: mark.printed, before: (inner ?? before).printed, right },
    spans: [mark, before, ...(inner === undefined ? [] : [inner]), ...after].slice(0, MOST_PLACES).map(({ span }) => span),
    values: [mark.printed, (inner ?? before).printed],
    about: [],
  }
}

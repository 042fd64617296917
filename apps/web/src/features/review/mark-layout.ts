/** A stretch of one line that belongs to something; `id` says to what. */
export type MarkSpan = { readonly id: string; readonly start: number; readonly end: number }

/** Text, or a mark around further ones. A mark that crosses the end of another comes in two pieces with the same span. */
export type MarkNode<S extends MarkSpan = MarkSpan> =
  | { readonly span: null; readonly start: number; readonly end: number }
  | { readonly span: S; readonly start: number; readonly end: number; readonly nodes: readonly MarkNode<S>[] }

/**
 * A line of `length` UTF-16 units as marks that nest: the longer span outside, whatever crosses cut in two where the outer one ends. The
 * pieces of a span together cover it exactly, and all leaves together the line. What lies outside the line is cut off, what is empty left out.
 */
export const layoutMarks = <S extends MarkSpan>(length: number, spans: readonly S[]): readonly MarkNode<S>[] => {
  const pieces = spans
    .map((span) => ({ span, start: Math.max(0, span.start), end: Math.min(length, span.end) }))
    .filter(({ start, end }) => start < end)
  return nest(pieces, 0, length)
}

type Piece<S> = { readonly span: S; readonly start: number; readonly end: number }

const nest = <S extends MarkSpan>(pieces: readonly Piece<S>[], from: number, to: number): readonly MarkNode<S>[] => {
  const waiting = [...pieces].sort((a, b) => a.start - b.start || b.end - a.end)
  const nodes: MarkNode<S>[] = []
  let at = from
  for (let outer = waiting.shift(); outer !== undefined; outer = waiting.shift()) {
    const { span, start, end } = outer
    if (at < start) nodes.push({ span: null, start: at, end: start })
    const inside: Piece<S>[] = []
    while (waiting.length > 0 && waiting[0]!.start < end) {
      const next = waiting.shift()!
      inside.push({ ...next, end: Math.min(next.end, end) })
      if (next.end > end) insertInOrder(waiting, { ...next, start: end })
    }
    nodes.push({ span, start, end, nodes: nest(inside, start, end) })
    at = end
  }
  if (at < to) nodes.push({ span: null, start: at, end: to })
  return nodes
}

const insertInOrder = <S>(waiting: Piece<S>[], piece: Piece<S>): void => {
  const at = waiting.findIndex((other) => other.start > piece.start || (other.start === piece.start && other.end < piece.end))
  waiting.splice(at < 0 ? waiting.length : at, 0, piece)
}

/** How many marks are drawn for a line. */
export const countMarks = (nodes: readonly MarkNode[]): number =>
  nodes.reduce((sum, node) => (node.span === null ? sum : sum + 1 + countMarks(node.nodes)), 0)

/**
 * Which blocks get their marks: those near the reader's eye first, until `limit` marks are reached. `near` are blocks in view or about to
 * be, `centre` the one in the middle; the text itself is there in any case.
 */
export const chooseMarked = (
  near: Iterable<number>,
  centre: number,
  marksOf: (block: number) => number,
  limit: number,
): ReadonlySet<number> => {
  const chosen = new Set<number>()
  let marks = 0
  for (const block of [...near].sort((a, b) => Math.abs(a - centre) - Math.abs(b - centre))) {
    marks += marksOf(block)
    if (marks > limit) break
    chosen.add(block)
  }
  return chosen
}

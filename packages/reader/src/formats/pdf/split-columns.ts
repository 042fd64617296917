import { makeLine } from './cluster-lines.ts'
import { estimateMargins } from './join-paragraphs.ts'
import type { Line, PageTable } from './page-model.ts'

/** A page set in two columns has at least this many lines that a gutter parts, and this share of all its lines. */
const LEAST_LINES = 12
const LEAST_SHARE = 0.6
/** In sizes of the text. */
const GUTTER = 1.2
/** Both sides must be filled like running text, not like a table's columns. */
const LEAST_FILLED = 0.7

/**
 * Lines in reading order: as they stand, or, where a page is clearly set in two columns, down the left and then down the right one
 * between the lines that run over both. Lines of a column keep to its margins.
 */
export function splitColumns(lines: readonly Line[], tables: readonly PageTable[]): readonly Line[] {
  if (lines.length < LEAST_LINES || tables.length > 0) return lines
  const gutter = findGutter(lines)
  if (gutter === null) return lines
  const ordered: Line[] = []
  let left: Line[] = []
  let right: Line[] = []
  const flush = () => {
    ordered.push(...left, ...right)
    left = []
    right = []
  }
  for (const line of lines) {
    const crosses = line.glyphs.some((glyph) => glyph.x < gutter && glyph.x + glyph.width > gutter)
    if (crosses) {
      flush()
      ordered.push(line)
      continue
    }
    const [before, behind] = [line.glyphs.filter((glyph) => glyph.x < gutter), line.glyphs.filter((glyph) => glyph.x >= gutter)]
    if (before.length > 0) left.push(makeLine(before, line.page))
    if (behind.length > 0) right.push(makeLine(behind, line.page))
  }
  flush()
  const sides = [ordered.filter((line) => line.right <= gutter), ordered.filter((line) => line.left >= gutter)].map((side) => ({
    side: new Set(side),
    margins: estimateMargins(side),
  }))
  return ordered.map((line) => {
    const margins = sides.find(({ side }) => side.has(line))?.margins
    return margins ? { ...line, margins } : line
  })
}

function findGutter(lines: readonly Line[]): number | null {
  const [start, end] = [Math.min(...lines.map((line) => line.left)), Math.max(...lines.map((line) => line.right))]
  const width = end - start
  let best: { at: number; count: number } | null = null
  for (let at = start + width * 0.4; at <= start + width * 0.6; at += Math.max(3, width / 200)) {
    const parted = lines.filter((line) => gapAround(line, at) > line.size * GUTTER)
    if (parted.length > (best?.count ?? 0)) best = { at, count: parted.length }
  }
  if (best === null || best.count < LEAST_LINES || best.count < lines.length * LEAST_SHARE) return null
  const { at } = best
  const both = lines.filter((line) => gapAround(line, at) > line.size * GUTTER)
  const filled = (from: number, to: number): number =>
    both.reduce((sum, line) => sum + line.glyphs.filter((g) => g.x >= from && g.x < to).reduce((w, g) => w + g.width, 0), 0) /
    (both.length * (to - from))
  return filled(start, at) >= LEAST_FILLED && filled(at, end) >= LEAST_FILLED ? at : null
}

/** Width of the blank at x, 0 where something is printed there or only on one side of it. */
function gapAround(line: Line, x: number): number {
  let [before, behind] = [-Infinity, Infinity]
  for (const glyph of line.glyphs) {
    if (glyph.x + glyph.width <= x) before = Math.max(before, glyph.x + glyph.width)
    else if (glyph.x >= x) behind = Math.min(behind, glyph.x)
    else return 0
  }
  return Number.isFinite(before) && Number.isFinite(behind) ? behind - before : 0
}

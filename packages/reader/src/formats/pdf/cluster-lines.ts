import { isWide } from './glyph-text.ts'
import { joinGlyphs, median } from './line-text.ts'
import type { Glyph, Line, Margins } from './page-model.ts'

/** Of the size: how far a line reaches above its baseline and below. */
const ABOVE = 0.8
const BELOW = 0.15
const NO_MARGINS: Margins = { left: 0, right: 0, indents: false }

type Band = { readonly top: number; readonly bottom: number; readonly glyphs: Glyph[] }

/**
 * Glyphs → printed lines, from top to bottom, each from left to right. A glyph belongs to the line it shares half of its height with,
 * so that raised and lowered figures stay in theirs; the largest glyphs say where the lines are.
 */
export function clusterLines(glyphs: readonly Glyph[], page: number): Line[] {
  const bands: Band[] = []
  for (const glyph of glyphs.toSorted((a, b) => b.size - a.size || a.y - b.y)) {
    const [top, bottom] = [glyph.y - ABOVE * glyph.size, glyph.y + BELOW * glyph.size]
    let best: Band | null = null
    let most = 0.5
    for (const band of bands) {
      const shared = (Math.min(bottom, band.bottom) - Math.max(top, band.top)) / (bottom - top)
      if (shared > most) [best, most] = [band, shared]
    }
    if (best) best.glyphs.push(glyph)
    else bands.push({ top, bottom, glyphs: [glyph] })
  }
  return bands.map((band) => makeLine(band.glyphs, page)).sort((a, b) => a.baseline - b.baseline)
}

/** A line of these glyphs. Those drawn twice, a little aside, for want of a bold font count once. */
export function makeLine(unsorted: readonly Glyph[], page: number): Line {
  const glyphs: Glyph[] = []
  for (const glyph of unsorted.toSorted((a, b) => a.x - b.x)) {
    const twice = glyphs
      .slice(-4)
      .some((other) => other.text === glyph.text && glyph.x - other.x < Math.max(glyph.width, glyph.size * 0.4) * 0.4)
    if (!twice) glyphs.push(glyph)
  }
  const size = median(glyphs.map((glyph) => glyph.size))
  const baseline = median(glyphs.filter((glyph) => glyph.size > size * 0.9).map((glyph) => glyph.y))
  return {
    page,
    glyphs,
    text: joinGlyphs(glyphs, size, baseline),
    left: glyphs[0]!.x,
    right: Math.max(...glyphs.map((glyph) => glyph.x + glyph.width)),
    baseline,
    size,
    lead: leadOf(glyphs),
    margins: NO_MARGINS,
  }
}

const OPENING = /^[（(《“‘「『〔【—]$/
const CLOSING = /^[，。、；：！？）)》”’」』〕】%％‰…—]$/
const MOST_LEAD = 12

/** Width of what stands before the first place where the line could have been broken: an opening bracket, a figure with its unit sign, closing marks. */
function leadOf(glyphs: readonly Glyph[]): number {
  const [first] = glyphs
  if (!first) return 0
  let end = 0
  while (end < glyphs.length - 1 && OPENING.test(glyphs[end]!.text)) end++
  const stuck = (at: number): boolean => {
    const glyph = glyphs[at]
    if (!glyph || glyph.x - first.x > first.size * MOST_LEAD) return false
    if (CLOSING.test(glyph.text)) return true
    return !isWide(glyph.text) && !glyph.blank && (!isWide(glyphs[at - 1]!.text) || CLOSING.test(glyphs[at - 1]!.text))
  }
  while (stuck(end + 1)) end++
  return glyphs[end]!.x + glyphs[end]!.width - first.x
}

/** Stretches of a line that wide blanks part, as the cells of a table without rules are. */
export function splitAtGaps(line: Line, gap: number): Line[] {
  const parts: Glyph[][] = []
  let end = -Infinity
  for (const glyph of line.glyphs) {
    if (glyph.x - end > gap) parts.push([])
    parts.at(-1)!.push(glyph)
    end = Math.max(end, glyph.x + glyph.width)
  }
  return parts.map((part) => makeLine(part, line.page))
}

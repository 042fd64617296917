import { isWide } from './glyph-text.ts'
import type { Glyph } from './page-model.ts'

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Of the size: a gap wider than this is a blank between letters or figures … */
const LATIN_GAP = 0.2
/** … one where a blank is printed needs only be this wide … */
const PRINTED_GAP = 0.08
/** … between a Chinese character and a figure, where typesetting leaves a quarter by itself … */
const MIXED_GAP = 0.7
/** … and between Chinese characters, where only a gap as between columns says anything. */
const WIDE_GAP = 1.3

/**
 * The text of a line whose glyphs are sorted by x. Blanks that only spread Chinese characters are left out (名 词 解 释, justified lines);
 * raised figures stay raised (²), so that a note mark behind a figure is no digit of it.
 */
export function joinGlyphs(glyphs: readonly Glyph[], size: number, baseline: number): string {
  const spread = medianGap(glyphs, size)
  let text = ''
  let before: Glyph | null = null
  for (const glyph of glyphs) {
    if (before && isBlankBetween(before, glyph, size, spread)) text += ' '
    text += isRaised(glyph, size, baseline) ? (SUPERSCRIPTS[Number(glyph.text)] ?? glyph.text) : glyph.text
    before = glyph
  }
  return text
}

function isBlankBetween(before: Glyph, glyph: Glyph, size: number, spread: number): boolean {
  const gap = (glyph.x - before.x - before.width) / size
  const [left, right] = [isWide(before.text.slice(-1)), isWide(glyph.text)]
  if (left && right) return gap > WIDE_GAP + spread
  if (left || right) return gap > MIXED_GAP + spread
  return gap > (glyph.blank ? PRINTED_GAP : LATIN_GAP)
}

/** How far a justified or spaced-out line is spread: the usual gap between its Chinese characters, in sizes. */
function medianGap(glyphs: readonly Glyph[], size: number): number {
  const gaps: number[] = []
  for (let i = 1; i < glyphs.length; i++) {
    const [before, glyph] = [glyphs[i - 1]!, glyphs[i]!]
    if (isWide(before.text) && isWide(glyph.text)) gaps.push((glyph.x - before.x - before.width) / size)
  }
  return gaps.length === 0 ? 0 : Math.max(0, median(gaps))
}

const isRaised = (glyph: Glyph, size: number, baseline: number): boolean =>
  /^\d$/.test(glyph.text) && glyph.size < size * 0.9 && baseline - glyph.y > size * 0.15

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

/** Two pieces of running text that a line end parted. */
export const joinText = (before: string, after: string): string =>
  /[A-Za-z,.;]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after

import type { Diagnostic } from '@gangmu/domain'
import { diagnose } from '../../diagnostics.ts'
import { looksLikeHeader } from '../../lexicon/columns.ts'
import { isPageNumber } from '../../segment/shapes.ts'
import { splitAtGaps } from './cluster-lines.ts'
import type { Line, PageResult } from './page-model.ts'

type LinesOfPage = { readonly page: number; readonly height: number; readonly lines: readonly Line[] }

/** Share of the page's height, above and below, in which running headers and page numbers stand, and how many lines there may be. */
const ZONE = 0.15
const MOST_LINES = 3
const LEAST_PAGES = 3
const SAME_PLACE = 6

/**
 * Takes page numbers and running headers and footers away: lines near the edge whose text, digits aside, stands at the same place on
 * three pages, and lines there that are page numbers by their form. Each is reported once.
 */
export function dropFurniture(pages: readonly LinesOfPage[]): PageResult<readonly (readonly Line[])[]> {
  const seen = new Map<string, Set<number>>()
  const keysOf = (line: Line, height: number): string[] => {
    const fromTop = line.baseline < height * ZONE
    if (!fromTop && line.baseline < height * (1 - ZONE)) return []
    const away = fromTop ? line.baseline : height - line.baseline
    const text = line.text.replace(/\d+/g, '#').replace(/\s+/g, '')
    // Two neighbouring steps, so that a place between them is found by either.
    return [0, 1].map((shift) => `${fromTop ? 'top' : 'bottom'} ${shift} ${Math.floor(away / SAME_PLACE + shift / 2)} ${text}`)
  }
  for (const { page, height, lines } of pages)
    for (const line of outermost(lines))
      for (const key of keysOf(line, height)) {
        const on = seen.get(key) ?? new Set()
        seen.set(key, on.add(page))
      }
  const dropped = new Map<string, Diagnostic>()
  const value = pages.map(({ page, height, lines }) => {
    const outer = new Set(outermost(lines))
    return lines.filter((line, i) => {
      const keys = keysOf(line, height)
      if (keys.length === 0 || !outer.has(line)) return true
      const runs = keys.some((key) => (seen.get(key)?.size ?? 0) >= LEAST_PAGES) && !isTableHead(line)
      const alone = /^\d{1,3}$/.test(line.text) && (i === 0 || i === lines.length - 1)
      if (!runs && !isPageNumber(line.text) && !alone) return true
      const text = line.text.replace(/\d+/g, '#')
      if (!dropped.has(text)) dropped.set(text, { ...diagnose('pdf.furniture-left-out', null, line.text), place: { kind: 'page', page } })
      return false
    })
  })
  return { value, diagnostics: [...dropped.values()] }
}

function outermost(lines: readonly Line[]): readonly Line[] {
  const sorted = lines.toSorted((a, b) => a.baseline - b.baseline)
  return [...sorted.slice(0, MOST_LINES), ...sorted.slice(Math.max(MOST_LINES, sorted.length - MOST_LINES))]
}

/** The heading row of a table without rules comes again on every page, too. */
function isTableHead(line: Line): boolean {
  const parts = splitAtGaps(line, line.size)
  return parts.length >= 3 && looksLikeHeader(parts.map((part) => part.text))
}

import type { Diagnostic } from '@gangmu/domain'
import { diagnose } from '../../diagnostics.ts'
import type { OpenedFile } from '../layout.ts'
import { LIMITS } from '../limits.ts'
import { OpenFailure } from '../open-failure.ts'
import { dropFurniture } from './drop-furniture.ts'
import { guessTables } from './guess-table.ts'
import { estimateMargins } from './join-paragraphs.ts'
import { layOutPdf } from './lay-out-pdf.ts'
import { type LaidPage, layPages } from './lay-page.ts'
import { type LoadedPdf, loadPdf } from './load-pdf.ts'
import { mergeTables } from './merge-tables.ts'
import type { Line, Margins, PageItem, PaintedPage } from './page-model.ts'

/** A page with fewer characters whose surface is mostly picture is a scan. */
const SCAN_TEXT = 40
const SCAN_SHARE = 0.3
/** A page without text but with this many paths is text turned into outlines. */
const OUTLINES = 300
const EVIDENCE_ROTATED = 12

/**
 * Opens a PDF: bytes → pages of glyphs and rules → tables and lines → paragraphs. Throws OpenFailure `report-encrypted`,
 * `report-damaged`, `report-scanned` where no page has text, `report-not-text` where no character says what it means.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedFile> {
  const loaded = await loadPdf(bytes)
  const diagnostics = judgePages(loaded)
  const laid = layPages(loaded.pages)
  const furniture = dropFurniture(laid.map(({ page, lines }) => ({ page: page.page, height: page.height, lines })))
  diagnostics.push(...furniture.diagnostics)
  const whole = estimateMargins(furniture.value.flat(), 2)
  const items: PageItem[] = []
  for (const [i, page] of laid.entries()) {
    const lines = withMargins(furniture.value[i]!, page.page, whole)
    const last = items.at(-1)
    const guessed = guessTables(lines, page.page.rules.horizontal, page.page.page, last?.kind === 'table' && last.guessed ? last : null)
    diagnostics.push(...guessed.diagnostics)
    items.push(...inOrder(page, guessed.value))
  }
  const merged = mergeTables(items)
  return { layout: layOutPdf(merged.value), diagnostics: [...diagnostics, ...merged.diagnostics] }
}

/** Lines keep their order; each table goes before the first line that stands below it. */
function inOrder({ tables }: LaidPage, items: readonly PageItem[]): PageItem[] {
  const ordered: PageItem[] = []
  const rest = [...tables]
  for (const item of items) {
    const top = item.kind === 'table' ? item.top : item.line.baseline
    while (rest.length > 0 && rest[0]!.top < top) ordered.push(rest.shift()!)
    ordered.push(item)
  }
  return [...ordered, ...rest]
}

/** A page tells its own margins where it has lines enough; left and right pages may differ. */
function withMargins(lines: readonly Line[], page: PaintedPage, whole: Margins | null): Line[] {
  const own = estimateMargins(lines) ?? whole
  const reach: Margins = {
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right)),
    indents: true,
  }
  const fits = own && reach.left > own.left - 30 && reach.right < own.right + 30 && own.right < page.width
  const margins = own && fits ? { ...own, indents: own.indents || (whole?.indents ?? false) } : reach
  // Lines of a column have theirs already.
  return lines.map((line) => (line.margins.right > 0 ? line : { ...line, margins }))
}

const onPage = (page: number) => ({ place: { kind: 'page', page } as const })

/** What of the pages cannot be read; throws where nothing can. */
function judgePages({ pages, broken, annotated, total }: LoadedPdf): Diagnostic[] {
  const printed = pages.reduce((sum, page) => sum + page.glyphs.length, 0)
  const unmapped = pages.filter((page) => page.unmapped > 0 && page.unmapped * 3 > page.glyphs.length)
  const scanned = pages.filter(isScan)
  const readable = pages.filter((page) => page.glyphs.length > 0 && !isScan(page))
  if (readable.length === 0 && unmapped.length > 0) throw new OpenFailure('report-not-text')
  if (readable.length === 0 && scanned.length > 0) throw new OpenFailure('report-scanned', { pages: total })
  if (unmapped.length === pages.length && unmapped.reduce((sum, page) => sum + page.unmapped, 0) > printed * 2)
    throw new OpenFailure('report-not-text')
  const rotated = pages.filter((page, i) => page.rotated !== '' && pages.findIndex((other) => other.rotated === page.rotated) === i)
  return [
    ...(total > pages.length + broken.length ? [diagnose('file.limit-reached', null, `${LIMITS.pages} / ${total}`)] : []),
    ...pageList('pdf.page-scanned', scanned),
    ...pageList('pdf.page-unread', broken),
    ...pageList('pdf.unmapped', unmapped),
    ...rotated
      .slice(0, EVIDENCE_ROTATED)
      .map((page) => ({ ...diagnose('pdf.rotated-left-out', null, page.rotated), ...onPage(page.page) })),
    ...pageList('pdf.annotations', annotated),
  ]
}

const isScan = (page: PaintedPage): boolean =>
  page.glyphs.length < SCAN_TEXT &&
  (page.imageShare > SCAN_SHARE || (page.glyphs.length === 0 && page.unmapped === 0 && page.paths > OUTLINES))

/** One diagnostic for all pages: `3、5—9`. It stands at the first of them. */
function pageList(
  code: 'pdf.page-scanned' | 'pdf.page-unread' | 'pdf.unmapped' | 'pdf.annotations',
  pages: readonly (PaintedPage | number)[],
): Diagnostic[] {
  const numbers = pages.map((page) => (typeof page === 'number' ? page : page.page))
  const [first] = numbers
  if (first === undefined) return []
  const runs: [number, number][] = []
  for (const number of numbers) {
    const open = runs.at(-1)
    if (open && open[1] === number - 1) open[1] = number
    else runs.push([number, number])
  }
  return [{ ...diagnose(code, null, runs.map(([from, to]) => (from === to ? `${from}` : `${from}—${to}`)).join('、')), ...onPage(first) }]
}

import type { FilePlace } from '@gangmu/domain'
import type { LaidCell, LaidTable, Layout } from '../layout.ts'
import { joinParagraphs, measurePitch, type Paragraph } from './join-paragraphs.ts'
import { joinText } from './line-text.ts'
import type { Line, PageItem, TableCell } from './page-model.ts'

/** Cells at least this wide, in sizes of their text, hold paragraphs; in narrower ones a line end means nothing. */
const PARAGRAPHS_FROM = 20

/** Lines and tables of all pages → the layout: paragraphs made whole again, also over page ends, each with the page it begins on. */
export function layOutPdf(items: readonly PageItem[]): Layout {
  const lines: string[] = []
  const places: FilePlace[] = []
  const tables: LaidTable[] = []
  const push = ({ lines: own, text }: Paragraph) => {
    lines.push(text)
    places.push({ kind: 'page', page: own[0]!.page })
  }
  const pitch = measurePitch(items.flatMap((item) => (item.kind === 'line' ? [item.line] : [])))
  let running: Line[] = []
  const flush = () => {
    joinParagraphs(running, pitch).forEach(push)
    running = []
  }
  for (const item of items) {
    if (item.kind === 'line') {
      running.push(item.line)
      continue
    }
    flush()
    const from = lines.length
    const rows = item.rows.map((row) =>
      row.map((cell): LaidCell => {
        const start = lines.length
        paragraphsOf(cell).forEach(push)
        return { from: start, to: lines.length, column: cell.column, columns: cell.columns, rows: cell.rows }
      }),
    )
    tables.push({ from, to: lines.length, rows })
  }
  flush()
  return { format: 'pdf', encoding: 'pdf', lines, tables, places }
}

function paragraphsOf({ lines }: TableCell): Paragraph[] {
  const [first] = lines
  if (!first) return []
  if (first.margins.right - first.margins.left >= first.size * PARAGRAPHS_FROM) return joinParagraphs(lines)
  return [{ lines, text: lines.map((line) => line.text).reduce(joinText) }]
}

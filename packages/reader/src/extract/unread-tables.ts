import { type Diagnostic, type Reading, squeezeHeads, type UnknownTable } from '@gangmu/domain'
import { diagnose } from '../diagnostics.ts'
import type { SourceDocument, TableBlock } from '../document.ts'
import { headsOf } from '../segment/table-heads.ts'

type Lists = Pick<Reading, 'indicators' | 'projects' | 'livelihood' | 'glossary'>

/** What a page shows of a table to say what its columns hold. */
const SAMPLE_ROWS = 3

/** Tables of which no row came into these lists: a table of tasks (重点任务分解表), of funds, of contacts, or with headings nobody knows. */
export const findUnreadTables = (document: SourceDocument, { indicators, projects, livelihood, glossary }: Lists): readonly TableBlock[] =>
  tablesWithout(
    document.blocks.filter((block) => block.kind === 'table'),
    [...indicators, ...projects, ...livelihood, ...glossary],
  )

/** Names each unread table of which nothing was said yet. */
export const reportUnreadTables = (tables: readonly TableBlock[], said: readonly Diagnostic[]): readonly Diagnostic[] =>
  tablesWithout(tables, said).map((table) =>
    diagnose(
      'table.unread',
      table.line,
      [table.caption?.text ?? '', ...(headsOf(table)?.heads ?? []).map((h) => h.text)].filter((t) => t !== '').join(' | '),
    ),
  )

/** Unread tables that somebody could explain: with headings, or a first row in their place, and something below. */
export const describeUnknownTables = (tables: readonly TableBlock[]): readonly UnknownTable[] =>
  tables.flatMap((table) => {
    const found = headsOf(table)
    if (!found || found.heads.length < 2 || found.rows.length === 0) return []
    const heads = squeezeHeads(found.heads.map(({ text }) => text))
    const sample = found.rows.slice(0, SAMPLE_ROWS).map((row) => heads.map((_, i) => row[i]?.text ?? ''))
    return [{ line: table.line, caption: table.caption?.text ?? '', heads, sample }]
  })

function tablesWithout(tables: readonly TableBlock[], entries: readonly { readonly line: number | null }[]): readonly TableBlock[] {
  const lines = entries.flatMap(({ line }) => line ?? [])
  return tables.filter((table) => !lines.some((line) => line >= table.line && line <= table.endLine))
}

import type { Diagnostic, Reading } from '@gangmu/domain'
import { diagnose } from '../diagnostics.ts'
import type { SourceDocument } from '../document.ts'

type Read = Pick<Reading, 'indicators' | 'projects' | 'livelihood' | 'glossary' | 'diagnostics'>

/** Tables of which no row came into any list, and nothing was said yet: a table of tasks (重点任务分解表), of funds, of contacts. */
export function findUnreadTables(document: SourceDocument, read: Read): readonly Diagnostic[] {
  const lines = [...read.indicators, ...read.projects, ...read.livelihood, ...read.glossary, ...read.diagnostics].flatMap(
    ({ line }) => line ?? [],
  )
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'table' || lines.some((line) => line >= block.line && line <= block.endLine)) return []
    return [
      diagnose(
        'table.unread',
        block.line,
        [block.caption?.text ?? '', ...block.header.map((h) => h.text)].filter((t) => t !== '').join(' | '),
      ),
    ]
  })
}

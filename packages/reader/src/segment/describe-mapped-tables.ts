import { type MappedTable, squeezeHeads } from '@gangmu/domain'
import type { SourceDocument } from '../document.ts'

/** What a page shows of a table to say what its columns hold. */
const SAMPLE_ROWS = 3

/** Tables of which rows (those of `read`) were read because somebody said what their columns hold. One whose mapping read nothing stays an unknown table. */
export const describeMappedTables = (document: SourceDocument, read: readonly { readonly line: number }[]): readonly MappedTable[] =>
  document.blocks.flatMap((block) => {
    if (block.kind !== 'table' || !block.roles) return []
    if (!read.some(({ line }) => line >= block.line && line <= block.endLine)) return []
    const heads = squeezeHeads(block.header.map(({ text }) => text))
    const sample = block.rows.slice(0, SAMPLE_ROWS).map((row) => heads.map((_, i) => row[i]?.text ?? ''))
    return [{ line: block.line, caption: block.caption?.text ?? '', heads, sample, roles: block.roles }]
  })

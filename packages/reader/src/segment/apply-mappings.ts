import { type ColumnMapping, mappingKey } from '@gangmu/domain'
import type { Block, Cell, SourceDocument, TableBlock } from '../document.ts'
import { headsOf } from './table-heads.ts'

const EMPTY: Cell = { text: '', places: [] }

/** Gives every table whose headings somebody explained what its columns hold. The first mapping of several for the same headings counts. */
export function applyMappings(document: SourceDocument, mappings: readonly ColumnMapping[]): SourceDocument {
  if (mappings.length === 0) return document
  const byKey = new Map([...mappings].reverse().map((mapping) => [mappingKey(mapping.heads), mapping]))
  return { ...document, blocks: document.blocks.map((block): Block => (block.kind === 'table' ? applyTo(block, byKey) : block)) }
}

function applyTo(table: TableBlock, byKey: ReadonlyMap<string, ColumnMapping>): TableBlock {
  const found = headsOf(table)
  const mapping = found && byKey.get(mappingKey(found.heads.map(({ text }) => text)))
  if (!found || !mapping) return table
  const { roles } = mapping
  // A number merged down over 其中 rows is the number of the first row only.
  const rows = found.rows.map((row) => row.map((cell, i) => (cell.repeated && roles[i]?.kind === 'serial' ? EMPTY : cell)))
  return { ...table, header: found.heads, rows, roles }
}

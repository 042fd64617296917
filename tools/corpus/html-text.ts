import { columnOf, type GridCell, type GridRow, type TableBlock } from './report-model.ts'

export const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** `name="value"` of a span; nothing for one cell. */
const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : '')

/**
 * The rows of a table; `inside` makes what stands between the tags of a cell. `plain` gives data cells throughout, as sites have them;
 * otherwise heading cells are told apart, and group rows and the second column have a class for the style sheet.
 */
export const htmlRows = (table: TableBlock, how: 'plain' | 'marked', inside: (row: GridRow, cell: GridCell) => string): string =>
  table.rows
    .map((row) => {
      const tag = how === 'marked' && row.kind === 'header' ? 'th' : 'td'
      const cells = row.cells.map((cell, i) => {
        const named = how === 'marked' && row.kind === 'data' && columnOf(table, row, i) === 1
        return `<${tag}${named ? ' class="name"' : ''}${span('colspan', cell.colSpan)}${span('rowspan', cell.rowSpan)}>${inside(row, cell)}</${tag}>`
      })
      return `<tr${how === 'marked' && row.kind === 'group' ? ' class="group"' : ''}>${cells.join('')}</tr>`
    })
    .join('\n')

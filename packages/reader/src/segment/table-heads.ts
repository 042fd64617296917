import type { Cell, TableBlock } from '../document.ts'

export type TableHeads = { readonly heads: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }

type Row = readonly Cell[]

/**
 * The headings of a table with the rows below them: those recognised, else the first row of two or more cells, folded with the rows that
 * its merged cells hang into. Null where no row has two cells.
 */
export function headsOf(table: TableBlock): TableHeads | null {
  if (table.header.length > 0) return { heads: table.header, rows: table.rows }
  const first = table.rows.findIndex((row) => row.length > 1 && row.filter((cell) => cell.text !== '').length > 1)
  if (first < 0) return null
  let heads = table.rows[first]!
  let next = first + 1
  while (next < table.rows.length - 1 && hangs(table.rows[next]!, heads)) heads = fold(heads, table.rows[next++]!)
  return { heads, rows: [...table.rows.slice(0, first), ...table.rows.slice(next)] }
}

const hangs = (row: Row, heads: Row): boolean =>
  row.length === heads.length && row.some((cell, i) => cell.repeated && cell.text === heads[i]!.text)

/** A heading merged over several columns belongs to each leaf below it. */
function fold(heads: Row, leaves: Row): Row {
  let parent = heads[0]!
  return heads.map((head, i) => {
    const leaf = leaves[i]!
    if (head.text !== '') parent = head
    if (leaf.text === '' || leaf.repeated) return head
    const above = head.text === '' ? parent : head
    return { text: above.text + leaf.text, places: [...above.places, ...leaf.places] }
  })
}

import type { Cell, TableBlock } from '../../document.ts'
import { readColumnRole } from '../../lexicon/columns.ts'

const EMPTY: Cell = { text: '', places: [] }
const GROUPS: Cell = { text: '类别', places: [] }
const SERIAL: Cell = { text: '序号', places: [] }

/**
 * Names under one heading over two columns: merged down on the left stands a group, or 其中 beside its parts, or 一、 beside each name; a
 * name over both columns is left. Gives the same table with every name in the right one of the two and the groups under a heading of their own; so does a column of
 * merged groups that no heading names. Tables of other make come back as they are.
 */
export function joinNameColumns(table: TableBlock): TableBlock {
  if (table.roles) return table
  const at = table.header.findIndex(({ text }) => readColumnRole(text).kind === 'name')
  const merged = (column: number) => table.rows.some((row) => row.length > 1 && row[column]?.repeated)
  if (at > 0 && table.header[at - 1]!.text === '' && merged(at - 1))
    return { ...table, header: table.header.map((cell, i) => (i === at - 1 ? GROUPS : cell)) }
  if (at < 0 || table.header[at + 1]?.text !== '') return table
  if (isNumbered(table, at))
    return { ...table, header: table.header.map((cell, i) => (i === at ? SERIAL : i === at + 1 ? table.header[at]! : cell)) }
  if (!merged(at)) return table
  return {
    ...table,
    header: table.header.map((cell, i) => (i === at ? GROUPS : i === at + 1 ? table.header[at]! : cell)),
    rows: table.rows.map((row) => {
      const [left, right] = [row[at], row[at + 1]]
      if (row.length === 1 || !left || !right) return row
      const part = right.text !== '' && /^其\s*中/.test(left.text)
      const name = right.text === '' ? left : part ? { ...right, text: `其中：${right.text}` } : right
      return row.map((cell, i) => (i === at ? (right.text === '' || part ? EMPTY : left) : i === at + 1 ? name : cell))
    }),
  }
}

/** 一、 | 地区生产总值: numbers and gaps on the left, names on the right. */
function isNumbered(table: TableBlock, at: number): boolean {
  const rows = table.rows.filter((row) => row.length > 1 && row[at + 1]?.text)
  const numbers = rows.filter((row) => /^[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)、.．]*$/.test(row[at]?.text.trim() ?? ''))
  return numbers.length > 0 && rows.every((row) => !row[at]?.text || numbers.includes(row))
}

/** Rows and columns are counted from 0. */
export type CellPosition = { readonly row: number; readonly column: number }

/** A block of cells, its last row and column included. */
export type CellRange = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** 2 → `C`. */
export function columnName(column: number): string {
  let name = ''
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  return name
}

/** `C7`. */
export const cellName = ({ row, column }: CellPosition): string => `${columnName(column)}${row + 1}`

/** Reads `C7` and `$C$7`; null for anything else. */
export function parseCellName(name: string): CellPosition | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(name) ?? []
  if (letters === undefined) return null
  const column = [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

/** Reads `A1:C3`. */
export function parseRange(range: string): CellRange | null {
  const [from, to] = range.split(':').map(parseCellName)
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : null
}

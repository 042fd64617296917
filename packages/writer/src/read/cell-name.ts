/** Rows and columns are counted from 1, as a person does. */
export type CellPlace = { readonly row: number; readonly column: number }

/** 3 → `C`. */
export function columnName(column: number): string {
  let name = ''
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  return name
}

/** `C7`. */
export const cellName = ({ row, column }: CellPlace): string => `${columnName(column)}${row}`

/** Reads `C7`; null for anything else. */
export function parseCellName(name: string): CellPlace | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(name) ?? []
  if (letters === undefined) return null
  return { row: Number(digits), column: [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) }
}

/** A block of cells, its last row and column included. */
export type CellBlock = { readonly from: CellPlace; readonly to: CellPlace }

/** Reads `A1:C3`. */
export function parseBlock(range: string): CellBlock | null {
  const [from, to] = range.split(':').map(parseCellName)
  return from && to ? { from, to } : null
}

import { parseTarget } from '@gangmu/domain'
import { type CellBlock, type CellPlace, cellName } from './cell-name.ts'
import { type CellProblem, quote } from './problems.ts'
import type { SheetCell } from './read-sheet.ts'

type Wrong = Pick<CellProblem, 'code' | 'params'>

/** What keeps a cell from being taken by its text: a date, an error, a formula without a result. */
export function checkCell(cell: SheetCell | undefined): Wrong | null {
  switch (cell?.kind) {
    case 'date':
    case 'error':
      return { code: cell.kind, params: { text: cell.text } }
    case 'uncalculated':
      return { code: 'not-calculated', params: {} }
    default:
      return null
  }
}

/** Whether a text can be read as a target, or is empty. */
export const checkTarget = (text: string, unit: string | null): Wrong | null =>
  text.trim() !== '' && parseTarget(text, { unit }).kind === 'unparsed' ? { code: 'not-target', params: { text: quote(text) } } : null

/** The merged block a cell lies in, by its name (`C7:D7`); null where it stands alone. */
export const mergedAt = (merges: readonly CellBlock[], { row, column }: CellPlace): string | null => {
  const block = merges.find(({ from, to }) => from.row <= row && row <= to.row && from.column <= column && column <= to.column)
  return block ? `${cellName(block.from)}:${cellName(block.to)}` : null
}

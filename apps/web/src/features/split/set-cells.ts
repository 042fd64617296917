import { call } from '../../lib/call.ts'
import type { ChangedCell } from './split-draft.ts'

export const setCells = (id: string, version: number, cells: readonly ChangedCell[]) =>
  call('splitLines', { id }, {}, { version, cells: cells.map(({ before: _, ...cell }) => cell) }, { version })

/** The change that takes this one back. */
export const takenBack = (cell: ChangedCell): ChangedCell => ({ ...cell, before: cell.text, text: cell.before })

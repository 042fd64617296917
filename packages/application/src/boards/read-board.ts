import { type Board, checkBoard, type IndicatorIndex, type PlacedProblem, shippedIndicatorIndex } from '@gangmu/domain'
import type { BoardFiles } from '../ports/board-files.ts'

export type ReadBoard = { readonly ok: true; readonly board: Board } | { readonly ok: false; readonly problems: readonly PlacedProblem[] }

/** A board of its text, or everything that is wrong with it, by line. The catalogue decides which indicators there are. */
export const readBoard = (
  files: Pick<BoardFiles, 'openText' | 'checkShape'>,
  text: string,
  index: IndicatorIndex = shippedIndicatorIndex(),
): ReadBoard => {
  const opened = files.openText(text)
  if (!opened.ok) return opened
  const shape = files.checkShape(opened.value)
  const problems = shape.ok ? checkBoard(shape.board, index) : shape.problems
  if (shape.ok && problems.length === 0) return { ok: true, board: shape.board }
  const placed = problems.map((problem) => ({ ...problem, ...opened.placeOf(problem.path) }))
  return { ok: false, problems: placed.sort((a, b) => a.line - b.line || a.column - b.column) }
}

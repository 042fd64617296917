import { type Board, fail, type IndicatorIndex, type Outcome, succeed } from '@gangmu/domain'
import { readBoard } from '../../boards/read-board.ts'
import type { BoardFiles } from '../../ports/board-files.ts'
import type { BoardVersion } from '../../ports/board-store.ts'

/** `shipped`: as it comes with Gangmu; `changed`: the space's own version of one that does; `own`: one the space wrote. */
export type BoardSource = 'shipped' | 'changed' | 'own'

export type FoundBoard = { readonly board: Board; readonly text: string; readonly source: BoardSource; readonly version: number }

/**
 * The board that holds: the space's own version, or the shipped one where there is none or it was withdrawn. `version` is that of the
 * space, 0 where there never was one. Fails with `board-not-found`, and with `board-broken` where its text no longer fits the catalogue.
 */
export const findBoard = (files: BoardFiles, id: string, latest: BoardVersion | null, index: IndicatorIndex): Outcome<FoundBoard> => {
  const shipped = files.shipped.find(({ board }) => board.id === id)
  const version = latest?.version ?? 0
  if (latest === null || latest.withdrawn)
    return shipped === undefined ? fail('board-not-found') : succeed({ ...shipped, source: 'shipped', version })
  const read = readBoard(files, latest.text, index)
  if (!read.ok) return fail('board-broken', { line: read.problems[0]!.line, count: read.problems.length })
  return succeed({ board: read.board, text: latest.text, source: shipped === undefined ? 'own' : 'changed', version })
}

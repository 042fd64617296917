import type { Day, PlacedProblem } from '@gangmu/domain'
import { readBoard } from '../../boards/read-board.ts'
import { type BoardPorts, type BoardView, viewBoard } from '../../boards/view-board.ts'
import { endOfDay } from '../../day-of.ts'
import { catalogueOf } from '../../plans/load-catalogue.ts'
import type { Caller } from '../context.ts'
import type { BoardQuery } from './show-board.ts'

/** What a text would show, or what is wrong with it, by line: one of the two. */
export type BoardPreview = { readonly problems: readonly PlacedProblem[]; readonly view: BoardView | null }

/** A board that is not saved yet. Nothing is kept. */
export const previewBoard = (
  ports: BoardPorts,
  caller: Caller,
  text: string,
  { month, asOf }: BoardQuery,
  today: Day,
): Promise<BoardPreview> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const opened = await ports.boards.openBoard(tx, caller.sight, {
      boardId: null,
      indicators: [],
      month,
      asOf,
      until: asOf === null ? null : endOfDay(asOf),
      on: asOf ?? today,
    })
    const read = readBoard(ports.boardFiles, text, catalogueOf(opened.ground.local).index)
    if (!read.ok) return { problems: read.problems, view: null }
    return { problems: [], view: await viewBoard(ports, tx, caller, { board: read.board, opened, asOf }, today) }
  })

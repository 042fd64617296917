import { type Day, fail, type Month, type Outcome, succeed } from '@gangmu/domain'
import { type BoardPorts, type BoardView, viewBoard } from '../../boards/view-board.ts'
import { endOfDay } from '../../day-of.ts'
import { catalogueOf, loadCatalogue } from '../../plans/load-catalogue.ts'
import type { BoardVersion } from '../../ports/board-store.ts'
import type { Caller, Ports } from '../context.ts'
import { type BoardSource, findBoard } from './find-board.ts'

export type ShownBoard = BoardView & { readonly source: BoardSource; readonly version: number }

export type BoardQuery = { readonly month: Month | null; readonly asOf: Day | null }

/**
 * A board with the figures of a month, the latest that has any where none is asked for; with `asOf` (按__日数据回看) what was public on a day.
 * At most five round trips, whatever the number of its panels. Fails with `board-not-found`, `board-broken`.
 */
export const showBoard = (
  ports: BoardPorts,
  caller: Caller,
  id: string,
  { month, asOf }: BoardQuery,
  today: Day,
): Promise<Outcome<ShownBoard>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const shipped = ports.boardFiles.shipped.find(({ board }) => board.id === id)
    const opened = await ports.boards.openBoard(tx, caller.sight, {
      boardId: id,
      indicators: shipped?.board.indicators ?? [],
      month,
      asOf,
      until: asOf === null ? null : endOfDay(asOf),
      on: asOf ?? today,
    })
    const found = findBoard(ports.boardFiles, id, opened.version, catalogueOf(opened.ground.local).index)
    if (!found.ok) return found
    const { board, source, version } = found.value
    return succeed({ ...(await viewBoard(ports, tx, caller, { board, opened, asOf }, today)), source, version })
  })

export type BoardText = {
  readonly id: string
  readonly text: string
  readonly source: BoardSource
  /** What a change is made against (If-Match). */
  readonly version: number
  readonly versions: readonly BoardVersion[]
}

/** What a board is declared by, with every version the space saved, newest first. Fails with `board-not-found`. */
export const showBoardText = (
  ports: Pick<Ports, 'unitOfWork' | 'boards' | 'boardFiles' | 'catalogue'>,
  caller: Caller,
  id: string,
): Promise<Outcome<BoardText>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const versions = await ports.boards.listVersions(tx, id)
    const { index } = await loadCatalogue(ports, tx)
    const [latest = null] = versions
    const found = findBoard(ports.boardFiles, id, latest, index)
    if (found.ok) return succeed({ id, text: found.value.text, source: found.value.source, version: found.value.version, versions })
    // One that no longer fits is opened all the same: that is where it is mended.
    if (latest === null || latest.withdrawn) return fail('board-not-found')
    const isShipped = ports.boardFiles.shipped.some(({ board }) => board.id === id)
    return succeed({ id, text: latest.text, source: isShipped ? 'changed' : 'own', version: latest.version, versions })
  })

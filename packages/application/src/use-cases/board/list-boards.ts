import type { Role } from '@gangmu/domain'
import { readBoard } from '../../boards/read-board.ts'
import { loadCatalogue } from '../../plans/load-catalogue.ts'
import type { Caller, Ports } from '../context.ts'
import type { BoardSource } from './find-board.ts'

export type ListedBoard = {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly audience: readonly Role[]
  /** Whether it is made for a role the caller has. */
  readonly isMine: boolean
  readonly indicators: number
  readonly panels: number
  readonly source: BoardSource
  readonly version: number
}

/** Every board of the space, those made for the caller first, then in their order. A board whose text no longer fits is told with its title alone. */
export const listBoards = (
  ports: Pick<Ports, 'unitOfWork' | 'boards' | 'boardFiles' | 'catalogue'>,
  caller: Caller,
): Promise<readonly ListedBoard[]> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const { index } = await loadCatalogue(ports, tx)
    const own = (await ports.boards.listLatest(tx)).filter(({ withdrawn }) => !withdrawn)
    const roles = new Set(caller.grants.map(({ role }) => role))
    const { shipped } = ports.boardFiles
    const boards = [
      ...shipped
        .filter(({ board }) => !own.some(({ boardId }) => boardId === board.id))
        .map(({ board }) => ({ board, source: 'shipped' as const, version: 0 })),
      ...own.map(({ boardId, title, text, version }) => {
        const read = readBoard(ports.boardFiles, text, index)
        const source = shipped.some(({ board }) => board.id === boardId) ? ('changed' as const) : ('own' as const)
        const board = read.ok ? read.board : { id: boardId, title, description: '', audience: [], order: LAST, indicators: [], panels: [] }
        return { board, source, version }
      }),
    ]
    return boards
      .map(({ board, ...rest }) => ({ ...rest, board, isMine: board.audience.some((role) => roles.has(role)) }))
      .toSorted((a, b) => Number(b.isMine) - Number(a.isMine) || a.board.order - b.board.order || (a.board.id < b.board.id ? -1 : 1))
      .map(({ board: { id, title, description, audience, indicators, panels }, ...rest }) => ({
        id,
        title,
        description,
        audience,
        indicators: indicators.length,
        panels: panels.length,
        ...rest,
      }))
  })

const LAST = 1_000

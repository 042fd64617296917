import { fail, type Outcome, succeed } from '@gangmu/domain'
import { readBoard } from '../../boards/read-board.ts'
import { loadCatalogue } from '../../plans/load-catalogue.ts'
import type { NewBoardVersion } from '../../ports/board-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, Ports } from '../context.ts'
import { versionConflict } from '../versions.ts'

type SavePorts = Pick<Ports, 'unitOfWork' | 'audit' | 'boards' | 'boardFiles' | 'catalogue'>

export type SavedBoard = { readonly id: string; readonly version: number }

export type BoardDraft = {
  readonly id: string
  /** The version it was made of, 0 where the space has none. */
  readonly version: number
  readonly text: string
  readonly note: string | null
}

/**
 * Adds a version of a board: a copy under a name of its own, or the space's version of a shipped one. Restoring is saving the text of an
 * earlier version. Fails with `board-broken` where the text is no board, `board-id-differs`, `version-conflict`.
 */
export const saveBoard = (ports: SavePorts, caller: Caller, { id, version, text, note }: BoardDraft): Promise<Outcome<SavedBoard>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const { index } = await loadCatalogue(ports, tx)
    const read = readBoard(ports.boardFiles, text, index)
    if (!read.ok) return fail('board-broken', { line: read.problems[0]!.line, count: read.problems.length })
    const { board } = read
    if (board.id !== id) return fail('board-id-differs', { id: board.id })
    const { title, indicators } = board
    return addVersion(ports, tx, caller, { boardId: id, version: version + 1, title, text, indicators, withdrawn: false, note })
  })

/**
 * Takes the space's version back: the shipped board holds again, or there is none any more. What was saved stays. Fails with
 * `board-not-found` where the space has no version, `version-conflict`.
 */
export const withdrawBoard = (ports: SavePorts, caller: Caller, id: string, version: number): Promise<Outcome<SavedBoard>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const [latest] = await ports.boards.listVersions(tx, id)
    if (latest === undefined || latest.withdrawn) return fail('board-not-found')
    const { title, text, indicators } = latest
    return addVersion(ports, tx, caller, { boardId: id, version: version + 1, title, text, indicators, withdrawn: true, note: null })
  })

const addVersion = async (
  ports: SavePorts,
  tx: Tx,
  caller: Caller,
  added: Omit<NewBoardVersion, 'recordedBy'>,
): Promise<Outcome<SavedBoard>> => {
  const { boardId, version, title, withdrawn } = added
  const [latest] = await ports.boards.listVersions(tx, boardId)
  const current = latest?.version ?? 0
  // Of two writers at once the key lets only the first have the next version.
  if (current !== version - 1 || !(await ports.boards.insertVersion(tx, { ...added, recordedBy: caller.actor })))
    return versionConflict(current)
  await ports.audit.append(tx, {
    actor: caller.actor,
    action: withdrawn ? 'board.withdraw' : 'board.save',
    subject: `board:${boardId}`,
    details: { version, title },
  })
  return succeed({ id: boardId, version })
}

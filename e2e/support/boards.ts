import { fileURLToPath } from 'node:url'
import { loadBoardFiles } from '@gangmu/adapters'
import type { BoardFiles } from '@gangmu/application'
import { checkBoardShape } from '@gangmu/contract'

export const BOARD_FOLDER = fileURLToPath(new URL('../../boards', import.meta.url))

/** The boards that come with Gangmu, read as the server reads them. */
export const shippedBoards = (): BoardFiles => loadBoardFiles(BOARD_FOLDER, checkBoardShape)

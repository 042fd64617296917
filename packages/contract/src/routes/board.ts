import {
  boardDraftSchema,
  boardListSchema,
  boardParamsSchema,
  boardPreviewBodySchema,
  boardPreviewSchema,
  boardQuerySchema,
  boardTextSchema,
  savedBoardSchema,
  shownBoardSchema,
} from '../board-schema.ts'
import { PATHS } from '../paths.ts'
import type { Route } from './route.ts'

/** 专题板块 and 驾驶舱: pages over indicators and items, declared as data. */
export const BOARD_ROUTES = {
  listBoards: {
    ...PATHS.listBoards,
    action: 'monitor.read',
    summary: 'Every board, those made for the caller’s roles first.',
    responses: { 200: boardListSchema },
    failures: [],
    kept: true,
  },
  showBoard: {
    ...PATHS.showBoard,
    action: 'monitor.read',
    summary: 'A board with the figures of a month, the latest there is where none is named; with `asOf` what was public on that day.',
    params: boardParamsSchema,
    query: boardQuerySchema,
    responses: { 200: shownBoardSchema },
    failures: ['board-not-found', 'board-broken'],
    kept: true,
  },
  showBoardText: {
    ...PATHS.showBoardText,
    action: 'board.edit',
    summary: 'What a board is declared by, with every version the space saved.',
    params: boardParamsSchema,
    responses: { 200: boardTextSchema },
    failures: ['board-not-found'],
    versioned: true,
  },
  previewBoard: {
    ...PATHS.previewBoard,
    action: 'board.edit',
    summary: 'What a text would show as a board, or what is wrong with it, by line. Nothing is kept.',
    query: boardQuerySchema,
    body: boardPreviewBodySchema,
    responses: { 200: boardPreviewSchema },
    failures: [],
  },
  saveBoard: {
    ...PATHS.saveBoard,
    action: 'board.edit',
    summary: 'Add a version of a board: a copy under a name of its own, or the space’s version of a shipped one.',
    params: boardParamsSchema,
    body: boardDraftSchema,
    responses: { 200: savedBoardSchema },
    failures: ['board-broken', 'board-id-differs'],
    versioned: true,
  },
  withdrawBoard: {
    ...PATHS.withdrawBoard,
    action: 'board.edit',
    summary: 'Take the space’s version back: the shipped board holds again, or there is none any more.',
    params: boardParamsSchema,
    responses: { 200: savedBoardSchema },
    failures: ['board-not-found'],
    versioned: true,
  },
} as const satisfies Record<string, Route>

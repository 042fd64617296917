/** Method and path of what is done with boards, apart from its schemas as in paths.ts. */
export const BOARD_PATHS = {
  listBoards: { method: 'GET', path: '/api/boards' },
  previewBoard: { method: 'POST', path: '/api/board-preview' },
  showBoard: { method: 'GET', path: '/api/boards/:board' },
  showBoardText: { method: 'GET', path: '/api/boards/:board/text' },
  saveBoard: { method: 'PUT', path: '/api/boards/:board' },
  withdrawBoard: { method: 'DELETE', path: '/api/boards/:board' },
} as const

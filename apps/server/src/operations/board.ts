import { listBoards, previewBoard, saveBoard, showBoard, showBoardText, withdrawBoard } from '@gangmu/application'
import type { BOARD_ROUTES, boardQuerySchema } from '@gangmu/contract'
import type { z } from 'zod'
import { expectedVersion, withVersion } from '../http/etag.ts'
import { unwrap } from '../http/problem.ts'
import type { Handlers } from './operation.ts'

const toQuery = ({ month, asOf }: z.output<typeof boardQuerySchema>) => ({ month: month ?? null, asOf: asOf ?? null })

export const BOARD_HANDLERS: Handlers<keyof typeof BOARD_ROUTES> = {
  listBoards: async ({ services, caller }) => ({ boards: await listBoards(services.ports, caller) }),

  showBoard: async ({ services, caller, params, query }) =>
    unwrap(await showBoard(services.ports, caller, params.board, toQuery(query), services.today())),

  showBoardText: async ({ services, caller, params, reply }) =>
    withVersion(reply, unwrap(await showBoardText(services.ports, caller, params.board))),

  previewBoard: ({ services, caller, query, body }) => previewBoard(services.ports, caller, body.text, toQuery(query), services.today()),

  saveBoard: async ({ services, caller, params, body, request, reply }) => {
    const draft = { id: params.board, version: expectedVersion(request), ...body }
    return withVersion(reply, unwrap(await saveBoard(services.ports, caller, draft)))
  },

  withdrawBoard: async ({ services, caller, params, request, reply }) =>
    withVersion(reply, unwrap(await withdrawBoard(services.ports, caller, params.board, expectedVersion(request)))),
}

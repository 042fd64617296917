import type { Answers } from '@gangmu/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'
import { FEATURE } from '../../lib/query-keys.ts'

export type ListedBoard = Answers['listBoards']['boards'][number]
export type BoardText = Answers['showBoardText']
export type BoardPreview = Answers['previewBoard']
export type BoardView = NonNullable<BoardPreview['view']>
export type PanelData = BoardView['panels'][number]
export type PanelOf<K extends PanelData['kind']> = Extract<PanelData, { kind: K }>
export type IndicatorCell = PanelOf<'scorecard'>['cells'][number]
export type BoardFigure = NonNullable<IndicatorCell['figure']>
export type LineItem = Extract<NonNullable<PanelOf<'item-list'>['items']>, { lines: unknown }>['lines'][number]

/** Which month, and as of which day; null is the latest there is, and today. */
export type BoardMoment = { readonly month: string | null; readonly asOf: string | null }

export const boardListQuery = queryOptions({
  queryKey: [FEATURE.boards, 'list'],
  queryFn: async () => (await call('listBoards')).boards,
})

export const boardQuery = (board: string, { month, asOf }: BoardMoment) =>
  queryOptions({
    queryKey: [FEATURE.boards, 'one', board, month, asOf],
    queryFn: () => call('showBoard', { board }, { month, asOf }),
    placeholderData: keepPreviousData,
    retry: false,
  })

export const boardTextQuery = (board: string) =>
  queryOptions({ queryKey: [FEATURE.boards, 'text', board], queryFn: () => call('showBoardText', { board }), retry: false })

/** What a text would show: asked for anew with every text, the preview before it staying until the next one is there. */
export const boardPreviewQuery = (text: string, { month, asOf }: BoardMoment) =>
  queryOptions({
    queryKey: [FEATURE.boards, 'preview', text, month, asOf],
    queryFn: () => call('previewBoard', {}, { month, asOf }, { text }),
    placeholderData: keepPreviousData,
    enabled: text.trim() !== '',
    gcTime: 0,
  })

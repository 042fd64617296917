import type { Board, BoardPath, BoardProblem, PlacedProblem } from '@gangmu/domain'

/** A YAML text as a value, and where each of its parts stands; counted from 1. */
export type OpenedText =
  | {
      readonly ok: true
      readonly value: unknown
      readonly placeOf: (path: BoardPath) => { readonly line: number; readonly column: number }
    }
  | { readonly ok: false; readonly problems: readonly PlacedProblem[] }

/** A board that comes with Gangmu, and the text it is declared by. */
export type ShippedBoard = { readonly board: Board; readonly text: string }

/** Boards as they are written: what a text holds, whether it has the shape of a board, and those that are shipped. */
export type BoardFiles = {
  /** Never throws for what the text holds. */
  readonly openText: (text: string) => OpenedText
  readonly checkShape: (
    value: unknown,
  ) => { readonly ok: true; readonly board: Board } | { readonly ok: false; readonly problems: readonly BoardProblem[] }
  readonly shipped: readonly ShippedBoard[]
}

import type { Day, Month, Sight, WarningLevel } from '@gangmu/domain'
import type { LampRuleSet } from './lamp-store.ts'
import type { MonthGround } from './month-store.ts'
import type { WholePlan } from './plan-store.ts'
import type { Tx } from './unit-of-work.ts'

export type NewBoardVersion = {
  readonly boardId: string
  /** Counts from 1. */
  readonly version: number
  readonly title: string
  readonly text: string
  readonly indicators: readonly string[]
  /** The shipped board holds again, or there is none any more. */
  readonly withdrawn: boolean
  /** Why, in the words of whoever saved it. */
  readonly note: string | null
  readonly recordedBy: string
}
export type BoardVersion = NewBoardVersion & { readonly recordedAt: string }

/** Everything a board rests on but the figures. */
export type BoardGround = {
  /** The space's own version, the one that holds. */
  readonly version: BoardVersion | null
  /** The month asked for, or the latest in which any of the board's indicators has a figure of the own area; null where none has. */
  readonly month: Month | null
  /** The plan of the month's year as it may be seen, one in force before a draft. */
  readonly whole: WholePlan | null
  readonly ground: MonthGround
  /** Every version of the rules that lamps are lit by. */
  readonly ruleSets: readonly LampRuleSet[]
  /** Warnings of the plan that a rule raised or kept up in the month, by level; whoever withdrew one has taken it back. */
  readonly warnings: Readonly<Record<WarningLevel, number>>
}

export type BoardRequest = {
  /** Null for one that is not kept: it is looked at before it is saved. */
  readonly boardId: string | null
  /** Of the board where the space has no version of its own; none takes every indicator. */
  readonly indicators: readonly string[]
  readonly month: Month | null
  readonly asOf: Day | null
  /** The end of that day, as an instant. */
  readonly until: string | null
  readonly on: Day
}

export type BoardStore = {
  /** False where the version is there already. */
  readonly insertVersion: (tx: Tx, version: NewBoardVersion) => Promise<boolean>
  /** The latest of each board. */
  readonly listLatest: (tx: Tx) => Promise<readonly BoardVersion[]>
  /** Newest first. */
  readonly listVersions: (tx: Tx, boardId: string) => Promise<readonly BoardVersion[]>
  readonly openBoard: (tx: Tx, sight: Sight, request: BoardRequest) => Promise<BoardGround>
}

import type { Tx } from './unit-of-work.ts'

export type Space = { readonly id: string; readonly name: string }

/** The space the transaction runs in: a transaction sees no other. */
export type SpaceStore = {
  /** Makes the space where it does not exist yet; an existing one keeps its name. */
  readonly ensureSpace: (tx: Tx, name: string) => Promise<Space>
  readonly getSpace: (tx: Tx) => Promise<Space | null>
}

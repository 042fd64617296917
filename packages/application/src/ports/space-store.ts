import type { Sight } from '@gangmu/domain'
import type { Tx } from './unit-of-work.ts'

/**
 * `areaId` is the area whose government this is, `superiorAreaId` the one above it that hands targets down; null until somebody said so.
 */
export type Space = {
  readonly id: string
  readonly name: string
  readonly areaId: string | null
  readonly superiorAreaId: string | null
}

/** The space the transaction runs in: a transaction sees no other. */
export type SpaceStore = {
  /** Makes the space where it does not exist yet; an existing one keeps its name. */
  readonly ensureSpace: (tx: Tx, name: string) => Promise<Space>
  readonly getSpace: (tx: Tx) => Promise<Space | null>
  /** The name of the space’s area where it is one of its own, and the years of the plans that may be seen, the latest first. */
  readonly outlineSpace: (tx: Tx, sight: Sight) => Promise<{ readonly localAreaName: string | null; readonly years: readonly number[] }>
  readonly updateSpace: (tx: Tx, change: Partial<Omit<Space, 'id'>>) => Promise<void>
}

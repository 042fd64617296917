import type { Day, Sight } from '@gangmu/domain'
import type { LocalArea } from './area-store.ts'
import type { CatalogueStore } from './catalogue-store.ts'
import type { ObservationFilter, ProviderRule, StoredObservation } from './observation-store.ts'
import type { Setting } from './setting-store.ts'
import type { Space } from './space-store.ts'
import type { Tx } from './unit-of-work.ts'
import type { StoredUnit } from './unit-store.ts'

/** What figures are chosen and judged by: they themselves, whose count, and how this space names and judges. */
export type Basis = {
  readonly observations: readonly StoredObservation[]
  readonly rules: readonly ProviderRule[]
  readonly space: Space | null
  readonly local: Awaited<ReturnType<CatalogueStore['loadLocal']>>
  readonly judge: Setting<'judge'>
}

/** `withSuperior` takes the area above the space's own, too. */
export type BasisFilter = Pick<ObservationFilter, 'areaIds' | 'periods' | 'publishedBy'> & {
  readonly indicators: readonly string[]
  readonly withSuperior?: boolean
}

/** Whom targets of a plan can be split to, and who answers for its lines. */
export type SplitBasis = Pick<Basis, 'local'> & {
  /** Past ones included: what was once split to them is still named. */
  readonly units: readonly StoredUnit[]
  readonly areas: readonly LocalArea[]
  readonly split: Setting<'split'>
  readonly answering: readonly { readonly lineId: string; readonly unitId: string }[]
}

export type BasisStore = {
  /** The latest observation of each key, at most 20,000, with all that it takes to choose among them; one round trip. */
  readonly loadBasis: (tx: Tx, sight: Sight, filter: BasisFilter) => Promise<Basis>
  /** `answering`: the units that lead or answer for these lines on the day. One round trip. */
  readonly loadSplitBasis: (tx: Tx, lineIds: readonly string[], on: Day) => Promise<SplitBasis>
}

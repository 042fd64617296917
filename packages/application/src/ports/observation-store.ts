import type { Day, Decision, Observation, ObservationKey, Release, Role, Sight } from '@gangmu/domain'
import type { Tx } from './unit-of-work.ts'

export type NewObservation = Omit<Observation, 'recordedAt' | 'release' | 'audience' | 'publishedOn'> & {
  readonly release?: Release
  readonly audience?: readonly Role[]
  readonly publishedOn?: Day | null
  readonly note?: string | null
  readonly decision?: Decision | null
}

export type StoredObservation = Observation & { readonly note: string | null; readonly decision: Decision | null }

/** All conditions hold together. Periods are period codes. */
export type ObservationFilter = {
  readonly indicators?: readonly string[]
  readonly areaIds?: readonly string[]
  readonly periods?: readonly string[]
  readonly providers?: readonly string[]
  /** What was public on that day: published_on ≤ D; without it everything recorded. */
  readonly publishedBy?: Day
  /** What had been recorded at that instant. */
  readonly recordedBy?: string
}

export type ProviderRule = {
  readonly indicator: string
  readonly provider: string
  readonly from: Day
  readonly basis: string | null
}

export type ObservationStore = {
  readonly insertObservations: (tx: Tx, observations: readonly NewObservation[]) => Promise<void>
  /** As they became known at instants of their own; what is published counts as released then. */
  readonly insertHistory: (tx: Tx, observations: readonly (NewObservation & Pick<Observation, 'recordedAt'>)[]) => Promise<void>
  readonly getObservation: (tx: Tx, id: string) => Promise<StoredObservation | null>
  /** The latest recorded of each key, by indicator, area, period; at most `limit`. `next` is where the following page begins. */
  readonly findLatest: (
    tx: Tx,
    sight: Sight,
    filter: ObservationFilter,
    page: { readonly limit: number; readonly cursor?: string | null },
  ) => Promise<{ readonly items: readonly StoredObservation[]; readonly next: string | null }>
  /** The strictest release among everything recorded that fits, null where nothing does. */
  readonly findStrictest: (tx: Tx, sight: Sight, filter: ObservationFilter) => Promise<Release | null>
  /** Every version recorded under a key that may be seen, newest first, at most 200. */
  readonly listVersions: (tx: Tx, sight: Sight, key: ObservationKey) => Promise<readonly StoredObservation[]>
  /** Gives the ids that were changed. */
  readonly releaseObservations: (
    tx: Tx,
    ids: readonly string[],
    release: { readonly release: Release; readonly audience: readonly Role[]; readonly publishedOn: Day | null; readonly by: string },
  ) => Promise<readonly string[]>
  readonly insertProvider: (tx: Tx, rule: ProviderRule & { readonly recordedBy: string }) => Promise<void>
  readonly listProviders: (tx: Tx, indicators?: readonly string[]) => Promise<readonly ProviderRule[]>
}

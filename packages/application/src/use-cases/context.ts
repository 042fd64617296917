import { type HeldGrant, type Sight, sightOf } from '@gangmu/domain'
import type { AuditLog } from '../ports/audit-log.ts'
import type { CatalogueStore } from '../ports/catalogue-store.ts'
import type { ColumnMappingStore } from '../ports/column-mapping-store.ts'
import type { ObservationStore } from '../ports/observation-store.ts'
import type { PlanStore } from '../ports/plan-store.ts'
import type { PrincipalStore } from '../ports/principal-store.ts'
import type { ReportReader } from '../ports/report-reader.ts'
import type { ReportStore } from '../ports/report-store.ts'
import type { SpaceStore } from '../ports/space-store.ts'
import type { UnitOfWork } from '../ports/unit-of-work.ts'

/** Everything a use-case may work with; each one picks what it needs. */
export type Ports = {
  readonly unitOfWork: UnitOfWork
  readonly audit: AuditLog
  readonly spaces: SpaceStore
  readonly principals: PrincipalStore
  readonly reports: ReportStore
  readonly mappings: ColumnMappingStore
  readonly plans: PlanStore
  readonly observations: ObservationStore
  readonly catalogue: CatalogueStore
  readonly reader: ReportReader
}

/** The ports a use-case on reports works with. */
export type ReportPorts = Pick<Ports, 'unitOfWork' | 'reports' | 'audit'>

/** Reports and what was said of the columns of their tables. */
export type MappingPorts = Pick<Ports, 'unitOfWork' | 'reports' | 'audit' | 'mappings'>

export type ReadingPorts = Pick<Ports, 'unitOfWork' | 'reports' | 'audit' | 'mappings' | 'reader'>

/** On whose behalf work in the background runs: the space it happens in and the name written into the audit log. */
export type Actor = { readonly spaceId: string; readonly actor: string }

/**
 * Who asks. `actor` is the name for the audit log; `sight` follows from the grants. The server has checked the operation's action before
 * a use-case begins; the use-case itself asks `can()` where the answer hangs on the unit concerned.
 */
export type Caller = Actor & {
  readonly userId: string | null
  readonly personId: string | null
  /** The posts held today and the units they belong to. */
  readonly postIds: readonly string[]
  readonly unitIds: readonly string[]
  readonly grants: readonly HeldGrant[]
  readonly sight: Sight
}

const SYSTEM_GRANTS: readonly HeldGrant[] = (['drafter', 'approver', 'publisher', 'dispatcher'] as const).map((role) => ({
  role,
  unitIds: null,
}))

/** The installation itself: samples, scheduled work. */
export const systemCaller = (spaceId: string, actor = 'system'): Caller => ({
  spaceId,
  actor,
  userId: null,
  personId: null,
  postIds: [],
  unitIds: [],
  grants: SYSTEM_GRANTS,
  sight: sightOf(SYSTEM_GRANTS),
})

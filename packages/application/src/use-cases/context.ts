import { type HeldGrant, type Sight, sightOf } from '@gangmu/domain'
import type { AreaStore } from '../ports/area-store.ts'
import type { AttachmentStore } from '../ports/attachment-store.ts'
import type { AuditLog } from '../ports/audit-log.ts'
import type { BasisStore } from '../ports/basis-store.ts'
import type { BoardFiles } from '../ports/board-files.ts'
import type { BoardStore } from '../ports/board-store.ts'
import type { CatalogueStore } from '../ports/catalogue-store.ts'
import type { CityTableStore } from '../ports/city-table-store.ts'
import type { CollectionStore } from '../ports/collection-store.ts'
import type { ColumnMappingStore } from '../ports/column-mapping-store.ts'
import type { FindingStore } from '../ports/finding-store.ts'
import type { GrantStore } from '../ports/grant-store.ts'
import type { IdempotencyStore } from '../ports/idempotency-store.ts'
import type { LampStore } from '../ports/lamp-store.ts'
import type { LedgerStore } from '../ports/ledger-store.ts'
import type { MonthStore } from '../ports/month-store.ts'
import type { NoticeStore } from '../ports/notice-store.ts'
import type { ObservationStore } from '../ports/observation-store.ts'
import type { PersonStore } from '../ports/person-store.ts'
import type { PlanStore } from '../ports/plan-store.ts'
import type { PrincipalStore } from '../ports/principal-store.ts'
import type { ProjectionStore } from '../ports/projection-store.ts'
import type { PurgeStore } from '../ports/purge-store.ts'
import type { ReleaseRuleStore } from '../ports/release-rule-store.ts'
import type { ReportReader } from '../ports/report-reader.ts'
import type { ReportStore } from '../ports/report-store.ts'
import type { ResponsibilityStore } from '../ports/responsibility-store.ts'
import type { ReviewStore } from '../ports/review-store.ts'
import type { SearchStore } from '../ports/search-store.ts'
import type { SettingStore } from '../ports/setting-store.ts'
import type { SpaceStore } from '../ports/space-store.ts'
import type { TokenStore } from '../ports/token-store.ts'
import type { UnitOfWork } from '../ports/unit-of-work.ts'
import type { UnitStore } from '../ports/unit-store.ts'
import type { WarningStore } from '../ports/warning-store.ts'

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
  readonly basis: BasisStore
  readonly months: MonthStore
  readonly cityTables: CityTableStore
  readonly lamps: LampStore
  readonly releaseRules: ReleaseRuleStore
  readonly catalogue: CatalogueStore
  readonly areas: AreaStore
  readonly units: UnitStore
  readonly persons: PersonStore
  readonly responsibilities: ResponsibilityStore
  readonly grants: GrantStore
  readonly notices: NoticeStore
  readonly settings: SettingStore
  readonly tokens: TokenStore
  readonly idempotency: IdempotencyStore
  readonly reviews: ReviewStore
  readonly findings: FindingStore
  readonly collection: CollectionStore
  readonly attachments: AttachmentStore
  readonly projections: ProjectionStore
  readonly purges: PurgeStore
  readonly ledgers: LedgerStore
  readonly search: SearchStore
  readonly warnings: WarningStore
  readonly reader: ReportReader
  readonly boards: BoardStore
  readonly boardFiles: BoardFiles
}

/** The ports a use-case on reports works with. */
export type ReportPorts = Pick<Ports, 'unitOfWork' | 'reports' | 'audit'>

/** Reports and what was said of the columns of their tables. */
export type MappingPorts = Pick<Ports, 'unitOfWork' | 'reports' | 'audit' | 'mappings'>

export type ReadingPorts = Pick<Ports, 'unitOfWork' | 'reports' | 'reviews' | 'audit' | 'mappings' | 'reader'>

/** Reports and what people decided about what was read of them. */
export type ReviewPorts = Pick<Ports, 'unitOfWork' | 'reports' | 'reviews' | 'audit'>

/** Reports, what the rules found in them, and what people decided of it. */
export type FindingPorts = Pick<Ports, 'unitOfWork' | 'reports' | 'findings' | 'settings'>

export type AttachmentPorts = Pick<Ports, 'unitOfWork' | 'attachments' | 'audit'>

export type PurgePorts = Pick<Ports, 'unitOfWork' | 'reports' | 'purges' | 'audit'>

/** Areas and groups, written. */
export type AreaPorts = Pick<Ports, 'unitOfWork' | 'audit' | 'areas'>

/** Units, posts, persons and their rights, written. */
export type OrganisationPorts = Pick<
  Ports,
  'unitOfWork' | 'audit' | 'areas' | 'units' | 'persons' | 'grants' | 'responsibilities' | 'settings' | 'notices'
>

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

const SYSTEM_GRANTS: readonly HeldGrant[] = (['drafter', 'approver', 'publisher', 'dispatcher', 'system-admin'] as const).map((role) => ({
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

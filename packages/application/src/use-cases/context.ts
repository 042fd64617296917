import type { AuditLog } from '../ports/audit-log.ts'
import type { ColumnMappingStore } from '../ports/column-mapping-store.ts'
import type { ReportReader } from '../ports/report-reader.ts'
import type { ReportStore } from '../ports/report-store.ts'
import type { UnitOfWork } from '../ports/unit-of-work.ts'

/** The ports a use-case on reports works with. */
export type ReportPorts = { readonly unitOfWork: UnitOfWork; readonly reports: ReportStore; readonly audit: AuditLog }

/** Reports and what was said of the columns of their tables. */
export type MappingPorts = ReportPorts & { readonly mappings: ColumnMappingStore }

export type ReadingPorts = MappingPorts & { readonly reader: ReportReader }

/** On whose behalf a use-case runs: the space it happens in and the name written into the audit log. */
export type Caller = { readonly spaceId: string; readonly actor: string }

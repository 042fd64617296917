import type { ColumnMapping } from '@gangmu/domain'
import type { Tx } from './unit-of-work.ts'

/** `id` is a UUID chosen by the caller, `reportId` the report it was made from. Without `roles` the headings are forgotten. */
export type NewColumnMapping = {
  readonly id: string
  readonly reportId: string
  readonly createdBy: string
  readonly heads: ColumnMapping['heads']
  readonly roles: ColumnMapping['roles'] | null
}

/** `createdAt` is an ISO instant. */
export type StoredColumnMapping = ColumnMapping & {
  readonly id: string
  readonly reportId: string
  readonly createdAt: string
  readonly createdBy: string
}

/** What columns hold under headings nobody knew. Versions are only added: the latest of the same headings (`mappingKey`) holds. */
export type ColumnMappingStore = {
  readonly insertMapping: (tx: Tx, mapping: NewColumnMapping) => Promise<void>
  /** The mappings that hold now, newest first. */
  readonly listMappings: (tx: Tx) => Promise<readonly StoredColumnMapping[]>
}

import type { Migration } from 'kysely/migration'
import { createReports } from './0001-reports.ts'
import { createColumnMappings } from './0002-column-mappings.ts'
import { createBackupPolicies } from './0004-backup-policies.ts'

/** Forward only, run in the order of their names. A released migration is never edited: the next one corrects it. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-reports': { up: createReports },
  '0002-column-mappings': { up: createColumnMappings },
  '0004-backup-policies': { up: createBackupPolicies },
}

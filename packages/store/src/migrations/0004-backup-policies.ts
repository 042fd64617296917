import type { Kysely } from 'kysely'
import { allowBackup } from './protect-table.ts'

/** FORCE binds the owner too, so a backup, which is of every space, saw no row. Later tables get this from `protectTable`. */
export const createBackupPolicies = async (db: Kysely<unknown>): Promise<void> => {
  for (const table of ['space', 'report', 'reading', 'indicator_row', 'fact', 'audit_entry', 'column_mapping']) await allowBackup(db, table)
}

import type { Tx } from '@gangmu/application'
import type { Updateable } from 'kysely'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'

const KEYS = { area_group: 'group_id', org_unit: 'unit_id', person: 'person_id', post: 'post_id', ref_area: 'area_id' } as const

/** Changes the row that is still of that version, and counts it up; false where it is another by now, or gone. */
export const changeVersioned = async <T extends keyof typeof KEYS>(
  tx: Tx,
  table: T,
  id: string,
  version: number,
  change: Updateable<DatabaseSchema[T]>,
): Promise<boolean> => {
  // One of the five stands for all: Kysely cannot know that they share `version`.
  const updated = await transactionOf(tx)
    .updateTable(table as 'person')
    .set({ ...(change as object), version: version + 1 })
    .where(KEYS[table] as 'person_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

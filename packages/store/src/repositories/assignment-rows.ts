import type { Assignment } from '@gangmu/domain'
import type { Selectable } from 'kysely'
import type { DatabaseSchema } from '../database.generated.ts'

/** What a person's list and a post's list of assignments share. */
export const toAssignment = (row: Selectable<DatabaseSchema['assignment']>): Assignment => ({
  id: row.assignment_id,
  postId: row.post_id,
  personId: row.person_id,
  acting: row.acting,
  basis: row.basis,
  from: row.valid_from,
  to: row.valid_to,
})

import type { ListedResponsibility, ResponsibilityStore, Tx } from '@gangmu/application'
import type { Responsibility, ResponsibilityRole, ResponsibilitySubject } from '@gangmu/domain'
import { type RawBuilder, type Selectable, sql } from 'kysely'
import { storableJson, storableText } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { decodeCursor, isId, isText, rowsToRead, toSlice } from './cursor.ts'
import { endsOn, holds, notEndedBy } from './dated.ts'
import { lockInSpace } from './space-lock.ts'

type Row = Selectable<DatabaseSchema['responsibility']> & {
  readonly holder_name: string
  readonly holder_unit_id: string
  readonly holder_unit_name: string
}

const toListed = (row: Row): ListedResponsibility => ({
  id: row.responsibility_id,
  subject: { kind: row.subject_kind as ResponsibilitySubject['kind'], id: row.subject_id },
  role: row.role as ResponsibilityRole,
  holder: row.post_id === null ? { kind: 'unit', id: row.unit_id! } : { kind: 'post', id: row.post_id },
  from: row.valid_from,
  to: row.valid_to,
  holderName: row.holder_name,
  unitId: row.holder_unit_id,
  unitName: row.holder_unit_name,
})

/** Rows with the holder's name; `rest` is the SQL from `where` on. */
const select = async (tx: Tx, rest: RawBuilder<unknown>): Promise<readonly Row[]> => {
  const { rows } = await sql<Row>`
    select r.*, coalesce(p.name, u.name) as holder_name, u.unit_id as holder_unit_id, u.name as holder_unit_name
    from responsibility r
    left join post p on p.space_id = r.space_id and p.post_id = r.post_id
    join org_unit u on u.space_id = r.space_id and u.unit_id = coalesce(r.unit_id, p.unit_id)
    ${rest}`.execute(transactionOf(tx))
  return rows
}

export const responsibilityStore: ResponsibilityStore = {
  lockResponsibilities: (tx) => lockInSpace(tx, 'responsibilities'),

  listBySubjects: async (tx, kind, ids, on) => {
    const rows = await select(
      tx,
      sql`where r.subject_kind = ${kind} and r.subject_id = any(${ids.map(storableText)}::text[]) ${on === null ? sql`` : sql`and ${holds('r', on)}`}
        order by r.subject_id, r.recorded_at, r.responsibility_id`,
    )
    return rows.map(toListed)
  },

  listByHolders: async (tx, { unitIds, postIds }, on, slice) => {
    const after = decodeCursor(slice.cursor, isText, isText, isId)
    const rows = await select(
      tx,
      sql`where (r.unit_id = any(${unitIds}::uuid[]) or r.post_id = any(${postIds}::uuid[])) and ${holds('r', on)}
        ${after === null ? sql`` : sql`and (r.subject_kind, r.subject_id, r.responsibility_id::text) > (${after[0]!}, ${after[1]!}, ${after[2]!})`}
        order by r.subject_kind, r.subject_id, r.responsibility_id::text
        limit ${rowsToRead(slice)}`,
    )
    return toSlice(rows, slice, toListed, (row) => [row.subject_kind, row.subject_id, row.responsibility_id])
  },

  listOpen: async (tx, sets, after) => {
    const asked = storableJson(sets.map(({ subject, role }) => ({ kind: subject.kind, id: subject.id, role })))
    const rows = await select(
      tx,
      sql`where (r.subject_kind, r.subject_id, r.role) in
          (select kind, id, role from jsonb_to_recordset(${asked}::jsonb) as asked(kind text, id text, role text))
        and ${notEndedBy('r', after)}
        order by r.recorded_at, r.responsibility_id`,
    )
    return rows.map(toListed)
  },

  insertResponsibilities: async (tx, rows) => {
    if (rows.length === 0) return
    await transactionOf(tx)
      .insertInto('responsibility')
      .values(rows.map((row) => toColumns(tx, row)))
      .execute()
  },

  endResponsibilities: async (tx, ids, on) => {
    if (ids.length === 0) return
    await transactionOf(tx)
      .updateTable('responsibility')
      .set({ valid_to: endsOn(on) })
      .where('responsibility_id', 'in', [...ids])
      .execute()
  },
}

const toColumns = (tx: Tx, { id, subject, role, holder, from, to, recordedBy }: Responsibility & { readonly recordedBy: string }) => ({
  space_id: tx.spaceId,
  responsibility_id: id,
  subject_kind: subject.kind,
  subject_id: storableText(subject.id),
  role,
  unit_id: holder.kind === 'unit' ? holder.id : null,
  post_id: holder.kind === 'post' ? holder.id : null,
  valid_from: from,
  valid_to: to,
  recorded_by: storableText(recordedBy),
})

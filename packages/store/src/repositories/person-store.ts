import type { HeldAssignment, ListedPerson, PersonStore, StoredPerson } from '@gangmu/application'
import { type Selectable, sql } from 'kysely'
import { storableText } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { toAssignment } from './assignment-rows.ts'
import { decodeCursor, isId, isText, rowsToRead, toSlice } from './cursor.ts'
import { endsOn, holds } from './dated.ts'
import { changeVersioned } from './versioned.ts'

const toPerson = (row: Selectable<DatabaseSchema['person']>): StoredPerson => ({
  id: row.person_id,
  name: row.name,
  phone: row.phone,
  userId: row.user_id,
  leftOn: row.left_on,
  version: row.version,
})

/** `%` and `_` in what is searched for mean themselves. */
const containing = (text: string): string => `%${storableText(text).replace(/[\\%_]/g, '\\$&')}%`

const textOrNull = (text: string | null): string | null => (text === null ? null : storableText(text))

export const personStore: PersonStore = {
  listPersons: async (tx, { search, left, on }, slice) => {
    const after = decodeCursor(slice.cursor, isText, isId)
    const { rows } = await sql<Selectable<DatabaseSchema['person']> & { readonly posts: ListedPerson['posts'] }>`
      select n.*, coalesce((
        select jsonb_agg(jsonb_build_object('id', p.post_id, 'name', p.name, 'unitId', u.unit_id, 'unitName', u.name, 'acting', a.acting)
          order by a.acting, u.ordinal, u.name)
        from assignment a join post p using (space_id, post_id) join org_unit u using (space_id, unit_id)
        where a.space_id = n.space_id and a.person_id = n.person_id and ${holds('a', on)}), '[]') as posts
      from person n
      where true
        ${search === undefined ? sql`` : sql`and n.name like ${containing(search)}`}
        ${left ? sql`` : sql`and (n.left_on is null or n.left_on > ${on}::date)`}
        ${after === null ? sql`` : sql`and (n.name collate "zh-x-icu", n.person_id::text) > (${after[0]!} collate "zh-x-icu", ${after[1]!})`}
      order by n.name collate "zh-x-icu", n.person_id::text
      limit ${rowsToRead(slice)}`.execute(transactionOf(tx))
    return toSlice(
      rows,
      slice,
      (row) => ({ ...toPerson(row), posts: row.posts }),
      (row) => [row.name, row.person_id],
    )
  },

  getPerson: async (tx, id) => {
    const row = await transactionOf(tx).selectFrom('person').selectAll().where('person_id', '=', id).executeTakeFirst()
    return row === undefined ? null : toPerson(row)
  },

  insertPersons: async (tx, persons) => {
    if (persons.length === 0) return
    await transactionOf(tx)
      .insertInto('person')
      .values(
        persons.map(({ id, name, phone, userId }) => ({
          space_id: tx.spaceId,
          person_id: id,
          name: storableText(name),
          phone: textOrNull(phone),
          user_id: userId,
        })),
      )
      .execute()
  },

  updatePerson: (tx, id, version, { name, phone, userId }) =>
    changeVersioned(tx, 'person', id, version, { name: storableText(name), phone: textOrNull(phone), user_id: userId }),

  markLeft: (tx, id, version, on) => changeVersioned(tx, 'person', id, version, { left_on: on }),

  listAssignments: async (tx, personId) => {
    const { rows } = await sql<
      Selectable<DatabaseSchema['assignment']> & { readonly post_name: string; readonly unit_id: string; readonly unit_name: string }
    >`
      select a.*, p.name as post_name, u.unit_id, u.name as unit_name
      from assignment a join post p using (space_id, post_id) join org_unit u using (space_id, unit_id)
      where a.person_id = ${personId}
      order by a.valid_from desc nulls last, a.recorded_at desc`.execute(transactionOf(tx))
    return rows.map(
      (row): HeldAssignment => ({
        ...toAssignment(row),
        postName: row.post_name,
        unitId: row.unit_id,
        unitName: row.unit_name,
      }),
    )
  },

  getAssignment: async (tx, id) => {
    const row = await transactionOf(tx).selectFrom('assignment').selectAll().where('assignment_id', '=', id).executeTakeFirst()
    return row === undefined ? null : toAssignment(row)
  },

  insertAssignments: async (tx, assignments) => {
    if (assignments.length === 0) return
    await transactionOf(tx)
      .insertInto('assignment')
      .values(
        assignments.map(({ id, postId, personId, acting, basis, from, to, recordedBy }) => ({
          space_id: tx.spaceId,
          assignment_id: id,
          post_id: postId,
          person_id: personId,
          acting,
          basis: textOrNull(basis),
          valid_from: from,
          valid_to: to,
          recorded_by: storableText(recordedBy),
        })),
      )
      .execute()
  },

  endAssignments: async (tx, ids, on) => {
    if (ids.length === 0) return
    await transactionOf(tx)
      .updateTable('assignment')
      .set({ valid_to: endsOn(on) })
      .where('assignment_id', 'in', [...ids])
      .execute()
  },
}

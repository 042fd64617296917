import type { AffectedPerson, Grant, GrantStore, ListedGrant, PersonRights } from '@gangmu/application'
import type { Role } from '@gangmu/domain'
import { type Selectable, sql } from 'kysely'
import { storableText } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { decodeCursor, isId, isText, rowsToRead, toSlice } from './cursor.ts'
import { endsOn, holds, notEndedBy } from './dated.ts'
import { lockInSpace } from './space-lock.ts'

const toGrant = (row: Selectable<DatabaseSchema['role_grant']>): Grant => ({
  id: row.grant_id,
  role: row.role as Role,
  holder: row.post_id === null ? { kind: 'person', id: row.person_id! } : { kind: 'post', id: row.post_id },
  unitId: row.unit_id,
  from: row.valid_from,
  to: row.valid_to,
})

export const grantStore: GrantStore = {
  lockRights: (tx) => lockInSpace(tx, 'rights'),

  listGrants: async (tx, on) => {
    const { rows } = await sql<
      Selectable<DatabaseSchema['role_grant']> & { readonly holder_name: string; readonly unit_name: string | null }
    >`
      select g.*, coalesce(p.name, n.name) as holder_name, u.name as unit_name
      from role_grant g
      left join post p on p.space_id = g.space_id and p.post_id = g.post_id
      left join person n on n.space_id = g.space_id and n.person_id = g.person_id
      left join org_unit u on u.space_id = g.space_id and u.unit_id = g.unit_id
      where ${holds('g', on)}
      order by g.role, coalesce(p.name, n.name) collate "zh-x-icu", g.grant_id`.execute(transactionOf(tx))
    return rows.map((row): ListedGrant => ({ ...toGrant(row), holderName: row.holder_name, unitName: row.unit_name }))
  },

  listRights: async (tx, on, slice) => {
    const after = decodeCursor(slice.cursor, isText, isId)
    const { rows } = await sql<PersonRights>`
      with held as (
        select a.person_id, a.acting, p.post_id, p.name, g.grant_id, g.role, g.unit_id
        from role_grant g
        join post p on p.space_id = g.space_id and p.post_id = g.post_id
        join assignment a on a.space_id = g.space_id and a.post_id = g.post_id
        where ${holds('g', on)} and ${holds('p', on)} and ${holds('a', on)}
        union all
        select g.person_id, false, null, null, g.grant_id, g.role, g.unit_id
        from role_grant g where g.person_id is not null and ${holds('g', on)}
      )
      select n.person_id as "personId", n.name, n.user_id as "userId",
        jsonb_agg(jsonb_build_object('grantId', h.grant_id, 'role', h.role, 'unitId', h.unit_id, 'unitName', u.name,
          'post', case when h.post_id is null then null
            else jsonb_build_object('id', h.post_id, 'name', h.name, 'acting', h.acting) end) order by h.role, h.grant_id) as roles
      from held h
      join person n on n.person_id = h.person_id
      left join org_unit u on u.unit_id = h.unit_id
      where (n.left_on is null or ${on}::date < n.left_on)
        ${after === null ? sql`` : sql`and (n.name collate "zh-x-icu", n.person_id::text) > (${after[0]!} collate "zh-x-icu", ${after[1]!})`}
      group by n.space_id, n.person_id
      order by n.name collate "zh-x-icu", n.person_id::text
      limit ${rowsToRead(slice)}`.execute(transactionOf(tx))
    return toSlice(
      rows,
      slice,
      (row) => row,
      (row) => [row.name, row.personId],
    )
  },

  getGrant: async (tx, id) => {
    const row = await transactionOf(tx).selectFrom('role_grant').selectAll().where('grant_id', '=', id).executeTakeFirst()
    return row === undefined ? null : toGrant(row)
  },

  insertGrants: async (tx, grants) => {
    if (grants.length === 0) return
    await transactionOf(tx)
      .insertInto('role_grant')
      .values(
        grants.map(({ id, role, holder, unitId, from, to, recordedBy }) => ({
          space_id: tx.spaceId,
          grant_id: id,
          role,
          post_id: holder.kind === 'post' ? holder.id : null,
          person_id: holder.kind === 'person' ? holder.id : null,
          unit_id: unitId,
          valid_from: from,
          valid_to: to,
          recorded_by: storableText(recordedBy),
        })),
      )
      .execute()
  },

  endGrants: async (tx, ids, on) => {
    if (ids.length === 0) return
    await transactionOf(tx)
      .updateTable('role_grant')
      .set({ valid_to: endsOn(on) })
      .where('grant_id', 'in', [...ids])
      .execute()
  },

  listAffected: async (tx, holder, from) => {
    const { rows } = await sql<AffectedPerson>`
      with affected as (
        select n.person_id, n.name, n.user_id from person n
        where ${
          holder.kind === 'person'
            ? sql`n.person_id = ${holder.id}`
            : sql`n.person_id in (select a.person_id from assignment a where a.post_id = ${holder.id} and ${notEndedBy('a', from)})`
        }
      )
      select f.person_id as "personId", f.name, f.user_id as "userId", coalesce((
        select jsonb_agg(distinct g.role) from role_grant g
        where ${notEndedBy('g', from)} and (g.person_id = f.person_id or g.post_id in (
          select a.post_id from assignment a where a.person_id = f.person_id and ${notEndedBy('a', from)}))), '[]') as roles
      from affected f
      order by f.name, f.person_id`.execute(transactionOf(tx))
    return rows
  },

  listPostRoles: async (tx, postId, from) => {
    const { rows } = await sql<{ role: Role }>`
      select distinct g.role from role_grant g where g.post_id = ${postId} and ${notEndedBy('g', from)} order by g.role`.execute(
      transactionOf(tx),
    )
    return rows.map(({ role }) => role)
  },

  listPersonalGrants: async (tx, personId, from) => {
    const { rows } = await sql<Selectable<DatabaseSchema['role_grant']>>`
      select g.* from role_grant g where g.person_id = ${personId} and ${notEndedBy('g', from)}
      order by g.role, g.grant_id`.execute(transactionOf(tx))
    return rows.map(toGrant)
  },

  countHolders: async (tx, role, on, exceptGrantId) => {
    const { rows } = await sql<{ holders: number }>`
      select count(distinct n.person_id) as holders
      from role_grant g
      left join assignment a on a.post_id = g.post_id and ${holds('a', on)}
      join person n on n.person_id = coalesce(g.person_id, a.person_id)
      where g.role = ${role} and g.grant_id <> ${exceptGrantId} and ${holds('g', on)}
        and n.user_id is not null and (n.left_on is null or ${on}::date < n.left_on)`.execute(transactionOf(tx))
    return rows[0]!.holders
  },
}

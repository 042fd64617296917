import type { Principal, PrincipalStore } from '@gangmu/application'
import type { Role } from '@gangmu/domain'
import { sql } from 'kysely'
import { transactionOf } from '../database/unit-of-work.ts'

type Row = {
  readonly personId: string
  readonly name: string
  readonly posts: Principal['posts']
  readonly grants: readonly { readonly role: Role; readonly unitIds: readonly string[] | null }[]
}

export const principalStore: PrincipalStore = {
  resolvePrincipal: async (tx, userId, on) => {
    // A grant of a unit reaches everything below it; the tree is walked here so that nobody else has to.
    const { rows } = await sql<Row>`
      with recursive
      me as (
        select person_id, name from person
        where space_id = ${tx.spaceId} and user_id = ${userId} and coalesce(${on}::date < left_on, true)
      ),
      held as (
        select p.post_id, p.name, a.acting, u.unit_id, u.name as unit_name
        from assignment a
        join me on me.person_id = a.person_id
        join post p on p.space_id = a.space_id and p.post_id = a.post_id
        join org_unit u on u.space_id = p.space_id and u.unit_id = p.unit_id
        where a.space_id = ${tx.spaceId}
          and coalesce(a.valid_from <= ${on}::date, true) and coalesce(${on}::date < a.valid_to, true)
          and coalesce(p.valid_from <= ${on}::date, true) and coalesce(${on}::date < p.valid_to, true)
      ),
      given as (
        select g.role, g.unit_id from role_grant g
        where g.space_id = ${tx.spaceId}
          and (g.person_id in (select person_id from me) or g.post_id in (select post_id from held))
          and coalesce(g.valid_from <= ${on}::date, true) and coalesce(${on}::date < g.valid_to, true)
      ),
      below as (
        select unit_id as root, unit_id from given where unit_id is not null
        union
        select below.root, u.unit_id from below join org_unit u on u.space_id = ${tx.spaceId} and u.parent_id = below.unit_id
      )
      select me.person_id as "personId", me.name,
        coalesce((select jsonb_agg(distinct jsonb_build_object('id', post_id, 'name', name, 'acting', acting, 'unitId', unit_id,
          'unitName', unit_name)) from held), '[]') as posts,
        coalesce((select jsonb_agg(distinct jsonb_build_object('role', g.role, 'unitIds',
          case when g.unit_id is null then null else (select jsonb_agg(b.unit_id) from below b where b.root = g.unit_id) end)) from given g),
          '[]') as grants
      from me`.execute(transactionOf(tx))
    return rows[0] ?? null
  },
}

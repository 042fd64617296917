import type { ListedPost, PostDraft, PostHolder, PostUse, StoredPost, UnitStore } from '@gangmu/application'
import { type Selectable, sql } from 'kysely'
import { storableText } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { toAssignment } from './assignment-rows.ts'
import { holds, notEndedBy } from './dated.ts'
import { changeVersioned } from './versioned.ts'

type PostPart = 'listPosts' | 'getPost' | 'insertPost' | 'updatePost' | 'endPost' | 'countPostUse' | 'listHolders' | 'findExisting'

const toPost = (row: Selectable<DatabaseSchema['post']>): StoredPost => ({
  id: row.post_id,
  unitId: row.unit_id,
  name: row.name,
  from: row.valid_from,
  to: row.valid_to,
  version: row.version,
})

const columnsOf = (draft: PostDraft) => ({ unit_id: draft.unitId, name: storableText(draft.name), valid_from: draft.from })

export const postStore: Pick<UnitStore, PostPart> = {
  listPosts: async (tx, { unitId, on }) => {
    const { rows } = await sql<
      Selectable<DatabaseSchema['post']> & { readonly unit_name: string; readonly holders: ListedPost['holders'] }
    >`
      select p.*, u.name as unit_name, coalesce((
        select jsonb_agg(jsonb_build_object('assignmentId', a.assignment_id, 'personId', a.person_id, 'name', n.name, 'acting', a.acting)
          order by a.acting, n.name)
        from assignment a join person n using (space_id, person_id)
        where a.space_id = p.space_id and a.post_id = p.post_id and ${holds('a', on)}), '[]') as holders
      from post p join org_unit u using (space_id, unit_id)
      ${unitId === undefined ? sql`` : sql`where p.unit_id = ${unitId}`}
      order by u.ordinal, u.name collate "zh-x-icu", p.name collate "zh-x-icu", p.post_id`.execute(transactionOf(tx))
    return rows.map((row) => ({ ...toPost(row), unitName: row.unit_name, holders: row.holders }))
  },

  getPost: async (tx, id) => {
    const row = await transactionOf(tx).selectFrom('post').selectAll().where('post_id', '=', id).executeTakeFirst()
    return row === undefined ? null : toPost(row)
  },

  insertPost: async (tx, id, draft) => {
    await transactionOf(tx)
      .insertInto('post')
      .values({ space_id: tx.spaceId, post_id: id, ...columnsOf(draft) })
      .execute()
  },

  updatePost: (tx, id, version, draft) => changeVersioned(tx, 'post', id, version, columnsOf(draft)),

  endPost: (tx, id, version, on) => changeVersioned(tx, 'post', id, version, { valid_to: on }),

  countPostUse: async (tx, id, after) => {
    const { rows } = await sql<PostUse>`
      select
        (select count(*) from assignment a where a.post_id = ${id} and ${notEndedBy('a', after)}) as holders,
        (select count(*) from responsibility r where r.post_id = ${id} and ${notEndedBy('r', after)}) as responsibilities,
        (select count(*) from role_grant g where g.post_id = ${id} and ${notEndedBy('g', after)}) as grants,
        (select count(*) from notice where post_id = ${id} and read_at is null) as notices`.execute(transactionOf(tx))
    return rows[0]!
  },

  listHolders: async (tx, postId) => {
    const rows = await transactionOf(tx)
      .selectFrom('assignment as a')
      .innerJoin('person as n', (join) => join.onRef('n.space_id', '=', 'a.space_id').onRef('n.person_id', '=', 'a.person_id'))
      .selectAll('a')
      .select(['n.name as person_name', 'n.user_id'])
      .where('a.post_id', '=', postId)
      .orderBy(sql`a.valid_from desc nulls last`)
      .orderBy('a.recorded_at', 'desc')
      .execute()
    return rows.map((row): PostHolder => ({ ...toAssignment(row), personName: row.person_name, userId: row.user_id }))
  },

  findExisting: async (tx, { units, posts }) => {
    const { rows } = await sql<{ units: string[]; posts: { id: string; unitId: string }[] }>`
      select
        coalesce((select jsonb_agg(unit_id) from org_unit where unit_id = any(${units}::uuid[])), '[]') as units,
        coalesce((select jsonb_agg(jsonb_build_object('id', post_id, 'unitId', unit_id)) from post
          where post_id = any(${posts}::uuid[])), '[]') as posts`.execute(transactionOf(tx))
    return rows[0]!
  },
}

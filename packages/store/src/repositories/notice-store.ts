import type { Notice, NoticeHolders, NoticeStore } from '@gangmu/application'
import type { NoticeCode, NoticeParams } from '@gangmu/domain'
import { type RawBuilder, type Selectable, sql } from 'kysely'
import { storableJson, storableText } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { decodeCursor, isId, isInstant, rowsToRead, toSlice } from './cursor.ts'

const toNotice = (row: Selectable<DatabaseSchema['notice']>): Notice => ({
  id: row.notice_id,
  to: row.post_id === null ? { kind: 'unit', id: row.unit_id! } : { kind: 'post', id: row.post_id },
  code: row.code as NoticeCode,
  params: row.params as NoticeParams,
  link: row.link,
  createdAt: row.created_at,
  readAt: row.read_at,
  readBy: row.read_by,
})

const isTo = ({ unitIds, postIds }: NoticeHolders): RawBuilder<boolean> =>
  sql<boolean>`(unit_id = any(${unitIds}::uuid[]) or post_id = any(${postIds}::uuid[]))`

export const noticeStore: NoticeStore = {
  insertNotices: async (tx, notices) => {
    if (notices.length === 0) return
    await transactionOf(tx)
      .insertInto('notice')
      .values(
        notices.map(({ id, to, code, params, link }) => ({
          space_id: tx.spaceId,
          notice_id: id,
          unit_id: to.kind === 'unit' ? to.id : null,
          post_id: to.kind === 'post' ? to.id : null,
          code,
          params: storableJson(params),
          link,
        })),
      )
      .execute()
  },

  listNotices: async (tx, holders, unreadOnly, slice) => {
    const after = decodeCursor(slice.cursor, isInstant, isId)
    const { rows } = await sql<Selectable<DatabaseSchema['notice']>>`
      select * from notice
      where ${isTo(holders)} ${unreadOnly ? sql`and read_at is null` : sql``}
        ${after === null ? sql`` : sql`and (created_at, notice_id::text) < (${after[0]!}::timestamptz, ${after[1]!})`}
      order by created_at desc, notice_id::text desc
      limit ${rowsToRead(slice)}`.execute(transactionOf(tx))
    return toSlice(rows, slice, toNotice, (row) => [row.created_at, row.notice_id])
  },

  countUnread: async (tx, holders) => {
    const { rows } = await sql<{ unread: number }>`
      select count(*) as unread from notice where ${isTo(holders)} and read_at is null`.execute(transactionOf(tx))
    return rows[0]!.unread
  },

  markRead: async (tx, holders, ids, by) => {
    const updated = await transactionOf(tx)
      .updateTable('notice')
      .set({ read_at: sql<string>`clock_timestamp()`, read_by: storableText(by) })
      .where(isTo(holders))
      .where('read_at', 'is', null)
      .$if(ids !== null, (query) => query.where('notice_id', '=', sql<string>`any(${ids}::uuid[])`))
      .executeTakeFirst()
    return Number(updated.numUpdatedRows)
  },
}

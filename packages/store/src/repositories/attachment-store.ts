import type { Attachment, AttachmentStore } from '@gangmu/application'
import type { Selectable } from 'kysely'
import { storableText } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { canBeId } from './report-rows.ts'

const COLUMNS = ['attachment_id', 'file_name', 'media_type', 'byte_length', 'sha256', 'received_by', 'received_at'] as const

const toAttachment = (row: Pick<Selectable<DatabaseSchema['attachment']>, (typeof COLUMNS)[number]>): Attachment => ({
  id: row.attachment_id,
  fileName: row.file_name,
  mediaType: row.media_type,
  byteLength: row.byte_length,
  sha256: row.sha256,
  receivedBy: row.received_by,
  receivedAt: row.received_at,
})

export const attachmentStore: AttachmentStore = {
  insertAttachment: async (tx, { id, fileName, mediaType, sha256, bytes, receivedBy }) => {
    const row = await transactionOf(tx)
      .insertInto('attachment')
      .values({
        space_id: tx.spaceId,
        attachment_id: id,
        file_name: storableText(fileName),
        media_type: storableText(mediaType),
        byte_length: bytes.byteLength,
        sha256,
        bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        received_by: storableText(receivedBy),
      })
      .returning(COLUMNS)
      .executeTakeFirstOrThrow()
    return toAttachment(row)
  },

  getAttachment: async (tx, id) => {
    if (!canBeId(id)) return null
    const row = await transactionOf(tx).selectFrom('attachment').select(COLUMNS).where('attachment_id', '=', id).executeTakeFirst()
    return row === undefined ? null : toAttachment(row)
  },

  getAttachmentFile: async (tx, id) => {
    if (!canBeId(id)) return null
    const row = await transactionOf(tx)
      .selectFrom('attachment')
      .select(['file_name', 'bytes'])
      .where('attachment_id', '=', id)
      .executeTakeFirst()
    return row === undefined ? null : { fileName: row.file_name, bytes: row.bytes }
  },
}

import type { ColumnMappingStore, StoredColumnMapping } from '@gangmu/application'
import { mappingKey } from '@gangmu/domain'
import { storableJson, storableText } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'

export const columnMappingStore: ColumnMappingStore = {
  insertMapping: async (tx, { id, reportId, createdBy, heads, roles }) => {
    await transactionOf(tx)
      .insertInto('column_mapping')
      .values({
        space_id: tx.spaceId,
        mapping_id: id,
        mapping_key: storableText(mappingKey(heads)),
        heads: storableJson(heads),
        roles: roles === null ? null : storableJson(roles),
        report_id: reportId,
        created_by: storableText(createdBy),
      })
      .execute()
  },

  listMappings: async (tx) => {
    const db = transactionOf(tx)
    const rows = await db
      .selectFrom(
        db
          .selectFrom('column_mapping')
          .selectAll()
          .distinctOn('mapping_key')
          .orderBy('mapping_key')
          .orderBy('created_at', 'desc')
          .orderBy('mapping_id')
          .as('latest'),
      )
      .selectAll()
      // A forgotten one is left out behind `distinct on`: its own earlier versions must not come back.
      .where('roles', 'is not', null)
      .orderBy('created_at', 'desc')
      .orderBy('mapping_id')
      .execute()
    return rows.map((row) => ({
      id: row.mapping_id,
      reportId: row.report_id,
      heads: row.heads as StoredColumnMapping['heads'],
      roles: row.roles as StoredColumnMapping['roles'],
      createdAt: row.created_at,
      createdBy: row.created_by,
    }))
  },
}

import type { StoredUnit, UnitDraft, UnitStore, UnitUse } from '@gangmu/application'
import type { UnitKind } from '@gangmu/domain'
import { type Selectable, sql } from 'kysely'
import { storableText } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { notEndedBy } from './dated.ts'
import { postStore } from './post-store.ts'
import { lockInSpace } from './space-lock.ts'
import { changeVersioned } from './versioned.ts'

export const toUnit = (row: Selectable<DatabaseSchema['org_unit']>): StoredUnit => ({
  id: row.unit_id,
  name: row.name,
  shortName: row.short_name,
  kind: row.kind as UnitKind,
  parentId: row.parent_id,
  areaId: row.area_id,
  ordinal: row.ordinal,
  from: row.valid_from,
  to: row.valid_to,
  version: row.version,
})

const columnsOf = (draft: UnitDraft) => ({
  name: storableText(draft.name),
  short_name: draft.shortName === null ? null : storableText(draft.shortName),
  kind: draft.kind,
  parent_id: draft.parentId,
  area_id: draft.areaId,
  ordinal: draft.ordinal,
  valid_from: draft.from,
})

export const unitStore: UnitStore = {
  ...postStore,

  listUnits: async (tx) => {
    const rows = await transactionOf(tx)
      .selectFrom('org_unit')
      .selectAll()
      .orderBy('ordinal')
      .orderBy(sql`name collate "zh-x-icu"`)
      .orderBy('unit_id')
      .execute()
    return rows.map(toUnit)
  },

  getUnit: async (tx, id) => {
    const row = await transactionOf(tx).selectFrom('org_unit').selectAll().where('unit_id', '=', id).executeTakeFirst()
    return row === undefined ? null : toUnit(row)
  },

  insertUnit: async (tx, id, draft) => {
    await transactionOf(tx)
      .insertInto('org_unit')
      .values({ space_id: tx.spaceId, unit_id: id, ...columnsOf(draft) })
      .execute()
  },

  updateUnit: (tx, id, version, draft) => changeVersioned(tx, 'org_unit', id, version, columnsOf(draft)),

  endUnit: (tx, id, version, on) => changeVersioned(tx, 'org_unit', id, version, { valid_to: on }),

  lockUnits: (tx) => lockInSpace(tx, 'units'),

  liesIn: async (tx, id, within) => {
    const { rows } = await sql<{ inside: boolean }>`
      with recursive above as (
        select unit_id, parent_id from org_unit where unit_id = ${id}
        union
        select u.unit_id, u.parent_id from org_unit u join above on u.unit_id = above.parent_id
      )
      select exists (select from above where unit_id = ${within}) as inside`.execute(transactionOf(tx))
    return rows[0]!.inside
  },

  countUnitUse: async (tx, id, after) => {
    const { rows } = await sql<UnitUse>`
      select
        (select count(*) from org_unit u where u.parent_id = ${id} and ${notEndedBy('u', after)}) as units,
        (select count(*) from post p where p.unit_id = ${id} and ${notEndedBy('p', after)}) as posts,
        (select count(*) from responsibility r where r.unit_id = ${id} and ${notEndedBy('r', after)}) as responsibilities`.execute(
      transactionOf(tx),
    )
    return rows[0]!
  },
}

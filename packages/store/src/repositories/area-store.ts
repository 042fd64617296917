import type { AreaStore, LocalArea, LocalAreaDraft, LocalGroup, LocalGroupDraft } from '@gangmu/application'
import { type AreaGroup, type AreaLevel, type LocalAreaKind, levelOfLocalArea } from '@gangmu/domain'
import { type Selectable, sql } from 'kysely'
import { storableJson, storableText } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { lockInSpace } from './space-lock.ts'
import { changeVersioned } from './versioned.ts'

export const toArea = (row: Selectable<DatabaseSchema['ref_area']>): LocalArea => ({
  id: row.area_id,
  kind: row.kind as LocalAreaKind,
  level: row.level as AreaLevel,
  name: row.name,
  aliases: row.aliases,
  parent: row.parent_id,
  from: row.valid_from,
  to: row.valid_to,
  codes: row.code === null ? [] : [{ code: row.code, from: row.valid_from, to: row.valid_to }],
  predecessors: row.predecessors,
  successors: row.successors,
  version: row.version,
})

const areaColumns = (draft: LocalAreaDraft) => ({
  name: storableText(draft.name),
  aliases: draft.aliases.map(storableText),
  kind: draft.kind,
  level: levelOfLocalArea(draft.kind, draft.parentId),
  parent_id: draft.parentId,
  code: draft.code === null ? null : storableText(draft.code),
  valid_from: draft.from,
})

export const toGroup = (row: Selectable<DatabaseSchema['area_group']>): LocalGroup => ({
  id: row.group_id,
  name: row.name,
  aliases: row.aliases,
  within: row.within_id,
  members: row.members as AreaGroup['members'],
  version: row.version,
})

const groupColumns = (draft: LocalGroupDraft) => ({
  name: storableText(draft.name),
  aliases: draft.aliases.map(storableText),
  within_id: draft.within,
  members: storableJson(draft.members),
})

/** As columns of another query, in the order of names. */
export const LOCAL_AREAS = sql`(select jsonb_agg(to_jsonb(a) order by a.name collate "zh-x-icu", a.area_id) from ref_area a)`
export const LOCAL_GROUPS = sql`(select jsonb_agg(to_jsonb(g) order by g.name collate "zh-x-icu", g.group_id) from area_group g)`

export const areaStore: AreaStore = {
  lockAreas: (tx) => lockInSpace(tx, 'areas'),

  listLocalAreas: async (tx) => {
    const rows = await transactionOf(tx)
      .selectFrom('ref_area')
      .selectAll()
      .orderBy(sql`name collate "zh-x-icu"`)
      .orderBy('area_id')
      .execute()
    return rows.map(toArea)
  },

  insertArea: async (tx, { id, predecessors, ...draft }) => {
    await transactionOf(tx)
      .insertInto('ref_area')
      .values({ space_id: tx.spaceId, area_id: id, predecessors: [...predecessors], ...areaColumns(draft) })
      .execute()
  },

  updateArea: (tx, id, version, draft) => changeVersioned(tx, 'ref_area', id, version, areaColumns(draft)),

  endArea: (tx, id, version, { to, successors }) =>
    changeVersioned(tx, 'ref_area', id, version, { valid_to: to, successors: [...successors] }),

  setPredecessors: (tx, id, version, predecessors) => changeVersioned(tx, 'ref_area', id, version, { predecessors: [...predecessors] }),

  listLocalGroups: async (tx) => {
    const rows = await transactionOf(tx)
      .selectFrom('area_group')
      .selectAll()
      .orderBy(sql`name collate "zh-x-icu"`)
      .orderBy('group_id')
      .execute()
    return rows.map(toGroup)
  },

  loadAreaGround: async (tx) => {
    const { rows } = await sql<{
      readonly own: string | null
      readonly areas: readonly Selectable<DatabaseSchema['ref_area']>[] | null
      readonly groups: readonly Selectable<DatabaseSchema['area_group']>[] | null
    }>`select (select area_id from space) as own, ${LOCAL_AREAS} as areas, ${LOCAL_GROUPS} as groups`.execute(transactionOf(tx))
    const { own, areas, groups } = rows[0]!
    return { ownAreaId: own, areas: (areas ?? []).map(toArea), groups: (groups ?? []).map(toGroup) }
  },

  insertGroup: async (tx, { id, ...draft }) => {
    await transactionOf(tx)
      .insertInto('area_group')
      .values({ space_id: tx.spaceId, group_id: id, ...groupColumns(draft) })
      .execute()
  },

  updateGroup: (tx, id, version, draft) => changeVersioned(tx, 'area_group', id, version, groupColumns(draft)),
}

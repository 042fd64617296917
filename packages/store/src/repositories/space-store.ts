import type { Space, SpaceStore } from '@gangmu/application'
import { type Selectable, sql } from 'kysely'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { invariant } from '../invariant.ts'
import { withinSight } from './sight.ts'

const COLUMNS = ['space_id', 'name', 'area_id', 'superior_area_id'] as const
type Row = Pick<Selectable<DatabaseSchema['space']>, (typeof COLUMNS)[number]>
export const toSpace = (row: Row): Space => ({
  id: row.space_id,
  name: row.name,
  areaId: row.area_id,
  superiorAreaId: row.superior_area_id,
})

export const spaceStore: SpaceStore = {
  ensureSpace: async (tx, name) => {
    const db = transactionOf(tx)
    await db
      .insertInto('space')
      .values({ space_id: tx.spaceId, name })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const space = await spaceStore.getSpace(tx)
    invariant(space !== null, 'the space of the transaction is there after it was made')
    return space
  },
  getSpace: async (tx) => {
    const row = await transactionOf(tx).selectFrom('space').select(COLUMNS).executeTakeFirst()
    return row === undefined ? null : toSpace(row)
  },
  outlineSpace: async (tx, sight) => {
    const { rows } = await sql<{ name: string | null; years: number[] }>`
      select
        (select a.name from ref_area a join space s on s.space_id = a.space_id and s.area_id = a.area_id) as name,
        array(select distinct p.year from plan p where ${withinSight('p', sight)} order by p.year desc) as years`.execute(transactionOf(tx))
    return { localAreaName: rows[0]!.name, years: rows[0]!.years }
  },
  updateSpace: async (tx, { name, areaId, superiorAreaId }) => {
    await transactionOf(tx)
      .updateTable('space')
      .set({
        ...(name !== undefined && { name }),
        ...(areaId !== undefined && { area_id: areaId }),
        ...(superiorAreaId !== undefined && { superior_area_id: superiorAreaId }),
      })
      .where('space_id', '=', tx.spaceId)
      .execute()
  },
}

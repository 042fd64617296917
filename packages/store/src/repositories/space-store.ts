import type { Space, SpaceStore } from '@gangmu/application'
import { transactionOf } from '../database/unit-of-work.ts'
import { invariant } from '../invariant.ts'

type Row = { readonly space_id: string; readonly name: string }
const toSpace = (row: Row): Space => ({ id: row.space_id, name: row.name })

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
    const row = await transactionOf(tx).selectFrom('space').select(['space_id', 'name']).executeTakeFirst()
    return row === undefined ? null : toSpace(row)
  },
}

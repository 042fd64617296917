import type { ReportStore, Tx } from '@gangmu/application'
import { sql, type UpdateObject } from 'kysely'
import { storableText } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { invariant } from '../invariant.ts'
import { canBeId, isSeen, SUMMARY_COLUMNS, toSummary } from './report-rows.ts'

type FamilyStore = Pick<ReportStore, 'listFamily' | 'findLike' | 'findOfArea' | 'setFamily' | 'setRelease'>

/** What people say of a report as a document: whose version it is, and who may see it. */
export const familyStore: FamilyStore = {
  listFamily: async (tx, sight, id) => {
    if (!canBeId(id)) return []
    const rows = await transactionOf(tx)
      .selectFrom('report')
      .select(SUMMARY_COLUMNS)
      .where('family_id', '=', (of) => of.selectFrom('report as one').select('one.family_id').where('one.report_id', '=', id))
      .where(isSeen(sight))
      .execute()
    return rows.map(toSummary)
  },

  findLike: async (tx, sight, { kind, region, reportYear, planYear, notFamily }, limit) => {
    const rows = await transactionOf(tx)
      .selectFrom('report')
      .select(SUMMARY_COLUMNS)
      .where('kind', '=', kind)
      .where('region', '=', region)
      .where('report_year', 'is not distinct from', reportYear)
      .where('plan_year', 'is not distinct from', planYear)
      .where('family_id', '<>', notFamily)
      .where(isSeen(sight))
      .orderBy('received_at', 'desc')
      .orderBy('report_id')
      .limit(limit)
      .execute()
    return rows.map(toSummary)
  },

  findOfArea: async (tx, sight, { region, regionCode }, limit) => {
    const rows = await transactionOf(tx)
      .selectFrom('report')
      .select(SUMMARY_COLUMNS)
      .where('reading_id', 'is not', null)
      .where(({ or, eb }) => or([eb('region', '=', region), eb('region_code', '=', regionCode)]))
      .where(isSeen(sight))
      .orderBy('received_at', 'desc')
      .orderBy('report_id')
      .limit(limit)
      .execute()
    return rows.map(toSummary)
  },

  setFamily: (tx, id, { familyId, stage }) => change(tx, id, { family_id: familyId, family_stage: stage }),

  setRelease: (tx, id, { release, audience, releasedBy }) =>
    change(tx, id, {
      release,
      audience: [...audience],
      released_by: storableText(releasedBy),
      released_at: sql<string>`clock_timestamp()`,
    }),
}

const change = async (tx: Tx, id: string, columns: UpdateObject<DatabaseSchema, 'report'>): Promise<void> => {
  const updated = await transactionOf(tx).updateTable('report').set(columns).where('report_id', '=', id).executeTakeFirst()
  invariant(updated.numUpdatedRows === 1n, 'a report that is changed exists')
}

import type { ReleaseRuleStore } from '@gangmu/application'
import { sql } from 'kysely'
import { storableJson, storableText } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import { parseInstant } from '../database/value-types.ts'
import { toReleaseRule } from './month-store.ts'

export const releaseRuleStore: ReleaseRuleStore = {
  listRules: async (tx) => {
    const rows = await transactionOf(tx)
      .selectFrom('release_rule')
      .selectAll()
      .distinctOn(['indicator', 'provider'])
      .orderBy('indicator')
      .orderBy('provider')
      .orderBy('version', 'desc')
      .execute()
    return rows.map((row) => ({
      ...toReleaseRule(row),
      ended: row.ended,
      version: row.version,
      recordedBy: row.recorded_by,
      recordedAt: parseInstant(row.recorded_at),
    }))
  },

  addRule: async (tx, expected, { indicator, provider, monthsAfter, day, dated, graceDays, source, ended, recordedBy }) => {
    const [code, name] = [storableText(indicator ?? ''), storableText(provider ?? '')]
    const { rows } = await sql`
      insert into release_rule (space_id, indicator, provider, version, months_after, day, dated, grace_days, source, ended,
        recorded_by)
      select ${tx.spaceId}, ${code}, ${name}, ${expected}::integer + 1, ${monthsAfter}::integer, ${day}::integer, ${storableJson(dated)}::jsonb,
        ${graceDays}::integer, ${storableText(source)}, ${ended}::boolean, ${storableText(recordedBy)}
      where ${expected}::integer = coalesce((select max(version) from release_rule where indicator = ${code} and provider = ${name}), 0)
      on conflict do nothing
      returning version`.execute(transactionOf(tx))
    return rows.length === 1
  },
}

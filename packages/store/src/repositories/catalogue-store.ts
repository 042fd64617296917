import type { CatalogueStore } from '@gangmu/application'
import type { IndicatorEntry } from '@gangmu/domain'
import { sql } from 'kysely'
import { storableJson, storableText } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'

/** The latest version of every entry and every alias, as one JSON value each; null where there is none. */
export const LOCAL_ENTRIES = sql`(select jsonb_agg(entry order by code) from (
  select distinct on (code) code, entry from local_indicator order by code, version desc) latest)`
export const LOCAL_ALIASES = sql`(select jsonb_agg(jsonb_build_object('alias', alias, 'code', code) order by alias) from (
  select distinct on (alias) alias, code from indicator_alias order by alias, version desc) latest where code is not null)`

export const catalogueStore: CatalogueStore = {
  loadLocal: async (tx) => {
    const { rows } = await sql<{ entries: IndicatorEntry[] | null; aliases: { alias: string; code: string }[] | null }>`
      select ${LOCAL_ENTRIES} as entries, ${LOCAL_ALIASES} as aliases`.execute(transactionOf(tx))
    return { entries: rows[0]?.entries ?? [], aliases: rows[0]?.aliases ?? [] }
  },

  putIndicator: async (tx, entry, by) => {
    await sql`
      insert into local_indicator (space_id, code, version, entry, recorded_by)
      select ${tx.spaceId}, ${entry.code}, coalesce(max(version), 0) + 1, ${storableJson(entry)}::jsonb, ${by}
      from local_indicator where code = ${entry.code}`.execute(transactionOf(tx))
  },

  putAlias: async (tx, alias, code, by) => {
    const name = storableText(alias)
    await sql`
      insert into indicator_alias (space_id, alias, version, code, recorded_by)
      select ${tx.spaceId}, ${name}, coalesce(max(version), 0) + 1, ${code}, ${by}
      from indicator_alias where alias = ${name}`.execute(transactionOf(tx))
  },
}

import type { Setting, SettingStore } from '@gangmu/application'
import { DEFAULT_SETTINGS, SETTING_NAMES, type SettingName } from '@gangmu/domain'
import { type Selectable, sql } from 'kysely'
import { storableJson, storableText } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'

export const toSetting = <K extends SettingName>(name: K, row: Selectable<DatabaseSchema['setting']> | undefined): Setting<K> => ({
  name,
  version: row?.version ?? 0,
  // What was stored passed the schema of its day; defaults stand in for what has been added to it since.
  value: { ...DEFAULT_SETTINGS[name], ...(row?.value as Setting<K>['value'] | undefined) },
  recordedBy: row?.recorded_by ?? null,
  recordedAt: row?.recorded_at ?? null,
})

export const settingStore: SettingStore = {
  getSetting: async (tx, name, version) => {
    const row = await transactionOf(tx)
      .selectFrom('setting')
      .selectAll()
      .where('name', '=', name)
      .$if(version !== undefined, (query) => query.where('version', '=', version!))
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
    return toSetting(name, row)
  },

  listSettings: async (tx) => {
    const { rows } = await sql<Selectable<DatabaseSchema['setting']>>`
      select distinct on (name) * from setting order by name, version desc`.execute(transactionOf(tx))
    return SETTING_NAMES.map((name) =>
      toSetting(
        name,
        rows.find((row) => row.name === name),
      ),
    )
  },

  addSetting: async (tx, name, expected, value, by) => {
    // The latest must be the expected one; of two writers at once the key lets only the first have the next version.
    const { rows } = await sql`
      insert into setting (space_id, name, version, value, recorded_by)
      select ${tx.spaceId}, ${name}, ${expected}::integer + 1, ${storableJson(value)}::jsonb, ${storableText(by)}
      where ${expected}::integer = coalesce((select max(version) from setting where name = ${name}), 0)
      on conflict do nothing
      returning version`.execute(transactionOf(tx))
    return rows.length === 1
  },
}

import type { CityTableStore, StoredCityTableMapping } from '@gangmu/application'
import { storableJson, storableText } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import { insertRows } from './insert-rows.ts'

export const cityTableStore: CityTableStore = {
  listMappings: async (tx) => {
    const db = transactionOf(tx)
    const rows = await db
      .selectFrom(
        db
          .selectFrom('city_table_mapping')
          .selectAll()
          .distinctOn('mapping_key')
          .orderBy('mapping_key')
          .orderBy('created_at', 'desc')
          .orderBy('mapping_id')
          .as('latest'),
      )
      .selectAll()
      // A forgotten one is left out behind `distinct on`: its own earlier versions must not come back.
      .where('columns', 'is not', null)
      .orderBy('created_at', 'desc')
      .orderBy('mapping_id')
      .execute()
    return rows.map((row) => ({
      id: row.mapping_id,
      key: row.mapping_key,
      heads: row.heads as StoredCityTableMapping['heads'],
      columns: row.columns as StoredCityTableMapping['columns'],
      provider: row.provider,
      createdBy: row.created_by,
      createdAt: row.created_at,
    }))
  },

  insertMapping: async (tx, { id, key, heads, columns, provider, createdBy }) => {
    await transactionOf(tx)
      .insertInto('city_table_mapping')
      .values({
        space_id: tx.spaceId,
        mapping_id: id,
        mapping_key: storableText(key),
        heads: storableJson(heads),
        columns: columns === null ? null : storableJson(columns),
        provider: storableText(provider),
        created_by: storableText(createdBy),
      })
      .execute()
  },

  listRanks: async (tx, provider, periods) => {
    const rows = await transactionOf(tx)
      .selectFrom('supplied_rank')
      .selectAll()
      .distinctOn(['indicator', 'area_id', 'period', 'set_id'])
      .where('provider', '=', provider)
      .where('period', 'in', periods.length === 0 ? [''] : [...periods])
      .orderBy('indicator')
      .orderBy('area_id')
      .orderBy('period')
      .orderBy('set_id')
      .orderBy('recorded_at', 'desc')
      .execute()
    return rows.map((row) => ({
      ...{ indicator: row.indicator, areaId: row.area_id, period: row.period, setId: row.set_id, setName: row.set_name },
      ...{ place: row.place, total: row.total, ties: row.ties, raw: row.raw, provider: row.provider, publishedOn: row.published_on },
    }))
  },

  insertRanks: (tx, ranks) =>
    insertRows(
      transactionOf(tx),
      'supplied_rank',
      RANK_COLUMNS,
      ranks.map((rank) => ({
        ...{ space_id: tx.spaceId, rank_id: rank.id, indicator: rank.indicator, area_id: rank.areaId, period: rank.period },
        ...{ set_id: rank.setId, set_name: storableText(rank.setName), place: rank.place, total: rank.total, ties: rank.ties },
        ...{ raw: storableText(rank.raw), provider: storableText(rank.provider), published_on: rank.publishedOn },
        recorded_by: storableText(rank.recordedBy),
      })),
    ),
}

const RANK_COLUMNS = [
  ...(['space_id', 'rank_id', 'indicator', 'area_id', 'period', 'set_id', 'set_name', 'place', 'total', 'ties'] as const),
  ...(['raw', 'provider', 'published_on', 'recorded_by'] as const),
] as const

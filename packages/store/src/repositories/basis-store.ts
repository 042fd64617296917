import type { BasisStore, SplitBasis } from '@gangmu/application'
import type { IndicatorEntry } from '@gangmu/domain'
import { type Selectable, sql } from 'kysely'
import { transactionOf } from '../database/unit-of-work.ts'
import { parseInstant } from '../database/value-types.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { LOCAL_AREAS, toArea } from './area-store.ts'
import { LOCAL_ALIASES, LOCAL_ENTRIES } from './catalogue-store.ts'
import { holds } from './dated.ts'
import { toObservation } from './observation-store.ts'
import { toSetting } from './setting-store.ts'
import { withinSight } from './sight.ts'
import { toSpace } from './space-store.ts'
import { toUnit } from './unit-store.ts'

type Table<T extends keyof DatabaseSchema> = Selectable<DatabaseSchema[T]>

type Loaded = {
  readonly observations: readonly Table<'observation'>[] | null
  readonly rules: readonly Table<'indicator_provider'>[] | null
  readonly space: Table<'space'> | null
  readonly entries: IndicatorEntry[] | null
  readonly aliases: { alias: string; code: string }[] | null
  readonly judge: Table<'setting'> | null
}

type LoadedSplit = Pick<Loaded, 'entries' | 'aliases'> & {
  readonly units: readonly Table<'org_unit'>[] | null
  readonly areas: readonly Table<'ref_area'>[] | null
  readonly split: Table<'setting'> | null
  readonly answering: SplitBasis['answering'] | null
}

/** No plan has more lines than fit this many values: a few hundred lines, two years, two areas, several providers. */
const MOST_OBSERVATIONS = 20_000

export const basisStore: BasisStore = {
  loadBasis: async (tx, sight, { indicators, areaIds, periods, publishedBy, withSuperior = false }) => {
    const areas = areaIds === undefined ? null : [...areaIds]
    const { rows } = await sql<Loaded>`
      select
        (select jsonb_agg(to_jsonb(o)) from (
          select distinct on (o.indicator, o.area_id, o.period, o.provider, o.scope, o.vintage) o.*
          from observation o
          where o.indicator = any(${sql.val([...indicators])}::text[])
            and ${areas === null ? sql`true` : sql`o.area_id = any(${sql.val(areas)}::text[] || ${withSuperior ? SUPERIOR : sql`'{}'::text[]`})`}
            and ${periods === undefined ? sql`true` : sql`o.period = any(${sql.val([...periods])}::text[])`}
            and ${publishedBy === undefined ? sql`true` : sql`o.published_on <= ${publishedBy}::date`}
            and ${withinSight('o', sight)}
          order by o.indicator, o.area_id, o.period, o.provider, o.scope, o.vintage, o.recorded_at desc
          limit ${MOST_OBSERVATIONS}) o) as observations,
        (select jsonb_agg(to_jsonb(r) order by r.indicator, r.valid_from desc) from indicator_provider r
          where r.indicator = any(${sql.val([...indicators, ''])}::text[])) as rules,
        (select to_jsonb(s) from space s) as space,
        ${LOCAL_ENTRIES} as entries,
        ${LOCAL_ALIASES} as aliases,
        (select to_jsonb(j) from setting j where j.name = 'judge' order by j.version desc limit 1) as judge`.execute(transactionOf(tx))
    const { observations, rules, space, entries, aliases, judge } = rows[0]!
    return {
      observations: (observations ?? []).map((row) => toObservation({ ...row, recorded_at: parseInstant(row.recorded_at) })),
      rules: (rules ?? []).map((row) => ({ indicator: row.indicator, provider: row.provider, from: row.valid_from, basis: row.basis })),
      space: space === null ? null : toSpace(space),
      local: { entries: entries ?? [], aliases: aliases ?? [] },
      judge: toSetting('judge', judge === null ? undefined : { ...judge, recorded_at: parseInstant(judge.recorded_at) }),
    }
  },

  loadSplitBasis: async (tx, lineIds, on) => {
    const { rows } = await sql<LoadedSplit>`
      select
        (select jsonb_agg(to_jsonb(u) order by u.ordinal, u.name collate "zh-x-icu", u.unit_id) from org_unit u) as units,
        ${LOCAL_AREAS} as areas,
        (select to_jsonb(s) from setting s where s.name = 'split' order by s.version desc limit 1) as split,
        (select jsonb_agg(distinct jsonb_build_object('lineId', r.subject_id, 'unitId', r.unit_id)) from responsibility r
          where r.subject_kind = 'plan-line' and r.subject_id = any(${sql.val([...lineIds])}::text[])
            and r.role in ('lead-unit', 'responsible-unit') and r.unit_id is not null and ${holds('r', on)}) as answering,
        ${LOCAL_ENTRIES} as entries,
        ${LOCAL_ALIASES} as aliases`.execute(transactionOf(tx))
    const { units, areas, split, answering, entries, aliases } = rows[0]!
    return {
      units: (units ?? []).map(toUnit),
      areas: (areas ?? []).map(toArea),
      split: toSetting('split', split === null ? undefined : { ...split, recorded_at: parseInstant(split.recorded_at) }),
      answering: answering ?? [],
      local: { entries: entries ?? [], aliases: aliases ?? [] },
    }
  },
}

const SUPERIOR = sql`array(select superior_area_id from space where superior_area_id is not null)`

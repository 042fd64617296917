import type { FigureRow, LineDuty, MonthGround, MonthStore } from '@gangmu/application'
import type { Day, IndicatorEntry, Observation, ReleaseRule } from '@gangmu/domain'
import { type RawBuilder, type Selectable, sql } from 'kysely'
import { transactionOf } from '../database/unit-of-work.ts'
import { parseInstant } from '../database/value-types.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { LOCAL_AREAS, LOCAL_GROUPS, toArea, toGroup } from './area-store.ts'
import { LOCAL_ALIASES, LOCAL_ENTRIES } from './catalogue-store.ts'
import { holds } from './dated.ts'
import { toSetting } from './setting-store.ts'
import { toSpace } from './space-store.ts'

type Table<T extends keyof DatabaseSchema> = Selectable<DatabaseSchema[T]>

type Named = {
  readonly rules: readonly Table<'indicator_provider'>[] | null
  readonly entries: IndicatorEntry[] | null
  readonly aliases: { alias: string; code: string }[] | null
}

export type GroundRow = Named & {
  readonly space: Table<'space'> | null
  readonly judge: Table<'setting'> | null
  readonly areas: readonly Table<'ref_area'>[] | null
  readonly groups: readonly Table<'area_group'>[] | null
  readonly releases: readonly Table<'release_rule'>[] | null
  readonly units: readonly { line_id: string; id: string; name: string }[] | null
  readonly leaders: readonly { line_id: string; id: string; name: string }[] | null
  readonly estimates: readonly { line_id: string; low: number; high: number; raw: string; by: string; made_on: Day }[] | null
  readonly ranks:
    | readonly Pick<Table<'supplied_rank'>, 'indicator' | 'period' | 'set_id' | 'set_name' | 'place' | 'total' | 'ties'>[]
    | null
}

type Figure = Pick<
  Table<'observation'>,
  | 'observation_id'
  | 'indicator'
  | 'area_id'
  | 'period'
  | 'provider'
  | 'scope'
  | 'vintage'
  | 'low'
  | 'high'
  | 'value_text'
  | 'raw'
  | 'unit'
  | 'status'
  | 'release'
  | 'audience'
  | 'published_on'
  | 'recorded_at'
>

const RULES = sql`(select jsonb_agg(to_jsonb(r) order by r.indicator, r.valid_from desc) from indicator_provider r)`

/** The columns of a {@link GroundRow}; `lines` are the ids of plan lines as text[]. */
export const groundColumns = (lines: RawBuilder<unknown>, on: Day): RawBuilder<GroundRow> => sql`
  ${RULES} as rules, ${LOCAL_ENTRIES} as entries, ${LOCAL_ALIASES} as aliases,
  (select to_jsonb(s) from space s) as space,
  (select to_jsonb(j) from setting j where j.name = 'judge' order by j.version desc limit 1) as judge,
  ${LOCAL_AREAS} as areas, ${LOCAL_GROUPS} as groups,
  (select jsonb_agg(to_jsonb(l)) from (
    select * from (
      select distinct on (indicator, provider) * from release_rule order by indicator, provider, version desc) v
    where not v.ended) l) as releases,
  (select jsonb_agg(to_jsonb(d)) from (
    select distinct on (r.subject_id) r.subject_id as line_id, u.unit_id as id, coalesce(u.short_name, u.name) as name
    from responsibility r
    left join post p on p.space_id = r.space_id and p.post_id = r.post_id
    join org_unit u on u.space_id = r.space_id and u.unit_id = coalesce(r.unit_id, p.unit_id)
    where r.subject_kind = 'plan-line' and r.role = 'lead-unit' and r.subject_id = any(${lines}) and ${holds('r', on)}
    order by r.subject_id, r.recorded_at, r.responsibility_id) d) as units,
  (select jsonb_agg(to_jsonb(d)) from (
    select distinct on (r.subject_id) r.subject_id as line_id, p.post_id as id, coalesce(h.name, p.name) as name
    from responsibility r
    join post p on p.space_id = r.space_id and p.post_id = r.post_id
    left join lateral (
      select person.name from assignment a join person on person.space_id = a.space_id and person.person_id = a.person_id
      where a.space_id = p.space_id and a.post_id = p.post_id and ${holds('a', on)} order by a.acting, a.recorded_at desc limit 1) h on true
    where r.subject_kind = 'plan-line' and r.role = 'lead-leader' and r.subject_id = any(${lines}) and ${holds('r', on)}
    order by r.subject_id, r.recorded_at, r.responsibility_id) d) as leaders,
  (select jsonb_agg(to_jsonb(d)) from (
    select distinct on (e.line_id) e.line_id, e.low, e.high, e.raw, e.made_on, coalesce(u.short_name, u.name) as by
    from year_estimate e join org_unit u on u.space_id = e.space_id and u.unit_id = e.unit_id
    where e.line_id = any(${lines}::uuid[]) and e.period ~ '^[0-9]{4}$' and e.low is not null and e.high is not null
      and e.made_on <= ${on}::date and u.area_id is null
    order by e.line_id, e.made_on desc, e.recorded_at desc) d) as estimates,
  (select jsonb_agg(to_jsonb(d)) from (
    select distinct on (r.indicator, r.period, r.set_id) r.indicator, r.period, r.set_id, r.set_name, r.place, r.total, r.ties
    from supplied_rank r
    where r.area_id = (select s.area_id from space s) and r.published_on <= ${on}::date
      and (r.indicator, left(r.period, 4)) in (
        select l.indicator, p.year::text from plan_line l join plan p on p.space_id = l.space_id and p.plan_id = l.plan_id
        where l.line_id::text = any(${lines}))
    order by r.indicator, r.period, r.set_id, r.recorded_at desc) d) as ranks`

export const monthStore: MonthStore = {
  loadGround: async (tx, { lineIds, on }) => {
    const { rows } = await sql<GroundRow>`select ${groundColumns(sql`${sql.val([...lineIds])}::text[]`, on)}`.execute(transactionOf(tx))
    return toGround(rows[0]!, lineIds)
  },

  findFigures: async (tx, filters, publishedBy) => {
    const parts = filters.map(
      ({ indicators, areaIds, periods }) => sql`(
        select distinct on (o.indicator, o.area_id, o.period, o.provider, o.scope, o.vintage) o.observation_id, o.indicator, o.area_id, o.period,
          o.provider, o.scope, o.vintage, o.low, o.high, o.value_text, o.raw, o.unit, o.status, o.release, o.audience, o.published_on, o.recorded_at
        from observation o
        where o.indicator = any(${sql.val([...indicators])}::text[]) and o.area_id = any(${sql.val([...areaIds])}::text[])
          and o.period = any(${sql.val([...periods])}::text[])
          and ${publishedBy === null ? sql`true` : sql`o.published_on <= ${publishedBy}::date`}
        order by o.indicator, o.area_id, o.period, o.provider, o.scope, o.vintage, o.recorded_at desc)`,
    )
    const { rows } = await sql<Named & { readonly figures: readonly Figure[] | null }>`
      select (select jsonb_agg(to_jsonb(f)) from (${sql.join(parts, sql` union all `)}) f) as figures,
        ${RULES} as rules, ${LOCAL_ENTRIES} as entries, ${LOCAL_ALIASES} as aliases`.execute(transactionOf(tx))
    return { ...toNamed(rows[0]!), figures: (rows[0]!.figures ?? []).map(toFigure) }
  },
}

export const toGround = (ground: GroundRow, lineIds: readonly string[]): MonthGround => ({
  ...toNamed(ground),
  space: ground.space === null ? null : toSpace(ground.space),
  judge: toSetting('judge', ground.judge === null ? undefined : { ...ground.judge, recorded_at: parseInstant(ground.judge.recorded_at) }),
  areas: (ground.areas ?? []).map(toArea),
  groups: (ground.groups ?? []).map(toGroup),
  releaseRules: (ground.releases ?? []).map(toReleaseRule),
  duties: lineIds.map((lineId): LineDuty => {
    const unit = ground.units?.find((duty) => duty.line_id === lineId)
    const leader = ground.leaders?.find((duty) => duty.line_id === lineId)
    return {
      lineId,
      leadUnit: unit === undefined ? null : { id: unit.id, name: unit.name },
      leadLeader: leader === undefined ? null : { postId: leader.id, name: leader.name },
    }
  }),
  estimates: (ground.estimates ?? []).map(({ line_id, low, high, raw, by, made_on }) => ({
    lineId: line_id,
    estimate: { low, high, raw, by, madeOn: made_on },
  })),
  suppliedRanks: (ground.ranks ?? []).map(({ indicator, period, set_id: setId, set_name: setName, place, total, ties }) => ({
    ...{ indicator, period, setId, setName, place, total, ties },
  })),
})

const toNamed = ({ rules, entries, aliases }: Named): Pick<MonthGround, 'rules' | 'local'> => ({
  rules: (rules ?? []).map((row) => ({ indicator: row.indicator, provider: row.provider, from: row.valid_from, basis: row.basis })),
  local: { entries: entries ?? [], aliases: aliases ?? [] },
})

export const toReleaseRule = (row: Table<'release_rule'>): ReleaseRule => ({
  indicator: row.indicator === '' ? null : row.indicator,
  provider: row.provider === '' ? null : row.provider,
  monthsAfter: row.months_after,
  day: row.day,
  dated: row.dated as ReleaseRule['dated'],
  graceDays: row.grace_days,
  source: row.source,
})

const toFigure = (row: Figure): FigureRow => ({
  id: row.observation_id,
  indicator: row.indicator,
  areaId: row.area_id,
  period: row.period,
  provider: row.provider,
  scope: row.scope,
  vintage: row.vintage as Observation['vintage'],
  low: row.low,
  high: row.high,
  text: row.value_text,
  raw: row.raw,
  unit: row.unit,
  status: row.status as Observation['status'],
  release: row.release as Observation['release'],
  audience: row.audience as Observation['audience'],
  publishedOn: row.published_on,
  recordedAt: parseInstant(row.recorded_at),
})

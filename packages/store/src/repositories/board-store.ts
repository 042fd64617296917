import type { BoardStore, BoardVersion } from '@gangmu/application'
import type { WarningLevel } from '@gangmu/domain'
import { type RawBuilder, type Selectable, sql } from 'kysely'
import { storableText } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import { parseInstant } from '../database/value-types.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { toRuleSet } from './lamp-store.ts'
import { type GroundRow, groundColumns, toGround } from './month-store.ts'
import { withinSight } from './sight.ts'
import { selectWholePlan, toWholePlan, type WholePlanRow } from './whole-plan.ts'

type Row = Selectable<DatabaseSchema['board_version']>

type Opened = GroundRow & {
  readonly version: Row | null
  readonly month: string | null
  readonly whole: WholePlanRow | null
  readonly warnings: Partial<Record<WarningLevel, number>> | null
  readonly rule_sets: readonly Selectable<DatabaseSchema['lamp_rule_set']>[] | null
}

/** Enough for a year of changes; older ones stay in the audit log. */
const MOST_VERSIONS = 100

const toVersion = (row: Row): BoardVersion => ({
  boardId: row.board_id,
  version: row.version,
  title: row.title,
  text: row.text,
  indicators: row.indicators,
  withdrawn: row.withdrawn,
  note: row.note,
  recordedBy: row.recorded_by,
  recordedAt: row.recorded_at,
})

/**
 * The latest month any of the indicators `asked` has a figure of (no estimate), in the own area. Of each indicator the last period is read, the whole year
 * (December) and the last that began in January, from the end of the index: not every month of every year.
 */
const latestMonth = (visible: RawBuilder<boolean>): RawBuilder<unknown> => {
  const last = (more: RawBuilder<unknown>) => sql`(
    select o.period from observation o
    where o.indicator = asked.code and o.area_id = (select area_id from own) and o.status <> 'O' and o.vintage <> 'estimate'
      and o.period ~ '^[0-9]{4}(-[0-9]{2})?(/[0-9]{4}-[0-9]{2})?$' and ${more} and ${visible}
    order by o.period desc limit 1)`
  return sql`
    -- The month of a period code: the last seven characters of 2024-01/2024-06 and 2024-06, December of 2024.
    select max(case when length(p.period) = 4 then p.period || '-12' else right(p.period, 7) end)
    from asked
    cross join lateral ${last(sql`true`)} latest_one
    cross join lateral (
      select latest_one.period
      union all ${last(sql`o.period = left(latest_one.period, 4)`)}
      union all ${last(sql`o.period > left(latest_one.period, 4) and o.period < left(latest_one.period, 4) || '-02'`)}) p`
}

export const boardStore: BoardStore = {
  insertVersion: async (tx, { boardId, version, title, text, indicators, withdrawn, note, recordedBy }) => {
    const inserted = await transactionOf(tx)
      .insertInto('board_version')
      .values({
        space_id: tx.spaceId,
        board_id: boardId,
        version,
        title: storableText(title),
        text: storableText(text),
        indicators: [...indicators],
        withdrawn,
        note: note === null ? null : storableText(note),
        recorded_by: storableText(recordedBy),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return inserted.numInsertedOrUpdatedRows === 1n
  },

  listLatest: async (tx) => {
    const { rows } = await sql<Row>`
      select distinct on (board_id) * from board_version order by board_id, version desc`.execute(transactionOf(tx))
    return rows.map(toVersion)
  },

  listVersions: async (tx, boardId) => {
    const rows = await transactionOf(tx)
      .selectFrom('board_version')
      .selectAll()
      .where('board_id', '=', boardId)
      .orderBy('version', 'desc')
      .limit(MOST_VERSIONS)
      .execute()
    return rows.map(toVersion)
  },

  openBoard: async (tx, sight, { boardId, indicators, month, asOf, until, on }) => {
    const at = until === null ? {} : { asOf: until }
    const visible = sql<boolean>`${withinSight('o', sight)} and ${asOf === null ? sql`true` : sql`o.published_on <= ${asOf}::date`}`
    const { rows } = await sql<Opened>`
      with recursive
        own as (select area_id from space),
        latest as (select * from board_version where board_id = ${boardId} order by version desc limit 1),
        named as (
          select coalesce((select l.indicators from latest l where not l.withdrawn), ${sql.val([...indicators])}::text[]) as codes),
        -- Every indicator there is, an entry of the index each.
        known as (
          select min(indicator) as code from observation
          union all
          select (select min(o.indicator) from observation o where o.indicator > k.code) from known k where k.code is not null),
        asked as (
          select unnest(codes) as code from named
          union all
          select code from known, named where cardinality(named.codes) = 0 and code is not null),
        shown as (select coalesce(${month}::text, (${latestMonth(visible)})) as month),
        found as (
          select p.plan_id from plan p, shown
          where p.area_id = (select area_id from own) and p.year = left(shown.month, 4)::int and ${withinSight('p', sight)}
          order by p.stage in ('draft', 'consultation', 'review', 'submitted'), p.created_at desc limit 1)
      select
        (select to_jsonb(l) from latest l) as version,
        (select month from shown) as month,
        (select to_jsonb(w) from (${selectWholePlan(at)} where p.plan_id = (select plan_id from found)) w) as whole,
        (select jsonb_agg(to_jsonb(r)) from lamp_rule_set r where ${until === null ? sql`true` : sql`r.recorded_at <= ${until}::timestamptz`}) as rule_sets,
        (select jsonb_object_agg(c.level, c.n) from (
          select w.level, count(*)::int as n from warning w, shown
          where w.plan_id = (select plan_id from found) and w.state <> 'withdrawn' and shown.month between w.first_period and w.last_period
            and ${until === null ? sql`true` : sql`w.created_at <= ${until}::timestamptz`}
          group by w.level) c) as warnings,
        ${groundColumns(sql`array(select l.line_id::text from plan_line l where l.plan_id = (select plan_id from found))`, on)}`.execute(
      transactionOf(tx),
    )
    const { version, month: shown, whole, rule_sets: ruleSets, warnings, ...ground } = rows[0]!
    const plan = whole === null ? null : toWholePlan(whole, at)
    return {
      version: version === null ? null : toVersion({ ...version, recorded_at: parseInstant(version.recorded_at) }),
      month: shown,
      whole: plan,
      ground: toGround(ground, plan?.lines.map(({ id }) => id) ?? []),
      warnings: { hint: 0, notice: 0, warning: 0, serious: 0, ...warnings },
      ruleSets: (ruleSets ?? []).map(toRuleSet),
    }
  },
}

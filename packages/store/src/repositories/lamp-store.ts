import type { EvaluatedLamp, LampJudgement, LampRuleSet, LampStore } from '@gangmu/application'
import type { Lamp } from '@gangmu/domain'
import { type Selectable, sql } from 'kysely'
import { storableJson, storableText } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import { parseInstant } from '../database/value-types.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { insertRows } from './insert-rows.ts'
import { canBeId } from './report-rows.ts'

type Table<T extends keyof DatabaseSchema> = Selectable<DatabaseSchema[T]>

const LAMP_COLUMNS = [
  'space_id',
  'plan_id',
  'line_id',
  'month',
  'seq',
  'rule_set_version',
  'lamp',
  'lit',
  'pace',
  'observation_id',
  'target_id',
  'cause',
  'evaluated_by',
] as const

export const toRuleSet = (row: Table<'lamp_rule_set'>): LampRuleSet => ({
  version: row.version,
  name: row.name,
  content: row.content as LampRuleSet['content'],
  activeFrom: row.active_from,
  recordedBy: row.recorded_by,
  recordedAt: parseInstant(row.recorded_at),
})

const toLamp = (row: Table<'lamp'>): EvaluatedLamp => ({
  lineId: row.line_id,
  month: row.month,
  seq: row.seq,
  ruleSetVersion: row.rule_set_version,
  lit: row.lit as EvaluatedLamp['lit'],
  pace: row.pace as EvaluatedLamp['pace'],
  observationId: row.observation_id,
  targetId: row.target_id,
  cause: row.cause,
  evaluatedBy: row.evaluated_by,
  evaluatedAt: parseInstant(row.evaluated_at),
})

const toJudgement = (row: Table<'lamp_judgement'>): LampJudgement => ({
  lineId: row.line_id,
  month: row.month,
  seq: row.seq,
  lamp: row.lamp as Lamp | null,
  reason: row.reason,
  judgedBy: row.judged_by,
  judgedAt: parseInstant(row.judged_at),
})

type Loaded = {
  readonly sets: readonly Table<'lamp_rule_set'>[] | null
  readonly lamps: readonly Table<'lamp'>[] | null
  readonly judgements: readonly Table<'lamp_judgement'>[] | null
}

export const lampStore: LampStore = {
  listRuleSets: async (tx) => {
    const rows = await transactionOf(tx).selectFrom('lamp_rule_set').selectAll().orderBy('version', 'desc').limit(200).execute()
    return rows.map(toRuleSet)
  },

  addRuleSet: async (tx, expected, { name, content, activeFrom, by }) => {
    const { rows } = await sql`
      insert into lamp_rule_set (space_id, version, name, content, active_from, recorded_by)
      select ${tx.spaceId}, ${expected}::integer + 1, ${storableText(name)}, ${storableJson(content)}::jsonb, ${activeFrom}, ${storableText(by)}
      where ${expected}::integer = coalesce((select max(version) from lamp_rule_set), 0)
      on conflict do nothing
      returning version`.execute(transactionOf(tx))
    return rows.length === 1
  },

  loadLamps: async (tx, planId, months) => {
    const wanted = sql.val([...months])
    const { rows } = await sql<Loaded>`
      select
        (select jsonb_agg(to_jsonb(s)) from lamp_rule_set s where s.version in (
          select (select max(r.version) from lamp_rule_set r where r.active_from <= m) from unnest(${wanted}::text[]) m)) as sets,
        (select jsonb_agg(to_jsonb(l)) from (
          select distinct on (month, line_id) * from lamp where plan_id = ${planId} and month = any(${wanted}::text[])
          order by month, line_id, seq desc) l) as lamps,
        (select jsonb_agg(to_jsonb(j)) from (
          select distinct on (month, line_id) * from lamp_judgement where plan_id = ${planId} and month = any(${wanted}::text[])
          order by month, line_id, seq desc) j) as judgements`.execute(transactionOf(tx))
    const { sets, lamps, judgements } = rows[0]!
    return {
      ruleSets: (sets ?? []).map(toRuleSet),
      lamps: (lamps ?? []).map(toLamp),
      judgements: (judgements ?? []).map(toJudgement),
    }
  },

  listEvaluatedMonths: async (tx, planId) => {
    const rows = await transactionOf(tx)
      .selectFrom('lamp')
      .select('month')
      .distinct()
      .where('plan_id', '=', planId)
      .orderBy('month')
      .execute()
    return rows.map(({ month }) => month)
  },

  insertLamps: (tx, lamps) =>
    insertRows(
      transactionOf(tx),
      'lamp',
      LAMP_COLUMNS,
      lamps.map((lamp) => ({
        space_id: tx.spaceId,
        plan_id: lamp.planId,
        line_id: lamp.lineId,
        month: lamp.month,
        seq: lamp.seq,
        rule_set_version: lamp.ruleSetVersion,
        lamp: lamp.lit.lamp,
        lit: lamp.lit,
        pace: lamp.pace,
        observation_id: lamp.observationId,
        target_id: lamp.targetId,
        cause: lamp.cause,
        evaluated_by: lamp.evaluatedBy,
      })),
    ),

  addJudgement: async (tx, planId, expected, { lineId, month, lamp, reason, by }) => {
    const { rows } = await sql`
      insert into lamp_judgement (space_id, plan_id, line_id, month, seq, lamp, reason, judged_by)
      select ${tx.spaceId}, ${planId}::uuid, ${lineId}::uuid, ${month}, ${expected}::integer + 1, ${lamp}, ${storableText(reason)}, ${storableText(by)}
      where ${expected}::integer = coalesce((select max(seq) from lamp_judgement
        where plan_id = ${planId}::uuid and line_id = ${lineId}::uuid and month = ${month}), 0)
      on conflict do nothing
      returning seq`.execute(transactionOf(tx))
    return rows.length === 1
  },

  listLampHistory: async (tx, planId, lineId, month) => {
    if (!canBeId(planId) || !canBeId(lineId)) return { lamps: [], judgements: [] }
    const { rows } = await sql<Pick<Loaded, 'lamps' | 'judgements'>>`
      select
        (select jsonb_agg(to_jsonb(l) order by l.seq desc) from lamp l
          where l.plan_id = ${planId}::uuid and l.line_id = ${lineId}::uuid and l.month = ${month}) as lamps,
        (select jsonb_agg(to_jsonb(j) order by j.seq desc) from lamp_judgement j
          where j.plan_id = ${planId}::uuid and j.line_id = ${lineId}::uuid and j.month = ${month}) as judgements`.execute(
      transactionOf(tx),
    )
    return { lamps: (rows[0]!.lamps ?? []).map(toLamp), judgements: (rows[0]!.judgements ?? []).map(toJudgement) }
  },
}

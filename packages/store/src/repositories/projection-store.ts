import type { ProjectionStore, StoredScenario, StoredSupports } from '@gangmu/application'
import type { GdpSector, GdpSupport, ScenarioLevel } from '@gangmu/domain'
import { type Selectable, sql } from 'kysely'
import { storableText } from '../database/clean-text.ts'
import { insertRows } from '../database/insert-rows.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { lockInSpace } from './space-lock.ts'

type SupportRow = Selectable<DatabaseSchema['gdp_support']>
type ScenarioRow = Selectable<DatabaseSchema['target_scenario']>

const toSupports = (rows: readonly SupportRow[]): StoredSupports => ({
  year: rows[0]!.year,
  version: rows[0]!.version,
  supports: rows.map(({ sector, indicator, weight, basis, stage_targets }) => ({
    sector: sector as GdpSector,
    indicator,
    weight,
    basis,
    stageTargets: stage_targets as GdpSupport['stageTargets'],
  })),
  recordedBy: rows[0]!.recorded_by,
  recordedAt: rows[0]!.recorded_at,
})

const toScenario = (row: ScenarioRow): StoredScenario => ({
  lineId: row.line_id,
  round: row.round,
  version: row.version,
  low: row.low,
  middle: row.middle,
  high: row.high,
  chosen: row.chosen as ScenarioLevel | null,
  rationale: row.rationale,
  recordedBy: row.recorded_by,
  recordedAt: row.recorded_at,
})

const textOrNull = (text: string | null): string | null => (text === null ? null : storableText(text))

export const projectionStore: ProjectionStore = {
  loadSupports: async (tx, years) => {
    const { rows } = await sql<SupportRow>`
      select * from gdp_support s
      where year = any(${sql.val([...years])}::integer[]) and version = (select max(version) from gdp_support l where l.year = s.year)
      order by year, ordinal`.execute(transactionOf(tx))
    return [...Map.groupBy(rows, ({ year }) => year).values()].map(toSupports)
  },

  addSupports: async (tx, year, expected, supports, by) => {
    // A version is several rows: its writers wait for each other, for no key holds them all.
    await lockInSpace(tx, 'gdp-supports')
    const { rows } = await sql<{ version: number }>`
      select coalesce(max(version), 0) as version from gdp_support where year = ${year}`.execute(transactionOf(tx))
    if (rows[0]!.version !== expected) return false
    await insertRows(
      tx,
      'gdp_support',
      supports.map(({ stageTargets, ...support }, ordinal) => ({
        ...support,
        stage_targets: stageTargets,
        space_id: tx.spaceId,
        year,
        version: expected + 1,
        ordinal,
        recorded_by: by,
      })),
    )
    return true
  },

  listScenarios: async (tx, planId) => {
    const { rows } = await sql<ScenarioRow>`
      select distinct on (round, line_id) * from target_scenario where plan_id = ${planId}
      order by round, line_id, version desc`.execute(transactionOf(tx))
    return rows.map(toScenario)
  },

  addScenario: async (tx, { planId, lineId, round }, expected, { low, middle, high, chosen, rationale }, by) => {
    // The latest must be the expected one; of two writers at once the key lets only the first have the next version.
    const { rows } = await sql`
      insert into target_scenario (space_id, plan_id, line_id, round, version, low, middle, high, chosen, rationale, recorded_by)
      select ${tx.spaceId}, ${planId}, ${lineId}, ${round}::integer, ${expected}::integer + 1, ${textOrNull(low)}, ${textOrNull(middle)},
        ${textOrNull(high)}, ${chosen}, ${textOrNull(rationale)}, ${storableText(by)}
      where ${expected}::integer = coalesce((
        select max(version) from target_scenario where plan_id = ${planId} and line_id = ${lineId} and round = ${round}::integer), 0)
      on conflict do nothing
      returning version`.execute(transactionOf(tx))
    return rows.length === 1
  },
}

import { copyLines, runSql, type TestDatabase } from '@gangmu/store/testing'
import type { Goal } from '../../goals.ts'
import { areasOf, figuresOfMonth, monthsOf } from './figures.ts'

type Figures = ReturnType<typeof figuresOfMonth>

/** As `observation` has them; what is not named has its default. */
const COLUMNS = [
  'space_id, observation_id, indicator, area_id, period, provider, scope, vintage, low, high, raw, unit, status, release',
  'published_on, recorded_by, recorded_at, released_by, released_at',
].flatMap((line) => line.split(', '))

/** The lines COPY takes of the same figures: nothing in them has to be escaped. */
const linesOf = (spaceId: string, figures: Figures): string =>
  figures
    .map((o) =>
      [
        ...[
          spaceId,
          o.id,
          o.indicator,
          o.areaId,
          o.period,
          o.provider,
          o.scope,
          o.vintage,
          o.low,
          o.high,
          o.raw,
          o.unit,
          o.status,
          o.release,
        ],
        ...[o.publishedOn, o.recordedBy, o.recordedAt, o.recordedBy, o.recordedAt],
      ].join('\t'),
    )
    .join('\n')

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

/**
 * Loads the country month by month, by turns through the store (checked, protected by row, one transaction a month) and by raw COPY, as the
 * database's superuser, into a table of the same columns, checks and indexes. Beside them COPY into a table without any index, for the first and
 * the last year.
 */
export async function loadCountry(
  database: TestDatabase,
  spaceId: string,
  extent: { readonly areas: number; readonly months: number; readonly codes: readonly string[] },
): Promise<Goal> {
  const { superuser } = database.logins
  await runSql(superuser, 'create table raw_observation (like observation including all)')
  await runSql(superuser, 'create table bare_observation (like observation including defaults)')
  const areas = areasOf(extent.areas)
  const months = monthsOf(extent.months)
  const spent = { ours: 0, raw: 0, bare: 0, bareRows: 0, rows: 0 }
  for (const [at, month] of months.entries()) {
    const figures = figuresOfMonth(areas, extent.codes, month)
    const chunks = [linesOf(spaceId, figures)]
    const contestants = [
      async () => {
        spent.ours += await seconds(() => database.unitOfWork.run(spaceId, (tx) => database.observations.insertHistory(tx, figures)))
      },
      async () => {
        spent.raw += await copyLines(superuser, 'raw_observation', COLUMNS, chunks)
      },
    ]
    for (const load of at % 2 === 0 ? contestants : contestants.toReversed()) await load()
    spent.rows += figures.length
    if (at < 12 || at >= months.length - 12) {
      spent.bare += await copyLines(superuser, 'bare_observation', COLUMNS, chunks)
      spent.bareRows += figures.length
    }
    if (at % 12 === 11) console.log(`  ${month}  ${spent.rows} rows, ours ${spent.ours.toFixed(0)} s, raw COPY ${spent.raw.toFixed(0)} s`)
  }
  await runSql(superuser, 'drop table raw_observation, bare_observation')
  const rate = (rows: number, time: number) => Math.round(rows / time)
  console.log(
    `\nrows a second: ${rate(spent.rows, spent.ours)} ours, ${rate(spent.rows, spent.raw)} raw COPY into the same table, ${rate(spent.bareRows, spent.bare)} into one without indexes (ratio ${(spent.bare / spent.bareRows / (spent.ours / spent.rows)).toFixed(2)})`,
  )
  return {
    name: `bulk load of ${spent.rows} observations beside raw COPY into the same table`,
    value: spent.raw / spent.ours,
    bound: 0.3,
    atLeast: true,
  }
}

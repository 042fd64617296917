import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Tx } from '@gangmu/application'
import { sql } from 'kysely'
import { from as copyFrom } from 'pg-copy-streams'
import type { DatabaseSchema } from '../database.generated.ts'
import { storableJson, storableText } from './clean-text.ts'
import { driverOf, transactionOf } from './unit-of-work.ts'

/** A field of COPY: arrays and objects as PostgreSQL reads them. */
export type BulkValue = string | number | null

/** An array of words as PostgreSQL writes it, an object as JSON. */
export const bulkValue = (value: string | number | readonly string[] | object | null): BulkValue => {
  if (value === null || typeof value !== 'object') return value
  return Array.isArray(value) ? `{${value.map((word) => JSON.stringify(word)).join(',')}}` : storableJson(value)
}

/**
 * Many rows by COPY into a table of this transaction alone, and from there in one checked INSERT … SELECT: constraints, row-level security and
 * defaults hold as for any other row. Rows that come in the order of the widest index fill its pages one after the other.
 * @throws what PostgreSQL refuses; then nothing is written
 */
export const insertBulk = async <T extends keyof DatabaseSchema & string>(
  tx: Tx,
  table: T,
  columns: readonly (keyof DatabaseSchema[T] & string)[],
  rows: Iterable<readonly BulkValue[]>,
): Promise<void> => {
  const db = transactionOf(tx)
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const client = await driverOf(tx)
  const bulk = sql.table(`bulk_${table}`)
  await sql`create temporary table ${bulk} on commit drop as select ${names} from ${sql.table(table)} with no data`.execute(db)
  const sink = client.query(copyFrom(`copy pg_temp.bulk_${table} from stdin`))
  await pipeline(Readable.from(linesOf(rows), { objectMode: false }), sink)
  await sql`insert into ${sql.table(table)} (${names}) select ${names} from ${bulk}`.execute(db)
  await sql`drop table ${bulk}`.execute(db)
}

/** Characters a chunk gathers before it is sent. */
const CHUNK = 65_536

/** The text format of COPY: fields between tabs, rows between line feeds, \N for null. */
function* linesOf(rows: Iterable<readonly BulkValue[]>): Generator<string> {
  let chunk = ''
  for (const row of rows) {
    for (let i = 0; i < row.length; i++) chunk += i === 0 ? fieldOf(row[i]!) : `\t${fieldOf(row[i]!)}`
    chunk += '\n'
    if (chunk.length < CHUNK) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}

const SPECIAL = /[\\\t\n\r]/
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

const fieldOf = (value: BulkValue): string => {
  if (value === null) return '\\N'
  if (typeof value === 'number') return String(value)
  return SPECIAL.test(value) ? storableText(value).replace(/[\\\t\n\r]/g, (character) => ESCAPED[character]!) : storableText(value)
}

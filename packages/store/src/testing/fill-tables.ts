import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { DatabaseSchema } from '../database.generated.ts'

/** What the catalogue says of a table: enough to make a row that it takes. */
type Table = {
  readonly name: string
  /** Whether who asks may add rows. */
  readonly open: boolean
  readonly columns: readonly { readonly name: string; readonly type: string; readonly required: boolean }[]
  /** Foreign keys: column → the other table's column. */
  readonly references: readonly { readonly columns: readonly string[]; readonly table: string; readonly others: readonly string[] }[]
  /** `column in (…)` constraints: column → its first allowed value. */
  readonly choices: Readonly<Record<string, string>>
}

type Row = Readonly<Record<string, string | null>>

/** What no catalogue tells: constraints between columns. SQL expressions, or `ref:table.column` of the row made there. */
const SPECIAL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  report: { bytes: `'\\x78'`, byte_length: '1', sha256: `encode(sha256('\\x78'), 'hex')` },
  attachment: { bytes: `'\\x78'`, byte_length: '1', sha256: `encode(sha256('\\x78'), 'hex')` },
  column_mapping: { heads: `'["x"]'`, roles: `'[null]'` },
  area_group: { members: `'[]'` },
  collection_ask: { indicator: `'trade'` },
  collection_round: { month: `'2031-01'` },
  plan: { year: '2031' },
  project_month: { month: `'2031-01'` },
  role_grant: { post_id: 'ref:post.post_id' },
  responsibility: { unit_id: 'ref:org_unit.unit_id' },
  notice: { unit_id: 'ref:org_unit.unit_id' },
  gdp_support: { year: '2031' },
}

/** A value of each type; text that is unique where a key asks for it. */
const VALUES: Readonly<Record<string, () => string>> = {
  uuid: () => `'${randomUUID()}'`,
  text: () => `'${randomUUID().slice(0, 8)}'`,
  int4: () => '1',
  int8: () => '1',
  float8: () => '1',
  bool: () => 'false',
  date: () => `'2031-01-01'`,
  timestamptz: () => `'2031-01-01T00:00:00Z'`,
  bytea: () => `'\\x78'`,
  json: () => `'{}'`,
  jsonb: () => `'{}'`,
  _text: () => `'{}'`,
}

/** Every table of schema public but Kysely's own, those that others refer to first. */
export const describeTables = async (db: Kysely<DatabaseSchema>): Promise<readonly Table[]> => {
  const { rows } = await sql<{ tables: Table[] }>`
    select jsonb_agg(jsonb_build_object(
      'name', c.relname,
      'open', has_table_privilege(c.oid, 'insert') or has_any_column_privilege(c.oid, 'insert'),
      'columns', (
        select jsonb_agg(jsonb_build_object('name', a.attname, 'type', t.typname, 'required', a.attnotnull and not a.atthasdef) order by a.attnum)
        from pg_attribute a join pg_type t on t.oid = a.atttypid
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
      'references', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'columns', (select jsonb_agg(a.attname order by k.place) from unnest(f.conkey) with ordinality k(num, place)
            join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.num),
          'table', f.confrelid::regclass::text,
          'others', (select jsonb_agg(a.attname order by k.place) from unnest(f.confkey) with ordinality k(num, place)
            join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.num))), '[]')
        from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'),
      'choices', (
        select coalesce(jsonb_object_agg(
          substring(pg_get_constraintdef(k.oid) from '\\(\\((\\w+) = ANY'),
          substring(pg_get_constraintdef(k.oid) from $$ARRAY\\['([^']*)'$$)), '{}')
        from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
          and pg_get_constraintdef(k.oid) ~ '^CHECK \\(\\((\\w+) = ANY \\(ARRAY\\['))) as tables
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely%'`.execute(db)
  return inOrder(rows[0]!.tables)
}

const inOrder = (tables: readonly Table[]): readonly Table[] => {
  const placed = new Map<string, Table>()
  const place = (table: Table): void => {
    if (placed.has(table.name)) return
    for (const name of requiredTables(table)) place(tables.find((other) => other.name === name)!)
    placed.set(table.name, table)
  }
  for (const table of [...tables].sort((a, b) => (a.name < b.name ? -1 : 1))) place(table)
  return [...placed.values()]
}

/** Tables without whose row this one's cannot be. An optional reference stays empty. */
const requiredTables = (table: Table): readonly string[] => [
  ...table.references.filter((reference) => isRequired(table, reference)).map((reference) => reference.table),
  ...Object.values(SPECIAL[table.name] ?? {}).flatMap((value) => /^ref:(\w+)\./.exec(value)?.[1] ?? []),
]

const isRequired = (table: Table, reference: Table['references'][number]): boolean =>
  reference.columns.every((name) => table.columns.some((column) => column.name === name && column.required))

/** A row in every table for the space; one that has some already is left as it is. Gives a row of each by table. */
export const fillTables = async (db: Kysely<DatabaseSchema>, tables: readonly Table[], space: string): Promise<Map<string, Row>> => {
  const rows = new Map<string, Row>()
  for (const table of tables) {
    const { rows: there } = await sql<{ row: Row }>`
      select to_jsonb(t.*) as row from ${sql.table(table.name)} t where t.space_id = ${space} limit 1`.execute(db)
    if (there[0] !== undefined) {
      rows.set(table.name, there[0].row)
      continue
    }
    const values = valuesOf(table, space, rows)
    const names = Object.keys(values)
    const { rows: made } = await sql<Row>`
      insert into ${sql.table(table.name)} (${sql.join(names.map((name) => sql.ref(name)))})
      values (${sql.raw(Object.values(values).join(', '))}) returning to_jsonb(${sql.table(table.name)}.*) as row`.execute(db)
    rows.set(table.name, (made[0] as unknown as { row: Row }).row)
  }
  return rows
}

const valuesOf = (table: Table, space: string, rows: ReadonlyMap<string, Row>): Record<string, string> => {
  const values: Record<string, string> = { space_id: `'${space}'` }
  for (const { columns, others, table: referenced } of table.references.filter((each) => isRequired(table, each)))
    for (const [at, name] of columns.entries()) values[name] = `'${rows.get(referenced)![others[at]!]}'`
  for (const [name, value] of Object.entries(SPECIAL[table.name] ?? {})) {
    const [, other, column] = /^ref:(\w+)\.(\w+)$/.exec(value) ?? []
    values[name] = other === undefined ? value : `'${rows.get(other)![column!]}'`
  }
  for (const { name, type, required } of table.columns) {
    if (!required || name in values) continue
    const choice = table.choices[name]
    const make = VALUES[type]
    if (make === undefined) throw new Error(`${table.name}.${name}: no value for ${type}; add it to VALUES`)
    values[name] = choice === undefined ? make() : `'${choice}'`
  }
  return values
}

import { sql } from 'kysely'
import { openPool } from '../database/connection.ts'
import type { Login } from '../embedded/start-embedded.ts'

/** A column as information_schema tells it. `element` is the type within an array. */
export type ColumnDescription = {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly nullable: boolean
  readonly hasDefault: boolean
}

/** Columns of every table of ours, in the order of tables' names and columns' places. Kysely's own tables are left out. */
export const describeSchema = async (owner: Login): Promise<readonly ColumnDescription[]> => {
  const db = openPool(owner, null, 1)
  try {
    const { rows } = await sql<ColumnDescription>`
      select table_name as "table", column_name as "column", udt_name as "type", is_nullable = 'YES' as "nullable",
        column_default is not null or is_identity = 'YES' as "hasDefault"
      from information_schema.columns
      where table_schema = 'public' and table_name not like 'kysely%'
      order by table_name collate "C", ordinal_position`.execute(db)
    return rows
  } finally {
    await db.destroy()
  }
}

/** How each type leaves the database (database/value-types.ts). JSON goes in as text and comes out parsed. */
const VALUE_TYPES: Readonly<Record<string, string>> = {
  _text: 'string[]',
  _uuid: 'string[]',
  bool: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  float8: 'number',
  int4: 'number',
  int8: 'number',
  json: 'Json',
  jsonb: 'Json',
  numeric: 'string',
  text: 'string',
  timestamptz: 'Instant',
  uuid: 'string',
}

const renderColumn = ({ table, column, type, nullable, hasDefault }: ColumnDescription): string => {
  const value = VALUE_TYPES[type]
  if (value === undefined) throw new Error(`${table}.${column}: no TypeScript type for ${type}; add it to VALUE_TYPES and value-types.ts`)
  const whole = nullable ? `${value} | null` : value
  return `  ${column}: ${hasDefault ? `Generated<${whole}>` : whole}`
}

const typeName = (table: string): string => `${table.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}Table`

/** The text of database.generated.ts: the same schema gives the same text. */
export const renderDatabaseTypes = (columns: readonly ColumnDescription[]): string => {
  const tables = [...new Set(columns.map((column) => column.table))]
  const blocks = tables.map((table) => {
    const lines = columns.filter((column) => column.table === table).map(renderColumn)
    return `export type ${typeName(table)} = {\n${lines.join('\n')}\n}\n`
  })
  return [
    '// Written by tools/generate/database-types.ts from the migrated schema. Do not edit: change a migration and run it.\n',
    "import type { ColumnType, Generated } from 'kysely'\n",
    '\n/** ISO instant with microseconds. */\ntype Instant = string\n',
    '/** Parsed when read, JSON text when written. */\ntype Json = ColumnType<unknown, string, string>\n',
    ...blocks.map((block) => `\n${block}`),
    `\nexport type DatabaseSchema = {\n${tables.map((table) => `  ${table}: ${typeName(table)}`).join('\n')}\n}\n`,
  ].join('')
}

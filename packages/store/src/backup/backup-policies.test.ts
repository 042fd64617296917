import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { DatabaseSchema } from '../database.generated.ts'
import { fillSpace } from '../testing/fill-database.ts'
import { onEveryServer } from '../testing/on-every-server.ts'
import { listTables, quoted, type Table } from './list-tables.ts'

onEveryServer((on) => {
  let space: string
  let tables: readonly Table[]
  beforeAll(async () => {
    space = await fillSpace(on.database())
    await fillSpace(on.database())
    // The tables that row-level security binds: `auth` belongs to the installation.
    tables = (await listTables(on.owner())).filter(({ schema }) => schema === 'public')
  })

  /** Rows of each table, in a transaction of these settings. */
  const countAll = (db: Kysely<DatabaseSchema>, settings: Readonly<Record<string, string>>) =>
    db.transaction().execute(async (transaction) => {
      for (const [name, value] of Object.entries(settings)) await sql`select set_config(${name}, ${value}, true)`.execute(transaction)
      const counts: Record<string, number> = {}
      for (const table of tables) {
        const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.raw(quoted(table))}`.execute(transaction)
        counts[table.name] = rows[0]!.n
      }
      return counts
    })
  const ALL = { 'gangmu.all_spaces': 'on' }

  test('the owner sees every row where it asks for all spaces, and none where it does not', async () => {
    const all = await countAll(on.superuser(), {})
    expect(all).toMatchObject({ space: 2, report: 4, reading: 4, audit_entry: 4 })
    expect(await countAll(on.owner(), ALL)).toEqual(all)
    for (const value of ['', 'off', 'true', '1'])
      expect(Object.values(await countAll(on.owner(), { 'gangmu.all_spaces': value })).filter((n) => n > 0)).toEqual([])
  })

  test('asking gives the application nothing: no row more, and none into another space', async () => {
    const within = { 'gangmu.space_id': space }
    expect(Object.values(await countAll(on.app(), ALL)).filter((n) => n > 0)).toEqual([])
    expect(await countAll(on.app(), { ...within, ...ALL })).toEqual(await countAll(on.app(), within))
    const insert = on
      .app()
      .transaction()
      .execute(async (transaction) => {
        await sql`select set_config('gangmu.all_spaces', 'on', true), set_config('gangmu.space_id', ${space}, true)`.execute(transaction)
        await sql`insert into space (space_id, name) values (${randomUUID()}, 'x')`.execute(transaction)
      })
    await expect(insert).rejects.toMatchObject({ code: '42501' })
  })
})

import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { DatabaseSchema } from '../database.generated.ts'
import { onEveryServer } from '../testing/on-every-server.ts'
import { sampleReading, sampleReport } from '../testing/sample-reading.ts'

const TABLES = ['space', 'report', 'reading', 'indicator_row', 'fact', 'audit_entry', 'column_mapping'] as const

const count = async (db: Kysely<DatabaseSchema>, table: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db)
  return rows[0]!.n
}

onEveryServer((on) => {
  /** A space with a row in every table. */
  const fillSpace = async () => {
    const space = await on.newSpace()
    const report = sampleReport()
    const entry = { actor: '甲', action: 'report.receive', subject: `report:${report.id}`, details: { bytes: 12, note: null } }
    await on.run(space, async (tx) => {
      await on.reports().insertReport(tx, report)
      await on.reports().saveReading(tx, sampleReading(report.id))
      await on.mappings().insertMapping(tx, { id: randomUUID(), reportId: report.id, createdBy: '甲', heads: ['甲', '乙'], roles: null })
      await on.audit().append(tx, entry)
    })
    return { space, report, entry }
  }
  const asApp = <T>(space: string, work: (db: Kysely<DatabaseSchema>) => Promise<T>): Promise<T> =>
    on
      .app()
      .transaction()
      .execute(async (transaction) => {
        await sql`select set_config('gangmu.space_id', ${space}, true)`.execute(transaction)
        return work(transaction)
      })

  describe('spaces', () => {
    test('every table of ours forces row-level security and has space_id first in its key', async () => {
      const { rows } = await sql<{ table: string; forced: boolean; first: string }>`
        select c.relname as table, c.relrowsecurity and c.relforcerowsecurity as forced,
          (select attname from pg_attribute where attrelid = c.oid and attnum = i.indkey[0]) as first
        from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely%'
        order by 1`.execute(on.owner())
      expect(rows).toEqual([...TABLES].sort().map((table) => ({ table, forced: true, first: 'space_id' })))
    })

    test.each(TABLES)('without a space the application and the owner see no row of %s, within it they do', async (table) => {
      const { space } = await fillSpace()
      expect(await count(on.superuser(), table)).toBeGreaterThan(0)
      expect(await count(on.app(), table)).toBe(0)
      expect(await count(on.owner(), table)).toBe(0)
      expect(await asApp(space, (db) => count(db, table))).toBeGreaterThan(0)
      expect(await asApp(randomUUID(), (db) => count(db, table))).toBe(0)
    })

    test('a pooled connection does not carry one space into the next transaction', async () => {
      const { space } = await fillSpace()
      await on
        .app()
        .connection()
        .execute(async (session) => {
          await session.transaction().execute(async (transaction) => {
            await sql`select set_config('gangmu.space_id', ${space}, true)`.execute(transaction)
            expect(await count(transaction, 'report')).toBe(1)
          })
          expect(await count(session, 'report')).toBe(0)
        })
    })

    test('nothing can be written into another space', async () => {
      const { space } = await fillSpace()
      const other = await on.newSpace()
      const insert = asApp(other, (db) =>
        sql`insert into audit_entry (space_id, actor, action, subject, details) values (${space}, 'x', 'x', 'x', '{}')`.execute(db),
      )
      await expect(insert).rejects.toMatchObject({ code: '42501' })
    })
  })

  describe('rights of the application', () => {
    test('it is no superuser, cannot bypass row-level security and owns no table', async () => {
      const { rows } = await sql`
        select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, (select count(*) from pg_class where relowner = r.oid) as owned
        from pg_roles r where rolname = current_user`.execute(on.app())
      expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 }])
    })

    test.each([
      ...(['reading', 'indicator_row', 'fact', 'audit_entry', 'column_mapping', 'space'] as const).flatMap((table) => [
        [`update ${table} set space_id = space_id`],
        [`delete from ${table}`],
        [`truncate ${table} cascade`],
      ]),
      ["update report set bytes = 'x'"],
      ["update report set sha256 = 'x', file_name = 'x'"],
      ['update report set received_at = now()'],
      ['delete from report'],
      ['truncate report cascade'],
      [
        "insert into audit_entry (space_id, seq, at, actor, action, subject, details, previous_hash, hash) select space_id, 99, now(), 'x', 'x', 'x', '{}', 'x', 'x' from space",
      ],
      ['alter table report disable row level security'],
      ['drop table report cascade'],
      ['create table mine (n integer)'],
      ['set role gangmu_owner'],
    ])('refused: %s', async (statement) => {
      const { space } = await fillSpace()
      await expect(asApp(space, (db) => sql.raw(statement).execute(db))).rejects.toMatchObject({ code: '42501' })
    })

    test('the database itself refuses bytes that do not match their hash', async () => {
      const space = await on.newSpace()
      const insert = on.run(space, (tx) => on.reports().insertReport(tx, { ...sampleReport(), sha256: 'a'.repeat(64) }))
      await expect(insert).rejects.toMatchObject({ code: '23514' })
    })
  })

  describe('audit chain', () => {
    test('entries count from one in each space, each linked to the one before', async () => {
      const { space, entry } = await fillSpace()
      const second = await on.run(space, (tx) => on.audit().append(tx, { ...entry, action: 'report.read' }))
      const [newest, oldest, ...rest] = await on.run(space, (tx) => on.audit().list(tx, { limit: 10 }))
      expect(rest).toEqual([])
      expect(newest).toEqual(second)
      expect(oldest).toMatchObject({ ...entry, seq: 1, previousHash: '0'.repeat(64) })
      expect(newest).toMatchObject({ seq: 2, previousHash: oldest!.hash })
      expect(await on.run(space, (tx) => on.audit().list(tx, { limit: 10, beforeSeq: 2 }))).toEqual([oldest])
      expect(await on.run(space, (tx) => on.audit().verify(tx))).toEqual({ entries: 2, brokenAt: null })
    })

    test('writers at the same time make one chain without gaps', async () => {
      const { space, entry } = await fillSpace()
      await Promise.all(Array.from({ length: 12 }, () => on.run(space, (tx) => on.audit().append(tx, entry))))
      expect(await on.run(space, (tx) => on.audit().verify(tx))).toEqual({ entries: 13, brokenAt: null })
    })

    test.each([
      ['a changed detail', `update audit_entry set details = '{"bytes": 13}' where seq = 2`, 2],
      ['a changed time', `update audit_entry set at = at + interval '1 microsecond' where seq = 3`, 3],
      ['a removed entry', 'delete from audit_entry where seq = 2', 3],
      ['a removed first entry', 'delete from audit_entry where seq = 1', 2],
      [
        'a hash made to fit',
        `update audit_entry set actor = '乙' where seq = 1; update audit_entry e set hash = audit_entry_hash(e) where seq = 1`,
        2,
      ],
    ])('%s shows', async (_, statement, brokenAt) => {
      const { space, entry } = await fillSpace()
      for (let n = 0; n < 3; n++) await on.run(space, (tx) => on.audit().append(tx, entry))
      // Only who has the whole server in hand can do this at all.
      await sql.raw(statement.replaceAll('where seq', `where space_id = '${space}' and seq`)).execute(on.superuser())
      expect((await on.run(space, (tx) => on.audit().verify(tx))).brokenAt).toBe(brokenAt)
    })
  })
})

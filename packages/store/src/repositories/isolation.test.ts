import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DatabaseSchema } from '../database.generated.ts'
import { describeTables, fillTables } from '../testing/fill-tables.ts'
import { onEveryServer } from '../testing/on-every-server.ts'
import { sampleReport } from '../testing/sample-reading.ts'

/**
 * Everything the application's role may do beyond reading, table by table: which columns it may give when it adds a row (`*`: all), which it
 * may change, and whether it may delete. A table or a right that is not written here fails: granting one is a decision, not a habit.
 */
const RIGHTS: Readonly<
  Record<string, { readonly insert: string; readonly update?: string; readonly as?: string; readonly delete?: true }>
> = {
  api_token: { insert: '*', update: 'last_used_at revoked_at revoked_by' },
  area_group: { insert: '*', update: 'name aliases within_id members version' },
  assignment: { insert: '*', update: 'valid_to' },
  attachment: { insert: '*' },
  audit_entry: { insert: 'space_id actor action subject details' },
  board_version: { insert: '*' },
  city_table_mapping: { insert: '*' },
  collection_ask: { insert: '*' },
  collection_cell: { insert: '*' },
  collection_event: { insert: '*' },
  collection_form: { insert: '*', update: 'step signed submitted_by footer first_submitted_on version' },
  collection_round: { insert: '*', update: 'title deadline table_no basis approval_no valid_until state opened_at version' },
  column_mapping: { insert: '*' },
  due_period: {
    insert: '*',
    update: 'claimed_at claimed_by done_at',
  },
  fact: { insert: '*' },
  finding_decision: { insert: '*' },
  gdp_support: { insert: '*' },
  idempotency_key: { insert: '*', delete: true },
  indicator_alias: { insert: '*' },
  indicator_provider: { insert: '*' },
  indicator_row: { insert: '*' },
  lamp: { insert: '*' },
  lamp_judgement: { insert: '*' },
  lamp_rule_set: { insert: '*' },
  key_project: { insert: '*' },
  local_indicator: { insert: '*' },
  notice: { insert: '*', update: 'read_at read_by' },
  observation: { insert: '*', update: 'release audience published_on released_by released_at' },
  org_unit: { insert: '*', update: 'name short_name kind parent_id area_id ordinal valid_from valid_to version' },
  person: { insert: '*', update: 'name phone user_id left_on version' },
  plan: { insert: '*', update: 'title stage release audience released_by released_at version lines met missed undetermined' },
  plan_event: { insert: '*' },
  plan_line: { insert: '*', update: 'ordinal no name unit group_name core parent_id nature definition indicator removed_at' },
  post: { insert: '*', update: 'unit_id name valid_from valid_to version' },
  project_month: { insert: '*' },
  purge_request: {
    insert: '*',
    update: 'outcome closed_by closer closed_at',
    // Withdrawing is all that may be written of an open request.
    as: "outcome = 'withdrawn', closed_by = '李明', closer = (select person_id from person limit 1), closed_at = now()",
  },
  reading: { insert: '*' },
  ref_area: { insert: '*', update: 'name aliases kind level parent_id code valid_from valid_to predecessors successors version' },
  release_rule: { insert: '*' },
  report: {
    insert: '*',
    update:
      'status failure_code failure_params reading_id title kind region region_code report_year plan_year report_date issuer met missed undetermined family_id family_stage release audience released_by released_at elements decided',
  },
  responsibility: { insert: '*', update: 'valid_to' },
  review_decision: { insert: '*' },
  role_grant: { insert: '*', update: 'valid_to' },
  setting: { insert: '*' },
  space: { insert: '*', update: 'name area_id superior_area_id' },
  supplied_rank: { insert: '*' },
  target: { insert: '*', update: 'superseded_at' },
  target_scenario: { insert: '*' },
  tax_lead: { insert: '*' },
  tax_lead_event: { insert: '*' },
  verdict: { insert: '*', update: 'superseded_at' },
  year_estimate: { insert: '*' },
  warning: { insert: '*', update: 'last_period level state reason params version' },
  warning_evaluation: { insert: '*' },
  warning_step: { insert: '*' },
}

const count = async (db: Kysely<DatabaseSchema>, table: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db)
  return rows[0]!.n
}

const words = (text: string | undefined): readonly string[] => text?.split(' ') ?? []

onEveryServer((on) => {
  /** Two spaces with a row in every table. */
  let space: string
  let other: string

  beforeAll(async () => {
    const tables = await describeTables(on.superuser())
    space = randomUUID()
    other = randomUUID()
    for (const each of [space, other]) await fillTables(on.superuser(), tables, each)
  })

  const asApp = <T>(spaceId: string, work: (db: Kysely<DatabaseSchema>) => Promise<T>): Promise<T> =>
    on
      .app()
      .transaction()
      .execute(async (transaction) => {
        await sql`select set_config('gangmu.space_id', ${spaceId}, true)`.execute(transaction)
        return work(transaction)
      })

  test('every table of ours forces row-level security and has space_id first in its key', async () => {
    const { rows } = await sql<{ table: string; forced: boolean; first: string }>`
      select c.relname as table, c.relrowsecurity and c.relforcerowsecurity as forced,
        (select attname from pg_attribute where attrelid = c.oid and attnum = i.indkey[0]) as first
      from pg_class c left join pg_index i on i.indrelid = c.oid and i.indisprimary
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relname not like 'kysely%'
      order by c.relname collate "C"`.execute(on.owner())
    expect(rows).toEqual(
      Object.keys(RIGHTS)
        .sort()
        .map((table) => ({ table, forced: true, first: 'space_id' })),
    )
  })

  describe.each(Object.entries(RIGHTS))('%s', (table, rights) => {
    test('without a space there is no row, within one its own', async () => {
      expect(await count(on.superuser(), table)).toBeGreaterThanOrEqual(2)
      expect(await count(on.app(), table)).toBe(0)
      expect(await count(on.owner(), table)).toBe(0)
      expect(await asApp(space, (db) => count(db, table))).toBe(1)
      expect(await asApp(other, (db) => count(db, table))).toBe(1)
      expect(await asApp(randomUUID(), (db) => count(db, table))).toBe(0)
    })

    test('nothing can be added to another space', async () => {
      const insert = asApp(space, (db) => sql`insert into ${sql.table(table)} (space_id) values (${other})`.execute(db))
      // Row-level security is asked before any constraint, so the rest of the row does not matter.
      await expect(insert).rejects.toMatchObject({ code: '42501', message: expect.stringContaining('row-level security') })
    })

    test('the application may do what is written here and nothing else', async () => {
      const { rows } = await sql<{ name: string; insert: boolean; update: boolean }>`
        select attname as name, has_column_privilege('gangmu_app', attrelid, attnum, 'insert') as insert,
          has_column_privilege('gangmu_app', attrelid, attnum, 'update') as update
        from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped
        order by attname collate "C"`.execute(on.superuser())
      const all = rows.map(({ name }) => name)
      const insertable = rows.filter(({ insert }) => insert).map(({ name }) => name)
      expect(insertable).toEqual(rights.insert === '*' ? all : [...words(rights.insert)].sort())
      expect(rows.filter(({ update }) => update).map(({ name }) => name)).toEqual([...words(rights.update)].sort())
      const { rows: whole } = await sql<{ right: string }>`
        select r as right from unnest(array['DELETE', 'TRUNCATE', 'TRIGGER']) r
        where has_table_privilege('gangmu_app', ${table}::regclass, r)`.execute(on.superuser())
      expect(whole.map(({ right }) => right)).toEqual(rights.delete ? ['DELETE'] : [])
    })

    test('what it may change, it changes in its own space alone', async () => {
      const rollback = new Error('nothing of this is to stay')
      const changeAll = asApp(space, async (db) => {
        for (const change of rights.as === undefined ? words(rights.update).map((column) => `${column} = ${column}`) : [rights.as]) {
          const changed = await sql`update ${sql.table(table)} set ${sql.raw(change)}`.execute(db)
          expect(changed.numAffectedRows).toBe(1n)
        }
        if (rights.delete) expect((await sql`delete from ${sql.table(table)}`.execute(db)).numAffectedRows).toBe(1n)
        throw rollback
      })
      await expect(changeAll).rejects.toBe(rollback)
    })
  })

  test.each([
    'update space set space_id = space_id',
    'delete from report',
    'truncate report cascade',
    "update report set bytes = 'x'",
  ])('refused: %s', async (statement) => {
    await expect(asApp(space, (db) => sql.raw(statement).execute(db))).rejects.toMatchObject({ code: '42501' })
  })

  test('a pooled connection does not carry one space into the next transaction', async () => {
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

  describe('the application’s role', () => {
    test('is no superuser, cannot bypass row-level security and owns no table', async () => {
      const { rows } = await sql`
        select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, (select count(*) from pg_class where relowner = r.oid) as owned
        from pg_roles r where rolname = current_user`.execute(on.app())
      expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 }])
    })

    test('learns the ids of spaces with a plan in force, and sees no row more for it', async () => {
      await on
        .app()
        .transaction()
        .execute(async (transaction) => {
          const { rows } = await sql<Record<string, string>>`select * from watched_spaces()`.execute(transaction)
          expect(rows.flatMap((row) => Object.keys(row)).filter((name) => name !== 'watched_spaces')).toEqual([])
          expect(await count(transaction, 'space')).toBe(0)
          expect(await count(transaction, 'plan')).toBe(0)
        })
    })

    test.each([
      'alter table report disable row level security',
      'drop table report cascade',
      'create table mine (n integer)',
      'set role gangmu_owner',
    ])('refused: %s', async (statement) => {
      await expect(asApp(space, (db) => sql.raw(statement).execute(db))).rejects.toMatchObject({ code: '42501' })
    })
  })

  test('the database itself refuses bytes that do not match their hash', async () => {
    const fresh = await on.newSpace()
    const insert = on.run(fresh, (tx) => on.reports().insertReport(tx, { ...sampleReport(), sha256: 'a'.repeat(64) }))
    await expect(insert).rejects.toMatchObject({ code: '23514' })
  })
})

import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { openPool } from '../database/connection.ts'
import { openDatabase } from '../open-database.ts'
import { newFile, newServerDatabase, newTestDatabase, restore } from '../testing/backup-fixture.ts'
import { cleanUp, onCleanUp } from '../testing/embedded-fixture.ts'
import { fillSpace } from '../testing/fill-database.ts'
import { LATER, setLater } from '../testing/later-migration.ts'
import { onEveryServer } from '../testing/on-every-server.ts'
import { describeCatalogue, hashTables, withoutSessions } from '../testing/server-database.ts'
import { SCHEMAS } from './list-tables.ts'
import { proveArchive } from './read-archive.ts'
import { migrationNames } from './rebuild-schema.ts'

vi.setConfig({ testTimeout: 60_000 })
afterEach(cleanUp)

const NOWHERE = '/nonexistent/gangmu'

/** What the backup of a restored database says of its tables is what the first one said: rows, bytes, hashes. Sessions end by a restore. */
const tablesOf = async (file: string) =>
  (await proveArchive(file)).manifest.tables
    .filter(({ schema, name }) => schema !== 'auth' || !['session', 'verification'].includes(name))
    .map(({ packed, ...table }) => table)

onEveryServer((on) => {
  test('every table comes back row for row, and the schema as it was', async () => {
    const source = on.database()
    const space = await fillSpace(source)
    await fillSpace(source)
    const before = await hashTables(source.logins.superuser)
    const file = await newFile()
    const { manifest } = await source.backUp({ file })
    expect(manifest.tables.map(({ schema, name, rows }) => [`${schema}.${name}`, rows])).toEqual(
      Object.entries(before).map(([name, hash]) => [name, Number(hash.split(' ')[0])]),
    )
    expect(manifest.total.rows).toBeGreaterThan(30)

    const target = await newServerDatabase(on.cluster())
    const restored = await restore(target.url, file)
    expect(restored.audit.map(({ entries, brokenAt }) => [entries, brokenAt])).toEqual([
      [2, null],
      [2, null],
    ])
    expect(await hashTables(target.superuser)).toEqual(withoutSessions(before))
    expect(await describeCatalogue(target.superuser)).toEqual(await describeCatalogue(source.logins.superuser))

    const opened = await openDatabase({ dataFolder: NOWHERE, databaseUrl: target.url })
    onCleanUp(opened.close)
    expect(opened.info.migrated).toEqual([])
    const entry = { actor: '乙', action: 'x.y', subject: 'x', details: {} }
    expect(await opened.unitOfWork.run(space, (tx) => opened.audit.append(tx, entry))).toMatchObject({ seq: 3 })
    expect(await opened.unitOfWork.run(space, (tx) => opened.audit.verify(tx))).toEqual({ entries: 3, brokenAt: null })
  })

  test('a backup is of one moment: what is written meanwhile is not in it, and is not held up', async () => {
    const source = await newTestDatabase(on.cluster())
    await fillSpace(source)
    const before = await hashTables(source.logins.superuser)
    const file = await newFile()
    const written: Promise<string>[] = []
    await source.backUp({
      file,
      onProgress: ({ step }) => {
        if (step === 'writing') written.push(fillSpace(source))
      },
    })
    await Promise.all(written)
    expect(await hashTables(source.logins.superuser)).not.toEqual(before)
    const target = await newServerDatabase(on.cluster())
    await restore(target.url, file)
    expect(await hashTables(target.superuser)).toEqual(withoutSessions(before))
  })
})

describe('a version with a second schema, sequences and computed columns', () => {
  beforeAll(() => setLater(true))
  afterAll(() => setLater(false))

  test('comes back whole, and numbers go on where they stood', async () => {
    const source = await newTestDatabase()
    await fillSpace(source)
    const owner = openPool(source.logins.owner, null, 1)
    onCleanUp(() => owner.destroy())
    await sql`
      insert into auth."secondFactor" ("user", "previousId", of_day, share, factor, every) values
        ('甲', 1, '2031-02-28', 12345678901234567890.0123456789, 0.1, '-1 year -2 days +03:04:05.6'),
        ('乙', 6, 'infinity', 'NaN', '-Infinity', null)`.execute(owner)
    await sql`select nextval('auth.document_number'), nextval('auth.document_number')`.execute(owner)
    const before = await hashTables(source.logins.superuser)
    const file = await newFile()
    const { manifest } = await source.backUp({ file })
    expect(manifest.migrations).toEqual(migrationNames())
    expect(manifest.sequences).toEqual(
      expect.arrayContaining([
        { schema: 'auth', name: 'document_number', next: '102' },
        { schema: 'auth', name: 'secondFactor_id_seq', next: '16' },
        { schema: 'public', name: 'item_number', next: '1' },
        { schema: 'public', name: 'rule_n_seq', next: '1' },
      ]),
    )

    const target = await newServerDatabase()
    await restore(target.url, file)
    expect(await hashTables(target.superuser)).toEqual(withoutSessions(before))
    expect(await describeCatalogue(target.superuser)).toEqual(await describeCatalogue(source.logins.superuser))
    const restored = openPool({ url: target.url }, null, 1)
    onCleanUp(() => restored.destroy())
    const { rows } = await sql`
      insert into auth."secondFactor" ("user") values ('丙') returning id, doubled, nextval('auth.document_number') as number`.execute(
      restored,
    )
    expect(rows).toEqual([{ id: 16, doubled: 32, number: 102 }])
  })

  test('a backup of the version before is restored as it was and then brought to this one, over whatever is there', async () => {
    setLater(false)
    const older = await newTestDatabase()
    await fillSpace(older)
    const before = await hashTables(older.logins.superuser)
    const file = await newFile()
    await older.backUp({ file })
    setLater(true)
    const target = await newServerDatabase()
    await (await openDatabase({ dataFolder: NOWHERE, databaseUrl: target.url })).close()
    // The migration itself fills a table, so the new database is not empty.
    await expect(restore(target.url, file)).rejects.toMatchObject({
      code: 'database-not-empty',
      params: { place: 'here', tables: 'auth.secondFactor' },
    })
    expect((await restore(target.url, file, { replace: true })).migrated).toEqual([LATER])
    expect(await hashTables(target.superuser)).toMatchObject(withoutSessions(before))
    const reopened = await openDatabase({ dataFolder: NOWHERE, databaseUrl: target.url })
    onCleanUp(reopened.close)
    expect(reopened.info.migrated).toEqual([])
  })

  test('a backup of a later version is refused, and nothing is changed', async () => {
    setLater(true)
    const later = await newTestDatabase()
    const file = await newFile()
    await later.backUp({ file })
    setLater(false)
    const target = await newServerDatabase()
    await expect(restore(target.url, file)).rejects.toMatchObject({
      code: 'schema-newer',
      params: { file, version: '0.1.0', migration: LATER },
    })
    expect(await hashTables(target.superuser)).toEqual({})
    setLater(true)
  })
})

test('migrations make tables in no schema that is not backed up', async () => {
  const database = await newTestDatabase()
  const superuser = openPool(database.logins.superuser, null, 1)
  onCleanUp(() => superuser.destroy())
  const { rows } = await sql<{ schema: string }>`
    select distinct relnamespace::regnamespace::text as schema from pg_class
    where relkind in ('r', 'p') and relnamespace::regnamespace::text !~ '^(pg_|information_schema$)'`.execute(superuser)
  expect(rows.map(({ schema }) => schema).filter((schema) => !SCHEMAS.some((known) => known === schema))).toEqual([])
})

test('a restored database backs up to the same tables', async () => {
  const source = await newTestDatabase()
  await fillSpace(source)
  const [first, second] = [await newFile(), await newFile()]
  await source.backUp({ file: first })
  const target = await newServerDatabase()
  await restore(target.url, first)
  const opened = await openDatabase({ dataFolder: NOWHERE, databaseUrl: target.url })
  onCleanUp(opened.close)
  await opened.backUp({ file: second })
  expect(await tablesOf(second)).toEqual(await tablesOf(first))
})

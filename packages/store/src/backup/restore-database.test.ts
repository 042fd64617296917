import { readFile, writeFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { openPool } from '../database/connection.ts'
import { openDatabase } from '../open-database.ts'
import { newFile, newServerDatabase, restore } from '../testing/backup-fixture.ts'
import { breakableLogin } from '../testing/breakable-login.ts'
import { cleanUp, onCleanUp } from '../testing/embedded-fixture.ts'
import { fillSpace } from '../testing/fill-database.ts'
import { rewriteBackup } from '../testing/rewrite-backup.ts'
import { hashTables, type ServerDatabase, withoutSessions } from '../testing/server-database.ts'
import { asSuperuser, createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import type { BackupManifest } from './manifest.ts'
import { openForRestore, restoreDatabase } from './restore-database.ts'

vi.setConfig({ testTimeout: 60_000 })
afterEach(cleanUp)

let source: TestDatabase
let space: string
let whole: Buffer
let hashes: Readonly<Record<string, string>>
beforeAll(async () => {
  source = await createTestDatabase()
  space = await fillSpace(source)
  const file = await newFile()
  await source.backUp({ file })
  whole = await readFile(file)
  hashes = withoutSessions(await hashTables(source.logins.superuser))
  await cleanUp()
})
afterAll(() => source.close())

const newBackup = async (): Promise<string> => {
  const file = await newFile()
  await writeFile(file, whole)
  return file
}

const rewritten = async (change: Parameters<typeof rewriteBackup>[2]): Promise<string> => {
  const file = await newFile()
  await rewriteBackup(await newBackup(), file, change)
  return file
}

const asOwner = async (target: ServerDatabase, statement: string) => {
  const db = openPool({ url: target.url }, null, 1)
  try {
    return (await sql.raw<Record<string, unknown>>(statement).execute(db)).rows
  } finally {
    await db.destroy()
  }
}

/** A database in which another space is at work already, and its tables. */
const newFilled = async () => {
  const target = await newServerDatabase()
  const opened = await openDatabase({ dataFolder: '/nonexistent', databaseUrl: target.url })
  await fillSpace(opened)
  await opened.close()
  return { target, before: await hashTables(target.superuser) }
}

describe('what the database holds', () => {
  test('is not touched unless that is asked for, and then it is gone', async () => {
    const { target, before } = await newFilled()
    const file = await newBackup()
    await expect(restore(target.url, file)).rejects.toMatchObject({
      code: 'database-not-empty',
      params: { tables: expect.stringMatching(/^auth\.account, .*public\.space, .*public\.verdict, /) },
    })
    expect(await hashTables(target.superuser)).toEqual(before)
    expect((await restore(target.url, file, { replace: true })).migrated).toEqual([])
    expect(await hashTables(target.superuser)).toEqual(hashes)
  })

  test('may be an empty schema', async () => {
    const target = await newServerDatabase()
    await (await openDatabase({ dataFolder: '/nonexistent', databaseUrl: target.url })).close()
    await restore(target.url, await newBackup())
    expect(await hashTables(target.superuser)).toEqual(hashes)
  })

  test.each([
    ['tables of another program', 'create table payroll (n integer); insert into payroll values (1)', 'payroll'],
    [
      'tables of another program that uses Kysely too',
      "create table kysely_migration (name text primary key, timestamp text); insert into kysely_migration values ('2020-first', '')",
      'kysely_migration',
    ],
  ])('is never replaced where it is not ours: %s', async (_, statement, table) => {
    const target = await newServerDatabase()
    await asOwner(target, statement)
    for (const replace of [false, true])
      await expect(restore(target.url, await newBackup(), { replace })).rejects.toMatchObject({
        code: 'database-foreign',
        params: { place: 'here', table },
      })
    expect(await asOwner(target, `select count(*) as rows from ${table}`)).toEqual([{ rows: 1 }])
  })

  test('is not replaced while a server works with it', async () => {
    const { target, before } = await newFilled()
    const server = await openDatabase({ dataFolder: '/nonexistent', databaseUrl: target.url })
    onCleanUp(server.close)
    await server.ping()
    await expect(restore(target.url, await newBackup(), { replace: true })).rejects.toMatchObject({
      code: 'database-in-use',
      params: { place: 'here', holder: expect.stringMatching(/^PostgreSQL pid \d+$/) },
    })
    expect(await hashTables(target.superuser)).toEqual(before)
  })

  test('is not replaced by a login that may not make tables', async () => {
    const file = await newBackup()
    await expect(restore(source.urls.app, file, { replace: true })).rejects.toMatchObject({
      code: expect.stringMatching(/database-in-use/),
    })
    const target = await newServerDatabase()
    const url = new URL(source.urls.app)
    url.pathname = new URL(target.url).pathname
    await expect(restore(url.href, file)).rejects.toMatchObject({
      code: 'database-migration-refused',
      params: { user: 'gangmu_app', detail: expect.stringContaining('CREATE') },
    })
  })
})

describe('a backup that is no state this schema can be in', () => {
  const replaceRow = (name: string, change: (row: string) => string) => (table: string, rows: string) =>
    table === name ? rows.replace(/^.*\n/, change) : rows

  test.each<[string, string, string, (table: string, rows: string) => string]>([
    ['a reading without its report', 'reading', '23503', (table, rows) => (table === 'public.report' ? '' : rows)],
    ['a row of a space that is not there', 'report', '23503', (table, rows) => (table === 'public.space' ? '' : rows)],
    ['a row twice', 'public.fact', '23505', replaceRow('public.fact', (row) => row + row)],
    [
      'bytes that do not match their hash',
      'public.report',
      '23514',
      replaceRow('public.report', (row) => row.replace(/\\\\x../, '\\\\x00')),
    ],
    ['a row with a column less', 'public.space', '22P04', replaceRow('public.space', (row) => `${row.split('\t')[0]}\n`)],
    [
      'a date that is none',
      'public.space',
      '22007',
      replaceRow('public.space', (row) => row.replace(/\d{4}-\d\d-\d\d [\d:.]+\+00/, 'someday')),
    ],
  ])('is refused with the table and what PostgreSQL says: %s', async (_, table, code, rows) => {
    const { target, before } = await newFilled()
    const file = await rewritten({ rows })
    await expect(restore(target.url, file, { replace: true })).rejects.toMatchObject({
      code: 'data-refused',
      params: { file, table, code },
    })
    expect(await hashTables(target.superuser)).toEqual(before)
  })

  const withTables = (change: (table: BackupManifest['tables'][number]) => object) => (manifest: BackupManifest) => ({
    ...manifest,
    tables: manifest.tables.map((table) => ({ ...table, ...(table.name === 'fact' ? change(table) : {}) })),
  })
  test.each<[string, string, (manifest: BackupManifest) => unknown]>([
    [
      'a column by another name',
      'public.fact',
      withTables((table) => ({ columns: table.columns.map((name) => name.replace('raw', 'cooked')) })),
    ],
    ['a column less', 'public.fact', withTables((table) => ({ columns: table.columns.slice(1) }))],
    ['a sequence too many', 'public.x', (manifest) => ({ ...manifest, sequences: [{ schema: 'public', name: 'x', next: '1' }] })],
  ])('is refused with what it does not know: %s', async (_, table, manifest) => {
    const target = await newServerDatabase()
    const file = await rewritten({ manifest })
    await expect(restore(target.url, file)).rejects.toMatchObject({ code: 'table-unknown', params: { file, table } })
    expect(await hashTables(target.superuser)).toEqual({})
  })

  test.each([
    ['0000-before', '0000-before'],
    ['0002-column-mappings', '0002-column-mappings'],
  ])('is refused where migrations were run that this version has not, or not there: %s', async (name, migration) => {
    const file = await rewritten({ manifest: (manifest) => ({ ...manifest, migrations: [name] }) })
    await expect(openForRestore(file)).rejects.toMatchObject({ code: 'schema-newer', params: { file, migration } })
  })
})

describe('all of it or none', () => {
  test('rows that are not what was written stop the restore in the middle, and nothing is changed', async () => {
    const { target, before } = await newFilled()
    const file = await newBackup()
    const archive = await openForRestore(file)
    const bytes = Buffer.from(whole)
    const at = bytes.indexOf('tables/public.space.zst') + 512 + 20
    bytes[at] = bytes[at]! ^ 1
    // Damaged after it was opened, as by a failing disk.
    await writeFile(file, bytes)
    await expect(restoreDatabase({ url: target.url }, 'here', archive, { file, replace: true })).rejects.toMatchObject({
      code: 'table-damaged',
      params: { file, table: 'public.space' },
    })
    await archive.close()
    expect(await hashTables(target.superuser)).toEqual(before)
  })

  test('ended, or cut from the server: nothing is changed', async () => {
    const { target, before } = await newFilled()
    const file = await newBackup()
    const login = { ...target.superuser, user: target.superuser.database, password: target.superuser.database }
    let steps = 0
    const other = await newServerDatabase()
    await restore(other.url, file, { onProgress: () => steps++ })
    expect(steps).toBeGreaterThan(10)
    for (const stop of [1, 2, Math.floor(steps / 2), steps - 4, steps - 3, steps - 2, steps - 1, steps]) {
      const relay = await breakableLogin(login)
      const stopping = new AbortController()
      const stopAt = (act: () => void) => {
        let step = 0
        return () => (++step === stop ? act() : undefined)
      }
      const attempt = async (owner: typeof login, onProgress: () => void) => {
        const archive = await openForRestore(file)
        const options = { file, replace: true, onProgress, signal: stopping.signal }
        return restoreDatabase(owner, 'here', archive, options).finally(archive.close)
      }
      await expect(attempt(relay.login, stopAt(relay.breakNow))).rejects.toMatchObject({ code: 'database-unavailable' })
      if (stop < steps)
        await expect(
          attempt(
            login,
            stopAt(() => stopping.abort()),
          ),
        ).rejects.toMatchObject({ name: 'AbortError' })
      expect(await hashTables(target.superuser)).toEqual(before)
    }
  })
})

test('an audit chain that was broken before the backup is restored and told', async () => {
  const target = await newServerDatabase()
  const file = await rewritten({ rows: (table, rows) => (table === 'public.audit_entry' ? rows.replace('甲', '乙') : rows) })
  expect((await restore(target.url, file)).audit).toEqual([{ spaceId: space, entries: 2, brokenAt: 1 }])
})

test('a session of before does not come back with a restore, however it ended since', async () => {
  const [target, file] = [await newServerDatabase(), await newBackup()]
  const asked = await openForRestore(file)
  const held = asked.manifest.tables.find(({ schema, name }) => schema === 'auth' && name === 'session')
  await asked.close()
  expect(held?.rows).toBeGreaterThan(0)
  await restore(target.url, file)
  const left = await asSuperuser(target.superuser, 'select from auth.session union all select from auth.verification')
  expect(left).toEqual([])
  expect(await asSuperuser(target.superuser, 'select from auth."user"')).not.toEqual([])
})

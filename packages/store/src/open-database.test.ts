import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openPool } from './database/connection.ts'
import { startEmbedded } from './embedded/start-embedded.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import { type OpenDatabase, type OpenOptions, openDatabase } from './open-database.ts'
import { cleanUp, newFolder, onCleanUp, open, readName, SPACE, saveName } from './testing/embedded-fixture.ts'
import { sampleReading, sampleReport } from './testing/sample-reading.ts'
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts'

/** No data folder is touched where a URL is given. */
const NOWHERE = { dataFolder: '/nonexistent/gangmu' }
const OLDEST_BIN = '/usr/lib/postgresql/15/bin'

afterEach(cleanUp)

describe('DATABASE_URL', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(() => database.close())

  const asOwner = async (statement: string) => {
    const owner = openPool(database.logins.owner, null, 1)
    onCleanUp(() => owner.destroy())
    return sql.raw(statement).execute(owner)
  }
  const superuserUrl = () => {
    const { user, password, host, port, database: name } = database.logins.superuser
    return `postgresql://${user}:${password}@${host}:${port}/${name}`
  }
  const openUrl = (options: Omit<OpenOptions, 'dataFolder'>) => open({ ...NOWHERE, ...options })

  test("the application's login beside the owner's", async () => {
    const opened = await openUrl({ databaseUrl: database.urls.app, migrationUrl: database.urls.owner })
    expect(opened.info).toMatchObject({ embedded: false, adopted: false, migrated: [], host: '127.0.0.1', port: database.info.port })
    await saveName(opened, '青岚区')
    expect(await readName(opened)).toBe('青岚区')
    await opened.ping()
    await opened.setAddress('http://127.0.0.1:8440')
  })

  test("the application's login alone, where the schema is of this version", async () => {
    await (await openUrl({ databaseUrl: database.urls.app })).ping()
  })

  test("a login that can do more takes on the application's role, whatever options its URL brings", async () => {
    const url = new URL(superuserUrl())
    url.searchParams.set('options', '-c statement_timeout=60000')
    const opened = await openUrl({ databaseUrl: url.href })
    await saveName(opened, '青岚区')
    const { rows } = await sql<{ rows: number }>`select count(*) as rows from space`.execute(openAs(url.href))
    expect(rows[0]?.rows).toBe(0)
  })
  const openAs = (url: string) => {
    const app = openPool({ url }, 'gangmu_app', 1)
    onCleanUp(() => app.destroy())
    return app
  }

  test.each([
    ['superuser', () => superuserUrl()],
    ['owns-tables', () => database.urls.owner],
  ])('an application login that is not bound is refused: %s', async (reason, url) => {
    await expect(openDatabase({ ...NOWHERE, databaseUrl: url(), migrationUrl: database.urls.owner })).rejects.toMatchObject({
      code: 'database-login-unsafe',
      params: { reason },
    })
  })

  test("an owner who may not take on the application's role is told", async () => {
    await expect(openDatabase({ ...NOWHERE, databaseUrl: database.urls.owner })).rejects.toMatchObject({
      code: 'database-role-refused',
      params: { role: 'gangmu_app', user: 'gangmu_owner' },
    })
  })

  test('a login that may not migrate is told', async () => {
    const empty = await createTestDatabase()
    onCleanUp(empty.close)
    const owner = openPool(empty.logins.owner, null, 1)
    onCleanUp(() => owner.destroy())
    await sql`delete from kysely_migration`.execute(owner)
    await expect(openDatabase({ ...NOWHERE, databaseUrl: empty.urls.app })).rejects.toMatchObject({
      code: 'database-migration-refused',
      params: { user: 'gangmu_app' },
    })
  })

  test('a database of a newer version is refused', async () => {
    await asOwner("insert into kysely_migration (name, timestamp) values ('9999-later', '2040')")
    const attempt = openDatabase({ ...NOWHERE, databaseUrl: database.urls.app, migrationUrl: database.urls.owner })
    await expect(attempt).rejects.toMatchObject({ code: 'database-schema-newer', params: { migration: '9999-later' } })
    await asOwner("delete from kysely_migration where name = '9999-later'")
  })

  test.each([
    ['a wrong password', () => database.urls.app.replace(/:[^:@]+@/, ':guess@'), '28P01'],
    ['no such database', () => database.urls.app.replace(/\/[^/]+$/, '/nowhere'), '3D000'],
    ['no URL at all', () => 'somewhere', 'url-invalid'],
  ])('what cannot be reached is told with its reason: %s', async (_, url, reason) => {
    await expect(openDatabase({ ...NOWHERE, databaseUrl: url() })).rejects.toMatchObject({
      code: 'database-unavailable',
      params: { reason },
    })
  })

  test('a port on which nothing listens, and one on which something else does', async () => {
    const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n', () => socket.destroy()))
    other.listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const url = `postgresql://u:p@127.0.0.1:${port}/x`
    await expect(openDatabase({ ...NOWHERE, databaseUrl: url })).rejects.toMatchObject({
      code: 'database-unavailable',
      params: { host: '127.0.0.1', port },
    })
    other.close()
    await once(other, 'close')
    await expect(openDatabase({ ...NOWHERE, databaseUrl: url })).rejects.toMatchObject({
      code: 'database-unavailable',
      params: { host: '127.0.0.1', port, reason: 'ECONNREFUSED' },
    })
  })
})

describe.each([
  ['bundled PostgreSQL', undefined],
  ['PostgreSQL 15', OLDEST_BIN],
])('a fresh server (%s) and one login that may create roles', (_, binFolder) => {
  test.skipIf(binFolder !== undefined && !existsSync(`${binFolder}/initdb`))(
    'gets role and schema by itself (needs the server installed)',
    async () => {
      const cluster = await startEmbedded({
        dataFolder: await newFolder(),
        restart: false,
        settings: { fsync: 'off' },
        ...(binFolder === undefined ? {} : { binFolder }),
      })
      onCleanUp(cluster.stop)
      const admin = openPool(cluster.login('superuser', 'postgres'), null, 1)
      onCleanUp(() => admin.destroy())
      await sql`drop role gangmu_app`.execute(admin)
      await sql`create role district login createrole password 'p@ss:word/'`.execute(admin)
      await sql`create database plan owner district`.execute(admin)
      const { host, port } = cluster.login('app')
      const databaseUrl = `postgresql://district:${encodeURIComponent('p@ss:word/')}@${host}:${port}/plan`
      for (const migrated of [Object.keys(MIGRATIONS), []]) {
        const opened = await openDatabase({ ...NOWHERE, databaseUrl })
        expect(opened.info.migrated).toEqual(migrated)
        await saveName(opened, '青岚区')
        expect(await readName(opened)).toBe('青岚区')
        expect(await purgeSample(opened, databaseUrl)).toBe(true)
        await opened.close()
      }
    },
  )
})

/** The one thing the owner does for the application, who is the same login here. */
const purgeSample = async ({ unitOfWork, reports, purges }: OpenDatabase, databaseUrl: string): Promise<boolean> => {
  const [requester, closer, id] = [randomUUID(), randomUUID(), randomUUID()]
  const login = openPool({ url: databaseUrl }, 'gangmu_app', 1)
  onCleanUp(() => login.destroy())
  await login.transaction().execute(async (transaction) => {
    await sql`select set_config('gangmu.space_id', ${SPACE}, true)`.execute(transaction)
    for (const person of [requester, closer])
      await sql`insert into person (space_id, person_id, name) values (${SPACE}, ${person}, '甲')`.execute(transaction)
  })
  return unitOfWork.run(SPACE, async (tx) => {
    const { report } = await reports.insertReport(tx, sampleReport())
    await reports.saveReading(tx, sampleReading(report.id))
    await purges.insertPurge(tx, { id, reportId: report.id, reason: '误传', requestedBy: '甲', requester })
    return purges.carryOutPurge(tx, id, { closedBy: '乙', closer })
  })
}

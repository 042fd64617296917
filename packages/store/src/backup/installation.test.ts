import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { findCluster } from '../embedded/cluster-place.ts'
import { LOCK_NAME } from '../embedded/folder-lock.ts'
import { findPostmaster } from '../embedded/postmaster.ts'
import { startEmbedded } from '../embedded/start-embedded.ts'
import { newFile, newServerDatabase, newTestDatabase } from '../testing/backup-fixture.ts'
import { cleanUp, copiedFolder, hold, newFolder, open, readName, saveName } from '../testing/embedded-fixture.ts'
import { fillSpace } from '../testing/fill-database.ts'
import { sampleReport } from '../testing/sample-reading.ts'
import { hashTables, withoutSessions } from '../testing/server-database.ts'
import { fillUp, mountable, mountSmall } from '../testing/small-disk.ts'
import { startTestCluster, type TestCluster } from '../testing/test-cluster.ts'
import { backUpInstallation, restoreInstallation } from './installation.ts'
import { proveArchive } from './read-archive.ts'

// Processes start and stop in these tests, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 })
afterEach(cleanUp)

const OLDEST_BIN = '/usr/lib/postgresql/15/bin'
const QUICK = { settings: { fsync: 'off' } }
const NOWHERE = { dataFolder: '/nonexistent/gangmu' }

const prove = async (file: string) => (await proveArchive(file)).manifest

/** An embedded installation with rows in every table, stopped. */
const filledFolder = async () => {
  const dataFolder = await copiedFolder()
  const database = await open({ dataFolder })
  await saveName(database, '青岚区')
  await fillSpace(database)
  await database.close()
  return dataFolder
}

const hashFolder = async (dataFolder: string) => {
  const cluster = await startEmbedded({ dataFolder, ...QUICK })
  return hashTables(cluster.login('superuser')).finally(cluster.stop)
}

const postmasterOf = async (dataFolder: string) => findPostmaster((await findCluster(dataFolder))!.pgdata)

describe('an embedded installation', () => {
  test('is backed up beside its running server, which goes on', async () => {
    const dataFolder = await filledFolder()
    const server = await hold({ dataFolder })
    const postmaster = await postmasterOf(dataFolder)
    const file = await newFile()
    const { manifest } = await backUpInstallation({ dataFolder, ...QUICK }, { file })
    expect(manifest.total.rows).toBeGreaterThan(10)
    expect(await prove(file)).toEqual(manifest)
    expect(await postmasterOf(dataFolder)).toEqual(postmaster)
    expect(server.child.exitCode).toBeNull()
  })

  test.each([
    ['stopped in order', 'SIGTERM'],
    ['killed, its PostgreSQL left behind', 'SIGKILL'],
  ] as const)('is backed up when its server is %s, and is at rest afterwards', async (_, signal) => {
    const dataFolder = await filledFolder()
    await (await hold({ dataFolder })).end(signal)
    const file = await newFile()
    await backUpInstallation({ dataFolder, ...QUICK }, { file })
    expect((await prove(file)).total.rows).toBeGreaterThan(10)
    expect(await postmasterOf(dataFolder)).toBeNull()
    expect(existsSync(join(dataFolder, LOCK_NAME))).toBe(false)
  })

  test('that is not there is told, and nothing is made of it', async () => {
    const dataFolder = await newFolder()
    const file = await newFile()
    await expect(backUpInstallation({ dataFolder }, { file })).rejects.toMatchObject({
      code: 'database-missing',
      params: { place: dataFolder },
    })
    expect(existsSync(dataFolder)).toBe(false)
    expect(existsSync(file)).toBe(false)
  })

  test('that was never migrated holds nothing to back up', async () => {
    const dataFolder = await newFolder()
    await (await startEmbedded({ dataFolder, ...QUICK })).stop()
    await expect(backUpInstallation({ dataFolder, ...QUICK }, { file: await newFile() })).rejects.toMatchObject({
      code: 'database-missing',
    })
  })

  test('is not restored under a running server, which is named', async () => {
    const dataFolder = await filledFolder()
    const file = await newFile()
    await backUpInstallation({ dataFolder, ...QUICK }, { file })
    const server = await hold({ dataFolder, address: 'http://127.0.0.1:8440' })
    await expect(restoreInstallation({ dataFolder }, { file, replace: true })).rejects.toMatchObject({
      code: 'database-in-use',
      params: { place: dataFolder, holder: `pid ${server.child.pid}, http://127.0.0.1:8440` },
    })
  })

  test('is not begun from a file that is no backup', async () => {
    const dataFolder = await newFolder()
    const file = await newFile()
    await writeFile(file, 'x'.repeat(5_000))
    await expect(restoreInstallation({ dataFolder }, { file })).rejects.toMatchObject({ code: 'not-a-backup' })
    expect(existsSync(dataFolder)).toBe(false)
  })

  test.skipIf(!mountable)('on a disk that is too small keeps what it had (needs the right to mount)', async () => {
    const source = await newTestDatabase()
    const big = sampleReport(randomBytes(15_000_000).toString('hex'))
    await source.unitOfWork.run(await fillSpace(source), (tx) => source.reports.insertReport(tx, big))
    const file = await newFile()
    await source.backUp({ file })
    const disk = await mountSmall('140m')
    const dataFolder = join(disk.folder, 'data')
    const first = await open({ dataFolder })
    await saveName(first, '青岚区')
    await first.close()
    await fillUp(join(disk.folder, 'filler'))
    await disk.resize('160m')
    await expect(restoreInstallation({ dataFolder, ...QUICK }, { file, replace: true })).rejects.toMatchObject({
      code: 'restore-disk-full',
      params: { place: dataFolder },
    })
    await disk.resize('300m')
    expect(await readName(await open({ dataFolder }))).toBe('青岚区')
  })
})

describe.each([
  ['bundled PostgreSQL', undefined],
  ['PostgreSQL 15', OLDEST_BIN],
])('a server of its own (%s)', (_, binFolder) => {
  const there = binFolder === undefined || existsSync(`${binFolder}/initdb`)
  let cluster: TestCluster
  beforeAll(async () => {
    if (there) cluster = await startTestCluster({ binFolder })
  })
  afterAll(() => cluster?.stop())

  test.skipIf(!there)('takes over an embedded installation, and gives it back (needs the server installed)', async () => {
    const dataFolder = await filledFolder()
    const [out, back] = [await newFile(), await newFile()]
    const { manifest } = await backUpInstallation({ dataFolder, ...QUICK }, { file: out })
    const before = await hashFolder(dataFolder)

    const server = await newServerDatabase(cluster)
    await restoreInstallation({ ...NOWHERE, databaseUrl: server.url }, { file: out })
    expect(await hashTables(server.superuser)).toEqual(withoutSessions(before))
    const opened = await open({ ...NOWHERE, databaseUrl: server.url })
    expect(await readName(opened)).toBe('青岚区')
    await opened.close()

    const again = await backUpInstallation({ ...NOWHERE, databaseUrl: server.url }, { file: back })
    const shown = ({ tables }: typeof manifest) =>
      tables.map(({ schema, name, sha256 }) => (/^(session|verification)$/.test(name) ? `${schema}.${name}` : sha256))
    expect(shown(again.manifest)).toEqual(shown(manifest))
    const home = await newFolder()
    await restoreInstallation({ dataFolder: home, ...QUICK }, { file: back })
    expect(await hashFolder(home)).toEqual(withoutSessions(before))
    expect(existsSync(join(home, LOCK_NAME))).toBe(false)
    const reopened = await open({ dataFolder: home })
    expect(await readName(reopened)).toBe('青岚区')
    expect(reopened.info.migrated).toEqual([])
  })
})

test("with two logins it is the owner's that is worked with", async () => {
  const source = await newTestDatabase()
  await fillSpace(source)
  const { app, owner } = source.urls
  const file = await newFile()
  await backUpInstallation({ ...NOWHERE, databaseUrl: app, migrationUrl: owner }, { file })
  expect((await stat(file)).size).toBeGreaterThan(0)
  await expect(backUpInstallation({ ...NOWHERE, databaseUrl: app }, { file, force: true })).rejects.toMatchObject({
    code: 'table-closed',
    params: { user: 'gangmu_app' },
  })
})

import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, expect, test, vi } from 'vitest'
import { openPool } from '../database/connection.ts'
import { MIGRATIONS } from '../migrations/migrations.ts'
import { openDatabase } from '../open-database.ts'
import { cleanUp, copiedFolder, hold, newFolder, onCleanUp, open, readName, saveName, start } from '../testing/embedded-fixture.ts'
import { LOCK_NAME } from './folder-lock.ts'
import { pollUntil } from './poll.ts'
import { identify } from './process-table.ts'
import { type EmbeddedProgress, startEmbedded } from './start-embedded.ts'

// Processes start and stop in these tests, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 })
afterEach(cleanUp)

const postmasterPid = async (dataFolder: string): Promise<number> =>
  Number((await readFile(join(dataFolder, 'postgres/pgdata/postmaster.pid'), 'utf8')).split('\n')[0])

test('a first start makes the cluster and tells its steps; a later one finds the rows', async () => {
  const dataFolder = await newFolder()
  const steps: string[] = []
  // Copied or not depends on where the repository lies, and on whether another test was first.
  const onProgress = ({ step }: EmbeddedProgress) => step !== 'copying-programs' && steps.push(step)
  const first = await openDatabase({ dataFolder, onProgress })
  await saveName(first, '青岚区')
  await first.close()
  expect(steps).toEqual(['initializing', 'starting', 'ready'])

  steps.length = 0
  const second = await open({ dataFolder, onProgress })
  expect(await readName(second)).toBe('青岚区')
  expect(second.info.migrated).toEqual([])
  expect(steps).toEqual(['starting', 'ready'])
})

test('UTF8 with the builtin provider, loopback only, no socket files, passwords in a 0600 file, Chinese order by pinyin', async () => {
  const dataFolder = await copiedFolder()
  const cluster = await start(dataFolder, { settings: {} })
  const db = openPool(cluster.login('superuser', 'gangmu'), null, 1)
  onCleanUp(() => db.destroy())
  const { rows } = await sql<Record<string, string>>`
    select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale,
      current_setting('listen_addresses') as listen, current_setting('unix_socket_directories') as sockets,
      current_setting('fsync') as fsync, current_setting('data_checksums') as checksums, upper('é') as folded
    from pg_database where datname = current_database()`.execute(db)
  expect(rows[0]).toEqual({
    encoding: 'UTF8',
    provider: 'b',
    locale: 'C.UTF-8',
    listen: '127.0.0.1',
    sockets: '',
    fsync: 'on',
    checksums: 'on',
    folded: 'É',
  })
  const names = await sql<{ name: string }>`
    select name from unnest(array['张家镇', '白云街道', '李庄乡', '安定区']) as name order by name collate "zh-x-icu"`.execute(db)
  expect(names.rows.map((row) => row.name)).toEqual(['安定区', '白云街道', '李庄乡', '张家镇'])
  const logins = await sql<{ name: string }>`
    select rolname as name from pg_roles where rolcanlogin and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`.execute(db)
  expect(logins.rows).toEqual([{ name: 'gangmu_super' }])

  expect((await stat(join(cluster.root, 'secrets.json'))).mode & 0o777).toBe(0o600)
  expect((await stat(join(cluster.root, 'postgres.log'))).mode & 0o777).toBe(0o600)
  expect((await stat(join(cluster.root, 'pgdata'))).mode & 0o777).toBe(0o700)
})

test('a wrong password is refused', async () => {
  const cluster = await start(await copiedFolder())
  const db = openPool({ ...cluster.login('app'), password: 'guess' }, null, 1)
  onCleanUp(() => db.destroy())
  await expect(sql`select 1`.execute(db)).rejects.toMatchObject({ code: '28P01' })
})

test.each([
  ['LC_ALL=C', { LC_ALL: 'C', LANG: 'C' }],
  ['zh_CN.GB18030', { LC_ALL: 'zh_CN.GB18030', LANG: 'zh_CN.GB18030', LC_MESSAGES: 'zh_CN.GB18030' }],
  [
    "another server's settings",
    {
      PGOPTIONS: '-c client_encoding=GBK',
      PGPORT: '1',
      PGDATA: '/nowhere',
      PGSSLMODE: 'require',
      PGTZ: 'Asia/Shanghai',
      PGUSER: 'nobody',
      TZ: 'Asia/Shanghai',
    },
  ],
])('the environment changes nothing: %s', async (_, env) => {
  const dataFolder = await newFolder()
  const holder = await hold({ dataFolder }, { env })
  expect(holder.said.opened).toMatchObject({ embedded: true, migrated: Object.keys(MIGRATIONS) })
  await holder.end('SIGTERM')
  const database = await open({ dataFolder })
  await saveName(database, '乡镇𠮷')
  expect(await readName(database)).toBe('乡镇𠮷')
})

test('a second start against the same folder says who holds it and where, and leaves it alone', async () => {
  const dataFolder = await copiedFolder()
  const holder = await hold({ dataFolder, address: 'http://127.0.0.1:8440' })
  await expect(openDatabase({ dataFolder })).rejects.toMatchObject({
    code: 'data-folder-in-use',
    params: { folder: dataFolder, pid: holder.child.pid, address: 'http://127.0.0.1:8440' },
  })
  expect(await pollUntil(async () => ((await identify(await postmasterPid(dataFolder))) === null ? null : true), 1_000)).toBe(true)
})

test('a second start within the same process is refused too, and the address may come later', async () => {
  const dataFolder = await copiedFolder()
  const database = await open({ dataFolder })
  await database.setAddress('http://127.0.0.1:9000')
  await expect(openDatabase({ dataFolder })).rejects.toMatchObject({
    code: 'data-folder-in-use',
    params: { pid: process.pid, address: 'http://127.0.0.1:9000' },
  })
})

test('after kill -9 of the server the next start takes its postmaster over, and nothing is lost', async () => {
  const dataFolder = await copiedFolder()
  const holder = await hold({ dataFolder })
  const { port } = holder.said.opened!
  const before = await postmasterPid(dataFolder)
  await holder.end('SIGKILL')
  expect(await identify(before)).not.toBeNull()

  const steps: string[] = []
  const database = await open({ dataFolder, onProgress: ({ step }) => steps.push(step) })
  expect(database.info).toMatchObject({ adopted: true, port })
  expect(steps).toEqual(['adopted', 'ready'])
  await saveName(database, '青岚区')
  await database.close()
  expect(await pollUntil(async () => ((await identify(before)) === null ? true : null), 5_000)).toBe(true)

  const again = await open({ dataFolder })
  expect(again.info.adopted).toBe(false)
  expect(await readName(again)).toBe('青岚区')
})

test('an orphan whose passwords were lost is stopped, the logins get new ones', async () => {
  const dataFolder = await copiedFolder()
  const holder = await hold({ dataFolder })
  await holder.end('SIGKILL')
  await rm(join(dataFolder, 'postgres/secrets.json'))
  const database = await open({ dataFolder })
  expect(database.info.adopted).toBe(false)
  await saveName(database, '青岚区')
  expect(await readName(database)).toBe('青岚区')
})

test('kill -9 of server and postmaster: the next start recovers every committed row', async () => {
  const dataFolder = await copiedFolder()
  const cluster = await startEmbedded({ dataFolder, restart: false })
  const db = openPool(cluster.login('owner'), null, 1)
  await sql`create table kept (n integer)`.execute(db)
  await sql`insert into kept select generate_series(1, 1000)`.execute(db)
  const { pid } = cluster.postmaster()
  process.kill(pid, 'SIGKILL')
  await db.destroy()
  expect(await pollUntil(async () => ((await identify(pid)) === null ? true : null), 5_000)).toBe(true)
  // As a killed server leaves it: its lock names a process that is gone.
  await rm(join(dataFolder, LOCK_NAME))
  await writeFile(join(dataFolder, LOCK_NAME), JSON.stringify({ pid: 999_999_999, startTicks: '1', bootId: 'x', address: null }))

  const next = await start(dataFolder)
  const after = openPool(next.login('owner'), null, 1)
  onCleanUp(() => after.destroy())
  const { rows } = await sql<{ n: number }>`select count(*) as n from kept`.execute(after)
  expect(rows[0]?.n).toBe(1000)
})

test('a postmaster that dies while we run is started again on its port', async () => {
  const dataFolder = await copiedFolder()
  const steps: string[] = []
  const database = await open({ dataFolder, onProgress: ({ step }) => steps.push(step) })
  await saveName(database, '青岚区')
  process.kill(await postmasterPid(dataFolder), 'SIGKILL')
  expect(await pollUntil(() => (steps.includes('restarted') ? true : null), 20_000)).toBe(true)
  expect(await pollUntil(() => readName(database).catch(() => null), 10_000)).toBe('青岚区')
})

test('a lock and a pid file left by processes whose numbers now belong to others are no obstacle', async () => {
  const dataFolder = await copiedFolder()
  const self = await identify(process.pid)
  await writeFile(join(dataFolder, LOCK_NAME), JSON.stringify({ ...self, startTicks: '1', address: null }))
  await writeFile(join(dataFolder, 'postgres/pgdata/postmaster.pid'), `${process.ppid}\n${dataFolder}\n1\n5432\n\n\n  0 0\nready   \n`)
  const cluster = await start(dataFolder)
  expect(cluster.adopted).toBe(false)
})

test('an unreadable lock counts as stale', async () => {
  const dataFolder = await copiedFolder()
  await writeFile(join(dataFolder, LOCK_NAME), '{"pid":')
  expect((await start(dataFolder)).adopted).toBe(false)
})

test('of several servers that find one stale lock at once exactly one gets the folder', async () => {
  const dataFolder = await copiedFolder()
  await writeFile(join(dataFolder, LOCK_NAME), JSON.stringify({ pid: 999_999_999, startTicks: '1', bootId: 'x', address: null }))
  const holders = await Promise.all([1, 2, 3, 4].map(() => hold({ dataFolder })))
  const said = holders.map((holder) => holder.said.failed?.code ?? 'opened')
  expect(said.sort()).toEqual(['data-folder-in-use', 'data-folder-in-use', 'data-folder-in-use', 'opened'])
})

test('SIGTERM stops the server first and the database after it, and frees the folder', async () => {
  const dataFolder = await copiedFolder()
  const holder = await hold({ dataFolder })
  const pid = await postmasterPid(dataFolder)
  await holder.end('SIGTERM')
  expect(holder.child.exitCode).toBe(0)
  expect(await identify(pid)).toBeNull()
  expect(await stat(join(dataFolder, LOCK_NAME)).catch(() => null)).toBeNull()
  expect(await readFile(join(dataFolder, 'postgres/postgres.log'), 'utf8')).toMatch(/database system is shut down\s*$/)
})

import { once } from 'node:events'
import { chmod, chown, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { MIGRATIONS } from '../migrations/migrations.ts'
import { openDatabase } from '../open-database.ts'
import { cleanUp, copiedFolder, hold, newFolder, onCleanUp, open, readName, saveName, start } from '../testing/embedded-fixture.ts'
import { sampleReport } from '../testing/sample-reading.ts'
import { fillUp, mountable, mountSmall } from '../testing/small-disk.ts'
import { launchHolder } from '../testing/start-holder.ts'
import { makeTestFolder } from '../testing/test-cluster.ts'
import { canReach } from './os-user.ts'
import { pollUntil } from './poll.ts'
import { identify } from './process-table.ts'

// Processes start and stop in these tests, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 })
afterEach(cleanUp)

const NOBODY = 65_534
const NOBODY_USER = { name: 'nobody', uid: NOBODY, gid: NOBODY }
const isRoot = process.getuid?.() === 0
const asRoot = test.skipIf(!isRoot)

/** Where the repository lies under root's private home, another user cannot run our programs from it. */
const asAnyUser = test.skipIf(
  !isRoot || !(await canReach(fileURLToPath(import.meta.url), NOBODY_USER, 4)) || !(await canReach(process.execPath, NOBODY_USER, 5)),
)

/** Runs the rest in a mount namespace of its own, after `setUp`. */
const inOwnMounts = (setUp: string): readonly string[] => ['unshare', '--mount', '/bin/sh', '-c', `${setUp} && exec "$0" "$@"`]

test('a start killed in the middle of initdb leaves nothing the next one trips over', async () => {
  const dataFolder = await newFolder()
  const root = join(dataFolder, 'postgres')
  const child = launchHolder({ dataFolder })
  const halfMade = async () => (await readdir(root).catch(() => [])).find((name) => name.startsWith('pgdata.new.')) ?? null
  // Half-made for certain: initdb has begun to fill the folder.
  const part = await pollUntil(async () => {
    const name = await halfMade()
    return name !== null && (await stat(join(root, name, 'PG_VERSION')).catch(() => null)) !== null ? name : null
  }, 20_000)
  expect(part).not.toBeNull()
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await readdir(root)).not.toContain('pgdata')

  const database = await open({ dataFolder })
  await saveName(database, '青岚区')
  expect(await readName(database)).toBe('青岚区')
  expect((await readdir(root)).sort()).toEqual(['pgdata', 'postgres.log', 'secrets.json'])
})

test('a cluster of another major version is refused and left as it is', async () => {
  const dataFolder = await copiedFolder()
  const version = join(dataFolder, 'postgres/pgdata/PG_VERSION')
  await writeFile(version, '16\n')
  await expect(openDatabase({ dataFolder })).rejects.toMatchObject({
    code: 'data-folder-version',
    params: { folder: join(dataFolder, 'postgres/pgdata'), found: '16', expected: 18 },
  })
  await writeFile(version, '18\n')
  await open({ dataFolder })
})

test('a damaged cluster names its log and the reason', async () => {
  const dataFolder = await copiedFolder()
  await rm(join(dataFolder, 'postgres/pgdata/global/pg_control'))
  await expect(openDatabase({ dataFolder })).rejects.toMatchObject({
    code: 'database-start-failed',
    params: { log: join(dataFolder, 'postgres/postgres.log'), detail: expect.stringContaining('could not') },
  })
})

test('a path longer than a socket name may be is no obstacle', async () => {
  const dataFolder = join(await newFolder(), '数据'.repeat(20), 'x'.repeat(100))
  const database = await open({ dataFolder })
  await database.ping()
})

test('a file where the data folder should be is named', async () => {
  const dataFolder = await newFolder()
  await writeFile(dataFolder, '')
  await expect(openDatabase({ dataFolder: join(dataFolder, 'inside') })).rejects.toMatchObject({
    code: 'data-folder-not-writable',
    params: { folder: join(dataFolder, 'inside'), reason: 'ENOTDIR' },
  })
})

describe.skipIf(!mountable)('on a full disk (needs the right to mount)', () => {
  test('initdb says so, gives its space back, and succeeds once there is room', async () => {
    const disk = await mountSmall('24m')
    const dataFolder = join(disk.folder, 'data')
    await expect(openDatabase({ dataFolder })).rejects.toMatchObject({
      code: 'disk-full',
      params: { folder: join(dataFolder, 'postgres'), freeMegabytes: expect.any(Number) },
    })
    expect((await readdir(join(dataFolder, 'postgres'))).filter((name) => name.startsWith('pgdata'))).toEqual([])
    await disk.resize('300m')
    await open({ dataFolder })
  })

  test('a disk too full for a lock file', async () => {
    const disk = await mountSmall('1m')
    await fillUp(join(disk.folder, 'filler'))
    await expect(openDatabase({ dataFolder: join(disk.folder, 'data') })).rejects.toMatchObject({ code: 'disk-full' })
  })

  test('a start says so, and later runs as if nothing had been', async () => {
    const disk = await mountSmall('120m')
    const dataFolder = join(disk.folder, 'data')
    const first = await openDatabase({ dataFolder })
    await saveName(first, '青岚区')
    await first.close()
    await fillUp(join(disk.folder, 'filler'))
    await expect(openDatabase({ dataFolder })).rejects.toMatchObject({ code: 'disk-full' })
    await rm(join(disk.folder, 'filler'))
    expect(await readName(await open({ dataFolder }))).toBe('青岚区')
  })

  test('a write while running fails whole, and works again once there is room', async () => {
    const disk = await mountSmall('120m')
    const dataFolder = join(disk.folder, 'data')
    const database = await open({ dataFolder })
    await saveName(database, '青岚区')
    await fillUp(join(disk.folder, 'filler'))
    const space = '11111111-1111-4111-8111-111111111111'
    const big = sampleReport(Array.from({ length: 400_000 }, (_, n) => (n * 2_654_435_761).toString(36)).join(''))
    const insert = () => database.unitOfWork.run(space, (tx) => database.reports.insertReport(tx, big))
    await expect(insert()).rejects.toMatchObject({ code: expect.stringMatching(/^(disk-full|database-unavailable)$/) })
    await rm(join(disk.folder, 'filler'))
    const outcome = await pollUntil(() => insert().catch(() => null), 20_000)
    expect(outcome?.outcome).toBe('inserted')
    expect(await readName(database)).toBe('青岚区')
  })
})

describe('as root (needs root)', () => {
  asRoot('under a private home the cluster goes to a shared folder, and the home keeps its mode', async () => {
    const home = await makeTestFolder()
    const shared = await makeTestFolder()
    onCleanUp(() => Promise.all([home, shared].map((folder) => rm(folder, { recursive: true, force: true }))))
    await chmod(home, 0o700)
    const dataFolder = join(home, 'gangmu/data')
    const sharedFolders = [shared]

    const first = await openDatabase({ dataFolder, sharedFolders })
    await saveName(first, '青岚区')
    await first.close()
    expect((await stat(home)).mode & 0o777).toBe(0o700)
    expect(await readdir(dataFolder)).toEqual(['database.json'])
    const { cluster } = JSON.parse(await readFile(join(dataFolder, 'database.json'), 'utf8')) as { cluster: string }
    expect(dirname(dirname(cluster))).toBe(shared)
    expect((await stat(join(cluster, 'pgdata'))).uid).not.toBe(0)
    expect((await stat(join(cluster, 'secrets.json'))).mode & 0o777).toBe(0o600)

    const second = await openDatabase({ dataFolder, sharedFolders })
    expect(await readName(second)).toBe('青岚区')
    await second.close()

    // Whoever removes the data folder starts afresh; the old rows are kept aside and named.
    await rm(dataFolder, { recursive: true })
    const told: string[] = []
    const onProgress = ({ step, folder }: { step: string; folder: string }) => told.push(`${step} ${folder}`)
    const fresh = await open({ dataFolder, sharedFolders, onProgress })
    expect(await readName(fresh)).toBeUndefined()
    expect(told[0]).toBe(`earlier-cluster-kept ${cluster}`)
    await fresh.close()

    // A pointer to a cluster that is gone must not silently become an empty database.
    await rm(join(shared, 'clusters'), { recursive: true })
    await expect(openDatabase({ dataFolder, sharedFolders })).rejects.toMatchObject({ code: 'data-folder-pointer-broken' })
  })

  asRoot('a shared folder that others could write to is not used', async () => {
    const home = await makeTestFolder()
    const shared = await makeTestFolder()
    onCleanUp(() => Promise.all([home, shared].map((folder) => rm(folder, { recursive: true, force: true }))))
    await chmod(home, 0o700)
    await chmod(shared, 0o777)
    await expect(openDatabase({ dataFolder: join(home, 'data'), sharedFolders: [shared] })).rejects.toMatchObject({
      code: 'data-folder-unreachable',
      params: { folder: shared },
    })
  })

  asRoot('a cluster that was moved where its OS user cannot reach it is refused by name', async () => {
    const dataFolder = await copiedFolder()
    await chmod(dirname(dataFolder), 0o700)
    await expect(openDatabase({ dataFolder })).rejects.toMatchObject({
      code: 'data-folder-unreachable',
      params: { folder: join(dataFolder, 'postgres') },
    })
  })

  asRoot('PostgreSQL runs as another user, in the data folder where that one can reach it', async () => {
    const dataFolder = await copiedFolder()
    const cluster = await start(dataFolder)
    const status = await readFile(`/proc/${cluster.postmaster().pid}/status`, 'utf8')
    expect(Number(/^Uid:\s+(\d+)/m.exec(status)?.[1])).toBe((await stat(join(dataFolder, 'postgres/pgdata'))).uid)
    expect(/^Uid:\s+(\d+)/m.exec(status)?.[1]).not.toBe('0')
    expect(/^Groups:\s*(.*)$/m.exec(status)?.[1]?.trim()).not.toMatch(/(^| )0( |$)/)
  })

  asRoot('a umask of 077 does not shut PostgreSQL out of the folders we make', async () => {
    const dataFolder = await newFolder()
    const umask = process.umask()
    const holder = await hold({ dataFolder }, { wrap: ['/bin/sh', '-c', 'umask 077; exec "$0" "$@"'] })
    expect(holder.said.opened).toMatchObject({ embedded: true })
    expect(await readdir(dataFolder)).toContain('postgres')
    expect(process.umask()).toBe(umask)
  })

  asRoot('without the right to look into other processes, as in a container, it still adopts and stops', async () => {
    const dataFolder = await copiedFolder()
    const wrap = ['setpriv', '--inh-caps=-sys_ptrace', '--bounding-set=-sys_ptrace']
    const first = await hold({ dataFolder }, { wrap })
    const pid = Number((await readFile(join(dataFolder, 'postgres/pgdata/postmaster.pid'), 'utf8')).split('\n')[0])
    await first.end('SIGKILL')
    const second = await hold({ dataFolder }, { wrap })
    expect(second.said.opened).toMatchObject({ adopted: true, port: first.said.opened?.port })
    await second.end('SIGTERM')
    expect(await identify(pid)).toBeNull()
  })

  asRoot('where no other user can be become, as in some containers, that is said before anything is made', async () => {
    const dataFolder = await newFolder()
    const holder = await hold({ dataFolder }, { wrap: ['unshare', '--user', '--map-root-user'] })
    expect(holder.said.failed).toMatchObject({ code: 'database-os-user-missing', params: { reason: expect.stringMatching(/^E/) } })
    expect(await readdir(dataFolder)).toEqual([])
  })

  const onMachine = test.skipIf(!mountable)
  const userOf = async (dataFolder: string): Promise<number> => (await stat(join(dataFolder, 'postgres/pgdata'))).uid

  onMachine('(needs the right to mount) without a user kept for databases one is made', async () => {
    const dataFolder = await newFolder()
    const etc = await mountSmall('8m')
    const layers = `lowerdir=/etc,upperdir=${etc.folder}/upper,workdir=${etc.folder}/work`
    const wrap = inOwnMounts(
      `mkdir ${etc.folder}/upper ${etc.folder}/work && mount -t overlay -o ${layers} overlay /etc && sed -i /^postgres:/d /etc/passwd`,
    )
    const holder = await hold({ dataFolder }, { wrap })
    expect(holder.said.opened).toMatchObject({ embedded: true })
    const made = (await readFile(join(etc.folder, 'upper/passwd'), 'utf8')).split('\n').find((line) => line.startsWith('gangmu:'))
    expect(await userOf(dataFolder)).toBe(Number(made?.split(':')[2]))
    await holder.end('SIGTERM')
  })

  onMachine('(needs the right to mount) where none can be made either, it runs as nobody', async () => {
    const dataFolder = await newFolder()
    const passwd = join(dirname(dataFolder), 'passwd')
    await writeFile(passwd, `root:x:0:0:root:/root:/bin/sh\nnobody:x:${NOBODY}:${NOBODY}::/nonexistent:/bin/false\n`)
    const holder = await hold(
      { dataFolder },
      { wrap: inOwnMounts(`mount --bind ${passwd} /etc/passwd && mount --bind /dev/null /usr/sbin/useradd`) },
    )
    expect(holder.said.opened).toMatchObject({ embedded: true })
    expect(await userOf(dataFolder)).toBe(NOBODY)
    await holder.end('SIGTERM')
  })

  asAnyUser('(needs a repository others can read) an ordinary user runs it as himself; root later goes on as that user', async () => {
    const dataFolder = await newFolder()
    await mkdir(dataFolder)
    await chown(dataFolder, NOBODY, NOBODY)
    const holder = await hold({ dataFolder }, { uid: NOBODY, env: { HOME: '/nonexistent' } })
    expect(holder.said.opened).toMatchObject({ embedded: true, migrated: Object.keys(MIGRATIONS) })
    await holder.end('SIGTERM')
    expect((await stat(join(dataFolder, 'postgres/pgdata'))).uid).toBe(NOBODY)
    const database = await open({ dataFolder })
    await saveName(database, '青岚区')
    expect(await readName(database)).toBe('青岚区')
  })

  asAnyUser('(needs a repository others can read) an ordinary user is told whose the cluster is, and where he may not write', async () => {
    const dataFolder = await copiedFolder()
    const closed = await hold({ dataFolder }, { uid: NOBODY })
    expect(closed.said.failed).toEqual({ code: 'data-folder-not-writable', params: { folder: dataFolder, reason: 'EACCES' } })
    await chown(dataFolder, NOBODY, NOBODY)
    const foreign = await hold({ dataFolder }, { uid: NOBODY })
    expect(foreign.said.failed).toMatchObject({ code: 'data-folder-owner', params: { user: 'nobody' } })
  })
})

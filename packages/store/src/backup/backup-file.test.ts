import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { openPool } from '../database/connection.ts'
import { newFile } from '../testing/backup-fixture.ts'
import { breakableLogin } from '../testing/breakable-login.ts'
import { cleanUp, onCleanUp } from '../testing/embedded-fixture.ts'
import { fillSpace } from '../testing/fill-database.ts'
import { rewriteBackup } from '../testing/rewrite-backup.ts'
import { fillUp, mountable, mountSmall } from '../testing/small-disk.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { backUpDatabase } from './back-up-database.ts'
import { BackupFailure } from './backup-failure.ts'
import { proveArchive } from './read-archive.ts'

vi.setConfig({ testTimeout: 60_000 })
afterEach(cleanUp)

let database: TestDatabase
let whole: Buffer
beforeAll(async () => {
  database = await createTestDatabase()
  await fillSpace(database, 1)
  const file = await newFile()
  await database.backUp({ file })
  whole = await readFile(file)
  await cleanUp()
})
afterAll(() => database.close())

const MOMENTS = 20

const prove = (file: string) => proveArchive(file)
const proveBytes = async (bytes: Uint8Array) => {
  const file = await newFile()
  await writeFile(file, bytes)
  return prove(file)
}

describe('writing', () => {
  test('a file for its owner only, and nothing beside it', async () => {
    const file = await newFile()
    const { size, manifest } = await database.backUp({ file })
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await stat(file)).size).toBe(size)
    expect(await readdir(dirname(file))).toEqual(['plan.tar'])
    expect(manifest.tables.every(({ rows }) => rows > 0)).toBe(true)
    expect(manifest.total.rows).toBe(manifest.tables.reduce((sum, { rows }) => sum + rows, 0))
    expect(Date.parse(manifest.createdAt)).toBeLessThanOrEqual(Date.now())
  })

  test('a file of that name stays, unless it is to be replaced', async () => {
    const file = await newFile()
    await writeFile(file, 'last year')
    await expect(database.backUp({ file })).rejects.toMatchObject({ code: 'file-exists', params: { file } })
    expect(await readFile(file, 'utf8')).toBe('last year')
    await database.backUp({ file, force: true })
    await prove(file)
  })

  test('what a killed backup left half-written is no obstacle', async () => {
    const file = await newFile()
    await writeFile(`${file}.partial`, 'half')
    await database.backUp({ file })
    await prove(file)
    expect(await readdir(dirname(file))).toEqual(['plan.tar'])
  })

  test('of two backups to one name at a time one is there afterwards, and whole', async () => {
    const file = await newFile()
    const outcomes = await Promise.allSettled([1, 2].map(() => database.backUp({ file })))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'file-exists' } })
    await prove(file)
    expect(await readdir(dirname(file))).toEqual(['plan.tar'])
  })

  test('ended at any moment it leaves nothing, and the earlier backup as it was', async () => {
    const file = await newFile()
    await writeFile(file, 'last year')
    let steps = 0
    await database.backUp({ file: await newFile(), onProgress: () => steps++ })
    // One table is as another: the first step, the last and those between them, spread evenly.
    for (let moment = 0; moment < MOMENTS; moment++) {
      const stop = 1 + Math.round((moment * (steps - 1)) / (MOMENTS - 1))
      const controller = new AbortController()
      let step = 0
      const onProgress = () => (++step === stop ? controller.abort() : undefined)
      await expect(database.backUp({ file, force: true, signal: controller.signal, onProgress })).rejects.toMatchObject({
        name: 'AbortError',
      })
      expect(await readdir(dirname(file))).toEqual(['plan.tar'])
    }
    expect(await readFile(file, 'utf8')).toBe('last year')
  })

  test('ended while it waits for somebody who holds a table it does not wait on', async () => {
    const file = await newFile()
    const owner = openPool(database.logins.owner, null, 1)
    onCleanUp(() => owner.destroy())
    await owner.transaction().execute(async (transaction) => {
      await sql`lock table space in access exclusive mode`.execute(transaction)
      const stopping = new AbortController()
      const attempt = database.backUp({ file, signal: stopping.signal })
      const isWaiting = async () => {
        const { rows } = await sql`select from pg_locks where not granted and relation = 'space'::regclass`.execute(transaction)
        return rows.length > 0
      }
      await expect.poll(isWaiting).toBe(true)
      stopping.abort()
      await expect(attempt).rejects.toMatchObject({ name: 'AbortError' })
    })
    expect(await readdir(dirname(file))).toEqual([])
  })

  test('a connection that breaks in the middle is told, and leaves nothing', async () => {
    const file = await newFile()
    const { login, breakNow } = await breakableLogin(database.logins.owner)
    await expect(backUpDatabase(login, 'here', { file, onProgress: breakNow })).rejects.toMatchObject({
      code: 'database-unavailable',
      params: { port: login.port },
    })
    expect(await readdir(dirname(file))).toEqual([])
  })

  test.each([
    ['no such folder', 'none/plan.tar', 'ENOENT'],
    ['a file where a folder should be', 'file/plan.tar', 'ENOTDIR'],
    ['a name that is too long', `${'x'.repeat(250)}.tar`, 'ENAMETOOLONG'],
  ])('what cannot be written is told: %s', async (_, name, reason) => {
    const folder = dirname(await newFile())
    await writeFile(join(folder, 'file'), '')
    const file = join(folder, name)
    await expect(database.backUp({ file })).rejects.toMatchObject({ code: 'file-unwritable', params: { file, reason } })
  })

  test.skipIf(!mountable)('a full disk is told with what is free, and gets its space back (needs the right to mount)', async () => {
    const disk = await mountSmall('1m')
    await fillUp(join(disk.folder, 'filler'))
    const file = join(disk.folder, 'plan.tar')
    await expect(database.backUp({ file })).rejects.toMatchObject({
      code: 'disk-full',
      params: { folder: disk.folder, freeMegabytes: expect.any(Number) },
    })
    expect(await readdir(disk.folder)).toEqual(['filler'])
  })

  test('a table whose rows the login does not see stops the backup', async () => {
    const owner = openPool(database.logins.owner, null, 1)
    onCleanUp(() => owner.destroy())
    const closed = async (statement: string) => {
      await sql.raw(statement).execute(owner)
      const file = await newFile()
      await expect(database.backUp({ file })).rejects.toMatchObject({
        code: 'table-closed',
        params: { table: 'public.mine', user: 'gangmu_owner' },
      })
      expect(await readdir(dirname(file))).toEqual([])
    }
    await closed('create table mine (n integer); alter table mine enable row level security, force row level security')
    await closed('create policy mine_for_backup on mine to gangmu_app using (true)')
    await closed('create policy mine_of_all on mine using (true)')
    await closed(`drop policy mine_for_backup on mine; create policy mine_for_backup on mine to gangmu_owner using (true);
      create policy mine_narrow on mine as restrictive using (false)`)
    await sql.raw('drop policy mine_narrow on mine').execute(owner)
    await database.backUp({ file: await newFile() })
    await sql.raw('drop table mine').execute(owner)
  })
})

describe('proving', () => {
  test('no byte of the file can change unnoticed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Buffer.from(whole)
        bytes[at] = bytes[at]! ^ change
        await expect(proveBytes(bytes)).rejects.toBeInstanceOf(BackupFailure)
      }),
      { numRuns: 300 },
    )
  })

  test('no part of the file can be missing, at its end or within', async () => {
    const { members } = await layOut()
    const cuts = [
      ...members.flatMap(({ at, size }) => [at, at + 100, at + 512, at + 512 + Math.floor(size / 2)]),
      whole.length - 1024,
      whole.length - 1,
    ]
    for (const cut of cuts.filter((cut) => cut >= 1024))
      await expect(proveBytes(whole.subarray(0, cut))).rejects.toMatchObject({ code: 'file-truncated' })
    for (const { at, end } of members.slice(1))
      await expect(proveBytes(Buffer.concat([whole.subarray(0, at), whole.subarray(end)]))).rejects.toBeInstanceOf(BackupFailure)
    await expect(proveBytes(Buffer.concat([whole, Buffer.from('x')]))).rejects.toMatchObject({ code: 'file-damaged' })
  })

  test.each([
    ['gangmu-backup', /^(not-a-backup|manifest-damaged|format-newer)$/],
    ['tables/public.audit_entry.zst.000001', /^table-damaged$/],
    ['tables/public.space.zst.000001', /^table-damaged$/],
    ['manifest.json', /^manifest-damaged$/],
    ['manifest.json.sha256', /^manifest-damaged$/],
  ])('a change of the content of %s is told as what it is', async (name, code) => {
    const { members } = await layOut()
    const { at, size } = members.find((member) => member.name === name)!
    const bytes = Buffer.from(whole)
    const middle = at + 512 + Math.floor(size / 2)
    bytes[middle] = bytes[middle]! ^ 1
    const failure = await proveBytes(bytes).catch((error: unknown) => error)
    expect((failure as BackupFailure).code).toMatch(code)
    if ((failure as BackupFailure).code === 'table-damaged')
      expect((failure as BackupFailure).params['table']).toBe(/tables\/(.*)\.zst/.exec(name)![1])
  })

  test('what is not a backup is told as what it is', async () => {
    const file = await newFile()
    await expect(prove(file)).rejects.toMatchObject({ code: 'file-missing', params: { file } })
    await expect(prove(dirname(file))).rejects.toMatchObject({ code: 'file-unreadable', params: { reason: 'EISDIR' } })
    for (const bytes of ['', 'x', 'x'.repeat(5_000), '\0'.repeat(5_000)])
      await expect(proveBytes(Buffer.from(bytes))).rejects.toMatchObject({ code: 'not-a-backup' })
  })

  test('a format of a later version is told with its number', async () => {
    const [plain, later] = [await newFile(), await newFile()]
    await writeFile(plain, whole)
    await rewriteBackup(plain, later, { format: 'gangmu.backup/2\n' })
    await expect(prove(later)).rejects.toMatchObject({ code: 'format-newer', params: { file: later, found: 2, known: 1 } })
  })

  test.each<[string, (manifest: Record<string, unknown>) => unknown]>([
    ['no object', () => []],
    ['no migration', (manifest) => ({ ...manifest, migrations: [] })],
    ['totals that do not add up', (manifest) => ({ ...manifest, total: { tables: 1, rows: 9, bytes: 1 } })],
    ['a date that is none', (manifest) => ({ ...manifest, createdAt: 'yesterday' })],
    [
      'a sequence that is no number',
      (manifest) => ({ ...manifest, sequences: [{ schema: 'public', name: 'x', next: '1; drop table x' }] }),
    ],
    ['a table less', (manifest) => ({ ...manifest, tables: (manifest['tables'] as unknown[]).slice(1) })],
    [
      'a table twice',
      (manifest) => ({ ...manifest, tables: [...(manifest['tables'] as unknown[]), (manifest['tables'] as unknown[])[0]] }),
    ],
    [
      'pieces without number',
      (manifest) => ({ ...manifest, tables: (manifest['tables'] as object[]).map((table) => ({ ...table, packed: {} })) }),
    ],
  ])('a manifest somebody wrote himself is read with suspicion: %s', async (_, manifest) => {
    const [plain, odd] = [await newFile(), await newFile()]
    await writeFile(plain, whole)
    await rewriteBackup(plain, odd, { manifest: manifest as never })
    await expect(prove(odd)).rejects.toMatchObject({ code: 'manifest-damaged', params: { file: odd } })
  })

  test('rows that inflate beyond what was told are not read to their end', async () => {
    const [plain, huge] = [await newFile(), await newFile()]
    await writeFile(plain, whole)
    const swell = (table: { name: string; bytes: number }) => (table.name === 'space' ? { ...table, bytes: 10 } : table)
    await rewriteBackup(plain, huge, {
      rows: (table, rows) => (table === 'public.space' ? 'x'.repeat(50_000_000) : rows),
      manifest: (manifest) => {
        const tables = manifest.tables.map(swell)
        return { ...manifest, tables, total: { ...manifest.total, bytes: tables.reduce((sum, { bytes }) => sum + bytes, 0) } }
      },
    })
    expect((await stat(huge)).size).toBeLessThan(200_000)
    await expect(prove(huge)).rejects.toMatchObject({ code: 'table-damaged', params: { table: 'public.space' } })
  })
})

/** Where the members of the whole backup stand: `at` their header, `end` the next one. */
const layOut = async () => {
  const members: { readonly name: string; readonly at: number; readonly size: number; readonly end: number }[] = []
  for (let at = 0; whole[at] !== 0; ) {
    const name = whole.toString('utf8', at, at + 100).replace(/\0.*$/s, '')
    const size = Number.parseInt(whole.toString('latin1', at + 124, at + 135), 8)
    const end = at + 512 + Math.ceil(size / 512) * 512
    members.push({ name, at, size, end })
    at = end
  }
  return { members }
}

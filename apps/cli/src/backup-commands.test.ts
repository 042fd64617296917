import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase, verifyBackup } from '@gangmu/store'
import { createTestDatabase, type TestDatabase } from '@gangmu/store/testing'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

// Databases start and stop in these tests, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 })

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))
const SCRIPT = '/usr/bin/script'
const SPACE = '11111111-1111-4111-8111-111111111111'

let folder: string
let dataFolder: string
let server: TestDatabase
const readName = async (data: string) => {
  const database = await openDatabase({ dataFolder: data })
  return database.unitOfWork
    .run(SPACE, (tx) => database.spaces.getSpace(tx))
    .then((space) => space?.name)
    .finally(database.close)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gangmu-cli-backup-'))
  // PostgreSQL's OS user must get in where root runs the tests.
  await chmod(folder, 0o755)
  dataFolder = join(folder, 'plan')
  const database = await openDatabase({ dataFolder })
  await database.unitOfWork.run(SPACE, (tx) => database.spaces.ensureSpace(tx, '青岚区'))
  await database.close()
  server = await createTestDatabase()
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

type Run = { readonly code: number; readonly out: string; readonly err: string }

const gangmu = (args: readonly string[], env: Readonly<Record<string, string>> = { GANGMU_DATA: 'plan' }): Promise<Run> =>
  new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], { cwd: folder, env: { ...process.env, ...env } }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    )
  })

describe('a drill', () => {
  test('backed up, proved, restored elsewhere, and replaced only when that is said twice', async () => {
    const backedUp = await gangmu(['backup', 'plan.tar'])
    expect(backedUp).toMatchObject({ code: 0, err: '' })
    expect(backedUp.out).toMatch(
      /^已备份：plan\.tar\n0\.\d MB，\d+ 张表 1 行，逐项核对无误；数据截至 \d{4}-\d\d-\d\d \d\d:\d\d，纲目 0\.1\.0\n$/,
    )

    const verified = await gangmu(['backup', '--verify', 'plan.tar'])
    expect(verified).toMatchObject({ code: 0, out: expect.stringMatching(/^备份完好：plan\.tar\n/), err: '' })

    const elsewhere = { GANGMU_DATA: 'elsewhere' }
    const restored = await gangmu(['restore', 'plan.tar'], elsewhere)
    expect(restored).toMatchObject({ code: 0, err: '' })
    expect(restored.out).toContain(`已恢复：${join(folder, 'elsewhere')}\n`)
    expect(restored.out).toContain('审计记录 0 条，前后相接，没有改动。')
    expect(await readName(join(folder, 'elsewhere'))).toBe('青岚区')

    const again = await gangmu(['restore', 'plan.tar'], elsewhere)
    expect(again).toMatchObject({ code: 1, out: '', err: expect.stringContaining('已有数据（public.space），没有恢复') })
    const unasked = await gangmu(['restore', 'plan.tar', '--replace'], elsewhere)
    expect(unasked).toMatchObject({ code: 2, out: '', err: expect.stringContaining('请再加 --yes') })
    expect((await gangmu(['restore', 'plan.tar', '--replace', '--yes'], elsewhere)).code).toBe(0)
    expect(await readName(join(folder, 'elsewhere'))).toBe('青岚区')
  })

  test('a damaged backup is told with its table, in the language asked for', async () => {
    await gangmu(['backup', 'whole.tar'])
    const bytes = await readFile(join(folder, 'whole.tar'))
    const at = bytes.indexOf('tables/public.space.zst') + 512 + 10
    bytes[at] = bytes[at]! ^ 1
    writeFileSync(join(folder, 'damaged.tar'), bytes)
    const { code, err } = await gangmu(['backup', '--verify', 'damaged.tar', '--lang', 'en'])
    expect({ code, err }).toEqual({
      code: 1,
      err: 'Table public.space of the backup damaged.tar is not what was written: its hash is wrong. Use another backup; if it was copied, copy it again.\n',
    })
    expect(await gangmu(['restore', 'damaged.tar'], { GANGMU_DATA: 'third' })).toMatchObject({
      code: 1,
      err: expect.stringContaining('表 public.space 的内容与校验值不符'),
    })
  })

  test.skipIf(!existsSync(SCRIPT))('on a terminal replacing is asked by name (needs script)', async () => {
    await gangmu(['backup', 'asked.tar', '--force'])
    const answer = async (typed: string) => {
      const command = `${process.execPath} ${MAIN} restore asked.tar --replace`
      const child = spawn(SCRIPT, ['-qec', command, '/dev/null'], { cwd: folder, env: { ...process.env, GANGMU_DATA: 'plan' } })
      let said = ''
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString('utf8')
        if (said.includes('请输入 plan') && typed !== '') child.stdin.write(`${typed}\n`)
        if (said.includes('请输入 plan')) typed = ''
      })
      const [code] = (await once(child, 'close')) as [number]
      return { code, said }
    }
    expect(await answer('elsewhere')).toMatchObject({ code: 1, said: expect.stringContaining('没有恢复，也没有改动') })
    expect(await answer('plan')).toMatchObject({ code: 0, said: expect.stringContaining('已恢复') })
  })
})

describe('where the database is', () => {
  test('a server by DATABASE_URL and the login of its owner, from the file the server reads', async () => {
    mkdirSync(join(folder, 'etc'))
    const settings = { DATABASE_URL: server.urls.app, GANGMU_MIGRATION_URL: server.urls.owner }
    writeFileSync(join(folder, 'etc/gangmu.json'), JSON.stringify(settings))
    const { code, out } = await gangmu(['backup', 'server.tar'], { GANGMU_CONFIG: 'etc/gangmu.json' })
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/\d+ 张表 0 行/) })
    await verifyBackup(join(folder, 'server.tar'))
  })

  test('a folder without one, a server that does not answer, a file that is not there', async () => {
    expect(await gangmu(['backup', 'x.tar'], { GANGMU_DATA: 'none' })).toMatchObject({
      code: 1,
      err: expect.stringContaining(`${join(folder, 'none')} 里还没有纲目的数据库`),
    })
    expect(await gangmu(['backup', 'x.tar'], { DATABASE_URL: 'postgres://a:hunter2@127.0.0.1:1/x' })).toEqual({
      code: 1,
      out: '',
      err: '连不上数据库 127.0.0.1:1（ECONNREFUSED）。请检查数据库是否运行、DATABASE_URL 是否正确。\n',
    })
    expect(await gangmu(['backup', 'x.tar'], { GANGMU_CONFIG: 'none.json' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('找不到配置文件'),
    })
  })
})

test.each([
  [['backup']],
  [['backup', 'a.tar', 'b.tar']],
  [['backup', 'a.tar', '--replace']],
  [['restore', 'a.tar', '--force']],
])('%j ends with 2 and a sentence', async (args) => {
  expect(await gangmu(args)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^.+。\n$/) })
})

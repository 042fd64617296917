import type { ChildProcess } from 'node:child_process'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { openDatabase } from '../open-database.ts'
import { newFile, newServerDatabase, newTestDatabase } from '../testing/backup-fixture.ts'
import { cleanUp, copiedFolder, open, readName, saveName } from '../testing/embedded-fixture.ts'
import { fillSpace } from '../testing/fill-database.ts'
import { hashTables, withoutSessions } from '../testing/server-database.ts'
import { runBackupProcess } from '../testing/start-backup-process.ts'
import { backUpInstallation } from './installation.ts'
import { proveArchive } from './read-archive.ts'

// Processes start and are killed in these tests, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000 })
afterEach(cleanUp)

const NOWHERE = { dataFolder: '/nonexistent/gangmu' }
const ROUNDS = 20

/** Kills the process at its nth line, or that many milliseconds later, so that not always the same statement is under way. */
const killAt = (line: number, delay = 0) => {
  let seen = 0
  return (_: string, child: ChildProcess) => void (++seen === line && setTimeout(() => child.kill('SIGKILL'), delay))
}

const sourceBackup = async () => {
  const source = await newTestDatabase()
  for (let n = 0; n < 3; n++) await fillSpace(source, 20)
  const file = await newFile()
  const { manifest } = await source.backUp({ file })
  // What a restore prints: a line for each table, and five besides.
  return { file, hashes: withoutSessions(await hashTables(source.logins.superuser)), lines: manifest.tables.length + 5 }
}

test(`a restore killed at ${ROUNDS} moments leaves all of it or what was there before`, async () => {
  const { file, hashes: after, lines: count } = await sourceBackup()
  const target = await newServerDatabase()
  const installation = { ...NOWHERE, databaseUrl: target.url }
  const workOn = async () => {
    const opened = await openDatabase(installation)
    await fillSpace(opened)
    await opened.close()
    return hashTables(target.superuser)
  }
  const options = { file, replace: true }
  let before = await workOn()
  const found = { before: 0, after: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    const lines = await runBackupProcess('restore', installation, options, {
      onLine: killAt(1 + Math.floor((round * count) / ROUNDS), round % 5),
    })
    // Waits for what the killed one still holds.
    const left = await hashTables(target.superuser)
    const isAfter = left['public.space'] === after['public.space']
    expect(left).toEqual(isAfter ? after : before)
    if (lines.at(-1)!.startsWith('done')) expect(isAfter).toBe(true)
    found[isAfter ? 'after' : 'before'] += 1
    if (isAfter) before = await workOn()
  }
  expect(found.before).toBeGreaterThan(5)
  expect((await runBackupProcess('restore', installation, options)).at(-1)).toMatch(/^done/)
  expect(await hashTables(target.superuser)).toEqual(after)
})

test('a restore into a new data folder killed on its way: the folder is empty or whole, and takes the next one', async () => {
  const { file } = await sourceBackup()
  const dataFolder = await copiedFolder()
  const quick = { dataFolder, settings: { fsync: 'off' } }
  for (const line of [1, 6, 9]) {
    await runBackupProcess('restore', quick, { file }, { onLine: killAt(line) })
    const database = await open({ dataFolder })
    expect(await readName(database)).toBeUndefined()
    await database.close()
  }
  expect((await runBackupProcess('restore', quick, { file })).at(-1)).toMatch(/^done/)
})

test('a backup killed at any step leaves no file of that name, and the earlier one as it was', async () => {
  const dataFolder = await copiedFolder()
  const database = await open({ dataFolder })
  await saveName(database, '青岚区')
  await fillSpace(database)
  const file = await newFile()
  const installation = { dataFolder, settings: { fsync: 'off' } }
  const { manifest } = await backUpInstallation(installation, { file: await newFile() })
  const tables = manifest.tables.length
  for (const line of [1, 3, tables, tables + 1, 2 * tables - 1, 2 * tables]) {
    await runBackupProcess('backup', installation, { file }, { onLine: killAt(line) })
    const left = await readdir(dirname(file))
    if (left.includes('plan.tar')) await proveArchive(file)
    else expect(left).toEqual(['plan.tar.partial'])
    if (line <= tables) expect(left).not.toContain('plan.tar')
    await rm(file, { force: true })
  }
  await writeFile(file, 'last year')
  await runBackupProcess('backup', installation, { file, force: true }, { onLine: killAt(tables) })
  expect(await readFile(file, 'utf8')).toBe('last year')
  expect((await runBackupProcess('backup', installation, { file, force: true })).at(-1)).toMatch(/^done/)
  await proveArchive(file)
  expect(await readdir(dirname(file))).toEqual(['plan.tar'])
})

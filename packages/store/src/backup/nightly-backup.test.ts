import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { newFile } from '../testing/backup-fixture.ts'
import { cleanUp } from '../testing/embedded-fixture.ts'
import { fillSpace } from '../testing/fill-database.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { findLastBackup, runNightlyBackup } from './nightly-backup.ts'
import { proveArchive } from './read-archive.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await fillSpace(database)
})
afterAll(() => database.close())
afterEach(cleanUp)

const newFolder = async () => join(dirname(await newFile()), 'backups')
const run = (folder: string, now: string, keep = { daily: 2, weekly: 0, monthly: 0 }) =>
  runNightlyBackup({ database, folder, keep, now: new Date(now) })

test('a proved backup under the hour of Asia/Shanghai, in a folder for its owner only', async () => {
  const folder = await newFolder()
  expect(await findLastBackup(folder)).toBeNull()
  const now = '2031-03-01T18:30:00Z'
  const { file, size, removed } = await run(folder, now)
  expect(file).toBe(join(folder, 'gangmu-20310302-023000.tar'))
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
  expect((await proveArchive(file)).size).toBe(size)
  expect(removed).toEqual([])
  expect(await findLastBackup(folder)).toEqual({ file, at: new Date(now), size })
})

test('earlier ones go when they are no longer asked for, and nothing else does', async () => {
  const folder = await newFolder()
  await mkdir(folder)
  const kept = ['before-the-census.tar', 'gangmu-20310101-023000.tar.old', 'gangmu-99999999-999999.tar', 'notes.txt']
  for (const name of kept) await writeFile(join(folder, name), '')
  for (const name of ['gangmu-20310228-023000.tar.partial', 'gangmu-20310227-023000.tar', 'gangmu-20310228-023000.tar'])
    await writeFile(join(folder, name), '')
  expect((await run(folder, '2031-03-01T18:30:00Z')).removed).toEqual(['gangmu-20310227-023000.tar'])
  expect((await run(folder, '2031-03-02T18:30:00Z')).removed).toEqual(['gangmu-20310228-023000.tar'])
  expect(await readdir(folder)).toEqual([...kept, 'gangmu-20310302-023000.tar', 'gangmu-20310303-023000.tar'].sort())
})

test('the one just written stays, even where a wrong clock wrote later ones before', async () => {
  const folder = await newFolder()
  await run(folder, '2039-01-01T01:00:00Z')
  await run(folder, '2039-01-01T02:00:00Z')
  await run(folder, '2031-03-01T18:30:00Z', { daily: 1, weekly: 0, monthly: 0 })
  expect(await readdir(folder)).toEqual(['gangmu-20310302-023000.tar', 'gangmu-20390101-100000.tar'])
})

test('where none can be written the earlier ones stay, and the reason is told', async () => {
  const folder = await newFolder()
  await run(folder, '2031-03-01T18:30:00Z')
  const broken = { backUp: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })) }
  const attempt = runNightlyBackup({ database: broken, folder, keep: { daily: 0, weekly: 0, monthly: 0 }, now: new Date() })
  await expect(attempt).rejects.toMatchObject({ code: 'disk-full' })
  expect(await readdir(folder)).toEqual(['gangmu-20310302-023000.tar'])
  await writeFile(join(dirname(folder), 'file'), '')
  await expect(run(join(dirname(folder), 'file'), '2031-03-01T18:30:00Z')).rejects.toMatchObject({ code: 'file-unwritable' })
})

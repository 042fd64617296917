import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { onceFor } from './stamp.mjs'

let folder = ''
let worked = 0
let made = true
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangmu-stamp-'))
  writeFileSync(join(folder, 'source'), 'one')
  worked = 0
  made = true
})
afterEach(() => rmSync(folder, { recursive: true }))

const step = (work = async () => void worked++) =>
  onceFor({ stampFile: join(folder, 'deep', 'stamp.json'), files: [join(folder, 'source')], base: folder, isDone: () => made, work })

test('work is done once for the same files', async () => {
  expect([await step(), await step(), await step()]).toEqual([true, false, false])
  expect(worked).toBe(1)
})

test('a file that was only touched does not repeat the work', async () => {
  await step()
  utimesSync(join(folder, 'source'), new Date(1e12), new Date(1e12))
  expect(await step()).toBe(false)
})

test('a changed file repeats the work', async () => {
  await step()
  writeFileSync(join(folder, 'source'), 'two, longer')
  expect(await step()).toBe(true)
})

test('a result that was deleted is made again', async () => {
  await step()
  made = false
  expect(await step()).toBe(true)
})

test('a stamp that cannot be understood is no stamp', async () => {
  await step()
  writeFileSync(join(folder, 'deep', 'stamp.json'), '{"seen":')
  expect(await step()).toBe(true)
})

test('work that failed is tried again', async () => {
  await expect(step(() => Promise.reject(new Error('build failed')))).rejects.toThrow('build failed')
  expect(await step()).toBe(true)
})

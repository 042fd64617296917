import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { oneAtATime } from './one-at-a-time.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangmu-lock-'))
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

test('the second waits for the first, and nothing is left behind', async () => {
  const lock = join(folder, 'lock')
  const order: string[] = []
  let finishFirst = () => {}
  const first = oneAtATime(lock, async () => {
    order.push('first begins')
    await new Promise<void>((resolve) => {
      finishFirst = resolve
    })
    order.push('first ends')
  })
  const second = oneAtATime(lock, async () => void order.push('second'), 1)
  await vi.waitFor(() => expect(process.stderr.write).toHaveBeenCalled())
  finishFirst()
  await Promise.all([first, second])
  expect(order).toEqual(['first begins', 'first ends', 'second'])
  expect(readdirSync(folder)).toEqual([])
})

test('the lock of a process that is gone is taken over', async () => {
  const gone = spawnSync(process.execPath, ['-e', '0']).pid
  writeFileSync(join(folder, 'lock'), String(gone))
  expect(await oneAtATime(join(folder, 'lock'), async () => 'done', 1)).toBe('done')
})

test('work that failed lets go', async () => {
  await expect(oneAtATime(join(folder, 'lock'), () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(readdirSync(folder)).toEqual([])
})

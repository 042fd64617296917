import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { onceARun } from './once-a-run.ts'

test('what several ask for at once is made once, in a folder of its own, and given to all of them', async () => {
  const name = randomUUID()
  const folders: string[] = []
  const make = async (folder: string) => {
    folders.push(folder)
    return { port: 5432 }
  }
  const given = await Promise.all([1, 2, 3].map(() => onceARun(name, 5_000, make)))
  expect(given).toEqual([{ port: 5432 }, { port: 5432 }, { port: 5432 }])
  expect(folders).toEqual([expect.stringContaining(name)])
})

test('where making it fails everybody is told why, and nobody tries again', async () => {
  const name = randomUUID()
  const fails = () => Promise.reject(new Error('the disk is full'))
  await expect(onceARun(name, 5_000, fails)).rejects.toThrow('the disk is full')
  await expect(onceARun(name, 5_000, async () => 'made after all')).rejects.toThrow(`${name} was not made`)
})

import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadSessionSecret, SESSION_SECRET_NAME } from './session-secret.ts'

let parent: string
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'gangmu-secret-'))
})
afterAll(() => rm(parent, { recursive: true }))

describe('loadSessionSecret', () => {
  test('makes the folder and 32 random bytes at the first start, and gives the same ones ever after', async () => {
    const folder = join(parent, 'first')
    const secret = await loadSessionSecret(folder)
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    expect(await loadSessionSecret(folder)).toBe(secret)
    expect(await loadSessionSecret(join(parent, 'other'))).not.toBe(secret)
  })

  test('nobody but the owner may read it, also after it was copied by hand', async () => {
    const folder = join(parent, 'modes')
    const path = join(folder, SESSION_SECRET_NAME)
    const mode = async () => (await stat(path)).mode & 0o777
    await loadSessionSecret(folder)
    expect(await mode()).toBe(0o600)
    await chmod(path, 0o644)
    await loadSessionSecret(folder)
    expect(await mode()).toBe(0o600)
  })

  test.each(['', '{"secret":"short"}', '{"secret":7}', '[]'])('a file that holds %j is refused and kept', async (text) => {
    const folder = join(parent, `broken-${text.length}`)
    await loadSessionSecret(folder)
    const path = join(folder, SESSION_SECRET_NAME)
    await writeFile(path, text)
    await expect(loadSessionSecret(folder)).rejects.toMatchObject({ code: 'session-secret-broken', params: { path } })
    expect(await readFile(path, 'utf8')).toBe(text)
  })

  test('a folder that cannot be made is told as such', async () => {
    const file = join(parent, 'file')
    await writeFile(file, '')
    await expect(loadSessionSecret(join(file, 'data'))).rejects.toMatchObject({ code: 'data-folder-not-writable' })
  })
})

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import { type ChildReaderOptions, createChildReader, ReaderClosed } from './child-reader.ts'

const fixture = (name: string): string => fileURLToPath(new URL(`./fixtures/${name}.ts`, import.meta.url))

const readerOf = (name: string, options: Partial<ChildReaderOptions> = {}) =>
  createChildReader({ entry: fixture(name), timeoutMs: 20_000, memoryMb: 256, ...options })

const bytes = new TextEncoder().encode('一')
const options = { fileName: '计划.txt' }
const report = (content: Uint8Array) => async () => ({ bytes: content, options })

describe('createChildReader', () => {
  test('gives the bytes and what is known of them to the child, and its answer back', async () => {
    const outcome = await readerOf('child-answers').read(report(new Uint8Array(3_000_000).fill(0x61)))
    expect(outcome).toMatchObject({ ok: true, value: { encoding: '{"fileName":"计划.txt"} 3000000', lines: ['a'], readerVersion: 't' } })
  })

  test('stops a child at its deadline', async () => {
    const outcome = await readerOf('child-hangs', { timeoutMs: 300 }).read(report(bytes))
    expect(outcome).toEqual({ ok: false, failure: { code: 'reading-timed-out', params: { seconds: 0.3 } } })
  })

  test('tells a child that ran out of memory from one that crashed', async () => {
    const outcome = await readerOf('child-fills-memory', { memoryMb: 32 }).read(report(bytes))
    expect(outcome).toEqual({ ok: false, failure: { code: 'reading-out-of-memory', params: { limit: 32 } } })
  })

  test.runIf(existsSync('/proc/self/status')).each(['child-holds-buffers', 'child-floods'])(
    '%s: memory outside of the heap is bounded too',
    async (name) => {
      const outcome = await readerOf(name, { memoryMb: 32 }).read(report(bytes))
      expect(outcome).toEqual({ ok: false, failure: { code: 'reading-out-of-memory', params: { limit: 32 } } })
    },
  )

  test('a crash says where, never what the text was', async () => {
    const outcome = await readerOf('child-throws').read(report(bytes))
    expect(outcome).toEqual({ ok: false, failure: { code: 'reading-crashed', params: { exit: 1, at: 'child-throws.ts:2' } } })
  })

  test('an answer that is none counts as a crash', async () => {
    const outcome = await readerOf('child-babbles').read(report(bytes))
    expect(outcome).toEqual({ ok: false, failure: { code: 'reading-crashed', params: { exit: 0, at: null } } })
  })

  test('an entry that does not exist is a crash, not an exception', async () => {
    const outcome = await readerOf('no-such-child').read(report(bytes))
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'reading-crashed' } })
  })

  test('passes on a failure the child expected', async () => {
    const outcome = await readerOf('child-refuses').read(report(bytes))
    expect(outcome).toEqual({ ok: false, failure: { code: 'report-not-text', params: {} } })
  })

  test("the child knows nothing of the server's environment", async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://owner:secret@db/gangmu')
    const outcome = await readerOf('child-tells-environment').read(report(bytes))
    vi.unstubAllEnvs()
    expect(outcome).toMatchObject({ ok: true, value: { encoding: expect.not.stringContaining('DATABASE_URL') } })
  })

  test.runIf(existsSync('/proc/self/limits'))('a child ends by itself should its parent be killed, and leaves no core behind', async () => {
    const outcome = await readerOf('child-tells-limits', { timeoutMs: 30_000 }).read(report(bytes))
    expect(outcome).toMatchObject({
      ok: true,
      value: { encoding: expect.stringMatching(/^Max cpu time +120 .*^Max core file size +0 /ms) },
    })
  })

  test('runs at most as many children as allowed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gangmu-turns-'))
    const reader = readerOf('child-counts', { parallel: 2 })
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => reader.read(report(new TextEncoder().encode(folder)))))
    rmSync(folder, { recursive: true })
    const most = outcomes.map((outcome) => (outcome.ok ? Number(outcome.value.encoding) : Number.NaN))
    expect(Math.max(...most)).toBeLessThanOrEqual(2)
  })

  test('reports that wait for their turn are not loaded yet', async () => {
    const reader = readerOf('child-answers', { parallel: 2 })
    const gate = Promise.withResolvers<void>()
    let loaded = 0
    const load = async () => {
      loaded += 1
      await gate.promise
      return { bytes, options }
    }
    const readings = Promise.all(Array.from({ length: 8 }, () => reader.read(load)))
    await setImmediate()
    expect(loaded).toBe(2)
    gate.resolve()
    expect((await readings).filter((outcome) => outcome.ok)).toHaveLength(8)
    expect(loaded).toBe(8)
  })

  test('a report that cannot be loaded gives its turn to the next', async () => {
    const reader = readerOf('child-answers', { parallel: 1 })
    const lost = reader.read(() => Promise.reject(new Error('the database is gone')))
    const next = reader.read(report(bytes))
    await expect(lost).rejects.toThrow('the database is gone')
    expect(await next).toMatchObject({ ok: true })
  })

  test('closing ends running and waiting readings without calling them failed', async () => {
    const reader = readerOf('child-hangs', { parallel: 1 })
    const readings = [reader.read(report(bytes)), reader.read(report(bytes))]
    const ends = Promise.allSettled(readings)
    reader.close()
    for (const end of await ends) expect(end).toMatchObject({ status: 'rejected', reason: expect.any(ReaderClosed) })
  })
})

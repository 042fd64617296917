import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NIGHTLY_KEEP, type OpenDatabase, verifyBackup } from '@gangmu/store'
import { createTestDatabase, type TestDatabase } from '@gangmu/store/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createNightlyBackup, lastDue, type NightlySchedule } from './nightly-backup.ts'

let database: TestDatabase
let parent: string
beforeAll(async () => {
  database = await createTestDatabase()
  parent = await mkdtemp(join(tmpdir(), 'gangmu-nightly-'))
})
afterAll(async () => {
  await database.close()
  await rm(parent, { recursive: true })
})

const HALF_PAST_TWO = 150
/** Of Asia/Shanghai. */
const at = (local: string) => new Date(`2031-03-${local}+08:00`)
const newFolder = () => mkdtemp(join(parent, 'n-'))

const NIGHTLY: NightlySchedule = { minuteOfDay: HALF_PAST_TWO, keep: NIGHTLY_KEEP }

const nightly = (folder: string, over: Pick<OpenDatabase, 'backUp'> = database, schedule = NIGHTLY) => {
  const log = { info: vi.fn(), error: vi.fn() }
  return { ...createNightlyBackup({ database: over, folder, schedule: async () => schedule, log }), log }
}

describe('lastDue', () => {
  test.each([
    ['02T02:29:59', '01T02:30:00'],
    ['02T02:30:00', '02T02:30:00'],
    ['02T23:59:59', '02T02:30:00'],
    ['02T00:00:00', '01T02:30:00'],
  ])('at %s it was due last at %s', (now, due) => {
    expect(lastDue(at(now), HALF_PAST_TWO)).toEqual(at(due))
  })

  test('is the told minute of a day that is not over', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.nat({ max: 1439 }),
        (now, minute) => {
          const due = lastDue(now, minute)
          expect(due.getTime()).toBeLessThanOrEqual(now.getTime())
          expect(now.getTime() - due.getTime()).toBeLessThan(86_400_000)
          expect((due.getTime() / 60_000 + 480) % 1440).toBe(minute)
        },
      ),
    )
  })
})

describe('nightly backup', () => {
  test('one a night, whatever the number of looks; a night without the server is caught up with', async () => {
    const folder = await newFolder()
    const { look, lastBackup, log } = nightly(folder)
    expect(await lastBackup()).toEqual({ nightly: true, backup: null, failure: null })
    for (const now of ['01T12:00:00', '01T12:05:00', '02T02:25:00', '02T02:30:00', '02T02:35:00', '05T09:00:00', '06T02:00:00'])
      await look(at(now))
    const names = ['gangmu-20310301-120000.tar', 'gangmu-20310302-023000.tar', 'gangmu-20310305-090000.tar']
    expect(await readdir(folder)).toEqual(names)
    const { backup, failure } = await lastBackup()
    expect([backup?.at, failure]).toEqual([at('05T09:00:00'), null])
    await verifyBackup(backup!.file)
    expect(log.info).toHaveBeenCalledTimes(3)
    expect(log.error).not.toHaveBeenCalled()
  })

  test('a failure is logged and told, and tried again after an hour', async () => {
    const folder = join(await newFolder(), 'file')
    await writeFile(folder, '')
    const { look, lastBackup, log } = nightly(folder)
    await look(at('02T02:30:00'))
    expect(await lastBackup()).toEqual({
      nightly: true,
      backup: null,
      failure: { at: at('02T02:30:00'), code: 'file-unwritable', params: { file: folder, reason: 'EEXIST' } },
    })
    await look(at('02T03:25:00'))
    expect(log.error).toHaveBeenCalledTimes(1)
    await rm(folder)
    await look(at('02T03:35:00'))
    expect(await lastBackup()).toMatchObject({ backup: { at: at('02T03:35:00') }, failure: null })
  })

  test('a schedule that changes holds at the next look: another hour, fewer kept, none at all', async () => {
    const folder = await newFolder()
    let schedule: NightlySchedule = NIGHTLY
    const { look, lastBackup } = createNightlyBackup({
      database,
      folder,
      schedule: async () => schedule,
      log: { info: vi.fn(), error: vi.fn() },
    })
    await look(at('02T02:30:00'))
    schedule = { minuteOfDay: 22 * 60, keep: { daily: 1, weekly: 0, monthly: 0 } }
    await look(at('02T21:55:00'))
    await look(at('02T22:00:00'))
    expect(await readdir(folder)).toEqual(['gangmu-20310302-220000.tar'])
    schedule = { ...schedule, minuteOfDay: null }
    await look(at('09T22:00:00'))
    expect(await readdir(folder)).toEqual(['gangmu-20310302-220000.tar'])
    expect((await lastBackup()).nightly).toBe(false)
  })

  test('a bug in it does not end the server', async () => {
    const { look, lastBackup } = nightly(await newFolder(), { backUp: () => Promise.reject(new TypeError('x')) })
    await look(at('02T02:30:00'))
    expect((await lastBackup()).failure?.code).toBe('internal-error')
  })

  test('a stop ends the one being written, and nothing of it is left', async () => {
    const folder = await newFolder()
    const begun = Promise.withResolvers<void>()
    const slow: Pick<OpenDatabase, 'backUp'> = { backUp: (backup) => database.backUp({ ...backup, onProgress: () => begun.resolve() }) }
    const { look, stop, log } = nightly(folder, slow)
    const looking = look(at('02T02:30:00'))
    await begun.promise
    await stop()
    await looking
    expect(await readdir(folder)).toEqual([])
    expect(log.error).not.toHaveBeenCalled()
  })
})

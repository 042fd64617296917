import { randomUUID } from 'node:crypto'
import { saveSetting, systemCaller } from '@gangmu/application'
import type { SecrecyLimit, SettingName, Settings } from '@gangmu/domain'
import { NIGHTLY_KEEP } from '@gangmu/store'
import { createTestDatabase, type TestDatabase } from '@gangmu/store/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createSpaceSettings, type SpaceSettings } from './space-settings.ts'

let database: TestDatabase
let spaceId: string
let now = 0
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  spaceId = randomUUID()
  await database.unitOfWork.run(spaceId, (tx) => database.spaces.ensureSpace(tx, '望溪区'))
})

const settingsWith = (secrecyLimit: SecrecyLimit = 'internal'): SpaceSettings =>
  createSpaceSettings(database, { secrecyLimit, idleLockMinutes: 45, backup: { folder: '/x', minuteOfDay: 150 } }, () => now)

const save = async <K extends SettingName>(name: K, value: Settings[K], version = 0) => {
  const saved = await saveSetting(database, systemCaller(spaceId), name, version, value)
  expect(saved.ok).toBe(true)
}

test('where nobody saved one, the configuration holds', async () => {
  const settings = settingsWith('work-secret')
  expect(await settings.secrecyLimit(spaceId)).toBe('work-secret')
  expect(await settings.idleMinutes(spaceId)).toBe(45)
  expect(await settings.nightly(spaceId)).toEqual({ minuteOfDay: 150, keep: NIGHTLY_KEEP })
})

test('a saved one holds in its space, and in no other', async () => {
  await save('session', { idleMinutes: 5, notice: null })
  await save('backup', { nightly: true, at: '22:15', keep: 3 })
  const settings = settingsWith()
  expect(await settings.idleMinutes(spaceId)).toBe(5)
  expect(await settings.nightly(spaceId)).toEqual({ minuteOfDay: 22 * 60 + 15, keep: { daily: 3, weekly: 0, monthly: 0 } })
  const other = randomUUID()
  await database.unitOfWork.run(other, (tx) => database.spaces.ensureSpace(tx, '石港区'))
  expect(await settings.idleMinutes(other)).toBe(45)
})

test('a space may leave the nightly backup out', async () => {
  await save('backup', { nightly: false, at: '02:30', keep: 14 })
  expect((await settingsWith().nightly(spaceId)).minuteOfDay).toBeNull()
})

describe('of the levels of secrecy the stricter holds', () => {
  test.each<[SecrecyLimit, SecrecyLimit, SecrecyLimit]>([
    ['internal', 'public', 'public'],
    ['internal', 'work-secret', 'internal'],
    ['work-secret', 'internal', 'internal'],
    ['public', 'work-secret', 'public'],
  ])('configured %s, saved %s: %s', async (configured, limit, holds) => {
    await save('secrecy', { limit })
    expect(await settingsWith(configured).secrecyLimit(spaceId)).toBe(holds)
  })
})

test('what was saved holds within half a minute, at once where it was saved here', async () => {
  const settings = settingsWith()
  expect(await settings.idleMinutes(spaceId)).toBe(45)
  await save('session', { idleMinutes: 5, notice: null })
  expect(await settings.idleMinutes(spaceId)).toBe(45)
  settings.forget(spaceId)
  expect(await settings.idleMinutes(spaceId)).toBe(5)
  await save('session', { idleMinutes: 6, notice: null }, 1)
  now += 30_000
  expect(await settings.idleMinutes(spaceId)).toBe(6)
})

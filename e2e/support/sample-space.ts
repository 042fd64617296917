import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Caller, listAreas, type Ports, recordHistory, systemCaller } from '@gangmu/application'
import { checkReport, READING_VERSION } from '@gangmu/checker'
import { succeed } from '@gangmu/domain'
import { loadSamples, readMonthly } from '@gangmu/server'
import { createTestDatabase, type TestDatabase } from '@gangmu/store/testing'
import { shippedBoards } from './boards.ts'
import { unwrapped } from './plan-space.ts'

/** The invented district in a real database, as a first start leaves it. */
export type SampleSpace = {
  readonly database: TestDatabase
  readonly ports: Ports
  readonly caller: Caller
  /** The id of an area by its name. */
  readonly areaOf: (name: string) => string
  /** Records what became known of the months since the last time, up to this day. */
  readonly letPass: (day: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** What the use-cases ask for, with the reader in this process. */
export const portsOf = (database: TestDatabase): Ports => {
  const reader: Ports['reader'] = {
    read: async (load) => {
      const { bytes, options } = await load()
      const outcome = await checkReport(bytes, options)
      return outcome.ok ? succeed({ ...outcome.value, readerVersion: READING_VERSION, durationMs: 1 }) : outcome
    },
  }
  return { ...database, reader, boardFiles: shippedBoards() }
}

const FOLDER = fileURLToPath(new URL('../../corpus', import.meta.url))

/** A new space with the invented district in it, loaded as if it were `today`. */
export const loadSampleSpace = async (ports: Ports, today: string, sample: 'district' | 'plans' = 'district'): Promise<Caller> => {
  const caller = systemCaller(randomUUID(), '示例')
  await ports.unitOfWork.run(caller.spaceId, (tx) => ports.spaces.ensureSpace(tx, '单位空间'))
  const settings = { secrecyLimit: async () => 'internal' as const }
  await loadSamples({ ports, settings, today: () => today }, caller, FOLDER, { sample, uploadLimitBytes: 20_000_000 })
  return caller
}

/** `today` is the day the sample is loaded on. `plans` leaves out what the years brought: months are let pass by the test then. */
export const openSampleSpace = async (today = '2026-02-01', sample: 'district' | 'plans' = 'district'): Promise<SampleSpace> => {
  const database = await createTestDatabase()
  const ports = portsOf(database)
  const caller = await loadSampleSpace(ports, today, sample)
  const areas = new Map((await listAreas(ports, caller, {})).map(({ name, id }) => [name, id]))
  const areaOf = (name: string): string => {
    const id = areas.get(name)
    if (id === undefined) throw new Error(`no area ${name}`)
    return id
  }
  const history = readMonthly(readFileSync(join(FOLDER, 'monthly/figures.csv'), 'utf8'), areas)
  let passed = sample === 'plans' ? '' : today
  const letPass = async (day: string): Promise<void> => {
    const fresh = history.filter(({ recordedAt }) => recordedAt.slice(0, 10) > passed && recordedAt.slice(0, 10) <= day)
    unwrapped(await recordHistory(ports, caller, fresh, day))
    passed = day
  }
  return { database, ports, caller, areaOf, letPass, close: () => database.close() }
}

import { randomUUID } from 'node:crypto'
import {
  type Caller,
  forgetColumnMapping,
  listColumnMappings,
  mapColumns,
  type ReadingPorts,
  type ReadOptions,
  readReportInBackground,
  receiveReport,
  resumeReadings,
  showReading,
  showReport,
  systemCaller,
} from '@gangmu/application'
import { type ColumnMapping, fail, succeed } from '@gangmu/domain'
import { makeReading } from '@gangmu/domain/testing'
import { createTestDatabase, type TestDatabase } from '@gangmu/store/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

/** Mapping use-cases on a real database. The reader is played and keeps what it was asked with. */
let database: TestDatabase
let caller: Caller
let asked: ReadOptions[]
let isHanging: boolean

const READING = makeReading({}, { title: '题', reportYear: 2031, planYear: 2032 })

const MAPPING: ColumnMapping = { heads: ['甲', '乙', '丙'], roles: [{ kind: 'name' }, null, { kind: 'target', year: 2032 }] }
const OTHER: ColumnMapping = { ...MAPPING, roles: [{ kind: 'name' }, { kind: 'actual' }, { kind: 'target', year: 2032 }] }

const ports = (): ReadingPorts => ({
  unitOfWork: database.unitOfWork,
  reports: database.reports,
  mappings: database.mappings,
  reviews: database.reviews,
  audit: database.audit,
  reader: {
    read: async (load) => {
      asked.push((await load()).options)
      if (isHanging) return fail('reading-timed-out', { seconds: 0.1 })
      return succeed({ reading: READING, format: 'txt', encoding: 'utf-8', lines: ['题'], readerVersion: '1', durationMs: 1 })
    },
  },
})

const receive = async (content: string): Promise<string> => {
  const incoming = { fileName: '表.txt', bytes: new TextEncoder().encode(content), secrecy: 'public' } as const
  const outcome = await receiveReport(ports(), caller, incoming, { maxBytes: 1024, secrecyLimit: 'internal' })
  if (!outcome.ok) throw new Error(outcome.failure.code)
  return outcome.value.report.id
}

const read = async (content: string): Promise<string> => {
  const id = await receive(content)
  await readReportInBackground(ports(), caller, id)
  return id
}

const remember = async (id: string, mapping = MAPPING): Promise<string> => {
  const outcome = await mapColumns(ports(), caller, id, mapping)
  if (!outcome.ok) throw new Error(outcome.failure.code)
  return outcome.value.mappingId
}

const actions = () =>
  database.unitOfWork.run(caller.spaceId, async (tx) => ({
    entries: (await database.audit.list(tx, { limit: 20 })).map(({ action, subject, details }) => [action, subject, details]),
    chain: await database.audit.verify(tx),
  }))

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  caller = systemCaller(randomUUID(), '张三')
  asked = []
  isHanging = false
  await database.unitOfWork.run(caller.spaceId, (tx) => database.spaces.ensureSpace(tx, '试'))
})

test('what was said of the columns is remembered and every file read from then on is read by it', async () => {
  const id = await read('一')
  const outcome = await mapColumns(ports(), caller, id, MAPPING)
  expect(outcome).toMatchObject({ ok: true, value: { report: { id, status: 'reading' } } })
  await readReportInBackground(ports(), caller, id)
  await read('二')
  expect(asked).toEqual([{ fileName: '表.txt' }, ...[1, 2].map(() => ({ fileName: '表.txt', mappings: [MAPPING] }))])
  expect(await listColumnMappings(ports(), caller)).toMatchObject([{ ...MAPPING, reportId: id, createdBy: '张三' }])
})

test('the report has a new reading then; the old one stays', async () => {
  const id = await read('一')
  const before = await showReport(ports(), caller, id)
  await remember(id)
  await readReportInBackground(ports(), caller, id)
  const after = await showReport(ports(), caller, id)
  if (!before.ok || !after.ok) throw new Error('not read')
  expect(after.value).toMatchObject({ status: 'read', readingId: expect.stringMatching(/-/) })
  expect(after.value.readingId).not.toBe(before.value.readingId)
})

test('a second reading that fails says so, and the first one is still there to be shown', async () => {
  const id = await read('一')
  await remember(id)
  isHanging = true
  expect(await readReportInBackground(ports(), caller, id)).toBe('failed')
  expect(await showReport(ports(), caller, id)).toMatchObject({
    ok: true,
    value: { status: 'failed', failure: { code: 'reading-timed-out' }, readingId: expect.stringMatching(/-/) },
  })
  expect(await showReading(ports(), caller, id)).toEqual(succeed(READING))
  isHanging = false
  await remember(id, OTHER)
  expect(await readReportInBackground(ports(), caller, id)).toBe('read')
})

test('it leaves one audit entry with ids and counts, no words of the report', async () => {
  const id = await read('一')
  const mapping = await remember(id)
  const { entries, chain } = await actions()
  expect(entries[0]).toEqual(['column-mapping.remember', `column-mapping:${mapping}`, { report: id, columns: 3, read: 2 }])
  expect(chain).toEqual({ entries: 3, brokenAt: null })
})

test('said again it holds as said last; forgotten, files are read without it', async () => {
  const id = await read('一')
  await remember(id)
  await readReportInBackground(ports(), caller, id)
  const second = await remember(id, OTHER)
  await readReportInBackground(ports(), caller, id)
  expect(await listColumnMappings(ports(), caller)).toMatchObject([{ id: second, ...OTHER }])
  expect(await forgetColumnMapping(ports(), caller, id, second)).toMatchObject({ ok: true, value: { id, status: 'reading' } })
  await readReportInBackground(ports(), caller, id)
  expect(await listColumnMappings(ports(), caller)).toEqual([])
  expect(asked.map(({ mappings }) => mappings)).toEqual([undefined, [MAPPING], [OTHER], undefined])
  expect((await actions()).entries[1]).toEqual(['column-mapping.forget', `column-mapping:${second}`, { report: id, columns: 3 }])
})

test('a server stopped before it read again does so at its next start', async () => {
  const id = await read('一')
  await remember(id)
  expect(await resumeReadings(ports(), caller)).toBe(1)
  expect(asked.at(-1)?.mappings).toEqual([MAPPING])
  expect(await showReport(ports(), caller, id)).toMatchObject({ ok: true, value: { status: 'read' } })
})

test.each([
  ['no name', { ...MAPPING, roles: [null, null, { kind: 'target' }] }, fail('mapping-name-missing')],
  ['no figures', { ...MAPPING, roles: [{ kind: 'name' }, null, null] }, fail('mapping-figures-missing')],
  [
    'two names',
    { ...OTHER, roles: [{ kind: 'name' }, { kind: 'name' }, { kind: 'target' }] },
    fail('mapping-role-repeated', { first: 1, second: 2 }),
  ],
] as const)('%s is refused, and nothing changes', async (_, mapping, failure) => {
  const id = await read('一')
  expect(await mapColumns(ports(), caller, id, mapping)).toEqual(failure)
  expect(await listColumnMappings(ports(), caller)).toEqual([])
  expect(await showReport(ports(), caller, id)).toMatchObject({ ok: true, value: { status: 'read' } })
  expect((await actions()).entries.map(([action]) => action)).toEqual(['report.read', 'report.receive'])
})

test('a report that is not there, or still being read, takes none', async () => {
  expect(await mapColumns(ports(), caller, randomUUID(), MAPPING)).toEqual(fail('report-not-found'))
  const id = await receive('一')
  expect(await mapColumns(ports(), caller, id, MAPPING)).toEqual(fail('reading-not-ready'))
  await readReportInBackground(ports(), caller, id)
  const both = await Promise.all([mapColumns(ports(), caller, id, MAPPING), mapColumns(ports(), caller, id, OTHER)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both).toContainEqual(fail('reading-not-ready'))
  expect(await listColumnMappings(ports(), caller)).toHaveLength(1)
})

test('only the version that holds can be forgotten', async () => {
  const id = await read('一')
  const first = await remember(id)
  expect(await forgetColumnMapping(ports(), caller, id, first)).toEqual(fail('reading-not-ready'))
  await readReportInBackground(ports(), caller, id)
  await remember(id, OTHER)
  await readReportInBackground(ports(), caller, id)
  expect(await forgetColumnMapping(ports(), caller, id, first)).toEqual(fail('mapping-not-found'))
  expect(await forgetColumnMapping(ports(), caller, randomUUID(), first)).toEqual(fail('report-not-found'))
  expect(await listColumnMappings(ports(), caller)).toHaveLength(1)
})

test('another space knows nothing of it', async () => {
  const id = await read('一')
  const mapping = await remember(id)
  const stranger = systemCaller(randomUUID(), 'other')
  await database.unitOfWork.run(stranger.spaceId, (tx) => database.spaces.ensureSpace(tx, '别处'))
  expect(await listColumnMappings(ports(), stranger)).toEqual([])
  expect(await mapColumns(ports(), stranger, id, MAPPING)).toEqual(fail('report-not-found'))
  expect(await forgetColumnMapping(ports(), stranger, id, mapping)).toEqual(fail('report-not-found'))
})

import { createHash, randomUUID } from 'node:crypto'
import {
  type Caller,
  listReports,
  type ReadingPorts,
  type ReportReader,
  readReportInBackground,
  receiveReport,
  resumeReadings,
  showEvidence,
  showReading,
  showReport,
  systemCaller,
} from '@gangmu/application'
import { fail, succeed } from '@gangmu/domain'
import { makeReading } from '@gangmu/domain/testing'
import { createTestDatabase, type TestDatabase } from '@gangmu/store/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

/** The use-cases on a real database. The reader is played, so that a test says what it answers; the real one is tested where it is used. */
let database: TestDatabase
let caller: Caller
let answer: ReportReader['read']

const LINES = ['关于白石市东山区2023年计划执行情况的报告', '新增就业1200人，增长3%。', '完。']

const READING = makeReading({}, { title: LINES[0]!, region: '东山区' })

const text = (content: string) => new TextEncoder().encode(content)

const ports = (): ReadingPorts => ({
  unitOfWork: database.unitOfWork,
  reports: database.reports,
  mappings: database.mappings,
  reviews: database.reviews,
  audit: database.audit,
  reader: { read: (...asked) => answer(...asked) },
})

const receive = (content: string | Uint8Array, fileName = 'a.txt', maxBytes = 1024) =>
  receiveReport(
    ports(),
    caller,
    { fileName, bytes: typeof content === 'string' ? text(content) : content, secrecy: 'public' },
    { maxBytes, secrecyLimit: 'internal' },
  )

const receiveOne = async (content: string): Promise<string> => {
  const outcome = await receive(content)
  if (!outcome.ok) throw new Error(outcome.failure.code)
  return outcome.value.report.id
}

const list = () => listReports(ports(), caller, { limit: 50 })

const auditOf = () =>
  database.unitOfWork.run(caller.spaceId, async (tx) => ({
    entries: await database.audit.list(tx, { limit: 50 }),
    chain: await database.audit.verify(tx),
  }))

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

beforeEach(async () => {
  caller = systemCaller(randomUUID(), 'test')
  answer = async () => succeed({ reading: READING, format: 'txt', encoding: 'utf-8', lines: LINES, readerVersion: '1', durationMs: 5 })
  await database.unitOfWork.run(caller.spaceId, (tx) => database.spaces.ensureSpace(tx, '试'))
})

describe('receive-report', () => {
  test('stores the bytes, their hash and one audit entry; reading comes later', async () => {
    const outcome = await receive(LINES.join('\n'), 'C:\\报告\\东山\u0000区.TXT')
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        duplicate: false,
        report: {
          fileName: '东山区.TXT',
          status: 'received',
          header: null,
          sha256: createHash('sha256').update(LINES.join('\n')).digest('hex'),
        },
      },
    })
    const { entries, chain } = await auditOf()
    expect(entries).toMatchObject([{ actor: 'test', action: 'report.receive' }])
    expect(chain).toEqual({ entries: 1, brokenAt: null })
  })

  test('the same bytes under another name give the report already there', async () => {
    const id = await receiveOne('一份报告')
    const again = await receive('一份报告', '另一个名字.txt')
    expect(again).toMatchObject({ ok: true, value: { duplicate: true, report: { id, fileName: 'a.txt' } } })
    expect((await list()).total).toBe(1)
  })

  test.each([
    ['nothing', '', 'a.txt', 'report-empty'],
    ['blanks only', ' \r\n\t\n', 'a.txt', 'report-empty'],
    ['more than the limit', 'x'.repeat(1025), 'a.txt', 'report-too-large'],
    ['an old workbook by its name', '正文', '指标.xls', 'report-type-unsupported'],
    ['an archive', 'PK\u0003\u0004', '全部.zip', 'report-is-archive'],
    ['a package that holds nothing', 'PK\u0003\u0004', 'a.txt', 'report-is-archive'],
    ['a Word file cut short', 'PK\u0003\u0004', '报告.docx', 'report-damaged'],
    ['a picture under a false name', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]), '报告.docx', 'report-is-image'],
    ['bytes of a program', Uint8Array.from({ length: 256 }, (_, byte) => byte), 'a.txt', 'report-not-text'],
  ] as [string, string | Uint8Array, string, string][])('%s is refused and nothing is stored', async (_, content, fileName, code) => {
    expect(await receive(content, fileName)).toMatchObject({ ok: false, failure: { code } })
    expect((await list()).total).toBe(0)
    expect((await auditOf()).entries).toEqual([])
  })

  test.each([
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('2023年', 'utf16le')])],
    ['UTF-16 without', Buffer.from('2023年完成1项', 'utf16le')],
    ['GB18030', Buffer.from([0xb1, 0xa8, 0xb8, 0xe6])],
    ['a PDF under the name of a text', '%PDF-1.7 x'],
    ['a name without an extension', '正文', '报告'],
  ] as [string, string | Uint8Array, string?][])('%s is received', async (_, content, fileName) => {
    expect(await receive(content, fileName)).toMatchObject({ ok: true })
  })
})

describe('read-report-in-background', () => {
  test('keeps the reading and says so in the report and in the audit log', async () => {
    const id = await receiveOne(LINES.join('\n'))
    expect(await showReading(ports(), caller, id)).toEqual(fail('reading-not-ready'))
    expect(await readReportInBackground(ports(), caller, id)).toBe('read')
    expect(await showReport(ports(), caller, id)).toMatchObject({
      ok: true,
      value: { status: 'read', header: { region: '东山区' }, verdicts: { met: 0, missed: 0, undetermined: 0 } },
    })
    expect(await showReading(ports(), caller, id)).toEqual(succeed(READING))
    expect((await auditOf()).entries.map(({ action }) => action)).toEqual(['report.read', 'report.receive'])
  })

  test('the reader is told the name the file came under', async () => {
    const outcome = await receive('# 计划报告', '计划.md')
    let asked: unknown
    answer = async (load) => {
      asked = (await load()).options
      return fail('report-damaged', { format: '.md' })
    }
    if (outcome.ok) await readReportInBackground(ports(), caller, outcome.value.report.id)
    expect(asked).toEqual({ fileName: '计划.md' })
  })

  test('the bytes of a report that waits for its turn stay in the database', async () => {
    const ids = await Promise.all(['甲', '乙', '丙', '丁'].map(receiveOne))
    let loaded = 0
    const getReportFile: typeof database.reports.getReportFile = (tx, id) => {
      loaded += 1
      return database.reports.getReportFile(tx, id)
    }
    const turns: (() => void)[] = []
    answer = async (load) => {
      await new Promise<void>((resolve) => turns.push(resolve))
      await load()
      return fail('reading-crashed', { exit: null, at: null })
    }
    const resumed = resumeReadings({ ...ports(), reports: { ...database.reports, getReportFile } }, caller)
    await expect.poll(() => turns.length).toBe(ids.length)
    expect(loaded).toBe(0)
    for (const turn of turns) turn()
    expect(await resumed).toBe(ids.length)
    expect(loaded).toBe(ids.length)
  })

  test('a failed reading keeps the report with its reason, and may be tried again', async () => {
    const id = await receiveOne('读不动')
    answer = async () => fail('reading-timed-out', { seconds: 0.1 })
    expect(await readReportInBackground(ports(), caller, id)).toBe('failed')
    expect(await showReport(ports(), caller, id)).toMatchObject({
      ok: true,
      value: { status: 'failed', failure: { code: 'reading-timed-out', params: { seconds: 0.1 } } },
    })
    expect(await showReading(ports(), caller, id)).toEqual(fail('reading-timed-out', { seconds: 0.1 }))
    answer = async () => succeed({ reading: READING, format: 'txt', encoding: 'utf-8', lines: LINES, readerVersion: '2', durationMs: 5 })
    expect(await readReportInBackground(ports(), caller, id)).toBe('read')
    expect(await showReport(ports(), caller, id)).toMatchObject({ ok: true, value: { status: 'read', failure: null } })
  })

  test('a reading that cannot be kept does not stay under way for ever', async () => {
    const id = await receiveOne('存不下')
    const reports = { ...database.reports, saveReading: () => Promise.reject(new Error('a bug')) }
    await expect(readReportInBackground({ ...ports(), reports }, caller, id)).rejects.toThrow('a bug')
    expect(await showReport(ports(), caller, id)).toMatchObject({
      ok: true,
      value: { status: 'failed', failure: { code: 'reading-crashed' } },
    })
  })

  test('a reading cut off by a stopping server is resumed at the next start', async () => {
    const id = await receiveOne('半途')
    answer = () => Promise.reject(new Error('the server stops'))
    await expect(readReportInBackground(ports(), caller, id)).rejects.toThrow('the server stops')
    expect(await showReport(ports(), caller, id)).toMatchObject({ ok: true, value: { status: 'reading' } })
    answer = async () => succeed({ reading: READING, format: 'txt', encoding: 'utf-8', lines: LINES, readerVersion: '1', durationMs: 5 })
    expect(await resumeReadings(ports(), caller)).toBe(1)
    expect(await showReport(ports(), caller, id)).toMatchObject({ ok: true, value: { status: 'read' } })
    expect(await resumeReadings(ports(), caller)).toBe(0)
  })

  test('a report that is not there is no error', async () => {
    expect(await readReportInBackground(ports(), caller, randomUUID())).toBeNull()
  })
})

describe('show-evidence', () => {
  const at = (line: number, start: number, end: number, around = 1) => ({ place: { line, start, end }, around })

  test.each([
    ['the first line', at(1, 0, 2), [1, 2]],
    ['the middle', at(2, 4, 9), [1, 2, 3]],
    ['the last line', at(3, 0, 1), [2, 3]],
    ['no line around', at(2, 0, 1, 0), [2]],
    ['an empty place', at(2, 0, 0, 0), [2]],
  ])('%s with the lines around it', async (_, { place, around }, lines) => {
    const id = await receiveOne(LINES.join('\n'))
    await readReportInBackground(ports(), caller, id)
    const outcome = await showEvidence(ports(), caller, id, place, around)
    expect(outcome).toEqual(succeed({ ...place, lineCount: 3, lines: lines.map((line) => ({ line, text: LINES[line - 1] })), place: null }))
  })

  test('tells where the line stands in a file without lines of its own', async () => {
    const id = await receiveOne(LINES.join('\n'))
    const place = { kind: 'page', page: 3 } as const
    const reading = { ...READING, places: [null, place, null] }
    answer = async () => succeed({ reading, format: 'pdf', encoding: 'pdf', lines: LINES, readerVersion: '1', durationMs: 5 })
    await readReportInBackground(ports(), caller, id)
    expect(await showEvidence(ports(), caller, id, { line: 2, start: 0, end: 1 }, 0)).toMatchObject({ ok: true, value: { place } })
    expect(await showEvidence(ports(), caller, id, { line: 1, start: 0, end: 1 }, 0)).toMatchObject({ ok: true, value: { place: null } })
  })

  test.each([
    ['a line after the last', at(4, 0, 0)],
    ['characters after the last', at(3, 0, 99)],
    ['an end before the start', at(2, 5, 3)],
  ])('%s is no place', async (_, { place, around }) => {
    const id = await receiveOne(LINES.join('\n'))
    await readReportInBackground(ports(), caller, id)
    expect(await showEvidence(ports(), caller, id, place, around)).toEqual(fail('evidence-out-of-range', { line: place.line }))
  })
})

test('another space sees nothing of it', async () => {
  const id = await receiveOne('本单位的')
  const stranger = systemCaller(randomUUID(), 'other')
  await database.unitOfWork.run(stranger.spaceId, (tx) => database.spaces.ensureSpace(tx, '别处'))
  expect(await showReport(ports(), stranger, id)).toEqual(fail('report-not-found'))
  expect(await showReading(ports(), stranger, id)).toEqual(fail('report-not-found'))
  expect(await showEvidence(ports(), stranger, id, { line: 1, start: 0, end: 0 }, 0)).toEqual(fail('report-not-found'))
  expect((await listReports(ports(), stranger, { limit: 10 })).items).toEqual([])
})

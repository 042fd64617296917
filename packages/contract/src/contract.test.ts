import { readFileSync } from 'node:fs'
import { DEFAULT_SETTINGS, FAILURE_CODES, type Reading, SETTING_NAMES } from '@gangmu/domain'
import { indicatorRow, makeReading } from '@gangmu/domain/testing'
import { describe, expect, test } from 'vitest'
import {
  buildUrl,
  CallError,
  createClient,
  listResponses,
  PATHS,
  PROBLEM_STATUS,
  ROUTES,
  type Route,
  readingSchema,
  type Send,
} from './index.ts'
import { columnMappingSchema } from './mapping-schema.ts'
import { dutyQuerySchema, responsibilityQuerySchema } from './organisation-schema.ts'
import { evidenceQuerySchema, pageQuerySchema, receiptFieldsSchema, releaseSchema, reportSummarySchema } from './report-schema.ts'
import { decisionsSchema, MOST_DECISIONS } from './review-schema.ts'
import { SETTING_SCHEMAS, settingBodySchema } from './setting-schema.ts'

const page = readFileSync(new URL('../../../docs/reference/errors.md', import.meta.url), 'utf8')

describe('failure codes', () => {
  test('docs/reference/errors.md lists exactly the codes', () => {
    expect([...page.matchAll(/^### (.+)$/gm)].map(([, code]) => code)).toEqual([...FAILURE_CODES])
  })

  test.each(FAILURE_CODES)('%s has the status the page names', (code) => {
    expect(page).toContain(`### ${code}\n\nStatus ${PROBLEM_STATUS[code]} `)
  })

  test('codes are in order, so that two branches that add one meet at the same line', () => {
    expect([...FAILURE_CODES]).toEqual([...FAILURE_CODES].sort())
  })
})

describe('routes', () => {
  test('every operation has a path, and no two share one', () => {
    expect(Object.keys(ROUTES).sort()).toEqual(Object.keys(PATHS).sort())
    const doors = Object.values(PATHS).map(({ method, path }) => `${method} ${path}`)
    expect(new Set(doors).size).toBe(doors.length)
  })

  test.each(Object.entries(ROUTES) as [string, Route][])('%s declares a schema for every status it may answer', (_, route) => {
    const statuses = new Set(Object.keys(listResponses(route)).map(Number))
    for (const code of route.failures) expect(statuses).toContain(PROBLEM_STATUS[code])
    expect(statuses).toContain(500)
  })
})

const READING = makeReading({
  indicators: [
    indicatorRow('粮食产量', {
      no: '1',
      unit: '万吨',
      nature: '约束性',
      target: { text: '11', expression: '= 11' },
      actual: { text: '11.3', value: 11.3 },
      declared: { text: '是', class: 'met' },
      status: 'met',
      reason: { code: 'exceeded', params: { gap: 0.3, unit: '万吨' } },
      spans: { name: { line: 3, start: 1, end: 5 }, target: { line: 4, start: 1, end: 3 }, actual: null },
    }),
  ],
})

describe('schemas', () => {
  test('a reading passes unchanged', () => {
    expect(readingSchema.parse(READING)).toEqual(READING)
  })

  test.each([
    ['a line 0', { ...READING, diagnostics: [{ code: 'x', line: 0, message: '' }] }],
    ['another version', { ...READING, schema: 'gangmu.reading/2' }],
    ['an unknown verdict', { ...READING, indicators: [{ ...READING.indicators[0], status: 'maybe' }] }],
  ])('%s is refused', (_, reading) => {
    expect(readingSchema.safeParse(reading).success).toBe(false)
  })

  test('a place in the address arrives as text and becomes numbers', () => {
    expect(evidenceQuerySchema.parse({ line: '12', start: '0', end: '4' })).toEqual({ line: 12, start: 0, end: 4, around: 3 })
    expect(evidenceQuerySchema.safeParse({ line: '0', start: '0', end: '4' }).success).toBe(false)
    expect(evidenceQuerySchema.safeParse({ line: '1', start: '0', end: '4', around: '400' }).success).toBe(false)
    expect(pageQuerySchema.parse({})).toEqual({ limit: 100 })
  })

  test('a reading tells the tables nobody knows and those read by a mapping', () => {
    const table = { line: 2, caption: '', heads: ['甲', '乙'], sample: [['粮食产量', '30']] }
    const reading: Reading = {
      ...READING,
      unknownTables: [{ ...table, guess: [{ kind: 'name' }, null] }],
      mappedTables: [{ ...table, roles: [{ kind: 'name' }, { kind: 'target', year: 2024 }] }],
    }
    expect(readingSchema.parse(reading)).toEqual(reading)
  })

  test.each([
    [['甲', '乙'], [{ kind: 'name' }, null], true],
    [['甲', '乙'], [{ kind: 'name' }, { kind: 'target', year: 2024 }], true],
    [['甲', '乙'], [{ kind: 'name' }], false],
    [['甲'], [{ kind: 'name' }], false],
    [['甲', '乙'], [{ kind: 'name' }, { kind: 'colour' }], false],
    [['甲', '乙'], [{ kind: 'name' }, { kind: 'target', year: 24 }], false],
  ])('a mapping of %j to %j is well-formed: %s', (heads, roles, ok) => {
    expect(columnMappingSchema.safeParse({ heads, roles }).success).toBe(ok)
  })

  test.each([
    [{ release: 'limited', audience: ['deputy'] }, true],
    [{ release: 'published' }, true],
    [{ release: 'limited' }, false],
    [{ release: 'internal', audience: ['deputy'] }, false],
    [{ release: 'limited', audience: ['nobody'] }, false],
  ])('a release of %j is well-formed: %s', (release, ok) => {
    expect(releaseSchema.safeParse(release).success).toBe(ok)
  })

  test('a receipt says the level of secrecy', () => {
    expect(receiptFieldsSchema.safeParse({}).success).toBe(false)
    expect(receiptFieldsSchema.parse({ secrecy: 'secret' })).toEqual({ secrecy: 'secret' })
    expect(receiptFieldsSchema.safeParse({ secrecy: 'internal', stage: 'final' }).success).toBe(false)
  })

  test('decisions come by the thousand, and no more than a page can show', () => {
    const decision = { kind: 'fact', key: 'k', action: 'accept' }
    const many = (length: number) => ({
      readingId: '0b9c2c39-5a52-4b5a-9a2c-6a0c1a7f0001',
      decisions: Array.from({ length }, () => decision),
    })
    expect(decisionsSchema.safeParse(many(MOST_DECISIONS)).success).toBe(true)
    expect(decisionsSchema.safeParse(many(MOST_DECISIONS + 1)).success).toBe(false)
    expect(decisionsSchema.safeParse(many(0)).success).toBe(false)
  })

  test('a report without its reading passes', () => {
    const summary = {
      id: '0b9c2c39-5a52-4b5a-9a2c-6a0c1a7f0001',
      fileName: 'a.txt',
      byteLength: 3,
      sha256: 'a'.repeat(64),
      receivedAt: '2024-01-16T01:02:03.040506Z',
      receivedBy: null,
      familyId: '0b9c2c39-5a52-4b5a-9a2c-6a0c1a7f0001',
      familyStage: null,
      secrecy: 'internal',
      release: 'internal',
      audience: [],
      releasedBy: null,
      releasedAt: null,
      status: 'failed',
      failure: { code: 'reading-timed-out', params: { seconds: 0.1 } },
      readingId: null,
      header: null,
      verdicts: null,
      review: null,
      purgedAt: null,
    }
    expect(reportSummarySchema.parse(summary)).toEqual(summary)
  })
})

describe('settings', () => {
  test.each(Object.entries(DEFAULT_SETTINGS))('the default of %s has the shape that is asked of every other value', (name, value) => {
    expect(settingBodySchema.parse({ name, value })).toEqual({ name, value })
    expect(settingBodySchema.safeParse({ name, value: { ...value, more: 1 } }).success).toBe(false)
  })

  test('there is a schema for every setting', () => {
    expect(Object.keys(SETTING_SCHEMAS).sort()).toEqual([...SETTING_NAMES].sort())
  })
})

describe('queries of lists', () => {
  test.each([
    ['a day that does not exist', { on: '2026-02-30' }],
    ['a year the database knows nothing of', { on: '0000-01-01' }],
    ['a limit that is none', { limit: 'all' }],
    ['a unit that is no id', { unit: 'x' }],
  ])('%s is refused', (_, query) => expect(dutyQuerySchema.safeParse(query).success).toBe(false))

  test('ids are separated by commas; flags are words', () => {
    expect(responsibilityQuerySchema.parse({ kind: 'plan-line', ids: 'a,b', history: 'true' })).toEqual({
      kind: 'plan-line',
      ids: ['a', 'b'],
      history: true,
    })
  })
})

describe('client', () => {
  const answering =
    (ok: boolean, status: number, body: unknown): Send =>
    async () => ({ ok, status, json: async () => body })

  test('fills the path and the query', () => {
    expect(buildUrl('/api/reports/:id/evidence', { id: 'a/b' }, { line: 1, q: '目标' })).toBe(
      '/api/reports/a%2Fb/evidence?line=1&q=%E7%9B%AE%E6%A0%87',
    )
    expect(buildUrl('/api/reports', {}, { limit: 5, cursor: null, q: undefined })).toBe('/api/reports?limit=5')
  })

  test('gives what the operation answers', async () => {
    const call = createClient(answering(true, 200, { reports: [], total: 0, next: null }))
    await expect(call('listReports')).resolves.toEqual({ reports: [], total: 0, next: null })
  })

  test('sends a body as JSON', async () => {
    const sent: unknown[] = []
    const send: Send = async (...asked) => {
      sent.push(asked)
      return { ok: true, status: 202, json: async () => ({}) }
    }
    await createClient(send)('mapColumns', { id: 'r' }, {}, { heads: [] })
    await createClient(send)('forgetColumnMapping', { id: 'r', mapping: 'm' }, {}, undefined, { version: 3, key: 'k' })
    const accept = 'application/json'
    expect(sent).toEqual([
      ['/api/reports/r/column-mappings', { method: 'POST', headers: { accept, 'content-type': accept }, body: '{"heads":[]}' }],
      ['/api/reports/r/column-mappings/m', { method: 'DELETE', headers: { accept, 'if-match': '"v3"', 'idempotency-key': 'k' } }],
    ])
  })

  test('says what a change was made against, and under which key it may be sent again', async () => {
    let sent: Record<string, string> = {}
    const send: Send = async (_, { headers }) => {
      sent = headers
      return { ok: true, status: 200, json: async () => ({}) }
    }
    await createClient(send)('editUnit', { id: 'u' }, {}, {}, { version: 3, key: 'k1' })
    expect(sent).toMatchObject({ 'if-match': '"v3"', 'idempotency-key': 'k1' })
  })

  test.each([
    ['a problem', answering(false, 404, { code: 'report-not-found', params: {}, requestId: 'r1' }), 'report-not-found', 'r1'],
    ['a body that is none', answering(false, 502, '<html>'), 'internal-error', null],
    ['no answer', (async () => Promise.reject(new TypeError('failed to fetch'))) as Send, 'network', null],
  ])('%s becomes a coded error', async (_, send, code, requestId) => {
    const error = await createClient(send)('showReport', { id: 'x' }).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(CallError)
    expect(error).toMatchObject({ code, requestId })
  })
})

import { readFileSync } from 'node:fs'
import type { Caller } from '@gangmu/application'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestApp, type TestApp } from './support/test-app.ts'

/** Who sees what of a report, by every operation that shows some of it. */
const TEXT = readFileSync(new URL('./fixtures/wangxi-2023.txt', import.meta.url), 'utf8')

let app: TestApp
let drafter: Caller
let publisher: Caller
let deputy: Caller
let id: string
let readingId: string

beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  await app.newSpace()
  drafter = await app.person('起草人', 'drafter')
  publisher = await app.person('发布人', 'publisher')
  deputy = await app.person('代表', 'deputy')
  id = await app.receive(drafter, TEXT)
  readingId = (await app.call(drafter, 'GET', `/api/reports/${id}`)).body.readingId
})

/** Every operation that gives something of one report to whoever may see it. */
const operations = (): readonly (readonly [string, string])[] => [
  ['showReport', `/api/reports/${id}`],
  ['showReading', `/api/reports/${id}/reading`],
  ['showReading, reviewed', `/api/reports/${id}/reading?reviewed=1`],
  ['showEvidence', `/api/reports/${id}/evidence?line=1&start=0&end=2`],
  ['showLines', `/api/reports/${id}/lines?to=5`],
  ['downloadReport', `/api/reports/${id}/file`],
  ['showFamily', `/api/reports/${id}/family`],
  ['listReadings', `/api/reports/${id}/readings`],
  ['showStoredReading', `/api/reports/${id}/readings/${readingId}`],
  ['compareReadings', `/api/reports/${id}/readings/diff?from=${readingId}&to=${readingId}`],
]

const release = (kind: string, audience: readonly string[] = []) =>
  app.call(publisher, 'PUT', `/api/reports/${id}/release`, { release: kind, audience })

describe('a report that is not released', () => {
  test('is there for who works on the plan, and for a deputy there is none', async () => {
    for (const [name, url] of operations()) {
      expect([name, (await app.call(drafter, 'GET', url)).status]).toEqual([name, 200])
      const refused = await app.call(deputy, 'GET', url)
      expect([name, refused.status, refused.body.code]).toEqual([name, 404, 'report-not-found'])
    }
    expect((await app.call(drafter, 'GET', '/api/reports')).body).toMatchObject({ total: 1, reports: [{ id, receivedBy: '起草人' }] })
    expect((await app.call(deputy, 'GET', '/api/reports')).body).toEqual({ reports: [], total: 0, next: null })
  })

  test('its table headings are not told by the column mappings either', async () => {
    const mapping = { heads: ['甲', '乙'], roles: [{ kind: 'name' }, { kind: 'target' }] }
    expect((await app.call(drafter, 'POST', `/api/reports/${id}/column-mappings`, mapping)).status).toBe(202)
    await app.settle()
    expect((await app.call(drafter, 'GET', '/api/column-mappings')).body.mappings).toHaveLength(1)
    expect((await app.call(deputy, 'GET', '/api/column-mappings')).body).toEqual({ mappings: [] })
  })
})

describe('release', () => {
  test.each([
    ['published', [], true],
    ['limited', ['deputy'], true],
    ['limited', ['viewer'], false],
  ] as const)('%s to %j: a deputy sees it by every operation: %s', async (kind, audience, seen) => {
    const released = await release(kind, audience)
    expect(released.body).toMatchObject({ release: kind, audience, releasedBy: '发布人', releasedAt: expect.any(String) })
    for (const [name, url] of operations()) expect([name, (await app.call(deputy, 'GET', url)).status]).toEqual([name, seen ? 200 : 404])
    expect((await app.call(deputy, 'GET', '/api/reports')).body.total).toBe(seen ? 1 : 0)
    await release('internal')
    for (const [name, url] of operations()) expect([name, (await app.call(deputy, 'GET', url)).status]).toEqual([name, 404])
  })

  test('is a right apart, and leaves one audit entry', async () => {
    for (const who of [drafter, deputy]) {
      const refused = await app.call(who, 'PUT', `/api/reports/${id}/release`, { release: 'published', audience: [] })
      expect(refused).toMatchObject({ status: 403, body: { code: 'right-missing' } })
    }
    await release('limited', ['deputy', 'viewer'])
    const [entry] = await app.database.unitOfWork.run(drafter.spaceId, (tx) => app.database.audit.list(tx, { limit: 1 }))
    expect(entry).toMatchObject({
      actor: '发布人',
      action: 'report.release',
      subject: `report:${id}`,
      details: { release: 'limited', audience: 'deputy viewer' },
    })
  })

  test('a deputy does not review, and no administrator reads', async () => {
    await release('published')
    expect((await app.call(deputy, 'GET', `/api/reports/${id}/review`)).body.code).toBe('right-missing')
    for (const role of ['system-admin', 'security-admin', 'auditor'] as const) {
      const admin = await app.person(role, role)
      for (const [name, url] of operations()) expect([name, (await app.call(admin, 'GET', url)).body.code]).toEqual([name, 'right-missing'])
    }
  })
})

describe('downloads', () => {
  test('a report comes back byte for byte, to be saved and never shown, and the audit log knows', async () => {
    const page = '<!doctype html><html><body><h1>关于望溪区2023年计划的报告</h1><script>alert(1)</script></body></html>'
    const html = await app.receive(drafter, page, '报告 “终稿”.html')
    const file = await app.call(drafter, 'GET', `/api/reports/${html}/file`)
    expect(file.bytes.toString()).toBe(page)
    expect(file.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="file.html"; filename*=UTF-8''${encodeURIComponent('报告 “终稿”.html')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    const [entry] = await app.database.unitOfWork.run(drafter.spaceId, (tx) => app.database.audit.list(tx, { limit: 1 }))
    expect(entry).toMatchObject({ actor: '起草人', action: 'report.download', subject: `report:${html}` })
  })

  test.each([
    ['决定.pdf', 'application/pdf'],
    ['批复.PDF', 'application/pdf'],
    ['图.svg', 'application/octet-stream'],
    ['页面.htm', 'application/octet-stream'],
    ['数据.xml', 'application/octet-stream'],
    ['没有扩展名', 'application/octet-stream'],
  ])('an attachment %s goes out as %s', async (name, type) => {
    const bytes = Buffer.from(`<svg onload="alert(1)"/>${name}`)
    const kept = await app.send(drafter, '/api/attachments', { file: new File([bytes], name, { type: 'text/html' }) })
    expect(kept).toMatchObject({
      status: 201,
      body: { fileName: name, mediaType: 'text/html', receivedBy: '起草人', byteLength: bytes.length },
    })
    const { body } = kept
    expect((await app.call(drafter, 'GET', `/api/attachments/${body.id}`)).body).toEqual(body)
    const file = await app.call(drafter, 'GET', `/api/attachments/${body.id}/file`)
    expect(file.bytes.equals(bytes)).toBe(true)
    expect(file.headers).toMatchObject({ 'content-type': type, 'content-disposition': expect.stringMatching(/^attachment/) })
    for (const url of [`/api/attachments/${body.id}`, `/api/attachments/${body.id}/file`])
      expect((await app.call(deputy, 'GET', url)).body.code).toBe('attachment-not-found')
  })

  test('an attachment that is empty, too large or missing is refused and nothing is kept', async () => {
    const send = (length: number) => app.send(drafter, '/api/attachments', { file: new File([new Uint8Array(length)], '附件.bin') })
    expect((await send(0)).body.code).toBe('attachment-empty')
    expect((await send(1024 * 1024 + 1)).body).toMatchObject({ code: 'attachment-too-large', params: { limit: 1 } })
    expect((await app.send(drafter, '/api/attachments', { note: '没有文件' })).body.code).toBe('upload-missing')
    expect((await app.send(deputy, '/api/attachments', { file: new File(['x'], 'a') })).body.code).toBe('right-missing')
  })
})

describe('round trips', () => {
  test('every read takes five at most, who asks being known', async () => {
    const reads = [...operations(), ['listReports', '/api/reports'], ['showReview', `/api/reports/${id}/review`]] as const
    for (const [name, url] of reads) {
      const { result, statements } = await app.database.countQueries(() => app.call(drafter, 'GET', url))
      expect([name, result.status]).toEqual([name, 200])
      expect([name, statements.length <= 5, statements]).toEqual([name, true, statements])
    }
  })
})

test('the text of a report comes by lines, two thousand at most', async () => {
  const lines = TEXT.split(/\r?\n/)
  const ask = (query: string) => app.call(drafter, 'GET', `/api/reports/${id}/lines?${query}`)
  const { body } = await ask('from=2&to=4')
  expect(body).toMatchObject({ readingId, from: 2, lines: lines.slice(1, 4) })
  expect((await ask(`to=${body.lineCount}&reading=${readingId}`)).body.lines).toHaveLength(body.lineCount)
  for (const query of ['from=1&to=2001', 'from=3&to=2', 'from=0&to=1', '']) expect([query, (await ask(query)).status]).toEqual([query, 400])
  expect((await ask(`to=1&reading=${id}`)).body.code).toBe('reading-not-found')
})

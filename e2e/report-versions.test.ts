import { readFileSync } from 'node:fs'
import type { Caller } from '@gangmu/application'
import { READING_VERSION } from '@gangmu/checker'
import { runSql } from '@gangmu/store/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestApp, type TestApp } from './support/test-app.ts'

/** Receipt with its level of secrecy, versions of one document, readings on demand: over HTTP, on a real database, with the real reader. */
const TEXT = readFileSync(new URL('./fixtures/wangxi-2023.txt', import.meta.url), 'utf8')

let app: TestApp
let drafter: Caller

beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  await app.newSpace()
  drafter = await app.person('起草人', 'drafter')
})

const send = (text: string, name: string, fields: Record<string, string>) =>
  app.send(drafter, '/api/reports', { ...fields, file: new File([text], name) })

const list = async () => (await app.call(drafter, 'GET', '/api/reports')).body

const show = async (id: string) => (await app.call(drafter, 'GET', `/api/reports/${id}`)).body

const audit = async () =>
  (await app.database.unitOfWork.run(drafter.spaceId, (tx) => app.database.audit.list(tx, { limit: 50 }))).map(({ action }) => action)

describe('level of secrecy', () => {
  test.each(['work-secret', 'secret', 'confidential', 'top-secret'])('%s is refused, and nothing of the file is kept', async (secrecy) => {
    const refused = await send(TEXT, '报告.txt', { secrecy })
    expect(refused).toMatchObject({ status: 422, body: { code: 'report-secret', params: { secrecy, limit: 'internal' } } })
    expect(refused.body.title).toContain('非涉密系统')
    expect((await list()).total).toBe(0)
    expect(await audit()).toEqual([])
  })

  test('has to be chosen, before the file or behind it', async () => {
    expect((await send(TEXT, '报告.txt', {})).body).toMatchObject({ code: 'request-invalid', params: { field: 'secrecy' } })
    expect((await send(TEXT, '报告.txt', { secrecy: 'whatever' })).status).toBe(400)
    const behind = await app.send(drafter, '/api/reports', { file: new File([TEXT], '报告.txt'), secrecy: 'public' })
    expect(behind).toMatchObject({ status: 201, body: { report: { secrecy: 'public', receivedBy: '起草人' } } })
  })

  test('a text that carries a marking is not read, its lines are stored nowhere, and nobody gets the file', async () => {
    const id = await app.receive(drafter, `机密★1年\n\n${TEXT}`)
    const report = await show(id)
    expect(report).toMatchObject({
      status: 'failed',
      failure: { code: 'report-marked-secret', params: { marking: '机密' } },
      readingId: null,
      header: null,
    })
    for (const path of ['reading', 'reading?reviewed=1', 'evidence?line=1&start=0&end=1', 'file', 'readings', 'review']) {
      const refused = await app.call(drafter, 'GET', `/api/reports/${id}/${path}`)
      expect([path, refused.status, refused.body.code]).toEqual([path, 422, 'report-marked-secret'])
      expect(refused.body.title).toContain('申请清除')
    }
    const kept = await runSql(
      app.database.logins.superuser,
      'select (select count(*) from reading where report_id = $1) + (select count(*) from fact where report_id = $1) as n',
      { params: [id] },
    )
    expect(kept).toEqual([{ n: 0 }])
    const publisher = await app.person('发布人', 'publisher')
    const release = await app.call(publisher, 'PUT', `/api/reports/${id}/release`, { release: 'published' })
    expect(release.body.code).toBe('release-refused')
  })

  test('a text that only speaks of secrets is read', async () => {
    const id = await app.receive(drafter, `${TEXT}\n严守国家秘密，做好机密文件管理。`)
    expect(await show(id)).toMatchObject({ status: 'read' })
  })

  test('an installation may be set to hold work secrets, which are released to nobody', async () => {
    const other = await openTestApp({ secrecyLimit: 'work-secret' })
    try {
      await other.newSpace()
      const approver = await other.person('审定人', 'approver', 'publisher')
      const id = await other.receive(approver, TEXT, '报告.txt', { secrecy: 'work-secret' })
      const release = (kind: string) => other.call(approver, 'PUT', `/api/reports/${id}/release`, { release: kind })
      expect((await release('published')).body.code).toBe('release-refused')
      expect((await release('internal')).status).toBe(200)
    } finally {
      await other.close()
    }
  })
})

describe('versions of one document', () => {
  const draft = () => app.receive(drafter, TEXT, '望溪区计划报告（初稿）.txt', { stage: 'first' })

  test('a file named alike is suggested when it comes, a report alike once it is read; a person puts them together', async () => {
    const first = await draft()
    const sent = await send(`${TEXT}\n再改。`, '望溪区计划报告（送审稿）.txt', { secrecy: 'internal' })
    expect(sent.body).toMatchObject({ duplicate: false, report: { familyStage: null }, suggestions: [{ id: first }] })
    await app.settle()
    const { id } = sent.body.report
    const alone = await app.call(drafter, 'GET', `/api/reports/${id}/family`)
    expect(alone.body).toMatchObject({ versions: [{ id }], suggestions: [{ id: first }] })

    const assigned = await app.call(drafter, 'PUT', `/api/reports/${id}/family`, { of: first, stage: 'review' })
    const { familyId } = await show(first)
    expect(assigned.body).toMatchObject({ id, familyId, familyStage: 'review' })
    const together = (await app.call(drafter, 'GET', `/api/reports/${first}/family`)).body
    expect(together).toMatchObject({ versions: [{ id: first }, { id }], suggestions: [] })
    expect((await audit())[0]).toBe('report.assign-family')
  })

  test('a version sent as such joins the family at once and stands in its place', async () => {
    const first = await draft()
    const published = await app.receive(drafter, `${TEXT}\n公布。`, '公布.txt', { family: first, stage: 'published' })
    const submitted = await app.receive(drafter, `${TEXT}\n提请。`, '提请.txt', { family: published, stage: 'submitted' })
    const { versions, suggestions } = (await app.call(drafter, 'GET', `/api/reports/${submitted}/family`)).body
    expect(versions.map(({ id, familyStage }: { id: string; familyStage: string }) => [id, familyStage])).toEqual([
      [first, 'first'],
      [submitted, 'submitted'],
      [published, 'published'],
    ])
    expect(suggestions).toEqual([])
  })

  test('taking out the version the family began with leaves the others together', async () => {
    const first = await draft()
    const second = await app.receive(drafter, `${TEXT}\n二`, '二.txt', { family: first })
    const third = await app.receive(drafter, `${TEXT}\n三`, '三.txt', { family: first })
    expect((await app.call(drafter, 'PUT', `/api/reports/${first}/family`, { of: null, stage: null })).status).toBe(200)
    const ids = async (id: string) =>
      (await app.call(drafter, 'GET', `/api/reports/${id}/family`)).body.versions.map((version: { id: string }) => version.id)
    expect(await ids(first)).toEqual([first])
    expect(await ids(second)).toEqual([second, third])
  })

  test('a stage is changed without leaving the family', async () => {
    const first = await draft()
    const { familyId } = await show(first)
    await app.call(drafter, 'PUT', `/api/reports/${first}/family`, { of: first, stage: 'consultation' })
    expect(await show(first)).toMatchObject({ familyId, familyStage: 'consultation' })
  })

  test('a family nobody knows is refused, and nothing is stored', async () => {
    const family = '0b9c2c39-5a52-4b5a-9a2c-6a0c1a7f0001'
    expect((await send(TEXT, '报告.txt', { secrecy: 'internal', family })).body.code).toBe('report-not-found')
    expect((await list()).total).toBe(0)
  })

  test('the same bytes again are explained as the report already there', async () => {
    const first = await draft()
    const again = await send(TEXT, '另存.txt', { secrecy: 'public', stage: 'published' })
    expect(again).toMatchObject({ status: 200, body: { duplicate: true, report: { id: first, familyStage: 'first' }, suggestions: [] } })
  })
})

describe('readings on demand', () => {
  test('a report is read again, both readings stay, and they are compared element by element', async () => {
    const id = await app.receive(drafter, TEXT)
    const before = await show(id)
    const again = await app.call(drafter, 'POST', `/api/reports/${id}/readings`)
    expect(again).toMatchObject({ status: 202, body: { id, status: 'reading' } })
    await app.settle()
    const { readings } = (await app.call(drafter, 'GET', `/api/reports/${id}/readings`)).body
    expect(readings).toHaveLength(2)
    expect(readings[0]).toMatchObject({ id: (await show(id)).readingId, readerVersion: READING_VERSION })
    expect(readings[1]).toMatchObject({ id: before.readingId })
    const diff = (await app.call(drafter, 'GET', `/api/reports/${id}/readings/diff?from=${before.readingId}&to=${readings[0].id}`)).body
    expect(diff).toEqual({ kept: before.review.elements, changed: [], added: [], removed: [] })
  })

  test('a difference names the element and its fields', async () => {
    const id = await app.receive(drafter, TEXT)
    const { readingId } = await show(id)
    // An older reader saw another figure, one fact less and one term more.
    await runSql(
      app.database.logins.superuser,
      `update reading set result = jsonb_set(jsonb_set(result::jsonb #- '{facts,5}', '{facts,0,value}', '1'), '{glossary}',
        result::jsonb->'glossary' || '[{"term":"旧词","line":1,"start":0,"end":2,"text":"旧"}]')::json where reading_id = $1`,
      { params: [readingId] },
    )
    await app.call(drafter, 'POST', `/api/reports/${id}/readings`)
    await app.settle()
    const latest = (await show(id)).readingId
    const { changed, added, removed } = (await app.call(drafter, 'GET', `/api/reports/${id}/readings/diff?from=${readingId}&to=${latest}`))
      .body
    expect(changed).toMatchObject([{ kind: 'fact', before: 0, after: 0, fields: ['value'] }])
    expect(added).toMatchObject([{ kind: 'fact', index: 5 }])
    expect(removed).toMatchObject([{ kind: 'glossary', line: 1 }])
    const old = (await app.call(drafter, 'GET', `/api/reports/${id}/readings/${readingId}`)).body
    expect(old.facts[0].value).toBe(1)
  })

  test('a reading of another report is none of this one', async () => {
    const id = await app.receive(drafter, TEXT)
    const other = await app.receive(drafter, `${TEXT}\n另一份。`, '另一份.txt')
    const { readingId } = await show(other)
    for (const path of [`readings/${readingId}`, `readings/diff?from=${readingId}&to=${readingId}`])
      expect((await app.call(drafter, 'GET', `/api/reports/${id}/${path}`)).body.code).toBe('reading-not-found')
  })

  test('a report being read is not read twice', async () => {
    const id = await app.receive(drafter, TEXT)
    const [one, two] = await Promise.all([1, 2].map(() => app.call(drafter, 'POST', `/api/reports/${id}/readings`)))
    expect([one!.status, two!.status].sort()).toEqual([202, 409])
    await app.settle()
  })

  test('all that an older reader read are counted and read again', async () => {
    const ids = [await app.receive(drafter, TEXT), await app.receive(drafter, `${TEXT}\n二`, '二.txt')]
    expect((await app.call(drafter, 'GET', '/api/stale-readings')).body).toEqual({ readerVersion: READING_VERSION, reports: 0 })
    await runSql(app.database.logins.superuser, "update reading set reader_version = '0.0.1' where space_id = $1", {
      params: [drafter.spaceId],
    })
    expect((await app.call(drafter, 'GET', '/api/stale-readings')).body.reports).toBe(2)
    const begun = await app.call(drafter, 'POST', '/api/stale-readings')
    expect(begun).toMatchObject({ status: 202, body: { reports: 2 } })
    await app.settle()
    expect((await app.call(drafter, 'GET', '/api/stale-readings')).body.reports).toBe(0)
    for (const id of ids) expect((await app.call(drafter, 'GET', `/api/reports/${id}/readings`)).body.readings).toHaveLength(2)
    expect((await app.call(drafter, 'POST', '/api/stale-readings')).body.reports).toBe(0)
  })
})

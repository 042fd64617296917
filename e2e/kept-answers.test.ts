import { readFileSync } from 'node:fs'
import type { Caller } from '@gangmu/application'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestApp, type TestApp } from './support/test-app.ts'

/** Answers that the server keeps, over HTTP, on a real database: told again while nothing was written, never after. */
const TEXT = readFileSync(new URL('./fixtures/wangxi-2023.txt', import.meta.url), 'utf8')

let app: TestApp
let drafter: Caller
let publisher: Caller
let deputy: Caller
let reportId: string
let planId: string

beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  await app.newSpace()
  drafter = await app.person('起草人', 'drafter', 'approver')
  publisher = await app.person('发布人', 'publisher')
  deputy = await app.person('代表', 'deputy')
  reportId = await app.receive(drafter, TEXT)
  const { body } = await app.call(drafter, 'POST', `/api/reports/${reportId}/confirmation`, {})
  planId = body.years[0].planId
})

/** Approved, and to be seen by everybody. */
const publish = async () => {
  const versionOf = async () => (await app.call(drafter, 'GET', `/api/plans/${planId}`)).body.plan.version
  const approval = { stage: 'approved', version: await versionOf(), on: '2024-01-20', organ: '望溪区人民代表大会', documentNo: null }
  await app.call(drafter, 'POST', `/api/plans/${planId}/events`, { ...approval, fileId: null, note: null })
  return app.call(publisher, 'PUT', `/api/plans/${planId}/release`, { version: await versionOf(), release: 'published' })
}

const urls = () => [
  '/api/plans',
  `/api/plans/${planId}`,
  `/api/plans/${planId}/split`,
  '/api/reports',
  `/api/reports/${reportId}/reading`,
  '/api/observations',
  '/api/indicators',
]

test('asked again, the same bytes come for one statement', async () => {
  for (const url of urls()) {
    const first = await app.call(drafter, 'GET', url)
    const { result, statements } = await app.database.countQueries(() => app.call(drafter, 'GET', url))
    expect([url, result.status, result.bytes, result.headers['content-type'], result.headers['etag']]).toEqual([
      url,
      200,
      first.bytes,
      first.headers['content-type'],
      first.headers['etag'],
    ])
    expect([url, statements.length]).toEqual([url, 1])
  }
})

test('after any write the answer is made anew', async () => {
  const plan = async () => (await app.call(drafter, 'GET', `/api/plans/${planId}`)).body.plan
  expect([(await plan()).stage, (await plan()).release]).toEqual(['draft', 'internal'])
  expect((await publish()).status).toBe(200)
  expect([(await plan()).stage, (await plan()).release]).toEqual(['approved', 'published'])

  const count = async () => (await app.call(drafter, 'GET', '/api/observations')).body.observations.length
  const before = await count()
  const observation = { indicator: 'gdp-growth', period: '2023', vintage: 'final', raw: '6.2', unit: '%', provider: '统计局' }
  const recorded = await app.call(drafter, 'POST', '/api/observations', { observations: [observation] })
  expect([recorded.status, await count()]).toEqual([201, before + 1])
})

test('nobody is told what was answered somebody else, and no space what was answered in another', async () => {
  expect((await app.call(drafter, 'GET', '/api/plans')).body.plans).not.toEqual([])
  expect((await app.call(deputy, 'GET', '/api/plans')).body.plans).toEqual([])
  expect((await app.call(deputy, 'GET', `/api/plans/${planId}`)).status).toBe(404)
  // What was refused is not kept: seen from now on, it is told.
  await publish()
  expect((await app.call(deputy, 'GET', `/api/plans/${planId}`)).status).toBe(200)
  await app.newSpace()
  const namesake = await app.person('起草人', 'drafter', 'approver')
  expect((await app.call(namesake, 'GET', '/api/plans')).body.plans).toEqual([])
})

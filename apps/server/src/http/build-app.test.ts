import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StoreFailure } from '@gangmu/store'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Services } from '../services.ts'
import { SIGNED_IN, signedInServices } from '../testing/signed-in.ts'
import { buildApp } from './build-app.ts'

/** What can be said of the server without a database: operations that need one are tested end to end (e2e/). */
let folder: string
let app: FastifyInstance
const database = Promise.withResolvers<Services>()

const build = (publicUrl: URL | null = null, trustProxy = false) =>
  buildApp({ logLevel: 'silent', publicUrl, tls: null, trustProxy, uploadLimitBytes: 1024 }, database.promise, folder)

const send = (options: InjectOptions) => app.inject({ method: 'GET', ...options, headers: { host: '127.0.0.1:8440', ...options.headers } })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gangmu-web-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>纲目</title>')
  writeFileSync(join(folder, 'assets', 'a-1234.js'), '1')
  app = build()
  await app.ready()
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

describe('pages', () => {
  test.each(['/', '/reports', '/reports/0b9c2c39-5a52-4b5a-9a2c-6a0c1a7f0001?tab=facts&q=1.5'])('%s gives the app', async (url) => {
    const answer = await send({ url })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain('<title>纲目</title>')
    expect(answer.headers['cache-control']).toBe('no-cache')
  })

  test('files whose name carries a hash may be kept for good', async () => {
    expect((await send({ url: '/assets/a-1234.js' })).headers['cache-control']).toContain('immutable')
  })

  test.each(['/api/none', '/assets/none.js', '/../../package.json', '/reports/x.php'])('%s is a coded 404', async (url) => {
    const answer = await send({ url })
    expect(answer.statusCode).toBe(404)
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect(answer.json()).toMatchObject({ code: 'route-not-found', status: 404, title: '没有这个地址。请回到首页。' })
  })

  test('nothing runs inline, nothing comes from elsewhere, no one frames the page', async () => {
    const { headers } = await send({ url: '/' })
    const policy = String(headers['content-security-policy'])
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
  })
})

describe('who may ask', () => {
  test.each([
    ['127.0.0.1:8440', 200],
    ['localhost:8440', 200],
    ['[::1]:8440', 200],
    ['evil.example', 421],
    ['127.0.0.1.evil.example:8440', 421],
  ])('Host %s gets %i', async (host, status) => {
    expect((await send({ url: '/healthz', headers: { host } })).statusCode).toBe(status)
  })

  test.each([
    ['none, as a program sends', {}, 'upload-missing'],
    ['our own', { origin: 'http://127.0.0.1:8440' }, 'upload-missing'],
    ['another site', { origin: 'https://evil.example' }, 'origin-refused'],
    ['another port of this machine', { origin: 'http://127.0.0.1:3000' }, 'origin-refused'],
    ['a sandboxed frame', { origin: 'null' }, 'origin-refused'],
    ['cross-site by the browser’s word', { 'sec-fetch-site': 'cross-site' }, 'origin-refused'],
  ])('a write with Origin %s', async (_, headers, code) => {
    // With a database every write reaches its operation; refusals come before that.
    const ready = buildApp(
      { logLevel: 'silent', publicUrl: null, tls: null, trustProxy: false, uploadLimitBytes: 9 },
      Promise.resolve(signedInServices()),
      folder,
    )
    const answer = await ready.inject({
      method: 'POST',
      url: '/api/reports',
      headers: { ...SIGNED_IN, host: '127.0.0.1:8440', ...headers },
    })
    await ready.close()
    expect(answer.json().code).toBe(code)
  })

  test('behind a proxy the public address is ours, and only where the proxy is trusted its forwarded host counts', async () => {
    const own = build(new URL('https://gangmu.example.gov.cn'), true)
    const forwarded = { host: '127.0.0.1:8440', 'x-forwarded-host': 'gangmu.example.gov.cn', 'x-forwarded-proto': 'https' }
    expect((await own.inject({ url: '/healthz', headers: forwarded })).statusCode).toBe(200)
    expect((await own.inject({ url: '/healthz', headers: { ...forwarded, 'x-forwarded-host': 'evil.example' } })).statusCode).toBe(421)
    await own.close()
  })
})

describe('health', () => {
  test('up at once, ready only when the database answers', async () => {
    expect((await send({ url: '/healthz' })).json()).toEqual({ status: 'up' })
    const early = await send({ url: '/readyz' })
    expect(early.statusCode).toBe(503)
    expect(early.json()).toMatchObject({ code: 'database-unavailable' })

    let answering = true
    const services = { checkDatabase: () => (answering ? Promise.resolve() : Promise.reject(new Error('gone'))) } as Services
    const ready = buildApp(
      { logLevel: 'silent', publicUrl: null, tls: null, trustProxy: false, uploadLimitBytes: 9 },
      Promise.resolve(services),
      folder,
    )
    const ask = () => ready.inject({ url: '/readyz', headers: { host: 'localhost' } })
    expect((await ask()).statusCode).toBe(200)
    answering = false
    expect((await ask()).statusCode).toBe(503)
    await ready.close()
  })

  test.each([
    ['database-unavailable', 503, '数据库暂时没有应答'],
    ['disk-full', 507, '磁盘已满'],
  ] as const)('an operation that meets %s answers %i, without naming the place of the database', async (code, status, sentence) => {
    const run = () => Promise.reject(new StoreFailure(code, { host: '127.0.0.1', port: 5432 }))
    const failing = { ...signedInServices(), today: () => '2026-01-01', ports: { unitOfWork: { run, version: run } } }
    const broken = buildApp(
      { logLevel: 'silent', publicUrl: null, tls: null, trustProxy: false, uploadLimitBytes: 9 },
      Promise.resolve(failing as unknown as Services),
      folder,
    )
    const answer = await broken.inject({ url: '/api/reports', headers: { ...SIGNED_IN, host: 'localhost' } })
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toMatchObject({ status, params: {} })
    expect(answer.json().title).toContain(sentence)
    await broken.close()
  })
})

describe('refusals', () => {
  test('input that does not fit names the field, in the language asked for', async () => {
    const ready = buildApp(
      { logLevel: 'silent', publicUrl: null, tls: null, trustProxy: false, uploadLimitBytes: 9 },
      Promise.resolve(signedInServices()),
      folder,
    )
    const ask = (headers: Record<string, string>) =>
      ready.inject({ url: '/api/reports/not-an-id', headers: { ...SIGNED_IN, host: 'localhost', ...headers } })
    const chinese = await ask({})
    expect(chinese.statusCode).toBe(400)
    expect(chinese.json()).toMatchObject({ code: 'request-invalid', params: { field: 'id' }, title: '请求的内容不合要求，未予处理：id。' })
    expect((await ask({ 'accept-language': 'en' })).json().title).toBe('The request is not acceptable and was not handled: id.')
    await ready.close()
  })

  test('a bug answers with a number to quote and tells nothing else', async () => {
    const ready = buildApp(
      { logLevel: 'silent', publicUrl: null, tls: null, trustProxy: false, uploadLimitBytes: 9 },
      Promise.reject(new Error('机密段落')),
      folder,
    )
    const answer = await ready.inject({ url: '/api/reports', headers: { host: 'localhost' } })
    await ready.close()
    expect(answer.statusCode).toBe(500)
    expect(answer.json()).toMatchObject({ code: 'internal-error', title: expect.stringContaining(answer.json().requestId) })
    expect(answer.body).not.toContain('机密段落')
  })
})

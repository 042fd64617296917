import { ROUTE_GROUPS, ROUTES } from '@gangmu/contract'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { type ApiDocument, renderDocs } from './docs-page.ts'

let app: FastifyInstance
// biome-ignore lint/suspicious/noExplicitAny: the document is looked at as an outsider sees it.
let document: any

beforeAll(async () => {
  // As in a process of its own: what other test files of this worker left in zod's registry is no part of the document.
  vi.resetModules()
  z.globalRegistry.clear()
  const { buildApp } = await import('./build-app.ts')
  app = buildApp(
    { logLevel: 'silent', publicUrl: null, tls: null, trustProxy: false, uploadLimitBytes: 1 },
    Promise.withResolvers<never>().promise,
    '/nonexistent',
  )
  document = (await get('application/json')).json()
})
afterAll(() => app.close())

const get = (accept: string | undefined, url = '/api/docs', language = 'zh-CN') =>
  app.inject({ url, headers: { host: 'localhost', 'accept-language': language, ...(accept && { accept }) } })

type Operation = { operationId: string; parameters?: { in: string; name: string; required?: boolean }[]; responses: object; tags: string[] }
const operations = (): [path: string, method: string, Operation][] =>
  Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, string, Operation] => [path, method, operation]),
  )

/** Every object in a JSON value. */
const walk = (value: unknown, visit: (object: Record<string, unknown>) => void): void => {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) visit(value as Record<string, unknown>)
  for (const inner of Object.values(value)) walk(inner, visit)
}

/** No validator is among our packages: these are the rules of OpenAPI 3.1 that a generated document could break. */
describe('the document', () => {
  test('is OpenAPI 3.1 with what that asks for at its top', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/)
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) })
    expect(Object.keys(document).sort()).toEqual(['components', 'info', 'openapi', 'paths', 'tags'])
  })

  test('has every operation of the contract once, under its method, path and one declared tag', () => {
    const tags = document.tags.map(({ name }: { name: string }) => name)
    const described = operations().map(([path, method, { operationId, tags: own }]) => {
      expect(own).toHaveLength(1)
      expect(tags).toContain(own[0])
      return [operationId, `${method.toUpperCase()} ${path}`]
    })
    const named = Object.entries(ROUTES).map(([id, { method, path }]) => [id, `${method} ${path.replace(/:(\w+)/g, '{$1}')}`])
    expect(described.sort()).toEqual(named.sort())
  })

  test('declares the parameters of every path, each name once in a place', () => {
    for (const [path, , { parameters = [] }] of operations()) {
      const inPath = parameters.filter((parameter) => parameter.in === 'path')
      expect(inPath.every(({ required }) => required === true)).toBe(true)
      expect(inPath.map(({ name }) => name).sort()).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort())
      expect(new Set(parameters.map(({ in: place, name }) => `${place} ${name}`)).size).toBe(parameters.length)
    }
  })

  test('describes every answer, whose content names a media type with a schema', () => {
    for (const [path, , { responses }] of operations()) {
      expect(Object.keys(responses).length, path).toBeGreaterThan(0)
      for (const [status, response] of Object.entries(responses) as [string, { description: string; content: object }][]) {
        expect(status).toMatch(/^[1-5]\d\d$/)
        expect(response.description).not.toBe('')
        for (const [type, { schema }] of Object.entries(response.content)) {
          expect(type).toMatch(/^[a-z]+\/[a-z.+-]+$/)
          expect(schema, `${path} ${status}`).toBeTypeOf('object')
        }
      }
    }
  })

  test('refers to nothing that is not there, and says nothing in the words of OpenAPI 3.0', () => {
    walk(document, (object) => {
      if (typeof object['$ref'] === 'string') {
        const place = object['$ref'].replace(/^#\//, '').split('/')
        expect(
          place.reduce((inner, key) => inner?.[key], document),
          object['$ref'],
        ).toBeTypeOf('object')
      }
      expect(object).not.toHaveProperty('nullable', true)
    })
  })

  test('is given to whoever does not ask for a page, and for download', async () => {
    for (const [accept, url] of [
      [undefined, '/api/docs'],
      ['*/*', '/api/docs'],
      ['text/html', '/api/docs/json'],
    ] as const) {
      const answer = await get(accept, url)
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
      expect(answer.json()).toEqual(document)
    }
  })
})

describe('the page', () => {
  test('shows a browser every operation in Chinese, with who may call it and how it fails', async () => {
    const answer = await get('text/html,application/xhtml+xml,*/*;q=0.8')
    expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', vary: 'Accept, Accept-Language' })
    for (const id of Object.keys(ROUTES)) expect(answer.body).toContain(`<article id="${id}">`)
    const [, edit = ''] = answer.body.split('<article id="editPlanLine">')
    const article = edit.split('</article>')[0]!
    expect(article).toContain('起草人、审定人 (plan.edit)')
    expect(article).toContain('<a href="#failure-plan-read-only">plan-read-only</a>')
    expect(article).toContain('<code>line</code></td><td>路径</td><td>string uuid</td><td>✓</td>')
    expect(article).toContain('<a href="#schema-Plan">Plan</a>')
    expect(Object.keys(ROUTE_GROUPS).every((name) => answer.body.includes(`id="group-${name}"`))).toBe(true)
  })

  test('leads nowhere that is not there', async () => {
    const { body } = await get('text/html')
    const ids = new Set([...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    for (const [, to] of body.matchAll(/href="#([^"]+)"/g)) expect(ids, to).toContain(to)
  })

  test('runs nothing and takes nothing but its own style', async () => {
    const { body } = await get('text/html')
    expect(body).not.toMatch(/<script|style=|\son\w+=/i)
    expect([...body.matchAll(/(?:src|href)="([^#"][^"]*)"/g)].map(([, url]) => url)).toEqual(['/api/docs/style.css', '/api/docs/json'])
    expect((await get('text/css', '/api/docs/style.css')).headers['content-type']).toBe('text/css; charset=utf-8')
  })

  test('speaks English to whom asks for it', async () => {
    expect((await get('text/html', '/api/docs', 'en')).body).toContain('<html lang="en">')
  })

  test('what is written into it is text, whatever it holds', () => {
    const [path, method] = ['/api/search', 'get']
    const hostile: ApiDocument = structuredClone(document)
    Object.assign(hostile.paths[path]![method]!, { summary: '<script>alert("1")</script>' })
    expect(renderDocs(hostile, 'zh-CN')).not.toContain('<script>')
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { ensureWebBuilt } from '../tools/launch/web-build.mjs'

/** What is served: small enough to open over a slow line, and in reach of the oldest browser offices still run (Chromium 86). */
const DIST = fileURLToPath(new URL('../apps/web/dist/', import.meta.url))
const FIRST_LOAD_LIMIT = 600_000

const read = (path: string) => readFileSync(join(DIST, path), 'utf8')
const assets = (ending: string) => readdirSync(join(DIST, 'assets')).filter((name) => name.endsWith(ending))

beforeAll(() => ensureWebBuilt(process.execPath), 180_000)

describe('the first load', () => {
  /** The scripts index.html asks for, those that these import at once included. */
  const firstScripts = () => [...read('index.html').matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path!)

  test('is less than 600 kB of script', () => {
    const bytes = firstScripts().reduce((sum, path) => sum + gzipSync(read(path)).length, 0)
    expect(bytes).toBeGreaterThan(50_000)
    expect(bytes).toBeLessThan(FIRST_LOAD_LIMIT)
  })

  test('brings neither charts nor the schemas of the server', () => {
    for (const path of firstScripts()) expect(read(path)).not.toMatch(/zrender|ZodError/)
  })

  test('has nothing inline, which the policy would refuse', () => {
    expect(read('index.html')).not.toMatch(/<style|\son\w+=|\sstyle=|<script(?![^>]*\ssrc=)/)
  })
})

describe('Chromium 86', () => {
  /** Functions it does not have; vite transpiles syntax, not these. What apps/web/src/lib/fill-in.ts brings along is not among them. */
  test.each([
    ['findLastIndex', /\.findLastIndex\(/],
    ['Object.groupBy', /Object\.groupBy\(/],
    ['Promise.withResolvers', /\.withResolvers\b/],
    ['structuredClone', /\bstructuredClone\(/],
    ['crypto.randomUUID', /\.randomUUID\(/],
    ['AbortSignal.timeout and any', /AbortSignal\.(?:timeout|any)\(/],
    ['URL.canParse', /URL\.canParse\(/],
    ['static blocks', /\bstatic\s*\{/],
  ])('no script uses %s', (_, pattern) => {
    for (const name of assets('.js')) expect(read(`assets/${name}`).match(pattern)?.[0], name).toBeUndefined()
  })

  test.each([
    [':has()', /:has\(/],
    [':is() and :where()', /:(?:is|where)\(/],
    ['container queries', /@container/],
    ['layers', /@layer/],
    ['the inset shorthand', /[{;]inset:/],
    ['aspect-ratio', /[{;]aspect-ratio:/],
    ['new viewport units', /\d[sdl]v[hw]\b/],
    ['color-mix and oklch', /color-mix\(|oklch\(/],
    ['nested rules', /\{[^{}]*&/],
  ])('no style uses %s', (_, pattern) => {
    for (const name of assets('.css')) expect(read(`assets/${name}`).match(pattern)?.[0], name).toBeUndefined()
  })
})

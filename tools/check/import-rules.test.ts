import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import config from '../../.dependency-cruiser.mjs'
import { ROOT } from '../launch/root.mjs'

/** Rule → the module that breaks it, and the import it does so with. */
const PLANTED: Readonly<Record<string, readonly [file: string, source: string]>> = {
  'domain-imports': ['packages/domain/src/a.ts', `import '@gangmu/reader'`],
  'messages-imports': ['packages/messages/src/a.ts', `import '@gangmu/reader'`],
  'reader-imports': ['packages/reader/src/a.ts', `import '@gangmu/store'`],
  'checker-imports': ['packages/checker/src/a.ts', `import '@gangmu/store'`],
  'writer-imports': ['packages/writer/src/a.ts', `import '@gangmu/reader'`],
  'contract-imports': ['packages/contract/src/a.ts', `import '@gangmu/application'`],
  'application-imports': ['packages/application/src/a.ts', `import '@gangmu/store'`],
  'store-imports': ['packages/store/src/a.ts', `import '@gangmu/reader'`],
  'adapters-imports': ['packages/adapters/src/a.ts', `import '@gangmu/store'`],
  'domain-is-pure': ['packages/domain/src/b.ts', `import 'node:crypto'`],
  'application-through-ports': ['packages/application/src/b.ts', `import 'node:fs'`],
  'web-imports': ['apps/web/src/a.ts', `import '@gangmu/application'`],
  'web-has-no-node': ['apps/web/src/b.ts', `import 'node:path'`],
  'nobody-imports-the-web': ['packages/contract/src/b.ts', `import '../../../apps/web/src/main.ts'`],
  'apps-stand-alone': ['apps/cli/src/a.ts', `import '../../server/src/main.ts'`],
  'public-door-only': ['packages/reader/src/b.ts', `import '../../domain/src/inside.ts'`],
  'testing-door-for-tests': ['packages/reader/src/h.ts', `import '../../store/src/testing/testing.ts'`],
  'features-stay-apart': ['apps/web/src/features/plan/plan.ts', `import '../report/report.ts'`],
  'product-not-from-tools': ['packages/reader/src/c.ts', `import '../../../tools/tool.ts'`],
  'no-import-of-tests': ['packages/reader/src/d.ts', `import './inside.test.ts'`],
  'no-dev-dependency-in-product': ['packages/reader/src/e.ts', `import 'dev-tool'`],
  'no-undeclared-dependency': ['packages/reader/src/f.ts', `import 'stranger'`],
  'no-circular': ['packages/reader/src/circle-a.ts', `import './circle-b.ts'`],
  'not-to-unresolvable': ['packages/reader/src/g.ts', `import './nowhere.ts'`],
}

/** Imports that every rule must let pass. */
const ALLOWED: Readonly<Record<string, string>> = {
  'packages/writer/src/good.ts': `import '@gangmu/domain'; import '@gangmu/messages'`,
  'packages/application/src/good.ts': `import '@gangmu/domain'; import '@gangmu/reader'`,
  'apps/server/src/good.test.ts': `import '../../../packages/store/src/testing/testing.ts'`,
  'packages/adapters/src/good.test.ts': `import '../../store/src/testing/testing.ts'`,
  'packages/store/src/good.ts': `import '@gangmu/application'; import 'node:fs'; import 'library'`,
  'packages/domain/src/good.test.ts': `import 'dev-tool'; import 'node:fs'; import './inside.ts'`,
  'apps/server/src/good.ts': `import '@gangmu/store'; import '@gangmu/reader'`,
  'apps/web/src/features/report/good.ts': `import '@gangmu/domain'; import './report.ts'; import '../../main.ts'`,
  'tools/good.ts': `import '../packages/reader/src/inside.ts'`,
}

const PACKAGES = ['domain', 'messages', 'reader', 'checker', 'writer', 'contract', 'application', 'store', 'adapters']
const APPS = ['server', 'cli', 'web']
const folder = mkdtempSync(join(tmpdir(), 'gangmu-import-rules-'))
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

type Violation = { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }
let violations: readonly Violation[] = []

beforeAll(() => {
  const version = '1.0.0'
  const devDependencies = { 'dev-tool': version }
  write('package.json', JSON.stringify({ name: 'planted', version, type: 'module', devDependencies }))
  for (const name of ['dev-tool', 'library', 'stranger']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version, main: 'index.js' }))
    write(`node_modules/${name}/index.js`, '')
  }
  mkdirSync(join(folder, 'node_modules/@gangmu'), { recursive: true })
  const siblings = Object.fromEntries(PACKAGES.map((name) => [`@gangmu/${name}`, version]))
  for (const place of [...PACKAGES.map((name) => `packages/${name}`), ...APPS.map((name) => `apps/${name}`)]) {
    const name = place.split('/')[1] as string
    const manifest = {
      name: `@gangmu/${name}`,
      version,
      type: 'module',
      exports: './src/index.ts',
      dependencies: { ...siblings, library: version },
      devDependencies,
    }
    write(`${place}/package.json`, JSON.stringify(manifest))
    write(`${place}/src/index.ts`, 'export {}')
    write(`${place}/src/inside.ts`, 'export {}')
    symlinkSync(join('..', '..', place), join(folder, 'node_modules/@gangmu', name))
  }
  write('apps/server/src/main.ts', '')
  write('apps/web/src/main.ts', '')
  write('apps/web/src/features/report/report.ts', '')
  write('tools/tool.ts', '')
  write('packages/store/src/testing/testing.ts', '')
  write('packages/reader/src/inside.test.ts', '')
  write('packages/reader/src/circle-b.ts', `import './circle-a.ts'`)
  for (const [file, source] of Object.values(PLANTED)) write(file, source)
  for (const [file, source] of Object.entries(ALLOWED)) write(file, source)

  const cruiser = join(ROOT, 'node_modules/.bin/depcruise')
  const args = [cruiser, '--config', join(ROOT, '.dependency-cruiser.mjs'), '--output-type', 'json', 'packages', 'apps', 'tools']
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 })
  expect(run.stderr).toBe('')
  violations = JSON.parse(run.stdout).summary.violations
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every rule has a planted violation', () => {
  expect(config.forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(PLANTED).sort())
})

test.each(Object.entries(PLANTED))('%s fires', (rule, [file]) => {
  const fired = violations.filter((violation) => violation.from === file).map((violation) => violation.rule.name)
  expect(fired).toContain(rule)
})

test.each(config.forbidden.map(({ name, comment }) => [name, comment]))('%s teaches', (_name, comment) => {
  expect(comment.length).toBeGreaterThan(40)
})

test.each(Object.keys(ALLOWED))('%s breaks no rule', (file) => {
  expect(violations.filter((violation) => violation.from === file)).toEqual([])
})

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '../launch/root.mjs'
import { runProgram } from '../run-program.ts'
import { applyScaffold } from './apply.ts'
import { scaffoldPage } from './page.ts'
import { scaffoldRule } from './rule.ts'
import { scaffoldUseCase } from './use-case.ts'

const COPIED = [
  'packages/domain',
  'packages/messages',
  'packages/application',
  'packages/contract',
  'packages/reader',
  'packages/checker',
  'packages/writer',
  'apps/web',
]

/** The rooms that a scaffold builds on, without their own tests; the libraries are those of the repository. */
function copyRepository(folder: string): void {
  const isWanted = (path: string) => !/\.test\.tsx?$|\/dist$|\/\.dist-next$|\/node_modules$|\/cases[^/]*$/.test(path)
  for (const room of COPIED) cpSync(join(ROOT, room), join(folder, room), { recursive: true, filter: isWanted })
  cpSync(join(ROOT, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'))
  mkdirSync(join(folder, 'node_modules/@gangmu'), { recursive: true })
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (name !== '@gangmu' && !name.startsWith('.')) symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name))
  }
  for (const room of COPIED) symlinkSync(join(folder, room), join(folder, 'node_modules/@gangmu', room.split('/')[1] as string))
}

type Results = { readonly assertionResults: readonly { readonly failureMessages: readonly string[] }[] }

describe('in a copy of the repository', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-scaffold-'))
  const useCase = scaffoldUseCase('archive-old-report')
  const page = scaffoldPage('plan-lines', '计划指标行')
  const rule = scaffoldRule('dots-in-text', 'language', '省略号')

  beforeAll(() => {
    copyRepository(folder)
    applyScaffold(useCase, folder)
    applyScaffold(page, folder)
    applyScaffold(rule, folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('what is made passes the type checker', async () => {
    const tests = readFileSync(join(ROOT, 'tsconfig.tests.json'), 'utf8')
    const files = [useCase, page, rule]
      .flatMap(({ files }) => Object.keys(files))
      .filter((file) => file.endsWith('.ts') || file.endsWith('.tsx'))
    // `vite/client` lets the web's style sheets be imported, as its own project does.
    const options = { ...JSON.parse(tests).compilerOptions, types: ['node', 'vite/client'], allowJs: false, checkJs: false }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: './tsconfig.base.json', compilerOptions: options, files }))
    const { output } = await runProgram(join(ROOT, 'node_modules/.bin/tsc'), ['-p', folder, '--pretty', 'false'], folder)
    expect(output).toBe('')
  }, 120_000)

  test('the tests that are made pass', async () => {
    const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
    const report = join(folder, 'report.json')
    const { code } = await runProgram(
      process.execPath,
      [vitest, 'run', '--root', folder, '--reporter=json', `--outputFile=${report}`],
      folder,
    )
    const { numPassedTests, numTotalTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    const failures = testResults.flatMap(({ assertionResults }: Results) => assertionResults.flatMap((one) => one.failureMessages))
    expect({ code, numPassedTests, numTotalTests, failures }).toEqual({ code: 0, numPassedTests: 4, numTotalTests: 4, failures: [] })
  }, 120_000)

  test('the title stands in both catalogues', () => {
    expect(readFileSync(join(folder, 'packages/messages/src/zh-cn/web.ts'), 'utf8')).toContain(`'plan-lines.title': '计划指标行',`)
    expect(readFileSync(join(folder, 'packages/messages/src/en/web.ts'), 'utf8')).toContain(`'plan-lines.title': 'Plan lines',`)
  })

  test('nothing is written over', () => {
    expect(() => applyScaffold(useCase, folder)).toThrow('is there already')
  })
})

test.each(['report', 'Archive-report', 'archive_report', 'archive-', ''])('"%s" is no name of a use-case', (name) => {
  expect(() => scaffoldUseCase(name)).toThrow('verb and noun')
})

test.each([
  ['PlanLines', '计划'],
  ['plan-lines', undefined],
  ['plan-lines', 'Plan'],
  ['plan-lines', `计划'`],
])('a page is not named %s with %s on screen', (name, title) => {
  expect(() => scaffoldPage(name, title)).toThrow()
})

test('where a catalogue has changed its layout, nothing is made', () => {
  const scaffold = { files: { 'a.ts': '' }, edits: [{ file: 'package.json', before: /^no such line$/, lines: [''] }], next: [] }
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-scaffold-'))
  writeFileSync(join(folder, 'package.json'), '{}\n')
  expect(() => applyScaffold(scaffold, folder)).toThrow('tools/scaffold must follow')
  expect(readdirSync(folder)).toEqual(['package.json'])
  rmSync(folder, { recursive: true })
})

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { runProgram } from '../run-program.ts'
import { COMMANDS } from './commands.mjs'
import { refuseOldNode } from './node-floor.mjs'
import { ROOT } from './root.mjs'

const LAUNCH = join(ROOT, 'tools/launch.mjs')

test.each(Object.entries(COMMANDS))('%s runs a module that exists', (_name, { module }) => {
  expect(existsSync(join(ROOT, module))).toBe(true)
})

// `exec`: npm runs a script by a shell and ends that shell when it is told to stop. Were the launcher the shell's child, it would hear
// nothing, and server and database would outlive `npm start` under systemd or a container.
test.each(Object.entries(manifest.scripts))('npm script %s names a command of the launcher', (_script, line) => {
  const [, command = ''] = /^exec node tools\/launch\.mjs ([a-z]+)( |$)/.exec(line) ?? []
  expect([...Object.keys(COMMANDS), 'doctor']).toContain(command)
})

test('an unknown command is answered with those there are', async () => {
  const { code, output } = await runProgram(process.execPath, [LAUNCH, 'strat'])
  expect(code).toBe(1)
  expect(output).toContain('没有“strat”这个命令')
  expect(output).toContain('start, test, check')
})

test('the CLI keeps the folder in which it was typed', async () => {
  const { output } = await runProgram(process.execPath, [join(ROOT, 'tools/gangmu.mjs'), 'check', 'no-such-report.txt'], join(ROOT, 'docs'))
  expect(output).toContain('no-such-report.txt')
})

test('an old Node is refused in both languages', () => {
  const printed = vi.spyOn(console, 'error').mockReturnValue(undefined)
  expect(refuseOldNode('18.20.0')).toBe(true)
  const text = printed.mock.calls.flat().join('\n')
  printed.mockRestore()
  expect(text).toContain('纲目需要 Node.js 20.19')
  expect(text).toContain('this is 18.20.0')
})

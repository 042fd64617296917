import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runProgram } from '../run-program.ts'
import { ROOT } from './root.mjs'

const HAND_OVER = JSON.stringify(join(ROOT, 'tools/launch/hand-over.mjs'))
/** A Node without `execve`, as every Node before 22.15: the launcher stays the parent. */
const asParent = (script: string) => `
  process.execve = undefined
  const { handOver } = await import(${HAND_OVER})
  await handOver(process.execPath, ['-e', ${JSON.stringify(script)}])`
const asOneProcess = (script: string) => asParent(script).replace('process.execve = undefined', '')
const run = (script: string) => runProgram(process.execPath, ['--input-type=module', '-e', script])

test.each([
  ['a parent', asParent],
  ['one process', asOneProcess],
])('as %s, the exit code and the output are the child’s', async (_name, wrap) => {
  expect(await run(wrap(`console.log('ran on', process.version); process.exitCode = 7`))).toEqual({
    code: 7,
    output: `ran on ${process.version}`,
  })
})

test.each([
  ['a parent', asParent],
  ['one process', asOneProcess],
])('as %s, installed tools come first on PATH', async (_name, wrap) => {
  const { output } = await run(wrap('console.log(process.env.PATH.split(":")[0])'))
  expect(output).toBe(join(ROOT, 'node_modules/.bin'))
})

test('a child ended by a signal gives 128 and its number', async () => {
  expect((await run(asParent(`process.kill(process.pid, 'SIGKILL')`))).code).toBe(128 + 9)
})

test.each(['SIGTERM', 'SIGINT'] as const)('%s reaches the child, which ends in its own way', async (signal) => {
  const script = `process.on('${signal}', () => { console.log('stopping'); process.exit(3) }); setInterval(() => {}, 1000); console.log('ready')`
  const parent = spawn(process.execPath, ['--input-type=module', '-e', asParent(script)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  parent.stdout.on('data', (chunk) => {
    output += String(chunk)
    if (String(chunk).includes('ready')) parent.kill(signal)
  })
  const [code] = await once(parent, 'close')
  expect({ code, output }).toEqual({ code: 3, output: 'ready\nstopping\n' })
})

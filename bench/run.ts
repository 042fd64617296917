import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const PARTS = {
  reader: './speed/reader/run.ts',
  checker: './speed/checker/run.ts',
  api: './speed/api/run.ts',
  monitor: './speed/monitor/run.ts',
  accuracy: './accuracy/run.ts',
} as const

/** `npm run bench [-- api|accuracy|…] [--rounds 7]`: all parts one after the other, or the one named. Exit code 1 where a goal is missed. */
async function main(argv: readonly string[]): Promise<number> {
  const [asked, ...rest] = argv
  const named = Object.entries(PARTS).filter(([name]) => name === asked)
  let worst = 0
  for (const [, module] of named.length > 0 ? named : Object.entries(PARTS))
    worst = Math.max(worst, await run(module, named.length > 0 ? rest : argv))
  return worst
}

const run = (module: string, args: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fileURLToPath(new URL(module, import.meta.url)), ...args], { stdio: 'inherit' })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })

process.exitCode = await main(process.argv.slice(2))

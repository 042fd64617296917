import { runProgram } from '../run-program.ts'
import { GENERATORS } from './generators.ts'

/** `npm run generate [-- --check] [-- name…]`: runs every generator, or the named ones. */
async function main(args: readonly string[]): Promise<number> {
  const names = args.filter((arg) => !arg.startsWith('--'))
  const unknown = names.filter((name) => !GENERATORS.some((generator) => generator.name === name))
  if (unknown.length > 0) {
    console.error(`No generator named ${unknown.join(', ')}. Known: ${GENERATORS.map(({ name }) => name).join(', ')}`)
    return 2
  }
  let worst = 0
  for (const { name, script } of GENERATORS) {
    if (names.length > 0 && !names.includes(name)) continue
    const { code, output } = await runProgram(process.execPath, [script, ...(args.includes('--check') ? ['--check'] : [])])
    console.log(`${code === 0 ? '✔' : '✘'} ${name}`)
    if (code !== 0) console.log(output)
    worst = Math.max(worst, code)
  }
  return worst
}

process.exitCode = await main(process.argv.slice(2))

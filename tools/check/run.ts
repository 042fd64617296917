import { runProgram } from '../run-program.ts'
import { STEPS } from './steps.ts'

/** `npm run check [-- name…]`: every check of the sources, one line each; exit 1 where any fails. */
async function main(names: readonly string[]): Promise<number> {
  const steps = STEPS.filter((step) => names.length === 0 || names.some((name) => step.name.includes(name)))
  if (steps.length === 0) {
    console.error(`No step matches ${names.join(', ')}. Known: ${STEPS.map(({ name }) => name).join('; ')}`)
    return 2
  }
  const failed: string[] = []
  for (const { name, program, args, fix } of steps) {
    const started = performance.now()
    const { code, output } = await runProgram(program, args)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`${code === 0 ? '✔' : '✘'} ${name} ${seconds} s`)
    if (code === 0) continue
    failed.push(name)
    console.log(`${output}\n→ ${fix}\n`)
  }
  console.log(failed.length === 0 ? 'All checks pass.' : `Failed: ${failed.join('; ')}`)
  return failed.length === 0 ? 0 : 1
}

process.exitCode = await main(process.argv.slice(2))

import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createChildReader, READING_LIMITS } from '@gangmu/adapters'
import type { ReportReader } from '@gangmu/application'
import { chooseLocale, type Locale, message } from '@gangmu/messages'
import { checkFiles } from './check/check-files.ts'
import { readCheckOptions } from './check/read-check-options.ts'
import { loadMappings } from './load-mappings.ts'
import { readFiles } from './read-files.ts'

/**
 * Exit codes, documented in docs/reference/cli.md: 0 done, 1 not done (or not for every file), 2 wrong usage. Of `check`: 0 nothing found,
 * 1 something found, 2 not everything could be read, or wrong usage.
 */
export type ExitCode = 0 | 1 | 2

const OPTIONS = {
  json: { type: 'boolean' },
  format: { type: 'string' },
  severity: { type: 'string' },
  against: { type: 'string' },
  out: { type: 'string' },
  lang: { type: 'string' },
  'no-color': { type: 'boolean' },
  timeout: { type: 'string' },
  memory: { type: 'string' },
  mapping: { type: 'string' },
  force: { type: 'boolean' },
  verify: { type: 'boolean' },
  replace: { type: 'boolean' },
  yes: { type: 'boolean' },
  token: { type: 'string' },
  user: { type: 'string' },
  server: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** As the server's: docs/reference/cli.md names them. */
const DEFAULTS = { timeout: READING_LIMITS.timeoutMs / 1000, memory: READING_LIMITS.memoryMb }

const complain = (text: string): ExitCode => {
  process.stderr.write(`${text}\n`)
  return 2
}

async function run(argv: readonly string[]): Promise<ExitCode> {
  let locale: Locale = 'zh-CN'
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (error) {
    return complain(optionProblem(error, chooseLocale(/--lang[= ](\w+)/.exec(argv.join(' '))?.[1] ?? locale)))
  }
  const { values, positionals } = parsed
  locale = chooseLocale(values.lang ?? 'zh')
  const [command, ...paths] = positionals
  if (command === undefined || command === 'help' || values.help) {
    process.stdout.write(`${message(locale, 'cli.usage')}\n`)
    return command === undefined && !values.help ? 2 : 0
  }
  if (command === 'backup' || command === 'restore') {
    // The database's libraries are no part of what checking a file waits for.
    const { runBackup, runRestore } = await import('./backup-commands.ts')
    const { force = false, verify = false, replace = false, yes = false } = values
    return (command === 'backup' ? runBackup : runRestore)(paths, { force, verify, replace, yes }, locale)
  }
  if (command === 'pack') {
    const { runPack } = await import('./pack/pack-commands.ts')
    return runPack(paths, values, locale)
  }
  if (command === 'board') {
    const { runBoard } = await import('./board/check-boards.ts')
    return runBoard(paths, locale)
  }
  const colour = !values['no-color'] && process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined
  const limits = { timeoutMs: 1000 * Number(values.timeout ?? DEFAULTS.timeout), memoryMb: Number(values.memory ?? DEFAULTS.memory) }
  if (!(limits.timeoutMs >= 100 && limits.timeoutMs <= 3_600_000)) return complain(message(locale, 'cli.timeout-invalid'))
  if (!(Number.isInteger(limits.memoryMb) && limits.memoryMb >= 64 && limits.memoryMb <= 16_384))
    return complain(message(locale, 'cli.memory-invalid'))
  const loaded = values.mapping === undefined ? { ok: true as const, mappings: [] } : loadMappings(values.mapping, locale)
  if (!loaded.ok) return complain(loaded.problem)
  const { mappings } = loaded
  const reader: ReportReader = createChildReader({ entry: fileURLToPath(import.meta.resolve('@gangmu/checker/child')), ...limits })
  if (command === 'check') {
    const options = readCheckOptions(paths, values, locale)
    return typeof options === 'string' ? complain(options) : checkFiles(paths, reader, { ...options, locale, colour, mappings })
  }
  if (command === 'read' && values.json) return complain(message(locale, 'cli.json-one-file'))
  if (command === 'read') return readFiles(paths, reader, { locale, colour, mappings })
  return complain(message(locale, 'cli.unknown-command', { name: command }))
}

/** parseArgs complains in English, for programmers; only the option it names is taken from there. */
function optionProblem(error: unknown, locale: Locale): string {
  const { code, message: said } = error as NodeJS.ErrnoException
  const option = /'(-[^' ]*)/.exec(said)?.[1] ?? '—'
  return message(locale, code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'cli.option-unknown' : 'cli.option-value', { option })
}

const parse = (argv: readonly string[]) => parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })

// `gangmu check … | head` closes the pipe when it has seen enough: the end of the work, no bug.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await run(process.argv.slice(2))

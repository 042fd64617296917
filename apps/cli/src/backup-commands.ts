import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { locateInstallation, readSettings } from '@gangmu/adapters'
import { type Locale, message, messageFor } from '@gangmu/messages'
import {
  BackupFailure,
  type BackupProgress,
  type BackupSummary,
  backUpInstallation,
  describeInstallation,
  type RestoreSummary,
  restoreInstallation,
  StoreFailure,
  verifyBackup,
} from '@gangmu/store'
import type { ExitCode } from './main.ts'

/** The switches of both commands; each refuses those of the other. */
export type BackupFlags = { readonly force: boolean; readonly verify: boolean; readonly replace: boolean; readonly yes: boolean }

/** What both commands are given: where to write, and what ends them. */
type Run = { readonly locale: Locale; readonly signal: AbortSignal; readonly onProgress: (progress: BackupProgress) => void }

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const complain = (text: string): void => void process.stderr.write(`${text}\n`)

/** `gangmu backup FILE`, `gangmu backup --verify FILE`. */
export const runBackup = (paths: readonly string[], flags: BackupFlags, locale: Locale): Promise<ExitCode> => {
  const file = oneFile(paths, 'backup', unfit(flags, ['replace', 'yes']), locale)
  if (file === null) return Promise.resolve(2)
  return carryOut(locale, async (run) => {
    if (flags.verify) {
      const onTable = (table: { readonly name: string }) => run.onProgress({ step: 'proving', table: table.name })
      const { manifest, size } = await verifyBackup(file, { signal: run.signal, onTable })
      say(message(locale, 'backup.verified', { file }))
      say(facts(locale, { manifest, size }))
      return 0
    }
    const installation = locate(locale)
    if (installation === null) return 2
    const summary = await backUpInstallation(installation, { file, force: flags.force, signal: run.signal, onProgress: run.onProgress })
    say(message(locale, 'backup.done', { file }))
    say(facts(locale, summary))
    return 0
  })
}

/** `gangmu restore FILE`: `--replace` is asked about by name, or confirmed by `--yes`. */
export const runRestore = (paths: readonly string[], flags: BackupFlags, locale: Locale): Promise<ExitCode> => {
  const file = oneFile(paths, 'restore', unfit(flags, ['force', 'verify']), locale)
  if (file === null) return Promise.resolve(2)
  return carryOut(locale, async (run) => {
    const installation = locate(locale)
    if (installation === null) return 2
    const { place, name } = describeInstallation(installation)
    if (flags.replace && !flags.yes) {
      if (!process.stdin.isTTY) {
        complain(message(locale, 'backup.needs-yes', { place }))
        return 2
      }
      if ((await ask(message(locale, 'backup.confirm', { place, file, name }), run.signal)) !== name) {
        complain(message(locale, 'backup.not-confirmed', { name }))
        return 1
      }
    }
    const restored = await restoreInstallation(installation, {
      file,
      replace: flags.replace,
      signal: run.signal,
      onProgress: run.onProgress,
    })
    say(message(locale, 'backup.restored', { place }))
    say(facts(locale, { manifest: restored.manifest, size: (await stat(file)).size }))
    tellState(locale, restored)
    return 0
  })
}

const unfit = (flags: BackupFlags, names: readonly (keyof BackupFlags)[]): keyof BackupFlags | undefined =>
  names.find((name) => flags[name])

const oneFile = (
  paths: readonly string[],
  command: 'backup' | 'restore',
  foreign: keyof BackupFlags | undefined,
  locale: Locale,
): string | null => {
  const [file] = paths
  if (foreign !== undefined) complain(message(locale, 'backup.option-foreign', { option: `--${foreign}`, command }))
  else if (file === undefined || paths.length > 1) complain(message(locale, 'backup.one-file', { command }))
  else return file
  return null
}

const locate = (locale: Locale) => {
  const settings = readSettings(process.env, process.cwd())
  if (settings.problem === null) return locateInstallation(settings)
  const { kind, name, path } = settings.problem
  complain(message(locale, `config.file-${kind}`, { name, value: path }))
  return null
}

const SHANGHAI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

const facts = (locale: Locale, { manifest, size }: Pick<BackupSummary, 'manifest' | 'size'>): string =>
  message(locale, 'backup.facts', {
    size: (size / 1_000_000).toFixed(1),
    tables: manifest.total.tables,
    rows: manifest.total.rows,
    createdAt: SHANGHAI.format(new Date(manifest.createdAt)),
    version: manifest.gangmuVersion,
  })

const tellState = (locale: Locale, { migrated, audit }: RestoreSummary): void => {
  if (migrated.length > 0) say(message(locale, 'backup.migrated', { count: migrated.length }))
  const broken = audit.filter(({ brokenAt }) => brokenAt !== null)
  for (const { spaceId, brokenAt } of broken) complain(message(locale, 'backup.audit-broken', { space: spaceId, entry: brokenAt }))
  const entries = audit.reduce((sum, chain) => sum + chain.entries, 0)
  if (broken.length === 0) say(message(locale, 'backup.audit-whole', { entries }))
}

const ask = async (question: string, signal: AbortSignal): Promise<string> => {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await lines.question(question, { signal })).trim()
  } finally {
    lines.close()
  }
}

/** Runs the work with progress on a terminal, ends it in order on Ctrl-C, and says in a sentence what was expected to fail. */
const carryOut = async (locale: Locale, work: (run: Run) => Promise<ExitCode>): Promise<ExitCode> => {
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, stop)
  const clearLine = () => void (process.stderr.isTTY && process.stderr.write('\r\u001b[K'))
  const onProgress = ({ step, table }: BackupProgress) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${messageFor(locale, `backup.${step}`, { table })}`)
  }
  try {
    return await work({ locale, signal: stopping.signal, onProgress }).finally(clearLine)
  } catch (error) {
    complain(describeFailure(error, stopping.signal.aborted, locale))
    return 1
  } finally {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, stop)
  }
}

const describeFailure = (error: unknown, interrupted: boolean, locale: Locale): string => {
  if (error instanceof BackupFailure) return messageFor(locale, `backup.${error.code}`, error.params) ?? error.message
  if (error instanceof StoreFailure) return messageFor(locale, `store.${error.code}`, error.params) ?? error.message
  if (interrupted) return message(locale, 'backup.interrupted')
  throw error
}

import { readSettings } from '@gangmu/adapters'
import { CallError, createClient } from '@gangmu/contract'
import { type Locale, message, messageFor } from '@gangmu/messages'
import type { ExitCode } from '../main.ts'
import { findPack, packNames } from './find-pack.ts'
import { importPack } from './import-pack.ts'
import { countFigures, type Pack } from './pack-schema.ts'
import { askPassword, openServer, type Who } from './sign-in.ts'

export type PackOptions = { readonly token?: string | undefined; readonly user?: string | undefined; readonly server?: string | undefined }

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const complain = (text: string, code: ExitCode): ExitCode => {
  process.stderr.write(`${text}\n`)
  return code
}

/** `gangmu pack list`, `gangmu pack import NAME|FILE`. */
export const runPack = async ([action, asked, ...more]: readonly string[], options: PackOptions, locale: Locale): Promise<ExitCode> => {
  if (action === 'list' && asked === undefined) return listPacks(locale)
  if (action !== 'import' || asked === undefined || more.length > 0) return complain(message(locale, 'pack.usage'), 2)
  const found = findPack(asked, locale)
  if (!found.ok) return complain(found.problem, 1)
  const server = serverOf(options, locale)
  if (server === null) return 2
  const who = await whoAsks(options, locale)
  if (who === null) return complain(message(locale, 'pack.nobody'), 2)
  return importInto(server, who, found.pack, locale)
}

const listPacks = (locale: Locale): ExitCode => {
  for (const name of packNames()) {
    const found = findPack(name, locale)
    say(found.ok ? message(locale, 'pack.entry', { name, title: found.pack.title, count: countFigures(found.pack) }) : found.problem)
  }
  return 0
}

/** The one named, or the one that starts here with these settings. */
const serverOf = ({ server }: PackOptions, locale: Locale): string | null => {
  if (server !== undefined) {
    if (URL.canParse(server) && /^https?:/.test(server)) return server
    complain(message(locale, 'pack.server-invalid', { server }), 2)
    return null
  }
  const { given, problem } = readSettings(process.env, process.cwd())
  if (problem !== null) {
    complain(message(locale, `config.file-${problem.kind}`, { name: problem.name, value: problem.path }), 2)
    return null
  }
  const scheme = given['GANGMU_TLS_CERT'] ? 'https' : 'http'
  return given['GANGMU_PUBLIC_URL'] || `${scheme}://127.0.0.1:${given['GANGMU_PORT'] || 8440}`
}

const whoAsks = async ({ token, user }: PackOptions, locale: Locale): Promise<Who | null> => {
  if (user !== undefined) return process.stdin.isTTY ? { user, password: await askPassword(user, locale) } : null
  const secret = token ?? process.env['GANGMU_TOKEN']
  return secret === undefined || secret === '' ? null : { token: secret }
}

const importInto = async (server: string, who: Who, pack: Pack, locale: Locale): Promise<ExitCode> => {
  try {
    const { send, close } = await openServer(server, who, locale)
    const imported = await importPack(createClient(send), pack).finally(close)
    if (!imported.ok) return complain(message(locale, 'pack.area-unknown', { area: imported.unknownArea }), 1)
    const { recorded, same, own } = imported
    if (own !== null) say(message(locale, 'pack.own', { area: own }))
    say(message(locale, 'pack.imported', { title: pack.title, recorded, same }))
    if (recorded > 0) say(message(locale, 'pack.internal'))
    return 0
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    if (error.code === 'network') return complain(message(locale, 'pack.unreachable', { server }), 1)
    const params = { ...error.params, requestId: error.requestId }
    return complain(message(locale, 'pack.refused', { why: messageFor(locale, `error.${error.code}`, params) ?? error.code }), 1)
  }
}

import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { createSecureContext } from 'node:tls'
import { message } from '@gangmu/messages'
import { CONFIG_FIELDS, type ConfigIssue, isForeignName, type LOG_LEVELS } from './config-fields.ts'
import { findNearest } from './find-nearest.ts'

export type Config = {
  readonly port: number
  readonly host: string
  /** Absolute. */
  readonly dataFolder: string
  /** Null: the embedded database under `dataFolder`. */
  readonly databaseUrl: string | null
  readonly publicUrl: URL | null
  readonly trustProxy: boolean
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null
  /** Null: the one kept in `dataFolder`. */
  readonly secret: string | null
  readonly idleLockMinutes: number
  readonly logLevel: (typeof LOG_LEVELS)[number]
  readonly readTimeoutMs: number
  readonly readMemoryMb: number
  readonly uploadLimitBytes: number
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Settings from the environment over those of one JSON file (`./gangmu.json`, or the one GANGMU_CONFIG names) over the defaults.
 * Everything wrong is returned at once, in the order of the settings; nothing is guessed.
 */
export const parseConfig = (
  environment: Environment,
  folder: string,
): { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly issues: readonly ConfigIssue[] } => {
  const file = readConfigFile(environment, folder)
  const given = { ...file.settings, ...namesOf(environment) }
  const issues: ConfigIssue[] = [...file.issues, ...findUnknown(given), ...findEmpty(given)]
  const known = Object.fromEntries(Object.entries(given).filter(([name, value]) => name in CONFIG_FIELDS.shape && value.trim() !== ''))
  const parsed = CONFIG_FIELDS.safeParse(known)
  if (!parsed.success) issues.push(...parsed.error.issues.map((issue) => (issue as unknown as { params: ConfigIssue }).params))
  if (!known['GANGMU_TLS_CERT'] !== !known['GANGMU_TLS_KEY']) {
    const [name, missing] = known['GANGMU_TLS_CERT'] ? ['GANGMU_TLS_CERT', 'GANGMU_TLS_KEY'] : ['GANGMU_TLS_KEY', 'GANGMU_TLS_CERT']
    issues.push({ key: 'config.tls-pair', params: { name, missing } })
  }
  if (parsed.success && !isUsablePair(parsed.data.GANGMU_TLS_CERT, parsed.data.GANGMU_TLS_KEY))
    issues.push({ key: 'config.tls-mismatch', params: { name: 'GANGMU_TLS_CERT' } })
  if (issues.length > 0 || !parsed.success) return { ok: false, issues }
  const fields = parsed.data
  return {
    ok: true,
    config: {
      port: fields.GANGMU_PORT,
      host: fields.GANGMU_HOST,
      dataFolder: resolve(file.settings['GANGMU_DATA'] && !environment['GANGMU_DATA'] ? file.folder : folder, fields.GANGMU_DATA),
      databaseUrl: fields.DATABASE_URL,
      publicUrl: fields.GANGMU_PUBLIC_URL,
      trustProxy: fields.GANGMU_TRUST_PROXY,
      tls:
        fields.GANGMU_TLS_CERT && fields.GANGMU_TLS_KEY
          ? { certFile: resolve(folder, fields.GANGMU_TLS_CERT), keyFile: resolve(folder, fields.GANGMU_TLS_KEY) }
          : null,
      secret: fields.GANGMU_SECRET,
      idleLockMinutes: fields.GANGMU_IDLE_LOCK_MINUTES,
      logLevel: fields.GANGMU_LOG_LEVEL,
      readTimeoutMs: fields.GANGMU_READ_TIMEOUT_MS,
      readMemoryMb: fields.GANGMU_READ_MEMORY_MB,
      uploadLimitBytes: fields.GANGMU_UPLOAD_LIMIT_MB * 1024 * 1024,
    },
  }
}

/** The issues as lines for the terminal, a heading first. */
export const describeIssues = (issues: readonly ConfigIssue[]): string =>
  [
    message('zh-CN', 'config.heading', { count: issues.length }),
    // The key and its parameters were put together where the issue was found.
    ...issues.map((issue) => `  · ${(message as (...given: unknown[]) => string)('zh-CN', issue.key, issue.params)}`),
  ].join('\n')

const readConfigFile = (environment: Environment, folder: string) => {
  const named = environment['GANGMU_CONFIG']
  const path = resolve(folder, named || 'gangmu.json')
  const name = named ? 'GANGMU_CONFIG' : 'gangmu.json'
  const nothing = { settings: {} as Record<string, string>, folder, issues: [] as ConfigIssue[] }
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (!named && (error as NodeJS.ErrnoException).code === 'ENOENT') return nothing
    return { ...nothing, issues: [{ key: 'config.file-missing', params: { name, value: path } } satisfies ConfigIssue] }
  }
  try {
    const settings = JSON.parse(text) as Record<string, unknown>
    if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) throw new TypeError('not an object')
    return {
      ...nothing,
      folder: dirname(path),
      settings: Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, String(value)])),
    }
  } catch {
    return { ...nothing, issues: [{ key: 'config.file-unreadable', params: { name, value: path } } satisfies ConfigIssue] }
  }
}

/** Whether TLS can be spoken with the two files; true where one is not given, which is an issue of its own. */
const isUsablePair = (certFile: string | null, keyFile: string | null): boolean => {
  if (certFile === null || keyFile === null) return true
  try {
    createSecureContext({ cert: readFileSync(certFile), key: readFileSync(keyFile) })
    return true
  } catch {
    return false
  }
}

/** Our names out of an environment full of others. */
const namesOf = (environment: Environment): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && (entry[0].startsWith('GANGMU_') || entry[0] === 'DATABASE_URL'),
    ),
  )

const findUnknown = (given: Readonly<Record<string, string>>): ConfigIssue[] =>
  Object.keys(given)
    .filter((name) => !(name in CONFIG_FIELDS.shape) && !isForeignName(name))
    .map((name) => {
      const nearest = findNearest(name, Object.keys(CONFIG_FIELDS.shape))
      const hint = nearest === null ? message('zh-CN', 'config.no-nearest') : message('zh-CN', 'config.nearest', { name: nearest })
      return { key: 'config.unknown', params: { name, nearest: hint } }
    })

const findEmpty = (given: Readonly<Record<string, string>>): ConfigIssue[] =>
  Object.entries(given)
    .filter(([name, value]) => name in CONFIG_FIELDS.shape && value.trim() === '')
    .map(([name]) => ({ key: 'config.empty', params: { name } }))

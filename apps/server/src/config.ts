import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createSecureContext } from 'node:tls'
import { type Environment, locateInstallation, readSettings, type SettingsProblem } from '@gangmu/adapters'
import { findNearest, type SecrecyLimit } from '@gangmu/domain'
import { message } from '@gangmu/messages'
import { CONFIG_FIELDS, type ConfigIssue, isForeignName, isLoopback, type LOG_LEVELS, type SAMPLES } from './config-fields.ts'

export type Config = {
  readonly port: number
  readonly host: string
  /** Absolute. */
  readonly dataFolder: string
  /** Null: the embedded database under `dataFolder`. */
  readonly databaseUrl: string | null
  /** Null: migrations run under the login of `databaseUrl`. */
  readonly migrationUrl: string | null
  /** `folder` is absolute; `minuteOfDay` counts from midnight in Asia/Shanghai, null for no nightly backup. */
  readonly backup: { readonly folder: string; readonly minuteOfDay: number | null }
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
  readonly sample: (typeof SAMPLES)[number]
  readonly secrecyLimit: SecrecyLimit
  /** Texts may be checked from this machine without signing in. */
  readonly openCheck: boolean
}

/**
 * Settings from the environment over those of one JSON file (`./gangmu.json`, or the one GANGMU_CONFIG names) over the defaults.
 * Everything wrong is returned at once, in the order of the settings; nothing is guessed.
 */
export const parseConfig = (
  environment: Environment,
  folder: string,
): { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly issues: readonly ConfigIssue[] } => {
  const settings = readSettings(environment, folder)
  const { given, problem } = settings
  const issues: ConfigIssue[] = [...(problem === null ? [] : [asIssue(problem)]), ...findUnknown(given), ...findEmpty(given)]
  const known = Object.fromEntries(Object.entries(given).filter(([name, value]) => name in CONFIG_FIELDS.shape && value.trim() !== ''))
  const parsed = CONFIG_FIELDS.safeParse(known)
  if (!parsed.success) issues.push(...parsed.error.issues.map((issue) => (issue as unknown as { params: ConfigIssue }).params))
  if (!known['GANGMU_TLS_CERT'] !== !known['GANGMU_TLS_KEY']) {
    const [name, missing] = known['GANGMU_TLS_CERT'] ? ['GANGMU_TLS_CERT', 'GANGMU_TLS_KEY'] : ['GANGMU_TLS_KEY', 'GANGMU_TLS_CERT']
    issues.push({ key: 'config.tls-pair', params: { name, missing } })
  }
  if (parsed.success && !isUsablePair(parsed.data.GANGMU_TLS_CERT, parsed.data.GANGMU_TLS_KEY))
    issues.push({ key: 'config.tls-mismatch', params: { name: 'GANGMU_TLS_CERT' } })
  // Requests are held against the name people open: without one nobody but this machine would be answered.
  if (parsed.success && !isLoopback(parsed.data.GANGMU_HOST) && parsed.data.GANGMU_PUBLIC_URL === null)
    issues.push({ key: 'config.host-needs-address', params: { name: 'GANGMU_HOST', value: parsed.data.GANGMU_HOST } })
  // Behind a proxy everybody comes from this machine.
  if (parsed.success && parsed.data.GANGMU_OPEN_CHECK && (!isLoopback(parsed.data.GANGMU_HOST) || parsed.data.GANGMU_TRUST_PROXY))
    issues.push({ key: 'config.open-check-loopback', params: { name: 'GANGMU_OPEN_CHECK' } })
  if (issues.length > 0 || !parsed.success) return { ok: false, issues }
  const fields = parsed.data
  const { dataFolder } = locateInstallation(settings)
  return {
    ok: true,
    config: {
      port: fields.GANGMU_PORT,
      host: fields.GANGMU_HOST,
      dataFolder,
      databaseUrl: fields.DATABASE_URL,
      migrationUrl: fields.GANGMU_MIGRATION_URL,
      backup: {
        folder: fields.GANGMU_BACKUP_FOLDER
          ? settings.pathOf('GANGMU_BACKUP_FOLDER', fields.GANGMU_BACKUP_FOLDER)
          : join(dataFolder, 'backups'),
        minuteOfDay: fields.GANGMU_BACKUP_TIME,
      },
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
      sample: fields.GANGMU_SAMPLE,
      secrecyLimit: fields.GANGMU_SECRECY_LIMIT,
      openCheck: fields.GANGMU_OPEN_CHECK,
    },
  }
}

/**
 * Whether passwords and figures go over the network as anybody on the way can read them: others reach the port, and neither we nor a trusted proxy
 * in front speak TLS. The session's cookie is then without Secure, which a browser would not send.
 */
export const isPlainOnNetwork = ({
  host,
  tls,
  trustProxy,
  publicUrl,
}: Pick<Config, 'host' | 'tls' | 'trustProxy' | 'publicUrl'>): boolean =>
  !isLoopback(host) && tls === null && !(trustProxy && publicUrl?.protocol === 'https:')

/** The issues as lines for the terminal, a heading first. */
export const describeIssues = (issues: readonly ConfigIssue[]): string =>
  [
    message('zh-CN', 'config.heading', { count: issues.length }),
    // The key and its parameters were put together where the issue was found.
    ...issues.map((issue) => `  · ${(message as (...given: unknown[]) => string)('zh-CN', issue.key, issue.params)}`),
  ].join('\n')

const asIssue = ({ kind, name, path }: SettingsProblem): ConfigIssue => ({ key: `config.file-${kind}`, params: { name, value: path } })

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

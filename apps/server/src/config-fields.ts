import { accessSync, constants } from 'node:fs'
import { DEFAULT_DATA_FOLDER, READING_LIMITS } from '@gangmu/adapters'
import { SECRECY_LIMITS } from '@gangmu/domain'
import type { message } from '@gangmu/messages'
import { z } from 'zod'

/** One thing wrong with the configuration: a key of the message catalogue and what its sentence needs. */
export type ConfigIssue = {
  readonly key: Extract<Parameters<typeof message>[1], `config.${string}`>
  readonly params: Record<string, string | number>
}

/** Every field is text first, as the environment gives it; a refusal carries its ConfigIssue in the zod issue's `params`. */
const refuse = (ctx: z.RefinementCtx, key: ConfigIssue['key'], params: ConfigIssue['params']): typeof z.NEVER => {
  ctx.addIssue({ code: 'custom', message: key, params: { key, params } })
  return z.NEVER
}

const integer = (name: string, fallback: number, min: number, max: number) =>
  z
    .string()
    .default(String(fallback))
    .transform((value, ctx) => {
      const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
      return number >= min && number <= max ? number : refuse(ctx, 'config.integer', { name, value, min, max, example: fallback })
    })

const boolean = (name: string, fallback: boolean) =>
  z
    .string()
    .default(String(fallback))
    .transform((value, ctx) =>
      value === 'true' || value === '1'
        ? true
        : value === 'false' || value === '0'
          ? false
          : refuse(ctx, 'config.boolean', { name, value }),
    )

const choice = <const T extends readonly string[]>(name: string, values: T, fallback: T[number]) =>
  z
    .string()
    .default(fallback)
    .transform((value, ctx): T[number] =>
      values.includes(value) ? value : refuse(ctx, 'config.choice', { name, value, example: values.join('、') }),
    )

const webAddress = (name: string, example: string) =>
  z
    .string()
    .optional()
    .transform((value, ctx) => {
      if (value === undefined) return null
      const url = URL.canParse(value) ? new URL(value) : null
      return url && /^https?:$/.test(url.protocol) ? url : refuse(ctx, 'config.url', { name, value, example })
    })

const databaseAddress = (name: string) =>
  z
    .string()
    .optional()
    .transform((value, ctx) => {
      // The value holds a password: the message never repeats it.
      if (value === undefined || /^postgres(ql)?:\/\/[^/]+\/[^/]+/.test(value)) return value ?? null
      return refuse(ctx, 'config.database-url', { name })
    })

const SECRET_LENGTH = 32

const secret = (name: string) =>
  z
    .string()
    .optional()
    // As with a password: the message never repeats it.
    .transform((value, ctx) =>
      value === undefined || value.length >= SECRET_LENGTH ? (value ?? null) : refuse(ctx, 'config.secret', { name, least: SECRET_LENGTH }),
    )

const readableFile = (name: string) =>
  z
    .string()
    .optional()
    .transform((value, ctx) => {
      if (value === undefined) return null
      try {
        accessSync(value, constants.R_OK)
        return value
      } catch {
        return refuse(ctx, 'config.tls-unreadable', { name, value })
      }
    })

/** Minutes from midnight; null for `off`. */
const timeOfDay = (name: string, fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((value, ctx) => {
      if (value === 'off') return null
      const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(value) ?? []
      return hours === undefined ? refuse(ctx, 'config.time', { name, value, example: fallback }) : Number(hours) * 60 + Number(minutes)
    })

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/

/** Whether only this machine reaches what listens there. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host)

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

/** Every setting by its name in the environment and in the file. */
/** What an empty space begins with: the invented district, the same without what three years brought it, its reports alone, or nothing. */
export const SAMPLES = ['district', 'plans', 'reports', 'none'] as const

export const CONFIG_FIELDS = z.object({
  GANGMU_PORT: integer('GANGMU_PORT', 8440, 1, 65_535),
  GANGMU_HOST: z.string().default('127.0.0.1'),
  GANGMU_DATA: z.string().default(DEFAULT_DATA_FOLDER),
  DATABASE_URL: databaseAddress('DATABASE_URL'),
  GANGMU_MIGRATION_URL: databaseAddress('GANGMU_MIGRATION_URL'),
  GANGMU_BACKUP_FOLDER: z.string().optional(),
  GANGMU_BACKUP_TIME: timeOfDay('GANGMU_BACKUP_TIME', '02:30'),
  GANGMU_PUBLIC_URL: webAddress('GANGMU_PUBLIC_URL', 'https://gangmu.example.gov.cn'),
  GANGMU_TRUST_PROXY: boolean('GANGMU_TRUST_PROXY', false),
  GANGMU_TLS_CERT: readableFile('GANGMU_TLS_CERT'),
  GANGMU_TLS_KEY: readableFile('GANGMU_TLS_KEY'),
  GANGMU_SECRET: secret('GANGMU_SECRET'),
  GANGMU_IDLE_LOCK_MINUTES: integer('GANGMU_IDLE_LOCK_MINUTES', 30, 1, 720),
  GANGMU_LOG_LEVEL: choice('GANGMU_LOG_LEVEL', LOG_LEVELS, 'info'),
  GANGMU_READ_TIMEOUT_MS: integer('GANGMU_READ_TIMEOUT_MS', READING_LIMITS.timeoutMs, 100, 3_600_000),
  GANGMU_READ_MEMORY_MB: integer('GANGMU_READ_MEMORY_MB', READING_LIMITS.memoryMb, 64, 16_384),
  GANGMU_UPLOAD_LIMIT_MB: integer('GANGMU_UPLOAD_LIMIT_MB', 20, 1, 1_024),
  GANGMU_SAMPLE: choice('GANGMU_SAMPLE', SAMPLES, 'district'),
  GANGMU_OPEN_CHECK: boolean('GANGMU_OPEN_CHECK', false),
  GANGMU_SECRECY_LIMIT: choice('GANGMU_SECRECY_LIMIT', SECRECY_LIMITS, 'internal'),
})

/** Names that other parts of the project read; the server does not, and does not complain about them. */
export const isForeignName = (name: string): boolean =>
  name === 'GANGMU_CONFIG' || name === 'GANGMU_SHARED' || name === 'GANGMU_TOKEN' || name.startsWith('GANGMU_TEST_')

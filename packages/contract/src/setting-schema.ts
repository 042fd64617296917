import {
  BEHIND_MEASURES,
  DISPATCH_CADENCES,
  FINDING_SEVERITIES,
  type JudgeSettings,
  type LedgerSettings,
  type RuleSetting,
  SECRECY_LIMITS,
  SETTING_NAMES,
  type SettingName,
  type Settings,
  type Tolerance,
} from '@gangmu/domain'
import { z } from 'zod'

/** A decimal as text: it is compared exactly, never as a float. */
const decimal = z.string().regex(/^\d{1,3}(?:\.\d{1,4})?$/)

const tolerance = z.strictObject({ growthPoints: decimal, relative: decimal }) satisfies z.ZodType<Tolerance>

const judge = z.strictObject({
  about: tolerance,
  nearly: tolerance,
  nearlyCountsAs: z.enum(['met', 'missed']),
  syncPoints: decimal,
  softSyncPoints: decimal,
  kept: tolerance,
}) satisfies z.ZodType<JudgeSettings>

export const ruleSeveritySchema = z.enum([...FINDING_SEVERITIES, 'off'])

const ruleSetting = z.strictObject({
  severity: ruleSeveritySchema,
  reason: z.string().trim().min(1).max(500),
}) satisfies z.ZodType<RuleSetting>

const cadence = z.enum(DISPATCH_CADENCES)

const ledger = z.strictObject({
  lamp: z.strictObject({
    behind: z.strictObject({ measure: z.enum(BEHIND_MEASURES), yellow: decimal, red: decimal }),
    late: z.strictObject({ yellow: decimal, red: decimal }),
  }),
  cadence: z.strictObject({ A: cadence, B: cadence, C: cadence }),
  sectors: z.array(z.string().trim().min(1).max(30)).max(30),
}) satisfies z.ZodType<LedgerSettings>

/** The shape of every setting; its meaning and default stand with `Settings` of the domain. */
export const SETTING_SCHEMAS = {
  judge,
  split: z.strictObject({ townships: z.boolean() }),
  secrecy: z.strictObject({ limit: z.enum(SECRECY_LIMITS) }),
  session: z.strictObject({ idleMinutes: z.int().min(1).max(480), notice: z.string().trim().min(1).max(500).nullable() }),
  administrators: z.strictObject({ single: z.boolean() }),
  checks: z.strictObject({ rules: z.record(z.string().max(100), ruleSetting) }),
  ledger,
  backup: z.strictObject({
    nightly: z.boolean(),
    at: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
    keep: z.int().min(1).max(365),
  }),
} as const satisfies { readonly [K in SettingName]: z.ZodType<Settings[K]> }

export const settingParamsSchema = z.object({ name: z.enum(SETTING_NAMES as [SettingName, ...SettingName[]]) })

const bodyOf = <K extends SettingName>(name: K) => z.strictObject({ name: z.literal(name), value: SETTING_SCHEMAS[name] })

/** The name stands in the body too: it says which shape the value has. */
export const settingBodySchema = z
  .discriminatedUnion('name', [
    bodyOf('judge'),
    bodyOf('split'),
    bodyOf('secrecy'),
    bodyOf('session'),
    bodyOf('administrators'),
    bodyOf('checks'),
    bodyOf('ledger'),
    bodyOf('backup'),
  ])
  .meta({ id: 'SettingBody', description: 'The whole value of a setting; nothing is merged.' })

const stamps = { version: z.int().nonnegative(), recordedBy: z.string().nullable(), recordedAt: z.iso.datetime().nullable() }
const settingOf = <K extends SettingName>(name: K) => z.object({ name: z.literal(name), value: SETTING_SCHEMAS[name], ...stamps })

export const settingSchema = z
  .discriminatedUnion('name', [
    settingOf('judge'),
    settingOf('split'),
    settingOf('secrecy'),
    settingOf('session'),
    settingOf('administrators'),
    settingOf('checks'),
    settingOf('ledger'),
    settingOf('backup'),
  ])
  .meta({ id: 'Setting', description: 'A setting as it holds. Version 0 is the default that nobody has changed.' })

export const settingListSchema = z.object({ settings: z.array(settingSchema) })

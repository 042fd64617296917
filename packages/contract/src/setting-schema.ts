import {
  BEHIND_MEASURES,
  DISPATCH_CADENCES,
  type EntryRules,
  FINDING_SEVERITIES,
  isEntryIdentity,
  isSigningChain,
  type JudgeSettings,
  type LedgerSettings,
  type RuleSetting,
  SECRECY_LIMITS,
  SETTING_NAMES,
  type SettingName,
  type Settings,
  type SigningStep,
  STEP_ACTIONS,
  STEP_KINDS,
  STEP_UNITS,
  type Tolerance,
} from '@gangmu/domain'
import { z } from 'zod'
import { warningSettingsSchema } from './warning-rule-schema.ts'

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

export const signingStepSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z-]{0,39}$/),
  label: z.string().trim().min(1).max(40).nullable(),
  kind: z.enum(STEP_KINDS),
  unit: z.enum(STEP_UNITS),
  action: z.enum(STEP_ACTIONS),
  otherPerson: z.boolean(),
}) satisfies z.ZodType<SigningStep>

const indicatorCode = z.string().min(1).max(80)

export const entryRulesSchema = z.strictObject({
  jump: z.number().min(1).max(100),
  recentMonths: z.int().min(0).max(60),
  leastSample: z.int().min(3).max(60),
  leastPoints: z.number().min(0).max(100),
  leastShare: z.number().min(0).max(1),
  falls: z.enum(['error', 'warning']),
  identities: z
    .array(
      z
        .strictObject({
          whole: indicatorCode,
          parts: z.array(indicatorCode).max(20),
          tolerance: z.number().min(0).max(1e9).exactOptional(),
        })
        .refine(isEntryIdentity),
    )
    .max(100),
}) satisfies z.ZodType<EntryRules>

export const collectionRulesSchema = z
  .strictObject({
    townships: z.boolean(),
    chain: z.array(signingStepSchema).max(20).refine(isSigningChain),
    checks: entryRulesSchema,
  })
  .meta({ id: 'CollectionRules' }) satisfies z.ZodType<Settings['collection']>

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
  collection: collectionRulesSchema,
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
  warnings: warningSettingsSchema,
} as const satisfies { readonly [K in SettingName]: z.ZodType<Settings[K]> }

export const settingParamsSchema = z.object({ name: z.enum(SETTING_NAMES as [SettingName, ...SettingName[]]) })

const bodyOf = <K extends SettingName>(name: K) => z.strictObject({ name: z.literal(name), value: SETTING_SCHEMAS[name] })

/** The name stands in the body too: it says which shape the value has. */
export const settingBodySchema = z
  .discriminatedUnion('name', [
    bodyOf('judge'),
    bodyOf('split'),
    bodyOf('collection'),
    bodyOf('secrecy'),
    bodyOf('session'),
    bodyOf('administrators'),
    bodyOf('checks'),
    bodyOf('ledger'),
    bodyOf('backup'),
    bodyOf('warnings'),
  ])
  .meta({ id: 'SettingBody', description: 'The whole value of a setting; nothing is merged.' })

const stamps = { version: z.int().nonnegative(), recordedBy: z.string().nullable(), recordedAt: z.iso.datetime().nullable() }
const settingOf = <K extends SettingName>(name: K) => z.object({ name: z.literal(name), value: SETTING_SCHEMAS[name], ...stamps })

export const settingSchema = z
  .discriminatedUnion('name', [
    settingOf('judge'),
    settingOf('split'),
    settingOf('collection'),
    settingOf('secrecy'),
    settingOf('session'),
    settingOf('administrators'),
    settingOf('checks'),
    settingOf('ledger'),
    settingOf('backup'),
    settingOf('warnings'),
  ])
  .meta({ id: 'Setting', description: 'A setting as it holds. Version 0 is the default that nobody has changed.' })

export const settingListSchema = z.object({ settings: z.array(settingSchema) })

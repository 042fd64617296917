import { DEFAULT_ENTRY_RULES, type EntryRules } from '../collection/entry-rules.ts'
import { DEFAULT_CHAIN, type SigningChain } from '../collection/signing-chain.ts'
import type { RuleSettings } from '../finding/rule-settings.ts'
import { defaultLedgerSettings, type LedgerSettings } from '../ledger/project-lamp.ts'
import type { SecrecyLimit } from '../secrecy.ts'
import { defaultJudgeSettings, type JudgeSettings } from '../verdict/settings.ts'
import { DEFAULT_WARNING_SETTINGS, type WarningSettings } from '../warning/default-rules.ts'

/**
 * What a space decides for itself, by name. Every value has versions that stay; a verdict pins the one of `judge` it was reached with.
 * Shapes are checked by SETTING_SCHEMAS of the contract.
 */
export type Settings = {
  /** How figures are held against targets. */
  readonly judge: JudgeSettings
  /** Whom targets are split to beside units and parks. */
  readonly split: { readonly townships: boolean }
  /** 数据报送: whether townships may be asked, whom a form goes through, and what is checked at entry. A round keeps the chain it began with. */
  readonly collection: { readonly townships: boolean; readonly chain: SigningChain; readonly checks: EntryRules }
  readonly secrecy: { readonly limit: SecrecyLimit }
  /** When an idle session locks itself, and what is said on the sign-in page beside the fixed warning. */
  readonly session: { readonly idleMinutes: number; readonly notice: string | null }
  /** `single`: one person may be all three administrators and work on the plan too; for trials. */
  readonly administrators: { readonly single: boolean }
  /** Rules of the checker that are switched off here or weigh otherwise. */
  readonly checks: { readonly rules: RuleSettings }
  /** The ledger of key projects: when a lamp lights, how often a grade is dispatched, which sectors there are. */
  readonly ledger: LedgerSettings
  /** Every night at `at` (HH:MM, China time), and how many are kept. */
  readonly backup: { readonly nightly: boolean; readonly at: string; readonly keep: number }
  /** Rules of 预警, and from when on and on which day they look at a month. */
  readonly warnings: WarningSettings
}

export type SettingName = keyof Settings

export const DEFAULT_SETTINGS: Settings = {
  judge: defaultJudgeSettings,
  split: { townships: false },
  collection: { townships: false, chain: DEFAULT_CHAIN, checks: DEFAULT_ENTRY_RULES },
  secrecy: { limit: 'internal' },
  session: { idleMinutes: 30, notice: null },
  administrators: { single: false },
  checks: { rules: {} },
  ledger: defaultLedgerSettings,
  backup: { nightly: true, at: '02:30', keep: 14 },
  warnings: DEFAULT_WARNING_SETTINGS,
}

export const SETTING_NAMES = Object.keys(DEFAULT_SETTINGS) as readonly SettingName[]

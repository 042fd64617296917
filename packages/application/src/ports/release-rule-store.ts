import type { ReleaseRule } from '@gangmu/domain'
import type { Tx } from './unit-of-work.ts'

export type StoredReleaseRule = ReleaseRule & { readonly version: number; readonly recordedBy: string; readonly recordedAt: string }

/** Rows are only ever added: the latest version of an indicator and provider counts. */
export type ReleaseRuleStore = {
  readonly listRules: (tx: Tx) => Promise<readonly StoredReleaseRule[]>
  /** Adds version `expected + 1`; false where another one is the latest. */
  readonly addRule: (tx: Tx, expected: number, rule: ReleaseRule & { readonly recordedBy: string }) => Promise<boolean>
}

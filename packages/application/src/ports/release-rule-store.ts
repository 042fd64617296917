import type { ReleaseRule } from '@gangmu/domain'
import type { Tx } from './unit-of-work.ts'

/** `ended`: it holds no more, and stands for the wider rule to count again. */
export type StoredReleaseRule = ReleaseRule & {
  readonly ended: boolean
  readonly version: number
  readonly recordedBy: string
  readonly recordedAt: string
}

/** Rows are only ever added: the latest version of an indicator and provider counts, unless it has ended. */
export type ReleaseRuleStore = {
  readonly listRules: (tx: Tx) => Promise<readonly StoredReleaseRule[]>
  /** Adds version `expected + 1`; false where another one is the latest. */
  readonly addRule: (tx: Tx, expected: number, rule: ReleaseRule & Pick<StoredReleaseRule, 'ended' | 'recordedBy'>) => Promise<boolean>
}

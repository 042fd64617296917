import type { Lamp, LampLit, LampRules, Month, Pace } from '@gangmu/domain'
import type { Tx } from './unit-of-work.ts'

/** Rules that lamps of the months from `activeFrom` on are lit by, until a later version takes over. Version 0 is the default of nobody. */
export type LampRuleSet = {
  readonly version: number
  readonly name: string
  readonly content: LampRules
  readonly activeFrom: Month
  readonly recordedBy: string | null
  readonly recordedAt: string | null
}

/** A lamp as it was lit: by which version of the rules, on which figure and target. */
export type EvaluatedLamp = {
  readonly lineId: string
  readonly month: Month
  readonly seq: number
  readonly ruleSetVersion: number
  readonly lit: LampLit
  readonly pace: Pace
  readonly observationId: string | null
  readonly targetId: string | null
  readonly cause: string
  readonly evaluatedBy: string
  readonly evaluatedAt: string
}

export type NewLamp = Omit<EvaluatedLamp, 'evaluatedAt'> & { readonly planId: string }

/** What somebody says of a line's month beside its lamp; without a lamp it takes back what was said before. */
export type LampJudgement = {
  readonly lineId: string
  readonly month: Month
  readonly seq: number
  readonly lamp: Lamp | null
  readonly reason: string
  readonly judgedBy: string
  readonly judgedAt: string
}

/** Rows are only ever added. */
export type LampStore = {
  /** The latest versions, newest first, at most 200. */
  readonly listRuleSets: (tx: Tx) => Promise<readonly LampRuleSet[]>
  /** Adds version `expected + 1`; false where it is there already. */
  readonly addRuleSet: (
    tx: Tx,
    expected: number,
    set: Pick<LampRuleSet, 'name' | 'content' | 'activeFrom'> & { readonly by: string },
  ) => Promise<boolean>
  /** Every version that holds in one of the months, and the latest lamp and judgement of each line in them. One round trip. */
  readonly loadLamps: (
    tx: Tx,
    planId: string,
    months: readonly Month[],
  ) => Promise<{
    readonly ruleSets: readonly LampRuleSet[]
    readonly lamps: readonly EvaluatedLamp[]
    readonly judgements: readonly LampJudgement[]
  }>
  /** The months of the plan in which lamps were lit. */
  readonly listEvaluatedMonths: (tx: Tx, planId: string) => Promise<readonly Month[]>
  readonly insertLamps: (tx: Tx, lamps: readonly NewLamp[]) => Promise<void>
  /** Adds judgement `expected + 1` of the line's month; false where it is there already. */
  readonly addJudgement: (
    tx: Tx,
    planId: string,
    expected: number,
    judgement: Pick<LampJudgement, 'lineId' | 'month' | 'lamp' | 'reason'> & { readonly by: string },
  ) => Promise<boolean>
  /** Everything lit and said of a line's month, newest first. */
  readonly listLampHistory: (
    tx: Tx,
    planId: string,
    lineId: string,
    month: Month,
  ) => Promise<{ readonly lamps: readonly EvaluatedLamp[]; readonly judgements: readonly LampJudgement[] }>
}

import type {
  Day,
  EvaluationOutcome,
  Month,
  WarningEvaluation,
  WarningExplanation,
  WarningInstrument,
  WarningKind,
  WarningLevel,
  WarningParams,
  WarningState,
  WarningStep,
  WarningSubject,
} from '@gangmu/domain'
import type { Slice, SliceRequest } from './slice.ts'
import type { Tx } from './unit-of-work.ts'

/** A month the rules have to look at, or have looked at. Who has claimed it works on it until the lease ends. */
export type DuePeriod = {
  readonly period: Month
  readonly dueOn: Day
  readonly claimedBy: string | null
  readonly claimedAt: string | null
  readonly doneAt: string | null
}

export type NewEvaluation = WarningEvaluation & { readonly period: Month; readonly planId: string; readonly rulesVersion: number }
export type StoredEvaluation = NewEvaluation & { readonly evaluatedAt: string }

export type EvaluationFilter = {
  readonly period?: Month | undefined
  readonly rule?: string | undefined
  readonly outcome?: EvaluationOutcome | undefined
  readonly subjectId?: string | undefined
}

/** `reason` and `params` are of the evaluation that fired last. `unitId` is who has to answer; null where nobody does. */
export type NewWarning = {
  readonly id: string
  readonly planId: string
  readonly rule: string
  readonly kind: WarningKind
  readonly subject: WarningSubject
  readonly unitId: string | null
  readonly firstPeriod: Month
  readonly lastPeriod: Month
  readonly level: WarningLevel
  readonly state: WarningState
  readonly reason: string
  readonly params: WarningParams
}

/** `steps` is how many there are: the next one is numbered on from there. */
export type StoredWarning = NewWarning & {
  readonly unitName: string | null
  readonly steps: number
  readonly version: number
  readonly createdAt: string
}

/** A paper that went out, numbered within its year: 〔2025〕3号. */
export type WarningIssue = { readonly instrument: WarningInstrument; readonly year: number; readonly no: number }

/** `period`, `reason` and `params` where the rule took the step; `note` is why a person withdrew. */
export type NewWarningStep = {
  readonly warningId: string
  readonly ordinal: number
  readonly step: WarningStep
  readonly level: WarningLevel
  readonly period: Month | null
  readonly reason: string | null
  readonly params: WarningParams | null
  readonly issue: WarningIssue | null
  readonly explanation: WarningExplanation | null
  readonly note: string | null
  readonly recordedBy: string
}
export type StoredWarningStep = NewWarningStep & { readonly recordedAt: string }

/** What the rule's next look changes of a warning. */
export type WarningChange = Pick<NewWarning, 'id' | 'lastPeriod' | 'level' | 'state' | 'reason' | 'params'>

/** `unitIds` null is every unit's and nobody's. */
export type WarningFilter = {
  readonly unitIds: readonly string[] | null
  readonly level?: WarningLevel | undefined
  /** `open` is neither closed nor withdrawn. */
  readonly state?: WarningState | 'open' | undefined
  readonly subjectId?: string | undefined
}

export type WarningStore = {
  /** Newest first. */
  readonly listPeriods: (tx: Tx, limit: number) => Promise<readonly DuePeriod[]>
  /** Months to be looked at; those already there stay as they are. */
  readonly putPeriods: (tx: Tx, periods: readonly Pick<DuePeriod, 'period' | 'dueOn'>[]) => Promise<void>
  /**
   * Claims the earliest month that is not done, unless somebody works on it whose claim is younger than the lease. Of several that ask at
   * once one gets it; a later month waits for the earlier one.
   */
  readonly claimPeriod: (tx: Tx, by: string, leaseSeconds: number) => Promise<DuePeriod | null>
  /** Holds a claimed month until the transaction's end; false where it is done, or somebody else's by now. */
  readonly holdPeriod: (tx: Tx, period: Month, by: string) => Promise<boolean>
  readonly finishPeriod: (tx: Tx, period: Month) => Promise<void>

  readonly insertEvaluations: (tx: Tx, evaluations: readonly NewEvaluation[]) => Promise<void>
  /** Latest month first, within it by rule and subject. */
  readonly listEvaluations: (tx: Tx, filter: EvaluationFilter, slice: SliceRequest) => Promise<Slice<StoredEvaluation>>

  readonly insertWarnings: (tx: Tx, warnings: readonly NewWarning[]) => Promise<void>
  readonly changeWarnings: (tx: Tx, changes: readonly WarningChange[]) => Promise<void>
  /** False where the warning is no longer at `version`. */
  readonly moveWarning: (tx: Tx, id: string, version: number, state: WarningState) => Promise<boolean>
  readonly insertSteps: (tx: Tx, steps: readonly NewWarningStep[]) => Promise<void>
  /** The last number of each paper in a year; none where none went out. */
  readonly lastIssues: (tx: Tx, year: number) => Promise<ReadonlyMap<WarningInstrument, number>>
  readonly getWarning: (tx: Tx, id: string) => Promise<StoredWarning | null>
  /** In their order. */
  readonly listSteps: (tx: Tx, id: string) => Promise<readonly StoredWarningStep[]>
  /** Latest month first, within it the gravest. */
  readonly listWarnings: (tx: Tx, filter: WarningFilter, slice: SliceRequest) => Promise<Slice<StoredWarning>>
  /** How many fit, by level. */
  readonly countWarnings: (tx: Tx, filter: WarningFilter) => Promise<Readonly<Record<WarningLevel, number>>>
}

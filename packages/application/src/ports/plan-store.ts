import type {
  PlanEvent,
  PlanHeader,
  PlanLine,
  PlanStage,
  Release,
  Role,
  Sight,
  Source,
  Target,
  TargetSubject,
  TargetSystem,
  VerdictReason,
  VerdictStatus,
} from '@gangmu/domain'
import type { Page, PageRequest } from './report-store.ts'
import type { Tx } from './unit-of-work.ts'

export type NewPlan = {
  readonly id: string
  readonly year: number
  readonly areaId: string
  readonly title: string
  readonly reportId: string | null
  readonly basedOn: string | null
  readonly createdBy: string
}

export type NewPlanLine = PlanLine & { readonly planId: string; readonly elementKey: string | null }

export type NewTarget = Omit<Target, 'replaces'> & {
  readonly planId: string
  readonly replaces: string | null
  readonly recordedBy: string
}

/** `cause` says what made the judge look again: a confirmation, a city figure, a correction. */
export type NewVerdict = {
  readonly id: string
  readonly planId: string
  readonly lineId: string
  readonly targetId: string | null
  readonly observationId: string | null
  readonly status: VerdictStatus
  readonly reason: VerdictReason
  readonly declared: { readonly text: string; readonly class: VerdictStatus | null } | null
  readonly cause: string
  readonly rulesVersion: string
  readonly settingsVersion: number
}

export type StoredPlanLine = PlanLine & { readonly elementKey: string | null }

export type StoredTarget = Target & {
  readonly supersededAt: string | null
  readonly recordedBy: string
  readonly recordedAt: string
}

export type StoredVerdict = Omit<NewVerdict, 'planId' | 'rulesVersion' | 'settingsVersion'> & { readonly judgedAt: string }

export type StoredPlanEvent = PlanEvent & { readonly seq: number; readonly recordedBy: string; readonly recordedAt: string }

/** A plan with everything that hangs on its lines, as it stands now or as it stood at an instant. */
export type WholePlan = {
  readonly plan: PlanHeader
  /** Who said last how far it may be seen, and when; null where nobody has. */
  readonly released: { readonly by: string; readonly at: string } | null
  readonly events: readonly StoredPlanEvent[]
  readonly lines: readonly StoredPlanLine[]
  /** Those in force; with `history` the ones they replaced, too. */
  readonly targets: readonly StoredTarget[]
  readonly verdicts: readonly StoredVerdict[]
}

export type PlanFilter = { readonly year?: number; readonly areaId?: string; readonly stage?: PlanStage }

/** A plan in a list, with how its lines stand. */
export type PlanSummary = PlanHeader & {
  readonly lines: number
  readonly verdicts: { readonly met: number; readonly missed: number; readonly undetermined: number } | null
}

export type LineChange = Partial<Omit<PlanLine, 'id' | 'source'>>

export type PlanStore = {
  readonly insertPlan: (tx: Tx, plan: NewPlan) => Promise<void>
  readonly getPlan: (tx: Tx, id: string) => Promise<PlanHeader | null>
  /** Newest year first. */
  readonly listPlans: (tx: Tx, sight: Sight, filter: PlanFilter, page: PageRequest) => Promise<Page<PlanSummary>>
  /** One round trip. `asOf` is an ISO instant: targets and verdicts as they stood then. */
  readonly loadPlan: (tx: Tx, id: string, options?: { readonly asOf?: string; readonly history?: boolean }) => Promise<WholePlan | null>
  /**
   * A plan and the one it is held against, which is the plan of the year before where none is named: of the same area, in force if there is
   * one, as far as it may be seen. One round trip; null where the later one is not there.
   */
  readonly loadPlanPair: (
    tx: Tx,
    sight: Sight,
    ids: { readonly after: string; readonly before: string | null },
    options?: { readonly asOf?: string },
  ) => Promise<{ readonly after: WholePlan; readonly before: WholePlan | null } | null>
  /** The plans of an area and year, drafts included, those in force first. */
  readonly findPlans: (tx: Tx, areaId: string, years: readonly number[]) => Promise<readonly PlanHeader[]>
  /** False where the plan is no longer at `version`. */
  readonly updatePlan: (
    tx: Tx,
    id: string,
    version: number,
    change: {
      readonly title?: string
      readonly stage?: PlanStage
      readonly release?: Release
      readonly audience?: readonly Role[]
      readonly releasedBy?: string
    },
  ) => Promise<boolean>
  readonly insertEvent: (tx: Tx, planId: string, event: PlanEvent & { readonly recordedBy: string }) => Promise<void>
  readonly insertLines: (tx: Tx, lines: readonly NewPlanLine[]) => Promise<void>
  readonly updateLine: (tx: Tx, planId: string, lineId: string, change: LineChange) => Promise<boolean>
  /** All lines of the plan in their order, from 1. */
  readonly orderLines: (tx: Tx, planId: string, lineIds: readonly string[]) => Promise<void>
  /** The line is no longer part of a draft; it stays readable. */
  readonly removeLines: (tx: Tx, planId: string, lineIds: readonly string[]) => Promise<void>
  /** One that is in force for the same line, system, subject and period is superseded and named in `replaces`. */
  readonly putTargets: (tx: Tx, targets: readonly NewTarget[]) => Promise<void>
  readonly supersedeTargets: (tx: Tx, ids: readonly string[]) => Promise<void>
  /** Takes the place of the verdicts in force on the same lines. */
  readonly putVerdicts: (tx: Tx, verdicts: readonly NewVerdict[]) => Promise<void>
  /** Lines of any plan with the catalogue code, with their year and targets in force, now or at an instant: a series across plans. */
  readonly findLinesOfIndicator: (
    tx: Tx,
    sight: Sight,
    indicator: string,
    areaId: string,
    options?: { readonly asOf?: string },
  ) => Promise<readonly LineOfIndicator[]>
  /** The plan a line belongs to. */
  readonly findPlanOfLine: (tx: Tx, lineId: string) => Promise<string | null>
}

export type LineOfIndicator = {
  readonly planId: string
  readonly year: number
  readonly stage: PlanStage
  readonly line: PlanLine
  readonly targets: readonly {
    readonly id: string
    readonly system: TargetSystem
    readonly subject: TargetSubject
    readonly period: string
    readonly text: string
    readonly source: Source | null
  }[]
}

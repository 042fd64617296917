import type { Day } from '../organisation/types.ts'
import type { Release, Role } from '../policy/roles.ts'
import type { Nature, Span } from '../reading.ts'
import type { VerdictReason, VerdictStatus } from '../verdict/types.ts'

/**
 * The life of a plan, in its order: 初稿 / 征求意见稿 / 送审稿 / 提请审查稿 / 批准 / 印发 / 分解 / 调整 / 执行完毕. The first four are drafts; from 批准 on
 * the lines and approved targets are read-only, and an adjustment keeps the old value beside its decision.
 */
export const PLAN_STAGES = [
  'draft',
  'consultation',
  'review',
  'submitted',
  'approved',
  'issued',
  'decomposed',
  'adjusted',
  'completed',
] as const
export type PlanStage = (typeof PLAN_STAGES)[number]

/** One step of a plan's life, as registered. */
export type PlanEvent = {
  readonly stage: PlanStage
  readonly on: Day
  /** 区第十九届人民代表大会第四次会议, 区人民政府 … */
  readonly organ: string | null
  readonly documentNo: string | null
  readonly fileId: string | null
  readonly note: string | null
}

/** Where something was printed: a report of the space, by the reading that saw it. */
export type Source = { readonly reportId: string; readonly readingId: string; readonly span: Span }

/** A line as printed in a plan. Nature belongs to the line: the same indicator is binding in one district and expected in another. */
export type PlanLine = {
  readonly id: string
  readonly ordinal: number
  readonly no: string | null
  readonly name: string
  readonly unit: string | null
  readonly group: string | null
  readonly core: boolean
  readonly parentId: string | null
  readonly nature: Nature | null
  /** 口径说明. */
  readonly definition: string | null
  /** Code of the catalogue, shipped or local. */
  readonly indicator: string | null
  readonly source: Source | null
}

/** On screen: 人代会批准 / 市级下达 / 区级奋斗目标 / 考核 / 部门建议. */
export const TARGET_SYSTEMS = ['congress', 'city', 'stretch', 'assessment', 'proposal'] as const
export type TargetSystem = (typeof TARGET_SYSTEMS)[number]

/** Whose target: the plan's own area, another area (township, park), or a unit. */
export type TargetSubject = { readonly kind: 'area' | 'unit'; readonly id: string }

/** What a figure from above, an approval or an adjustment rests on. */
export type Decision = {
  readonly organ: string | null
  readonly documentNo: string | null
  readonly on: Day | null
  readonly fileId: string | null
  readonly note: string | null
}

/** A target of a line: system × subject × period. `text` is the target as printed and decides everything; `expression` is its code. */
export type Target = {
  readonly id: string
  readonly lineId: string
  readonly system: TargetSystem
  readonly subject: TargetSubject
  /** Period code: `2024`, `2024-01/2024-03`, `2024-01/2024-06`, `2024-01/2024-09`, `2026`. */
  readonly period: string
  readonly text: string
  readonly expression: string | null
  readonly rationale: string | null
  readonly decision: Decision | null
  /** The target this one is a part of. */
  readonly splitOf: string | null
  /** The target this one took the place of; the old one stays readable. */
  readonly replaces: string | null
  readonly source: Source | null
}

/** A verdict on a line as it was reached, with what it rests on. */
export type LineVerdict = {
  readonly lineId: string
  readonly status: VerdictStatus
  readonly reason: VerdictReason
  readonly declared: { readonly text: string; readonly class: VerdictStatus | null } | null
  readonly targetId: string | null
  readonly observationId: string | null
  readonly judgedAt: string
}

export type PlanHeader = {
  readonly id: string
  readonly year: number
  readonly areaId: string
  readonly title: string
  readonly stage: PlanStage
  readonly release: Release
  readonly audience: readonly Role[]
  /** Optimistic version: a write that was made against another one is refused. */
  readonly version: number
  /** The report the plan was confirmed from, null for one made by hand. */
  readonly reportId: string | null
}

import type { LineVerdict, PlanHeader, PlanLine, ResponsibilityRole, TargetSystem } from '@gangmu/domain'
import type { DocumentStamp } from '../stamp.ts'

/** A line of a plan with everything a table prints of it; texts as printed in the report, null where there is none. */
export type PlanWorkbookLine = Pick<PlanLine, 'id' | 'no' | 'name' | 'unit' | 'group' | 'core' | 'parentId' | 'nature' | 'definition'> & {
  readonly lastTarget: string | null
  readonly lastActual: string | null
  /** The targets of the whole year for the plan's own area, by system. */
  readonly targets: Readonly<Partial<Record<TargetSystem, string>>>
  readonly actual: string | null
  readonly verdict: Pick<LineVerdict, 'status' | 'reason' | 'declared'> | null
  /** Names of units and leaders, by their role. */
  readonly duties: Readonly<Partial<Record<ResponsibilityRole, readonly string[]>>>
  /** 报告名 and line, where the line was printed. */
  readonly source: string | null
}

export type PlanWorkbook = {
  readonly header: Pick<PlanHeader, 'title' | 'year'>
  /** Lines under the title: area, stage, 按__日数据 … */
  readonly context: readonly string[]
  /** In the order of the plan. */
  readonly lines: readonly PlanWorkbookLine[]
  readonly stamp: DocumentStamp
}

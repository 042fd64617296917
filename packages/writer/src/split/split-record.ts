import type { PlanHeader, PlanLine, Target, TargetSubject } from '@gangmu/domain'
import type { DocumentStamp } from '../stamp.ts'

/** A unit or area that targets are split to, by the name it has in tables. */
export type SplitUnit = { readonly subject: TargetSubject; readonly name: string }

export type SplitLine = Pick<PlanLine, 'id' | 'no' | 'name' | 'unit'> & {
  /** Ids of the units this line is split to; all of them where nothing is said. */
  readonly unitIds?: readonly string[]
}

export type SplitWorkbook = {
  readonly plan: Pick<PlanHeader, 'id' | 'title' | 'year' | 'areaId' | 'version'>
  readonly lines: readonly SplitLine[]
  readonly units: readonly SplitUnit[]
  /** Period codes in their order: `2024-01/2024-03`, `2024-01/2024-06`, `2024-01/2024-09`, `2024`. */
  readonly periods: readonly string[]
  /** Those of the plan's own area are the whole that is split; they are shown, not filled in. */
  readonly targets: readonly Pick<Target, 'lineId' | 'subject' | 'period' | 'text'>[]
  readonly stamp: DocumentStamp
}

/** A cell of the split as filled in; `text` '' where nothing stands. */
export type SplitCell = { readonly lineId: string; readonly subject: TargetSubject; readonly period: string; readonly text: string }

/** What the workbook said of every line × unit × period in it, and the version of the plan it was made from. */
export type FilledSplit = { readonly planId: string; readonly planVersion: number; readonly cells: readonly SplitCell[] }

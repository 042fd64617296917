import type { TargetExpression } from '../target/expression.ts'
import type { VerdictReasonCode } from './reasons.ts'
import type { JudgeSettings } from './settings.ts'
import type { VerdictStatus } from './types.ts'

/** Which way is better: more, less, or staying in place. */
export type JudgeDirection = 'up' | 'down' | 'keep'

/** A figure of another row, printed text and column unit. */
export type OtherFigure = { readonly text: string; readonly unit: string | null }

/** What a target may refer to outside its own row. Everything is optional: what is missing is named in the verdict. */
export type JudgeContext = {
  /** The result of another indicator of the same plan: `code` where the words name a catalogued one, else the words. */
  readonly findActual?: (reference: { readonly code: string | null; readonly name: string }) => OtherFigure | null
  /** The same indicator's result one year before. */
  readonly lastYear?: OtherFigure | null
  /** The same indicator's figure of a larger area (全市, 全国): what `低于全市平均水平` compares with. */
  readonly areaFigure?: (area: string) => OtherFigure | null
  /** The number handed down for a delegated target, as a cell of its own (`≥3`, `2.5%`). */
  readonly cityTarget?: string | null
  /** The target is for a year that is still running (上半年, 1—9月): a level that is short of it may yet be reached. */
  readonly yearRunning?: boolean
  /** Verdicts of the rows below this one; they speak for a parent without a target of its own. */
  readonly children?: readonly VerdictStatus[]
}

/** The signed distance actual − target, in 百分点 for percentages and in the row's own unit otherwise. */
export type Gap = { readonly value: number; readonly unit: string | null }

export type Judgement = {
  readonly status: VerdictStatus
  readonly reason: { readonly code: VerdictReasonCode; readonly params: Readonly<Record<string, string | number | null>> }
  readonly gap: Gap | null
}

/** One row under judgement: both cells read, and what surrounds them. */
export type JudgeCase = {
  readonly name: string
  readonly unit: string | null
  readonly direction: JudgeDirection | null
  readonly target: TargetExpression
  readonly actual: TargetExpression
  readonly context: JudgeContext
  readonly settings: JudgeSettings
}

export function judgement(
  status: VerdictStatus,
  code: VerdictReasonCode,
  params: Judgement['reason']['params'] = {},
  gap: Gap | null = null,
): Judgement {
  return { status, reason: { code, params }, gap }
}

export const undetermined = (code: VerdictReasonCode, params: Judgement['reason']['params'] = {}): Judgement =>
  judgement('undetermined', code, params)

import type { KeptTarget, ReferenceTarget, SelfReport, SignTarget, SimpleTarget, TargetExpression } from '../target/expression.ts'
import { parseTarget } from '../target/parse-target.ts'
import { printTarget } from '../target/print-target.ts'
import { targetCode } from '../target/target-code.ts'
import { type Gap, type JudgeCase, type JudgeContext, type JudgeDirection, type Judgement, judgement, undetermined } from './case.ts'
import { classifyDeclared } from './declared-class.ts'
import { judgeCompound } from './judge-compound.ts'
import { judgeChange, judgeKept, judgeSign } from './judge-movement.ts'
import { type Figure, judgeNumber } from './judge-number.ts'
import { judgeReference } from './judge-reference.ts'
import { judgeClass, judgeRank } from './judge-standing.ts'
import { defaultJudgeSettings, type JudgeSettings } from './settings.ts'
import type { VerdictReason, VerdictStatus } from './types.ts'
import { figureUnitOf, unitFactor } from './unit-factor.ts'

export type JudgeInput = {
  /** Indicator name as printed; it tells growth rows and fall rows from levels. */
  readonly name: string
  /** Column unit, which a unit inside a cell overrides. */
  readonly unit: string | null
  /** Null where neither catalogue nor name tells; then only what needs no direction is decided. */
  readonly direction: JudgeDirection | null
  readonly targetText: string | null
  readonly actualText: string | null
  /** What the report itself says of the row. It never changes the verdict. */
  readonly declaredText?: string | null
  readonly context?: JudgeContext
  readonly settings?: JudgeSettings
}

export type RowVerdict = {
  readonly status: VerdictStatus
  readonly reason: VerdictReason
  readonly gap: Gap | null
  readonly declaredClass: VerdictStatus | null
}

/** Judges one row of an indicator table from what is printed in it: status, coded reason, and the report's own class beside them. */
export function judgeRow(input: JudgeInput): RowVerdict {
  const { name, direction, context = {}, settings = defaultJudgeSettings } = input
  const unit = figureUnitOf(input.unit)
  const read = (text: string | null) => parseTarget(text ?? '', { unit })
  const row: JudgeCase = { name, unit, direction, target: read(input.targetText), actual: read(input.actualText), context, settings }
  return { ...whileRunning(row, judgeCase(row)), declaredClass: classifyDeclared(input.declaredText ?? null) }
}

/** A year's level cannot be missed before the year is over; being past a ceiling, or behind in growth, can. */
function whileRunning({ context, direction }: JudgeCase, judged: Judgement): Judgement {
  const level = judged.gap !== null && judged.gap.unit !== '百分点'
  if (context.yearRunning !== true || judged.reason.code !== 'short' || direction !== 'up' || !level) return judged
  return { ...undetermined('year-not-over', judged.reason.params), gap: judged.gap }
}

export function judgeCase(row: JudgeCase): Judgement {
  return withoutTarget(row) ?? withoutActual(row) ?? reported(row) ?? measured(row)
}

/** Rows that nothing can be held against, whatever the result says. */
function withoutTarget({ target, actual, context }: JudgeCase): Judgement | null {
  switch (target.kind) {
    case 'none':
      return judgeChildren(context.children ?? []) ?? undetermined('no-target', { actual: printTarget(actual) })
    case 'blank':
      return judgeChildren(context.children ?? []) ?? undetermined('target-blank')
    case 'pooled':
      return undetermined('no-annual-target', { span: target.span, actual: printTarget(actual) })
    case 'pending':
      return undetermined(target.why, { text: printTarget(target) })
    default:
      return null
  }
}

/** A parent without a target of its own is as good as its children together. */
function judgeChildren(children: readonly VerdictStatus[]): Judgement | null {
  if (children.length === 0) return null
  const count = (status: VerdictStatus) => children.filter((child) => child === status).length
  if (count('missed') > 0) return judgement('missed', 'children-missed', { children: children.length, missed: count('missed') })
  if (count('undetermined') === 0) return judgement('met', 'children-met', { children: children.length })
  return undetermined('children-undetermined', { children: children.length, undetermined: count('undetermined') })
}

/** Zero is a value; a blank, a dash and a figure still to come are three different kinds of nothing. */
function withoutActual({ target, actual }: JudgeCase): Judgement | null {
  switch (actual.kind) {
    case 'blank':
      return undetermined('actual-blank', { target: printTarget(target) })
    case 'none':
      return undetermined('actual-not-available', { target: printTarget(target) })
    case 'pending':
      return undetermined(actual.why, { text: printTarget(actual) })
    case 'unparsed':
    case 'note':
      return undetermined('actual-unparsed', { actual: printTarget(actual) })
    default:
      return null
  }
}

/** Results in words: 完成, 未完成, or the words of the target itself. */
function reported({ target, actual }: JudgeCase): Judgement | null {
  const params = { actual: printTarget(actual) }
  const outcome = selfReport(target, actual)
  if (outcome === null) return null
  if (outcome === 'done' || outcome === 'exceeded' || outcome === 'nearly') return judgement('met', 'self-reported', params)
  return outcome === 'not-done' ? judgement('missed', 'self-reported-missed', params) : undetermined('self-reported-open', params)
}

function selfReport(target: TargetExpression, actual: TargetExpression): SelfReport | null {
  switch (actual.kind) {
    case 'self-reported':
      return actual.outcome
    case 'delegated':
      return actual.completed ? 'done' : null
    case 'standard':
      return 'done'
    case 'compound':
      // 完成（待市级考核认定） reports completion; a figure anywhere in the cell outweighs the words.
      return figuresIn(actual).length === 0 ? selfReport(target, actual.parts.find((part) => part.role === 'base')!.expression) : null
    case 'sign':
    case 'kept':
    case 'reference':
      // 与GDP增长同步 as the result of the same target reports that it was so.
      return targetCode(target) === targetCode(actual) ? 'done' : null
    default:
      return null
  }
}

function measured(row: JudgeCase): Judgement {
  const { target, actual } = row
  switch (target.kind) {
    case 'compound':
      return judgeCompound(row, target, judgeCase)
    case 'delegated':
      if (row.context.cityTarget != null)
        return judgeCase({
          ...row,
          target: parseTarget(row.context.cityTarget, { unit: row.unit }),
          context: { ...row.context, cityTarget: null },
        })
      return undetermined('city-figure-missing', { authority: target.authority, actual: printTarget(actual) })
    case 'standard':
      return undetermined('standard-unknown', { authority: target.authority, actual: printTarget(actual) })
    case 'class': {
      const standing = resultOf(actual, 'class')
      return standing === null ? differs(row) : judgeClass(target, standing)
    }
    case 'rank': {
      const standing = resultOf(actual, 'rank')
      return standing === null ? undetermined('rank-missing', { target: printTarget(target) }) : judgeRank(target, standing)
    }
    default:
      return isMeasured(target) ? judgeFigure(row, target) : undetermined('target-unparsed', { target: printTarget(target) })
  }
}

/** Targets that a figure is held against. */
type MeasuredTarget = Figure | SignTarget | KeptTarget | ReferenceTarget

const figureKinds = new Set<TargetExpression['kind']>([
  'plain',
  'at-least',
  'at-most',
  'above',
  'below',
  'about',
  'equal',
  'range',
  'change',
])

const isFigure = (expression: TargetExpression): expression is Figure => figureKinds.has(expression.kind)
const isMeasured = (expression: TargetExpression): expression is MeasuredTarget =>
  isFigure(expression) || ['sign', 'kept', 'reference'].includes(expression.kind)

function judgeFigure(row: JudgeCase, target: MeasuredTarget): Judgement {
  const figure = figureFor(row, target)
  if (figure === null) return differs(row)
  switch (target.kind) {
    case 'change':
      return judgeChange(row, target, figure)
    case 'sign':
      return judgeSign(row, target, figure)
    case 'kept':
      return judgeKept(row, target, figure)
    case 'reference':
      return judgeReference(row, target, figure)
    default:
      return judgeNumber(row, target, figure)
  }
}

const differs = ({ target, actual }: JudgeCase): Judgement =>
  undetermined('measure-differs', { target: printTarget(target), actual: printTarget(actual) })

/** The parts a result cell consists of: `3.63（全市第五名）` has a number and a rank. */
function partsOf(actual: TargetExpression): readonly SimpleTarget[] {
  return actual.kind === 'compound' ? actual.parts.map((part) => part.expression) : [actual]
}

function resultOf<K extends 'class' | 'rank'>(actual: TargetExpression, kind: K): Extract<SimpleTarget, { kind: K }> | null {
  return (partsOf(actual).find((part) => part.kind === kind) as Extract<SimpleTarget, { kind: K }> | undefined) ?? null
}

function figuresIn(actual: TargetExpression): readonly Figure[] {
  return partsOf(actual).filter(isFigure)
}

/** Of `362亿元（增长6%）` a movement target means the growth, a target in 亿元 the amount; else the first figure counts. */
function figureFor(row: JudgeCase, target: MeasuredTarget): Figure | null {
  const figures = figuresIn(row.actual)
  const moves = target.kind === 'change' || target.kind === 'sign'
  const unit = ('amount' in target ? target.amount.unit : null) ?? row.unit
  const fits = (figure: Figure) =>
    moves ? figure.kind === 'change' : 'amount' in figure && unitFactor(figure.amount.unit ?? row.unit, unit) !== null
  return figures.find(fits) ?? figures[0] ?? null
}

import type { CompoundTarget, SimpleTarget } from '../target/expression.ts'
import { type JudgeCase, type Judgement, judgement, undetermined } from './case.ts'

/** Brackets that set a condition of their own; numbers and notes in brackets explain the base. */
export const conditionKinds = new Set<SimpleTarget['kind']>(['rank', 'class', 'reference', 'sign', 'kept', 'standard', 'delegated'])

const numberKinds = new Set<SimpleTarget['kind']>(['plain', 'at-least', 'at-most', 'above', 'below', 'about', 'equal', 'range', 'change'])

/**
 * A base with what stands beside it. A stretch (力争8%) is never judged. All bases have to hold. A condition in brackets
 * can neither save a missed number nor sink a reached one by itself: where the two disagree, or the condition cannot be
 * judged while the number is missed, the row stays undetermined and both parts are handed on.
 */
export function judgeCompound(row: JudgeCase, target: CompoundTarget, judgeCase: (row: JudgeCase) => Judgement): Judgement {
  const handed = handedDown(target)
  if (handed !== null) return judgeCase({ ...row, target: handed })
  const judge = (expression: SimpleTarget) => judgeCase({ ...row, target: expression })
  const base = combine(target.parts.filter((part) => part.role === 'base').map((part) => judge(part.expression)))
  const conditions = target.parts
    .filter((part) => part.role === 'bracket' && conditionKinds.has(part.expression.kind))
    .map((part) => judge(part.expression))
  if (conditions.length === 0) return base
  const condition = combine(conditions)
  if (base.status === 'undetermined') return base
  const agree = base.status === condition.status || (base.status === 'met' && condition.status === 'undetermined')
  if (agree) return base
  const params = {
    number: base.status,
    numberReason: base.reason.code,
    condition: condition.status,
    conditionReason: condition.reason.code,
    gap: base.gap?.value ?? null,
    unit: base.gap?.unit ?? null,
  }
  return { ...undetermined('compound-split', params), gap: base.gap }
}

/** 完成市级下达任务（≥3）: the bracket is the number that was handed down. */
export function handedDown({ parts }: CompoundTarget): SimpleTarget | null {
  const [base, bracket] = parts
  if (base?.expression.kind !== 'delegated' || bracket?.role !== 'bracket') return null
  return numberKinds.has(bracket.expression.kind) ? bracket.expression : null
}

/** Several parts that all have to hold. */
function combine(parts: readonly Judgement[]): Judgement {
  if (parts.length === 1) return parts[0]!
  const count = (status: Judgement['status']) => parts.filter((part) => part.status === status).length
  if (count('missed') > 0) return judgement('missed', 'compound-missed', { parts: parts.length, missed: count('missed') })
  if (count('undetermined') > 0) return undetermined('compound-open', { parts: parts.length, open: count('undetermined') })
  return judgement('met', 'compound-met', { parts: parts.length })
}

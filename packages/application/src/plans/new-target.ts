import { randomUUID } from 'node:crypto'
import { type Decision, type PlanHeader, type PlanLine, parseTarget, type TargetSystem, targetCode } from '@gangmu/domain'
import type { NewTarget } from '../ports/plan-store.ts'

type Given = {
  readonly system: TargetSystem
  readonly text: string
  readonly by: string
  readonly decision?: Decision | null
  readonly rationale?: string | null
}

/** The machine form of a target as printed; null where no form fits. */
export const expressionOf = (text: string, unit: string | null): string | null => {
  const expression = parseTarget(text, { unit })
  return expression.kind === 'unparsed' ? null : targetCode(expression)
}

/** A target of a line for the plan's own area and whole year. */
export const newTarget = (
  plan: PlanHeader,
  line: Pick<PlanLine, 'id' | 'unit'>,
  { system, text, by, decision, rationale }: Given,
): NewTarget => ({
  id: randomUUID(),
  planId: plan.id,
  lineId: line.id,
  system,
  subject: { kind: 'area', id: plan.areaId },
  period: String(plan.year),
  text: text.trim(),
  expression: expressionOf(text, line.unit),
  rationale: rationale ?? null,
  decision: decision ?? null,
  splitOf: null,
  replaces: null,
  source: null,
  recordedBy: by,
})

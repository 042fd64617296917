import { compareDecimals, decimal, negateDecimal } from '../decimal.ts'
import type { ChangeTarget, NumberKind, NumberTarget, SimpleTarget, TargetExpression } from '../target/expression.ts'
import { parseTarget } from '../target/parse-target.ts'
import { printTarget } from '../target/print-target.ts'
import { targetCode } from '../target/target-code.ts'
import type { JudgeDirection } from '../verdict/case.ts'
import { conditionKinds, handedDown } from '../verdict/judge-compound.ts'
import { baseYear, changeAcceptance } from '../verdict/judge-movement.ts'
import { type Acceptance, type AcceptingRow, acceptance, type BoundTarget, targetUnit } from '../verdict/judge-number.ts'
import { scaleOf, worstGrade } from '../verdict/judge-standing.ts'
import { isFallRow, isGrowthRow, isPriceRow } from '../verdict/measure.ts'
import type { JudgeSettings } from '../verdict/settings.ts'
import { figureUnitOf, isPercent } from '../verdict/unit-factor.ts'

/** A line's target in one of two plans, with the name and column unit it stands under there. */
export type TargetSide = { readonly name: string; readonly unit: string | null; readonly text: string | null }

/** What a target demands, as far as two can be held against each other. */
export type Demand =
  | { readonly kind: 'none' }
  | { readonly kind: 'words'; readonly code: string }
  | { readonly kind: 'class'; readonly scale: string; readonly worst: number }
  | { readonly kind: 'rank'; readonly among: string | null; readonly place: number }
  | FigureDemand

/** `measure` tells growth, fall, level and each movement apart; `conditions` are the codes of what stands in brackets beside the figure. */
export type FigureDemand = {
  readonly kind: 'figure'
  readonly measure: string
  readonly accepted: Acceptance
  readonly unit: string | null
  readonly conditions: ReadonlySet<string>
}

export function demandOf({ name, unit: columnUnit, text }: TargetSide, direction: JudgeDirection, settings: JudgeSettings): Demand {
  const unit = figureUnitOf(columnUnit)
  const target = parseTarget(text ?? '', { unit })
  const row: AcceptingRow = { name, unit, direction, settings }
  const { base, conditions } = partsOf(target)
  switch (base?.kind) {
    case 'none':
    case 'blank':
    case 'pending':
      return { kind: 'none' }
    case 'plain':
    case 'at-least':
    case 'at-most':
    case 'above':
    case 'below':
    case 'about':
    case 'equal':
    case 'range':
      return numberDemand(row, base, conditions)
    case 'change':
      return changeDemand(row, base, conditions)
    case 'class':
      return { kind: 'class', scale: [scaleOf(base.mark), ...conditions].join(), worst: worstGrade(base) }
    case 'rank':
      if (base.place !== null) return { kind: 'rank', among: base.among, place: base.place }
  }
  // The code of a text that fits no form says nothing of it.
  return { kind: 'words', code: base?.kind === 'unparsed' ? printTarget(base).trim() : targetCode(target) }
}

const NO_CONDITIONS: ReadonlySet<string> = new Set()

/** The one condition that has to hold, and the codes of what stands in brackets beside it; a stretch (力争8%) is never judged. */
function partsOf(target: TargetExpression): { readonly base: SimpleTarget | null; readonly conditions: ReadonlySet<string> } {
  if (target.kind !== 'compound') return { base: target, conditions: NO_CONDITIONS }
  const handed = handedDown(target)
  if (handed !== null) return { base: handed, conditions: NO_CONDITIONS }
  const bases = target.parts.filter((part) => part.role === 'base')
  const conditions = target.parts.filter((part) => part.role === 'bracket' && conditionKinds.has(part.expression.kind))
  return {
    base: bases.length === 1 ? bases[0]!.expression : null,
    conditions: new Set(conditions.map((part) => targetCode(part.expression))),
  }
}

const HUNDRED = decimal(100)
const INDEX_FROM = decimal(50)

function numberDemand(row: AcceptingRow, target: BoundTarget, conditions: ReadonlySet<string>): Demand {
  const value = target.kind === 'range' ? target.high.value : target.amount.value
  // 103以内 and 3%以内 are one ceiling of a price index.
  const offset = isPriceRow(row.name) && compareDecimals(value, INDEX_FROM) > 0 ? HUNDRED : decimal(0)
  const measure = isGrowthRow(row.name, row.unit) ? 'growth' : isFallRow(row.name) ? 'fall' : 'level'
  // Only a row without a direction leaves it open what its target accepts.
  return { kind: 'figure', measure, accepted: acceptance(row, target, offset)!, unit: targetUnit(target) ?? row.unit, conditions }
}

function changeDemand(row: AcceptingRow, target: ChangeTarget, conditions: ReadonlySet<string>): Demand {
  const { unit } = target.amount
  const stated = (unit === null && isPercent(row.unit)) || unit === '%'
  if (stated && baseYear(target) === null && (isGrowthRow(row.name, row.unit) || isFallRow(row.name)))
    return numberDemand(row, asNumber(row, target), conditions)
  const measure = `change ${target.sense} ${baseYear(target)} ${stated}`
  return { kind: 'figure', measure, accepted: changeAcceptance(row, target), unit: unit ?? row.unit, conditions }
}

const TURNED: Readonly<Record<ChangeTarget['compare'], NumberKind>> = {
  'at-least': 'at-most',
  'at-most': 'at-least',
  above: 'below',
  below: 'above',
  about: 'about',
  equal: 'plain',
}

/** 增长8%左右 in a row of growth is 8左右, 下降2%以上 is −2以下. */
function asNumber(row: AcceptingRow, { sense, compare, amount, before, after, commitment }: ChangeTarget): NumberTarget {
  const turned = (sense === 'down') !== isFallRow(row.name)
  const kind = turned ? TURNED[compare] : compare === 'equal' ? 'plain' : compare
  const value = turned ? negateDecimal(amount.value) : amount.value
  return { kind, before, amount: { ...amount, value }, after, commitment, controlled: false }
}

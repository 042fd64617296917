import { multiplyDecimals } from '../decimal.ts'
import type { NumberKind } from '../target/expression.ts'
import { parseTarget } from '../target/parse-target.ts'
import { toNumber } from '../verdict/judge-number.ts'
import { figureUnitOf, unitFactor } from '../verdict/unit-factor.ts'

const ONE_NUMBER: readonly string[] = ['plain', 'at-least', 'at-most', 'above', 'below', 'about', 'equal'] satisfies NumberKind[]

/**
 * Where a target of a column in `columnUnit` stands on an axis in `unit`: 6以上 at 6, 500亿元 at 5000000 万元. Null for what is no one number
 * (words, ranges, movements) or of another kind of unit.
 */
export function drawnNumber(text: string, columnUnit: string | null, unit: string | null): number | null {
  const own = figureUnitOf(columnUnit)
  const read = parseTarget(text, { unit: own })
  const figure = read.kind === 'compound' ? read.parts.find(({ role }) => role === 'base')!.expression : read
  if (!ONE_NUMBER.includes(figure.kind) || !('amount' in figure)) return null
  const factor = unitFactor(figure.amount.unit ?? own, figureUnitOf(unit))
  return factor === null ? null : toNumber(multiplyDecimals(figure.amount.value, factor))
}

import { decimalToNumber } from '../decimal.ts'
import { factValue } from '../quantity/quantity.ts'
import { parseQuantity } from '../quantity/read-quantity.ts'
import type { IndicatorRow } from '../reading.ts'
import { parseTarget } from './parse-target.ts'
import { targetCode } from './target-code.ts'

/** A target cell as the reading format prints it; no expression where no form of the target language fits. */
export function readTargetCell(text: string, unit: string | null): NonNullable<IndicatorRow['target']> {
  const expression = parseTarget(text, { unit })
  return { text, expression: expression.kind === 'unparsed' ? null : targetCode(expression) }
}

/** A result cell as the reading format prints it: the value of the amount it holds, a bracket behind it left aside. */
export function readResultCell(text: string, unit: string | null): NonNullable<IndicatorRow['actual']> {
  const bare = text.replace(/[（(][^（）()]*[）)]$/, '').trim()
  const quantity = parseQuantity(bare) ?? parseQuantity(text)
  if (quantity !== null) return { text, value: factValue(quantity) }
  // 2024.5 is no month in a column of 亿元, see amountReader.
  const amount = parseTarget(bare, { unit })
  return { text, value: amount.kind === 'plain' ? decimalToNumber(amount.amount.value) : null }
}

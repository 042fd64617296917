import type { TargetExpression } from './expression.ts'

/** The cell exactly as it was printed: `printTarget(parseTarget(text)) === text` for every text. */
export function printTarget(expression: TargetExpression): string {
  switch (expression.kind) {
    case 'compound':
      return expression.parts.reduce((text, part, i) => text + printTarget(part.expression) + expression.glue[i + 1], expression.glue[0]!)
    case 'range':
      return expression.before + expression.low.text + expression.joiner + expression.high.text + expression.after
    case 'reference':
      return expression.before + (expression.margin?.text ?? '') + expression.after
    case 'plain':
    case 'at-least':
    case 'at-most':
    case 'above':
    case 'below':
    case 'about':
    case 'equal':
    case 'change':
      return expression.before + expression.amount.text + expression.after
    default:
      return expression.text
  }
}

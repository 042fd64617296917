import { printDecimal } from '../decimal.ts'
import type { Amount } from './amount.ts'
import type { NumberKind, ReferenceTarget, ReferenceTo, SimpleTarget, TargetExpression } from './expression.ts'

import { foldCell } from './fold-cell.ts'

/**
 * The stable machine form of an expression, as published in `expression` of the reading format: `>=8`, `~7.5`,
 * `delegated:市级`, `ref:sync:gdp-growth`. Wording, width and white space are gone; two cells with one code ask for the
 * same thing. The forms are listed in docs/reference/target-language.md.
 */
export function targetCode(expression: TargetExpression): string {
  if (expression.kind !== 'compound') return simpleCode(expression)
  const codes = expression.parts.map(({ role, expression: part }) =>
    role === 'stretch' ? `stretch:${simpleCode(part)}` : simpleCode(part),
  )
  return `all(${codes.join(';')})`
}

const signs: Readonly<Record<NumberKind, string>> = {
  plain: '',
  'at-least': '>=',
  'at-most': '<=',
  above: '>',
  below: '<',
  about: '~',
  equal: '=',
}

function simpleCode(expression: SimpleTarget): string {
  switch (expression.kind) {
    case 'plain':
    case 'at-least':
    case 'at-most':
    case 'above':
    case 'below':
    case 'about':
    case 'equal':
      return signs[expression.kind] + amountCode(expression.amount)
    case 'range':
      return `[${amountCode(expression.low)},${amountCode(expression.high)}]`
    case 'change':
      return `change${/^20/.test(expression.base ?? '') ? `@${expression.base}` : ''}:${expression.compare === 'equal' ? '' : signs[expression.compare]}${expression.sense === 'up' ? '+' : '-'}${amountCode(expression.amount)}`
    case 'sign':
      return `sign:${expression.relation}`
    case 'reference':
      return referenceCode(expression)
    case 'class':
      return `class${classSigns[expression.compare]}${expression.mark.replace(/[类级档等]$/, '')}`
    case 'delegated':
      return `delegated:${expression.authority}`
    case 'standard':
      return `standard:${expression.authority}`
    case 'pooled':
      return `pooled:${expression.span}`
    case 'rank':
      return `rank:${expression.among === null ? '' : `${expression.among}:`}${expression.place === null ? expression.word : placeCode(expression.word, expression.place)}`
    case 'self-reported':
      return `reported:${expression.outcome}`
    case 'pending':
      return `pending:${expression.why}`
    default:
      return expression.kind
  }
}

const classSigns = { 'at-least-as-good': '<=', better: '<', equal: '=' } as const

const placeCode = (word: string, place: number) => (word.startsWith('前') ? `<=${place}` : `=${place}`)

/** `56万美元`, `+1pp`: the unit is kept as printed, 个百分点 is shortened to pp. */
function amountCode({ value, unit, ratio, text }: Amount): string {
  if (ratio) return foldCell(text).folded
  const printed = printDecimal(value)
  if (unit === null) return printed
  return printed + (/百分点$|^个点$/.test(unit) ? 'pp' : unit)
}

function referenceCode({ relation, soft, to, margin }: ReferenceTarget): string {
  const tail = margin === null ? '' : `:${amountCode(margin)}`
  return `ref:${relation}${soft ? '~' : ''}:${referenceToCode(to)}${tail}`
}

function referenceToCode(to: ReferenceTo): string {
  if (to.of === 'last-year') return 'last-year'
  return to.of === 'area' ? `area:${to.name}` : (to.code ?? to.name)
}

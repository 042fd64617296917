import type { Fact, IndicatorRow, Modality, Quantity, Span } from '@gangmu/domain'
import type { CheckInput } from '../rule.ts'
import { derive } from './derive.ts'
import { factClaims } from './fact-claims.ts'
import { rowClaims } from './row-claims.ts'

/**
 * What kind of number it is: figures of two kinds are never held against each other. Units tell levels, counts and
 * shares apart; `progress` is how much of the year's target was done.
 */
export type ClaimKind = 'growth' | 'change' | 'progress' | 'amount'

/** One figure the report prints of one thing in one year, in the text or in a cell of an indicator table. */
export type Claim = {
  readonly at: 'text' | 'table'
  /** As printed: of a shared list only its own name. */
  readonly name: string
  /** Catalogue code, else the folded name; the same for the text and for the row it speaks of. */
  readonly of: string
  readonly code: string | null
  /** How sure it is that a figure of the text speaks of the row: the whole name, or a name with words before it. */
  readonly sure: boolean
  readonly kind: ClaimKind
  readonly quantity: Quantity
  /** As printed, `下降` before a fall told in words. */
  readonly printed: string
  readonly period: string
  readonly modality: Modality
  readonly area: string | null
  readonly qualifiers: ReadonlySet<string>
  readonly span: Span
  readonly fact: Fact | null
  readonly row: IndicatorRow | null
}

/** For a sentence: a cell's bare number with the unit of its column. */
export const printedWithUnit = ({ printed, quantity: { unit }, row }: Claim): string =>
  row === null || unit === null || /[^\d.%+-]/.test(printed) ? printed : printed + unit

/** Every figure with a subject and a period, in order of place: facts of the text, results and targets of the tables. */
export const claimsOf = derive((input: CheckInput): readonly Claim[] =>
  [...factClaims(input), ...input.reading.indicators.flatMap((row) => rowClaims(row, input))].sort(
    (a, b) => a.span.line - b.span.line || a.span.start - b.span.start,
  ),
)

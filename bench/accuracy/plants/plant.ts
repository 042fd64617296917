import type { Reading } from '@gangmu/domain'
import type { SourceDocument } from '@gangmu/reader'

/** Kinds of errors, as careful readers of reports name them. */
export const PLANT_KINDS = [
  'text against text',
  'text against table',
  'sum',
  'percent',
  'count',
  'unit',
  'numbering',
  'name',
  'punctuation',
  'time',
  'verdict',
] as const
export type PlantKind = (typeof PLANT_KINDS)[number]

/**
 * One error to plant: `start` to `end` of a line becomes `text`. What makes it findable stands elsewhere in the report; `follows` are lines
 * that no longer agree because of it, so that a word on them is no false alarm.
 */
export type Plant = {
  readonly kind: PlantKind
  readonly line: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly follows?: readonly number[]
}

export type Planter = (reading: Reading, document: SourceDocument) => readonly Plant[]

/** Another figure of the same length and precision: its last digit moves by three, 84.5 → 84.8. Null where there is none. */
export function otherFigure(raw: string): { readonly start: number; readonly end: number; readonly text: string } | null {
  const number = /\d+(?:\.\d+)?/.exec(raw)
  if (number === null) return null
  const at = number.index + number[0].length - 1
  const digit = (Number(raw[at]) + 3) % 10
  // 7 must not become 0, nor 10 become a shorter number.
  return { start: at, end: at + 1, text: String(digit === 0 && number[0].length === 1 ? 4 : digit) }
}

/** The place of `change` in a line, for a piece that begins at `start`. */
export const plantAt = (
  kind: PlantKind,
  place: { readonly line: number; readonly start: number },
  change: { readonly start: number; readonly end: number; readonly text: string },
): Plant => ({ kind, line: place.line, start: place.start + change.start, end: place.start + change.end, text: change.text })

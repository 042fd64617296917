import { compareUnits, type Fact, type Quantity, type Span } from '@gangmu/domain'
import type { CheckInput } from '../rule.ts'
import { derive } from './derive.ts'
import { knownQuantityOf } from './known-quantities.ts'
import { type Passage, passagesOf } from './passages.ts'

/** A figure of running text, with the words that lead to it: `before` is what stands between the figure in front of it (or the begin) and it. */
export type PassageFigure = {
  readonly fact: Fact
  readonly quantity: Quantity
  readonly before: string
  /** Offsets in the text of the passage. */
  readonly from: number
  readonly to: number
}

export type FiguredPassage = { readonly passage: Passage; readonly figures: readonly PassageFigure[] }

/** Every passage that holds a figure the reader could read as a quantity, figures in order. */
export const figuredPassages = derive((input: CheckInput): readonly FiguredPassage[] => {
  const byLine = new Map<number, Fact[]>()
  for (const fact of input.reading.facts) {
    const facts = byLine.get(fact.line)
    if (facts === undefined) byLine.set(fact.line, [fact])
    else facts.push(fact)
  }
  const found: FiguredPassage[] = []
  for (const passage of passagesOf(input)) {
    const facts = byLine.get(passage.line)
    const figures = facts === undefined ? [] : figuresIn(passage, facts)
    if (figures.length > 0) found.push({ passage, figures })
  }
  return found
})

function figuresIn({ text, start, end }: Passage, facts: readonly Fact[]): PassageFigure[] {
  const figures: PassageFigure[] = []
  let behind = 0
  for (const fact of facts.length > 1 ? facts.toSorted((a, b) => a.start - b.start) : facts) {
    const from = fact.start - start
    const to = fact.end - start
    if (fact.start < start || fact.end > end || from < behind) continue
    const quantity = knownQuantityOf(fact)
    if (quantity === null) continue
    figures.push({ fact, quantity, before: text.slice(behind, from), from, to })
    behind = to
  }
  return figures
}

/** Of one kind and unit, so that they can be added: 个 with 个, 万元 with 亿元. */
export const addable = (a: PassageFigure, b: PassageFigure): boolean =>
  a.fact.measure === b.fact.measure &&
  a.quantity.form === 'number' &&
  b.quantity.form === 'number' &&
  a.quantity.unit !== null &&
  compareUnits(a.quantity.unit, b.quantity.unit).ok

/** 增加0.09千公顷, 减少6天: a change, no part of a whole. */
const CHANGE = /(?:增加|减少|净增|新增|增长|增|减|提高|下降|上升|回落|扩大|收窄|压减|高于|低于|快于|多|少)了?$/
const LONGEST_CHANGE = 3

export const isChange = ({ before, fact }: PassageFigure): boolean =>
  CHANGE.test(before.trimEnd().slice(-LONGEST_CHANGE)) || /(?:增加|减少|增量)$/.test(fact.subject.slice(-2))

export const placeOf = ({ fact }: PassageFigure): Span => ({ line: fact.line, start: fact.start, end: fact.end })

/** The number alone, for arithmetic in signs. */
export const numberOf = ({ quantity }: PassageFigure): string => quantity.valueText

import { type IndicatorIndex, shippedIndicatorIndex } from '../indicator/lookup-indicator.ts'
import type { Reading } from '../reading.ts'
import type { JudgeSettings } from '../verdict/settings.ts'
import { correctRows } from './correct-rows.ts'
import { correctThing } from './correct-thing.ts'
import type { Correction, ReviewDecision } from './corrections.ts'
import {
  listOf,
  REVIEW_KINDS,
  REVIEW_LISTS,
  type ReviewElement,
  type ReviewedThing,
  type ReviewKind,
  reviewElements,
} from './element-keys.ts'

export type ReviewState = 'open' | 'accepted' | 'corrected' | 'rejected'

/** An element with what was decided of it; `thing` is as corrected, and as read where it is not. */
export type ReviewedElement = {
  readonly [K in ReviewKind]: ReviewElement & {
    readonly kind: K
    readonly state: ReviewState
    readonly decision: ReviewDecision | null
    readonly thing: ReviewedThing[K]
  }
}[ReviewKind]

export type ReviewCounts = Readonly<Record<ReviewKind, Readonly<Record<ReviewState, number>>>>

export type ReviewedReading = {
  /** The reading as it stands after review: corrected, and without what was rejected. */
  readonly reading: Reading
  /** Every element, the rejected ones too; `index` is its place in the list as read. */
  readonly elements: readonly ReviewedElement[]
  readonly counts: ReviewCounts
  /** Decisions about elements that this reading has not; none is dropped silently. */
  readonly lost: readonly ReviewDecision[]
}

export type ReviewOptions = {
  /** The catalogue with the space's own indicators. */
  readonly index?: IndicatorIndex
  readonly settings?: JudgeSettings
}

const STATE_AFTER: Readonly<Record<ReviewDecision['action'], ReviewState>> = {
  accept: 'accepted',
  correct: 'corrected',
  reject: 'rejected',
  reset: 'open',
}

/**
 * A reading under the decisions taken on it, in whatever order they come: of several about one element the latest holds, of equal times
 * the one further down. Decisions have passed `checkDecision`. Corrected rows are judged again, and with them rows that depend on them.
 */
export function applyDecisions(reading: Reading, decisions: readonly ReviewDecision[], options: ReviewOptions = {}): ReviewedReading {
  const { index = shippedIndicatorIndex() } = options
  const latest = latestByElement(decisions)
  const decided = reviewElements(reading).map((element): Decided => {
    const decision = latest.get(idOf(element)) ?? null
    latest.delete(idOf(element))
    return { element, decision, state: decision === null ? 'open' : STATE_AFTER[decision.action] }
  })
  const rowReviews = decided
    .filter(({ element }) => element.kind === 'indicator')
    .map((one) => ({ rejected: one.state === 'rejected', correction: correctionOf('indicator', one) }))
  const rows = correctRows(reading, rowReviews, { ...options, index })
  const elements = decided.map((one) => {
    const { kind, index: at } = one.element
    const thing = kind === 'indicator' ? rows[at] : corrected(listOf(reading, kind)[at]!, kind, correctionOf(kind, one), index)
    return { ...one.element, state: one.state, decision: one.decision, thing } as ReviewedElement
  })
  const kept = (kind: ReviewKind) => elements.filter((element) => element.kind === kind && element.state !== 'rejected')
  const lists = REVIEW_KINDS.map((kind) => [REVIEW_LISTS[kind], kept(kind).map(({ thing }) => thing)])
  return {
    reading: { ...reading, ...Object.fromEntries(lists) },
    elements,
    counts: countStates(elements),
    lost: [...latest.values()].filter(({ action }) => action !== 'reset'),
  }
}

type Decided = { readonly element: ReviewElement; readonly decision: ReviewDecision | null; readonly state: ReviewState }

const idOf = ({ kind, key }: { readonly kind: ReviewKind; readonly key: string }): string => `${kind} ${key}`

function latestByElement(decisions: readonly ReviewDecision[]): Map<string, ReviewDecision> {
  const latest = new Map<string, ReviewDecision>()
  for (const decision of decisions) {
    const other = latest.get(idOf(decision))
    if (other === undefined || other.decidedAt <= decision.decidedAt) latest.set(idOf(decision), decision)
  }
  return latest
}

const correctionOf = <K extends ReviewKind>(_kind: K, { state, decision }: Decided): Correction[K] | null =>
  state === 'corrected' ? (decision!.value as Correction[K]) : null

const corrected = <K extends Exclude<ReviewKind, 'indicator'>>(
  read: ReviewedThing[K],
  kind: K,
  correction: Correction[K] | null,
  index: IndicatorIndex,
): ReviewedThing[K] => (correction === null ? read : correctThing(kind, read, correction, index))

function countStates(elements: readonly ReviewedElement[]): ReviewCounts {
  const counts = Object.fromEntries(REVIEW_KINDS.map((kind) => [kind, { open: 0, accepted: 0, corrected: 0, rejected: 0 }])) as Record<
    ReviewKind,
    Record<ReviewState, number>
  >
  for (const { kind, state } of elements) counts[kind][state]++
  return counts
}

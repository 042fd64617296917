import {
  type Outcome,
  type ReviewCounts,
  type ReviewElement,
  type ReviewKind,
  type ReviewOptions,
  type ReviewState,
  succeed,
} from '@gangmu/domain'
import type { StoredDecision } from '../ports/review-store.ts'
import type { Caller, ReviewPorts } from './context.ts'
import { loadReviewedReading } from './load-reviewed-reading.ts'
import { openSource } from './open-report.ts'

/** An element with where it stands in the review: once somebody decided, by which act, with the corrected fields and the reason given. */
export type ElementInReview = ReviewElement & {
  readonly state: ReviewState
  readonly batch?: number
  readonly value?: unknown
  readonly reason?: string
}

/** An act of which something still holds. `decidedAt` is an ISO instant; the last act of all is the first here, and can be undone. */
export type BatchInReview = Pick<StoredDecision, 'batch' | 'decidedBy' | 'decidedAt' | 'undoes' | 'carriedFrom'>

export type Review = {
  readonly readingId: string
  readonly counts: ReviewCounts
  readonly elements: readonly ElementInReview[]
  /** Newest first. */
  readonly batches: readonly BatchInReview[]
  /** Decisions that hold on elements the latest reading has not. */
  readonly orphaned: readonly StoredDecision[]
}

/** Where the review of a report stands. Fails as `loadReviewedReading` does. */
export const showReview = (ports: ReviewPorts, caller: Caller, reportId: string, options?: ReviewOptions): Promise<Outcome<Review>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const loaded = await loadReviewedReading(ports, tx, caller, reportId, options)
    if (!loaded.ok) return loaded
    const { readingId, counts, elements, lost, decisions } = loaded.value
    return succeed({
      readingId,
      counts,
      elements: elements.map(({ thing, decision, ...element }) => ({
        ...element,
        ...(element.state !== 'open' && describeDecision(decision as StoredDecision)),
      })),
      batches: listBatches(decisions),
      orphaned: lost as readonly StoredDecision[],
    })
  })

/** What a thousand elements need not repeat is said once, by their batch. */
const describeDecision = ({ batch, value, reason }: StoredDecision) => ({
  batch,
  ...(value !== null && { value }),
  ...(reason !== null && { reason }),
})

const listBatches = (decisions: readonly StoredDecision[]): readonly BatchInReview[] => {
  const batches = new Map<number, BatchInReview>()
  for (const { batch, decidedBy, decidedAt, undoes, carriedFrom } of decisions)
    batches.set(batch, { batch, decidedBy, decidedAt, undoes, carriedFrom })
  return [...batches.values()].sort((a, b) => b.batch - a.batch)
}

/** The highest batch holds on every element it decided, so it is among those that hold. */
export const lastBatchOf = (decisions: readonly StoredDecision[]): number | null =>
  decisions.reduce<number | null>((last, { batch }) => (last === null || batch > last ? batch : last), null)

/** Every decision on one element, newest first; also of one that the latest reading has no more. Fails as `openSource` does. */
export const showElementHistory = (
  ports: ReviewPorts,
  caller: Caller,
  reportId: string,
  element: { readonly kind: ReviewKind; readonly key: string },
): Promise<Outcome<readonly StoredDecision[]>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const opened = openSource(caller, await ports.reports.getReport(tx, reportId))
    return opened.ok ? succeed(await ports.reviews.listHistory(tx, reportId, element.kind, element.key)) : opened
  })

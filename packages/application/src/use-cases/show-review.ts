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

/** An element with where it stands in the review; `decision` is there once somebody decided. */
export type ElementInReview = ReviewElement & { readonly state: ReviewState; readonly decision?: StoredDecision }

export type Review = {
  readonly readingId: string
  readonly counts: ReviewCounts
  readonly elements: readonly ElementInReview[]
  /** Decisions that hold on elements the latest reading has not. */
  readonly orphaned: readonly StoredDecision[]
  /** The last act, which can be undone; null where nobody decided yet. */
  readonly lastBatch: number | null
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
        ...(element.state !== 'open' && { decision: decision as StoredDecision }),
      })),
      orphaned: lost as readonly StoredDecision[],
      lastBatch: lastBatchOf(decisions),
    })
  })

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

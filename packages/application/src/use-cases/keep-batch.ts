import type { ReportSummary, ReviewAction, ReviewElement } from '@gangmu/domain'
import type { NewDecision, StoredDecision } from '../ports/review-store.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import type { Caller, ReviewPorts } from './context.ts'
import { countDecided, elementId } from './load-reviewed-reading.ts'
import { lastBatchOf } from './show-review.ts'

/** One act on a report: its number among them, and how far the review has come by it. */
export type DecidedBatch = { readonly batch: number; readonly decisions: number; readonly review: NonNullable<ReportSummary['review']> }

/** `elements` and `latest` are those of the report, which the transaction holds. */
export type BatchToKeep = {
  readonly reportId: string
  readonly readingId: string
  readonly elements: readonly ReviewElement[]
  readonly latest: readonly StoredDecision[]
  readonly decisions: readonly NewDecision[]
  /** For the audit log. */
  readonly action: 'review.decide' | 'review.undo' | 'review.carry'
}

/** Writes the decisions of one act, what lists show of it, and one audit entry. */
export const keepBatch = async (ports: ReviewPorts, tx: Tx, caller: Caller, kept: BatchToKeep): Promise<DecidedBatch> => {
  const { reportId, readingId, elements, latest, decisions } = kept
  const batch = (lastBatchOf(latest) ?? 0) + 1
  const holding = new Map([...latest, ...decisions].map((decision) => [elementId(decision), decision]))
  const review = countDecided(elements, [...holding.values()])
  await ports.reviews.insertBatch(tx, { reportId, readingId, batch, decidedBy: caller.actor, decided: review.decided, decisions })
  const count = (action: ReviewAction) => decisions.filter((decision) => decision.action === action).length
  await ports.audit.append(tx, {
    actor: caller.actor,
    action: kept.action,
    subject: `report:${reportId}`,
    details: { batch, accept: count('accept'), correct: count('correct'), reject: count('reject'), reset: count('reset') },
  })
  return { batch, decisions: decisions.length, review }
}

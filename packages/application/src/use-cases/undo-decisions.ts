import { fail, type Outcome, reviewElements, succeed } from '@gangmu/domain'
import type { NewDecision } from '../ports/review-store.ts'
import type { Caller, ReviewPorts } from './context.ts'
import { type DecidedBatch, keepBatch } from './keep-batch.ts'
import { elementId, loadReading } from './load-reviewed-reading.ts'

/**
 * Takes back what one act decided: each of its elements gets the decision that held before, or none, as a new act. Elements decided on
 * again since are left alone. Fails as `loadReviewedReading` does, with `batch-not-found`, or with `batch-superseded` where nothing of
 * the act holds any more.
 */
export const undoDecisions = (ports: ReviewPorts, caller: Caller, reportId: string, batch: number): Promise<Outcome<DecidedBatch>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const found = await loadReading(ports, tx, caller, reportId, true)
    if (!found.ok) return found
    const { reading } = found.value
    const latest = await ports.reviews.listLatest(tx, reportId)
    const holding = latest.filter((decision) => decision.batch === batch)
    if (holding.length === 0)
      return fail(latest.some((decision) => decision.batch > batch) ? 'batch-superseded' : 'batch-not-found', { batch })
    const before = new Map((await ports.reviews.listLatest(tx, reportId, batch)).map((decision) => [elementId(decision), decision]))
    const decisions = holding.map((undone): NewDecision => {
      const earlier = before.get(elementId(undone))
      if (earlier === undefined) {
        const { kind, key } = undone
        return { kind, key, action: 'reset', value: null, reason: null, undoes: batch, carriedFrom: null }
      }
      return { ...earlier, undoes: batch }
    })
    const elements = reviewElements(reading.result)
    return succeed(
      await keepBatch(ports, tx, caller, { reportId, readingId: reading.id, elements, latest, decisions, action: 'review.undo' }),
    )
  })

import { diffReadings, fail, type Outcome, type Reading, reviewElements, succeed } from '@gangmu/domain'
import type { NewDecision } from '../ports/review-store.ts'
import type { Caller, ReviewPorts } from './context.ts'
import { type DecidedBatch, keepBatch } from './keep-batch.ts'
import { elementId, loadReading } from './load-reviewed-reading.ts'

/**
 * Takes over what was decided on another version of the same document, for every element that says the same in both and on which nobody
 * has decided here. Null where there is nothing to take over. Fails for either report as `loadReviewedReading` does, or with
 * `family-differs`.
 */
export const carryDecisions = (
  ports: ReviewPorts,
  caller: Caller,
  fromReportId: string,
  toReportId: string,
): Promise<Outcome<DecidedBatch | null>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const to = await loadReading(ports, tx, caller, toReportId, true)
    if (!to.ok) return to
    const from = await loadReading(ports, tx, caller, fromReportId)
    if (!from.ok) return from
    if (from.value.report.familyId !== to.value.report.familyId || fromReportId === toReportId) return fail('family-differs')
    const latest = await ports.reviews.listLatest(tx, toReportId)
    const open = findEqual(from.value.reading.result, to.value.reading.result)
    for (const decision of latest) if (decision.action !== 'reset') open.delete(elementId(decision))
    const decisions = (await ports.reviews.listLatest(tx, fromReportId))
      .filter((decision) => decision.action !== 'reset' && open.has(elementId(decision)))
      .map((decision): NewDecision => ({ ...decision, undoes: null, carriedFrom: fromReportId }))
    if (decisions.length === 0) return succeed(null)
    const { reading } = to.value
    const elements = reviewElements(reading.result)
    return succeed(
      await keepBatch(ports, tx, caller, {
        reportId: toReportId,
        readingId: reading.id,
        elements,
        latest,
        decisions,
        action: 'review.carry',
      }),
    )
  })

/** Elements that both readings have and that say the same in both. */
const findEqual = (before: Reading, after: Reading): Set<string> => {
  const { changed, added } = diffReadings(before, after)
  const differing = new Set([...changed, ...added].map(elementId))
  return new Set(
    reviewElements(after)
      .map(elementId)
      .filter((id) => !differing.has(id)),
  )
}

import {
  checkDecision,
  type Failure,
  fail,
  type IndicatorIndex,
  type Outcome,
  type ReviewAction,
  type ReviewKind,
  reviewElements,
  succeed,
} from '@gangmu/domain'
import { loadCatalogue } from '../plans/load-catalogue.ts'
import type { NewDecision } from '../ports/review-store.ts'
import type { Caller, Ports, ReviewPorts } from './context.ts'
import { type DecidedBatch, keepBatch } from './keep-batch.ts'
import { elementId, loadReading } from './load-reviewed-reading.ts'

/** What somebody decides of one element. `value` has the corrected fields. */
export type GivenDecision = {
  readonly kind: ReviewKind
  readonly key: string
  readonly action: ReviewAction
  readonly value?: unknown
  readonly reason?: string | null
}

/**
 * Takes decisions on elements of a report's latest reading, all of them as one act or none. An element that only an earlier reading had
 * may be reset. Fails as `loadReviewedReading` does, with `reading-changed` where the latest reading is not the one they were made on,
 * with `element-not-found`, or with what `checkDecision` finds.
 */
export const decideElements = async (
  ports: ReviewPorts & Pick<Ports, 'catalogue'>,
  caller: Caller,
  reportId: string,
  { readingId, decisions }: { readonly readingId: string; readonly decisions: readonly GivenDecision[] },
): Promise<Outcome<DecidedBatch>> => {
  const whole = decisions.map(toNewDecision)
  return ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const flaw = findFlaw(whole, whole.some(namesIndicator) ? (await loadCatalogue(ports, tx)).index : undefined)
    if (flaw !== null) return { ok: false, failure: flaw }
    const found = await loadReading(ports, tx, caller, reportId, true)
    if (!found.ok) return found
    const { reading } = found.value
    if (reading.id !== readingId) return fail('reading-changed', { reading: reading.id })
    const elements = reviewElements(reading.result)
    const latest = await ports.reviews.listLatest(tx, reportId)
    const present = new Set(elements.map(elementId))
    const known = new Set(latest.map(elementId))
    const unknown = whole.find((decision) => {
      const id = elementId(decision)
      return !present.has(id) && !(decision.action === 'reset' && known.has(id))
    })
    if (unknown !== undefined) return fail('element-not-found', { kind: unknown.kind, key: unknown.key })
    return succeed(await keepBatch(ports, tx, caller, { reportId, readingId, elements, latest, decisions: whole, action: 'review.decide' }))
  })
}

const toNewDecision = ({ kind, key, action, value, reason }: GivenDecision): NewDecision =>
  ({ kind, key, action, value: value ?? null, reason: reason?.trim() || null, undoes: null, carriedFrom: null }) as NewDecision

/** Only then the space's own catalogue has to be asked. */
const namesIndicator = ({ value }: NewDecision): boolean => (value as { readonly indicator?: unknown } | null)?.indicator != null

const findFlaw = (decisions: readonly NewDecision[], index: IndicatorIndex | undefined): Failure | null => {
  const seen = new Set<string>()
  for (const decision of decisions) {
    const problem = checkDecision(decision, index)
    if (problem !== null) return { code: problem.code, params: { ...problem.params, key: decision.key } }
    const id = elementId(decision)
    if (seen.has(id)) return fail('decision-repeated', { kind: decision.kind, key: decision.key }).failure
    seen.add(id)
  }
  return null
}

import {
  applyDecisions,
  fail,
  type Outcome,
  type ReportSummary,
  type ReviewElement,
  type ReviewedReading,
  type ReviewOptions,
  succeed,
} from '@gangmu/domain'
import type { StoredReading } from '../ports/report-store.ts'
import type { StoredDecision } from '../ports/review-store.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import type { Caller, Ports } from './context.ts'
import { openSource } from './open-report.ts'

/** The latest reading of a report, as people left it. `decisions` are those that hold, taken-back ones included. */
export type LoadedReview = ReviewedReading & {
  readonly report: ReportSummary
  readonly readingId: string
  readonly decisions: readonly StoredDecision[]
}

/**
 * The latest reading with every decision on the report applied, whichever reading it was taken on; two round trips. Fails as `openSource`
 * does, with `reading-not-ready`, or with what made the reading fail.
 */
export const loadReviewedReading = async (
  ports: Pick<Ports, 'reports' | 'reviews'>,
  tx: Tx,
  caller: Pick<Caller, 'sight'>,
  reportId: string,
  options: ReviewOptions = {},
): Promise<Outcome<LoadedReview>> => {
  const found = await loadReading(ports, tx, caller, reportId)
  if (!found.ok) return found
  const { report, reading } = found.value
  const decisions = await ports.reviews.listLatest(tx, reportId)
  return succeed({ ...applyDecisions(reading.result, decisions, options), report, readingId: reading.id, decisions })
}

/** The report and its latest reading, as `loadReviewedReading` fails. With `lock` nobody else changes either until the transaction ends. */
export const loadReading = async (
  ports: Pick<Ports, 'reports'>,
  tx: Tx,
  caller: Pick<Caller, 'sight'>,
  reportId: string,
  lock = false,
): Promise<Outcome<{ readonly report: ReportSummary; readonly reading: StoredReading }>> => {
  if (lock) await ports.reports.lockReport(tx, reportId)
  const found = await ports.reports.getReportWithReading(tx, reportId)
  const opened = openSource(caller, found?.report ?? null)
  if (!opened.ok) return opened
  const report = opened.value
  if (found?.reading) return succeed({ report, reading: found.reading })
  return report.failure === null ? fail('reading-not-ready') : { ok: false, failure: report.failure }
}

/** Elements and decisions meet by these. */
export const elementId = ({ kind, key }: Pick<ReviewElement, 'kind' | 'key'>): string => `${kind} ${key}`

/** How many elements there are, and on how many of them a decision holds. */
export const countDecided = (
  elements: readonly ReviewElement[],
  decisions: readonly Pick<StoredDecision, 'kind' | 'key' | 'action'>[],
): NonNullable<ReportSummary['review']> => {
  const decided = new Set(decisions.filter(({ action }) => action !== 'reset').map(elementId))
  return { elements: elements.length, decided: elements.filter((element) => decided.has(elementId(element))).length }
}

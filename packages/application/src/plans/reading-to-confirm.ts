import { fail, type Outcome, type Reading, type ReportSummary, succeed } from '@gangmu/domain'
import type { Tx } from '../ports/unit-of-work.ts'
import type { Ports } from '../use-cases/context.ts'

/** A report as it was reviewed: rejected elements are gone, corrected ones as corrected. */
export type ReadingToConfirm = {
  readonly report: ReportSummary
  readonly readingId: string
  readonly reading: Reading
  /** The key of the element at a place of `reading.indicators`, by which decisions follow it. */
  readonly keyOfIndicator: (index: number) => string | null
}

/** Fails with `report-not-found`, `reading-not-ready` or what made the reading fail. */
export const loadReadingToConfirm = async (ports: Pick<Ports, 'reports'>, tx: Tx, reportId: string): Promise<Outcome<ReadingToConfirm>> => {
  const report = await ports.reports.getReport(tx, reportId)
  if (report === null) return fail('report-not-found')
  const stored = await ports.reports.getReading(tx, reportId)
  if (stored === null) return report.failure === null ? fail('reading-not-ready') : { ok: false, failure: report.failure }
  return succeed({ report, readingId: stored.id, reading: stored.result, keyOfIndicator: () => null })
}

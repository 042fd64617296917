import { type Outcome, type Reading, type ReportSummary, type ReviewOptions, succeed } from '@gangmu/domain'
import type { Caller, ReportPorts, ReviewPorts } from './context.ts'
import { loadReading, loadReviewedReading } from './load-reviewed-reading.ts'
import { openReport } from './open-report.ts'

/** One report with its status. Fails with `report-not-found` or `report-purged`. */
export const showReport = (ports: ReportPorts, caller: Caller, id: string): Promise<Outcome<ReportSummary>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => openReport(caller, await ports.reports.getReport(tx, id)))

/** Everything read from a report, as it was read. Fails as `openSource` does, with `reading-not-ready`, or with what made the reading fail. */
export const showReading = (ports: ReportPorts, caller: Caller, id: string): Promise<Outcome<Reading>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const found = await loadReading(ports, tx, caller, id)
    return found.ok ? succeed(found.value.reading.result) : found
  })

/** The same as people left it: corrected, and without what they rejected. */
export const showReviewedReading = (ports: ReviewPorts, caller: Caller, id: string, options?: ReviewOptions): Promise<Outcome<Reading>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const found = await loadReviewedReading(ports, tx, caller, id, options)
    return found.ok ? succeed(found.value.reading) : found
  })

import { fail, type Outcome, type Reading, type ReportSummary, succeed } from '@gangmu/domain'
import type { Caller, ReportPorts } from './context.ts'

/** One report with its status. Fails with `report-not-found`. */
export const showReport = (ports: ReportPorts, caller: Caller, id: string): Promise<Outcome<ReportSummary>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const report = await ports.reports.getReport(tx, id)
    return report === null ? fail('report-not-found') : succeed(report)
  })

/** Everything read from a report. Fails with `report-not-found`, `reading-not-ready`, or with what made the reading fail. */
export const showReading = (ports: ReportPorts, caller: Caller, id: string): Promise<Outcome<Reading>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const report = await ports.reports.getReport(tx, id)
    if (report === null) return fail('report-not-found')
    const stored = await ports.reports.getReading(tx, id)
    if (stored !== null) return succeed(stored.result)
    return report.failure === null ? fail('reading-not-ready') : { ok: false, failure: report.failure }
  })

import { fail, type Outcome, type ReportSummary, sees, succeed } from '@gangmu/domain'
import { dayOf } from '../day-of.ts'
import type { Caller } from './context.ts'

/**
 * The report for who may see it. Fails with `report-not-found`, which is also what somebody hears who may not know that there is one, or
 * with `report-purged`.
 */
export const openReport = (caller: Pick<Caller, 'sight'>, report: ReportSummary | null): Outcome<ReportSummary> => {
  if (report === null || !sees(caller.sight, report.release, report.audience)) return fail('report-not-found')
  return refusePurged(report)
}

/** Fails with `report-purged` and the days that are left of it. */
export const refusePurged = (report: ReportSummary): Outcome<ReportSummary> =>
  report.purgedAt === null ? succeed(report) : fail('report-purged', { received: dayOf(report.receivedAt), purged: dayOf(report.purgedAt) })

/** The same for what a report holds, which nobody is shown any more once a marking of secrecy was found in it (`report-marked-secret`). */
export const openSource = (caller: Pick<Caller, 'sight'>, report: ReportSummary | null): Outcome<ReportSummary> => {
  const opened = openReport(caller, report)
  if (opened.ok && opened.value.failure?.code === 'report-marked-secret') return { ok: false, failure: opened.value.failure }
  return opened
}

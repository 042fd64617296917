import { READING_VERSION } from '@gangmu/checker'
import { fail, type Outcome, type ReportSummary, succeed } from '@gangmu/domain'
import type { Caller, ReportPorts } from './context.ts'
import { openReport } from './open-report.ts'

/** Marks a report to be read again; whoever asked sets that going. Fails with `report-not-found`, `report-purged`, or `reading-not-ready` while it is being read. */
export const rereadReport = (ports: ReportPorts, caller: Caller, id: string): Promise<Outcome<ReportSummary>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const opened = openReport(caller, await ports.reports.getReport(tx, id))
    if (!opened.ok) return opened
    if (!(await ports.reports.markRereading(tx, id))) return fail('reading-not-ready')
    await ports.audit.append(tx, { actor: caller.actor, action: 'report.reread', subject: `report:${id}`, details: {} })
    return succeed({ ...opened.value, status: 'reading', failure: null })
  })

/** How many reports were last read by another version of the reader than this one. */
export type StaleReadings = { readonly readerVersion: string; readonly reports: number }

export const countStaleReadings = (ports: ReportPorts, caller: Caller): Promise<StaleReadings> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => ({
    readerVersion: READING_VERSION,
    reports: await ports.reports.countStale(tx, READING_VERSION),
  }))

/** Marks all of them to be read again and gives their ids, oldest first; whoever asked sets that going. */
export const rereadStale = (
  ports: ReportPorts,
  caller: Caller,
): Promise<{ readonly readerVersion: string; readonly reports: readonly string[] }> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const reports = await ports.reports.markStale(tx, READING_VERSION)
    if (reports.length > 0)
      await ports.audit.append(tx, {
        actor: caller.actor,
        action: 'report.reread-stale',
        subject: `space:${caller.spaceId}`,
        details: { reports: reports.length, readerVersion: READING_VERSION },
      })
    return { readerVersion: READING_VERSION, reports }
  })

import type { ReportSummary } from '@gangmu/domain'
import type { Page, PageRequest } from '../ports/report-store.ts'
import type { Caller, ReportPorts } from './context.ts'

/** A page of the reports the caller may see, newest first; what is purged stands there as its tombstone. */
export const listReports = (ports: ReportPorts, caller: Caller, page: PageRequest): Promise<Page<ReportSummary>> =>
  ports.unitOfWork.run(caller.spaceId, (tx) => ports.reports.listReports(tx, caller.sight, page))

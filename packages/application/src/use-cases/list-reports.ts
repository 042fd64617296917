import type { ReportSummary } from '@gangmu/domain'
import type { Page, PageRequest } from '../ports/report-store.ts'
import type { Caller, ReportPorts } from './context.ts'

/** A page of the space's reports, newest first. */
export const listReports = (ports: ReportPorts, caller: Caller, page: PageRequest): Promise<Page<ReportSummary>> =>
  ports.unitOfWork.run(caller.spaceId, (tx) => ports.reports.listReports(tx, page))

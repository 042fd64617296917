import { randomUUID } from 'node:crypto'
import { type ColumnMapping, checkColumnMapping, fail, invariant, type Outcome, type ReportSummary, succeed } from '@gangmu/domain'
import type { Caller, MappingPorts } from './context.ts'
import { openSource } from './open-report.ts'

/** `mappingId` names the version that holds from now on. The report is `reading`: whoever asked sets that going. */
export type MappedColumns = { readonly mappingId: string; readonly report: ReportSummary }

/**
 * Remembers what the columns hold under these headings, for every file read from now on, and marks the report it was said of to be read
 * again. Fails with what `checkColumnMapping` finds, `report-not-found`, or `reading-not-ready` while the report is being read; then
 * nothing is remembered.
 */
export const mapColumns = async (
  ports: MappingPorts,
  caller: Caller,
  reportId: string,
  { heads, roles }: ColumnMapping,
): Promise<Outcome<MappedColumns>> => {
  invariant(heads.length === roles.length, 'every heading has its role')
  const flaw = checkColumnMapping({ heads, roles })
  if (flaw !== null) return { ok: false, failure: flaw }
  return ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const opened = openSource(caller, await ports.reports.getReport(tx, reportId))
    if (!opened.ok) return opened
    if (!(await ports.reports.markRereading(tx, reportId))) return fail('reading-not-ready')
    const mappingId = randomUUID()
    await ports.mappings.insertMapping(tx, { id: mappingId, reportId, createdBy: caller.actor, heads, roles })
    const report = { ...opened.value, status: 'reading', failure: null } as const
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'column-mapping.remember',
      subject: `column-mapping:${mappingId}`,
      details: { report: reportId, columns: heads.length, read: roles.filter((role) => role !== null).length },
    })
    return succeed({ mappingId, report })
  })
}

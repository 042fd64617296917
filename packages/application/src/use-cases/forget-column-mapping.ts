import { randomUUID } from 'node:crypto'
import { fail, type Outcome, type ReportSummary, succeed } from '@gangmu/domain'
import type { Caller, MappingPorts } from './context.ts'
import { openSource } from './open-report.ts'

/**
 * Files read from now on know nothing of these headings again, and the report it is said of is marked to be read again; readings made by the
 * mapping stay as they are. Fails with `report-not-found`, `mapping-not-found` where that version does not hold (any more), or
 * `reading-not-ready` while the report is being read; then nothing is forgotten.
 */
export const forgetColumnMapping = (
  ports: MappingPorts,
  caller: Caller,
  reportId: string,
  mappingId: string,
): Promise<Outcome<ReportSummary>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const opened = openSource(caller, await ports.reports.getReport(tx, reportId))
    if (!opened.ok) return opened
    const mapping = (await ports.mappings.listMappings(tx)).find(({ id }) => id === mappingId)
    if (mapping === undefined) return fail('mapping-not-found')
    if (!(await ports.reports.markRereading(tx, reportId))) return fail('reading-not-ready')
    const { heads } = mapping
    await ports.mappings.insertMapping(tx, { id: randomUUID(), reportId, createdBy: caller.actor, heads, roles: null })
    const report = { ...opened.value, status: 'reading', failure: null } as const
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'column-mapping.forget',
      subject: `column-mapping:${mappingId}`,
      details: { report: reportId, columns: heads.length },
    })
    return succeed(report)
  })

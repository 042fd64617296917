import { randomUUID } from 'node:crypto'
import { type FamilyStage, type Outcome, type ReportSummary, succeed } from '@gangmu/domain'
import type { Caller, ReportPorts } from './context.ts'
import { openReport } from './open-report.ts'

/** Whose version a report is: that of the report `of` (itself: its family stays), or nobody's where `of` is null. */
export type FamilyAssignment = { readonly of: string | null; readonly stage: FamilyStage | null }

/** Puts a report into the family of another one, or takes it out, and says which version it is. Fails with `report-not-found` or `report-purged`. */
export const assignFamily = (
  ports: ReportPorts,
  caller: Caller,
  id: string,
  { of, stage }: FamilyAssignment,
): Promise<Outcome<ReportSummary>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const opened = openReport(caller, await ports.reports.lockReport(tx, id))
    if (!opened.ok) return opened
    const other = of === null ? null : openReport(caller, await ports.reports.getReport(tx, of))
    if (other?.ok === false) return other
    // A new id, not the report's own: those it leaves may have their family by that.
    const familyId = other?.value.familyId ?? randomUUID()
    await ports.reports.setFamily(tx, id, { familyId, stage })
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'report.assign-family',
      subject: `report:${id}`,
      details: { family: familyId, stage },
    })
    return succeed({ ...opened.value, familyId, familyStage: stage })
  })

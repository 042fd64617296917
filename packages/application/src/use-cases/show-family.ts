import { compareVersions, type Outcome, type ReportSummary, succeed } from '@gangmu/domain'
import type { Caller, ReportPorts } from './context.ts'
import { openReport } from './open-report.ts'

/** `versions` in the order of their stages; `suggestions` are reports of other families on the same years of the same district, newest first. */
export type ReportFamily = { readonly versions: readonly ReportSummary[]; readonly suggestions: readonly ReportSummary[] }

const MOST_SUGGESTIONS = 5

/** The versions of the document a report belongs to, as far as the caller may see them. Fails with `report-not-found` or `report-purged`. */
export const showFamily = (ports: ReportPorts, caller: Caller, id: string): Promise<Outcome<ReportFamily>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const versions = await ports.reports.listFamily(tx, caller.sight, id)
    const opened = openReport(caller, versions.find((version) => version.id === id) ?? null)
    if (!opened.ok) return opened
    const { familyId, header } = opened.value
    const suggestions =
      header === null || header.kind === null || header.region === null
        ? []
        : await ports.reports.findLike(
            tx,
            caller.sight,
            {
              kind: header.kind,
              region: header.region,
              reportYear: header.reportYear,
              planYear: header.planYear,
              notFamily: familyId,
            },
            MOST_SUGGESTIONS,
          )
    return succeed({ versions: [...versions].sort(compareVersions), suggestions })
  })

import { fail, invariant, type Outcome, type Release, type ReportSummary, type Role } from '@gangmu/domain'
import type { Caller, ReportPorts } from './context.ts'
import { openReport } from './open-report.ts'

export type ReleaseDecision = { readonly release: Release; readonly audience: readonly Role[] }

/**
 * Says how far a report may be seen; `audience` has the roles of a limited one. Fails with `report-not-found`, `report-purged`, or
 * `release-refused` for 工作秘密 and for what carries a marking of secrecy: neither leaves those who work on it.
 */
export const releaseReport = (
  ports: ReportPorts,
  caller: Caller,
  id: string,
  { release, audience }: ReleaseDecision,
): Promise<Outcome<ReportSummary>> => {
  invariant((release === 'limited') === audience.length > 0, 'an-audience-goes-with-limited')
  return ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const opened = openReport(caller, await ports.reports.lockReport(tx, id))
    if (!opened.ok) return opened
    const { secrecy, failure } = opened.value
    const isSecret = secrecy === 'work-secret' || failure?.code === 'report-marked-secret'
    if (release !== 'internal' && isSecret) return fail('release-refused')
    await ports.reports.setRelease(tx, id, { release, audience, releasedBy: caller.actor })
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'report.release',
      subject: `report:${id}`,
      details: { release, audience: audience.join(' ') },
    })
    return openReport(caller, await ports.reports.getReport(tx, id))
  })
}

import { randomUUID } from 'node:crypto'
import { fail, type Outcome, type ReportSummary, succeed } from '@gangmu/domain'
import type { PurgeRequest } from '../ports/purge-store.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import type { Caller, PurgePorts } from './context.ts'
import { refusePurged } from './open-report.ts'

/** `own`: made by the caller, who therefore cannot carry it out. */
export type OpenPurge = Omit<PurgeRequest, 'requester'> & { readonly own: boolean }

/**
 * Asks that nothing of a report stays; somebody else carries it out. It needs no sight of the report: the security administrator has
 * none. Fails with `report-not-found`, `report-purged`, `purge-pending` where that is asked already, or `purge-person-missing`.
 */
export const requestPurge = (ports: PurgePorts, caller: Caller, reportId: string, reason: string): Promise<Outcome<OpenPurge>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    if (caller.personId === null) return fail('purge-person-missing')
    const report = await ports.reports.getReport(tx, reportId)
    if (report === null) return fail('report-not-found')
    const kept = refusePurged(report)
    if (!kept.ok) return kept
    const id = randomUUID()
    const request = { id, reportId, reason, requestedBy: caller.actor, requester: caller.personId }
    if (!(await ports.purges.insertPurge(tx, request))) return fail('purge-pending')
    await ports.audit.append(tx, { actor: caller.actor, action: 'purge.request', subject: `report:${reportId}`, details: { purge: id } })
    const stored = await ports.purges.getOpenPurge(tx, id)
    return stored === null ? fail('purge-not-found') : succeed(toOpenPurge(caller)(stored))
  })

/** Requests nobody has carried out or withdrawn, oldest first. */
export const listPurgeRequests = (ports: PurgePorts, caller: Caller): Promise<readonly OpenPurge[]> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => (await ports.purges.listOpenPurges(tx)).map(toOpenPurge(caller)))

const toOpenPurge =
  (caller: Caller) =>
  ({ requester, ...request }: PurgeRequest): OpenPurge => ({ ...request, own: requester === caller.personId })

/**
 * Removes the report for good and gives its tombstone. Fails with `purge-not-found` where the request is not open, `purge-same-person` for
 * who made it, or `purge-person-missing`.
 */
export const carryOutPurge = (ports: PurgePorts, caller: Caller, purgeId: string): Promise<Outcome<ReportSummary>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const open = await openPurge(ports, tx, caller, purgeId)
    if (!open.ok) return open
    const { request, closer } = open.value
    if (request.requester === closer.closer) return fail('purge-same-person')
    if (!(await ports.purges.carryOutPurge(tx, purgeId, closer))) return fail('purge-not-found')
    await appendEntry(ports, tx, caller, 'purge.carry-out', request)
    const tombstone = await ports.reports.getReport(tx, request.reportId)
    return tombstone === null ? fail('report-not-found') : succeed(tombstone)
  })

/** Closes a request without purging; its maker may, and so may who would carry it out. Fails with `purge-not-found` or `purge-person-missing`. */
export const withdrawPurge = (ports: PurgePorts, caller: Caller, purgeId: string): Promise<Outcome<null>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const open = await openPurge(ports, tx, caller, purgeId)
    if (!open.ok) return open
    if (!(await ports.purges.withdrawPurge(tx, purgeId, open.value.closer))) return fail('purge-not-found')
    await appendEntry(ports, tx, caller, 'purge.withdraw', open.value.request)
    return succeed(null)
  })

const openPurge = async (ports: PurgePorts, tx: Tx, caller: Caller, purgeId: string) => {
  if (caller.personId === null) return fail('purge-person-missing')
  const request = await ports.purges.getOpenPurge(tx, purgeId)
  if (request === null) return fail('purge-not-found')
  return succeed({ request, closer: { closedBy: caller.actor, closer: caller.personId } })
}

const appendEntry = (ports: PurgePorts, tx: Tx, caller: Caller, action: string, request: PurgeRequest) =>
  ports.audit.append(tx, {
    actor: caller.actor,
    action,
    subject: `report:${request.reportId}`,
    details: { purge: request.id, requestedBy: request.requestedBy },
  })

import type { AuditEntry, AuditFilter } from '../../ports/audit-log.ts'
import type { Slice, SliceRequest } from '../../ports/slice.ts'
import type { Caller, Ports } from '../context.ts'

type AuditPorts = Pick<Ports, 'unitOfWork' | 'audit'>

/** Newest first; the cursor is the number of the last entry shown. */
export const listAudit = (
  ports: AuditPorts,
  caller: Caller,
  filter: AuditFilter,
  { limit, cursor }: SliceRequest,
): Promise<Slice<AuditEntry>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const beforeSeq = /^\d{1,15}$/.test(cursor ?? '') ? Number(cursor) : undefined
    const entries = await ports.audit.list(tx, { limit: limit + 1, beforeSeq }, filter)
    const items = entries.slice(0, limit)
    return { items, next: entries.length > limit ? String(items.at(-1)!.seq) : null }
  })

/** Whether the chain holds: how many entries there are, and the first that does not fit. */
export const verifyAudit = (ports: AuditPorts, caller: Caller): Promise<{ readonly entries: number; readonly brokenAt: number | null }> =>
  ports.unitOfWork.run(caller.spaceId, (tx) => ports.audit.verify(tx))

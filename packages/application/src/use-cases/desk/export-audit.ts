import type { AuditEntry, AuditFilter } from '../../ports/audit-log.ts'
import type { Caller, Ports } from '../context.ts'

const ENTRIES_PER_ROUND = 1_000

/**
 * Every entry that fits, newest first, a round of them in memory at a time. The export is an entry of its own, written before the first is given
 * out; what is added meanwhile, itself included, is not in it.
 */
export async function* exportAudit(
  ports: Pick<Ports, 'unitOfWork' | 'audit'>,
  caller: Caller,
  filter: AuditFilter,
): AsyncGenerator<AuditEntry, void, undefined> {
  const { actor, spaceId } = caller
  const asked = Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, value ?? null]))
  const begun = await ports.unitOfWork.run(spaceId, (tx) =>
    ports.audit.append(tx, { actor, action: 'audit.export', subject: `space:${spaceId}`, details: asked }),
  )
  for (let beforeSeq = begun.seq; ; ) {
    const entries = await ports.unitOfWork.run(spaceId, (tx) => ports.audit.list(tx, { limit: ENTRIES_PER_ROUND, beforeSeq }, filter))
    yield* entries
    const last = entries.at(-1)
    if (last === undefined || entries.length < ENTRIES_PER_ROUND) return
    beforeSeq = last.seq
  }
}

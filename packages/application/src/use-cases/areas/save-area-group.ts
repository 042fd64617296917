import { randomUUID } from 'node:crypto'
import { type Failure, fail, invariant, type Outcome, succeed } from '@gangmu/domain'
import type { LocalGroupDraft } from '../../ports/area-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { AreaPorts, Caller } from '../context.ts'
import { versionConflict } from '../versions.ts'
import { type AreaGroupView, findGroup } from './list-area-groups.ts'
import { loadAreaIndex } from './load-area-index.ts'

/** Adds a comparison set of the space's own. Fails with `area-not-found`, `dates-reversed`. */
export const createAreaGroup = (ports: AreaPorts, caller: Caller, draft: LocalGroupDraft): Promise<Outcome<AreaGroupView>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const failure = await checkGroup(ports, tx, draft)
    if (failure !== null) return { ok: false, failure }
    const id = `local-${randomUUID()}`
    await ports.areas.insertGroup(tx, { ...draft, id })
    return record(ports, caller, tx, 'area-group.create', id, draft)
  })

/** Fails with `area-group-not-found`, `area-shipped`, `area-not-found`, `dates-reversed`, `version-conflict`. */
export const editAreaGroup = (
  ports: AreaPorts,
  caller: Caller,
  id: string,
  version: number,
  draft: LocalGroupDraft,
): Promise<Outcome<AreaGroupView>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const group = await findGroup(ports, tx, id)
    if (group === null) return fail('area-group-not-found')
    if (group.version === null) return fail('area-shipped', { name: group.name })
    const failure = await checkGroup(ports, tx, draft)
    if (failure !== null) return { ok: false, failure }
    if (!(await ports.areas.updateGroup(tx, id, version, draft))) return versionConflict(group.version)
    return record(ports, caller, tx, 'area-group.edit', id, draft)
  })

const checkGroup = async (ports: AreaPorts, tx: Tx, { within, members }: LocalGroupDraft): Promise<Failure | null> => {
  const { byId } = await loadAreaIndex(ports, tx)
  const unknown = [...members.map(({ area }) => area), ...(within === null ? [] : [within])].find((id) => !byId.has(id))
  if (unknown !== undefined) return fail('area-not-found', { id: unknown }).failure
  const reversed = members.find(({ from, to }) => from !== null && to !== null && to < from)
  return reversed === undefined ? null : fail('dates-reversed', { from: reversed.from, to: reversed.to }).failure
}

const record = async (
  ports: AreaPorts,
  caller: Caller,
  tx: Tx,
  action: string,
  id: string,
  { members }: LocalGroupDraft,
): Promise<Outcome<AreaGroupView>> => {
  await ports.audit.append(tx, { actor: caller.actor, action, subject: `area-group:${id}`, details: { members: members.length } })
  const group = await findGroup(ports, tx, id)
  invariant(group !== null, 'a-group-just-written-is-there')
  return succeed(group)
}

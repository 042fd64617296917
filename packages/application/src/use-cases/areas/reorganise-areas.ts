import { randomUUID } from 'node:crypto'
import { type AreaDate, type AreaIndex, type Failure, fail, type Outcome, succeed } from '@gangmu/domain'
import type { LocalArea, LocalAreaDraft } from '../../ports/area-store.ts'
import type { AreaPorts, Caller } from '../context.ts'
import { versionConflict } from '../versions.ts'
import { type AreaView, viewArea } from './area-view.ts'
import { checkArea, findLocalArea } from './check-area.ts'
import { loadAreaIndex } from './load-area-index.ts'

/**
 * 合并、撤销、拆分、更名 of towns and parks on one day: some areas end, others begin in their place, and others that are there already take a
 * share over.
 */
export type Reorganisation = {
  readonly on: AreaDate
  readonly ended: readonly { readonly id: string; readonly version: number }[]
  readonly begun: readonly Omit<LocalAreaDraft, 'from'>[]
  readonly takenOverBy: readonly string[]
}

/**
 * Carries a reorganisation out: whoever ends names its successors, whoever begins or takes over its predecessors. Gives the areas it
 * changed. Fails with `area-not-found`, `area-shipped`, `area-ended` (ended before, or begun only later), `version-conflict`.
 */
export const reorganiseAreas = (ports: AreaPorts, caller: Caller, reorganisation: Reorganisation): Promise<Outcome<readonly AreaView[]>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    await ports.areas.lockAreas(tx)
    const { on, ended, begun } = reorganisation
    const planned = planReorganisation(reorganisation, await loadAreaIndex(ports, tx))
    if (!planned.ok) return planned
    const { continuing } = planned.value
    const endedIds = [...new Set(ended.map(({ id }) => id))]
    const drafts = begun.map((draft) => ({ ...draft, from: on, id: `local-${randomUUID()}`, predecessors: endedIds }))
    const successors = [...drafts, ...continuing].map(({ id }) => id)
    for (const { id, version } of ended) await ports.areas.endArea(tx, id, version, { to: on, successors })
    for (const draft of drafts) await ports.areas.insertArea(tx, draft)
    for (const { id, version, predecessors } of continuing)
      await ports.areas.setPredecessors(tx, id, version, [...new Set([...predecessors, ...endedIds])])
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'area.reorganise',
      subject: `area:${endedIds[0]}`,
      details: { on, ended: endedIds.join(' '), successors: successors.join(' ') },
    })
    const index = await loadAreaIndex(ports, tx)
    return succeed([...endedIds, ...successors].map((id) => viewArea(index.byId.get(id)!, index)))
  })

/** Everything is looked at before anything is written. */
const planReorganisation = (
  { on, ended, begun, takenOverBy }: Reorganisation,
  index: AreaIndex,
): Outcome<{ readonly continuing: readonly LocalArea[] }> => {
  for (const { id, version } of ended) {
    const found = findLocalArea(id, index)
    if (!found.ok) return found
    const { name, from, to } = found.value
    if (to !== null || (from !== null && on <= from)) return fail('area-ended', { name })
    if (found.value.version !== version) return versionConflict(found.value.version)
  }
  const flaw = begun.map((draft): Failure | null => checkArea({ ...draft, from: on }, null, index)).find((failure) => failure !== null)
  if (flaw !== undefined) return { ok: false, failure: flaw }
  const continuing: LocalArea[] = []
  for (const id of new Set(takenOverBy)) {
    const found = findLocalArea(id, index)
    if (!found.ok) return found
    if (found.value.to !== null || ended.some((area) => area.id === id)) return fail('area-ended', { name: found.value.name })
    continuing.push(found.value)
  }
  return succeed({ continuing })
}

import { randomUUID } from 'node:crypto'
import { type Outcome, succeed } from '@gangmu/domain'
import type { LocalAreaDraft } from '../../ports/area-store.ts'
import type { AreaPorts, Caller } from '../context.ts'
import { type AreaView, viewArea } from './area-view.ts'
import { checkArea } from './check-area.ts'
import { loadAreaIndex } from './load-area-index.ts'

/** Adds a town, park or zone of the space's own. Fails with `area-not-found` for its parent. */
export const createArea = (ports: AreaPorts, caller: Caller, draft: LocalAreaDraft): Promise<Outcome<AreaView>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    await ports.areas.lockAreas(tx)
    const failure = checkArea(draft, null, await loadAreaIndex(ports, tx))
    if (failure !== null) return { ok: false, failure }
    const id = `local-${randomUUID()}`
    await ports.areas.insertArea(tx, { ...draft, id, predecessors: [] })
    await ports.audit.append(tx, { actor: caller.actor, action: 'area.create', subject: `area:${id}`, details: { kind: draft.kind } })
    const index = await loadAreaIndex(ports, tx)
    return succeed(viewArea(index.byId.get(id)!, index))
  })

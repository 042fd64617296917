import { type Outcome, succeed } from '@gangmu/domain'
import type { LocalAreaDraft } from '../../ports/area-store.ts'
import type { AreaPorts, Caller } from '../context.ts'
import { versionConflict } from '../versions.ts'
import { type AreaView, viewArea } from './area-view.ts'
import { checkArea, findLocalArea } from './check-area.ts'
import { loadAreaIndex } from './load-area-index.ts'

/** Changes an area of the space's own. Fails with `area-not-found`, `area-shipped`, `area-in-itself`, `dates-reversed`, `version-conflict`. */
export const editArea = (
  ports: AreaPorts,
  caller: Caller,
  id: string,
  version: number,
  draft: LocalAreaDraft,
): Promise<Outcome<AreaView>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    await ports.areas.lockAreas(tx)
    const index = await loadAreaIndex(ports, tx)
    const found = findLocalArea(id, index)
    if (!found.ok) return found
    const failure = checkArea(draft, found.value, index)
    if (failure !== null) return { ok: false, failure }
    if (!(await ports.areas.updateArea(tx, id, version, draft))) return versionConflict(found.value.version)
    await ports.audit.append(tx, { actor: caller.actor, action: 'area.edit', subject: `area:${id}`, details: { version: version + 1 } })
    const changed = await loadAreaIndex(ports, tx)
    return succeed(viewArea(changed.byId.get(id)!, changed))
  })

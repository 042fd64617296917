import { fail, type Outcome, succeed } from '@gangmu/domain'
import type { Caller, Ports } from '../context.ts'
import { type AreaView, viewArea } from './area-view.ts'
import { loadAreaIndex } from './load-area-index.ts'

/** One area, shipped or the space's own. Fails with `area-not-found`. */
export const showArea = (ports: Pick<Ports, 'unitOfWork' | 'areas'>, caller: Caller, id: string): Promise<Outcome<AreaView>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const index = await loadAreaIndex(ports, tx)
    const area = index.byId.get(id)
    return area === undefined ? fail('area-not-found', { id }) : succeed(viewArea(area, index))
  })

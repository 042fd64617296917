import { type AreaIndex, areaIndexOf } from '@gangmu/domain'
import type { LocalArea } from '../../ports/area-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Ports } from '../context.ts'

type Built = { readonly stamp: string; readonly index: AreaIndex }

/** Building takes 5 ms, as much as the rest of a request: the index of a space stays until its areas change. */
const built = new Map<string, Built>()
const MOST_KEPT = 32

/** Every area the space can name: the shipped ones and its own. */
export const loadAreaIndex = async (ports: Pick<Ports, 'areas'>, tx: Tx): Promise<AreaIndex> =>
  areaIndexFor(tx.spaceId, await ports.areas.listLocalAreas(tx))

/** The same of local areas that were loaded otherwise. */
export const areaIndexFor = (spaceId: string, local: readonly LocalArea[]): AreaIndex => {
  // The whole content, not the versions: a transaction that is rolled back may have built an index of a version that then becomes another.
  const stamp = JSON.stringify(local)
  const kept = built.get(spaceId)
  if (kept?.stamp === stamp) return kept.index
  const index = areaIndexOf(local)
  built.delete(spaceId)
  built.set(spaceId, { stamp, index })
  for (const oldest of built.keys()) {
    if (built.size <= MOST_KEPT) break
    built.delete(oldest)
  }
  return index
}

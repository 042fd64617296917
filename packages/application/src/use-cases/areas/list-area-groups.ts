import { type AreaGroup, groupsAround, shippedAreaGroups } from '@gangmu/domain'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, Ports } from '../context.ts'
import { loadAreaIndex } from './load-area-index.ts'

/** A named set of areas; `version` is that of a set of the space's own, null for a shipped one. */
export type AreaGroupView = AreaGroup & { readonly version: number | null }

/** The sets that compare the space's area, then those the space made itself. */
export const listAreaGroups = (ports: Pick<Ports, 'unitOfWork' | 'areas' | 'spaces'>, caller: Caller): Promise<readonly AreaGroupView[]> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const index = await loadAreaIndex(ports, tx)
    const space = await ports.spaces.getSpace(tx)
    const shipped = groupsAround(space?.areaId ?? null, shippedAreaGroups(), index)
    return [...shipped.map((group) => ({ ...group, version: null })), ...(await ports.areas.listLocalGroups(tx))]
  })

/** The set with that id, shipped or the space's own; null where there is none. */
export const findGroup = async (ports: Pick<Ports, 'areas'>, tx: Tx, id: string): Promise<AreaGroupView | null> => {
  const shipped = shippedAreaGroups().find((group) => group.id === id)
  if (shipped !== undefined) return { ...shipped, version: null }
  return (await ports.areas.listLocalGroups(tx)).find((group) => group.id === id) ?? null
}

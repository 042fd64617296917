import { type AreaDate, type AreaIndex, areasAround, existsAt, type RefArea } from '@gangmu/domain'
import type { Caller, Ports } from '../context.ts'
import { type AreaView, viewArea } from './area-view.ts'
import { loadAreaIndex } from './load-area-index.ts'

/** `on`: only areas that exist then. `search`: among all areas of the country by name, instead of those the space works with. */
export type AreaQuery = { readonly on?: AreaDate | undefined; readonly search?: string | undefined }

const MOST_FOUND = 50

/** The areas the space works with: its own, those it lies in, its peers past and present, and what it added itself. */
export const listAreas = (
  ports: Pick<Ports, 'unitOfWork' | 'areas' | 'spaces'>,
  caller: Caller,
  { on, search }: AreaQuery,
): Promise<readonly AreaView[]> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const index = await loadAreaIndex(ports, tx)
    const space = await ports.spaces.getSpace(tx)
    const areas = search === undefined ? areasOfSpace(space?.areaId ?? null, index) : findByName(search, index)
    return areas
      .filter((area) => existsAt(area, on))
      .slice(0, search === undefined ? undefined : MOST_FOUND)
      .map((area) => viewArea(area, index))
  })

export const areasOfSpace = (own: string | null, index: AreaIndex): readonly RefArea[] => {
  const around = areasAround(own, index)
  const local = [...index.byId.values()].filter((area) => 'version' in area)
  return [...new Set([...around, ...local])]
}

/** Areas whose name or short name begins so come before those that only contain it. */
const findByName = (search: string, index: AreaIndex): readonly RefArea[] => {
  const placeIn = ({ name, aliases }: RefArea): number =>
    Math.min(...[name, ...aliases].map((each) => each.indexOf(search)).filter((place) => place >= 0))
  return [...index.byId.values()]
    .map((area) => ({ area, place: placeIn(area) }))
    .filter(({ place }) => Number.isFinite(place))
    .sort((a, b) => a.place - b.place)
    .map(({ area }) => area)
}

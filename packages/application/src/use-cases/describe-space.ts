import { shippedAreaIndex } from '@gangmu/domain'
import type { Caller, Ports } from './context.ts'

/** What every page shows of the space beside its name: the name of its area, and the years it has plans of that the caller may see. */
export type SpaceOutline = { readonly areaName: string | null; readonly years: readonly number[] }

/** One round trip beside those of the transaction. */
export const describeSpace = (
  ports: Pick<Ports, 'unitOfWork' | 'spaces'>,
  { spaceId, sight }: Caller,
  areaId: string | null,
): Promise<SpaceOutline> =>
  ports.unitOfWork.run(spaceId, async (tx) => {
    const { localAreaName, years } = await ports.spaces.outlineSpace(tx, sight)
    const shipped = areaId === null ? undefined : shippedAreaIndex().byId.get(areaId)
    return { areaName: localAreaName ?? shipped?.name ?? null, years }
  })

/** The names of spaces an account belongs to, by their ids; one that is gone has none. */
export const nameSpaces = async (
  ports: Pick<Ports, 'unitOfWork' | 'spaces'>,
  spaceIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const spaces = await Promise.all(spaceIds.map((id) => ports.unitOfWork.run(id, (tx) => ports.spaces.getSpace(tx))))
  return new Map(spaces.flatMap((space) => (space === null ? [] : [[space.id, space.name] as const])))
}

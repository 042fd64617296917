import { type Burden, can, countBurden, type Day } from '@gangmu/domain'
import type { Caller, Ports } from '../context.ts'

export type UnitBurden = Burden & { readonly unitName: string }

/** How many cells each unit is asked in each month whose answers are due within the days; a unit sees its own. */
export const showBurden = (
  ports: Pick<Ports, 'unitOfWork' | 'collection' | 'units'>,
  caller: Caller,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<readonly UnitBurden[]> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const names = new Map((await ports.units.listUnits(tx)).map(({ id, name, shortName }) => [id, shortName ?? name]))
    const asked = await ports.collection.countAsked(tx, from, to)
    return countBurden(asked)
      .filter(({ unitId }) => can(caller.grants, 'collection.read', { unitId }))
      .map((burden) => ({ ...burden, unitName: names.get(burden.unitId)! }))
  })

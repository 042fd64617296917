import { fail, invariant, type Outcome, succeed } from '@gangmu/domain'
import type { Space } from '../../ports/space-store.ts'
import type { Caller, Ports } from '../context.ts'
import { loadAreaIndex } from './load-area-index.ts'

/** Says whose government the space is, and which area hands its targets down. Fails with `area-not-found`. */
export const editSpace = (
  ports: Pick<Ports, 'unitOfWork' | 'audit' | 'spaces' | 'areas'>,
  caller: Caller,
  change: Omit<Space, 'id'>,
): Promise<Outcome<Space>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const { byId } = await loadAreaIndex(ports, tx)
    for (const id of [change.areaId, change.superiorAreaId]) if (id !== null && !byId.has(id)) return fail('area-not-found', { id })
    await ports.spaces.updateSpace(tx, change)
    const { areaId, superiorAreaId } = change
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'space.edit',
      subject: `space:${caller.spaceId}`,
      details: { area: areaId, superior: superiorAreaId },
    })
    return succeed({ ...change, id: caller.spaceId })
  })

/** The space the caller works in. */
export const showSpace = (ports: Pick<Ports, 'unitOfWork' | 'spaces'>, caller: Caller): Promise<Space> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const space = await ports.spaces.getSpace(tx)
    invariant(space !== null, 'a-caller-has-a-space')
    return space
  })

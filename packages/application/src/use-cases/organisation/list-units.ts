import { type Day, fail, holdsOn, type Outcome, succeed } from '@gangmu/domain'
import type { StoredUnit } from '../../ports/unit-store.ts'
import type { Caller, Ports } from '../context.ts'

type UnitPorts = Pick<Ports, 'unitOfWork' | 'units'>

/** The units of the space, as a flat list of a tree; those of a day, or of all times (`on` undefined). */
export const listUnits = (ports: UnitPorts, caller: Caller, on: Day | undefined): Promise<readonly StoredUnit[]> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const units = await ports.units.listUnits(tx)
    return on === undefined ? units : units.filter((unit) => holdsOn(unit, on))
  })

/** Fails with `unit-not-found`. */
export const showUnit = (ports: UnitPorts, caller: Caller, id: string): Promise<Outcome<StoredUnit>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const unit = await ports.units.getUnit(tx, id)
    return unit === null ? fail('unit-not-found') : succeed(unit)
  })

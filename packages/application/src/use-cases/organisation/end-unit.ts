import { type Day, fail, type Outcome, succeed } from '@gangmu/domain'
import type { StoredUnit } from '../../ports/unit-store.ts'
import type { Caller, OrganisationPorts } from '../context.ts'
import { refuseAction } from '../rights.ts'
import { versionConflict } from '../versions.ts'

/**
 * Ends a unit: `on` is the first day without it. Fails with `unit-not-found`, `unit-in-use` while units, posts or responsibilities would be
 * left hanging, `dates-reversed`, `version-conflict`, `right-missing`.
 */
export const endUnit = (ports: OrganisationPorts, caller: Caller, id: string, version: number, on: Day): Promise<Outcome<StoredUnit>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const unit = await ports.units.getUnit(tx, id)
    if (unit === null) return fail('unit-not-found')
    const refusal = refuseAction(caller, 'organisation.edit', id)
    if (refusal !== null) return { ok: false, failure: refusal }
    if (unit.from !== null && on < unit.from) return fail('dates-reversed', { from: unit.from, to: on })
    const use = await ports.units.countUnitUse(tx, id, on)
    if (use.units + use.posts + use.responsibilities > 0) return fail('unit-in-use', use)
    if (!(await ports.units.endUnit(tx, id, version, on))) return versionConflict(unit.version)
    await ports.audit.append(tx, { actor: caller.actor, action: 'unit.end', subject: `unit:${id}`, details: { on } })
    return succeed({ ...unit, to: on, version: version + 1 })
  })

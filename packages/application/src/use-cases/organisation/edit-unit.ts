import { fail, type Outcome, succeed } from '@gangmu/domain'
import type { StoredUnit, UnitDraft } from '../../ports/unit-store.ts'
import type { Caller, OrganisationPorts } from '../context.ts'
import { refuseAction } from '../rights.ts'
import { versionConflict } from '../versions.ts'
import { checkUnit } from './check-unit.ts'

/**
 * Changes a unit, its place in the tree included. Fails with `unit-not-found`, `unit-in-itself`, `area-not-found`, `dates-reversed`,
 * `version-conflict`, `right-missing` for the old place or the new.
 */
export const editUnit = (
  ports: OrganisationPorts,
  caller: Caller,
  id: string,
  version: number,
  draft: UnitDraft,
): Promise<Outcome<StoredUnit>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    await ports.units.lockUnits(tx)
    const unit = await ports.units.getUnit(tx, id)
    if (unit === null) return fail('unit-not-found')
    const failure = refuseAction(caller, 'organisation.edit', id) ?? (await checkUnit(ports, tx, caller, draft, unit))
    if (failure !== null) return { ok: false, failure }
    if (!(await ports.units.updateUnit(tx, id, version, draft))) return versionConflict(unit.version)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'unit.edit',
      subject: `unit:${id}`,
      details: { version: version + 1, parent: draft.parentId },
    })
    return succeed({ ...draft, id, to: unit.to, version: version + 1 })
  })

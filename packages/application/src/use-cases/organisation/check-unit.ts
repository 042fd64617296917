import { type Failure, fail } from '@gangmu/domain'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { StoredUnit, UnitDraft } from '../../ports/unit-store.ts'
import { loadAreaIndex } from '../areas/load-area-index.ts'
import type { Caller, OrganisationPorts } from '../context.ts'
import { refuseAction } from '../rights.ts'

/** What speaks against putting a unit there: no such parent or area, no right over the parent, a beginning after the end. */
export const checkUnit = async (
  ports: OrganisationPorts,
  tx: Tx,
  caller: Caller,
  draft: UnitDraft,
  unit: StoredUnit | null,
): Promise<Failure | null> => {
  // Who looks after a part of the tree may change the unit at its head, but not move it.
  const refusal = draft.parentId === unit?.parentId ? null : refuseAction(caller, 'organisation.edit', draft.parentId)
  if (refusal !== null) return refusal
  if (unit !== null && unit.to !== null && draft.from !== null && unit.to < draft.from)
    return fail('dates-reversed', { from: draft.from, to: unit.to }).failure
  if (draft.areaId !== null && !(await loadAreaIndex(ports, tx)).byId.has(draft.areaId))
    return fail('area-not-found', { id: draft.areaId }).failure
  if (draft.parentId === null) return null
  if ((await ports.units.getUnit(tx, draft.parentId)) === null) return fail('unit-not-found').failure
  return unit !== null && (await ports.units.liesIn(tx, draft.parentId, unit.id)) ? fail('unit-in-itself').failure : null
}

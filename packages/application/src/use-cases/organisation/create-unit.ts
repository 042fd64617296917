import { randomUUID } from 'node:crypto'
import { type Outcome, succeed } from '@gangmu/domain'
import type { StoredUnit, UnitDraft } from '../../ports/unit-store.ts'
import type { Caller, OrganisationPorts } from '../context.ts'
import { checkUnit } from './check-unit.ts'

/** Fails with `unit-not-found` for the parent, `area-not-found`, `right-missing`. */
export const createUnit = (ports: OrganisationPorts, caller: Caller, draft: UnitDraft): Promise<Outcome<StoredUnit>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const failure = await checkUnit(ports, tx, caller, draft, null)
    if (failure !== null) return { ok: false, failure }
    const id = randomUUID()
    await ports.units.insertUnit(tx, id, draft)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'unit.create',
      subject: `unit:${id}`,
      details: { kind: draft.kind, parent: draft.parentId },
    })
    return succeed({ ...draft, id, to: null, version: 1 })
  })

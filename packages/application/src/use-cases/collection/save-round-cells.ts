import { type Day, fail, type Outcome, succeed } from '@gangmu/domain'
import type { Caller } from '../context.ts'
import { knowledgeOf, loadFormGround } from './load-form-view.ts'
import { type SavingPorts, type SentCell, type WeighedCells, weighCells, writeCells } from './save-cells.ts'

/** Cells of the form of a unit. */
export type UnitCells = { readonly unitId: string; readonly cells: readonly SentCell[] }

/**
 * Keeps cells of many forms of a round as drafts, all or none: what was looked at before is what is saved over. Fails as `saveCells` does, and
 * with `collection-cells-changed` where somebody else has filled one of them since.
 */
export const saveRoundCells = (
  ports: SavingPorts,
  caller: Caller,
  roundId: string,
  entered: readonly UnitCells[],
  today: Day,
): Promise<Outcome<{ readonly saved: number; readonly forms: number }>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const weighed: WeighedCells[] = []
    // In one order for everybody, so that two who work on the same round do not wait for each other in a circle.
    const byUnit = Map.groupBy(entered, ({ unitId }) => unitId)
    for (const unitId of [...byUnit.keys()].sort()) {
      const cells = byUnit.get(unitId)!.flatMap((unit) => unit.cells)
      const form = await weighCells(ports, tx, caller, { roundId, unitId }, cells)
      if (!form.ok) return form
      weighed.push(form.value)
    }
    const changed = weighed.reduce((sum, { conflicts }) => sum + conflicts.length, 0)
    if (changed > 0) return fail('collection-cells-changed', { count: changed })
    const fresh = weighed.filter((form) => form.fresh.length > 0)
    const ground = await loadFormGround(ports, tx)
    for (const form of fresh) await writeCells(ports, tx, caller, await knowledgeOf(ports, tx, ground, form.whole, today), form.fresh)
    const saved = fresh.reduce((sum, form) => sum + form.fresh.length, 0)
    if (saved > 0)
      await ports.audit.append(tx, {
        actor: caller.actor,
        action: 'collection.fill',
        subject: `collection:${roundId}`,
        details: { cells: saved, forms: fresh.length },
      })
    return succeed({ saved, forms: fresh.length })
  })

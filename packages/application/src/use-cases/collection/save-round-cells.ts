import { type Day, fail, type Outcome, succeed } from '@gangmu/domain'
import type { Caller } from '../context.ts'
import { loadKnowledge } from './load-form-view.ts'
import { type EnteredCell, type SavingPorts, type WeighedCells, weighCells, writeCells } from './save-cells.ts'

/** Cells of the form of a unit. What an estimate has beside its value stays as it stands. */
export type UnitCells = { readonly unitId: string; readonly cells: readonly Omit<EnteredCell, 'details'>[] }

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
      const ref = { roundId, unitId }
      const whole = await ports.collection.loadForm(tx, roundId, unitId, { lock: true })
      const details = new Map(whole?.cells.map((cell) => [cell.askId, cell.details]))
      const kept = cells.map((cell) => ({ ...cell, details: details.get(cell.askId) ?? null }))
      const form = await weighCells(ports, tx, caller, ref, kept)
      if (!form.ok) return form
      weighed.push(form.value)
    }
    const changed = weighed.reduce((sum, { conflicts }) => sum + conflicts.length, 0)
    if (changed > 0) return fail('collection-cells-changed', { count: changed })
    const fresh = weighed.filter((form) => form.fresh.length > 0)
    for (const form of fresh) await writeCells(ports, tx, caller, await loadKnowledge(ports, tx, form.whole, today), form.fresh)
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

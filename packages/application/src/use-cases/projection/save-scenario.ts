import { fail, type Outcome, parseTarget, SCENARIO_LEVELS, succeed } from '@gangmu/domain'
import { findLine } from '../../plans/find-line.ts'
import type { ScenarioDraft, StoredScenario } from '../../ports/projection-store.ts'
import type { Caller, Ports } from '../context.ts'
import { versionConflict } from '../versions.ts'

export type ScenarioAt = { readonly planId: string; readonly lineId: string; readonly round: number }

/**
 * Writes the scenarios of a line for one round: the next version, the earlier ones stay. `version` is the one it was made against (0: none).
 * Fails with `plan-not-found`, `plan-line-not-found`, `scenario-value-invalid` for what is no target or a choice that is left open,
 * `version-conflict`.
 */
export const saveScenario = (
  ports: Pick<Ports, 'unitOfWork' | 'audit' | 'plans' | 'projections'>,
  caller: Caller,
  at: ScenarioAt,
  version: number,
  given: ScenarioDraft,
): Promise<Outcome<StoredScenario>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const found = await findLine(ports, tx, at.planId, at.lineId)
    if (!found.ok) return found
    const draft = trimmed(given)
    for (const level of SCENARIO_LEVELS) {
      const text = draft[level]
      const isOpen = draft.chosen === level && text === null
      if (isOpen || (text !== null && parseTarget(text, { unit: found.value.line.unit }).kind === 'unparsed'))
        return fail('scenario-value-invalid', { level, text })
    }
    const added = await ports.projections.addScenario(tx, at, version, draft, caller.actor)
    const stored = (await ports.projections.listScenarios(tx, at.planId)).find(
      ({ lineId, round }) => lineId === at.lineId && round === at.round,
    )
    if (!added || stored === undefined) return versionConflict(stored?.version ?? 0)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'projection.save-scenario',
      subject: `plan:${at.planId}`,
      details: { line: at.lineId, round: at.round, version: stored.version, chosen: draft.chosen },
    })
    return succeed(stored)
  })

const orNull = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim())

const trimmed = ({ low, middle, high, chosen, rationale }: ScenarioDraft): ScenarioDraft => ({
  low: orNull(low),
  middle: orNull(middle),
  high: orNull(high),
  chosen,
  rationale: orNull(rationale),
})

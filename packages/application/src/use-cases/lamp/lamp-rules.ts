import { checkLampRules, fail, type LampRules, type Month, type Outcome, succeed } from '@gangmu/domain'
import { DEFAULT_RULE_SET } from '../../monitor/light-month.ts'
import type { LampRuleSet } from '../../ports/lamp-store.ts'
import type { Caller, Ports } from '../context.ts'
import { versionConflict } from '../versions.ts'

/** Every version there is, newest first; the shipped default stands last as version 0. */
export const listLampRules = (ports: Pick<Ports, 'unitOfWork' | 'lamps'>, caller: Caller): Promise<readonly LampRuleSet[]> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => [...(await ports.lamps.listRuleSets(tx)), DEFAULT_RULE_SET])

export type LampRulesDraft = { readonly name: string; readonly content: LampRules; readonly activeFrom: Month; readonly version: number }

/**
 * Switches rules on from a month: they become the next version, those before stay and light the months before. `version` is the one the draft
 * was made against. Fails with `lamp-rules-invalid`, `version-conflict`.
 */
export const saveLampRules = (
  ports: Pick<Ports, 'unitOfWork' | 'lamps' | 'audit'>,
  caller: Caller,
  { name, content, activeFrom, version }: LampRulesDraft,
): Promise<Outcome<LampRuleSet>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const refused = refuseRules(content)
    if (refused !== null) return refused
    const added = await ports.lamps.addRuleSet(tx, version, { name, content, activeFrom, by: caller.actor })
    const [latest = DEFAULT_RULE_SET] = await ports.lamps.listRuleSets(tx)
    if (!added) return versionConflict(latest.version)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'lamp-rules.save',
      subject: `lamp-rules:${latest.version}`,
      details: { version: latest.version, name, activeFrom, rules: content.rules.length },
    })
    return succeed(latest)
  })

/** Why rules cannot be used, null where they can. `rule` counts from 1, 0 is the set itself. */
export const refuseRules = (content: LampRules) => {
  const problem = checkLampRules(content)
  return problem === null ? null : fail('lamp-rules-invalid', { problem: problem.code, rule: problem.rule, other: problem.other })
}

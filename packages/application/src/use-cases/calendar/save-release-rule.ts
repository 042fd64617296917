import { fail, type Outcome, type ReleaseRule, succeed } from '@gangmu/domain'
import { loadCatalogue } from '../../plans/load-catalogue.ts'
import type { Caller, Ports } from '../context.ts'
import { versionConflict } from '../versions.ts'

/** `version` is the one it takes the place of, 0 for the first; `ended` takes the rule itself away. */
export type ReleaseRuleDraft = ReleaseRule & { readonly indicator: string; readonly ended: boolean; readonly version: number }

/**
 * Says when figures of an indicator can exist, from one provider or all, in place of the shipped rule, or that what was said holds no more.
 * Fails with `indicator-unknown`, `version-conflict`.
 */
export const saveReleaseRule = (
  ports: Pick<Ports, 'unitOfWork' | 'catalogue' | 'releaseRules' | 'audit'>,
  caller: Caller,
  { version, ...rule }: ReleaseRuleDraft,
): Promise<Outcome<{ readonly version: number }>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const { index } = await loadCatalogue(ports, tx)
    if (!index.byCode.has(rule.indicator)) return fail('indicator-unknown', { indicator: rule.indicator, row: 1 })
    if (!(await ports.releaseRules.addRule(tx, version, { ...rule, recordedBy: caller.actor }))) {
      const rules = await ports.releaseRules.listRules(tx)
      const latest = rules.find(({ indicator, provider }) => indicator === rule.indicator && provider === rule.provider)
      return versionConflict(latest?.version ?? 0)
    }
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'release-rule.save',
      subject: `indicator:${rule.indicator}`,
      details: {
        ...{ provider: rule.provider, version: version + 1, ended: rule.ended },
        ...{ monthsAfter: rule.monthsAfter, day: rule.day, source: rule.source },
      },
    })
    return succeed({ version: version + 1 })
  })

import { type Day, fail, type Outcome, succeed } from '@gangmu/domain'
import { loadCatalogue } from '../plans/load-catalogue.ts'
import { type RejudgingPorts, rejudgeYears } from '../plans/rejudge.ts'
import type { ProviderRule } from '../ports/observation-store.ts'
import { OWN_AREA } from './confirm-report.ts'
import type { Caller, Ports } from './context.ts'

/**
 * 以__数据为准: from a day on one provider's figures count for an indicator ('' for all others). Plans are judged again by it.
 * Fails with `indicator-unknown`, `provider-missing`.
 */
export const setAuthoritativeProvider = (
  ports: RejudgingPorts & Pick<Ports, 'unitOfWork' | 'audit'>,
  caller: Caller,
  rule: ProviderRule,
  today: Day,
): Promise<Outcome<{ readonly rejudged: number }>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const { index } = await loadCatalogue(ports, tx)
    if (rule.indicator !== '' && !index.byCode.has(rule.indicator)) return fail('indicator-unknown', { indicator: rule.indicator })
    if (rule.provider.trim() === '') return fail('provider-missing')
    await ports.observations.insertProvider(tx, { ...rule, recordedBy: caller.actor })
    const space = await ports.spaces.getSpace(tx)
    const thisYear = Number(today.slice(0, 4))
    const rejudged = await rejudgeYears(ports, tx, space?.areaId ?? OWN_AREA, [thisYear - 1, thisYear], today)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'provider.set',
      subject: `indicator:${rule.indicator}`,
      details: { provider: rule.provider, from: rule.from, rejudged },
    })
    return succeed({ rejudged })
  })

import { describeFinding, type Locale } from '@gangmu/messages'
import type { Slice, SliceRequest } from '../../ports/slice.ts'
import type { Caller, Ports } from '../context.ts'
import { type FindingDecisionView, viewDecision } from './decision-view.ts'
import { type DescribedFinding, nameRule } from './describe-finding.ts'

type DecisionPorts = Pick<Ports, 'unitOfWork' | 'findings'>

/** Every decision on findings of one key, in whatever report, newest first. */
export const showFindingHistory = (ports: DecisionPorts, caller: Caller, key: string): Promise<readonly FindingDecisionView[]> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => (await ports.findings.listHistory(tx, key)).map(viewDecision))

/** A finding that was verified and is held against no report any more, as it was when it was decided on. */
export type Suppression = FindingDecisionView & Pick<DescribedFinding, 'rule' | 'ruleName' | 'family' | 'said'>

/** Newest first. */
export const listSuppressions = (ports: DecisionPorts, caller: Caller, slice: SliceRequest, locale: Locale): Promise<Slice<Suppression>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const { items, next } = await ports.findings.listVerified(tx, slice)
    const suppressions = items.map((decision) => ({
      ...viewDecision(decision),
      rule: decision.rule,
      ...nameRule(locale, decision.rule),
      said: describeFinding(locale, decision).said,
    }))
    return { items: suppressions, next }
  })

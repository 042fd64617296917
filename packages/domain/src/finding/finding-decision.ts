/** 应改 / 核实无误（口径不同） / 转责任单位核实 / 已改 / 撤回: what somebody decides of a finding. The last takes back what held. */
export const FINDING_ACTIONS = ['to-fix', 'verified', 'forwarded', 'fixed', 'reopened'] as const
export type FindingAction = (typeof FINDING_ACTIONS)[number]

/** Where a finding stands; `open`: nobody has decided, or what was decided is taken back. */
export const FINDING_STATES = ['open', 'to-fix', 'verified', 'forwarded', 'fixed'] as const
export type FindingState = (typeof FINDING_STATES)[number]

/** A decision hangs on the finding's key, not on a report; the report it was taken on, and its family, stand with it. */
export type FindingDecision = {
  readonly key: string
  readonly action: FindingAction
  /** Always given where something is verified. */
  readonly reason: string | null
  /** The unit that is to look at it; null unless forwarded. */
  readonly unitId: string | null
  readonly reportId: string
  readonly familyId: string
}

/**
 * Where a finding stands in a report, by the decision that holds on its key. What was verified stays so in every version and every year.
 * The other decisions are about one document: they hold for its versions, but 已改 only for the version it was said of, because a later
 * one that has the finding again was not mended.
 */
export const findingStateIn = (
  decision: Pick<FindingDecision, 'action' | 'reportId' | 'familyId'> | undefined,
  report: { readonly id: string; readonly familyId: string },
): FindingState => {
  if (decision === undefined || decision.action === 'reopened') return 'open'
  if (decision.action === 'verified') return 'verified'
  if (decision.familyId !== report.familyId) return 'open'
  return decision.action === 'fixed' && decision.reportId !== report.id ? 'open' : decision.action
}

import { invariant } from '../invariant.ts'
import type { Day } from '../organisation/types.ts'
import { type EvaluationOutcome, WARNING_LEVELS, type WarningLevel } from './types.ts'

/** On screen: 待通知 / 已通知 / 已签收 / 已说明 / 已解除 / 已撤回. `fired` is one that nobody answers for yet: there is no unit to tell. */
export const WARNING_STATES = ['fired', 'notified', 'received', 'explained', 'closed', 'withdrawn'] as const
export type WarningState = (typeof WARNING_STATES)[number]

/** What is neither closed nor withdrawn is looked at again by its rule. */
export const isOpenWarning = (state: WarningState): boolean => state !== 'closed' && state !== 'withdrawn'

/**
 * On screen: 触发 / 通知 / 签收 / 说明 / 升级 / 重复触发 / 复核未定 / 解除 / 撤回. Steps are only ever added; the last one that changes the state
 * says where the warning stands.
 */
export const WARNING_STEPS = ['fired', 'notified', 'received', 'explained', 'raised', 'repeated', 'kept', 'closed', 'withdrawn'] as const
export type WarningStep = (typeof WARNING_STEPS)[number]

/** What a unit says to a warning: why, what it does about it, until when. */
export type WarningExplanation = { readonly cause: string; readonly measures: string; readonly deadline: Day }

/**
 * From which states a step leads where. A raised warning is told anew, with a graver paper, and has to be answered anew; `kept` changes
 * nothing, so that it is in no list. An explanation may be made again until the rule has looked at the matter again.
 */
const STEPS_FROM: Readonly<Record<Exclude<WarningStep, 'kept'>, { readonly from: readonly WarningState[]; readonly to: WarningState }>> = {
  fired: { from: [], to: 'fired' },
  notified: { from: ['fired'], to: 'notified' },
  received: { from: ['notified'], to: 'received' },
  explained: { from: ['received', 'explained'], to: 'explained' },
  raised: { from: ['fired', 'notified', 'received', 'explained'], to: 'fired' },
  repeated: { from: ['fired', 'notified', 'received', 'explained'], to: 'fired' },
  closed: { from: ['fired', 'notified', 'received', 'explained'], to: 'closed' },
  withdrawn: { from: ['fired', 'notified', 'received', 'explained'], to: 'withdrawn' },
}

/** The state after a step; null where the step may not be taken from there. */
export const takeStep = (state: WarningState, step: WarningStep): WarningState | null => {
  if (step === 'kept') return isOpenWarning(state) ? state : null
  const { from, to } = STEPS_FROM[step]
  return from.includes(state) ? to : null
}

/** The level after this one; the gravest has none. */
export const nextLevel = (level: WarningLevel): WarningLevel | null => WARNING_LEVELS[WARNING_LEVELS.indexOf(level) + 1] ?? null

/**
 * What the rule's next look makes of an open warning: fired again it is raised to the next level (or repeated on the last), not fired it is
 * closed, undecided (a quarterly figure in April, no figure at all) it is kept as it is.
 */
export const recheckWarning = (
  warning: { readonly state: WarningState; readonly level: WarningLevel },
  outcome: EvaluationOutcome,
): { readonly step: 'raised' | 'repeated' | 'kept' | 'closed'; readonly state: WarningState; readonly level: WarningLevel } => {
  const higher = nextLevel(warning.level)
  const step = outcome === 'undecidable' ? 'kept' : outcome === 'not-fired' ? 'closed' : higher === null ? 'repeated' : 'raised'
  const state = takeStep(warning.state, step)
  invariant(state !== null, 'only an open warning is looked at again')
  return { step, state, level: step === 'raised' ? higher! : warning.level }
}

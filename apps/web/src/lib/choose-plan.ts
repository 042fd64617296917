import { isDraft, type PlanHeader } from '@gangmu/domain'

/** Whether a plan can be split: it was approved, and its year is not over. */
export const isSplitNow = ({ stage }: Pick<PlanHeader, 'stage'>): boolean => !isDraft(stage) && stage !== 'completed'

/** The plan of the year that is worked with: the one in force, else one that is over, else a draft. */
export const choosePlan = <P extends Pick<PlanHeader, 'id' | 'stage'>>(plans: readonly P[], asked: string | null): P | null => {
  const rank = ({ stage }: P) => (isDraft(stage) ? 2 : stage === 'completed' ? 1 : 0)
  return plans.find(({ id }) => id === asked) ?? [...plans].sort((a, b) => rank(a) - rank(b))[0] ?? null
}

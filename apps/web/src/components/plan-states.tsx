import type { ReactNode } from 'react'
import type { usePlanQuery } from '../lib/use-plan-query.ts'
import { Loading } from './loading.tsx'
import { NoPlan } from './no-plan.tsx'
import { Problem } from './problem.tsx'

type Props = {
  readonly of: Pick<ReturnType<typeof usePlanQuery>, 'plan' | 'failed' | 'isAsked' | 'retry'>
  /** What is said where the year has no plan. */
  readonly none: ReactNode
}

/** What stands on a page about the plan of a year while there is nothing of it to show. */
export const PlanStates = ({ of: { plan, failed, isAsked, retry }, none }: Props) => (
  <>
    {plan === null && <NoPlan>{none}</NoPlan>}
    {failed && <Problem error={failed} onRetry={retry} />}
    {isAsked && <Loading rows={16} />}
  </>
)

import { type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { useContextBar } from './use-context-bar.ts'
import { useYearPlan } from './use-year-plan.ts'

/** What a page asks of the plan of the year in the context, and what stands in its way: no plan (null), a failure, or that it is still asked. */
export const usePlanQuery = <T, Key extends readonly unknown[]>(
  queryOf: (planId: string, asOf: string | null) => UseQueryOptions<T, Error, T, Key>,
) => {
  const { asOf } = useContextBar()
  const { year, plan, error: planError, retry } = useYearPlan()
  const { data, error, refetch } = useQuery({ ...queryOf(plan?.id ?? '', asOf), enabled: plan != null })
  const failed = data === undefined ? (planError ?? error) : null
  return {
    ...{ asOf, year, plan, data, failed },
    isAsked: plan !== null && !failed && data === undefined,
    retry: planError ? retry : () => void refetch(),
  }
}

import { useInfiniteQuery } from '@tanstack/react-query'
import { choosePlan } from './choose-plan.ts'
import { planListQuery } from './plan-queries.ts'
import { useMe } from './session.ts'
import { useAddress } from './use-address.ts'
import { useContextBar } from './use-context-bar.ts'
import { useYears } from './use-years.ts'

/** The plan of the own area that the year in the context means; null where there is none, undefined while that is not known. */
export const useYearPlan = () => {
  const { areaId } = useMe()
  const { get } = useAddress()
  const { latest } = useYears()
  const year = useContextBar().year ?? latest
  const { data, error, refetch } = useInfiniteQuery(planListQuery({ year, area: areaId, stage: null }))
  const plans = data?.pages.flatMap((page) => page.plans)
  return { year, plan: plans === undefined ? undefined : choosePlan(plans, get('plan')), error, retry: () => void refetch() }
}

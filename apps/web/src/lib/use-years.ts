import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import { FEATURE } from './query-keys.ts'
import { useCan, useMe } from './session.ts'

/** The years there are plans of, the latest first; `latest` is what pages show unless another one is chosen. */
export const useYears = (): { readonly years: readonly number[]; readonly latest: number } => {
  const told = useMe().years
  const { data } = useQuery({
    queryKey: [FEATURE.plans, 'years'],
    queryFn: () => call('listPlans', {}, { limit: 200 }),
    enabled: useCan('plan.read'),
    staleTime: 60_000,
  })
  // What the session told was so when it was asked for; the list is asked for again when a plan comes.
  const years = data === undefined ? (told ?? []) : [...new Set(data.plans.map(({ year }) => year))].sort((a, b) => b - a)
  const latest = years[0] ?? new Date().getFullYear()
  return { years: years.length > 0 ? years : [latest], latest }
}

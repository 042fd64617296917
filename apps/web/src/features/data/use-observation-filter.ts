import type { ObservationFilter } from '../../lib/observation-queries.ts'
import { useMe } from '../../lib/session.ts'
import { useAddress } from '../../lib/use-address.ts'
import { useContextBar } from '../../lib/use-context-bar.ts'
import { periodsOfYear } from './period-parts.ts'

/** What to list, as it stands in the address: own area and all periods unless something else is chosen. */
export const useObservationFilter = () => {
  const { areaId } = useMe()
  const { area, asOf } = useContextBar()
  const { get } = useAddress()
  const [indicator, provider, period] = [get('indicator'), get('provider'), get('period')]
  const isEverywhere = get('areas') === 'all'
  const looked = area ?? areaId
  const filter: ObservationFilter = {
    indicators: indicator === null ? null : [indicator],
    areas: isEverywhere || looked == null ? null : [looked],
    periods: period === null ? null : codesOf(period),
    providers: provider === null ? null : [provider],
    asOf,
  }
  return { filter, indicator, provider, period, isEverywhere }
}

/** Every part of a year stands in the address as `2024-*`. */
const EVERY_PART = /^(\d{4})-\*$/

export const yearOfParts = (period: string): number | null => {
  const year = EVERY_PART.exec(period)?.[1]
  return year === undefined ? null : Number(year)
}

const codesOf = (period: string): readonly string[] => {
  const year = yearOfParts(period)
  return year === null ? [period] : periodsOfYear(year)
}

import type { Day } from '../organisation/types.ts'
import type { Observation, Vintage } from './types.ts'

/** From a date one provider is authoritative for an indicator (以__数据为准); `indicator` '' is the space's rule for all others. */
export type AuthorityRule = { readonly indicator: string; readonly provider: string; readonly from: Day }

type Candidate = Pick<Observation, 'indicator' | 'provider' | 'vintage' | 'recordedAt' | 'status' | 'scope'>

/** How much a vintage weighs where nobody said whose figure counts: the more final, the more. */
const WEIGHT: Readonly<Record<Vintage, number>> = {
  estimate: 0,
  reported: 1,
  flash: 2,
  preliminary: 3,
  'city-feedback': 4,
  final: 5,
  'census-revised': 6,
}

/** The provider whose figures count for the indicator on a day; null where nobody was named. */
export const authorityOn = (rules: readonly AuthorityRule[], indicator: string, on: Day): string | null => {
  const named = rules.filter((rule) => rule.from <= on && (rule.indicator === indicator || rule.indicator === ''))
  const best = named.sort((a, b) => Number(b.indicator !== '') - Number(a.indicator !== '') || (a.from < b.from ? 1 : -1))[0]
  return best?.provider ?? null
}

/**
 * The figure that counts among several for the same indicator, area and period; the others stand beside it. A figure that is there beats
 * one still to come; then the authoritative provider, the usual scope, the more final vintage, the later record.
 */
export const chooseObservation = <T extends Candidate>(candidates: readonly T[], rules: readonly AuthorityRule[], on: Day): T | null => {
  const rank = (o: T): readonly (number | string)[] => [
    Number(o.status !== 'O'),
    Number(o.provider === authorityOn(rules, o.indicator, on)),
    Number(o.scope === ''),
    WEIGHT[o.vintage],
    o.recordedAt,
  ]
  return candidates.reduce<T | null>((best, next) => (best === null || isGreater(rank(next), rank(best)) ? next : best), null)
}

const isGreater = (a: readonly (number | string)[], b: readonly (number | string)[]): boolean => {
  const at = a.findIndex((value, index) => value !== b[index])
  return at >= 0 && a[at]! > b[at]!
}

import { decimal, subtractDecimals } from '../decimal.ts'
import type { Direction } from '../indicator/types.ts'
import type { AreaRanking } from '../observation/rank-areas.ts'
import { toNumber } from '../verdict/judge-number.ts'
import type { MonthRank } from './month-facts.ts'

/** The area's place as counted from figures, with the place it had before; null where it has none. */
export const monthRankOf = (
  set: MonthRank['set'],
  areaId: string,
  direction: Direction,
  now: AreaRanking,
  before: AreaRanking,
): MonthRank | null => {
  const placeIn = (ranking: AreaRanking) => ranking.areas.find((area) => area.areaId === areaId)
  const own = placeIn(now)
  if (own == null || own.place === null) return null
  const value = own.value!
  const better = now.areas.flatMap((area) => (area.place !== null && area.place < own.place! ? [area.value!] : []))
  const next = better.length === 0 ? null : direction === 'down' ? Math.max(...better) : Math.min(...better)
  return {
    set,
    source: 'computed',
    place: own.place,
    total: now.ranked,
    ties: now.areas.filter((area) => area.place === own.place).length - 1,
    before: placeIn(before)?.place ?? null,
    toNext: next === null ? null : Math.abs(toNumber(subtractDecimals(decimal(next), decimal(value)))),
  }
}

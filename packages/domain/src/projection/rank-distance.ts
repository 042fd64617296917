import { decimal, decimalToNumber, subtractDecimals } from '../decimal.ts'

/** An area's place and figure among others, as far as it has one. */
type Placed = { readonly areaId: string; readonly value: number | null; readonly place: number | null }

/** How far a place is away: “再增0.3个百分点可进1位”. `gap` is in the unit of the figures, without sign; reaching it shares the place. */
export type RankDistance = {
  readonly place: number
  readonly total: number
  /** Null at the top. `places` are gained at once where several stand level there. */
  readonly up: { readonly gap: number; readonly places: number; readonly areaIds: readonly string[] } | null
  /** How far those behind are; null at the end. */
  readonly down: { readonly gap: number; readonly areaIds: readonly string[] } | null
}

/** Differences as the printed figures have them: 6.1 − 5.8 is 0.3. */
const gapBetween = (a: number, b: number): number => Math.abs(decimalToNumber(subtractDecimals(decimal(String(a)), decimal(String(b)))))

/** Null where the area itself has no place. Takes the areas of a ranking as they are. */
export const rankDistance = (areas: readonly Placed[], own: string): RankDistance | null => {
  const placed = areas.flatMap(({ areaId, value, place }) => (value === null || place === null ? [] : [{ areaId, value, place }]))
  const self = placed.find(({ areaId }) => areaId === own)
  if (self === undefined) return null
  const better = Math.max(...placed.filter(({ place }) => place < self.place).map(({ place }) => place))
  const worse = Math.min(...placed.filter(({ place }) => place > self.place).map(({ place }) => place))
  const at = (wanted: number) => placed.filter(({ place }) => place === wanted)
  const [ahead, behind] = [at(better), at(worse)]
  const ids = (some: typeof placed) => some.map(({ areaId }) => areaId)
  return {
    place: self.place,
    total: placed.length,
    up: ahead[0] === undefined ? null : { gap: gapBetween(ahead[0].value, self.value), places: self.place - better, areaIds: ids(ahead) },
    down: behind[0] === undefined ? null : { gap: gapBetween(behind[0].value, self.value), areaIds: ids(behind) },
  }
}

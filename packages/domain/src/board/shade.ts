import type { Direction } from '../indicator/types.ts'

/** Steps a value is shaded by where no lamp colours it: 1 the least good of its row, 5 the best. */
export const SHADES = 5

/** Where each value lies among the others; null for what is missing, and for all where they are the same or have no better and worse. */
export const shadesOf = (values: readonly (number | null)[], direction: Direction): readonly (number | null)[] => {
  const known = values.filter((value) => value !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  if (direction === 'keep' || known.length < 2 || low === high) return values.map(() => null)
  return values.map((value) => {
    if (value === null) return null
    const share = (value - low) / (high - low)
    return 1 + Math.round((direction === 'down' ? 1 - share : share) * (SHADES - 1))
  })
}

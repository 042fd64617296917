import { compareDecimals, convertValue, type Decimal, decimal, multiplyDecimals, type Quantity, type Span } from '@gangmu/domain'

/** A finding on more lines than this shows nothing any more. */
const MOST_LINES = 8

/** The first span and those that stand nearest to it, on eight lines at most, in their given order. */
export function nearestPlaces(spans: readonly Span[]): readonly Span[] {
  const [first] = spans
  if (first === undefined) return spans
  const lines = [...new Set(spans.map(({ line }) => line))]
  if (lines.length <= MOST_LINES) return spans
  const kept = new Set(lines.sort((a, b) => Math.abs(a - first.line) - Math.abs(b - first.line)).slice(0, MOST_LINES))
  return spans.filter(({ line }) => kept.has(line))
}

/** One is more than `factor` times the other, told in one unit. False where the units cannot be compared. */
export function differByFactor(a: Quantity, b: Quantity, factor: number): boolean {
  const told = convertValue(a.low, a.unit ?? b.unit, b.unit ?? a.unit)
  if (!told.ok) return false
  const times = (value: Decimal) => multiplyDecimals(value, decimal(factor))
  return compareDecimals(told.value, times(b.low)) > 0 || compareDecimals(b.low, times(told.value)) > 0
}

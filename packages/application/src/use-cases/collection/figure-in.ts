import { decimal, decimalToNumber, multiplyDecimals, type Observation, unitFactor } from '@gangmu/domain'

/** The one number of a figure in a unit; null for an interval, a class, or a unit that measures something else. */
export const figureIn = ({ low, high, unit }: Pick<Observation, 'low' | 'high' | 'unit'>, to: string | null): number | null => {
  if (low === null || low !== high) return null
  const factor = unitFactor(unit, to)
  return factor === null ? null : decimalToNumber(multiplyDecimals(decimal(low), factor))
}

import { addDecimals, compareDecimals, type Decimal, decimal, divideDecimals, multiplyDecimals, subtractDecimals } from '../decimal.ts'

const power = ({ digits, scale }: Decimal, exponent: number): Decimal => ({ digits: digits ** BigInt(exponent), scale: scale * exponent })

/** The least whole number above 0 of which `holds` is true; it stays true from there on. */
function firstWhere(holds: (n: bigint) => boolean): bigint {
  let [no, yes] = [0n, 1n]
  while (!holds(yes)) [no, yes] = [yes, yes * 2n]
  while (yes - no > 1n) {
    const middle = (no + yes) / 2n
    if (holds(middle)) yes = middle
    else no = middle
  }
  return yes
}

/**
 * Growth in per cent a year, to hundredths, that leads from one level above zero to another in so many years: upwards the least that
 * reaches it (`rise`), downwards the least fall that does. Exact: found by multiplying out, not by a root.
 */
export function requiredGrowth(from: Decimal, to: Decimal, years: number, rise: boolean): Decimal {
  // The growth factor in ten-thousandths: 1.0823 is 10823.
  const reached = (factor: bigint) => multiplyDecimals(from, power({ digits: factor, scale: 4 }, years))
  const least = firstWhere((factor) => compareDecimals(reached(factor), to) >= 0)
  const exact = compareDecimals(reached(least), to) === 0
  return { digits: (rise || exact ? least : least - 1n) - 10_000n, scale: 2 }
}

/** Where steady growth from `base` to `goal`, both above zero, is after `passed` of `years`; cut off two places beyond the printed ones. */
export function pathLevel(base: Decimal, goal: Decimal, passed: number, years: number): Decimal {
  const scale = Math.max(base.scale, goal.scale) + 2
  const product = multiplyDecimals(power(base, years - passed), power(goal, passed))
  const beyond = firstWhere((digits) => compareDecimals(power({ digits, scale }, years), product) > 0)
  return { digits: beyond - 1n, scale }
}

/** The same in equal steps, for percentages. */
export function linearLevel(base: Decimal, goal: Decimal, passed: number, years: number): Decimal {
  const way = multiplyDecimals(subtractDecimals(goal, base), decimal(passed))
  return addDecimals(base, divideDecimals(way, decimal(years), Math.max(base.scale, goal.scale) + 2))
}

import { addDecimals, compareDecimals, convertValue, type Quantity, roundDecimal, subtractDecimals } from '@gangmu/domain'
import { type Range, rangeIn, rangesMeet } from './ranges.ts'

/**
 * How two printed figures of one thing stand to each other. `edge`: only if the finer one was itself rounded from below (2.4 and 2.45);
 * `null`: their units cannot be compared.
 */
export type Agreement = 'same' | 'edge' | 'differ' | null

/** A figure without a unit takes that of the other: a column names it once, a sentence may leave it out. */
function inOneUnit(a: Quantity, b: Quantity): readonly [Range, Range] | null {
  const [x, y] = alike(a, b)
  const [low, high] = [rangeIn(x, y.unit), rangeIn(y, y.unit)]
  return low === null || high === null ? null : [low, high]
}

/** 亩均税收18.5万元 is told in a column of 万元/亩. */
function alike(a: Quantity, b: Quantity): readonly [Quantity, Quantity] {
  const unit = b.unit ?? a.unit
  const [x, y] = [a.unit ?? unit, unit]
  if (x === null || y === null || x.includes('/') === y.includes('/'))
    return [
      { ...a, unit: x },
      { ...b, unit: y },
    ]
  return [
    { ...a, unit: x.split('/')[0]! },
    { ...b, unit: y.split('/')[0]! },
  ]
}

/** Results are rounded by whoever prints them; two figures rounded alike are the same only if they are printed alike. */
export function compareResults(a: Quantity, b: Quantity): Agreement {
  const plain = a.cmp === '=' && b.cmp === '=' && a.high === null && b.high === null
  const sameUnit = a.unit === b.unit || a.unit === null || b.unit === null
  if (plain && sameUnit && a.form === b.form && a.low.scale === b.low.scale) return compareDecimals(a.low, b.low) === 0 ? 'same' : 'differ'
  const ranges = inOneUnit(a, b)
  if (ranges === null) return null
  if (!rangesMeet(...ranges)) return 'differ'
  return plain && onEdge(ranges) ? 'edge' : 'same'
}

/** The printed value of the finer figure is an end of the coarser one: rounding it gives the next figure up. */
function onEdge([x, y]: readonly [Range, Range]): boolean {
  const [coarse, fine] = width(x, y) >= 0 ? [x, y] : [y, x]
  if (coarse.high === null || fine.low === null || fine.high === null) return false
  return (
    compareDecimals(fine.low, coarse.high) <= 0 &&
    compareDecimals(addDecimals(fine.low, fine.high), addDecimals(coarse.high, coarse.high)) >= 0
  )
}

const width = (x: Range, y: Range): number =>
  x.low && x.high && y.low && y.high ? compareDecimals(subtractDecimals(x.high, x.low), subtractDecimals(y.high, y.low)) : 0

/** Targets are set, not measured: the same figure, or one of them rounded to the other's printed magnitude (1.1万人 and 10500人). */
export function compareTargets(a: Quantity, b: Quantity): Agreement {
  const [{ unit: from }, { unit }] = alike(a, b)
  const told = convertValue(a.low, from, unit)
  if (!told.ok) return null
  if (compareDecimals(told.value, b.low) === 0 && sameEnd(a, b, from, unit)) return 'same'
  if (from === unit) return 'differ'
  const back = convertValue(b.low, unit, from)
  if (!back.ok) return null
  const rounds =
    compareDecimals(roundDecimal(told.value, b.decimals), b.low) === 0 || compareDecimals(roundDecimal(back.value, a.decimals), a.low) === 0
  return rounds ? 'same' : 'differ'
}

function sameEnd(a: Quantity, b: Quantity, from: string | null, unit: string | null): boolean {
  if (a.high === null || b.high === null) return a.high === b.high
  const told = convertValue(a.high, from, unit)
  return told.ok && compareDecimals(told.value, b.high) === 0
}

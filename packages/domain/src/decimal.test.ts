import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  decimalPlaces,
  decimalToNumber,
  divideDecimals,
  multiplyDecimals,
  negateDecimal,
  parseDecimal,
  printDecimal,
  roundDecimal,
  subtractDecimals,
  trimDecimal,
} from './decimal.ts'
import { InvariantError, invariant } from './invariant.ts'

const anyDecimal: fc.Arbitrary<Decimal> = fc.record({
  digits: fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
  scale: fc.integer({ min: 0, max: 12 }),
})

/** The value as a fraction over one common denominator. */
const over = (d: Decimal): bigint => d.digits * 10n ** BigInt(30 - d.scale)

describe('decimal', () => {
  it.each([
    ['0', 0n, 0],
    ['12', 12n, 0],
    ['4.0', 40n, 1],
    ['-0.50', -50n, 2],
    ['+3.1', 31n, 1],
    ['1e-7', 1n, 7],
    ['1.5e+3', 1500n, 0],
  ] as const)('reads %s', (text, digits, scale) => {
    expect(decimal(text)).toEqual({ digits, scale })
  })

  it.each(['', '-', '1.', '.5', '1,000', 'abc', '１'])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeNull()
    expect(() => decimal(text)).toThrow(InvariantError)
  })

  it('reads numbers by their shortest form', () => {
    expect(decimal(0.1)).toEqual({ digits: 1n, scale: 1 })
    expect(decimal(1e21)).toEqual({ digits: 10n ** 21n, scale: 0 })
    expect(decimal(7n)).toEqual({ digits: 7n, scale: 0 })
    expect(() => decimal(Number.NaN)).toThrow('decimal-malformed')
  })

  it('has no binary drift', () => {
    expect(printDecimal(addDecimals(decimal('0.1'), decimal('0.2')))).toBe('0.3')
    expect(compareDecimals(multiplyDecimals(decimal('1.1'), decimal('1.1')), decimal('1.21'))).toBe(0)
  })

  it('keeps the printed places and compares without them', () => {
    expect(decimalPlaces(decimal('4.0'))).toBe(1)
    expect(compareDecimals(decimal('4.0'), decimal('4'))).toBe(0)
    expect(trimDecimal(decimal('4.50'))).toEqual(decimal('4.5'))
    expect(decimalToNumber(decimal('-13.90'))).toBe(-13.9)
    expect(decimalToNumber(decimal('9'.repeat(400)))).toBe(Number.MAX_VALUE)
    expect(decimalToNumber(decimal(`-${'9'.repeat(400)}`))).toBe(-Number.MAX_VALUE)
  })

  it.each([
    ['1', '3', 4, '0.3333'],
    ['2', '3', 4, '0.6667'],
    ['-1', '2', 0, '-1'],
    ['1', '2', 0, '1'],
    ['1250', '1', 0, '1250'],
    ['12.345', '1', 1, '12.3'],
    ['1', '-8', 2, '-0.13'],
  ] as const)('%s / %s to %d places is %s', (a, b, scale, printed) => {
    expect(printDecimal(divideDecimals(decimal(a), decimal(b), scale))).toBe(printed)
  })

  it('rounds halves away from zero and fills up with zeros', () => {
    expect(printDecimal(roundDecimal(decimal('2.345'), 2))).toBe('2.35')
    expect(printDecimal(roundDecimal(decimal('-2.345'), 2))).toBe('-2.35')
    expect(printDecimal(roundDecimal(decimal('2'), 2))).toBe('2.00')
  })

  it('does not divide by zero', () => {
    expect(() => divideDecimals(decimal(1), decimal('0.0'), 2)).toThrow('decimal-divided-by-zero')
  })

  it('prints what it reads back', () => {
    fc.assert(
      fc.property(anyDecimal, (d) => {
        expect(parseDecimal(printDecimal(d))).toEqual(d)
      }),
    )
  })

  it('agrees with whole-number arithmetic', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, anyDecimal, (a, b, c) => {
        expect(over(addDecimals(a, b))).toBe(over(a) + over(b))
        expect(over(subtractDecimals(a, b))).toBe(over(a) - over(b))
        expect(over(negateDecimal(a))).toBe(-over(a))
        const product = multiplyDecimals(a, b)
        expect(product.digits * 10n ** BigInt(60 - product.scale)).toBe(over(a) * over(b))
        const left = multiplyDecimals(a, addDecimals(b, c))
        const right = addDecimals(multiplyDecimals(a, b), multiplyDecimals(a, c))
        expect(compareDecimals(left, right)).toBe(0)
        expect(compareDecimals(a, b) + compareDecimals(b, a)).toBe(0)
      }),
    )
  })

  it('divides to within half a unit of the last place', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, fc.integer({ min: 0, max: 10 }), (a, b, scale) => {
        fc.pre(b.digits !== 0n)
        const error = subtractDecimals(multiplyDecimals(divideDecimals(a, b, scale), b), a)
        const bound = multiplyDecimals({ digits: 5n, scale: scale + 1 }, b.digits < 0n ? negateDecimal(b) : b)
        expect(compareDecimals(error, bound)).not.toBe(1)
        expect(compareDecimals(negateDecimal(error), bound)).not.toBe(1)
      }),
    )
  })
})

describe('invariant', () => {
  it('stops with a code only where the condition fails', () => {
    expect(() => invariant(1, 'fine')).not.toThrow()
    expect(() => invariant(0, 'sum-of-parts')).toThrow('invariant broken: sum-of-parts')
  })
})

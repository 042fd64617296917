import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDecimals, decimal, printDecimal } from '../decimal.ts'
import { compareQuantities, compareUnits, convertQuantity, convertValue } from './compare-quantities.ts'
import type { Quantity } from './quantity.ts'
import { parseQuantity } from './read-quantity.ts'

function quantity(text: string): Quantity {
  const q = parseQuantity(text)
  if (!q) throw new Error(`no quantity: ${text}`)
  return q
}

describe('comparing', () => {
  it.each([
    ['1.2亿元', '12000万元', 0],
    ['3万亩', '20平方公里', 0],
    ['1平方公里', '100公顷', 0],
    ['1500亩', '1平方公里', 0],
    ['2年', '23个月', 1],
    ['2天', '48小时', 0],
    ['5‰', '0.4%', 1],
    ['100万千瓦', '1000兆瓦', 0],
    ['3吨', '6000斤', 0],
    ['10千伏', '10kV', 0],
    ['15家', '15户', 0],
    ['12个', '10家', 1],
    ['3000人', '0.3万人', 0],
    ['5元/平方米', '5元/㎡', 0],
    ['35微克/立方米', '0.035毫克/立方米', 0],
    ['1—2家', '1—3家', -1],
    ['1—2家', '1家', 1],
    ['1.91:1', '1.92:1', -1],
    ['Ⅱ类', 'Ⅲ类', -1],
    ['2万', '3万', -1],
    ['-15.1', '-18', 1],
    ['三成', '25%', 1],
    ['4.0%', '4%', 0],
  ] as const)('%s and %s: %d', (a, b, order) => {
    expect(compareQuantities(quantity(a), quantity(b))).toEqual({ ok: true, order })
    expect(compareQuantities(quantity(b), quantity(a))).toEqual({ ok: true, order: order === 0 ? 0 : -order })
  })

  it.each([
    ['5亿元', '5亿美元', 'quantity-currency-differs'],
    ['5%', '5个百分点', 'quantity-dimension-differs'],
    ['5亩', '5米', 'quantity-dimension-differs'],
    ['3天', '3年', 'quantity-kind-differs'],
    ['3人', '3人次', 'quantity-counted-differs'],
    ['3人次', '3个', 'quantity-counted-differs'],
    ['3万', '3万户', 'quantity-unit-missing'],
    ['3', '3户', 'quantity-unit-missing'],
    ['3元/人', '3元/亩', 'quantity-denominator-differs'],
    ['3元/人', '3吨/人', 'quantity-kind-differs'],
    ['3度', '3吨标准煤', 'quantity-kind-differs'],
    ['1.9:1', '1.9', 'quantity-form-differs'],
    ['Ⅱ类', '2', 'quantity-form-differs'],
    ['5.3:42.1:52.6', '5.3:42.1:52.6', 'quantity-form-differs'],
    ['5.3:42.1', '5.3:42.1:52.6', 'quantity-form-differs'],
  ] as const)('%s and %s: %s', (a, b, code) => {
    expect(compareQuantities(quantity(a), quantity(b))).toMatchObject({ ok: false, code })
    expect(compareQuantities(quantity(b), quantity(a))).toMatchObject({ ok: false, code })
  })

  it('knows an unknown unit only as itself', () => {
    expect(compareUnits('斛', '斛')).toEqual({ ok: true })
    expect(compareUnits('斛', '斗')).toEqual({ ok: false, code: 'quantity-unit-unknown', params: { left: '斛', right: '斗' } })
    expect(compareUnits('万元', '亿元')).toEqual({ ok: true })
    expect(compareUnits(null, null)).toEqual({ ok: true })
  })
})

describe('converting', () => {
  it.each([
    ['1.2亿元', '万元', '12000', 0],
    ['12345万元', '亿元', '1.2345', 4],
    ['1平方公里', '亩', '1500', 0],
    ['3万元/亩', '元/平方米', '45', 0],
  ] as const)('%s in %s is %s', (text, unit, value, decimals) => {
    const result = convertQuantity(quantity(text), unit)
    expect(result.ok && [printDecimal(result.quantity.low), result.quantity.unit, result.quantity.decimals]).toEqual([
      value,
      unit,
      decimals,
    ])
  })

  it('rounds what does not end to 18 places', () => {
    expect(convertValue(decimal('3'), '万', '亿')).toEqual({ ok: true, value: decimal('0.0003') })
    const result = convertValue(decimal('1'), '亩', '公顷')
    expect(result.ok && printDecimal(result.value)).toBe('0.066666666666666667')
  })

  it('converts both ends of a range', () => {
    const result = convertQuantity(quantity('5000万元至1亿元'), '万元')
    expect(result.ok && result.quantity.high && printDecimal(result.quantity.high)).toBe('10000')
  })

  it.each([
    ['1.91:1', '%', 'quantity-form-differs'],
    ['Ⅱ类', '个', 'quantity-form-differs'],
    ['5亿元', '亿美元', 'quantity-currency-differs'],
    ['5亿元', '斛', 'quantity-unit-unknown'],
  ] as const)('refuses %s in %s', (text, unit, code) => {
    expect(convertQuantity(quantity(text), unit)).toMatchObject({ ok: false, code })
  })

  it('comes back', () => {
    const groups = [
      ['元', '万元', '亿元', '千万元'],
      ['亩', '平方米', '万亩', '平方公里', '公顷', '万平方米'],
      ['吨', '万吨', '公斤', '斤', '克'],
      ['千瓦时', '万千瓦时', '兆瓦时', '度'],
      ['元/平方米', '万元/亩', '亿元/平方公里'],
      ['%', '‰'],
    ]
    const pair = fc.constantFrom(...groups).chain((g) => fc.tuple(fc.constantFrom(...g), fc.constantFrom(...g)))
    const value = fc.record({ digits: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), scale: fc.integer({ min: 0, max: 4 }) })
    fc.assert(
      fc.property(value, pair, (v, [from, to]) => {
        const there = convertValue(v, from, to)
        const back = there.ok ? convertValue(there.value, to, from) : there
        expect(back.ok).toBe(true)
        // A third (亩 in 公顷) is cut at 18 places, so the way back may miss by less than 10^-9.
        if (back.ok)
          expect(Math.abs(Number(printDecimal(back.value)) - Number(printDecimal(v)))).toBeLessThanOrEqual(
            1e-9 * Math.max(1, Math.abs(Number(printDecimal(v)))),
          )
        if (there.ok) expect(compareDecimals(there.value, decimal(0))).toBe(compareDecimals(v, decimal(0)))
      }),
    )
  })

  it('compares antisymmetrically and as it converts', () => {
    const unit = fc.constantFrom('元', '万元', '亿元', '美元', '家', '个', '人次', '亩', null)
    const one = fc.tuple(fc.bigInt({ min: -999n, max: 999n }), fc.integer({ min: 0, max: 3 }), unit)
    const build = ([digits, scale, u]: readonly [bigint, number, string | null]): Quantity => ({
      form: 'number',
      low: { digits, scale },
      high: null,
      valueText: '',
      unit: u,
      decimals: scale,
      cmp: '=',
      bound: [],
    })
    fc.assert(
      fc.property(one, one, (x, y) => {
        const [a, b] = [build(x), build(y)]
        const [left, right] = [compareQuantities(a, b), compareQuantities(b, a)]
        expect(left.ok).toBe(right.ok)
        if (left.ok && right.ok) {
          expect(left.order + right.order).toBe(0)
          const converted = convertValue(a.low, a.unit, b.unit)
          expect(converted.ok && compareDecimals(converted.value, b.low)).toBe(left.order)
        }
      }),
    )
  })
})

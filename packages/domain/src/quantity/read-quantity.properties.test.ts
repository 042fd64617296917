import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printDecimal } from '../decimal.ts'
import type { Cmp } from '../reading.ts'
import { quantityInterval } from './quantity.ts'
import { parseQuantity, readQuantityAt, readQuantityList } from './read-quantity.ts'
import { readRankAt } from './read-rank.ts'

describe('for any text', () => {
  const PIECES =
    '0 1 2 3 9 12 5.5 2023 １ 一 二 两 三 十 百 千 万 亿 零 半 余 多 来 约 近 超 不低于 以上 以内 左右 % ％ 家 户 个 亿元 公里 / ： : 、 ， - — ～ 至 到 第 年 月 日 分之 成 倍 翻 番 Ⅱ 类 劣 （次） （ ） ( 点 N A ＞ ≥ 级 元 人 次 小时 · . # + 个百分点 和 '.split(
      ' ',
    )
  const anyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((parts) => parts.join(''))

  it('stays inside the text and is anchored', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (let i = 0; i < text.length; i++) {
          const match = readQuantityAt(text, i)
          if (!match) continue
          expect(match.start).toBe(i)
          expect(match.end).toBeGreaterThan(i)
          expect(match.end).toBeLessThanOrEqual(text.length)
          expect(text.slice(match.start, match.end).includes(match.quantity.valueText)).toBe(true)
          const { low, high } = match.quantity
          if (high) expect(Number(printDecimal(low))).toBeLessThan(Number(printDecimal(high)))
          const interval = quantityInterval(match.quantity)
          if (interval.low && interval.high)
            expect(Number(printDecimal(interval.low))).toBeLessThanOrEqual(Number(printDecimal(interval.high)))
        }
        for (const item of readQuantityList(text, 0)) expect(item.end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 3000 },
    )
  })

  it('reads what was printed', () => {
    const units = [
      '家',
      '万户',
      '亿元',
      '%',
      '个百分点',
      '公里/平方公里',
      '万人次',
      '户（次）',
      '元/平方米',
      '千瓦时',
      '万千瓦',
      'kV',
      '吨标准煤/万元',
    ]
    const prefixes: readonly (readonly [string, Cmp])[] = [
      ['', '='],
      ['约', '~'],
      ['超', '>'],
      ['不低于', '>='],
      ['≤', '<='],
      ['不足', '<'],
    ]
    const number = fc.record({ digits: fc.bigInt({ min: 0n, max: 10n ** 9n }), scale: fc.integer({ min: 0, max: 4 }) })
    fc.assert(
      fc.property(number, fc.constantFrom(...units), fc.constantFrom(...prefixes), fc.boolean(), (n, unit, [prefix, cmp], negative) => {
        const value = negative ? { ...n, digits: -n.digits } : n
        const sign = negative && n.digits === 0n ? '-' : ''
        const text = `${prefix}${sign}${printDecimal(value)}${unit}`
        const q = parseQuantity(text)
        expect(q && { low: q.low, high: q.high, unit: q.unit, cmp: q.cmp, decimals: q.decimals }).toEqual({
          low: value,
          high: null,
          unit,
          cmp,
          decimals: n.scale,
        })
      }),
    )
  })

  it('is tried at every character of a long line: what costs more than linear time would not finish here', () => {
    for (const piece of ['1亿2', '二次、', 'Ⅱ', '1:2:', '1、', '一、', '万', '9', ' ', '不低于', '第一、']) {
      const text = piece.repeat(20_000)
      let last = 0
      for (let i = 0; i < text.length; i++) last = Math.max(last, readQuantityAt(text, i)?.end ?? 0, readRankAt(text, i)?.end ?? 0)
      for (const item of readQuantityList(text, 0)) last = Math.max(last, item.end)
      expect(last).toBeLessThanOrEqual(text.length)
    }
  })
})

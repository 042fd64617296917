import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal } from '../decimal.ts'
import { shippedIndicatorIndex } from '../indicator/lookup-indicator.ts'
import { monthCode } from '../monitor/month.ts'
import { type ConversionRefusal, toCumulative, toSingleMonths } from './convert-cumulative.ts'

const index = shippedIndicatorIndex()
const line = (name: string, unit: string | null, indicator: string | null = null) => ({ name, unit, indicator })
const TRADE = line('货物进出口总额', '亿元', 'trade')
const series = (first: number, ...values: readonly (string | number)[]) =>
  values.map((value, at) => ({ month: monthCode(2026, first + at), value: decimal(value) }))

describe('toSingleMonths and toCumulative', () => {
  it('tell one from the other', () => {
    expect(toSingleMonths(TRADE, series(1, '1.5', '4.0', '7.25'), index)).toEqual({ ok: true, figures: series(1, '1.5', '2.5', '3.25') })
    expect(toCumulative(TRADE, series(1, '1.5', '2.5', '3.25'), index)).toEqual({ ok: true, figures: series(1, '1.5', '4.0', '7.25') })
  })

  it('begin with 1—2月 where these are told as one', () => {
    expect(toSingleMonths(TRADE, series(2, 4, 7), index)).toEqual({ ok: true, figures: series(2, 4, 3) })
    expect(toSingleMonths(TRADE, [], index)).toEqual({ ok: true, figures: [] })
  })

  it('lead back to where one began, to the last digit', () => {
    const amounts = fc.array(fc.tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.nat({ max: 4 })), {
      minLength: 1,
      maxLength: 11,
    })
    fc.assert(
      fc.property(amounts, fc.constantFrom(1, 2), (all, first) => {
        const singles = all.map(([digits, scale], at) => ({ month: monthCode(2026, first + at), value: { digits, scale } }))
        const sums = toCumulative(TRADE, singles, index)
        const back = sums.ok ? toSingleMonths(TRADE, sums.figures, index) : sums
        const plain = (figures: typeof singles) => figures.map(({ month, value }) => [month, value.digits * 10n ** BigInt(9 - value.scale)])
        expect(back.ok && plain([...back.figures])).toEqual(plain(singles))
      }),
    )
  })

  it.each<readonly [string, ReturnType<typeof line>, ConversionRefusal]>([
    ['growth', line('固定资产投资增速', '%', 'fixed-investment-growth'), 'growth'],
    ['growth known by its name alone', line('限上零售额增速', '%'), 'growth'],
    ['a rate', line('城镇调查失业率', '%', 'surveyed-unemployment'), 'rate'],
    ['a state', line('存款余额', '亿元'), 'state'],
    ['a stock', line('高新技术企业数', '家', 'hitech-firms'), 'state'],
    ['人均', line('人均可支配收入', '元', 'resident-income'), 'average'],
    ['a class', line('断面水质', null, 'river-water-class'), 'class'],
    ['a concentration', line('PM2.5平均浓度', '微克/立方米'), 'average'],
    ['a unit that is not known', line('得票', '票券'), 'unit'],
  ])('are refused: %s', (_, refused, why) => {
    expect(toSingleMonths(refused, series(1, 1, 2), index)).toEqual({ ok: false, why })
    expect(toCumulative(refused, series(1, 1, 2), index)).toEqual({ ok: false, why })
  })

  it('take days, which add in time though not among places', () => {
    expect(toSingleMonths(line('空气质量优良天数', '天', 'good-air-days'), series(1, 28, 55), index)).toMatchObject({ ok: true })
  })

  it.each<readonly [string, readonly (readonly [number, number])[], ConversionRefusal]>([
    [
      'a month is missing',
      [
        [2026, 1],
        [2026, 3],
      ],
      'gap',
    ],
    [
      'two years',
      [
        [2025, 12],
        [2026, 1],
      ],
      'year-change',
    ],
    [
      'not in order',
      [
        [2026, 2],
        [2026, 1],
      ],
      'order',
    ],
    [
      'twice the same',
      [
        [2026, 2],
        [2026, 2],
      ],
      'order',
    ],
    [
      'the year began earlier',
      [
        [2026, 3],
        [2026, 4],
      ],
      'begins-late',
    ],
  ])('are refused where %s', (_, months, why) => {
    const figures = months.map(([year, number]) => ({ month: monthCode(year, number), value: decimal(1) }))
    expect(toSingleMonths(TRADE, figures, index)).toEqual({ ok: false, why })
    expect(toCumulative(TRADE, figures, index)).toEqual({ ok: false, why })
  })
})

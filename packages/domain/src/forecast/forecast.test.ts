import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { monthCode } from '../monitor/month.ts'
import { halfWidth, originsOf } from './backtest.ts'
import { outlookOf } from './compare-forecast.ts'
import { forecastYear, monthsNeeded, type YearForecast } from './forecast-year.ts'
import { historyOf, type Series, type SeriesForm, type SeriesPoint } from './history.ts'
import { METHODS } from './methods.ts'

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const MERGED = MONTHS.slice(1)
const QUARTERS = [3, 6, 9, 12]

/** Figures from the first slot of 2022 on, as they are told. */
const told = (figures: readonly (number | null)[], slots = MONTHS, breaks: readonly number[] = []): readonly SeriesPoint[] =>
  figures.flatMap((value, at) =>
    value === null
      ? []
      : [
          {
            month: monthCode(2022 + Math.floor(at / slots.length), slots[at % slots.length]!),
            value,
            status: breaks.includes(at) ? ('B' as const) : ('A' as const),
          },
        ],
  )

/** Single months, told as 1—N月. */
const runUp = (singles: readonly number[], season = 12): readonly number[] =>
  singles.map((_, at) => singles.slice(at - (at % season), at + 1).reduce((sum, value) => sum + value, 0))

const series = (form: SeriesForm, figures: readonly (number | null)[], slots = MONTHS, breaks: readonly number[] = []): Series => ({
  form,
  slots,
  points: told(figures, slots, breaks),
})

const YEAR = [8, 5, 9, 10, 11, 12, 9, 10, 12, 11, 13, 16]
const grown = (years: number, by: number) => Array.from({ length: years * 12 }, (_, at) => YEAR[at % 12]! * by ** Math.floor(at / 12))

const isTold = (forecast: YearForecast) => {
  if (forecast.status !== 'told') throw new Error(`it was ${forecast.status}`)
  return forecast
}

describe('the history that can be reckoned with', () => {
  test('1—N月 becomes single months, and what stands is left as it is', () => {
    expect(historyOf(series('sum', runUp(grown(1, 1))))?.values).toEqual(YEAR)
    expect(historyOf(series('stand', YEAR))?.values).toEqual(YEAR)
  })

  test('1—2月 told as one is one slot', () => {
    expect(historyOf(series('sum', [10, 15, 21], MERGED))).toMatchObject({ values: [10, 5, 6], season: 11, told: 21 })
  })

  test('a figure of a month that has none is left out', () => {
    const points = [...told([10, 15], MERGED), { month: '2022-01', value: 4, status: 'A' as const }]
    expect(historyOf({ form: 'sum', slots: MERGED, points })?.values).toEqual([10, 5])
  })

  test('no figures are no history', () => expect(historyOf(series('sum', []))).toBeNull())

  test.each([
    ['of a sum within the year', 'sum', [10, null, 30], [10, 10, 10]],
    ['what stands', 'stand', [10, null, 30], [10, 20, 30]],
    ['January of a sum', 'sum', [...runUp(YEAR), null, 12], [...YEAR, 6, 6]],
    ['December of a sum: an average month is added', 'sum', [...runUp(Array(11).fill(4)), null, 5], [...Array(12).fill(4), 5]],
  ] as const)('one missing figure is filled in: %s', (_, form, figures, values) => {
    expect(historyOf(series(form, figures))).toMatchObject({ values, bridged: 1, cut: null })
  })

  test('a year that is missing of yearly figures lies between its neighbours', () => {
    expect(historyOf(series('sum', [10, null, 30], [12]))?.values).toEqual([10, 20, 30])
  })

  test('two missing in a row end it', () => {
    expect(historyOf(series('stand', [1, 2, null, null, 5, 6]))).toMatchObject({ values: [5, 6], cut: 'gap', bridged: 0 })
  })

  test('a break ends it; the first figure of a sum after it mixes two definitions', () => {
    expect(historyOf(series('stand', [1, 2, 3, 4], MONTHS, [2]))).toMatchObject({ values: [3, 4], cut: 'break' })
    expect(historyOf(series('sum', [10, 20, 35, 45], MONTHS, [2]))).toMatchObject({ values: [10], cut: 'break' })
    expect(historyOf(series('sum', [...runUp(YEAR), 9, 14], MONTHS, [12]))).toMatchObject({ values: [9, 5], cut: 'break' })
  })

  test('a run of marks is one break, also where a figure before it is missing', () => {
    expect(historyOf(series('stand', [1, 2, 3, 4], MONTHS, [1, 2, 3]))).toMatchObject({ values: [2, 3, 4], cut: 'break' })
    expect(historyOf(series('stand', [1, null, 3, 4], MONTHS, [2, 3]))).toMatchObject({ values: [3, 4], cut: 'break' })
  })
})

describe('what a forecast says', () => {
  test('a year that is the one before again is forecast to the letter, by the yardstick', () => {
    const forecast = isTold(forecastYear(series('sum', runUp([...grown(2, 1), ...YEAR.slice(0, 6)])), 2024))
    expect(forecast).toMatchObject({ through: '2024-06', left: 6, have: 30, cut: null, bridged: 0 })
    expect(forecast.chosen).toMatchObject({ method: 'seasonal-naive', value: 126, low: 126, high: 126, error: 0 })
    expect(forecast.path.map(({ value }) => value)).toEqual([64, 74, 86, 97, 110, 126])
    expect(forecast.path.at(-1)?.month).toBe('2024-12')
    expect(forecast.methods.filter(({ offered }) => offered).map(({ method }) => method)).toEqual(['seasonal-naive'])
    expect(forecast.methods.find(({ method }) => method === 'ratio-to-year')?.relative).toBeNull()
  })

  test('steady growth is told by the share of the year reached so far, which then is chosen', () => {
    const forecast = isTold(forecastYear(series('sum', runUp(grown(4, 1.1).slice(0, 42))), 2025))
    expect(forecast.chosen.method).toBe('ratio-to-year')
    expect(forecast.chosen.value).toBeCloseTo(126 * 1.1 ** 3, 8)
    expect(forecast.chosen.relative).toBeLessThan(0.01)
  })

  test('the year to come is told at the end of the one before it', () => {
    const forecast = isTold(forecastYear(series('sum', runUp(grown(3, 1.1))), 2025))
    expect(forecast).toMatchObject({ left: 12, through: '2024-12' })
    expect(forecast.chosen.method).toBe('average-growth')
    expect(forecast.chosen.value).toBeCloseTo(126 * 1.1 ** 3, 8)
  })

  test('growth that holds is carried on', () => {
    const rates = [...Array(12).fill(3), ...Array(12).fill(5), ...Array(12).fill(4), 6, 6, 6]
    const forecast = isTold(forecastYear(series('stand', rates), 2025))
    expect(forecast.chosen).toMatchObject({ method: 'last-value', value: 6 })
    expect(forecast.path).toHaveLength(9)
  })

  test('another method is taken where it is asked for and beat the yardstick, never where it did not', () => {
    const figures = series('sum', runUp(grown(4, 1.1).slice(0, 42)))
    expect(isTold(forecastYear(figures, 2025, 'seasonal-naive')).chosen.method).toBe('seasonal-naive')
    expect(isTold(forecastYear(figures, 2025, 'average-growth')).chosen.method).toBe('average-growth')
    const same = series('sum', runUp([...grown(2, 1), ...YEAR.slice(0, 6)]))
    expect(isTold(forecastYear(same, 2024, 'average-growth')).chosen.method).toBe('seasonal-naive')
  })

  test.each([
    [MONTHS, 24],
    [MERGED, 24],
    [QUARTERS, 24],
    [[6, 12], 36],
    [[12], 60],
  ])('a series with figures for %j needs %i months', (slots, months) => expect(monthsNeeded(slots.length)).toBe(months))

  test('too little is told with what there is and what it takes', () => {
    expect(forecastYear(series('sum', runUp(grown(2, 1).slice(0, 20))), 2023)).toEqual({
      status: 'too-little',
      have: 20,
      need: 24,
      cut: null,
      through: '2023-08',
    })
    expect(forecastYear(series('stand', [5, 6, 7, 8, 5, 6, 7, 8, 5], QUARTERS), 2024)).toMatchObject({ status: 'told' })
    expect(forecastYear(series('stand', [5, 6, 7, 8, 5], QUARTERS), 2023)).toMatchObject({ status: 'too-little', have: 15, need: 24 })
    expect(forecastYear(series('stand', grown(3, 1).slice(0, 30), MONTHS, [12]), 2024)).toMatchObject({
      status: 'too-little',
      have: 18,
      cut: 'break',
    })
  })

  test('a year that is over is known, one too far away is not told', () => {
    const figures = runUp(grown(2, 1))
    expect(forecastYear(series('sum', figures), 2023)).toEqual({ status: 'complete', value: 126, through: '2023-12' })
    expect(forecastYear(series('sum', figures), 2022)).toMatchObject({ status: 'complete', value: 126 })
    expect(forecastYear(series('sum', figures), 2025)).toEqual({ status: 'too-far', through: '2023-12' })
    expect(forecastYear(series('sum', []), 2023)).toEqual({ status: 'no-figures' })
    expect(forecastYear(series('sum', [...figures.slice(0, 11), null, 8]), 2022)).toEqual({ status: 'no-figures' })
  })

  test('what came in of an amount that never falls stays in; one that may fall is not held up', () => {
    const wild = [...Array(12).fill(100), ...Array(12).fill(10), ...Array(11).fill(100)]
    const forecast = isTold(forecastYear(series('sum', runUp(wild)), 2024))
    expect(forecast.methods.every(({ low }) => low >= 1100)).toBe(true)
    const falling = wild.map((value, at) => (at === 3 ? -5 : value))
    expect(isTold(forecastYear(series('sum', runUp(falling)), 2024)).methods.some(({ low }) => low < 1100)).toBe(true)
  })
})

describe('the methods', () => {
  const past = (values: readonly number[], season = 4, first = 0) => ({ values, season, first })

  test.each([
    ['seasonal-naive', past([1, 2, 3]), null],
    ['seasonal-naive', past([1, 2, 3, 4]), [1, 2]],
    ['last-value', past([1, 2, 3]), [3, 3]],
    ['drift', past([1]), null],
    ['drift', past([1, 2, 3]), [4, 5]],
    ['average-growth', past([1, 2, 3, 4, 2, 4, 6]), null],
    ['average-growth', past([1, 2, 3, 4, 2, 4, 6, 8]), [4, 8]],
    ['average-growth', past([0, 0, 0, 0, 2, 4, 6, 8]), null],
    ['average-growth', past([1, 2, 3, 4, -9, 1, 1, 1]), null],
    // The year begins anew: nothing of it is known.
    ['ratio-to-year', past([1, 2, 3, 4]), null],
    ['ratio-to-year', past([1, 2, 3, 4, 2]), [4, 6]],
    ['ratio-to-year', past([1, 2, 3, 4, 2, 4, 6]), null],
    ['ratio-to-year', past([3], 4, 2), null],
    ['ratio-to-year', past([1, 2, 3, 4, 2, 4]), [6, 8]],
    ['ratio-to-year', past([3, 4, 1, 2], 4, 2), null],
    ['ratio-to-year', past([0, 0, 0, 0, 2, 4]), null],
    ['ratio-to-year', past([0, 0, 3, 4, 0, 0]), null],
  ] as const)('%s goes on from %j to %j', (method, from, rest) =>
    expect(METHODS[method].goOn(from, 2)).toEqual(rest?.map((value) => expect.closeTo(value, 9)) ?? null))

  test.each([
    ['additive', [1, 2, 3, 4, 2, 3, 4, 5, 3, 4, 5, 6], [4, 5, 6, 7]],
    ['multiplicative', [1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4], [1, 2, 3, 4]],
    // One season and a value: a trend is not known yet.
    ['additive', [1, 2, 3, 4, 1], [2, 3, 4, 1]],
  ] as const)('%s smoothing of a season that comes again', (kind, values, rest) => {
    const next = METHODS[`holt-winters-${kind}`].goOn(past(values), 4)!
    for (const [at, value] of rest.entries()) expect(next[at]).toBeCloseTo(value, 6)
  })

  test.each([
    ['additive', past([1, 2, 3, 4])],
    ['additive', past([1, 2, 3], 1)],
    ['multiplicative', past([1, 2, 0, 4, 1, 2])],
  ] as const)('%s smoothing says nothing of %j', (kind, from) => expect(METHODS[`holt-winters-${kind}`].goOn(from, 2)).toBeNull())

  test('origins have a season before them and the end of their year behind', () => {
    const history = historyOf(series('sum', runUp(grown(3, 1).slice(0, 30))))!
    expect(originsOf('sum', history).map(({ left }) => left)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
  })

  test('the interval holds what four of five errors kept within, or the largest of few', () => {
    expect(halfWidth([5, 1, 4, 2, 3, 6, 7, 8, 9])).toBe(8)
    expect(halfWidth([2, 1])).toBe(2)
  })
})

test.each([
  [110, 100, 120, 95, 1, 'safe'],
  [110, 100, 120, 105, 1, 'likely'],
  [110, 100, 120, 115, 1, 'at-risk'],
  [110, 100, 120, 125, 1, 'unlikely'],
  [5, 4, 6, 6.5, -1, 'safe'],
  [5, 4, 6, 5.5, -1, 'likely'],
  [5, 4, 6, 4.5, -1, 'at-risk'],
  [5, 4, 6, 3.5, -1, 'unlikely'],
] as const)('%d (%d—%d) against %d, better %i: %s', (value, low, high, target, better, outlook) =>
  expect(outlookOf({ value, low, high }, target, better)).toBe(outlook))

describe('for every series', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 24, maxLength: 47 })
  const shape = fc.constantFrom<SeriesForm>('sum', 'stand')
  const yearOf = (count: number) => 2022 + Math.floor(count / 12)

  test('a season that comes again without change is forecast exactly', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 24, max: 35 }),
        (year, count) => {
          const singles = Array.from({ length: count }, (_, at) => year[at % 12]!)
          const forecast = isTold(forecastYear(series('sum', runUp(singles)), 2024))
          expect(forecast.chosen.value).toBe(year.reduce((sum, value) => sum + value, 0))
          expect(forecast.chosen.high).toBe(forecast.chosen.low)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('the unit it is told in changes nothing but the unit', () => {
    fc.assert(
      fc.property(shape, amounts, fc.constantFrom(0.5, 4, 1024), (form, figures, factor) => {
        const of = (by: number) => {
          const scaled = figures.map((value) => value * by)
          return isTold(forecastYear(series(form, form === 'sum' ? runUp(scaled) : scaled), yearOf(figures.length)))
        }
        const [one, other] = [of(1).chosen, of(factor).chosen]
        expect(other.method).toBe(one.method)
        expect(other.value).toBeCloseTo(one.value * factor, 6)
        expect(other.high).toBeCloseTo(one.high * factor, 6)
      }),
      { numRuns: 40 },
    )
  })

  test('the interval holds the forecast, and grows with what is left', () => {
    fc.assert(
      fc.property(shape, amounts, (form, figures) => {
        const forecast = isTold(forecastYear(series(form, form === 'sum' ? runUp(figures) : figures), yearOf(figures.length)))
        for (const { low, value, high } of [forecast.chosen, ...forecast.path, ...forecast.methods]) {
          expect(low).toBeLessThanOrEqual(value)
          expect(value).toBeLessThanOrEqual(high)
        }
        const widths = forecast.path.map(({ high, value }) => high - value)
        expect(widths).toEqual([...widths].sort((a, b) => a - b))
      }),
      { numRuns: 40 },
    )
  })
})

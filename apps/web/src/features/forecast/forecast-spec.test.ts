import { expect, test } from 'vitest'
import type { ForecastOfLine } from '../../lib/projection-queries.ts'
import { forecastSpec } from './forecast-spec.ts'

const WORDS = {
  title: '零售额',
  source: '来源',
  modelled: '预测',
  year: (year: number) => `${year}`,
  month: (month: number) => `${month}月`,
}

const line = (changes: Partial<ForecastOfLine>): ForecastOfLine =>
  ({
    plan: { year: 2025 },
    points: [],
    forecast: { status: 'no-figures' },
    unit: '亿元',
    target: null,
    ...changes,
  }) as unknown as ForecastOfLine

const point = (month: string, value: number) => ({ month, value, status: 'A' as const })

test('the forecast goes on from the last figure, beside the years before', () => {
  const spec = forecastSpec(
    line({
      points: [point('2021-03', 1), point('2024-03', 20), point('2024-12', 90), point('2025-03', 22)],
      forecast: { status: 'told', path: [{ month: '2025-12', value: 99, low: 95, high: 103 }] } as ForecastOfLine['forecast'],
      target: { targetId: '', period: '2025', text: '100左右', value: 100 },
    }),
    WORDS,
  )!
  expect(spec.labels).toEqual(['3月', '12月'])
  expect(spec.series.map(({ name, kind }) => [name, kind])).toEqual([
    ['2025', 'actual'],
    ['预测', 'forecast'],
    ['2024', 'peer'],
  ])
  expect(spec.series[1]!.points).toEqual([
    { value: 22, interval: [22, 22] },
    { value: 99, interval: [95, 103] },
  ])
  expect(spec.series[0]!.points).toEqual([{ value: 22 }, null])
  expect(spec.targets).toEqual([null, { value: 100, text: '100左右' }])
})

test('a year with nothing told yet is drawn from its forecast alone', () => {
  const forecast = {
    status: 'told',
    path: [
      { month: '2025-03', value: 1, low: 0, high: 2 },
      { month: '2025-12', value: 4, low: 3, high: 5 },
    ],
  }
  const spec = forecastSpec(line({ points: [point('2024-12', 90)], forecast: forecast as ForecastOfLine['forecast'] }), WORDS)!
  expect(spec.series.map(({ kind }) => kind)).toEqual(['forecast', 'peer'])
  expect(spec.targets).toBeUndefined()
})

test('without figures there is nothing to draw', () => expect(forecastSpec(line({}), WORDS)).toBeNull())

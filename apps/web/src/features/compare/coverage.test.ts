import { expect, test } from 'vitest'
import type { ObservationView } from '../../lib/observation-queries.ts'
import { coverageOf, laterFirst } from './coverage.ts'

const figure = (areaId: string, value: number, part: Partial<ObservationView> = {}): ObservationView => ({
  id: `${areaId}-${value}`,
  indicator: 'gdp-growth',
  areaId,
  period: '2024',
  provider: '统计局',
  scope: '',
  vintage: 'preliminary',
  low: value,
  high: value,
  text: null,
  raw: String(value),
  unit: '%',
  status: 'A',
  release: 'published',
  audience: [],
  publishedOn: '2025-01-20',
  recordedAt: '2025-01-20T00:00:00.000Z',
  recordedBy: '李明',
  source: null,
  note: null,
  decision: null,
  ...part,
})

test('what most areas have a figure for comes first, then the later period', () => {
  const known = [figure('甲', 5), figure('乙', 6), figure('甲', 4, { period: '2023' }), figure('甲', 1, { period: '2025' })]
  expect(coverageOf(known).map(({ period, areas }) => [period, areas])).toEqual([
    ['2024', 2],
    ['2025', 1],
    ['2023', 1],
  ])
})

test('a year comes after its months', () => {
  const periods = ['2024-01/2024-11', '2023', '2024', '2024-01', '2024-01/2024-02']
  expect(periods.sort(laterFirst)).toEqual(['2024', '2024-01/2024-11', '2024-01/2024-02', '2024-01', '2023'])
})

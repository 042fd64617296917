import { expect, test } from 'vitest'
import type { ObservationView } from '../../lib/observation-queries.ts'
import { compareAreas, coverageOf } from './compare-areas.ts'

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

test('the best first, who has no place last, by the more final figure', () => {
  const known = [figure('甲', 5), figure('甲', 6.5, { vintage: 'final' }), figure('乙', 6), figure('丙', 9, { scope: '自然口径' })]
  const { areas, ranked } = compareAreas(['丁', '丙', '乙', '甲'], known, 'up', '2025-03-01')
  expect(ranked).toBe(2)
  expect(areas.map(({ areaId, place, why, observation }) => [areaId, place, why, observation?.raw ?? null])).toEqual([
    ['甲', 1, null, '6.5'],
    ['乙', 2, null, '6'],
    ['丁', null, 'no-figure', null],
    ['丙', null, 'other-scope', '9'],
  ])
})

test('what most areas have a figure for comes first, then the later period', () => {
  const known = [figure('甲', 5), figure('乙', 6), figure('甲', 4, { period: '2023' }), figure('甲', 1, { period: '2025' })]
  expect(coverageOf(known).map(({ period, areas }) => [period, areas])).toEqual([
    ['2024', 2],
    ['2025', 1],
    ['2023', 1],
  ])
})

import { type GdpBoard, gdpBoard } from '@gangmu/domain'
import { expect, test } from 'vitest'
import { waterfallSpec } from './waterfall-spec.ts'

const WORDS = { title: '', source: '', unit: '百分点', sector: (sector: string) => sector, residual: '其他', growth: '增速' }
const figures = (actual: number | null) => ({ stageTarget: null, actual, estimate: null, past: [], history: [] })
const support = (sector: 'trade' | 'industry', indicator: string, weight: number) => ({
  sector,
  indicator,
  weight,
  basis: null,
  stageTargets: {},
})

const board = (actual: number | null): GdpBoard =>
  gdpBoard(
    [
      [support('industry', 'a', 40), figures(5)],
      [support('trade', 'b', 10), figures(-4)],
      [support('trade', 'c', 10), figures(1)],
    ],
    { actual, estimate: null, residuals: [] },
  )

test('industries go on from each other to the growth they come to', () => {
  const spec = waterfallSpec(board(4.9), WORDS)!
  expect(spec.labels).toEqual(['industry', 'trade', '其他', '增速'])
  expect(spec.series[0]!.points).toEqual([
    { value: 2, from: 0 },
    { value: -0.3, from: 2 },
    { value: 3.2, from: 1.7 },
    { value: 4.9, from: 0 },
  ])
})

test('without the growth itself they come to what they pull together', () => {
  expect(waterfallSpec(board(null), WORDS)!.series[0]!.points.at(-1)).toEqual({ value: 1.7, from: 0 })
})

test('where nothing pulls there is nothing to draw', () => {
  expect(waterfallSpec(gdpBoard([], { actual: 5, estimate: null, residuals: [] }), WORDS)).toBeNull()
})

import { type GdpBoard, type GdpSector, roundTo } from '@gangmu/domain'
import type { ChartPoint, ChartSpec } from '../../components/chart/chart-spec.ts'

type Words = {
  readonly title: string
  readonly source: string
  readonly unit: string
  readonly sector: (sector: GdpSector) => string
  readonly residual: string
  readonly growth: string
}

/** The pulls of each industry one after another, what they leave, and the growth they come to. Null where nothing pulls. */
export const waterfallSpec = ({ rows, pulled, residual, actual }: GdpBoard, words: Words): ChartSpec | null => {
  if (pulled === null) return null
  const sectors = [
    ...Map.groupBy(
      rows.filter(({ pull }) => pull !== null),
      ({ sector }) => sector,
    ),
  ].map(([sector, some]) => ({
    label: words.sector(sector),
    value: roundTo(
      some.reduce((sum, { pull }) => sum + pull!.value, 0),
      2,
    ),
  }))
  const steps = [...sectors, ...(residual === null ? [] : [{ label: words.residual, value: residual }])]
  let from = 0
  const points = steps.map(({ value }): ChartPoint => {
    const point = { value, from }
    from = roundTo(from + value, 2)
    return point
  })
  const total = residual === null ? pulled : actual!
  return {
    shape: 'bar',
    title: words.title,
    unit: words.unit,
    source: words.source,
    labels: [...steps.map(({ label }) => label), words.growth],
    own: steps.length,
    series: [{ name: words.unit, kind: 'actual', points: [...points, { value: total, from: 0 }] }],
  }
}

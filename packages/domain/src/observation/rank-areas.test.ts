import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankAreas } from './rank-areas.ts'

const figure = (value: number | null, more: object = {}) => ({
  low: value,
  high: value,
  text: null,
  unit: '亿元' as string | null,
  scope: '',
  status: 'A' as const,
  ...more,
})
const areas = (...figures: (ReturnType<typeof figure> | null)[]) => figures.map((one, at) => ({ areaId: String(at), figure: one }))
const places = (ranking: ReturnType<typeof rankAreas>) => ranking.areas.map(({ place, why }) => place ?? why)

describe('rankAreas', () => {
  it('gives equal values one place and counts on', () => {
    const ranking = rankAreas(areas(figure(3), figure(5), figure(3), figure(1)), 'up')
    expect(places(ranking)).toEqual([2, 1, 2, 4])
    expect(ranking).toMatchObject({ ranked: 4, unit: '亿元', scope: '' })
    expect(places(rankAreas(areas(figure(3), figure(5)), 'down'))).toEqual([1, 2])
  })

  it('converts units of one kind and names what cannot be compared', () => {
    const ranking = rankAreas(
      areas(
        figure(3),
        figure(2),
        figure(40_000, { unit: '万元' }),
        figure(9, { unit: '人' }),
        figure(9, { unit: null }),
        figure(9, { scope: '自然口径' }),
        figure(9, { high: null }),
        figure(null, { status: 'O' }),
        figure(null, { text: 'Ⅱ类' }),
        null,
      ),
      'up',
    )
    expect(places(ranking)).toEqual([
      2,
      3,
      1,
      'other-unit',
      'other-unit',
      'other-scope',
      'not-a-number',
      'no-figure',
      'not-a-number',
      'no-figure',
    ])
    expect(ranking.areas[2]!.value).toBe(4)
  })

  it('compares without a unit where most have none, and not at all where nothing is better or worse', () => {
    expect(places(rankAreas(areas(figure(1, { unit: null }), figure(2)), 'up'))).toEqual([1, 'other-unit'])
    expect(places(rankAreas(areas(figure(1)), 'keep'))).toEqual(['not-a-number'])
    expect(rankAreas([], 'up')).toEqual({ unit: null, scope: '', ranked: 0, areas: [] })
  })

  it('ranks the same whatever the order of the areas, from 1, never past their number', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 12 }), (values) => {
        const ranked = rankAreas(areas(...values.map((value) => figure(value))), 'up').areas.map(({ place }) => place!)
        const reversed = rankAreas(areas(...values.toReversed().map((value) => figure(value))), 'up').areas.map(({ place }) => place!)
        expect(reversed.toReversed()).toEqual(ranked)
        expect(Math.min(...ranked)).toBe(1)
        expect(Math.max(...ranked)).toBeLessThanOrEqual(values.length)
      }),
    )
  })
})

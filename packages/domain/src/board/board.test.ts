import { describe, expect, test } from 'vitest'
import { indicatorsOf, overlapOf, placeholdersOf } from './board-indicators.ts'
import { checkBoard } from './check-board.ts'
import { contributionOf, type GrownLevel } from './contribution.ts'
import { shadesOf } from './shade.ts'
import type { Board, Panel } from './types.ts'

const base = { title: '面板', width: 'half' } as const
const scorecard: Panel = { ...base, kind: 'scorecard', indicators: null }

const boardOf = (indicators: readonly string[], ...panels: readonly Panel[]): Board => ({
  id: 'own',
  title: '板块',
  audience: [],
  description: '说明',
  order: 1,
  indicators,
  panels,
})

describe('which indicators a panel shows', () => {
  const board = boardOf(['gdp', 'gdp-growth'])
  test.each<[Panel, readonly string[]]>([
    [scorecard, ['gdp', 'gdp-growth']],
    [{ ...base, kind: 'trend', indicators: ['gdp-growth'], months: 13 }, ['gdp-growth']],
    [{ ...base, kind: 'bar-against-target', indicators: null }, ['gdp', 'gdp-growth']],
    [
      { ...base, kind: 'waterfall', total: 'gdp', parts: ['services-va', 'primary-industry-va'] },
      ['gdp', 'services-va', 'primary-industry-va'],
    ],
    [{ ...base, kind: 'heat-table', indicators: null, lines: null, months: 12, shade: 'value' }, ['gdp', 'gdp-growth']],
    [{ ...base, kind: 'heat-table', indicators: ['gdp'], lines: 'all', months: 12, shade: 'lamp' }, []],
    [{ ...base, kind: 'tile-map', indicator: 'gdp-growth', areas: 'peers' }, ['gdp-growth']],
    [{ ...base, kind: 'ranking', indicator: 'gdp', areas: 'zones' }, ['gdp']],
    [{ ...base, kind: 'text', text: ['{month}{area}增长{gdp-growth}、{gdp}，{gdp}。'] }, ['gdp-growth', 'gdp']],
    [{ ...base, kind: 'item-list', source: 'plan-lines', most: 5 }, []],
    [{ ...base, kind: 'lamps' }, []],
    [{ ...base, kind: 'warnings' }, []],
  ])('%#', (panel, codes) => expect(indicatorsOf(board, panel)).toEqual(codes))

  test('a placeholder is named once', () => expect(placeholdersOf(['{gdp}', '{gdp}{month}'])).toEqual(['gdp', 'month']))

  test.each([
    [['a', 'b', 'c', 'd'], ['d'], 1],
    [['a', 'b', 'c', 'd'], ['d', 'e', 'f', 'g'], 0.25],
    [[], ['a'], 0],
  ])('%j and %j overlap by %d', (a, b, share) => {
    expect(overlapOf({ indicators: a }, { indicators: b })).toBe(share)
    expect(overlapOf({ indicators: b }, { indicators: a })).toBe(share)
  })
})

describe('what a board says wrongly', () => {
  const problemsOf = (indicators: readonly string[], ...panels: readonly Panel[]) =>
    checkBoard(boardOf(indicators, ...panels)).map(({ code, path, params }) => [code, path.join('.'), params])

  test('one that is right has no problems', () => {
    const parts: Panel = { ...base, kind: 'waterfall', total: 'gdp', parts: ['services-va', 'primary-industry-va'] }
    expect(problemsOf(['gdp', 'services-va', 'primary-industry-va'], scorecard, parts)).toEqual([])
  })

  test.each<[string, readonly string[], Panel, readonly unknown[]]>([
    ['a slip', ['gdp-growht'], scorecard, ['indicator-unknown', 'indicators.0', { code: 'gdp-growht', near: 'gdp-growth' }]],
    ['a name', ['地区生产总值'], scorecard, ['indicator-unknown', 'indicators.0', { code: '地区生产总值', near: 'gdp' }]],
    ['nothing like it', ['xxxxxxxxxxxx'], scorecard, ['indicator-unknown', 'indicators.0', { code: 'xxxxxxxxxxxx', near: null }]],
    ['twice', ['gdp', 'gdp'], scorecard, ['indicator-repeated', 'indicators.1', { code: 'gdp' }]],
    ['unshown', ['gdp', 'trade'], { ...scorecard, indicators: ['gdp'] } as Panel, ['indicator-unshown', 'indicators.1', { code: 'trade' }]],
    [
      'undeclared in a list',
      ['gdp'],
      { ...scorecard, indicators: ['gdp', 'trade'] } as Panel,
      ['indicator-undeclared', 'panels.0.indicators.1', { code: 'trade', near: null }],
    ],
    [
      'undeclared for a map',
      ['gdp'],
      { ...base, kind: 'tile-map', indicator: 'gdpp', areas: 'peers' },
      ['indicator-undeclared', 'panels.1.indicator', { code: 'gdpp', near: 'gdp' }],
    ],
    [
      'the whole undeclared',
      ['services-va', 'primary-industry-va'],
      { ...base, kind: 'waterfall', total: 'gdp', parts: ['services-va', 'primary-industry-va'] },
      ['indicator-undeclared', 'panels.1.total', { code: 'gdp', near: null }],
    ],
    [
      'a part undeclared',
      ['gdp'],
      { ...base, kind: 'waterfall', total: 'gdp', parts: ['gdp', 'trade'] },
      ['indicator-undeclared', 'panels.1.parts.1', { code: 'trade', near: null }],
    ],
    [
      'a map of what is only held',
      ['river-water-class'],
      { ...base, kind: 'tile-map', indicator: 'river-water-class', areas: 'peers' },
      ['not-ranked', 'panels.1.indicator', { code: 'river-water-class' }],
    ],
    [
      'unlike units beside targets',
      ['gdp', 'gdp-growth'],
      { ...base, kind: 'bar-against-target', indicators: null },
      ['units-differ', 'panels.1', { first: 'gdp 亿元', other: 'gdp-growth %' }],
    ],
    [
      'unlike units',
      ['gdp', 'gdp-growth'],
      { ...base, kind: 'trend', indicators: null, months: 13 },
      ['units-differ', 'panels.1', { first: 'gdp 亿元', other: 'gdp-growth %' }],
    ],
    [
      'a part that is no level',
      ['gdp', 'gdp-growth', 'services-va'],
      { ...base, kind: 'waterfall', total: 'gdp', parts: ['services-va', 'gdp-growth'] },
      ['parts-unlike', 'panels.1', { code: 'gdp-growth', unit: '亿元' }],
    ],
    [
      'no better and worse',
      ['river-water-class'],
      { ...base, kind: 'ranking', indicator: 'river-water-class', areas: 'peers' },
      ['not-ranked', 'panels.1.indicator', { code: 'river-water-class' }],
    ],
    [
      'a hole in a text',
      ['gdp'],
      { ...base, kind: 'text', text: ['一', '{mont}，{gdp}'] },
      ['placeholder-unknown', 'panels.1.text.1', { name: 'mont', near: 'month' }],
    ],
  ])('%s', (_, indicators, panel, problem) => {
    const panels = panel.kind === 'scorecard' ? [panel] : [scorecard, panel]
    expect(problemsOf(indicators, ...panels)).toContainEqual(problem)
  })

  test('one that may be ranked and lines of like units are let pass', () => {
    const ranking: Panel = { ...base, kind: 'ranking', indicator: 'gdp-growth', areas: 'peers' }
    const bars: Panel = { ...base, kind: 'bar-against-target', indicators: ['gdp-growth'] }
    expect(problemsOf(['gdp-growth'], scorecard, ranking, bars)).toEqual([])
  })

  test('a unit that is none is as good as another', () => {
    const trend: Panel = { ...base, kind: 'trend', indicators: ['urban-rural-income-ratio', 'gdp'], months: 13 }
    expect(problemsOf(['urban-rural-income-ratio', 'gdp'], scorecard, trend)).toEqual([
      ['units-differ', 'panels.1', { first: 'urban-rural-income-ratio', other: 'gdp 亿元' }],
    ])
  })

  test('one ledger a board', () => {
    const list = (source: 'projects' | 'tax-leads' | 'ranks'): Panel => ({ ...base, kind: 'item-list', source, most: 5 })
    expect(problemsOf([], list('projects'), list('ranks'), list('projects'))).toEqual([])
    expect(problemsOf([], list('projects'), list('tax-leads'))).toEqual([['two-ledgers', 'panels.1.source', {}]])
  })
})

describe('what parts pull', () => {
  const part = (before: number | null, now: number | null, growth: number | null = null): GrownLevel => ({ before, now, growth })

  test('growth that was told times last year’s weight, the rest beside it', () => {
    expect(contributionOf(part(1000, 1070, 6), [part(100, 105, 4), part(400, 420, 5), part(500, 545, 7)])).toEqual({
      growth: 6,
      pulls: [0.4, 2, 3.5],
      rest: 0.1,
    })
  })

  test('without a told growth the two levels are counted', () => {
    expect(contributionOf(part(200, 210), [part(100, 110), part(100, 100)])).toEqual({ growth: 5, pulls: [5, 0], rest: 0 })
  })

  test('a part nobody knows leaves no rest to be told', () => {
    expect(contributionOf(part(200, 210), [part(100, 110), part(null, 100, 3), part(0, 5)])).toEqual({
      growth: 5,
      pulls: [5, null, null],
      rest: null,
    })
  })

  test.each([[part(null, 210, 5)], [part(0, 210, 5)], [part(200, null)], [part(0, 10)]])('%j has no parts to tell', (whole) =>
    expect(contributionOf(whole, [part(1, 2)])).toBeNull())
})

describe('shades', () => {
  test.each([
    [[1, 2, 3, 4, 5], 'up', [1, 2, 3, 4, 5]],
    [[1, null, 5], 'down', [5, null, 1]],
    [[1, 5], 'keep', [null, null]],
    [[3, 3], 'up', [null, null]],
    [[3, null], 'up', [null, null]],
  ] as const)('%j with %s the better is %j', (values, direction, shades) => expect(shadesOf(values, direction)).toEqual(shades))
})

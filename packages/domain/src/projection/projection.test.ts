import { describe, expect, test } from 'vitest'
import { monthCode } from '../monitor/month.ts'
import type { GoalProgress } from '../plan/follow-goal.ts'
import { baseCalendar } from './base-calendar.ts'
import { gdpBoard, pastErrorOf, type SupportFigures, supposeGrowth } from './gdp-board.ts'
import { checkSupports, GDP_SECTORS, GDP_SUPPORTS, type GdpSupport, roundTo } from './gdp-support.ts'
import { anchorsOf, type GoalBasis, longGoalKind, requiredBy, twoYearAverage } from './goal-anchors.ts'
import { draftScenario, PROPOSAL_REASONS, proposalReasons } from './goal-scenario.ts'
import { rankDistance } from './rank-distance.ts'

const support = (indicator: string, weight: number): GdpSupport => ({
  sector: 'industry',
  indicator,
  weight,
  basis: null,
  stageTargets: {},
})
const NOTHING: SupportFigures = { stageTarget: null, actual: null, estimate: null, past: [], history: [] }

describe('supporting indicators', () => {
  test('every one is named once and belongs to a part of GDP', () => {
    expect(new Set(GDP_SUPPORTS.map(({ indicator }) => indicator)).size).toBe(GDP_SUPPORTS.length)
    expect(GDP_SECTORS).toHaveLength(10)
  })

  test.each([
    [[support('a', 40), support('b', 60)], null],
    [[support('a', 33.3), support('b', 33.3), support('c', 33.4)], null],
    [[support('a', 40.1), support('b', 60)], { code: 'gdp-weights-over', params: { total: 100.1 } }],
    [[support('a', 4), support('a', 6)], { code: 'gdp-support-twice', params: { indicator: 'a' } }],
  ])('%j', (supports, problem) => expect(checkSupports(supports)).toEqual(problem))

  test.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [-0.001, 2, 0],
    [0.1 + 0.2, 4, 0.3],
  ])('%d to %i places is %d', (value, places, rounded) => expect(roundTo(value, places)).toBe(rounded))
})

describe('the board of GDP', () => {
  const board = gdpBoard(
    [
      [
        support('industry', 40),
        { ...NOTHING, stageTarget: 7, actual: 6.5, estimate: 6.8, past: [{ period: 'p', estimate: 7, actual: 6.6 }], history: [4, 9] },
      ],
      [support('farming', 10), { ...NOTHING, estimate: 4 }],
    ],
    { actual: 5.4, estimate: 5.5, residuals: [2, 2.4] },
  )

  test('an indicator pulls its weight times its growth, by what came where it came', () => {
    expect(board.rows[0]).toMatchObject({
      pull: { value: 2.6, by: 'actual' },
      targetPull: 2.8,
      pastError: { mean: 0.4, periods: 1 },
      range: { low: -1, high: 14 },
    })
    expect(board.rows[1]).toMatchObject({
      pull: { value: 0.4, by: 'estimate' },
      targetPull: null,
      pastError: null,
      range: { low: -1, high: 9 },
    })
  })

  test('what the pulls do not tell is named, and carried on with the error it was wrong by', () => {
    expect(board).toMatchObject({ weight: 50, covered: 50, pulled: 3, residual: 2.4 })
    expect(board.expected).toEqual({ value: 5.2, error: { mean: 0.4, periods: 1 } })
  })

  test('an indicator without a figure leaves the sum open', () => {
    const open = gdpBoard(
      [
        [support('a', 40), { ...NOTHING, actual: 5 }],
        [support('b', 10), NOTHING],
      ],
      { actual: 5, estimate: null, residuals: [1] },
    )
    expect(open).toMatchObject({ weight: 50, covered: 40, pulled: 2, residual: null, expected: null })
    expect(open.rows[1]).toMatchObject({ pull: null, range: null })
  })

  test('without indicators, growth or former periods there is nothing to say', () => {
    expect(gdpBoard([], { actual: 5, estimate: null, residuals: [1] })).toMatchObject({ pulled: null, residual: null, expected: null })
    const first = gdpBoard([[support('a', 40), { ...NOTHING, actual: 5 }]], { actual: null, estimate: null, residuals: [] })
    expect(first).toMatchObject({ pulled: 2, residual: null, expected: null })
    const second = gdpBoard([[support('a', 40), { ...NOTHING, actual: 5 }]], { actual: null, estimate: null, residuals: [1] })
    expect(second.expected).toEqual({ value: 3, error: null })
    expect(pastErrorOf([])).toBeNull()
  })

  test('other growth of an indicator moves GDP by its weight', () => {
    expect(
      supposeGrowth(board, [
        { indicator: 'industry', growth: 7.5 },
        { indicator: 'farming', growth: 3 },
      ]),
    ).toEqual({
      ok: true,
      value: {
        from: { value: 5.4, by: 'actual' },
        value: 5.7,
        change: 0.3,
        parts: [
          { indicator: 'industry', from: 6.5, to: 7.5, change: 0.4 },
          { indicator: 'farming', from: 4, to: 3, change: -0.1 },
        ],
      },
    })
  })

  test.each([
    ['industry', 14.1, { code: 'what-if-out-of-range', params: { indicator: 'industry', low: -1, high: 14 } }],
    ['industry', -1.1, { code: 'what-if-out-of-range', params: { indicator: 'industry', low: -1, high: 14 } }],
    ['trade', 5, { code: 'what-if-unknown', params: { indicator: 'trade' } }],
  ])('%s at %d is refused', (indicator, growth, failure) => {
    expect(supposeGrowth(board, [{ indicator, growth }])).toMatchObject({ ok: false, failure })
  })

  test.each([
    [
      { actual: null, estimate: 5.5, residuals: [2] },
      { value: 4, by: 'expected' },
    ],
    [
      { actual: null, estimate: 5.5, residuals: [] },
      { value: 5.5, by: 'estimate' },
    ],
    [
      { actual: null, estimate: null, residuals: [] },
      { value: 2, by: 'pulled' },
    ],
  ] as const)('it sets out from the best there is: %j', (gdp, from) => {
    const known = gdpBoard([[support('a', 40), { ...NOTHING, actual: 5 }]], gdp)
    expect(supposeGrowth(known, [])).toMatchObject({ ok: true, value: { from, change: 0 } })
  })

  test('from nothing it leads nowhere, and an indicator without a figure cannot be moved', () => {
    const empty = gdpBoard([[support('a', 40), NOTHING]], { actual: null, estimate: null, residuals: [] })
    expect(supposeGrowth(empty, [])).toMatchObject({ ok: false, failure: { code: 'what-if-unknown', params: { indicator: 'gdp-growth' } } })
    expect(supposeGrowth(empty, [{ indicator: 'a', growth: 1 }])).toMatchObject({ ok: false, failure: { params: { indicator: 'a' } } })
  })
})

describe('how far the next place is', () => {
  const area = (areaId: string, value: number | null, place: number | null) => ({ areaId, value, place })

  test('in the figures as printed, with how many places are gained at once', () => {
    const areas = [area('a', 6.4, 1), area('b', 6.1, 2), area('c', 6.1, 2), area('own', 5.8, 4), area('e', 5.1, 5), area('f', null, null)]
    expect(rankDistance(areas, 'own')).toEqual({
      place: 4,
      total: 5,
      up: { gap: 0.3, places: 2, areaIds: ['b', 'c'] },
      down: { gap: 0.7, areaIds: ['e'] },
    })
    expect(rankDistance(areas, 'a')).toMatchObject({ up: null, down: { gap: 0.3, areaIds: ['b', 'c'] } })
    expect(rankDistance(areas, 'e')).toMatchObject({ up: { gap: 0.7, places: 1 }, down: null })
  })

  test('whoever has no place is none away', () => {
    expect(rankDistance([area('own', null, null), area('b', 1, 1)], 'own')).toBeNull()
    expect(rankDistance([area('own', 3, null)], 'own')).toBeNull()
  })
})

describe('the base calendar', () => {
  const QUARTERS = [3, 6, 9, 12]
  const from2022 = (values: readonly number[], slots: readonly number[]) =>
    values.map((value, at) => ({
      month: monthCode(2022 + Math.floor(at / slots.length), slots[at % slots.length]!),
      value,
      status: 'A' as const,
    }))

  test('of growth it is last year’s own', () => {
    const calendar = baseCalendar({ form: 'stand', slots: QUARTERS, points: from2022([5, 9, 1, 5], QUARTERS) }, true, 2023)!
    expect(calendar.mean).toBe(5)
    expect(calendar.threshold).toBeCloseTo(1.41, 2)
    expect(calendar.months.map(({ month, base }) => [month, base])).toEqual([
      ['2023-03', 'normal'],
      ['2023-06', 'high'],
      ['2023-09', 'low'],
      ['2023-12', 'normal'],
    ])
  })

  test('of a sum it is the growth of single months', () => {
    const points = from2022([10, 20, 30, 40, 10, 25, 35, 45], QUARTERS)
    const calendar = baseCalendar({ form: 'sum', slots: QUARTERS, points }, false, 2024)!
    expect(calendar.months.map(({ growth, base }) => [growth, base])).toEqual([
      [0, 'low'],
      [50, 'high'],
      [0, 'low'],
      [0, 'low'],
    ])
  })

  test('growth that hardly moves has no high months', () => {
    const calendar = baseCalendar({ form: 'stand', slots: QUARTERS, points: from2022([5, 5.2, 4.9, 5], QUARTERS) }, true, 2023)!
    expect(calendar.threshold).toBe(0.5)
    expect(calendar.months.every(({ base }) => base === 'normal')).toBe(true)
  })

  test.each([
    ['a level that stands', { form: 'stand' as const, slots: QUARTERS, points: from2022([1, 2, 3, 4], QUARTERS) }, false, 2023],
    ['no figures', { form: 'stand' as const, slots: QUARTERS, points: [] }, true, 2023],
    ['a year that is not whole', { form: 'stand' as const, slots: QUARTERS, points: from2022([1, 2, 3], QUARTERS) }, true, 2023],
    ['a sum without the year before', { form: 'sum' as const, slots: QUARTERS, points: from2022([1, 2, 3, 4], QUARTERS) }, false, 2023],
    [
      'a sum that grew from nothing',
      { form: 'sum' as const, slots: QUARTERS, points: from2022([0, 2, 3, 4, 5, 6, 7, 8], QUARTERS) },
      false,
      2024,
    ],
    ['a sum that has not come yet', { form: 'sum' as const, slots: QUARTERS, points: from2022([1, 2, 3, 4], QUARTERS) }, false, 2024],
  ])('%s has none', (_, series, isGrowth, year) => expect(baseCalendar(series, isGrowth, year)).toBeNull())
})

describe('anchors of a target', () => {
  const progress = (changes: Partial<GoalProgress>): GoalProgress => ({
    status: 'behind',
    reason: { code: 'below-path', params: {} },
    goal: null,
    unit: null,
    base: null,
    latest: null,
    remainingYears: 3,
    requiredGrowth: null,
    distance: null,
    distancePerYear: null,
    shareDone: null,
    growthOnlyYears: [],
    ...changes,
  })
  const BASIS: GoalBasis = {
    measure: 'growth',
    thisYear: null,
    former: [],
    thisTarget: null,
    cityTarget: null,
    goals: [],
    peerTargets: [],
    peerResults: [],
  }
  const of = (changes: Partial<GoalBasis>) =>
    anchorsOf({ ...BASIS, ...changes }).map(({ kind, value, required }) => [kind, value, required && [required.by, required.value]])

  test('nothing known, nothing to hold on to', () => expect(of({})).toEqual([]))

  test('of growth everything asks for itself', () => {
    const anchors = of({
      thisYear: { value: 5, expected: true },
      former: [6],
      thisTarget: { text: '6左右', value: 6 },
      cityTarget: { text: '5.5以上', value: 5.5 },
      goals: [
        { kind: 'party-congress', year: 2026, text: '年均增长6.5%', value: 6.5, progress: null },
        { kind: 'five-year', year: 2030, text: '800亿元', value: null, progress: progress({ requiredGrowth: 7.2 }) },
        { kind: 'other-goal', year: 2030, text: '翻一番', value: null, progress: null },
      ],
      peerTargets: [5, 7, 6],
      peerResults: [5, 6],
    })
    expect(anchors).toEqual([
      ['city-target', 5.5, ['growth', 5.5]],
      ['five-year', 7.2, ['growth', 7.2]],
      ['party-congress', 6.5, ['growth', 6.5]],
      ['peer-targets', 6, ['growth', 6]],
      ['peer-results', 5.5, ['growth', 5.5]],
      ['this-target', 6, ['growth', 6]],
      ['this-result', 5, null],
      ['two-year-average', 5.5, ['growth', 5.5]],
    ])
  })

  test('an amount asks for the growth that leads to it', () => {
    const anchors = of({
      measure: 'amount',
      thisYear: { value: 200, expected: false },
      former: [190, 180],
      cityTarget: { text: '210', value: 210 },
      goals: [
        { kind: 'five-year', year: 2027, text: '240', value: 240, progress: progress({ requiredGrowth: 6.27, distancePerYear: 13.33 }) },
        { kind: 'party-congress', year: 2026, text: '150', value: 150, progress: progress({ status: 'reached' }) },
      ],
    })
    expect(anchors).toEqual([
      ['city-target', 210, ['growth', 5]],
      ['five-year', 212.54, ['growth', 6.27]],
      ['this-result', 200, null],
      ['two-year-average', 210.82, ['growth', 5.41]],
    ])
  })

  test('a rate asks for points', () => {
    const goal = { kind: 'five-year' as const, year: 2027, text: '75', value: 75, progress: progress({ distancePerYear: 0.833 }) }
    const basis = { measure: 'rate' as const, thisYear: { value: 72.5, expected: false }, former: [71.5], goals: [goal] }
    expect(of({ ...basis, thisTarget: { text: '72', value: 72 } })).toEqual([
      ['five-year', 73.33, ['difference', 0.83]],
      ['this-target', 72, ['difference', -0.5]],
      ['this-result', 72.5, null],
      ['two-year-average', 72, ['difference', -0.5]],
    ])
    expect(of({ ...basis, thisYear: null })).toEqual([])
    expect(of({ ...basis, goals: [{ ...goal, progress: null }] }).map(([kind]) => kind)).not.toContain('five-year')
  })

  test.each([
    [['到2026年达到500亿元', '区委'], 'party-congress'],
    [['年均增长6%', null, '“十五五”规划纲要'], 'five-year'],
    [['达到500亿元', null], 'other-goal'],
  ] as const)('%j is a goal of %s', (texts, kind) => expect(longGoalKind(texts)).toBe(kind))

  test.each([
    ['amount', 5, null, null],
    ['amount', 5, 0, null],
    ['rate', 5, 4, { by: 'difference', value: 1 }],
  ] as const)('%s %d from %d asks for %j', (measure, value, from, required) => expect(requiredBy(measure, value, from)).toEqual(required))

  test.each([
    ['growth', 8, [2], 4.96],
    ['growth', 8, [], null],
    ['growth', 8, [-100], null],
    ['amount', 121, [110], null],
    ['amount', 121, [110, 100], 10],
    ['amount', -1, [110, 100], null],
    ['amount', 121, [110, 0], null],
    ['rate', 5, [4], 4.5],
  ] as const)('two-year average of %s %d after %j is %d', (measure, now, former, average) =>
    expect(twoYearAverage(measure, now, former)).toBe(average))

  const ANCHORS = anchorsOf({
    ...BASIS,
    thisYear: { value: 5, expected: true },
    former: [5],
    cityTarget: { text: '5.5', value: 5.5 },
    goals: [
      { kind: 'five-year', year: 2030, text: '年均6', value: 6, progress: null },
      { kind: 'other-goal', year: 2035, text: '年均7', value: 7, progress: null },
    ],
    peerTargets: [5, 6.5],
  })

  test('a draft takes the least, the middle and the most that is asked', () => {
    expect(draftScenario(ANCHORS, 1)).toEqual({ low: 5, middle: 5.75, high: 7 })
    expect(draftScenario(ANCHORS, -1)).toEqual({ low: 7, middle: 5.75, high: 5 })
    expect(draftScenario(ANCHORS.slice(0, 2), 1)).toEqual({ low: 5.5, middle: 5.75, high: 6 })
    expect(draftScenario([], 1)).toBeNull()
  })

  test('reasons are told in the order of their weight', () => {
    const reasons = proposalReasons(6, ANCHORS, 1, { targets: [5, 6.5], results: [9] })
    expect(reasons).toEqual([
      { code: 'above-city', params: { proposal: 6, city: 5.5, difference: 0.5 } },
      { code: 'keeps-five-year', params: { year: 2030, asked: 6 } },
      { code: 'short-of-other-goal', params: { year: 2035, asked: 7, difference: 1 } },
      { code: 'above-this-year', params: { actual: 5, difference: 1, expected: true } },
      { code: 'above-average', params: { average: 5, difference: 1 } },
      { code: 'peers-targets-place', params: { place: 2, count: 3 } },
    ])
    expect(proposalReasons(5, ANCHORS, 1, { targets: [], results: [6, 4] }).map(({ code }) => code)).toEqual([
      'below-city',
      'short-of-five-year',
      'short-of-other-goal',
      'holds-this-year',
      'holds-average',
      'peers-results-place',
    ])
    expect(proposalReasons(5.5, ANCHORS, -1, { targets: [], results: [] }).map(({ code }) => code)).toEqual([
      'meets-city',
      'keeps-five-year',
      'keeps-other-goal',
      'below-this-year',
      'below-average',
    ])
  })

  test('every reason gives the parameters it is said to have', () => {
    for (const { code, params } of proposalReasons(6, ANCHORS, 1, { targets: [5], results: [] }))
      expect(Object.keys(params)).toEqual([...PROPOSAL_REASONS[code]])
  })
})

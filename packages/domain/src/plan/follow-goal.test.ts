import { describe, expect, it, test } from 'vitest'
import { type FollowGoalOptions, followGoal, GOAL_REASONS, type Goal, type GoalProgress, type YearResult } from './follow-goal.ts'

const goal: Goal = { name: '规上工业总产值', unit: '亿元', indicator: null, year: 2026, text: '500以上' }
const level = (year: number, levelText: string | null, growthText: string | null = null, unit: string | null = '亿元'): YearResult => ({
  year,
  levelText,
  unit,
  growthText,
})

const follow = (changes: Partial<Goal>, results: readonly YearResult[], options?: FollowGoalOptions): GoalProgress => {
  const progress = followGoal({ ...goal, ...changes }, results, options)
  expect(Object.keys(progress.reason.params).sort()).toEqual([...GOAL_REASONS[progress.reason.code]].sort())
  return progress
}
const shown = (...args: Parameters<typeof follow>): string => {
  const { status, reason } = follow(...args)
  return `${status} ${reason.code}`
}

describe('what is left', () => {
  it('is told in growth a year, in distance, and as the share of the way', () => {
    expect(follow({}, [level(2021, '380'), level(2022, '400'), level(2023, '420.5', '5.1%')])).toEqual({
      status: 'behind',
      reason: { code: 'below-path', params: { year: 2023, actual: 420.5, expected: 424.09, unit: '亿元' } },
      goal: 500,
      unit: '亿元',
      base: { year: 2021, value: 380 },
      latest: { year: 2023, value: 420.5, chained: false },
      remainingYears: 3,
      requiredGrowth: 5.95,
      distance: 79.5,
      distancePerYear: 26.5,
      shareDone: 33.8,
      growthOnlyYears: [],
    })
  })

  it('is nothing once the goal is reached or its year is over', () => {
    const reached = follow({}, [level(2022, '400'), level(2024, '510')])
    expect([reached.requiredGrowth, reached.distancePerYear, reached.distance, reached.shareDone]).toEqual([null, null, -10, 110])
    const over = follow({}, [level(2022, '400'), level(2026, '490')])
    expect([over.requiredGrowth, over.distancePerYear, over.remainingYears, over.distance]).toEqual([null, null, 0, 10])
    expect(follow({}, [level(2022, '400'), level(2028, '490')]).remainingYears).toBe(0)
  })

  it('of percentages is told in points, never in growth', () => {
    const { requiredGrowth, distance, distancePerYear, status, reason } = follow({ name: '常住人口城镇化率', unit: '%', text: '70以上' }, [
      level(2022, '64.0', null, '%'),
      level(2024, '67.5', null, '%'),
    ])
    expect([requiredGrowth, distance, distancePerYear, status]).toEqual([null, 2.5, 1.25, 'on-path'])
    expect(reason.params['expected']).toBe(67)
  })

  it('has no share where the goal is where it set out from', () => {
    expect(follow({}, [level(2021, '500'), level(2023, '450')]).shareDone).toBeNull()
  })
})

describe('where it stands', () => {
  test.each<[string, Partial<Goal>, readonly YearResult[], string]>([
    ['on the path', {}, [level(2021, '400'), level(2023, '440')], 'on-path on-path'],
    ['below it by what rounding may explain', {}, [level(2021, '400'), level(2023, '437')], 'on-path on-path'],
    ['below it', {}, [level(2021, '400'), level(2023, '430')], 'behind below-path'],
    ['reached before its year', {}, [level(2023, '500')], 'reached reached'],
    ['not reached where it has to be passed', { text: '超过500' }, [level(2026, '500')], 'behind goal-year-over'],
    ['in a result with a note', {}, [level(2023, '501（预计）')], 'reached reached'],
    ['in another unit', {}, [level(2023, '5010000', null, '万元')], 'reached reached'],
    ['with results in any order', {}, [level(2023, '430'), level(2021, '400')], 'behind below-path'],
    ['missed at its year', {}, [level(2021, '400'), level(2026, '499')], 'behind goal-year-over'],
    ['against the base the plan names', { base: { year: 2020, text: '390' } }, [level(2021, '1'), level(2023, '442')], 'on-path on-path'],
    ['without a base', {}, [level(2023, '440')], 'cannot-tell base-missing'],
    [
      'with a base of no figure',
      { base: { year: 2020, text: '完成' } },
      [level(2021, '400'), level(2023, '440')],
      'cannot-tell base-missing',
    ],
    ['in the year of its base', { base: { year: 2023, text: '440' } }, [level(2023, '440')], 'cannot-tell base-missing'],
    ['without results', {}, [], 'cannot-tell no-results'],
    ['without results in words or figures', {}, [level(2023, null)], 'cannot-tell no-results'],
    ['with growth alone', {}, [level(2023, null, '6.3')], 'cannot-tell growth-only'],
    ['with bounds alone', {}, [level(2023, '400以上')], 'cannot-tell levels-unread'],
    ['with another unit alone', {}, [level(2023, '400', null, '公里')], 'cannot-tell levels-unread'],
    ['from below zero', {}, [level(2021, '-5'), level(2023, '440')], 'cannot-tell not-positive'],
    ['to growth', { name: '投资增速', unit: '%', text: '6' }, [level(2023, '5')], 'cannot-tell goal-not-a-level'],
    ['to words', { text: '完成市级下达任务' }, [level(2023, '5')], 'cannot-tell goal-not-a-level'],
    ['to a movement', { text: '较上年增加5' }, [level(2023, '5')], 'cannot-tell goal-not-a-level'],
    ['under a ceiling', { text: '500以内' }, [level(2023, '440')], 'on-path within-ceiling'],
    ['under a ceiling at its year', { text: '500以内' }, [level(2026, '440')], 'reached reached'],
    ['coming down to a ceiling', { text: '300以内' }, [level(2021, '400'), level(2023, '350')], 'on-path on-path'],
    ['coming down too slowly', { text: '300以内' }, [level(2021, '400'), level(2023, '370')], 'behind below-path'],
    [
      'where less is better, by the catalogue',
      { name: '甲', unit: null, indicator: 'urban-rural-income-ratio', text: '1.8:1' },
      [level(2023, '1.79:1', null, null)],
      'on-path within-ceiling',
    ],
    ['of an indicator nobody knows', { indicator: 'local-x' }, [level(2023, '510')], 'reached reached'],
    [
      'where neither more nor less is better',
      { name: '主要河流水质', unit: '个', text: '5' },
      [level(2023, '5', null, '个')],
      'cannot-tell goal-not-a-level',
    ],
  ])('%s', (_, changes, results, expected) => expect(shown(changes, results)).toBe(expected))
})

describe('growth without levels', () => {
  const results = [
    level(2021, '400.0'),
    level(2022, '420.0'),
    level(2023, null, '5%'),
    level(2024, null, '增长10%'),
    level(2026, null, '3'),
  ]

  it('is no level, but is told', () => {
    const { latest, growthOnlyYears } = follow({}, results)
    expect([latest?.year, growthOnlyYears]).toEqual([2022, [2023, 2024, 2026]])
  })

  it('is added where somebody asks, as far as it goes without a gap', () => {
    const { latest, growthOnlyYears, status } = follow({}, results, { chainGrowth: true })
    expect(latest).toEqual({ year: 2024, value: 485.1, chained: true })
    expect([growthOnlyYears, status]).toEqual([[2026], 'on-path'])
  })

  it('is not needed where every year has a level', () => {
    expect(follow({}, [level(2022, '420', '5%')], { chainGrowth: true }).latest).toEqual({ year: 2022, value: 420, chained: false })
  })

  it('in words is no growth', () => {
    expect(shown({}, [level(2023, null, '正增长')])).toBe('cannot-tell no-results')
  })
})

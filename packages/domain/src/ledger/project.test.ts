import { describe, expect, test } from 'vitest'
import { checkProject, monthsBetween, parseProjectCode, planOfYear, questionMonth, withPlan } from './project.ts'

describe('the 项目代码', () => {
  test.each([
    ['2025-500104-48-01-123456', '2025-500104-48-01-123456'],
    ['20255001044801123456', '2025-500104-48-01-123456'],
    [' ２０２５－５００１０４－４８－０１－１２３４５６ ', '2025-500104-48-01-123456'],
    ['2025-500104-48-01-12345', null],
    ['LX-2025-001', null],
  ])('%s is %s', (text, code) => expect(parseProjectCode(text)).toBe(code))
})

describe('plans of years', () => {
  const plan = (year: number, planned: number | null, path: readonly (number | null)[] | null = null) => ({ year, planned, path })

  test('one takes the place of what there was, and the years stand in order', () => {
    expect(withPlan([plan(2025, 10), plan(2024, 5)], plan(2025, 12, [null, 3]))).toEqual([plan(2024, 5), plan(2025, 12, [null, 3])])
  })

  test('one that says nothing is none', () => {
    expect(withPlan([plan(2025, 10)], plan(2025, null, [null]))).toEqual([])
    expect(withPlan([], plan(2025, null, [1]))).toEqual([plan(2025, null, [1])])
  })

  test('a year without one has nothing planned', () => {
    expect(planOfYear({ years: [plan(2024, 5)] }, 2025)).toEqual(plan(2025, null))
    expect(planOfYear({ years: [plan(2024, 5)] }, 2024)).toEqual(plan(2024, 5))
  })

  test('months are counted over years', () => {
    expect(monthsBetween('2024-11', '2025-02')).toBe(3)
    expect(monthsBetween('2025-02', '2024-11')).toBe(-3)
  })
})

describe('what cannot be', () => {
  const right = {
    plannedStart: '2025-03',
    plannedFinish: '2026-06',
    actualStart: '2025-03',
    actualFinish: null,
    total: 1000,
    years: [{ year: 2025, planned: 1000, path: [null, 100, null, 100, 300] }],
  } as const

  test('nothing, where all is right or unknown', () => {
    expect(checkProject(right)).toEqual([])
    expect(checkProject({ ...right, total: null, years: [{ year: 2025, planned: 5, path: null }] })).toEqual([])
    expect(checkProject({ ...right, years: [{ year: 2025, planned: null, path: null }] })).toEqual([])
  })

  test.each([
    [{ plannedFinish: '2025-02' }, 'plannedFinish', 'dates-reversed'],
    [{ actualFinish: '2025-02' }, 'actualFinish', 'dates-reversed'],
    [{ total: 999 }, 'planned', 'project-plan-over-total'],
    [{ years: [{ year: 2025, planned: 500, path: [200, 100] }] }, 'path', 'project-path-falls'],
  ])('%j', (change, field, code) => expect(checkProject({ ...right, ...change })).toMatchObject([{ field, code }]))

  test('a finish before the start is told with both', () =>
    expect(checkProject({ ...right, plannedFinish: '2025-02' })[0]!.params).toEqual({ from: '2025-03', to: '2025-02' }))
})

describe('a month’s figure asks for a sentence', () => {
  const others = [
    { month: '2024-12', completed: 900 },
    { month: '2025-03', completed: 100 },
    { month: '2025-06', completed: 300 },
  ]
  test.each([
    ['2025-04', 100, null],
    ['2025-04', 99, 'falls'],
    ['2025-04', 301, 'falls'],
    ['2025-06', 5, 'falls'],
    ['2025-06', 100, null],
    ['2025-01', 5, null],
    ['2026-01', 1, null],
    ['2025-07', 1001, 'over-total'],
  ] as const)('%s %d: %s', (month, completed, question) =>
    expect(questionMonth({ total: 1000 }, others, { month, completed })).toBe(question))
  test('never for a project without a total', () =>
    expect(questionMonth({ total: null }, [], { month: '2025-01', completed: 9e9 })).toBeNull())
})

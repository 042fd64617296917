import { describe, expect, test } from 'vitest'
import { countPortfolio, type JudgedProject } from './portfolio.ts'
import type { KeyProject } from './project.ts'
import { judgeProject, PROJECT_LAMP_RULES } from './project-lamp.ts'
import { progressOf } from './project-pace.ts'

type Facts = Partial<KeyProject> & { readonly planned?: number | null; readonly done?: number }

const PROJECT = {
  grade: 'A',
  sector: '产业',
  investor: 'private',
  stage: 'continued',
  total: 5000,
  plannedStart: '2025-01',
  plannedFinish: null,
  actualStart: '2025-01',
  notStarted: null,
} as const

const judged = (
  { planned = 1000, done, ...facts }: Facts,
  rule: Parameters<typeof judgeProject>[2] = PROJECT_LAMP_RULES.points,
): JudgedProject & { readonly verdict: ReturnType<typeof judgeProject> } => {
  const project = { ...PROJECT, years: [{ year: 2025, planned, path: null }], ...facts }
  const progress = progressOf(project, done === undefined ? [] : [{ month: '2025-06', completed: done }], '2025-06')
  return { project, progress, verdict: judgeProject(project, progress, rule) }
}

const codes = (facts: Facts, rule?: Parameters<typeof judgeProject>[2]) => {
  const { lamp, reasons } = judged(facts, rule).verdict
  return [lamp, ...reasons.map(({ code }) => code)]
}

describe('in June, by 百分点', () => {
  test.each([
    ['at the pace', { done: 500 }, ['green', 'on-pace']],
    ['a little below', { done: 401 }, ['green', 'slightly-behind']],
    ['10 below', { done: 400 }, ['yellow', 'behind']],
    ['30 below', { done: 200 }, ['yellow', 'behind']],
    ['more than 30 below', { done: 199 }, ['red', 'behind']],
    ['without a figure', {}, ['none', 'not-reported']],
    ['without a plan of the year', { planned: null, done: 100 }, ['none', 'no-year-plan']],
    ['put off', { stage: 'suspended' }, ['none', 'suspended']],
    ['done', { stage: 'accepted' }, ['green', 'finished']],
    ['to begin later', { stage: 'preparation', plannedStart: '2025-09', actualStart: null }, ['none', 'not-due']],
    ['to begin nobody knows when', { stage: 'preparation', plannedStart: null, actualStart: null }, ['none', 'start-unplanned']],
    ['to begin this month', { stage: 'new', plannedStart: '2025-06', actualStart: null }, ['yellow', 'late-start', 'not-reported']],
    ['two months late', { stage: 'new', plannedStart: '2025-04', actualStart: null }, ['yellow', 'late-start', 'not-reported']],
    ['three months late', { stage: 'new', plannedStart: '2025-03', actualStart: null }, ['red', 'late-start', 'not-reported']],
    [
      'late, and yet as far as was planned',
      { stage: 'new', plannedStart: '2025-05', actualStart: null, done: 300 },
      ['yellow', 'late-start', 'on-pace'],
    ],
  ] as const)('%s', (_, facts, expected) => expect(codes(facts)).toEqual(expected))

  test('a lamp says what it rests on', () => {
    expect(judged({ done: 310 }).verdict.reasons).toEqual([
      { code: 'behind', lamp: 'yellow', params: { share: 31, expected: 50, gap: -19 } },
    ])
    expect(judged({ stage: 'new', plannedStart: '2025-04', actualStart: null }).verdict.reasons).toEqual([
      { code: 'late-start', lamp: 'yellow', params: { start: '2025-04', months: 2 } },
      { code: 'not-reported', lamp: 'none', params: { months: 3 } },
    ])
  })
})

describe('in June, by shares of what should have been done', () => {
  test.each([
    ['at the pace', { done: 500 }, 'green'],
    ['just below', { done: 499 }, 'yellow'],
    ['half', { done: 250 }, 'yellow'],
    ['less than half', { done: 249 }, 'red'],
  ] as const)('%s', (_, facts, lamp) => expect(codes(facts, PROJECT_LAMP_RULES.share)[0]).toBe(lamp))

  test('a space may wait longer for a start', () => {
    const rule = { ...PROJECT_LAMP_RULES.share, late: { yellow: '2', red: '6' } }
    expect(codes({ stage: 'new', plannedStart: '2025-05', actualStart: null }, rule)).toEqual(['green', 'late-start', 'not-reported'])
    expect(codes({ stage: 'new', plannedStart: '2025-04', actualStart: null }, rule)[0]).toBe('yellow')
  })
})

describe('a portfolio', () => {
  const rows = [
    judged({ done: 500, investor: 'government', total: 100.1 }),
    judged({ done: 100, grade: 'B', sector: '社会民生', total: 200.2 }),
    judged({
      grade: 'B',
      total: null,
      planned: null,
      stage: 'preparation',
      plannedStart: '2024-05',
      actualStart: null,
      notStarted: 'land',
    }),
    judged({ stage: 'new', plannedStart: '2025-06', actualStart: null }),
    judged({ stage: 'preparation', plannedStart: null, actualStart: null }),
  ]
  const portfolio = countPortfolio(rows)

  test('sums to the same along every axis', () => {
    const { projects, total, planned, completed } = portfolio
    expect({ projects, total, planned, completed }).toEqual({ projects: 5, total: 10300.3, planned: 4000, completed: 600 })
    for (const parts of Object.values(portfolio.by))
      for (const name of ['projects', 'total', 'planned', 'completed'] as const)
        expect(parts.reduce((sum, part) => sum + part[name], 0)).toBeCloseTo(portfolio[name], 6)
  })

  test('puts the largest part first, equal ones by their name', () => {
    expect(portfolio.by.sector.map(({ key, projects }) => [key, projects])).toEqual([
      ['产业', 4],
      ['社会民生', 1],
    ])
    expect(portfolio.by.stage.map(({ key }) => key)).toEqual(['continued', 'preparation', 'new'])
    expect(countPortfolio(rows.slice(0, 2)).by.grade.map(({ key }) => key)).toEqual(['A', 'B'])
    expect(countPortfolio(rows.slice(0, 2).reverse()).by.grade.map(({ key }) => key)).toEqual(['A', 'B'])
  })

  test('counts lamps, starts, and what has not begun by its reason', () => {
    expect(portfolio.lamps).toEqual({ red: 2, yellow: 1, green: 1, none: 1 })
    expect(portfolio.due).toEqual({ projects: 3, started: 2 })
    expect(portfolio.late).toBe(2)
    expect(Object.values(portfolio.lateBy).reduce((sum, count) => sum + count, 0)).toBe(2)
    expect(portfolio.lateBy).toMatchObject({ land: 1, unsaid: 1, funds: 0 })
  })
})

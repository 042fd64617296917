import { describe, expect, test } from 'vitest'
import type { ReportHeader } from '../reading.ts'
import { type Relation, relateReports, relationTo } from './relation.ts'

const header = (kind: ReportHeader['kind'], reportYear: number | null, planYear: number | null, more: Partial<ReportHeader> = {}) =>
  ({ title: null, kind, region: '云岭区', regionCode: '500199', reportYear, planYear, date: null, issuer: null, ...more }) as ReportHeader

const plan2025 = header('plan-report', 2025, 2026)

describe('how another report stands to the plan report on 2025', () => {
  test.each<[string, ReportHeader, Relation | null]>([
    ['last year’s plan report', header('plan-report', 2024, 2025), 'last-plan'],
    ['the plan report before that', header('plan-report', 2023, 2024), null],
    ['the work report of the congress, named after the year it opens', header('work-report', 2025, 2026), 'same-congress'],
    ['the budget report that names the year past alone', header('budget', 2025, null), 'same-congress'],
    ['the budget report of the congress before', header('budget', 2024, 2025), null],
    ['another draft of itself', header('plan-report', 2025, 2026), 'earlier-version'],
    ['a half-year report', header('half-year', 2025, 2025), null],
    ['a work report without years', header('work-report', null, null), null],
    ['something of another district', header('work-report', 2025, 2026, { regionCode: '500198' }), null],
    ['something of the same name where a code is missing', header('budget', 2025, 2026, { regionCode: null }), 'same-congress'],
    ['something of nobody', header('budget', 2025, 2026, { region: null, regionCode: null }), null],
  ])('%s', (_, other, relation) => {
    expect(relationTo(plan2025, other)).toBe(relation)
  })

  test('a half-year report is held against the plan of its year, a table of tasks against nothing', () => {
    const adopted = header('plan-report', 2024, 2025)
    expect(relationTo(header('half-year', 2025, 2025), adopted)).toBe('last-plan')
    expect(relationTo(header('task-table', 2025, 2025), adopted)).toBeNull()
    expect(relationTo(header(null, 2025, 2026), header(null, 2025, 2026))).toBeNull()
  })
})

describe('several reports', () => {
  const report = (name: string, of: ReportHeader | null, familyId = name, familyStage: 'first' | 'submitted' | null = null) => ({
    name,
    header: of,
    familyId,
    familyStage,
    receivedAt: '2026-01-01T00:00:00Z',
  })
  const relate = (...reports: ReturnType<typeof report>[]) =>
    relateReports(reports).map((pair) => `${pair.report.name} ${pair.relation} ${pair.other.name}`)

  test('the plan report is held against the others of its congress, in whatever order they are named', () => {
    const [plan, work, budget] = [
      report('plan', plan2025),
      report('work', header('work-report', 2025, 2026)),
      report('budget', header('budget', 2025, 2026)),
    ]
    const expected = ['plan same-congress work', 'plan same-congress budget', 'work same-congress budget']
    expect(relate(plan, work, budget)).toEqual(expected)
    expect(relate(budget, work, plan).sort()).toEqual([...expected].sort())
  })

  test('the later year is held against the plan of the earlier one', () => {
    const [now, before] = [report('now', plan2025), report('before', header('plan-report', 2024, 2025))]
    expect(relate(now, before)).toEqual(['now last-plan before'])
    expect(relate(before, now)).toEqual(['now last-plan before'])
  })

  test('of two versions the later one is checked, also where their heads differ', () => {
    const first = report('first', header('plan-report', null, 2026), 'family', 'first')
    const submitted = report('submitted', plan2025, 'family', 'submitted')
    expect(relate(first, submitted)).toEqual(['submitted earlier-version first'])
    expect(relate(submitted, first)).toEqual(['submitted earlier-version first'])
  })

  test('what is not read, or has nothing to do with the others, is in no pair', () => {
    expect(relate(report('plan', plan2025), report('unread', null), report('bulletin', header('bulletin', 2024, null)))).toEqual([])
  })
})

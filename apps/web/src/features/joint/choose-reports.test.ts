import type { ReportKind } from '@gangmu/domain'
import { expect, test } from 'vitest'
import { compareColumns, firstOf, missingKinds, proposeFor } from './choose-reports.ts'

const report = (id: string, kind: ReportKind | null) => ({ id, header: kind === null ? null : ({ kind } as never) })
const related = (relation: 'last-plan' | 'same-congress' | 'earlier-version', id: string, kind: ReportKind) => ({
  relation,
  report: report(id, kind),
})

test('it begins with the newest plan report, else with what else a congress was given', () => {
  expect(firstOf([report('w', 'work-report'), report('p', 'plan-report'), report('q', 'plan-report')])?.id).toBe('p')
  expect(firstOf([report('x', 'bulletin'), report('w', 'work-report')])?.id).toBe('w')
  expect(firstOf([report('x', null)])?.id).toBe('x')
  expect(firstOf([])).toBeUndefined()
})

test('the newest of each kind of the congress is proposed, and nothing of other years beside it', () => {
  const all = [
    related('last-plan', 'last', 'plan-report'),
    related('same-congress', 'budget', 'budget'),
    related('same-congress', 'work-2', 'work-report'),
    related('same-congress', 'work-1', 'work-report'),
  ]
  expect(proposeFor(all)).toEqual(['work-2', 'budget'])
  expect(missingKinds(report('p', 'plan-report'), all)).toEqual([])
})

test('without a congress last year’s plan, without that an earlier version', () => {
  const earlier = related('earlier-version', 'draft', 'plan-report')
  expect(proposeFor([earlier, related('last-plan', 'last', 'plan-report')])).toEqual(['last'])
  expect(proposeFor([earlier])).toEqual(['draft'])
  expect(proposeFor([])).toEqual([])
})

test('what is missing of the congress is told of what a congress is given only', () => {
  expect(missingKinds(report('w', 'work-report'), [related('last-plan', 'last', 'plan-report')])).toEqual(['plan-report', 'budget'])
  expect(missingKinds(report('h', 'half-year'), [])).toEqual([])
})

test('columns stand by year, then as a congress hears them', () => {
  const columns = [
    { kind: 'plan-report', reportYear: 2023 },
    { kind: 'half-year', reportYear: 2024 },
    { kind: 'budget', reportYear: 2024 },
    { kind: 'plan-report', reportYear: 2024 },
    { kind: null, reportYear: null },
  ]
  expect(columns.sort(compareColumns).map(({ kind, reportYear }) => `${kind} ${reportYear}`)).toEqual([
    'plan-report 2024',
    'budget 2024',
    'half-year 2024',
    'plan-report 2023',
    'null null',
  ])
})

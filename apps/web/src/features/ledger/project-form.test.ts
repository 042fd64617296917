import type { CallError } from '@gangmu/contract'
import { expect, test } from 'vitest'
import { draftOf, formOf } from './project-form.ts'

const FORM = { ...formOf(null, 2025), no: 'ZD-1', name: '公路', sector: '基础设施', unitId: 'u' }

const fieldOf = (change: object): unknown => {
  try {
    return draftOf({ ...FORM, ...change }, 2025)
  } catch (error) {
    return (error as CallError).params['field']
  }
}

test('amounts may be set apart, empty is none, zero is zero', () => {
  const path = ['', '0', '1,200', ...Array.from({ length: 9 }, () => '')]
  expect(draftOf({ ...FORM, total: '5，000.5', planned: '', path }, 2025)).toMatchObject({
    total: 5000.5,
    plan: { year: 2025, planned: null, path: [null, 0, 1200, null, null, null, null, null, null, null, null, null] },
    plannedStart: null,
    notStarted: null,
    note: null,
  })
  expect(draftOf(FORM, 2025).plan.path).toBeNull()
})

test.each([
  [{ no: ' ' }, 'no'],
  [{ unitId: null }, 'unitId'],
  [{ total: '-5' }, 'total'],
  [{ path: ['x'] }, 'path'],
  [{ plannedStart: '2025-13' }, 'plannedStart'],
])('%j is refused at %s', (change, field) => expect(fieldOf(change)).toBe(field))

test('a form that nobody touched says what stood', () => {
  const draft = draftOf({ ...FORM, planned: '8', total: '10', plannedStart: '2025-03' }, 2025)
  const { plan, ...facts } = draft
  const version = {
    ...facts,
    years: [{ ...plan, path: plan.path === null ? null : [...plan.path] }],
    id: '1',
    version: 1,
    recordedBy: '',
    recordedAt: '',
  }
  expect(draftOf(formOf(version, 2025), 2025)).toEqual(draft)
})

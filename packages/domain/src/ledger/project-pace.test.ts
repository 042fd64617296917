import { describe, expect, test } from 'vitest'
import type { KeyProject } from './project.ts'
import { expectedShare, hasStarted, progressOf } from './project-pace.ts'

const schedule = (change: Partial<KeyProject> = {}, planned: number | null = 1200, path: readonly (number | null)[] | null = null) => ({
  plannedStart: null,
  plannedFinish: null,
  actualStart: null,
  stage: 'continued' as const,
  years: [{ year: 2025, planned, path }],
  ...change,
})

describe('序时进度', () => {
  test.each([
    ['goes straight through the year', schedule(), '2025-03', 25],
    ['is all at the end', schedule(), '2025-12', 100],
    ['begins with the planned start', schedule({ plannedStart: '2025-04' }), '2025-03', 0],
    ['counts the month of starting', schedule({ plannedStart: '2025-04' }), '2025-04', 11.11],
    ['goes by the actual start where none was planned', schedule({ actualStart: '2025-07' }), '2025-09', 50],
    ['does not wait for a start of an earlier year', schedule({ plannedStart: '2023-04' }), '2025-06', 50],
    ['ends with the planned finish', schedule({ plannedFinish: '2025-06' }), '2025-03', 50],
    ['stays at all after the finish', schedule({ plannedFinish: '2025-06' }), '2025-09', 100],
    ['runs on where the finish is past', schedule({ plannedFinish: '2024-06' }), '2025-06', 50],
    ['runs to December where the finish is later', schedule({ plannedFinish: '2027-06' }), '2025-06', 50],
    ['expects nothing of a year before the start', schedule({ plannedStart: '2026-02' }), '2025-11', 0],
    ['follows the declared path', schedule({}, 1200, [null, 120, null, 360, ...Array(8).fill(null)]), '2025-04', 30],
    ['draws lines between declared months', schedule({}, 1200, [null, 120, null, 360, ...Array(8).fill(null)]), '2025-03', 20],
    ['and from the last of them to the year’s plan', schedule({}, 1200, [null, 120, null, 360, ...Array(8).fill(null)]), '2025-08', 65],
    ['a path that is declared to its end is not mended', schedule({}, 1200, [...Array(11).fill(null), 1140]), '2025-12', 95],
  ])('%s', (_, project, month, share) => expect(expectedShare(project, month)).toBe(share))

  test.each([null, 0])('is none without a plan of the year (%s)', (planned) =>
    expect(expectedShare(schedule({}, planned), '2025-03')).toBeNull())
})

test.each([
  ['2025-03', 'new', true],
  ['2025-04', 'continued', false],
  [null, 'continued', true],
  [null, 'operating', true],
  [null, 'new', false],
  [null, 'preparation', false],
] as const)('started %s, stage %s: has begun by March is %s', (actualStart, stage, begun) =>
  expect(hasStarted({ actualStart, stage }, '2025-03')).toBe(begun))

describe('where a project stands', () => {
  const reports = [
    { month: '2025-06', completed: 700 },
    { month: '2024-12', completed: 5000 },
    { month: '2025-03', completed: 200 },
    { month: '2025-04', completed: 300 },
  ]

  test('in a month that was reported', () => {
    expect(progressOf(schedule(), reports, '2025-04')).toEqual({
      month: '2025-04',
      planned: 1200,
      completed: 300,
      latest: { month: '2025-04', completed: 300 },
      share: 25,
      expected: 33.33,
      gap: -8.33,
      silent: 0,
      late: null,
      overPlan: false,
    })
  })

  test('in a month that was not: the latest is told, and how long nothing came', () => {
    expect(progressOf(schedule(), reports, '2025-09')).toMatchObject({
      completed: null,
      latest: { month: '2025-06', completed: 700 },
      share: null,
      gap: null,
      silent: 3,
    })
  })

  test('figures of another year are no part of it', () => {
    expect(progressOf(schedule(), reports, '2025-02')).toMatchObject({ latest: null, silent: 2 })
    expect(progressOf(schedule({ plannedStart: '2025-02' }), [], '2025-03')).toMatchObject({ silent: 2 })
    expect(progressOf(schedule({ plannedStart: '2025-06' }), [], '2025-03')).toMatchObject({ silent: 0 })
  })

  test.each(['suspended', 'accepted'] as const)('%s: nothing is awaited any more', (stage) =>
    expect(progressOf(schedule({ stage }), reports, '2025-09').silent).toBe(0))

  test('more than planned is seen; nothing planned is no share', () => {
    expect(progressOf(schedule({}, 650), reports, '2025-06')).toMatchObject({ overPlan: true, share: 107.69 })
    expect(progressOf(schedule({}, null), reports, '2025-06')).toMatchObject({ overPlan: false, share: null, planned: null })
  })

  test.each([
    ['2025-03', 'new', null, 0],
    ['2025-01', 'preparation', null, 2],
    ['2025-04', 'new', null, null],
    ['2025-01', 'new', '2025-02', null],
    ['2025-01', 'suspended', null, null],
    [null, 'new', null, null],
  ] as const)('to begin in %s, %s, begun %s: late by %s in March', (plannedStart, stage, actualStart, late) =>
    expect(progressOf(schedule({ plannedStart, stage, actualStart }), [], '2025-03').late).toBe(late))
})

import { describe, expect, test } from 'vitest'
import { dueDayOf, dueMonths, yearOfMonth } from './due-months.ts'
import {
  isOpenWarning,
  nextLevel,
  recheckWarning,
  takeStep,
  WARNING_STATES,
  WARNING_STEPS,
  type WarningState,
  type WarningStep,
} from './warning-life.ts'

describe('the life of a warning', () => {
  /** Every state with every step that may be taken from it; whatever is not here is refused. */
  const ALLOWED: Readonly<Record<WarningState, Partial<Record<WarningStep, WarningState>>>> = {
    fired: { notified: 'notified', raised: 'fired', repeated: 'fired', kept: 'fired', closed: 'closed', withdrawn: 'withdrawn' },
    notified: { received: 'received', raised: 'fired', repeated: 'fired', kept: 'notified', closed: 'closed', withdrawn: 'withdrawn' },
    received: { explained: 'explained', raised: 'fired', repeated: 'fired', kept: 'received', closed: 'closed', withdrawn: 'withdrawn' },
    explained: { explained: 'explained', raised: 'fired', repeated: 'fired', kept: 'explained', closed: 'closed', withdrawn: 'withdrawn' },
    closed: {},
    withdrawn: {},
  }
  test.each(WARNING_STATES.flatMap((state) => WARNING_STEPS.map((step) => [state, step] as const)))('%s, %s', (state, step) => {
    expect(takeStep(state, step)).toBe(ALLOWED[state][step] ?? null)
  })

  test.each(WARNING_STATES)('%s is open as long as it can be withdrawn', (state) => {
    expect(isOpenWarning(state)).toBe(takeStep(state, 'withdrawn') !== null)
  })

  test('levels follow each other, the gravest is the last', () => {
    expect([nextLevel('hint'), nextLevel('notice'), nextLevel('warning'), nextLevel('serious')]).toEqual([
      'notice',
      'warning',
      'serious',
      null,
    ])
  })

  test.each([
    ['explained', 'notice', 'fired', { step: 'raised', state: 'fired', level: 'warning' }],
    ['notified', 'serious', 'fired', { step: 'repeated', state: 'fired', level: 'serious' }],
    ['explained', 'warning', 'not-fired', { step: 'closed', state: 'closed', level: 'warning' }],
    ['fired', 'serious', 'not-fired', { step: 'closed', state: 'closed', level: 'serious' }],
    ['received', 'hint', 'undecidable', { step: 'kept', state: 'received', level: 'hint' }],
  ] as const)('%s on %s, looked at again: %s', (state, level, outcome, expected) => {
    expect(recheckWarning({ state, level }, outcome)).toEqual(expected)
  })

  test('what is closed is not looked at again', () => {
    expect(() => recheckWarning({ state: 'closed', level: 'hint' }, 'fired')).toThrow()
  })
})

describe('months that are due', () => {
  test.each([
    ['2025-01', '2025-02-24', []],
    ['2025-01', '2025-02-25', ['2025-01']],
    ['2024-11', '2025-02-25', ['2024-11', '2024-12', '2025-01']],
    ['2025-03', '2025-02-25', []],
  ])('from %s, on %s: %j', (first, today, months) => expect(dueMonths(first, 25, today)).toEqual(months))

  test('December is looked at in January', () => {
    expect(dueDayOf('2024-12', 5)).toBe('2025-01-05')
    expect(yearOfMonth('2024-12')).toBe(2024)
  })
})

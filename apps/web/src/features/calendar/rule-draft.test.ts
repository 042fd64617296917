import { monthCode } from '@gangmu/domain'
import { describe, expect, test } from 'vitest'
import type { CalendarRow } from './queries.ts'
import { draftFor, findRuleProblems, firstDraft, nextReleases, ownRuleOf } from './rule-draft.ts'

const RULE = { monthsAfter: 1, day: 18, graceDays: 5, dated: {}, source: '发布日程表' }
const own = (provider: string | null, day: number, ended = false): CalendarRow['own'][number] => ({
  ...RULE,
  ...{ provider, day, ended, source: '市统计局月报安排', version: 2, recordedBy: '李明', recordedAt: '2025-03-01T00:00:00Z' },
})
/** `told`: the months with a figure. */
const row = (told: readonly number[], rules: CalendarRow['own'] = [], provider: string | null = null): CalendarRow => ({
  ...{ indicator: 'retail-sales', name: '社会消费品零售总额', provider, rule: { ...RULE, isOwn: false }, own: rules },
  months: Array.from({ length: 12 }, (_, at) => ({
    month: monthCode(2025, at + 1),
    dueOn: told.includes(at + 1) ? '2025-12-31' : null,
    availability: 'awaited' as const,
  })),
})
const MONTHLY = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

describe('the rule that is opened', () => {
  test('is what counts, the space’s own before it, that of the authoritative provider first', () => {
    expect(firstDraft(row(MONTHLY))).toMatchObject({ provider: null, day: '18', source: '' })
    expect(firstDraft(row(MONTHLY, [own(null, 22)], '市统计局'))).toMatchObject({ provider: null, day: '22' })
    const both = row(MONTHLY, [own(null, 22), own('市统计局', 25)], '市统计局')
    expect(firstDraft(both)).toMatchObject({ provider: '市统计局', day: '25', source: '市统计局月报安排' })
    expect(firstDraft(row(MONTHLY, [own('市统计局', 25, true)], '市统计局'))).toMatchObject({ provider: null, day: '18' })
    expect(ownRuleOf(both, '海关')).toBeNull()
    expect(draftFor(both, '海关')).toMatchObject({ provider: '海关', day: '18', source: '' })
  })
})

describe('the next three days', () => {
  const next = (told: readonly number[], change: object = {}, today = '2025-11-22') =>
    nextReleases({ ...firstDraft(row(told)), ...change }, row(told), today)?.map(({ month, day }) => `${month} ${day}`)
  test.each([
    ['monthly: of November on, January has none', MONTHLY, {}, ['2025-11 2025-12-18', '2025-12 2026-01-18', '2026-02 2026-03-18']],
    ['the day has not passed', MONTHLY, { day: '25' }, ['2025-10 2025-11-25', '2025-11 2025-12-25', '2025-12 2026-01-25']],
    ['quarterly', [3, 6, 9, 12], {}, ['2025-12 2026-01-18', '2026-03 2026-04-18', '2026-06 2026-07-18']],
    ['yearly, two months on', [12], { monthsAfter: '2', day: '31' }, ['2025-12 2026-02-28', '2026-12 2027-02-28', '2027-12 2028-02-29']],
    [
      'an announced day goes first',
      MONTHLY,
      { dated: { '2025-11': '2025-12-12' } },
      ['2025-11 2025-12-12', '2025-12 2026-01-18', '2026-02 2026-03-18'],
    ],
  ])('%s', (_, told, change, days) => expect(next(told, change)).toEqual(days))

  test('nothing is said before month and day are numbers', () => {
    expect(next(MONTHLY, { day: '' })).toBeUndefined()
    expect(next(MONTHLY, { monthsAfter: '次' })).toBeUndefined()
  })
})

test('what is missing is named by its field', () => {
  const draft = { ...firstDraft(row(MONTHLY)), source: '月报安排' }
  expect(findRuleProblems(draft)).toEqual([])
  expect(findRuleProblems({ ...draft, day: '32', graceDays: '', source: ' ', provider: '' })).toEqual([
    'day',
    'graceDays',
    'source',
    'provider',
  ])
})

import { loadMonthFacts, saveReleaseRule, setAuthoritativeProvider, showReleaseCalendar } from '@gangmu/application'
import { fail } from '@gangmu/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MonthSpace, openMonthSpace } from './support/month-space.ts'
import { unwrapped } from './support/plan-space.ts'

/** When figures can exist: the shipped days, a space's own in their place, and what that makes of a month. */
let space: MonthSpace
const TODAY = '2025-07-20'
const RULE = {
  indicator: 'retail-sales',
  provider: null,
  monthsAfter: 1,
  day: 22,
  dated: {},
  graceDays: 2,
  source: '市统计局月报安排',
  ended: false,
  version: 0,
}

beforeAll(async () => {
  space = await openMonthSpace()
  await space.record([{ indicator: 'retail-sales', month: '2025-05', raw: '46', unit: '亿元' }])
})
afterAll(() => space.close())

const rowOf = async (indicator: string, today = TODAY) => {
  const { rows } = await showReleaseCalendar(space.ports, space.caller, 2025, today)
  return rows.find((row) => row.indicator === indicator)!
}
const monthOf = async (indicator: string, month: string, today?: string) =>
  (await rowOf(indicator, today)).months.find((one) => one.month === month)

test('the year by the shipped rules: there, late, awaited, not out yet, never', async () => {
  const row = await rowOf('retail-sales')
  expect(row).toMatchObject({
    name: '社会消费品零售总额',
    own: [],
    rule: { day: 18, isOwn: false, source: '国家统计局主要统计信息发布日程表' },
  })
  expect(row.months.map(({ availability }) => availability)).toEqual([
    ...['not-due', 'overdue', 'overdue', 'overdue', 'present', 'awaited'],
    ...['not-released', 'not-released', 'not-released', 'not-released', 'not-released', 'not-released'],
  ])
  expect(row.months[5]).toEqual({ month: '2025-06', dueOn: '2025-07-18', availability: 'awaited' })
  expect(await monthOf('gdp-growth', '2025-05')).toMatchObject({ availability: 'not-due', dueOn: null })
})

test('a rule of the space takes its place, version by version, and months go by it', async () => {
  expect(await saveReleaseRule(space.ports, space.caller, RULE)).toEqual({ ok: true, value: { version: 1 } })
  expect(await rowOf('retail-sales')).toMatchObject({
    rule: { day: 22, isOwn: true },
    own: [{ version: 1, provider: null, recordedBy: space.caller.actor }],
  })
  expect(await monthOf('retail-sales', '2025-06')).toMatchObject({ dueOn: '2025-07-22', availability: 'not-released' })
  const dated = { ...RULE, version: 1, dated: { '2025-06': '2025-07-19' } }
  expect(await saveReleaseRule(space.ports, space.caller, { ...dated, version: 0 })).toEqual(fail('version-conflict', { current: 1 }))
  expect(await saveReleaseRule(space.ports, space.caller, dated)).toEqual({ ok: true, value: { version: 2 } })
  expect(await monthOf('retail-sales', '2025-06')).toMatchObject({ dueOn: '2025-07-19', availability: 'awaited' })
  expect(await monthOf('retail-sales', '2025-06', '2025-07-22')).toMatchObject({ availability: 'overdue' })
  const facts = await space.ports.unitOfWork.run(space.caller.spaceId, (tx) =>
    loadMonthFacts(space.ports, tx, space.caller, { plan: space.planId, month: '2025-06', asOf: null }, TODAY),
  )
  expect(unwrapped(facts).find(({ indicator }) => indicator === 'retail-sales')).toMatchObject({
    dueOn: '2025-07-19',
    availability: 'awaited',
  })
})

test('a rule of one provider goes before that of all where its figures count; ended, it stands no more in the way', async () => {
  const of = (more: object) => saveReleaseRule(space.ports, space.caller, { ...RULE, provider: '云江市统计局', day: 25, ...more })
  expect(await of({})).toEqual({ ok: true, value: { version: 1 } })
  expect(await monthOf('retail-sales', '2025-07')).toMatchObject({ dueOn: '2025-08-22' })
  const authority = { indicator: 'retail-sales', provider: '云江市统计局', from: '2025-01-01', basis: null }
  unwrapped(await setAuthoritativeProvider(space.ports, space.caller, authority, TODAY))
  expect(await monthOf('retail-sales', '2025-07')).toMatchObject({ dueOn: '2025-08-25' })
  expect(await of({ ended: true, version: 1 })).toEqual({ ok: true, value: { version: 2 } })
  expect(await rowOf('retail-sales')).toMatchObject({
    own: [
      { provider: null, ended: false },
      { provider: '云江市统计局', ended: true },
    ],
  })
  expect(await monthOf('retail-sales', '2025-07')).toMatchObject({ dueOn: '2025-08-22' })
  expect(await saveReleaseRule(space.ports, space.caller, { ...RULE, ended: true, version: 2 })).toMatchObject({ ok: true })
  expect(await rowOf('retail-sales')).toMatchObject({ rule: { day: 18, isOwn: false } })
})

test('an indicator nobody knows is refused, a year without a plan is empty', async () => {
  expect(await saveReleaseRule(space.ports, space.caller, { ...RULE, indicator: 'nothing' })).toMatchObject({
    failure: { code: 'indicator-unknown' },
  })
  expect(await showReleaseCalendar(space.ports, space.caller, 2031, TODAY)).toEqual({ year: 2031, planId: null, rows: [] })
})

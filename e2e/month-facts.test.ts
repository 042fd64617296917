import { type Caller, loadMonthFacts, loadMonths, loadSeries } from '@gangmu/application'
import { fail, type MonthFacts, sightOf } from '@gangmu/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MONTH_TODAY, type MonthSpace, openMonthSpace } from './support/month-space.ts'
import { unwrapped } from './support/plan-space.ts'

let space: MonthSpace
beforeAll(async () => {
  space = await openMonthSpace()
  const industry = (month: string, raw: string, area = '临溪区') => ({ indicator: 'scale-industry-va-growth', month, raw, unit: '%', area })
  const retail = (month: string, raw: string, unit = '亿元') => ({ indicator: 'retail-sales', month, raw, unit })
  await space.record([
    industry('2025-05', '6.4'),
    industry('2025-05', '6.0', '青岩区'),
    industry('2025-05', '6.1', '石港区'),
    industry('2025-06', '6.2'),
    industry('2025-06', '6.4', '青岩区'),
    industry('2025-06', '5.9', '石港区'),
    industry('2025-06', '6.3', '云江市'),
    industry('2024-06', '5.8'),
    retail('2024-06', '50'),
    retail('2024-12', '110'),
    retail('2025-06', '550000', '万元'),
    { indicator: 'gdp-growth', month: '2025-06', raw: '6.1', unit: '%', internal: true },
    { ...retail('2025-07', '64'), publishedOn: '2025-08-20' },
  ])
})
afterAll(() => space.close())

const inTx = <T>(work: (tx: Parameters<Parameters<MonthSpace['ports']['unitOfWork']['run']>[1]>[0]) => Promise<T>): Promise<T> =>
  space.ports.unitOfWork.run(space.caller.spaceId, work)

const facts = async (
  month: string,
  { asOf = null, caller = space.caller }: { asOf?: string | null; caller?: Pick<Caller, 'sight'> } = {},
) => {
  const all = unwrapped(await inTx((tx) => loadMonthFacts(space.ports, tx, caller, { plan: space.planId, month, asOf }, MONTH_TODAY)))
  return (name: string): MonthFacts => all.find((line) => line.name === name)!
}

describe('what a month knows of a line', () => {
  test('growth: targets of stage and year, the city, the place and what the next one is ahead by', async () => {
    const line = (await facts('2025-06'))('规模以上工业增加值增速')
    expect(line).toMatchObject({
      measure: 'growth',
      period: '2025-01/2025-06',
      availability: 'present',
      dueOn: '2025-07-18',
      figure: { value: 6.2, raw: '6.2', unit: '%' },
      previous: { value: 6.4 },
      lastYear: { value: 5.8 },
      growth: { value: 6.2, how: 'own' },
      yearTarget: { text: '7.5', value: 7.5 },
      stageTarget: { period: '2025-01/2025-06', value: 6.5 },
      city: { value: 6.3 },
    })
    const ranks = line.ranks.map(({ set, ...rank }) => [set.name, rank])
    const rank = { source: 'computed', place: 2, total: 3, ties: 0, before: 1, toNext: 0.2 }
    expect(ranks).toContainEqual(['中心城区', rank])
  })

  test('a level in its own unit, growth counted from last year, who answers for it', async () => {
    const line = (await facts('2025-06'))('社会消费品零售总额')
    expect(line).toMatchObject({
      measure: 'level',
      figure: { value: 55, raw: '55', unit: '亿元' },
      growth: { value: 10, how: 'computed' },
      leadUnit: { name: '区商务局' },
      leadLeader: { name: '罗正川' },
      stageTarget: null,
      ranks: [],
    })
  })

  test('where nothing is there it says why', async () => {
    const june = await facts('2025-06')
    expect(june('城镇新增就业人数').availability).toBe('overdue')
    expect(june('特色小镇数')).toMatchObject({ availability: 'not-due', figure: null, dueOn: null })
    expect((await facts('2025-05'))('地区生产总值增速').availability).toBe('not-due')
    const early = await facts('2025-07', { asOf: '2025-08-17' })
    expect(early('社会消费品零售总额')).toMatchObject({ availability: 'not-released', figure: null })
    expect((await facts('2025-07', { asOf: '2025-08-19' }))('社会消费品零售总额').availability).toBe('awaited')
    expect((await facts('2025-07', { asOf: '2025-08-20' }))('社会消费品零售总额').figure?.value).toBe(64)
  })

  test('who sees only what is public sees no internal figure, and no other in its place', async () => {
    expect((await facts('2025-06'))('地区生产总值增速').figure?.value).toBe(6.1)
    await inTx((tx) => space.ports.plans.updatePlan(tx, space.planId, 3, { release: 'published' }))
    const viewer = { sight: sightOf([{ role: 'viewer', unitIds: null }]) }
    const june = await facts('2025-06', { caller: viewer })
    expect(june('地区生产总值增速')).toMatchObject({ figure: null, growth: null, availability: 'overdue' })
    expect(june('社会消费品零售总额').figure?.value).toBe(55)
  })

  test('all lines take three round trips, twelve months as many', async () => {
    const months = Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, '0')}`)
    const { statements, result } = await space.database.countQueries(() =>
      inTx((tx) => loadMonths(space.ports, tx, space.caller, { plan: space.planId, months, asOf: null }, MONTH_TODAY)),
    )
    expect(statements.length - 2).toBe(3)
    const june = unwrapped(result)
      .months.get('2025-06')!
      .find(({ facts: { name } }) => name === '社会消费品零售总额')!
    expect(june.values).toEqual([
      { month: '2024-06', value: 50 },
      { month: '2024-12', value: 110 },
      { month: '2025-06', value: 55 },
    ])
    expect(june.earlier.map(({ month }) => month)).toEqual(['2025-02', '2025-03', '2025-04', '2025-05'])
  })

  test('a month of another year and an unknown plan are refused', async () => {
    const ask = (plan: string, month: string) =>
      inTx((tx) => loadMonthFacts(space.ports, tx, space.caller, { plan, month, asOf: null }, MONTH_TODAY))
    expect(await ask(space.planId, '2024-06')).toEqual(fail('month-not-of-plan', { year: 2025 }))
    expect(await ask('0b9c2c39-5a52-4b5a-9a2c-6a0c1a7f0001', '2025-06')).toEqual(fail('plan-not-found'))
  })
})

test('series of indicators and areas come in one round trip, in the usual unit', async () => {
  const { areas, ports, caller, database } = space
  const request = {
    indicators: ['retail-sales', 'nothing-known'],
    areaIds: [areas.临溪区!],
    months: ['2025-01', '2025-06', '2025-07'],
    asOf: null,
  }
  const { statements, result } = await database.countQueries(() => inTx((tx) => loadSeries(ports, tx, caller, request, MONTH_TODAY)))
  expect(statements.length - 2).toBe(1)
  expect(result.map(({ indicator, unit, points }) => [indicator, unit, points.map(({ month, figure }) => [month, figure?.value])])).toEqual(
    [
      [
        'retail-sales',
        '亿元',
        [
          ['2025-06', 55],
          ['2025-07', 64],
        ],
      ],
    ],
  )
})

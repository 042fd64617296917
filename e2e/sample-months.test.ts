import {
  type Caller,
  compareAreas,
  listPersons,
  listPlans,
  type ObservationFilter,
  type PlanView,
  type Ports,
  type StoredObservation,
  showBoard,
  showForecasts,
  showGdpBoard,
  showMonth,
  showPerson,
  showPlan,
} from '@gangmu/application'
import { chooseObservation, type Sight, sightOf } from '@gangmu/domain'
import { asSuperuser } from '@gangmu/store/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countFigures } from './support/count-figures.ts'
import { unwrapped } from './support/plan-space.ts'
import { openSampleSpace, type SampleSpace } from './support/sample-space.ts'

/** Three years of monthly figures of the invented district on a real database, and what was known of them on a day. */
const TODAY = '2026-02-01'
const OWN = '临溪区'

let space: SampleSpace
let without: SampleSpace
beforeAll(async () => {
  ;[space, without] = await Promise.all([openSampleSpace(TODAY), openSampleSpace(TODAY, 'plans')])
}, 120_000)
afterAll(() => Promise.all([space?.close(), without?.close()]))

const everything: Sight = { internal: true, audiences: [] }

const find = (filter: ObservationFilter, sight: Sight = everything): Promise<readonly StoredObservation[]> =>
  space.database.unitOfWork.run(space.caller.spaceId, async (tx) => {
    const { items } = await space.database.observations.findLatest(tx, sight, filter, { limit: 20_000 })
    return items
  })

/** The figure that counted on a day, as it was printed; null where none was out. */
const knownOn = async (day: string, indicator: string, period: string, area = OWN): Promise<string | null> => {
  const filter = { indicators: [indicator], periods: [period], areaIds: [space.areaOf(area)], publishedBy: day }
  return chooseObservation(await find(filter), [], day)?.raw ?? null
}

describe('looking back', () => {
  test.each([
    ['before the day of release', '2024-06-19', 'retail-sales-growth', '2024-01/2024-05', null],
    ['from that day on', '2024-06-20', 'retail-sales-growth', '2024-01/2024-05', '7.0'],
    ['before a revision', '2024-10-10', 'retail-sales-growth', '2024-01/2024-08', '7.2'],
    ['after it', '2024-10-25', 'retail-sales-growth', '2024-01/2024-08', '7.4'],
    ['a slip of the keyboard', '2024-12-04', 'scale-industry-revenue', '2024-01/2024-10', '1615.0'],
    ['and put right', '2024-12-05', 'scale-industry-revenue', '2024-01/2024-10', '161.5'],
    ['before the census was out', '2025-03-27', 'gdp', '2023', '386.5'],
    ['and after', '2025-03-28', 'gdp', '2023', '390.4'],
    ['the year after the census too', '2025-03-28', 'gdp', '2024', '412.1'],
    ['the first figure of the treasury', '2024-07-05', 'budget-revenue', '2024-01/2024-06', '11.19'],
    ['and its own', '2024-07-10', 'budget-revenue', '2024-01/2024-06', '11.20'],
  ])('%s: on %s the %s of %s is %s', async (_, day, indicator, period, raw) => {
    expect(await knownOn(day, indicator, period)).toBe(raw)
  })

  test('what came late was published in time and recorded days later', async () => {
    const [figure] = await find({
      indicators: ['private-investment-growth'],
      periods: ['2025-01/2025-08'],
      areaIds: [space.areaOf(OWN)],
    })
    expect(figure).toMatchObject({ publishedOn: '2025-09-20', release: 'published' })
    expect(figure!.recordedAt.slice(0, 10)).toBe('2025-10-05')
  })

  test('a series breaks where the census does, and says so', async () => {
    const years = await find({ indicators: ['gdp'], periods: ['2023', '2024'], areaIds: [space.areaOf(OWN)] })
    expect(years.map(({ period, vintage, status }) => [period, vintage, status])).toEqual([
      ['2023', 'census-revised', 'B'],
      ['2023', 'preliminary', 'A'],
      ['2024', 'census-revised', 'A'],
      ['2024', 'preliminary', 'A'],
    ])
  })
})

describe('what is asked of the database', () => {
  /** Twenty-five times the district's figures beside them, so that none may be looked through; then as autovacuum leaves a table. */
  beforeAll(async () => {
    const { superuser } = space.database.logins
    await asSuperuser(
      superuser,
      `insert into observation (space_id, observation_id, indicator, area_id, period, provider, vintage, low, high, raw, release, published_on, recorded_by)
       select o.space_id, gen_random_uuid(), o.indicator, 'elsewhere-' || n, o.period, o.provider, o.vintage, o.low, o.high, o.raw, o.release, o.published_on, '导入'
       from observation o, generate_series(1, 25) n where o.area_id = '${space.areaOf(OWN)}'`,
    )
    await asSuperuser(superuser, 'vacuum analyze observation')
  }, 60_000)

  const cockpit = (asOf: string | null) => (ports: Ports, caller: Caller) =>
    showBoard(ports, caller, 'cockpit', { month: null, asOf }, TODAY)
  const compared = (areaIds: readonly string[] | null, asOf: string | null) => (ports: Ports, caller: Caller) =>
    compareAreas(ports, caller, { indicator: 'gdp-growth', period: '2024-01/2024-06', areaIds, set: null, asOf }, TODAY)

  type Question = (ports: Ports, caller: Caller) => Promise<{ readonly ok: boolean }>
  test.each<[string, () => Question]>([
    ['the cockpit', () => cockpit(null)],
    ['the cockpit of a past day', () => cockpit('2024-08-31')],
    ['an area among others', () => compared([space.areaOf(OWN)], null)],
    ['the areas of a set', () => compared(null, null)],
    ['the areas of a set on a past day', () => compared(null, '2024-08-31')],
  ])('%s: five round trips at most, and hardly a figure that is not given', async (_, question) => {
    const ask = question()
    const { result, statements } = await space.database.countQueries(() => ask(space.ports, space.caller))
    expect(result.ok).toBe(true)
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(5)
    const { read, given } = await countFigures(space.ports, space.caller, ask)
    expect(given).toBeGreaterThan(0)
    expect(read / given, `${read} read for ${given}`).toBeLessThanOrEqual(3)
  })
})

describe('who sees what', () => {
  test('amounts of investment stay inside, their growth does not', async () => {
    const filter = {
      indicators: ['fixed-investment', 'fixed-investment-growth'],
      periods: ['2025-01/2025-06'],
      areaIds: [space.areaOf(OWN)],
    }
    const inside = await find(filter)
    expect(inside.map(({ indicator, release, publishedOn }) => [indicator, release, publishedOn])).toEqual([
      ['fixed-investment', 'internal', null],
      ['fixed-investment-growth', 'published', '2025-07-20'],
    ])
    const seen = await find(filter, sightOf([{ role: 'viewer', unitIds: null }]))
    expect(seen.map(({ indicator }) => indicator)).toEqual(['fixed-investment-growth'])
  })

  test('a figure of the city that never came is not there', async () => {
    const months = await find({ indicators: ['investment-arrived-growth'], areaIds: [space.areaOf('云江市')] })
    expect(months.map(({ period }) => period)).toContain('2025-01/2025-06')
    expect(months.map(({ period }) => period).filter((period) => period >= '2025-01/2025-07' || period === '2025')).toEqual([])
  })
})

describe('plans', () => {
  const plans = async ({ database, ports, caller, areaOf }: SampleSpace): Promise<readonly PlanView[]> => {
    const found = await database.unitOfWork.run(caller.spaceId, (tx) => database.plans.findPlans(tx, areaOf(OWN), [2023, 2024, 2025]))
    const views = await Promise.all(found.map(async ({ id }) => unwrapped(await showPlan(ports, caller, id, { today: TODAY }))))
    return views.sort((a, b) => a.plan.year - b.plan.year)
  }
  const told = ({ lines }: PlanView) =>
    lines.map(({ name, result, verdict }) => [name, result?.raw, result?.source?.span, verdict?.status, verdict?.reason.code])

  test('what the reports print of their years stays what counts, tied to its sentence', async () => {
    const [before, after] = [await plans(without), await plans(space)]
    for (const year of [0, 1]) expect(told(after[year]!)).toEqual(told(before[year]!))
  })

  test('the last year is met for the most part, and missed where the model says so', async () => {
    const { lines } = (await plans(space))[2]!
    const missed = lines.filter(({ verdict }) => verdict?.status === 'missed').map(({ name }) => name)
    expect(missed).toEqual(['规模以上工业增加值增速', '固定资产投资增速', '民间投资增速', '每千人口执业（助理）医师数'])
    expect(lines.filter(({ verdict }) => verdict?.status === 'met').length).toBeGreaterThanOrEqual(24)
  })

  test('at least twelve lines of the last year have stages', async () => {
    const { plan } = (await plans(space))[2]!
    const whole = await space.database.unitOfWork.run(space.caller.spaceId, (tx) => space.database.plans.loadPlan(tx, plan.id))
    const staged = whole!.targets.filter(({ period, supersededAt }) => period === '2025-01/2025-06' && supersededAt === null)
    expect(staged.length).toBeGreaterThanOrEqual(12)
  })
})

test('a post was handed over in the middle of the last year', async () => {
  const { items } = await listPersons(space.ports, space.caller, { left: true, on: TODAY }, { limit: 100 })
  const held = async (name: string) => {
    const { id } = items.find((person) => person.name === name)!
    return unwrapped(await showPerson(space.ports, space.caller, id)).assignments.map(({ from, to }) => [from, to])
  }
  expect(await held('程立伟')).toEqual([['2023-01-01', '2025-07-01']])
  expect(await held('韩松涛')).toEqual([['2025-07-01', null]])
})

describe('what was expected, and what the city says', () => {
  const planOf = async (year: number) => {
    const { items } = await listPlans(space.ports, space.caller, { year }, { limit: 1 })
    return items[0]!.id
  }

  test('units estimated the year in its autumn, and how far off they were the year before stands beside', async () => {
    const { lines } = unwrapped(await showForecasts(space.ports, space.caller, { planId: await planOf(2025), asOf: '2025-10-31' }, TODAY))
    const industry = lines.find(({ name }) => name === '规模以上工业增加值增速')!
    expect(industry.estimate).toMatchObject({ raw: '7.2', by: '区经信局', madeOn: '2025-10-13' })
    expect(industry.pastEstimates).toEqual([{ unitName: '区经信局', period: '2024', raw: '7', actual: 6.4, error: -0.6 }])
    const early = unwrapped(await showForecasts(space.ports, space.caller, { planId: await planOf(2025), asOf: '2025-01-05' }, TODAY))
    expect(early.lines.flatMap(({ pastEstimates }) => pastEstimates)).toEqual([])
  })

  test('each of what carries GDP was estimated before its figure, with its error of the months before', async () => {
    const { board } = await showGdpBoard(space.ports, space.caller, { year: 2025, month: '2025-09', asOf: null }, TODAY)
    expect(board.rows.length).toBe(11)
    for (const row of board.rows) {
      expect(row.estimate, row.indicator).not.toBeNull()
      expect(row.pastError, row.indicator).not.toBeNull()
    }
  })

  test('places stand as the city printed them beside those counted here', async () => {
    const { lines } = unwrapped(
      await showMonth(space.ports, space.caller, { planId: await planOf(2025), month: '2025-06', asOf: null }, TODAY),
    )
    const { ranks } = lines.find(({ facts }) => facts.name === '规模以上工业增加值增速')!.facts
    expect(ranks.find(({ source }) => source === 'supplied')).toMatchObject({ place: 3, total: 4, ties: 0, set: { name: '云江市' } })
    expect(ranks.filter(({ source }) => source === 'computed').length).toBeGreaterThan(0)
  })
})

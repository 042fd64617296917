import {
  createPlan,
  exportGoalProjection,
  recordObservations,
  registerCityTarget,
  saveScenario,
  setGdpSupport,
  setGoal,
  showForecast,
  showForecasts,
  showGdpBoard,
  showGoalProjection,
  supposeGdpGrowth,
} from '@gangmu/application'
import { figurePeriod, monthCode, type Outcome, sightOf } from '@gangmu/domain'
import { readReport } from '@gangmu/reader'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MONTH_TODAY, type MonthEntry, type MonthSpace, openMonthSpace } from './support/month-space.ts'
import { unwrapped } from './support/plan-space.ts'

const SEASON = [13, 6, 7, 8, 8, 9, 8, 8, 9, 10, 12]

/** 零售额: 1—2月 as one, eight per cent more every year; published in the middle of the month after. */
const retail = (from: number, to: number, through: number): readonly MonthEntry[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at).flatMap((year) =>
    SEASON.flatMap((_, slot): readonly MonthEntry[] => {
      const month = slot + 2
      if (year === to && month > through) return []
      const sum = SEASON.slice(0, slot + 1).reduce((all, value) => all + value, 0) * 1.08 ** (year - from)
      return [{ indicator: 'retail-sales', month: monthCode(year, month), raw: sum.toFixed(2), unit: '亿元', publishedOn: `${year}-12-31` }]
    }),
  )

const growth = (indicator: string, figures: Readonly<Record<string, string>>, area = '临溪区'): readonly MonthEntry[] =>
  Object.entries(figures).map(([month, raw]) => ({ indicator, month, raw, unit: '%', area }))

let space: MonthSpace
beforeAll(async () => {
  space = await openMonthSpace()
  await space.record([
    ...retail(2022, 2025, 6),
    ...growth('gdp-growth', { '2024-03': '5.8', '2024-06': '5.9', '2024-09': '6.0', '2024-12': '6.1', '2025-03': '6.0', '2025-06': '6.2' }),
    ...growth('gdp-growth', { '2024-12': '6.6', '2025-06': '6.5' }, '青岩区'),
    ...growth('gdp-growth', { '2024-12': '5.5', '2025-06': '6.0' }, '石港区'),
    ...growth('scale-industry-va-growth', { '2024-12': '7.0', '2025-03': '6.0', '2025-06': '7.0', '2023-12': '6.0' }),
    ...growth('farming-output-growth', { '2024-12': '4.0', '2025-03': '3.0', '2025-06': '4.0' }),
  ])
})
afterAll(() => space.close())

const failureOf = (outcome: Outcome<unknown>) => (outcome.ok ? null : outcome.failure)

describe('forecasts of a plan', () => {
  const all = async (asOf: string | null = null, caller = space.caller) =>
    unwrapped(await showForecasts(space.ports, caller, { planId: space.planId, asOf }, MONTH_TODAY))

  test('a sum is told with its method and its error, and held against the target', async () => {
    const line = (await all()).lines.find(({ name }) => name === '社会消费品零售总额')!
    expect(line).toMatchObject({ target: { value: 120 }, latest: { month: '2025-06' }, outlook: 'safe' })
    if (line.forecast.status !== 'told') throw new Error(line.forecast.status)
    const year = 98 * 1.08 ** 3
    expect(Math.abs(line.forecast.chosen.value - year)).toBeLessThan(0.1)
    expect(line.forecast.chosen.relative).toBeLessThan(0.1)
    expect(line.forecast.methods.find(({ method }) => method === 'ratio-to-year')).toMatchObject({ offered: true })
    expect(line.forecast.path.at(-1)?.month).toBe('2025-12')
  })

  test('too little, and nothing at all, are said', async () => {
    const { lines } = await all()
    const of = (name: string) => lines.find((line) => line.name === name)!.forecast
    expect(of('地区生产总值增速')).toMatchObject({ status: 'too-little', have: 18, need: 24 })
    expect(of('特色小镇数')).toEqual({ status: 'no-figures' })
  })

  test('looked at as of a day it is made of what was public then', async () => {
    const line = (await all('2025-01-31')).lines.find(({ name }) => name === '社会消费品零售总额')!
    expect(line.latest).toMatchObject({ month: '2024-12' })
  })

  test('whoever may not see internal plans sees no forecast of one', async () => {
    const viewer = { ...space.caller, sight: sightOf([{ role: 'deputy', unitIds: null }]) }
    expect(failureOf(await showForecasts(space.ports, viewer, { planId: space.planId, asOf: null }, MONTH_TODAY))?.code).toBe(
      'plan-not-found',
    )
  })

  test('one line has its series, its methods, and how far the next place is', async () => {
    const of = (lineId: string, method: 'seasonal-naive' | null = null) =>
      showForecast(space.ports, space.caller, { planId: space.planId, lineId, asOf: null, method }, MONTH_TODAY)
    const retailLine = unwrapped(await of(space.lineOf('社会消费品零售总额'), 'seasonal-naive'))
    expect(retailLine.points).toHaveLength(38)
    expect(retailLine.bases?.months).toHaveLength(11)
    expect(retailLine.forecast).toMatchObject({ status: 'told', chosen: { method: 'seasonal-naive' } })
    const gdp = unwrapped(await of(space.lineOf('地区生产总值增速')))
    expect(gdp.bases?.months.map(({ base }) => base)).toEqual(['normal', 'normal', 'normal', 'normal'])
    const own = gdp.ranks.find(({ set }) => set.name === '中心城区')!
    expect(own).toMatchObject({ month: '2025-06', distance: { place: 2, total: 3, up: { gap: 0.3, places: 1 }, down: { gap: 0.2 } } })
    expect(own.distance.up!.areaIds.map((id) => gdp.areaNames[id])).toEqual(['青岩区'])
    expect(failureOf(await of(space.planId))?.code).toBe('plan-line-not-found')
  })
})

describe('the board of GDP', () => {
  const board = async (month: string | null = null) =>
    unwrapped({ ok: true as const, value: await showGdpBoard(space.ports, space.caller, { year: 2025, month, asOf: null }, MONTH_TODAY) })
  const industry = { sector: 'industry' as const, indicator: 'scale-industry-va-growth', weight: 40, basis: '2024年年报', stageTargets: {} }
  const farming = { sector: 'farming' as const, indicator: 'farming-output-growth', weight: 10, basis: null, stageTargets: { 6: 3.5 } }

  test('before anything is declared it says so', async () => {
    expect(await board()).toMatchObject({ version: 0, month: '2025-06', board: { rows: [], actual: 6.2, residual: null } })
  })

  test('weights are declared in versions, each against the one before', async () => {
    const set = (version: number, supports = [industry, farming]) => setGdpSupport(space.ports, space.caller, 2025, version, supports)
    expect(failureOf(await set(0, [industry, industry]))?.code).toBe('gdp-support-twice')
    expect(failureOf(await set(0, [{ ...industry, weight: 95 }, farming]))?.code).toBe('gdp-weights-over')
    expect(failureOf(await set(0, [{ ...industry, indicator: 'retail-sales' }]))?.code).toBe('indicator-unknown')
    expect(unwrapped(await set(0, [farming])).version).toBe(1)
    expect(failureOf(await set(0))).toEqual({ code: 'version-conflict', params: { current: 1 } })
    const both = await Promise.all([set(1), set(1)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('what is declared pulls, what it leaves is named, and former periods tell how far it is off', async () => {
    const shown = await board()
    expect(shown).toMatchObject({ version: 2, declaredBy: '李明', stageTarget: null, months: ['2025-03', '2025-06'] })
    expect(shown.board.rows.map(({ pull }) => pull)).toEqual([
      { value: 2.8, by: 'actual' },
      { value: 0.4, by: 'actual' },
    ])
    expect(shown.board.rows[0]).toMatchObject({ stageTarget: 6.5, targetPull: 2.6, range: { low: 1, high: 12 } })
    expect(shown.board.rows[1]).toMatchObject({ stageTarget: 3.5, stageTargets: { 6: 3.5 } })
    expect(shown.board).toMatchObject({ pulled: 3.2, residual: 3, weight: 50 })
    // 2024-12: 6.1 − 3.2; 2025-03: 6.0 − 2.7.
    expect(shown.board.expected).toEqual({ value: 6.3, error: { mean: 0.4, periods: 1 } })
  })

  test('an estimate stands beside what came, with what it was wrong by', async () => {
    const estimate = (month: string, raw: string) => ({
      indicator: 'scale-industry-va-growth',
      areaId: space.areas['临溪区']!,
      period: figurePeriod('cumulative', month),
      provider: '区经信局',
      scope: '',
      vintage: 'estimate' as const,
      raw,
      unit: '%',
      note: null,
    })
    unwrapped(await recordObservations(space.ports, space.caller, [estimate('2025-03', '6.4'), estimate('2025-06', '6.8')], MONTH_TODAY))
    expect((await board()).board.rows[0]).toMatchObject({ actual: 7, estimate: 6.8, pastError: { mean: 0.4, periods: 1 } })
  })

  test('what-if reckons and stores nothing', async () => {
    const ask = (growthTo: number) =>
      supposeGdpGrowth(
        space.ports,
        space.caller,
        { year: 2025, month: '2025-06', asOf: null, supposed: [{ indicator: 'scale-industry-va-growth', growth: growthTo }] },
        MONTH_TODAY,
      )
    const before = (await board()).board
    expect(unwrapped(await ask(8))).toMatchObject({ from: { value: 6.2, by: 'actual' }, value: 6.6, change: 0.4 })
    expect(failureOf(await ask(20))).toMatchObject({ code: 'what-if-out-of-range', params: { low: 1, high: 12 } })
    expect((await board()).board).toEqual(before)
  })
})

describe('目标测算', () => {
  const projection = async () =>
    unwrapped(await showGoalProjection(space.ports, space.caller, space.planId, { asOf: null, today: MONTH_TODAY }))
  const lineOf = async (name: string) => (await projection()).lines.find((line) => line.name === name)!

  test('a line is held against goals, peers, this year and two years', async () => {
    const plan = await space.ports.unitOfWork.run(space.caller.spaceId, (tx) => space.ports.plans.getPlan(tx, space.planId))
    const goal = { year: 2030, system: 'stretch' as const, text: '170', rationale: '“十五五”规划纲要', decision: null }
    unwrapped(
      await setGoal(space.ports, space.caller, space.planId, space.lineOf('社会消费品零售总额'), { version: plan!.version, ...goal }),
    )
    const retailLine = await lineOf('社会消费品零售总额')
    const kinds = retailLine.anchors.map(({ kind, required }) => [kind, required?.by ?? null])
    expect(kinds).toEqual([
      ['five-year', 'growth'],
      ['this-target', 'growth'],
      ['this-result', null],
      ['two-year-average', 'growth'],
    ])
    expect(retailLine.anchors.at(-1)?.required?.value).toBeCloseTo(8, 0)
    expect(retailLine.draft).not.toBeNull()
    const gdp = await lineOf('地区生产总值增速')
    expect(gdp.peers.results).toEqual([6.6, 5.5])
    expect(gdp.anchors.map(({ kind }) => kind)).toEqual(['peer-results', 'this-target'])
  })

  test('a city target for the coming year counts from the plan that is drafted for it', async () => {
    const gdp = {
      no: '1',
      name: '地区生产总值增速',
      unit: '%',
      group: null,
      core: false,
      parent: null,
      nature: null,
      definition: null,
      target: null,
    }
    const next = unwrapped(await createPlan(space.ports, space.caller, { year: 2026, title: '2026年计划', basedOn: null, lines: [gdp] }))
    const whole = await space.ports.unitOfWork.run(space.caller.spaceId, (tx) => space.ports.plans.loadPlan(tx, next.id))
    const decision = { organ: '云江市人民政府', documentNo: '云府发〔2025〕30号', on: '2025-12-20', fileId: null, note: null }
    const lineId = whole!.lines[0]!.id
    unwrapped(await registerCityTarget(space.ports, space.caller, next.id, lineId, { text: '6.2以上', decision }, MONTH_TODAY))
    expect((await lineOf('地区生产总值增速')).anchors[0]).toMatchObject({ kind: 'city-target', text: '6.2以上', value: 6.2 })
  })

  const draft = { low: '5.5', middle: '6左右', high: '6.5', chosen: 'middle' as const, rationale: null }

  test('scenarios are kept by round and version', async () => {
    const at = { planId: space.planId, lineId: space.lineOf('地区生产总值增速'), round: 1 }
    const save = (version: number, given: Parameters<typeof saveScenario>[4] = draft, place = at) =>
      saveScenario(space.ports, space.caller, place, version, given)
    expect(failureOf(await save(0, { ...draft, middle: ' ' }))?.code).toBe('scenario-value-invalid')
    expect(failureOf(await save(0, { ...draft, low: '天气好' }))?.code).toBe('scenario-value-invalid')
    expect(failureOf(await save(0, draft, { ...at, lineId: space.planId }))?.code).toBe('plan-line-not-found')
    expect(unwrapped(await save(0))).toMatchObject({ version: 1, middle: '6左右', recordedBy: '李明' })
    expect(failureOf(await save(0))).toEqual({ code: 'version-conflict', params: { current: 1 } })
    expect(unwrapped(await save(1, { ...draft, chosen: 'high' })).version).toBe(2)
    expect(unwrapped(await save(0, draft, { ...at, round: 2 })).version).toBe(1)
    const { scenarios } = await lineOf('地区生产总值增速')
    expect(scenarios.map(({ round, version, chosen }) => [round, version, chosen])).toEqual([
      [1, 2, 'high'],
      [2, 1, 'middle'],
    ])
  })

  test('a round goes out as Word with its reasons counted', async () => {
    const options = { today: MONTH_TODAY, at: `${MONTH_TODAY}T08:00:00.000Z`, reviewer: null, round: null }
    const file = unwrapped(await exportGoalProjection(space.ports, space.caller, space.planId, options))
    expect(file.fileName).toBe('2026年主要目标测算（第二轮）.docx')
    const read = unwrapped(await readReport(file.bytes))
    const text = read.lines.join('\n')
    expect(text).toContain('地区生产总值增速建议6左右。')
    expect(text).toContain('一是低于市级下达目标（6.2%）0.2个百分点')
    expect(text).toContain('按同组区县完成情况比较，居第2位（共3个）')
    expect(text).toContain('测算数，仅供内部参考')
  })
})

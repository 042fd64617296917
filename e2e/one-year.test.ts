import {
  actOnForm,
  type Caller,
  createPerson,
  createPlan,
  createRound,
  handOverPost,
  listPosts,
  listUnits,
  listWarnings,
  loadMonthFacts,
  type PlanView,
  recordObservations,
  registerCityTarget,
  registerPlanStage,
  releaseObservations,
  releasePlan,
  reorganiseAreas,
  saveCells,
  saveScenario,
  setResponsibilities,
  showArea,
  showForm,
  showGoalProjection,
  showPlan,
  splitLines,
} from '@gangmu/application'
import { type AskSort, type Month, type MonthFacts, type Role, sightOf } from '@gangmu/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWarningRounds } from '../apps/server/src/warning-rounds.ts'
import { unwrapped } from './support/plan-space.ts'
import { openSampleSpace, type SampleSpace } from './support/sample-space.ts'

/**
 * One year of the invented district by the calendar, from the autumn before it to the January after: each test goes on from where the one
 * before it stopped, on the day it names.
 */
const INDUSTRY = '规模以上工业增加值增速'
const TRADE = '货物进出口总额'
const JOBS = '城镇新增就业人数'
const ENERGY = '单位地区生产总值能耗降低'
const OFFICE = '区发展改革局'
const INDUSTRY_UNIT = '区经信局'
const COMMERCE_UNIT = '区商务局'
const LABOUR_UNIT = '区人力社保局'
const STATISTICS = '区统计局'

let space: SampleSpace
let units: ReadonlyMap<string, string>
let before: PlanView
let planId: string

beforeAll(async () => {
  space = await openSampleSpace('2025-10-09', 'plans')
  await space.letPass('2025-10-09')
  units = new Map((await listUnits(space.ports, space.caller, undefined)).map(({ shortName, name, id }) => [shortName ?? name, id]))
}, 120_000)
afterAll(() => space?.close())

const unit = (name: string): string => units.get(name)!
const somebody = (actor: string, unitName: string, ...roles: readonly Role[]): Caller => {
  const grants = roles.map((role) => ({ role, unitIds: [unit(unitName)] }))
  return { ...space.caller, actor, unitIds: [unit(unitName)], grants, sight: sightOf(grants) }
}
const viewer = (): Caller => {
  const grants = [{ role: 'viewer' as const, unitIds: null }]
  return { ...space.caller, actor: '赵一凡', grants, sight: sightOf(grants) }
}

const postOf = async (name: string) => {
  const posts = await listPosts(space.ports, space.caller, { unitId: unit('区政府'), on: '2026-02-10' })
  return posts.find((post) => post.name === name)!
}

const planOf = async (year: number, today: string): Promise<PlanView> => {
  const [plan] = await space.database.unitOfWork.run(space.caller.spaceId, (tx) =>
    space.database.plans.findPlans(tx, space.areaOf('临溪区'), [year]),
  )
  return unwrapped(await showPlan(space.ports, space.caller, plan!.id, { today }))
}
const lineOf = ({ lines }: PlanView, name: string) => lines.find((line) => line.name === name)!

const factsOf = async (month: Month, today: string, caller: Caller = space.caller): Promise<(name: string) => MonthFacts> => {
  const all = await space.database.unitOfWork.run(space.caller.spaceId, (tx) =>
    loadMonthFacts(space.ports, tx, caller, { plan: planId, month, asOf: null }, today),
  )
  const facts = unwrapped(all)
  return (name) => facts.find((line) => line.name === name)!
}

type Given = { readonly line: string; readonly unit: string; readonly provider?: string; readonly raw: string; readonly proposal?: string }

const DETAILS = {
  basis: '1—9月累计和四季度项目安排',
  proposalReason: '与全市目标衔接',
  done: '',
  cause: '',
  problem: '',
  measure: '',
  attachmentIds: [],
}

/** Asks units for a month, has each fill its form and sign it, and takes it to the end of the chain. */
const collect = async (
  plan: PlanView,
  { month, sort, today }: { readonly month: Month; readonly sort: AskSort; readonly today: string },
  given: readonly Given[],
): Promise<void> => {
  const round = unwrapped(
    await createRound(
      space.ports,
      space.caller,
      {
        kind: sort === 'estimate' ? 'year-estimate' : 'monthly',
        form: 'report',
        title: `${month} 主要指标数据报送表`,
        month,
        deadline: today,
        metadata: { tableNo: null, basis: null, approvalNo: null, validUntil: null },
        estimateMonth: null,
        asks: given.map((one) => ({
          lineId: lineOf(plan, one.line).id,
          indicator: null,
          unitId: unit(one.unit),
          providerId: one.provider === undefined ? null : unit(one.provider),
          sorts: [sort],
        })),
        open: true,
      },
      today,
    ),
  )
  for (const name of new Set(given.map((one) => one.unit))) {
    const ref = { roundId: round.id, unitId: unit(name) }
    const clerk = somebody(`${name}经办`, name, 'reporter')
    const form = unwrapped(await showForm(space.ports, clerk, ref, today))
    const cells = form.cells.map((cell) => {
      const { raw, proposal } = given.find((one) => one.unit === name && one.line === cell.name)!
      const details = sort === 'estimate' ? { ...DETAILS, proposal: proposal ?? '' } : null
      return { askId: cell.id, base: cell.version, raw, sentence: '按部门台账核对', details, source: 'page' as const }
    })
    unwrapped(await saveCells(space.ports, clerk, ref, cells, today))
    const footer = { head: '局长', reviewer: '科长', filler: '经办', phone: '023-00000000', reportedOn: today }
    const providers = given.filter((one) => one.unit === name).flatMap(({ provider = [] }) => provider)
    const acts: readonly (readonly [Caller, 'submit' | 'approve' | 'lock'])[] = [
      [clerk, 'submit'],
      [somebody(`${name}局长`, name, 'approver'), 'approve'],
      ...providers.map((provider) => [somebody(`${provider}局长`, provider, 'approver'), 'approve'] as const),
      [space.caller, 'approve'],
      [space.caller, 'lock'],
    ]
    for (const [who, act] of acts) {
      const { version } = unwrapped(await showForm(space.ports, space.caller, ref, today))
      unwrapped(await actOnForm(space.ports, who, ref, version, { act, reason: null, footer: act === 'submit' ? footer : null }, today))
    }
  }
}

describe('the autumn before', () => {
  test('10月9日布置全年预计和建议目标: three units say what they expect, signed by those whose figures they are', async () => {
    before = await planOf(2025, '2025-10-09')
    planId = before.plan.id
    await collect(before, { month: '2025-09', sort: 'estimate', today: '2025-10-09' }, [
      { line: INDUSTRY, unit: INDUSTRY_UNIT, provider: STATISTICS, raw: '6.6', proposal: '6.5左右' },
      { line: TRADE, unit: COMMERCE_UNIT, provider: STATISTICS, raw: '30.5', proposal: '33' },
      { line: JOBS, unit: LABOUR_UNIT, raw: '6900', proposal: '6800以上' },
    ])
    const october = await factsOf('2025-09', '2025-10-12')
    expect(october(TRADE).estimate).toMatchObject({ low: 30.5, high: 30.5, madeOn: '2025-10-09' })
    expect(october(INDUSTRY).figure).toBeNull()
  })

  test('12月8日测算目标: what the estimate, the city and past years ask for; a scenario is chosen', async () => {
    await space.letPass('2025-12-08')
    expect((await factsOf('2025-09', '2025-12-08'))(INDUSTRY).figure).toMatchObject({ raw: '6.4', provider: '临溪区统计局' })
    const { year, lines } = unwrapped(await showGoalProjection(space.ports, space.caller, planId, { asOf: null, today: '2025-12-08' }))
    expect(year).toBe(2026)
    const industry = lines.find(({ name }) => name === INDUSTRY)!
    expect(industry.forecast.estimate).toMatchObject({ raw: '6.6' })
    expect(industry.anchors.length).toBeGreaterThanOrEqual(2)
    const draft = { low: '6', middle: '6.5左右', high: '7', chosen: 'middle' as const, rationale: '一是与全市目标衔接' }
    const at = { planId, lineId: industry.lineId, round: 1 }
    expect(unwrapped(await saveScenario(space.ports, space.caller, at, 0, draft))).toMatchObject({ version: 1, chosen: 'middle' })
  })
})

describe('the plan of the year', () => {
  test('1月20日批准: the figures of the year before judge it, and the new plan is made of what was weighed', async () => {
    await space.letPass('2026-01-20')
    before = await planOf(2025, '2026-01-20')
    expect(lineOf(before, INDUSTRY)).toMatchObject({ result: { raw: '6.7' }, verdict: { status: 'missed' } })
    const written = [
      [INDUSTRY, '%', '6.5左右'],
      [TRADE, '亿元', '33'],
      [JOBS, '人', '6800以上'],
      [ENERGY, '%', '完成市级下达任务'],
    ] as const
    const lines = written.map(([name, measure, target], at) => ({
      ...{ no: String(at + 1), name, unit: measure, group: null, core: false, parent: null, nature: null, definition: null, target },
    }))
    const made = unwrapped(
      await createPlan(space.ports, space.caller, { year: 2026, title: '2026年国民经济和社会发展计划', basedOn: null, lines }),
    )
    planId = made.id
    const event = {
      stage: 'approved' as const,
      on: '2026-01-20',
      organ: '临溪区第八届人民代表大会第五次会议',
      documentNo: null,
      fileId: null,
      note: null,
    }
    unwrapped(await registerPlanStage(space.ports, space.caller, planId, { ...event, version: made.version }))
    expect((await planOf(2026, '2026-01-20')).plan.stage).toBe('approved')
  })

  test('2月10日分解: stages and duties, whom the plan is known to, and a number of the city’s', async () => {
    const view = await planOf(2026, '2026-02-10')
    const stage = (line: string, month: string, text: string) => ({
      ...{ lineId: lineOf(view, line).id, subject: { kind: 'area' as const, id: view.plan.areaId }, period: `2026-01/2026-${month}`, text },
    })
    const cells = [
      ...(['03', '06', '09'] as const).map((month) => stage(INDUSTRY, month, '6.5')),
      ...Object.entries({ '03': '7.5', '06': '16', '09': '24.5' }).map(([month, text]) => stage(TRADE, month, text)),
    ]
    unwrapped(await splitLines(space.ports, space.caller, planId, { version: view.plan.version, cells }, '2026-02-10'))
    const leader = await postOf('分管工业副区长')
    const duty = (line: string, lead: string) => {
      const subject = { kind: 'plan-line' as const, id: lineOf(view, line).id }
      return [
        { subject, role: 'lead-unit' as const, holders: [{ kind: 'unit' as const, id: unit(lead) }] },
        { subject, role: 'lead-leader' as const, holders: [{ kind: 'post' as const, id: leader.id }] },
      ]
    }
    const duties = [...duty(INDUSTRY, INDUSTRY_UNIT), ...duty(TRADE, COMMERCE_UNIT), ...duty(ENERGY, OFFICE)]
    unwrapped(await setResponsibilities(space.ports, space.caller, duties, '2026-01-20'))
    const { plan } = await planOf(2026, '2026-02-10')
    unwrapped(await releasePlan(space.ports, space.caller, planId, { version: plan.version, release: 'published', audience: [] }))
    const decision = { organ: '云江市发展和改革委员会', documentNo: '云发改〔2026〕11号', on: '2026-02-05', fileId: null, note: null }
    const energy = lineOf(view, ENERGY).id
    unwrapped(await registerCityTarget(space.ports, space.caller, planId, energy, { text: '≥3', decision }, '2026-02-10'))
  })
})

describe('through the year', () => {
  const figures = async (month: Month, today: string, industry: string, trade: string) =>
    collect(await planOf(2026, today), { month, sort: 'figure', today }, [
      { line: INDUSTRY, unit: INDUSTRY_UNIT, provider: STATISTICS, raw: industry },
      { line: TRADE, unit: COMMERCE_UNIT, provider: STATISTICS, raw: trade },
    ])

  test('monthly tables: signed figures stand against the stage, and rules warn of a line that lags two months running', async () => {
    await figures('2026-02', '2026-03-19', '6.6', '5.20')
    await figures('2026-03', '2026-04-19', '5.4', '7.90')
    await figures('2026-04', '2026-05-19', '5.2', '10.60')
    const april = await factsOf('2026-04', '2026-05-20')
    expect(april(INDUSTRY)).toMatchObject({
      availability: 'present',
      figure: { raw: '5.2', provider: '临溪区统计局', vintage: 'flash', release: 'internal' },
      previous: { raw: '5.4' },
      lastYear: { value: expect.any(Number) },
      stageTarget: { text: '6.5' },
      leadUnit: { name: INDUSTRY_UNIT },
    })
    expect(april(TRADE)).toMatchObject({ figure: { raw: '10.60' }, stageTarget: { text: '16' } })
    const log = { info: () => undefined, error: (entry: unknown) => expect(entry).toBeNull() }
    await createWarningRounds({ ports: space.ports, today: () => '2026-05-26', log }).look()
    const { items } = await listWarnings(space.ports, space.caller, {}, { limit: 100 })
    const ofIndustry = items.filter(({ subject }) => subject.name === INDUSTRY)
    expect(ofIndustry.map(({ rule, unitName, lastPeriod }) => [rule, unitName, lastPeriod])).toEqual(
      expect.arrayContaining([
        ['stage-missed', '临溪区经济和信息化局', '2026-03'],
        ['behind-running', '临溪区经济和信息化局', '2026-04'],
      ]),
    )
    // Nobody was asked for jobs: what is late says so.
    expect(items.find(({ subject }) => subject.name === JOBS)).toMatchObject({ rule: 'data-late', reason: 'overdue' })
  })

  test('7月1日换岗: the post keeps the line, somebody else holds the post', async () => {
    await figures('2026-06', '2026-07-01', '5.9', '16.40')
    expect((await factsOf('2026-06', '2026-06-30'))(INDUSTRY).leadLeader?.name).toBe('罗正川')
    const post = await postOf('分管工业副区长')
    const successor = unwrapped(await createPerson(space.ports, space.caller, { name: '许望舒', phone: null }))
    const handOver = { toPersonId: successor.id, from: '2026-07-02', acting: false, basis: '临人任〔2026〕9号', movePersonal: true }
    unwrapped(await handOverPost(space.ports, space.caller, post.id, handOver))
    expect((await factsOf('2026-06', '2026-07-02'))(INDUSTRY).leadLeader?.name).toBe('许望舒')
  })

  test('8月1日区划调整: a town goes over into another; what was known of it stays under its name', async () => {
    const [gone, grown] = [space.areaOf('柳林镇'), space.areaOf('青石镇')]
    const area = unwrapped(await showArea(space.ports, space.caller, gone))
    unwrapped(
      await reorganiseAreas(space.ports, space.caller, {
        on: '2026-08-01',
        ended: [{ id: gone, version: area.version! }],
        begun: [],
        takenOverBy: [grown],
      }),
    )
    expect(unwrapped(await showArea(space.ports, space.caller, gone))).toMatchObject({ to: '2026-08-01', successors: [grown] })
    const { items } = await space.database.unitOfWork.run(space.caller.spaceId, (tx) =>
      space.database.observations.findLatest(
        tx,
        space.caller.sight,
        { indicators: ['scale-industry-output'], areaIds: [gone], periods: ['2025'] },
        { limit: 10 },
      ),
    )
    expect(items.map(({ raw }) => raw)).toEqual(['17.90'])
  })

  test('an unpublished figure is seen by nobody who only views, and by everybody once it is out', async () => {
    await figures('2026-09', '2026-10-19', '6.2', '24.80')
    expect((await factsOf('2026-09', '2026-10-20', viewer()))(TRADE).figure).toBeNull()
    const seen = (await factsOf('2026-09', '2026-10-20'))(TRADE).figure!
    const release = { ids: [seen.observationId], release: 'published' as const, audience: [], publishedOn: '2026-10-22' }
    unwrapped(await releaseObservations(space.ports, space.caller, release))
    expect((await factsOf('2026-09', '2026-10-22', viewer()))(TRADE).figure?.raw).toBe('24.80')
    expect((await factsOf('2026-09', '2026-10-22', viewer()))(INDUSTRY).figure).toBeNull()
  })
})

test('次年1月15日判定: what was missed and what was met; what waits for the city is not judged', async () => {
  const today = '2027-01-15'
  await collect(await planOf(2026, today), { month: '2026-12', sort: 'figure', today }, [
    { line: INDUSTRY, unit: INDUSTRY_UNIT, provider: STATISTICS, raw: '5.6' },
    { line: TRADE, unit: COMMERCE_UNIT, provider: STATISTICS, raw: '33.60' },
    { line: JOBS, unit: LABOUR_UNIT, raw: '6950' },
  ])
  const year = { period: '2026', provider: '临溪区统计局', scope: '', vintage: 'preliminary' as const, unit: '%', note: null }
  const entered = [{ ...year, indicator: 'scale-industry-va-growth', areaId: null, raw: '5.7' }]
  unwrapped(await recordObservations(space.ports, space.caller, entered, '2027-01-25'))
  const { lines, counts } = await planOf(2026, '2027-01-25')
  expect(lines.map(({ name, result, verdict }) => [name, result?.raw ?? null, verdict?.status])).toEqual([
    [INDUSTRY, '5.7', 'missed'],
    [TRADE, '33.60', 'met'],
    [JOBS, '6950', 'met'],
    [ENERGY, null, 'undetermined'],
  ])
  expect(counts.verdicts).toEqual({ met: 2, missed: 1, undetermined: 1 })
})

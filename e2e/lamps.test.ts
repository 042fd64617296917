import { evaluateLamps, judgeLamp, listLampRules, previewLampRules, saveLampRules, showLampHistory, showMonth } from '@gangmu/application'
import { DEFAULT_PACE_SETTINGS, fail, LAMP_PRESETS, type LampRules, sightOf } from '@gangmu/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MONTH_TODAY, type MonthEntry, type MonthSpace, openMonthSpace } from './support/month-space.ts'
import { unwrapped } from './support/plan-space.ts'

let space: MonthSpace
beforeEach(async () => {
  space = await openMonthSpace()
})
afterEach(() => space.close())

const JOBS = '城镇新增就业人数'
const INDUSTRY = '规模以上工业增加值增速'
const jobs = (month: string, raw: string): MonthEntry => ({ indicator: 'new-urban-jobs', month, raw, unit: '人' })
const industry = (month: string, raw: string, more: Partial<MonthEntry> = {}): MonthEntry => ({
  indicator: 'scale-industry-va-growth',
  month,
  raw,
  unit: '%',
  ...more,
})

const month = async (of = '2025-06', asOf: string | null = null) =>
  unwrapped(await showMonth(space.ports, space.caller, { planId: space.planId, month: of, asOf }, MONTH_TODAY))
const lineIn = async (name: string, of = '2025-06') => (await month(of)).lines.find(({ facts }) => facts.name === name)!
const evaluate = async (...months: readonly string[]) =>
  unwrapped(await evaluateLamps(space.ports, space.caller, { planId: space.planId, months }, MONTH_TODAY))
const history = async (name: string, of = '2025-06') =>
  unwrapped(await showLampHistory(space.ports, space.caller, { planId: space.planId, lineId: space.lineOf(name), month: of }, MONTH_TODAY))
const audit = () => space.ports.unitOfWork.run(space.caller.spaceId, (tx) => space.ports.audit.list(tx, { limit: 500 }))

const rules = (preset: keyof typeof LAMP_PRESETS): LampRules => ({ pace: DEFAULT_PACE_SETTINGS, rules: LAMP_PRESETS[preset] })
const save = (content: LampRules, activeFrom: string, version: number) =>
  saveLampRules(space.ports, space.caller, { name: '本区规则', content, activeFrom, version })

describe('a month', () => {
  test('shows pace and lamp of every line in four round trips, with the reason of those that are not lit', async () => {
    await space.record([jobs('2025-06', '3400'), industry('2025-06', '6.6')])
    const { statements, result } = await space.database.countQueries(() => month())
    expect(statements.length - 2).toBe(4)
    expect(result.ruleSet).toMatchObject({ version: 0 })
    expect(result.counts).toEqual({ green: 1, yellow: 1, red: 0, none: 4 })
    expect((await lineIn(JOBS)).pace).toMatchObject({ wording: 'slightly-below', expected: 3500, gap: { value: -100, unit: '人' } })
    expect((await lineIn(INDUSTRY)).lamp).toMatchObject({ lamp: 'green', rule: { code: 'on-pace' } })
    expect((await lineIn('社会消费品零售总额')).lamp).toMatchObject({ lamp: 'none', reason: 'overdue' })
    expect((await lineIn('特色小镇数')).lamp).toMatchObject({ lamp: 'none', reason: 'not-due' })
  })

  test('looked back at, it is as it was public then', async () => {
    await space.record([{ ...jobs('2025-06', '3600'), publishedOn: '2025-07-20' }])
    const then = (await month('2025-06', '2025-07-17')).lines.find(({ facts }) => facts.name === JOBS)!
    expect(then.lamp).toMatchObject({ lamp: 'none', reason: 'not-released' })
  })
})

describe('what is kept', () => {
  test('evaluating twice keeps once; a figure that changes is lit again with what it rests on', async () => {
    await space.record([jobs('2025-06', '3600')])
    expect(await evaluate('2025-06')).toEqual({ lines: 6, changed: 6 })
    expect(await evaluate('2025-06')).toEqual({ lines: 6, changed: 0 })
    const [id] = await space.record([jobs('2025-06', '2500')])
    const { lamps } = await history(JOBS)
    expect(lamps.map(({ seq, lit, cause }) => [seq, lit.lamp, cause])).toEqual([
      [2, 'red', 'observation'],
      [1, 'green', 'evaluated'],
    ])
    expect(lamps[0]!.observationId).toBe(id)
    expect((await history(INDUSTRY)).lamps).toHaveLength(1)
    expect((await audit()).filter(({ action }) => action === 'lamp.evaluate')).toHaveLength(1)
  })

  test('a figure of May counts for the months in a row of June', async () => {
    await space.record([industry('2025-06', '5')])
    await evaluate('2025-06')
    expect((await lineIn(INDUSTRY)).lamp.lamp).toBe('yellow')
    await space.record([industry('2025-05', '5.2')])
    expect(await lineIn(INDUSTRY)).toMatchObject({
      behind: 2,
      lamp: { lamp: 'red', rule: { code: 'below-twice' } },
      evaluated: { lit: { lamp: 'red' } },
    })
  })
})

describe('a person’s word', () => {
  const say = (lamp: 'green' | 'red' | null, version: number, reason = '春节因素') =>
    judgeLamp(space.ports, space.caller, { planId: space.planId, lineId: space.lineOf(JOBS), month: '2025-06', lamp, reason, version })

  test('stands beside the lamp, is counted, and can be taken back', async () => {
    await space.record([jobs('2025-06', '2500')])
    unwrapped(await say('green', 0))
    expect(await lineIn(JOBS)).toMatchObject({ lamp: { lamp: 'red' }, judgement: { seq: 1, lamp: 'green', judgedBy: '李明' } })
    expect(await say('red', 0)).toEqual(fail('version-conflict', { current: 1 }))
    unwrapped(await say(null, 1, '撤回'))
    expect((await lineIn(JOBS)).judgement).toMatchObject({ seq: 2, lamp: null })
    expect((await history(JOBS)).judgements.map(({ lamp }) => lamp)).toEqual([null, 'green'])
    expect((await audit()).filter(({ action }) => action === 'lamp.judge')).toHaveLength(2)
  })

  test('is of a line and month of the plan', async () => {
    const request = { planId: space.planId, lineId: space.lineOf(JOBS), month: '2025-06', lamp: null, reason: '理由', version: 0 }
    expect(await judgeLamp(space.ports, space.caller, { ...request, planId: space.lineOf(JOBS) })).toEqual(fail('plan-not-found'))
    expect(await judgeLamp(space.ports, space.caller, { ...request, lineId: space.planId })).toEqual(fail('plan-line-not-found'))
    expect(await judgeLamp(space.ports, space.caller, { ...request, month: '2024-06' })).toEqual(fail('month-not-of-plan', { year: 2025 }))
  })
})

test('who may not see a figure sees neither its lamp nor what was kept or said of it', async () => {
  await space.record([industry('2025-06', '5', { internal: true })])
  await evaluate('2025-06')
  unwrapped(
    await judgeLamp(space.ports, space.caller, {
      planId: space.planId,
      lineId: space.lineOf(INDUSTRY),
      month: '2025-06',
      lamp: 'green',
      reason: '理由',
      version: 0,
    }),
  )
  await space.ports.unitOfWork.run(space.caller.spaceId, async (tx) => {
    const plan = await space.ports.plans.getPlan(tx, space.planId)
    await space.ports.plans.updatePlan(tx, space.planId, plan!.version, { release: 'published' })
  })
  const viewer = { ...space.caller, sight: sightOf([{ role: 'viewer', unitIds: null }]) }
  const request = { planId: space.planId, month: '2025-06', asOf: null }
  const seen = unwrapped(await showMonth(space.ports, viewer, request, MONTH_TODAY)).lines.find(({ facts }) => facts.name === INDUSTRY)!
  expect(seen).toMatchObject({ lamp: { lamp: 'none', reason: 'overdue' }, evaluated: null, judgement: null, behind: 0 })
  const kept = await showLampHistory(space.ports, viewer, { ...request, lineId: seen.facts.lineId }, MONTH_TODAY)
  expect(unwrapped(kept)).toEqual({ lamps: [], judgements: [] })
})

describe('rules', () => {
  test('hold from their month on; those before light the months before', async () => {
    await space.record([industry('2025-05', '6.6'), industry('2025-06', '6.6'), industry('2025-06', '6.9', { area: '云江市' })])
    expect(unwrapped(await save(rules('tianjin'), '2025-06', 0))).toMatchObject({
      version: 1,
      name: '本区规则',
      activeFrom: '2025-06',
      recordedBy: '李明',
    })
    expect((await lineIn(INDUSTRY)).lamp).toMatchObject({ lamp: 'yellow', rule: { code: 'below-city' } })
    expect((await lineIn(INDUSTRY, '2025-05')).lamp).toMatchObject({ lamp: 'green', rule: { code: 'on-pace' } })
    expect(await save(rules('stages'), '2025-01', 0)).toEqual(fail('version-conflict', { current: 1 }))
    unwrapped(await save(rules('stages'), '2025-01', 1))
    expect((await lineIn(INDUSTRY)).lamp.rule?.code).toBe('on-pace')
    expect((await listLampRules(space.ports, space.caller)).map(({ version }) => version)).toEqual([2, 1, 0])
  })

  test('that can never light are refused, and nothing is kept', async () => {
    const first = LAMP_PRESETS.stages[0]!
    const twice = { pace: DEFAULT_PACE_SETTINGS, rules: [first, { ...first, code: 'again' }] }
    const refused = fail('lamp-rules-invalid', { problem: 'never-reached', rule: 2, other: 1 })
    expect(await save(twice, '2025-06', 0)).toEqual(refused)
    expect(await previewLampRules(space.ports, space.caller, { content: twice, to: '2025-06', months: 3 }, MONTH_TODAY)).toEqual(refused)
    expect(await listLampRules(space.ports, space.caller)).toHaveLength(1)
  })

  test('are tried out on past months without being kept', async () => {
    await space.record([
      industry('2025-05', '-0.4'),
      industry('2025-06', '6.6'),
      industry('2025-06', '6.9', { area: '云江市' }),
      jobs('2025-06', '3600'),
    ])
    const preview = unwrapped(
      await previewLampRules(space.ports, space.caller, { content: rules('tianjin'), to: '2025-06', months: 8 }, MONTH_TODAY),
    )
    // There is no plan of 2024: its two months are left out.
    expect(preview.months.map(({ month: of }) => of)).toEqual(['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06'])
    expect(preview.months.at(-1)).toMatchObject({ counts: { green: 0, yellow: 1, red: 0 }, now: { green: 2, yellow: 0, red: 0 } })
    expect(preview.lamps.map(({ month: of, name, lit, now }) => [of, name, lit.lamp, now])).toEqual([
      ['2025-05', INDUSTRY, 'red', 'red'],
      ['2025-06', INDUSTRY, 'yellow', 'green'],
      ['2025-06', JOBS, 'none', 'green'],
    ])
    expect(preview.rules).toContainEqual({ code: 'falling', count: 1 })
    expect(await listLampRules(space.ports, space.caller)).toHaveLength(1)
    expect((await history(INDUSTRY)).lamps).toEqual([])
  })
})

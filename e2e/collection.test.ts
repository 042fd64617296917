import {
  type Caller,
  createPlan,
  createUnit,
  editSpace,
  listNotices,
  recordObservations,
  registerPlanStage,
  setResponsibilities,
} from '@gangmu/application'
import { figurePeriod, shippedAreaIndex } from '@gangmu/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { unwrapped } from './support/plan-space.ts'
import { openTestApp, type TestApp } from './support/test-app.ts'

/** 数据报送 over the API: what is asked, filled by two people at once, signed step by step, and what comes of it. Today is 2026-03-01. */
const LINE = { no: null, unit: null, group: null, core: false, parent: null, nature: null, definition: null }
const own = [...shippedAreaIndex().byId.values()].find((area) => area.name === '大渡口区')!
const FOOTER = { head: '王局长', reviewer: '李科长', filler: '张敏', phone: '023-68000000', reportedOn: '2026-03-01' }

let app: TestApp
let office: Caller
let lines: Record<string, string>
let units: Record<string, string>

const personOf = async (name: string, unit: string, ...roles: readonly ('reporter' | 'approver')[]): Promise<Caller> => {
  const whole = await app.person(name, ...roles)
  return Object.assign(whole, { unitIds: [units[unit]!], grants: roles.map((role) => ({ role, unitIds: [units[unit]!] })) })
}

beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

beforeEach(async () => {
  await app.newSpace()
  office = await app.person('李明', 'drafter', 'approver', 'dispatcher', 'system-admin')
  const { ports } = app
  unwrapped(await editSpace(ports, office, { name: '大渡口区', areaId: own.id, superiorAreaId: own.parent }))
  units = {}
  for (const [name, kind] of [
    ['区商务委', 'department'],
    ['区人力社保局', 'department'],
    ['区统计局', 'department'],
    ['跳磴镇', 'town'],
  ] as const) {
    const draft = { name, shortName: null, kind, parentId: null, areaId: null, from: null, ordinal: 1 }
    units[name] = unwrapped(await createUnit(ports, office, draft)).id
  }
  const written = [
    { ...LINE, name: '货物进出口总额', unit: '亿元', target: '30' },
    { ...LINE, name: '社会消费品零售总额增速', unit: '%', target: '6左右' },
    { ...LINE, name: '城镇新增就业人数', unit: '人', target: '10000' },
    { ...LINE, name: '打造消费新场景', unit: '个', target: '3' },
  ]
  const plan = unwrapped(await createPlan(ports, office, { year: 2026, title: '大渡口区2026年计划', basedOn: null, lines: written }))
  const stage = { stage: 'approved', on: '2026-01-20', organ: '区人大', documentNo: null, fileId: null, note: null } as const
  unwrapped(await registerPlanStage(ports, office, plan.id, { ...stage, version: plan.version }))
  const split = (await app.call(office, 'GET', `/api/plans/${plan.id}/split`)).body
  lines = Object.fromEntries(split.lines.map((line: { name: string; id: string }) => [line.name, line.id]))
  const duty = (line: string, role: 'lead-unit' | 'data-provider', unit: string) => ({
    ...{ subject: { kind: 'plan-line', id: lines[line]! }, role },
    holders: [{ kind: 'unit', id: units[unit]! }],
  })
  unwrapped(
    await setResponsibilities(
      ports,
      office,
      [
        duty('货物进出口总额', 'lead-unit', '区商务委'),
        duty('社会消费品零售总额增速', 'lead-unit', '区商务委'),
        duty('社会消费品零售总额增速', 'data-provider', '区统计局'),
        duty('城镇新增就业人数', 'data-provider', '区人力社保局'),
      ] as never,
      '2026-01-20',
    ),
  )
})

const METADATA = { tableNo: 'DDK-01', basis: null, approvalNo: null, validUntil: null }
const draft = (more: object = {}) => ({
  ...{
    kind: 'monthly',
    form: 'report',
    title: '2026年1—2月主要指标数据报送表',
    month: '2026-02',
    deadline: '2026-03-05',
    metadata: METADATA,
  },
  asks: [
    { lineId: lines['货物进出口总额'], unitId: units['区商务委'], sorts: ['figure'] },
    { lineId: lines['社会消费品零售总额增速'], unitId: units['区商务委'], providerId: units['区统计局'], sorts: ['figure'] },
    { lineId: lines['城镇新增就业人数'], unitId: units['区人力社保局'], sorts: ['figure'] },
  ],
  open: true,
  ...more,
})
const create = async (more: object = {}) => app.call(office, 'POST', '/api/collection/rounds', draft(more))
const open = async (more: object = {}): Promise<string> => {
  const answer = await create(more)
  expect(answer).toMatchObject({ status: 201 })
  return answer.body.id
}
const formPath = (round: string, unit: string) => `/api/collection/rounds/${round}/forms/${units[unit]}`
const show = (who: Caller, round: string, unit: string) => app.call(who, 'GET', formPath(round, unit))
const cellOf = (form: { cells: { name: string }[] }, name: string) =>
  form.cells.find((cell) => cell.name === name) as never as Record<string, never>
const save = (who: Caller, round: string, unit: string, cells: readonly object[]) =>
  app.call(who, 'PUT', `${formPath(round, unit)}/cells`, { cells })
const act = async (who: Caller, round: string, unit: string, name: string, more: object = {}, version?: number) => {
  const at = version ?? (await show(office, round, unit)).body.version
  return app.call(who, 'POST', `${formPath(round, unit)}/acts`, { act: name, ...more }, { 'if-match': `"v${at}"` })
}
/** Fills every cell of the form by its name. */
const fill = async (who: Caller, round: string, unit: string, values: Record<string, string | readonly [string, string]>) => {
  const { body } = await show(who, round, unit)
  const cells = Object.entries(values).map(([name, given]) => {
    const cell = cellOf(body, name)
    const [raw, sentence] = typeof given === 'string' ? [given, null] : given
    return { askId: cell['id'], base: cell['version'], raw, sentence }
  })
  return save(who, round, unit, cells)
}

describe('a round', () => {
  test('is proposed from the duties, and what has no figure for the month is said', async () => {
    const { body } = await app.call(office, 'GET', '/api/collection/proposal?month=2026-02')
    const byName = Object.fromEntries(body.lines.map((line: { name: string }) => [line.name, line]))
    expect(byName['社会消费品零售总额增速']).toMatchObject({ unitId: units['区统计局'], period: '2026-01/2026-02', notAskable: null })
    expect(byName['货物进出口总额']).toMatchObject({ unitId: units['区商务委'] })
    expect(byName['打造消费新场景']).toMatchObject({ unitId: null, usual: false, notAskable: null })
    expect(body.units.map(({ name }: { name: string }) => name)).not.toContain('跳磴镇')
    const january = await app.call(office, 'GET', '/api/collection/proposal?month=2026-01')
    expect(january.body.lines.find(({ name }: { name: string }) => name === '社会消费品零售总额增速')).toMatchObject({
      notAskable: 'january-merged',
    })
  })

  test('is never called 统计报表, asks no township and nothing that has no figure', async () => {
    const code = async (more: object) => (await create(more)).body.code
    expect(await code({ title: '2026年2月统计报表' })).toBe('collection-title-forbidden')
    expect(await code({ asks: [{ lineId: lines['货物进出口总额'], unitId: units['跳磴镇'], sorts: ['figure'] }] })).toBe(
      'collection-townships-off',
    )
    expect(await code({ month: '2026-01' })).toBe('collection-line-not-askable')
    expect(await code({ asks: [{ indicator: 'nothing', unitId: units['区商务委'], sorts: ['figure'] }] })).toBe('indicator-unknown')
    expect((await app.call(office, 'GET', '/api/collection/rounds')).body.rounds).toEqual([])
  })

  test('tells the units when it opens, and shows a unit no other unit', async () => {
    const round = await open()
    const clerk = await personOf('张敏', '区商务委', 'reporter')
    const notices = await listNotices(app.ports, clerk, false, { limit: 10 })
    expect(notices.items[0]).toMatchObject({ code: 'collection-opened', params: { count: 2, deadline: '2026-03-05' } })
    const { rounds } = (await app.call(clerk, 'GET', '/api/collection/rounds')).body
    expect(rounds.map((one: { forms: object[]; waiting: number }) => [one.forms.length, one.waiting])).toEqual([[1, 1]])
    expect((await show(clerk, round, '区人力社保局')).body.code).toBe('collection-form-not-found')
    expect((await create({})).status).toBe(201)
    expect((await app.call(clerk, 'POST', '/api/collection/rounds', draft())).status).toBe(403)
  })

  test('as a draft is seen by who dispatches alone, and opened once', async () => {
    const round = await open({ open: false })
    const clerk = await personOf('张敏', '区商务委', 'reporter')
    expect((await show(clerk, round, '区商务委')).body.code).toBe('collection-form-not-found')
    expect((await fill(office, round, '区商务委', { 货物进出口总额: '4' })).body.code).toBe('collection-not-fillable')
    const change = (state: string, version: number) =>
      app.call(
        office,
        'PUT',
        `/api/collection/rounds/${round}`,
        { title: '二月调度表', deadline: '2026-03-08', metadata: METADATA, state },
        { 'if-match': `"v${version}"` },
      )
    expect(await change('open', 1)).toMatchObject({ status: 200, body: { state: 'open', title: '二月调度表', version: 2 } })
    expect((await change('draft', 2)).body.code).toBe('collection-round-state')
    expect((await change('closed', 1)).body.code).toBe('version-conflict')
    expect((await change('closed', 2)).body.state).toBe('closed')
  })
})

describe('a form', () => {
  test('goes through the chain, comes back with a reason, and what is locked becomes observations', async () => {
    const round = await open()
    const clerk = await personOf('张敏', '区商务委', 'reporter')
    const bureau = await personOf('谢雨', '区统计局', 'reporter')
    await fill(clerk, round, '区商务委', { 货物进出口总额: '41000万元', 社会消费品零售总额增速: '很多' })
    expect((await act(clerk, round, '区商务委', 'submit', { footer: { ...FOOTER, phone: '' } })).body).toMatchObject({
      ...{ code: 'collection-footer-incomplete', params: { field: 'phone' } },
    })
    expect((await act(clerk, round, '区商务委', 'submit', { footer: FOOTER })).body).toMatchObject({
      code: 'collection-cells-wrong',
      params: { count: 1 },
    })
    await fill(clerk, round, '区商务委', { 社会消费品零售总额增速: '5.6' })
    expect((await act(clerk, round, '区商务委', 'submit', { footer: FOOTER })).body.place).toMatchObject({
      step: 'unit-review',
      submittedBy: '张敏',
    })
    expect((await fill(clerk, round, '区商务委', { 社会消费品零售总额增速: '5.7' })).body.code).toBe('collection-not-fillable')
    expect((await act(clerk, round, '区商务委', 'approve')).body.place.step).toBe('provider-check')
    expect((await act(clerk, round, '区商务委', 'approve')).body.code).toBe('right-missing')
    expect((await act(bureau, round, '区商务委', 'return')).body.code).toBe('collection-reason-missing')
    expect((await act(bureau, round, '区商务委', 'return', { reason: '增速与我局口径不一致' })).body.place.step).toBe('fill')
    const notices = await listNotices(app.ports, clerk, true, { limit: 10 })
    expect(notices.items[0]?.code).toBe('collection-returned')

    await fill(clerk, round, '区商务委', { 社会消费品零售总额增速: '5.8' })
    await act(clerk, round, '区商务委', 'submit', { footer: FOOTER })
    await act(clerk, round, '区商务委', 'approve')
    await act(bureau, round, '区商务委', 'approve')
    await act(office, round, '区商务委', 'approve')
    const locked = (await act(office, round, '区商务委', 'lock')).body
    expect(locked.place.step).toBe('locked')
    expect(locked.events.map((one: { act: string; actor: string }) => `${one.actor} ${one.act}`)).toEqual([
      ...['张敏 submit', '张敏 approve', '谢雨 return', '张敏 submit', '张敏 approve', '谢雨 approve', '李明 approve', '李明 lock'],
    ])
    const { observations } = (await app.call(office, 'GET', '/api/observations?periods=2026-01/2026-02')).body
    expect(
      observations
        .map(
          (one: Record<string, string>) =>
            `${one['indicator']} ${one['raw']}${one['unit']} ${one['provider']} ${one['vintage']} ${one['release']}`,
        )
        .sort(),
    ).toEqual(['retail-sales-growth 5.8% 区统计局 flash internal', 'trade 4.1亿元 区商务委 flash internal'])

    expect((await act(clerk, round, '区商务委', 'unlock', { reason: '数据有误' })).body.code).toBe('right-missing')
    expect((await act(office, round, '区商务委', 'unlock', { reason: '数据有误' })).body.place.step).toBe('fill')
  })

  test('two people fill it at once: each keeps what only he wrote, and sees the other where both wrote', async () => {
    const round = await open()
    const one = await personOf('张敏', '区商务委', 'reporter')
    const two = await personOf('赵强', '区商务委', 'reporter')
    const { body } = await show(one, round, '区商务委')
    const [trade, retail] = [cellOf(body, '货物进出口总额'), cellOf(body, '社会消费品零售总额增速')]
    const write = (who: Caller, entries: readonly (readonly [Record<string, never>, string])[]) =>
      save(
        who,
        round,
        '区商务委',
        entries.map(([cell, raw]) => ({ askId: cell['id'], base: 0, raw })),
      )
    const [first, second] = await Promise.all([
      write(one, [[trade, '4.1']]),
      write(two, [
        [trade, '4.2'],
        [retail, '5.6'],
      ]),
    ])
    const conflicts = [...first.body.conflicts, ...second.body.conflicts]
    expect(conflicts).toHaveLength(1)
    const { form } = (await show(one, round, '区商务委')).body.cells ? { form: (await show(one, round, '区商务委')).body } : { form: null }
    expect([cellOf(form, '货物进出口总额')['raw'], conflicts[0].entered.raw].sort()).toEqual(['4.1', '4.2'])
    expect(conflicts[0].current).toMatchObject({ raw: cellOf(form, '货物进出口总额')['raw'], version: 1 })
    expect(cellOf(form, '社会消费品零售总额增速')['raw']).toBe('5.6')
    // The same thing written twice is no conflict.
    expect((await write(one, [[retail, '5.6']])).body).toMatchObject({ saved: 0, conflicts: [] })
    // Who submits has seen everything: a form that changed since is not signed.
    expect((await act(one, round, '区商务委', 'submit', { footer: FOOTER }, 1)).status).toBe(412)
  })

  test('is checked against its history: a jump needs a sentence, and stays doubtful', async () => {
    const figure = (period: string, raw: string) => ({
      ...{
        indicator: 'new-urban-jobs',
        areaId: null,
        period,
        provider: '区人力社保局',
        scope: '',
        vintage: 'preliminary' as const,
        raw,
        unit: '人',
        note: null,
      },
    })
    const months = ['2023', '2024', '2025'].flatMap((year) => ['02', '03', '06', '09', '12'].map((month) => `${year}-${month}`))
    const past = months.map((month) =>
      figure(figurePeriod('cumulative', month), String(800 * Number(month.slice(5)) + (Number(month.slice(0, 4)) - 2023) * 10)),
    )
    unwrapped(await recordObservations(app.ports, office, past, '2026-02-20'))
    const round = await open()
    const clerk = await personOf('秦勇', '区人力社保局', 'reporter')
    const filled = (await fill(clerk, round, '区人力社保局', { 城镇新增就业人数: '2600' })).body.form
    expect(cellOf(filled, '城镇新增就业人数')['findings']).toMatchObject([{ code: 'jump', severity: 'warning' }])
    expect((await act(clerk, round, '区人力社保局', 'submit', { footer: FOOTER })).body.code).toBe('collection-cells-wrong')
    await fill(clerk, round, '区人力社保局', { 城镇新增就业人数: ['2600', '高校招聘会集中在2月'] })
    expect((await act(clerk, round, '区人力社保局', 'submit', { footer: FOOTER })).status).toBe(200)
    const { forms } = (await app.call(office, 'GET', `/api/collection/rounds/${round}`)).body
    expect(forms.find((one: { unit: { name: string } }) => one.unit.name === '区人力社保局')).toMatchObject({
      doubtful: 1,
      timeliness: 'on-time',
    })
    const bulk = (name: string) =>
      app.call(office, 'POST', `/api/collection/rounds/${round}/acts`, { act: name, unitIds: [units['区人力社保局'], units['区商务委']] })
    expect((await bulk('approve')).body).toMatchObject({
      moved: [units['区人力社保局']],
      refused: [{ failure: { code: 'collection-act-refused' } }],
    })
    await bulk('approve')
    await bulk('lock')
    const { observations } = (await app.call(office, 'GET', '/api/observations?periods=2026-01/2026-02')).body
    expect(observations).toMatchObject([{ raw: '2600', status: 'U', note: '高校招聘会集中在2月' }])
    const burden = (await app.call(clerk, 'GET', '/api/collection/burden?from=2026-01-01&to=2026-12-31')).body.burden
    expect(burden).toEqual([{ unitId: units['区人力社保局'], unitName: '区人力社保局', month: '2026-03', cells: 1, rounds: 1 }])
  })

  test('what is known stands in it and says who gave it', async () => {
    const known = {
      indicator: 'trade',
      areaId: null,
      period: '2026-01/2026-02',
      provider: '市商务委',
      scope: '',
      vintage: 'city-feedback' as const,
      raw: '4.3',
      unit: '亿元',
      note: null,
    }
    unwrapped(await recordObservations(app.ports, office, [known], '2026-02-20'))
    const round = await open()
    const clerk = await personOf('张敏', '区商务委', 'reporter')
    expect(cellOf((await show(clerk, round, '区商务委')).body, '货物进出口总额')).toMatchObject({
      raw: '4.3',
      version: 0,
      source: 'known',
      known: { provider: '市商务委', recordedBy: '李明' },
    })
    await fill(clerk, round, '区商务委', { 社会消费品零售总额增速: '5.6' })
    const { body } = await act(clerk, round, '区商务委', 'submit', { footer: FOOTER })
    expect(cellOf(body, '货物进出口总额')).toMatchObject({ version: 1, source: 'known', enteredBy: '张敏' })
  })
})

describe('年末预计', () => {
  const asks = () => [{ lineId: lines['货物进出口总额'], unitId: units['区商务委'], sorts: ['estimate'] }]
  const details = {
    basis: '在手订单',
    proposal: '33',
    proposalReason: '',
    done: '',
    cause: '',
    problem: '',
    measure: '',
    attachmentIds: [],
  }
  const send = async (who: Caller, round: string, raw: string, more: object) => {
    const cell = cellOf((await show(who, round, '区商务委')).body, '货物进出口总额')
    return save(who, round, '区商务委', [{ askId: cell['id'], base: cell['version'], raw, ...more }])
  }
  const lock = async (round: string) => {
    for (const name of ['approve', 'approve', 'lock']) await act(office, round, '区商务委', name)
  }

  test('an interval with basis and proposal is kept when locked, the latest counts, and its error is known once the year is over', async () => {
    const round = await open({ kind: 'year-estimate', title: '2026年预计数据报送表', asks: asks() })
    const clerk = await personOf('张敏', '区商务委', 'reporter')
    expect(cellOf((await send(clerk, round, '28—29', { details })).body.form, '货物进出口总额')['findings']).toMatchObject([
      { code: 'proposal-unreasoned' },
    ])
    await send(clerk, round, '28—29', { details: { ...details, proposalReason: '招引项目投产' } })
    await act(clerk, round, '区商务委', 'submit', { footer: FOOTER })
    await lock(round)
    const latest = async (asOf: string | null) =>
      app.database.unitOfWork.run(office.spaceId, (tx) => app.ports.collection.latestEstimates(tx, [lines['货物进出口总额']!], asOf))
    expect((await latest(null)).get(lines['货物进出口总额']!)).toMatchObject({
      low: 28,
      high: 29,
      raw: '28—29',
      proposal: '33',
      madeOn: '2026-03-01',
      unitName: '区商务委',
    })
    expect((await latest('2026-02-01')).size).toBe(0)
    const actual = {
      indicator: 'trade',
      areaId: null,
      period: '2026',
      provider: '区商务委',
      scope: '',
      vintage: 'final' as const,
      raw: '30.5',
      unit: '亿元',
      note: null,
    }
    unwrapped(await recordObservations(app.ports, office, [actual], '2027-01-20'))
    const again = await open({ kind: 'year-estimate', title: '再报', month: '2026-10', asks: asks(), estimateMonth: '2026-11' })
    expect(cellOf((await show(clerk, again, '区商务委')).body, '货物进出口总额')['estimates']).toEqual([
      { period: '2026', raw: '28—29', madeOn: '2026-03-01', actual: 30.5, error: 1.5 },
    ])
  })
})

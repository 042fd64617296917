import { randomUUID } from 'node:crypto'
import {
  addPlanLines,
  adjustTarget,
  confirmReport,
  createPlan,
  defineIndicator,
  editPlan,
  editPlanLine,
  type LineView,
  listPlans,
  mapAlias,
  type PlanView,
  previewConfirmation,
  recordObservations,
  registerCityFeedback,
  registerCityTarget,
  registerPlanStage,
  releaseObservations,
  removePlanLine,
  setAuthoritativeProvider,
  showObservation,
  showPlan,
  type WrittenLine,
} from '@gangmu/application'
import { fail, sightOf, type VerdictStatus } from '@gangmu/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openPlanSpace, type PlanSpace, unwrapped } from './support/plan-space.ts'

/** Plans from the sample reports on a real database: what a drafter gets within minutes, and what must never happen to it. */
const TODAY = '2025-02-01'
const NO_DECISION = { organ: null, documentNo: null, on: null, fileId: null, note: null }
const DECISION = { organ: '云江市发展改革委', documentNo: '云发改〔2025〕7号', on: '2025-01-25', fileId: null, note: null }

let space: PlanSpace
beforeEach(async () => {
  space = await openPlanSpace()
})
afterEach(() => space.close())

const ask = (reportId: string) => ({ reportId, readingId: null, years: null })
const confirm = async (sample: string) =>
  unwrapped(await confirmReport(space.ports, space.caller, ask(await space.receiveSample(sample)), TODAY))
const show = async (id: string, asOf?: string): Promise<PlanView> =>
  unwrapped(await showPlan(space.ports, space.caller, id, { asOf, today: TODAY }))
const lineOf = (view: PlanView, name: string): LineView => {
  const line = view.lines.find((candidate) => candidate.name === name)
  if (line === undefined) throw new Error(`no line ${name}`)
  return line
}
const approve = async (id: string) => {
  const { plan } = await show(id)
  const event = { stage: 'approved' as const, on: '2024-01-20', organ: '临溪区人民代表大会', documentNo: null, fileId: null, note: null }
  return registerPlanStage(space.ports, space.caller, id, { ...event, version: plan.version })
}
const countAudit = (action: string) =>
  space.database.unitOfWork.run(space.caller.spaceId, async (tx) => {
    const entries = await space.database.audit.list(tx, { limit: 200 })
    return entries.filter((entry) => entry.action === action).length
  })

describe('confirming reports', () => {
  test('a report makes the plan of its year with verdicts and the draft of the next; its successor fills the approved one', async () => {
    const first = await confirm('linxi-2024')
    expect(first.years.map(({ year, action }) => [year, action])).toEqual([
      [2023, 'create'],
      [2024, 'create'],
    ])
    const plan2023 = await show(first.years[0]!.planId!)
    // What the sample's own table declares of its 36 numbered rows (see its NOTES.md); only numbered rows count.
    expect(plan2023.counts).toEqual({ lines: 36, binding: 8, expected: 28, verdicts: { met: 28, missed: 5, undetermined: 3 } })
    expect((await show(first.years[1]!.planId!)).counts.verdicts).toBeNull()

    unwrapped(await approve(first.years[1]!.planId!))
    const second = await confirm('linxi-2025')
    expect(second.years.map(({ year, action, newLines }) => [year, action, newLines])).toEqual([
      [2024, 'fill', 0],
      [2025, 'create', 39],
    ])
    const plan2024 = await show(first.years[1]!.planId!)
    expect(plan2024.counts.verdicts).toEqual({ met: 14, missed: 4, undetermined: 2 })
    // What was approved stays what it was: the later report brings results, not targets.
    expect(second.years[0]!.targets).toBe(0)
    expect(plan2024.lines.every((line) => line.formerTargets.length === 0)).toBe(true)
    expect(plan2024.lines[0]!.target?.source?.reportId).toBe(first.reportId)
    const industry = lineOf(plan2024, '规模以上工业增加值增速')
    expect(industry).toMatchObject({
      target: { text: '7.5', system: 'congress' },
      result: { raw: '6.4', vintage: 'reported', provider: '云江市临溪区发展和改革局' },
      lastYear: { raw: '6.1' },
      verdict: { status: 'missed', reason: { code: 'short' }, declared: { text: '未完成', class: 'missed' } },
    })
    // The evidence: the figure stands where the source says.
    const { reportId, span } = industry.result!.source!
    const text = await space.database.unitOfWork.run(space.caller.spaceId, (tx) =>
      space.database.reports.getLines(tx, reportId, span.line, 0),
    )
    expect(text?.lines[0]?.text.slice(span.start, span.end)).toBe('6.4')
  })

  test('a preview writes nothing, and confirming twice adds nothing', async () => {
    const id = await space.receiveSample('linxi-2024')
    const preview = unwrapped(await previewConfirmation(space.ports, space.caller, ask(id)))
    expect(preview.years).toMatchObject([
      {
        year: 2023,
        planId: null,
        lines: 41,
        observations: 41,
        newIndicators: [{ name: '新增保障性租赁住房' }, { name: '地表水考核断面水质' }],
      },
      { year: 2024, planId: null, lines: 21, observations: 0 },
    ])
    expect((await listPlans(space.ports, space.caller, {}, { limit: 10 })).items).toEqual([])
    expect(await countAudit('plan.confirm')).toBe(0)

    const once = unwrapped(await confirmReport(space.ports, space.caller, ask(id), TODAY))
    const before = await show(once.years[0]!.planId!)
    const twice = unwrapped(await confirmReport(space.ports, space.caller, ask(id), TODAY))
    expect(twice.years.map(({ action, newLines, removedLines, targets }) => [action, newLines, removedLines, targets])).toEqual([
      ['update', 0, 0, 0],
      ['update', 0, 0, 0],
    ])
    const after = await show(once.years[0]!.planId!)
    expect(after.lines.map(({ verdict: _, ...line }) => line)).toEqual(before.lines.map(({ verdict: _, ...line }) => line))
    expect(after.lines.every((line) => line.otherResults.length === 0)).toBe(true)
  })

  test('results are public since the day the report bears; looking back, a figure published later does not hide the one before it', async () => {
    const { years } = await confirm('linxi-2024')
    const id = years[0]!.planId!
    const { result } = lineOf(await show(id), '地区生产总值增速')
    expect(result).toMatchObject({ raw: '6.2', publishedOn: '2024-01-18' })
    expect(lineOf(await show(id, '2024-01-17'), '地区生产总值增速').result).toBeNull()
    expect(lineOf(await show(id, '2024-01-18'), '地区生产总值增速').result?.raw).toBe('6.2')
    const provider = result!.provider
    const revised = { indicator: 'gdp-growth', areaId: null, period: '2023', provider, scope: '', vintage: 'reported' as const, raw: '6.4' }
    const { ids } = unwrapped(await recordObservations(space.ports, space.caller, [{ ...revised, unit: '%', note: null }], TODAY))
    unwrapped(await releaseObservations(space.ports, space.caller, { ids, release: 'published', audience: [], publishedOn: '2024-06-30' }))
    expect(lineOf(await show(id, '2024-05-01'), '地区生产总值增速').result?.raw).toBe('6.2')
    expect(lineOf(await show(id, '2024-07-01'), '地区生产总值增速').result?.raw).toBe('6.4')
  })

  test('a reading that was replaced meanwhile is refused, and so is a report without tables', async () => {
    const id = await space.receiveSample('linxi-2025-work-report')
    const stale = { ...ask(id), readingId: '00000000-0000-4000-8000-000000000000' }
    expect(await confirmReport(space.ports, space.caller, stale, TODAY)).toEqual(fail('reading-changed'))
    expect(await confirmReport(space.ports, space.caller, ask(id), TODAY)).toEqual(fail('nothing-to-confirm'))
    expect(await countAudit('plan.confirm')).toBe(0)
  })

  test('half-year results stand beside the year and judge nothing', async () => {
    const { years } = await confirm('linxi-2024-half-year')
    expect(years).toMatchObject([{ year: 2024, action: 'create' }])
    expect((await show(years[0]!.planId!)).counts.verdicts).toBeNull()
  })
})

describe('figures from above', () => {
  const prepare = async () => {
    const { years } = await confirm('linxi-2024')
    const id = years[0]!.planId!
    const line = lineOf(await show(id), '单位地区生产总值能耗降低')
    expect(line.verdict).toMatchObject({ status: 'undetermined', reason: { code: 'not-fed-back' } })
    return { id, line }
  }

  test('a waiting line is judged when the city’s target and result are both in, and says what it rests on', async () => {
    const { id, line } = await prepare()
    const target = await registerCityTarget(space.ports, space.caller, id, line.id, { text: '≥3.2', decision: DECISION }, TODAY)
    expect(unwrapped(target).changed.map(({ lineId }) => lineId)).toEqual([line.id])
    expect(lineOf(await show(id), line.name).verdict).toMatchObject({ status: 'undetermined' })
    const feedback = { raw: '3.4', unit: null, provider: '云江市发展改革委', publishedOn: '2024-04-10', decision: DECISION }
    const { changed } = unwrapped(await registerCityFeedback(space.ports, space.caller, id, line.id, feedback, TODAY))
    expect(changed).toMatchObject([{ lineId: line.id, status: 'met', reason: { code: 'exceeded' } }])
    const judged = lineOf(await show(id), line.name)
    expect(judged.result).toMatchObject({ raw: '3.4', vintage: 'city-feedback' })
    expect(judged.otherResults).toMatchObject([{ raw: '市级暂未反馈', vintage: 'reported' }])
    expect(judged.targets).toMatchObject([{ system: 'city', text: '≥3.2', decision: DECISION }])
    // What was public before the city told it: looking back shows the line waiting.
    expect(lineOf(await show(id, '2024-04-09'), line.name).result?.raw).toBe('市级暂未反馈')
  })

  test.each([
    [{ ...DECISION, documentNo: null }, '3', fail('decision-incomplete', { field: 'documentNo' })],
    [{ ...DECISION, on: null }, '3', fail('decision-incomplete', { field: 'on' })],
    [DECISION, '  ', fail('target-missing')],
  ])('a city target needs its number and its document: %j %j', async (decision, text, refusal) => {
    const { id, line } = await prepare()
    expect(await registerCityTarget(space.ports, space.caller, id, line.id, { text, decision }, TODAY)).toEqual(refusal)
    expect(await countAudit('city-target.register')).toBe(0)
  })
})

describe('the life of a plan', () => {
  const approved = async () => {
    const { years } = await confirm('linxi-2024')
    const id = years[0]!.planId!
    unwrapped(await approve(id))
    return id
  }

  test('lines of an approved plan are read-only, for us and for the database', async () => {
    const id = await approved()
    const { plan, lines } = await show(id)
    const line = lines[0]!
    const edit = (change: object) => editPlanLine(space.ports, space.caller, id, line.id, { version: plan.version, ...change }, TODAY)
    expect(await edit({ name: '别的名称' })).toEqual(fail('plan-read-only'))
    expect(await edit({ target: { system: 'congress', text: '1', rationale: null } })).toEqual(fail('plan-read-only'))
    expect(await removePlanLine(space.ports, space.caller, id, line.id, plan.version)).toEqual(fail('plan-read-only'))
    expect(await addPlanLines(space.ports, space.caller, id, plan.version, [])).toEqual(fail('plan-read-only'))
    const behindOurBack = space.database.unitOfWork.run(space.caller.spaceId, (tx) =>
      space.database.plans.updateLine(tx, id, line.id, { name: '别的名称' }),
    )
    await expect(behindOurBack).rejects.toMatchObject({ code: 'GM001' })
    expect((await show(id)).lines[0]!.name).toBe(line.name)
    // 口径说明 and targets of other systems are ours to write.
    unwrapped(await edit({ definition: '按不变价计算', target: { system: 'stretch', text: '7', rationale: '跳一跳、够得着' } }))
    expect((await show(id)).lines[0]).toMatchObject({ definition: '按不变价计算', targets: [{ system: 'stretch', text: '7' }] })
  })

  test('an adjustment by decision keeps the old target and judges anew', async () => {
    const id = await approved()
    const { plan } = await show(id)
    const line = lineOf(await show(id), '空气质量优良天数')
    expect(line.verdict?.status).toBe('missed')
    const decision = { ...DECISION, organ: '区人大常委会', on: '2023-09-28' }
    const request = { text: '310', rationale: '沙尘天气', decision, version: plan.version }
    expect(await adjustTarget(space.ports, space.caller, id, line.id, { ...request, decision: NO_DECISION }, TODAY)).toEqual(
      fail('decision-incomplete', { field: 'organ' }),
    )
    const before = new Date().toISOString()
    const { changed } = unwrapped(await adjustTarget(space.ports, space.caller, id, line.id, request, TODAY))
    expect(changed).toMatchObject([{ lineId: line.id, status: 'met' }])
    const after = await show(id)
    expect(after.plan.stage).toBe('adjusted')
    expect(after.events.map(({ stage }) => stage)).toEqual(['approved', 'adjusted'])
    expect(lineOf(after, line.name).target).toMatchObject({ text: '310', decision, replaces: line.target!.id })
    expect(lineOf(after, line.name).formerTargets).toMatchObject([{ id: line.target!.id, text: '320', supersededAt: expect.any(String) }])
    const then = await space.database.unitOfWork.run(space.caller.spaceId, (tx) => space.database.plans.loadPlan(tx, id, { asOf: before }))
    expect(then?.targets.filter(({ lineId }) => lineId === line.id)).toMatchObject([{ text: '320', supersededAt: null }])
    expect(await adjustTarget(space.ports, space.caller, id, line.id, request, TODAY)).toEqual(fail('version-conflict'))
  })

  test.each([
    ['completed', 'plan-stage-refused'],
    ['adjusted', 'plan-stage-refused'],
  ] as const)('a draft cannot become %s', async (stage, code) => {
    const { years } = await confirm('linxi-2024')
    const event = { stage, version: 1, on: '2024-01-20', organ: '甲', documentNo: null, fileId: null, note: null }
    expect(await registerPlanStage(space.ports, space.caller, years[0]!.planId!, event)).toMatchObject({ failure: { code } })
  })

  test('an approval names its organ, needs lines, and a year has one plan in force', async () => {
    const id = await approved()
    const empty = unwrapped(await createPlan(space.ports, space.caller, { year: 2023, title: '又一份', basedOn: null, lines: [] }))
    const event = { stage: 'approved' as const, version: 1, on: '2024-01-20', organ: null, documentNo: null, fileId: null, note: null }
    expect(await registerPlanStage(space.ports, space.caller, empty.id, event)).toEqual(fail('plan-empty'))
    const twin = unwrapped(await createPlan(space.ports, space.caller, { year: 2023, title: '照搬', basedOn: id, lines: [] }))
    expect((await show(twin.id)).lines).toHaveLength(41)
    expect(await registerPlanStage(space.ports, space.caller, twin.id, event)).toEqual(fail('decision-incomplete', { field: 'organ' }))
    expect(await registerPlanStage(space.ports, space.caller, twin.id, { ...event, organ: '区人代会' })).toEqual(
      fail('plan-already-in-force', { year: 2023 }),
    )
  })
})

describe('a plan by hand', () => {
  const line = (name: string, more: Partial<WrittenLine> = {}): WrittenLine => ({
    no: null,
    name,
    unit: '%',
    group: null,
    core: false,
    parent: null,
    nature: null,
    definition: null,
    target: null,
    ...more,
  })

  test('lines, parts and targets are written, edited and taken out; two people cannot overwrite each other', async () => {
    const lines = [
      line('固定资产投资增速', { no: '1', target: '6左右' }),
      line('工业投资增速', { parent: '固定资产投资增速' }),
      line('竹编产值', { unit: '亿元' }),
    ]
    const { id } = unwrapped(await createPlan(space.ports, space.caller, { year: 2026, title: '2026年计划', basedOn: null, lines }))
    const view = await show(id)
    expect(
      view.lines.map(({ name, indicator, parentId }) => [name, indicator?.replace(/-[0-9a-f]{16}$/, ''), parentId === view.lines[0]!.id]),
    ).toEqual([
      ['固定资产投资增速', 'fixed-investment-growth', false],
      ['工业投资增速', 'industrial-investment-growth', true],
      ['竹编产值', 'local', false],
    ])
    expect(view.lines[0]!.target).toMatchObject({ text: '6左右', expression: '~6' })
    const edit = (version: number, text: string) =>
      editPlanLine(
        space.ports,
        space.caller,
        id,
        view.lines[0]!.id,
        { version, target: { system: 'congress', text, rationale: null } },
        TODAY,
      )
    unwrapped(await edit(1, '6.5'))
    expect(await edit(1, '7')).toEqual(fail('version-conflict'))
    unwrapped(await edit(2, ''))
    const move = (line: number, position: number, version: number) =>
      editPlanLine(space.ports, space.caller, id, view.lines[line]!.id, { version, position }, TODAY)
    unwrapped(await move(2, 1, 3))
    expect((await show(id)).lines.map(({ name, ordinal }) => `${ordinal}${name}`)).toEqual([
      '1竹编产值',
      '2固定资产投资增速',
      '3工业投资增速',
    ])
    unwrapped(await move(0, 1, 4))
    expect((await show(id)).lines.map(({ name }) => name)).toEqual(['固定资产投资增速', '工业投资增速', '竹编产值'])
    const rename = { version: 5, title: '2026年国民经济和社会发展计划（草案）' }
    unwrapped(await editPlan(space.ports, space.caller, id, rename))
    expect(await editPlan(space.ports, space.caller, id, rename)).toMatchObject(fail('version-conflict'))
    expect((await show(id)).plan.title).toBe(rename.title)
    expect((await show(id)).lines[0]!.target).toBeNull()
    unwrapped(await removePlanLine(space.ports, space.caller, id, view.lines[0]!.id, 6))
    expect((await show(id)).lines.map(({ name }) => name)).toEqual(['竹编产值'])
  })

  test('a line added later is part of one the plan has, by its name or number; a part of nothing is refused and writes nothing', async () => {
    const first = [line('固定资产投资增速', { no: '1' }), line('竹编产值', { no: '2', unit: '亿元' })]
    const { id } = unwrapped(await createPlan(space.ports, space.caller, { year: 2027, title: '2027年计划', basedOn: null, lines: first }))
    const add = (version: number, ...lines: readonly WrittenLine[]) => addPlanLines(space.ports, space.caller, id, version, lines)
    unwrapped(await add(1, line('工业投资增速', { parent: '固定资产投资增速' }), line('技改投资增速', { parent: '工业投资增速' })))
    unwrapped(await add(2, line('竹编出口额', { unit: '亿元', parent: '2' })))
    expect(await add(3, line('民间投资增速'), line('竹编内销额', { parent: '竹编销售额' }))).toEqual(
      fail('request-invalid', { field: 'lines/1/parent' }),
    )
    expect(await removePlanLine(space.ports, space.caller, id, randomUUID(), 3)).toEqual(fail('plan-line-not-found'))
    const { plan, lines } = await show(id)
    const nameOf = (lineId: string | null) => lines.find((one) => one.id === lineId)?.name ?? null
    expect([plan.version, lines.map(({ name, parentId }) => [name, nameOf(parentId)])]).toEqual([
      3,
      [
        ['固定资产投资增速', null],
        ['竹编产值', null],
        ['工业投资增速', '固定资产投资增速'],
        ['技改投资增速', '工业投资增速'],
        ['竹编出口额', '竹编产值'],
      ],
    ])
  })
})

describe('completed values', () => {
  const value = (raw: string, more: object = {}) => ({
    indicator: 'gdp-growth',
    areaId: null,
    period: '2023',
    provider: '云江市统计局',
    scope: '',
    vintage: 'final' as const,
    raw,
    unit: '%',
    note: null,
    ...more,
  })

  test('a later figure stands in for the earlier, verdicts follow, the same batch again adds nothing', async () => {
    const { years } = await confirm('linxi-2024')
    const id = years[0]!.planId!
    const first = unwrapped(await recordObservations(space.ports, space.caller, [value('5.1')], TODAY))
    expect(first).toMatchObject({ recorded: 1, same: 0 })
    expect(lineOf(await show(id), '地区生产总值增速')).toMatchObject({
      result: { raw: '5.1', vintage: 'final' },
      verdict: { status: 'missed' },
    })
    expect(unwrapped(await recordObservations(space.ports, space.caller, [value('5.1'), value('5.1')], TODAY))).toMatchObject({
      recorded: 0,
      same: 2,
    })
    const second = unwrapped(await recordObservations(space.ports, space.caller, [value('6.0')], TODAY))
    const { versions } = unwrapped(await showObservation(space.ports, space.caller, second.ids[0]!))
    expect(versions.map(({ raw }) => raw)).toEqual(['6.0', '5.1'])
    expect(lineOf(await show(id), '地区生产总值增速').verdict?.status).toBe<VerdictStatus>('met')
  })

  test('the authoritative provider outweighs a more final vintage', async () => {
    const { years } = await confirm('linxi-2024')
    await recordObservations(space.ports, space.caller, [value('5.1')], TODAY)
    const rule = { indicator: 'gdp-growth', provider: '云江市临溪区发展和改革局', from: '2024-01-01', basis: null }
    expect(unwrapped(await setAuthoritativeProvider(space.ports, space.caller, rule, '2024-06-01')).rejudged).toBeGreaterThan(0)
    const line = lineOf(await show(years[0]!.planId!), '地区生产总值增速')
    expect(line.result?.raw).toBe('6.2')
    expect(line.otherResults.map(({ raw }) => raw)).toEqual(['5.1'])
  })

  test.each([
    [value('1', { indicator: 'no-such' }), fail('indicator-unknown', { indicator: 'no-such', row: 2 })],
    [value('1', { period: '二〇二三' }), fail('observation-period-unknown', { period: '二〇二三', row: 2 })],
    [value(' '), fail('observation-value-missing', { row: 2 })],
    [value('1', { provider: '' }), fail('provider-missing', { row: 2 })],
  ])('a batch with a bad row is refused whole: %j', async (bad, refusal) => {
    expect(await recordObservations(space.ports, space.caller, [value('1'), bad], TODAY)).toEqual(refusal)
    expect(await countAudit('observation.record')).toBe(0)
  })

  test('a deputy sees a value, its plan and its verdict only once they are released', async () => {
    const { years } = await confirm('linxi-2024')
    const id = years[0]!.planId!
    const deputy = {
      ...space.caller,
      grants: [{ role: 'deputy' as const, unitIds: null }],
      sight: sightOf([{ role: 'deputy', unitIds: null }]),
    }
    const look = () => showPlan(space.ports, deputy, id, { asOf: undefined, today: TODAY })
    expect(await look()).toEqual(fail('plan-not-found'))
    expect((await listPlans(space.ports, deputy, {}, { limit: 10 })).total).toBe(0)
    const { lines } = await show(id)
    await space.database.unitOfWork.run(space.caller.spaceId, (tx) =>
      space.database.plans.updatePlan(tx, id, 1, { release: 'published', releasedBy: '李明' }),
    )
    const hidden = unwrapped(await look())
    expect(hidden.lines.every((line) => line.result === null && line.verdict === null)).toBe(true)
    expect(hidden.counts.verdicts).toBeNull()
    const shown = lines.find((line) => line.result !== null)!
    const release = { ids: [shown.result!.id], release: 'published' as const, audience: [], publishedOn: '2024-01-18' }
    unwrapped(await releaseObservations(space.ports, space.caller, release))
    expect(
      unwrapped(await look())
        .lines.filter((line) => line.result !== null)
        .map(({ id: line }) => line),
    ).toEqual([shown.id])
    const missing = { ...release, ids: [...release.ids, '00000000-0000-4000-8000-000000000000'], publishedOn: null }
    expect(await releaseObservations(space.ports, space.caller, missing)).toEqual(fail('observation-not-found'))
    expect(unwrapped(await look()).lines.find((line) => line.id === shown.id)?.result?.publishedOn).toBe('2024-01-18')
  })
})

describe('the catalogue of the space', () => {
  test('a local indicator is defined once, an alias leads to it, names that mean something else are refused', async () => {
    const written = { name: '竹编产业产值', unit: '亿元', kind: null, direction: null, nature: null, definition: '全区竹编企业产值合计' }
    const entry = unwrapped(await defineIndicator(space.ports, space.caller, written))
    expect(entry).toMatchObject({ kind: 'level', direction: 'up', theme: 'local' })
    expect(unwrapped(await defineIndicator(space.ports, space.caller, { ...written, definition: '规上企业' })).code).toBe(entry.code)
    unwrapped(await mapAlias(space.ports, space.caller, { alias: '竹编总产值', unit: '亿元', code: entry.code }))
    const lines = [
      { no: null, name: '竹编总产值', unit: '亿元', group: null, core: false, parent: null, nature: null, definition: null, target: null },
    ]
    const { id } = unwrapped(await createPlan(space.ports, space.caller, { year: 2026, title: '计划', basedOn: null, lines }))
    expect((await show(id)).lines[0]!.indicator).toBe(entry.code)
    expect(await defineIndicator(space.ports, space.caller, { ...written, name: '地区生产总值' })).toMatchObject({
      failure: { code: 'indicator-name-taken' },
    })
    expect(await mapAlias(space.ports, space.caller, { alias: '地区生产总值', unit: '亿元', code: entry.code })).toMatchObject({
      failure: { code: 'indicator-name-taken' },
    })
    expect(await mapAlias(space.ports, space.caller, { alias: '甲', unit: null, code: 'no-such' })).toEqual(
      fail('indicator-unknown', { indicator: 'no-such' }),
    )
  })
})

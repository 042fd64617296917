import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Caller,
  createArea,
  createProject,
  createTaxLead,
  editProject,
  editSpace,
  editTaxLead,
  exportProjects,
  exportTaxLeads,
  importProjects,
  importTaxLeads,
  listNotices,
  listProjects,
  listTaxLeads,
  moveTaxLead,
  type ProjectDraft,
  projectsTemplate,
  reportProjectMonth,
  saveSetting,
  showProject,
  showTaxLead,
  summariseProjects,
  summariseTaxLeads,
} from '@gangmu/application'
import { defaultLedgerSettings, PROJECT_LAMP_RULES } from '@gangmu/domain'
import { createTestDatabase, runSql, type TestDatabase } from '@gangmu/store/testing'
import exceljs, { type Worksheet } from 'exceljs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadLedgers } from '../apps/server/src/sample/load-ledgers.ts'
import { type District, expectFailure, expectValue, openDistrict } from './support/district.ts'

/** The ledgers of key projects and tax leads on a real database: who may, what stays, and the workbook there and back. */
const TODAY = '2026-02-10'
const OPTIONS = { today: TODAY, at: '2026-02-10T01:00:00Z', reviewer: null }
const CORPUS = join(import.meta.dirname, '../corpus')

let database: TestDatabase
let district: District
let caller: Caller
/** Works in 青石镇 alone. */
let town: Caller
let units: Readonly<Record<string, string>>
let areas: Readonly<Record<string, string>>

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

/** Areas, units and leaders of the invented district. */
beforeEach(async () => {
  district = await openDistrict(database)
  caller = district.callerAs('dispatcher')
  const sample = JSON.parse(readFileSync(join(CORPUS, 'district.json'), 'utf8'))
  const own = expectValue(await createArea(database, district.admin, { ...AREA, name: '临溪区', kind: 'division' }))
  expectValue(await editSpace(database, district.admin, { name: '临溪区', areaId: own.id, superiorAreaId: null }))
  areas = {}
  for (const { name, kind } of sample.zones)
    areas = { ...areas, [name]: expectValue(await createArea(database, district.admin, { ...AREA, name, kind, parentId: own.id })).id }
  units = {}
  for (const { name, shortName, kind } of sample.units)
    units = { ...units, [shortName]: (await district.addUnit(name, { shortName, kind })).id }
  for (const post of sample.units[0].posts) await district.addPost(units.区政府!, post)
  town = district.callerWith([{ role: 'reporter', unitIds: [units.青石镇!] }], { unitIds: [units.青石镇!] })
})

const AREA = { aliases: [], kind: 'town', parentId: null, code: null, from: null } as const

const draft = (change: Partial<ProjectDraft> = {}): ProjectDraft => ({
  no: 'ZD-1',
  nationalCode: '20259901014801123456',
  name: '青石镇农村公路',
  grade: 'C',
  sector: '基础设施',
  investor: 'government',
  stage: 'new',
  unitId: units.青石镇!,
  leaderPostId: null,
  areaId: areas.青石镇!,
  total: 5000,
  plannedStart: '2025-03',
  plannedFinish: '2026-06',
  actualStart: null,
  actualFinish: null,
  notStarted: null,
  note: null,
  removed: false,
  plan: { year: 2025, planned: 2400, path: null },
  ...change,
})

const month = (of: string, completed: number, note: string | null = null) => ({ month: of, completed, note, problem: null })

describe('a project', () => {
  test('keeps every value it ever had, with who changed it', async () => {
    const { id, version } = expectValue(await createProject(database, caller, draft(), TODAY))
    expectFailure(await editProject(database, caller, id, 7, draft(), TODAY), 'version-conflict', { current: version })
    const later = draft({ actualStart: '2025-05', plan: { year: 2026, planned: 2000, path: null } })
    expectValue(await editProject(database, town, id, version, later, TODAY))
    const { project, versions } = expectValue(await showProject(database, caller, id, { month: '2025-06', asOf: null }, TODAY))
    expect(versions.map((one) => [one.version, one.actualStart, one.years.map(({ planned }) => planned), one.recordedBy])).toEqual([
      [2, '2025-05', [2400, 2000], 'reporter'],
      [1, null, [2400], 'dispatcher'],
    ])
    expect(project).toMatchObject({ nationalCode: '2025-990101-48-01-123456', plan: { planned: 2400 }, unitName: '青石镇', mayEdit: true })
    expect((await district.audit()).map(({ action }) => action)).toEqual(expect.arrayContaining(['project.create', 'project.edit']))
  })

  test('is the unit’s own to change, and the dispatcher’s', async () => {
    expectFailure(await createProject(database, town, draft({ unitId: units.柳林镇! }), TODAY), 'right-missing')
    const { id } = expectValue(await createProject(database, town, draft(), TODAY))
    // Nobody gives a project to another unit without a right over both.
    expectFailure(await editProject(database, town, id, 1, draft({ unitId: units.柳林镇! }), TODAY), 'right-missing')
    expectValue(await editProject(database, caller, id, 1, draft({ unitId: units.柳林镇! }), TODAY))
    expectFailure(await reportProjectMonth(database, town, id, 0, month('2025-06', 100), TODAY), 'right-missing')
    const notices = await listNotices(database, { ...caller, unitIds: [units.柳林镇!] }, false, { limit: 10 })
    expect(notices.items.map(({ code, params }) => [code, params])).toEqual([['projects-assigned', { count: 1, name: '青石镇农村公路' }]])
  })

  test.each([
    [{ nationalCode: '2025-1' }, 'project-code-invalid'],
    [{ plannedFinish: '2025-01' }, 'dates-reversed'],
    [{ total: 2000 }, 'project-plan-over-total'],
    [{ leaderPostId: '11111111-1111-4111-8111-111111111111' }, 'post-not-found'],
    [{ areaId: 'nowhere' }, 'area-not-found'],
  ] as const)('%j is refused as %s', async (change, code) =>
    expectFailure(await createProject(database, caller, draft(change), TODAY), code))

  test('has a number of its own, which one that was taken out gives back', async () => {
    const { id } = expectValue(await createProject(database, caller, draft(), TODAY))
    expectFailure(await createProject(database, caller, draft(), TODAY), 'ledger-no-taken', { no: 'ZD-1' })
    expectValue(await editProject(database, caller, id, 1, draft({ removed: true }), TODAY))
    expectValue(await createProject(database, caller, draft(), TODAY))
    expectFailure(await editProject(database, caller, id, 2, draft(), TODAY), 'ledger-no-taken')
  })

  test('is reported month by month; the latest figure counts, the others stay', async () => {
    const { id } = expectValue(await createProject(database, caller, draft({ actualStart: '2025-03' }), TODAY))
    const report = (revision: number, entered: Parameters<typeof reportProjectMonth>[4]) =>
      reportProjectMonth(database, town, id, revision, entered, TODAY)
    expectValue(await report(0, month('2025-05', 500)))
    expectFailure(await report(0, month('2025-05', 600)), 'version-conflict', { current: 1 })
    expectValue(await report(1, month('2025-05', 600)))
    expect(expectValue(await report(2, month('2025-05', 600)))).toEqual({ month: '2025-05', version: 2 })
    expectFailure(await report(0, month('2025-06', 590)), 'project-month-unexplained', { why: 'falls' })
    expectValue(await report(0, month('2025-06', 590, '5月误计入上年结转')))
    expectFailure(await report(0, month('2025-07', 5001)), 'project-month-unexplained', { why: 'over-total' })
    expectFailure(await report(0, month('2026-03', 1)), 'project-month-future')
    const { months, project } = expectValue(await showProject(database, caller, id, { month: '2025-06', asOf: null }, TODAY))
    expect(months.map((one) => [one.month, one.revision, one.completed])).toEqual([
      ['2025-06', 1, 590],
      ['2025-05', 2, 600],
      ['2025-05', 1, 500],
    ])
    expect(project.progress).toMatchObject({ completed: 590, share: 24.58, expected: 40, gap: -15.42 })
    expect(project.verdict).toMatchObject({ lamp: 'yellow', reasons: [{ code: 'behind' }] })
  })

  test('is looked back at as it was known on a day, by whoever may change it now too', async () => {
    const { id } = expectValue(await createProject(database, caller, draft({ name: '旧名' }), TODAY))
    expectValue(await reportProjectMonth(database, town, id, 0, month('2025-05', 500), TODAY))
    const { superuser } = database.logins
    await runSql(superuser, `update key_project set recorded_at = '2025-04-01T00:00:00Z' where project_id = '${id}'`)
    await runSql(superuser, `update project_month set recorded_at = '2025-06-05T00:00:00Z' where project_id = '${id}'`)
    expectValue(await editProject(database, caller, id, 1, draft({ name: '新名' }), TODAY))
    expectValue(await reportProjectMonth(database, town, id, 1, month('2025-05', 600), TODAY))
    const asOf = async (day: string | null) => (await listProjects(database, caller, { month: '2025-05', asOf: day }, TODAY)).projects
    const told = (projects: Awaited<ReturnType<typeof asOf>>) =>
      projects.map(({ name, progress, mayEdit }) => [name, progress.completed, mayEdit])
    expect(told(await asOf('2025-03-31'))).toEqual([])
    expect(told(await asOf('2025-05-31'))).toEqual([['旧名', null, false]])
    expect(told(await asOf('2025-06-30'))).toEqual([['旧名', 500, false]])
    expect(told(await asOf(null))).toEqual([['新名', 600, true]])
    const then = expectValue(await showProject(database, caller, id, { month: '2025-05', asOf: '2025-06-30' }, TODAY))
    expect([then.versions.length, then.months.map(({ completed }) => completed)]).toEqual([1, [500]])
    expectFailure(await showProject(database, caller, id, { month: null, asOf: '2025-03-31' }, TODAY), 'project-not-found')
  })

  test('is judged by the rule of the space as it is now', async () => {
    expectValue(await createProject(database, caller, draft({ plannedStart: '2025-05' }), TODAY))
    const lampNow = async () => (await listProjects(database, caller, { month: '2025-06', asOf: null }, TODAY)).projects[0]!.verdict.lamp
    expect(await lampNow()).toBe('yellow')
    const lamp = { ...PROJECT_LAMP_RULES.points, late: { yellow: '0', red: '1' } }
    expectValue(await saveSetting(database, district.admin, 'ledger', 0, { ...defaultLedgerSettings, lamp }))
    expect(await lampNow()).toBe('red')
  })
})

describe('a tax lead', () => {
  const lead = {
    no: 'SY-1',
    enterprise: '云江恒岳建设有限公司',
    creditCode: null,
    kind: 'construction',
    text: '未在本区预缴',
    foundOn: '2025-02-12',
    expected: 186,
    removed: false,
  } as const
  const step = (
    state: 'verified' | 'transferred' | 'booked' | 'closed',
    on: string,
    amount: number | null = null,
    reason: string | null = null,
  ) => ({
    state,
    on,
    amount,
    reason,
  })

  test('goes step by step, each dated and kept', async () => {
    const own = { ...lead, unitId: units.青石镇!, areaId: areas.青石镇! }
    const { id, version } = expectValue(await createTaxLead(database, town, own, TODAY))
    const move = (turn: number, event: Parameters<typeof moveTaxLead>[4]) => moveTaxLead(database, town, id, turn, event)
    expectFailure(await move(version, step('booked', '2025-03-01', 5)), 'tax-lead-move-refused', { from: 'registered', to: 'booked' })
    expectValue(await move(1, step('verified', '2025-02-20')))
    expectFailure(await move(1, step('transferred', '2025-02-27')), 'version-conflict', { current: 2 })
    expectFailure(await move(2, step('transferred', '2025-02-19')), 'tax-lead-step-early', { since: '2025-02-20' })
    expectValue(await move(2, step('transferred', '2025-02-27')))
    expectFailure(await move(3, step('booked', '2025-04-15')), 'tax-lead-amount-missing')
    expectValue(await move(3, step('booked', '2025-04-15', 92.4)))
    expectValue(await editTaxLead(database, town, id, 4, { ...own, expected: 170, creditCode: '91110000600037341l' }, TODAY))
    expectValue(await move(5, step('booked', '2026-01-15', 71.3)))
    const { superuser } = database.logins
    await runSql(superuser, `update tax_lead set recorded_at = '2025-02-10T00:00:00Z' where lead_id = '${id}' and version = 1`)
    await runSql(superuser, `update tax_lead_event set recorded_at = '2025-02-20T00:00:00Z' where lead_id = '${id}' and seq = 1`)
    const then = await listTaxLeads(database, town, '2025-02-28', TODAY)
    expect(then.leads).toMatchObject([{ expected: own.expected, stand: { state: 'verified' }, mayEdit: false }])
    expect((await listTaxLeads(database, town, '2025-01-31', TODAY)).leads).toEqual([])
    const history = expectValue(await showTaxLead(database, caller, id, null))
    expect(history.lead).toMatchObject({ version: 6, stand: { state: 'booked', booked: 163.7 }, creditCode: '91110000600037341L' })
    expect(history.steps.map(({ state, amount }) => [state, amount])).toEqual([
      ['verified', null],
      ['transferred', null],
      ['booked', 92.4],
      ['booked', 71.3],
    ])
    expect(history.versions.map(({ expected }) => expected)).toEqual([170, 186])
    const summary = await database.unitOfWork.run(district.spaceId, (tx) => summariseTaxLeads(database, tx, '2025-12'))
    expect([summary.all.booked, summary.year.booked]).toEqual([92.4, 92.4])
    const next = await database.unitOfWork.run(district.spaceId, (tx) => summariseTaxLeads(database, tx, '2026-01'))
    expect([next.all.byArea[0], next.year.booked]).toEqual([expect.objectContaining({ areaId: areas.青石镇, booked: 163.7 }), 71.3])
  })

  test('is refused with a credit code that is none, and to who may not', async () => {
    const own = { ...lead, unitId: units.柳林镇!, areaId: areas.柳林镇! }
    expectFailure(await createTaxLead(database, town, own, TODAY), 'right-missing')
    expectFailure(await createTaxLead(database, caller, { ...own, creditCode: '91110000600037342L' }, TODAY), 'credit-code-invalid')
  })
})

describe('the sample', () => {
  const edit = async (bytes: Uint8Array, sheet: string, change: (sheet: Worksheet) => void): Promise<Uint8Array> => {
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
    change(workbook.getWorksheet(sheet)!)
    return new Uint8Array(await workbook.xlsx.writeBuffer())
  }
  /** The row of a number, below mark, title, signature, explanation and heading. */
  const rowOf = (sheet: Worksheet, no: string): number => {
    for (let row = 1; row <= sheet.rowCount; row++) if (sheet.getCell(row, 1).value === no) return row
    throw new Error(`no row ${no}`)
  }

  beforeEach(() => loadLedgers({ ports: database, caller, today: TODAY }, CORPUS))

  test('shows every lamp and stage, and projects that should have begun', async () => {
    const { projects, month: latest } = await listProjects(database, caller, { month: null, asOf: null }, TODAY)
    expect([latest, projects.length]).toEqual(['2025-12', 24])
    expect(new Set(projects.map(({ verdict }) => verdict.lamp))).toEqual(new Set(['green', 'yellow', 'red', 'none']))
    expect(new Set(projects.map(({ stage }) => stage)).size).toBe(7)
    const { portfolio, late } = await database.unitOfWork.run(district.spaceId, (tx) => summariseProjects(database, tx, null, TODAY))
    expect(late[0]!.progress.late).toBeGreaterThanOrEqual(late.at(-1)!.progress.late!)
    expect(portfolio.late).toBe(late.length)
    for (const parts of Object.values(portfolio.by)) expect(parts.reduce((sum, { projects: count }) => sum + count, 0)).toBe(24)
    const leads = await listTaxLeads(database, caller, null, TODAY)
    expect(new Set(leads.leads.map(({ stand }) => stand.state)).size).toBe(5)
    expect(leads.areas.map(({ name }) => name)).toEqual(expect.arrayContaining(['青石镇', '临溪高新技术产业园']))
  })

  test('boards ask once for each ledger', async () => {
    const { statements } = await database.countQueries(() =>
      database.unitOfWork.run(district.spaceId, async (tx) => [
        await summariseProjects(database, tx, '2025-06', TODAY),
        await summariseTaxLeads(database, tx, '2025-06'),
      ]),
    )
    // The transaction's begin and its end, and one question a ledger.
    expect(statements).toHaveLength(4)
  })

  test('a ledger that went out comes back and changes nothing', async () => {
    const { bytes } = await exportProjects(database, caller, 2025, OPTIONS)
    expect(await importProjects(database, caller, 2025, bytes, TODAY)).toEqual({
      ok: true,
      value: { added: 0, changed: 0, same: 24, months: 0 },
    })
    const leads = await exportTaxLeads(database, caller, OPTIONS)
    expect(await importTaxLeads(database, caller, leads.bytes, TODAY)).toEqual({
      ok: true,
      value: { added: 0, changed: 0, same: 20, moved: 0 },
    })
  })

  test('what was changed in it is a new version, a new figure, a step', async () => {
    const out = await exportProjects(database, caller, 2025, OPTIONS)
    const facts = await edit(out.bytes, '项目台账', (sheet) => {
      const row = rowOf(sheet, 'ZD-012')
      sheet.getCell(row, 15).value = new Date('2025-12-01')
      sheet.getCell(row, 15).style = { ...sheet.getCell(row, 15).style, numFmt: 'yyyy-mm' }
      sheet.getCell(row, 17).value = null
    })
    const both = await edit(facts, '月度完成', (sheet) => {
      const free = sheet.actualRowCount + 1
      sheet.getRow(free).values = ['ZD-012', null, '2025年12月', null, 350, '12月进场']
    })
    expect(await importProjects(database, caller, 2025, both, TODAY)).toEqual({
      ok: true,
      value: { added: 0, changed: 1, same: 23, months: 1 },
    })
    const { projects } = await listProjects(database, caller, { month: '2025-12', asOf: null }, TODAY)
    expect(projects.find(({ no }) => no === 'ZD-012')).toMatchObject({
      actualStart: '2025-12',
      notStarted: null,
      version: 2,
      progress: { completed: 350, late: null },
    })
    const leads = await exportTaxLeads(database, caller, OPTIONS)
    const moved = await edit(leads.bytes, '税源线索', (sheet) => {
      const row = rowOf(sheet, 'SY-019')
      sheet.getCell(row, 10).value = '入库'
      sheet.getCell(row, 11).value = '2025-12-20'
      sheet.getCell(row, 12).value = 6.1
    })
    expect(await importTaxLeads(database, caller, moved, TODAY)).toEqual({ ok: true, value: { added: 0, changed: 0, same: 19, moved: 3 } })
  })

  test('every wrong cell is named, and nothing is taken', async () => {
    const { bytes } = await projectsTemplate(2025, OPTIONS.at)
    const filled = await edit(bytes, '项目台账', (sheet) => {
      sheet.getRow(4).values = ['ZD-001', '2025-1', '改名', 'D', '产业', '民间投资', '续建', '没有的局', '没有的领导', '没有的镇', -1, 'x']
      sheet.getRow(5).values = ['ZD-090', null, '新项目', 'A', '产业', '民间投资', '新开工', '青石镇', null, null, 100, 200, '三月']
      sheet.getRow(6).values = ['ZD-090', null, '新项目二', 'A', '产业', '民间投资', '新开工', '青石镇']
    })
    const read = await importProjects(database, caller, 2025, filled, TODAY)
    expect(read).toMatchObject({ ok: false, failure: { code: 'workbook-cells-wrong' } })
    expect(read.ok ? [] : read.problems.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'D4 choice',
      'B4 project-code',
      'L4 not-figure',
      'K4 not-figure',
      'M5 not-month',
      'A6 row-repeated',
    ])
    const placed = await edit(bytes, '项目台账', (sheet) => {
      sheet.getRow(4).values = ['ZD-001', null, '改名', 'A', '产业', '民间投资', '续建', '没有的局', '没有的领导', '没有的镇']
      sheet.getRow(5).values = [
        'ZD-090',
        null,
        '新项目',
        'A',
        '产业',
        '民间投资',
        '新开工',
        '青石镇',
        null,
        null,
        100,
        200,
        '2025-03',
        '2025-01',
      ]
    })
    const months = await edit(placed, '月度完成', (sheet) => {
      sheet.getRow(4).values = ['ZD-001', null, '2025-12', null, 5]
      sheet.getRow(5).values = ['ZD-777', null, '2025-12', null, 5]
      sheet.getRow(6).values = ['ZD-090', null, '2025-12', null, 101]
    })
    const wrong = await importProjects(database, caller, 2025, months, TODAY)
    expect(wrong.ok ? [] : wrong.problems.map(({ sheet, cell, code }) => `${sheet} ${cell} ${code}`).sort()).toEqual(
      [
        '月度完成 A5 project-unknown',
        '月度完成 E4 month-unexplained',
        '月度完成 E6 month-unexplained',
        '项目台账 H4 unit-unknown',
        '项目台账 I4 leader-unknown',
        '项目台账 J4 area-unknown',
        '项目台账 L5 project-plan-over-total',
        '项目台账 N5 dates-reversed',
      ].sort(),
    )
    expect((await listProjects(database, caller, { month: null, asOf: null }, TODAY)).projects).toHaveLength(24)
  })

  test('a town takes in its own rows alone', async () => {
    const { bytes } = await exportProjects(database, caller, 2025, OPTIONS)
    const changed = await edit(bytes, '项目台账', (sheet) => {
      for (const no of ['ZD-010', 'ZD-017']) sheet.getCell(rowOf(sheet, no), 18).value = '已核对'
    })
    const read = await importProjects(database, town, 2025, changed, TODAY)
    expect(read.ok ? [] : read.problems.map(({ cell, code }) => [cell?.slice(0, 1), code])).toEqual([['H', 'right-missing']])
  })
})

import { randomUUID } from 'node:crypto'
import {
  createArea,
  createPlan,
  createUnit,
  editSpace,
  endUnit,
  listNotices,
  registerPlanStage,
  saveSetting,
  setResponsibilities,
} from '@gangmu/application'
import { shippedAreaIndex, townsOf } from '@gangmu/domain'
import exceljs from 'exceljs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { unwrapped } from './support/plan-space.ts'
import { openTestApp, type TestApp } from './support/test-app.ts'

/** 分解下达 from screen to database: what is set, what is refused, who is told, and the workbook there and back. */
const LINE = { no: null, unit: null, group: null, core: false, parent: null, nature: null, definition: null }
const DAY = '2026-03-01'
const own = [...shippedAreaIndex().byId.values()].find((area) => area.name === '大渡口区')!

let app: TestApp
let who: Awaited<ReturnType<TestApp['person']>>
let planId: string
let lines: Record<string, string>
let units: Record<string, string>

beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

beforeEach(async () => {
  await app.newSpace()
  who = await app.person('李明', 'drafter', 'approver', 'publisher', 'system-admin')
  const { ports } = app
  unwrapped(await editSpace(ports, who, { name: '大渡口区', areaId: own.id, superiorAreaId: own.parent }))
  units = {}
  for (const [name, kind] of [
    ['区发展改革委', 'department'],
    ['建桥园区管委会', 'park'],
    ['跳磴镇', 'town'],
  ] as const) {
    const draft = { name, shortName: null, kind, parentId: null, areaId: null, from: null, ordinal: 1 }
    units[name] = unwrapped(await createUnit(ports, who, draft)).id
  }
  const written = [
    { ...LINE, name: '城镇新增就业', unit: '人', target: '10000' },
    { ...LINE, name: '地区生产总值增速', unit: '%', target: '6左右' },
    { ...LINE, name: '森林覆盖率', unit: '%', target: null },
  ]
  const plan = unwrapped(await createPlan(ports, who, { year: 2026, title: '大渡口区2026年计划', basedOn: null, lines: written }))
  planId = plan.id
  const stage = {
    stage: 'approved',
    version: plan.version,
    on: '2026-01-20',
    organ: '区人大',
    documentNo: null,
    fileId: null,
    note: null,
  } as const
  unwrapped(await registerPlanStage(ports, who, planId, stage))
  const view = (await show()).body
  lines = Object.fromEntries(view.lines.map((line: { name: string; id: string }) => [line.name, line.id]))
  const duty = { subject: { kind: 'plan-line', id: lines['城镇新增就业']! }, role: 'lead-unit' } as const
  unwrapped(await setResponsibilities(ports, who, [{ ...duty, holders: [{ kind: 'unit', id: units['区发展改革委']! }] }], DAY))
})

const show = () => app.call(who, 'GET', `/api/plans/${planId}/split`)
const put = async (cells: readonly object[], version?: number) =>
  app.call(who, 'PUT', `/api/plans/${planId}/split`, { version: version ?? (await show()).body.plan.version, cells })
const cell = (line: string, unit: string, text: string, period = '2026') => ({
  lineId: lines[line]!,
  subject: { kind: 'unit', id: units[unit]! },
  period,
  text,
})
const codesOf = (answer: { body: { lines: { findings: { code: string; severity: string }[] }[] } }) =>
  answer.body.lines.flatMap(({ findings }) => findings.map(({ code, severity }) => `${code} ${severity}`))
const noticesOf = async (unit: string) => (await listNotices(app.ports, { ...who, unitIds: [units[unit]!] }, false, { limit: 10 })).items

describe('splitting', () => {
  test('parts are set, checked, taken back; the approved target stays, and whoever it concerns is told', async () => {
    const { body } = await show()
    expect(body.periods).toEqual(['2026-01/2026-03', '2026-01/2026-06', '2026-01/2026-09', '2026'])
    expect(body.subjects.map(({ name }: { name: string }) => name).sort()).toEqual(['区发展改革委', '建桥园区管委会'])

    const short = await put([cell('城镇新增就业', '区发展改革委', '4000'), cell('城镇新增就业', '建桥园区管委会', '5000')])
    expect(short.status).toBe(200)
    expect(short.body.changed).toBe(2)
    expect(codesOf(short)).toEqual(['sum-short error'])
    const right = await put([cell('城镇新增就业', '建桥园区管委会', '6000')])
    expect(codesOf(right)).toEqual(['sum-reaches hint'])
    expect(right.body.lines[0].parts).toHaveLength(2)
    expect(right.body.lines[0].whole.text).toBe('10000')

    const own = {
      lineId: lines['城镇新增就业']!,
      subject: { kind: 'area', id: right.body.plan.areaId },
      period: '2026-01/2026-03',
      text: '2000',
    }
    expect((await put([own])).body.lines[0].parts.map((part: { text: string }) => part.text).sort()).toEqual(['2000', '4000', '6000'])
    const back = await put([cell('城镇新增就业', '区发展改革委', ''), { ...own, text: '' }])
    expect(back.body.lines[0].parts.map((part: { text: string }) => part.text)).toEqual(['6000'])

    const plan = await app.call(who, 'GET', `/api/plans/${planId}`)
    const line = plan.body.lines.find(({ id }: { id: string }) => id === lines['城镇新增就业'])
    expect(line.target.text).toBe('10000')
    expect(line.targets.map((target: { splitOf: string }) => target.splitOf)).toEqual([line.target.id])
    expect((await noticesOf('区发展改革委')).map(({ code, params }) => [code, params])).toContainEqual([
      'targets-split',
      { plan: '大渡口区2026年计划', count: 2 },
    ])
  })

  test('nothing of a request is set when one of its cells is wrong', async () => {
    const good = cell('城镇新增就业', '区发展改革委', '4000')
    const code = async (wrong: object) => (await put([good, wrong])).body.code
    expect(await code({ ...good, lineId: randomUUID() })).toBe('plan-line-not-found')
    expect(await code({ ...good, period: '2026-Q2' })).toBe('split-period-unknown')
    expect(await code({ ...good, subject: { kind: 'unit', id: randomUUID() } })).toBe('split-subject-unknown')
    expect(await code({ ...good, text: '4001' })).toBe('split-cell-repeated')
    expect(await code(cell('森林覆盖率', '建桥园区管委会', '50'))).toBe('split-whole-missing')
    const whole = { lineId: lines['城镇新增就业']!, subject: { kind: 'area', id: own.id }, period: '2026', text: '9000' }
    expect(await code(whole)).toBe('plan-read-only')
    expect(await code(cell('城镇新增就业', '跳磴镇', '10'))).toBe('townships-not-split')
    const stale = await put([good], 1)
    expect([stale.status, stale.body.code]).toEqual([412, 'version-conflict'])
    expect((await show()).body.lines.flatMap(({ parts }: { parts: object[] }) => parts)).toEqual([])
  })

  test('a setting opens the split to townships, and a park of the space’s own is an area like any', async () => {
    const town = townsOf(own, DAY)[0]!
    const toTown = { lineId: lines['城镇新增就业']!, subject: { kind: 'area', id: town.id }, period: '2026', text: '100' }
    expect((await put([toTown])).body.code).toBe('townships-not-split')
    const draft = { name: '建桥工业园', aliases: [], kind: 'park', parentId: own.id, code: null, from: null } as const
    const park = unwrapped(await createArea(app.ports, who, draft))
    expect((await put([{ ...toTown, subject: { kind: 'area', id: park.id } }])).status).toBe(200)
    unwrapped(await saveSetting(app.ports, who, 'split', 0, { townships: true }))
    expect((await put([toTown, cell('城镇新增就业', '跳磴镇', '10')])).body.changed).toBe(2)
  })

  test('the city above and the peers beside are nobody to split to; who is no longer there is still named', async () => {
    const peer = { name: '石港区', aliases: [], kind: 'division', parentId: own.parent, code: null, from: null } as const
    unwrapped(await createArea(app.ports, who, peer))
    await put([cell('城镇新增就业', '建桥园区管委会', '6000')])
    unwrapped(await endUnit(app.ports, who, units['建桥园区管委会']!, 1, DAY))
    const { subjects, otherSubjects } = (await show()).body
    expect(subjects.map(({ name }: { name: string }) => name)).toEqual(['区发展改革委'])
    expect(otherSubjects.map(({ name, kind }: { name: string; kind: string }) => [name, kind])).toEqual([['建桥园区管委会', 'park']])
    const again = await put([cell('城镇新增就业', '建桥园区管委会', '6100')])
    expect([again.body.code, again.body.params]).toEqual(['split-subject-unknown', { name: '建桥园区管委会' }])
    expect((await put([cell('城镇新增就业', '建桥园区管委会', '')])).body.changed).toBe(1)
  })

  test('a draft is not split', async () => {
    const draft = unwrapped(await createPlan(app.ports, who, { year: 2027, title: '草案', basedOn: planId, lines: [] }))
    const answer = await app.call(who, 'PUT', `/api/plans/${draft.id}/split`, {
      version: 1,
      cells: [cell('城镇新增就业', '区发展改革委', '1')],
    })
    expect([answer.status, answer.body.code]).toEqual([409, 'plan-stage-refused'])
  })
})

describe('the workbook', () => {
  const edit = async (bytes: Buffer, change: (sheet: exceljs.Worksheet) => void): Promise<File> => {
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(bytes as unknown as exceljs.Buffer)
    change(workbook.worksheets[0]!)
    return new File([await workbook.xlsx.writeBuffer()], '分解表.xlsx')
  }
  const rowsOf = (sheet: exceljs.Worksheet) => {
    const rows: exceljs.Row[] = []
    sheet.eachRow((row) => void rows.push(row))
    return rows
  }

  test('goes out, is filled in, comes back once, and is refused when the plan has changed meanwhile', async () => {
    await put([cell('城镇新增就业', '建桥园区管委会', '6000')])
    const url = `/api/plans/${planId}/split/workbook`
    const out = await app.call(who, 'GET', `${url}?reviewer=${encodeURIComponent('王五')}`)
    expect(out.status).toBe(200)
    expect(String(out.headers['content-disposition'])).toContain(`filename*=UTF-8''${encodeURIComponent('大渡口区2026年计划')}`)
    const filled = await edit(out.bytes, (sheet) => {
      const row = rowsOf(sheet).find((one) => one.getCell(4).text === '区发展改革委')!
      row.getCell(8).value = 4000
    })
    const answer = await app.send(who, url, { file: filled })
    expect([answer.status, answer.body.changed]).toEqual([200, 1])
    expect(codesOf(answer)).toEqual(['sum-reaches hint'])
    const again = await app.send(who, url, { file: filled })
    expect([again.status, again.body.code]).toEqual([412, 'version-conflict'])
    expect((await app.send(who, url, { file: new File(['no workbook'], 'a.xlsx') })).body.code).toBe('workbook-not-xlsx')
  })

  test('before it is taken one sees what it would change and what would not fit; looking changes nothing', async () => {
    await put([cell('城镇新增就业', '建桥园区管委会', '6000')])
    const url = `/api/plans/${planId}/split/workbook`
    const filled = await edit((await app.call(who, 'GET', url)).bytes, (sheet) => {
      const rows = rowsOf(sheet).filter((one) => ['区发展改革委', '建桥园区管委会'].includes(one.getCell(4).text))
      rows[0]!.getCell(8).value = 6500
      rows[1]!.getCell(8).value = 3000
    })
    const before = (await show()).body
    const preview = await app.send(who, `${url}/preview`, { file: filled })
    expect(preview.status).toBe(200)
    const changes = preview.body.changes.map((one: { before: string; text: string; period: string }) => [one.before, one.text, one.period])
    expect(changes).toEqual([
      ['6000', '6500', '2026'],
      ['', '3000', '2026'],
    ])
    expect(codesOf(preview)).toEqual(['sum-short error'])
    expect((await show()).body).toEqual(before)
    expect((await app.send(who, url, { file: filled })).body).toMatchObject({ changed: 2, lines: [{ findings: [{ code: 'sum-short' }] }] })
    const late = await app.send(who, `${url}/preview`, { file: filled })
    expect([late.status, late.body.code]).toEqual([412, 'version-conflict'])
  })

  test('what is wrong is told by cell, and nothing is taken', async () => {
    await put([cell('城镇新增就业', '建桥园区管委会', '6000')])
    const url = `/api/plans/${planId}/split/workbook`
    const wrong = await edit((await app.call(who, 'GET', url)).bytes, (sheet) => {
      const row = rowsOf(sheet).find((one) => one.getCell(4).text === '区发展改革委')!
      row.getCell(8).value = '随便写写，不是目标。'
      row.getCell(4).value = '别的单位'
    })
    const { status, body } = await app.send(who, url, { file: wrong })
    expect([status, body.code, body.problems.length]).toEqual([422, 'workbook-cells-wrong', 2])
    expect(body.problems[0]).toMatchObject({ sheet: '分解表', code: 'name-changed', line: null })
    expect(body.problems.every(({ title, cell }: { title: string; cell: string }) => title.endsWith('。') && /^[A-H]\d+$/.test(cell))).toBe(
      true,
    )
    expect((await show()).body.lines.flatMap(({ parts }: { parts: object[] }) => parts)).toHaveLength(1)
  })
})

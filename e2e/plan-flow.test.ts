import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  type Caller,
  confirmReport,
  createUnit,
  editSpace,
  recordObservations,
  registerPlanStage,
  releaseObservations,
} from '@gangmu/application'
import { type Role, shippedAreaIndex } from '@gangmu/domain'
import exceljs from 'exceljs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { unwrapped } from './support/plan-space.ts'
import { openTestApp, type TestAnswer, type TestApp } from './support/test-app.ts'

/** What is done around a plan, from the socket to the database: brought in, compared, followed, released, taken out. */
const DAY = '2026-03-01'
const own = [...shippedAreaIndex().byId.values()].find((area) => area.name === '大渡口区')!
const sample = (name: string) => readFileSync(new URL(`../corpus/${name}/report.txt`, import.meta.url), 'utf8')

let app: TestApp
let who: Caller
let deputy: Caller
beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  await app.newSpace()
  const roles: readonly Role[] = ['drafter', 'approver', 'publisher', 'system-admin']
  who = await app.person('李明', ...roles)
  deputy = await app.person('王代表', 'deputy')
  unwrapped(await editSpace(app.ports, who, { name: '大渡口区', areaId: own.id, superiorAreaId: own.parent }))
})

const get = (url: string, asker = who) => app.call(asker, 'GET', url)
const auditOf = (action: string) =>
  app.ports.unitOfWork.run(who.spaceId, async (tx) => {
    const entries = await app.ports.audit.list(tx, { limit: 200 })
    return entries.filter((entry) => entry.action === action)
  })

/** Both samples confirmed, the first of the years that both speak of approved in between. */
const confirmSamples = async (): Promise<Record<number, string>> => {
  const confirm = async (name: string) => {
    const reportId = await app.receive(who, sample(name), `${name}.txt`)
    const confirmed = unwrapped(await confirmReport(app.ports, who, { reportId, readingId: null, years: null }, DAY))
    return Object.fromEntries(confirmed.years.map(({ year, planId }) => [year, planId!]))
  }
  const first = await confirm('linxi-2024')
  await approve(first[2024]!)
  return { ...first, ...(await confirm('linxi-2025')) }
}
const approve = async (planId: string) => {
  const { version } = (await get(`/api/plans/${planId}`)).body.plan
  const event = { stage: 'approved', version, on: '2024-01-20', organ: '区人大', documentNo: null, fileId: null, note: null } as const
  unwrapped(await registerPlanStage(app.ports, who, planId, event))
}

const openBook = async ({ bytes, status }: TestAnswer): Promise<exceljs.Workbook> => {
  expect(status).toBe(200)
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(bytes as unknown as exceljs.Buffer)
  return workbook
}
const textOf = (workbook: exceljs.Workbook): string => {
  const texts: string[] = []
  for (const sheet of workbook.worksheets) {
    texts.push(sheet.headerFooter.oddHeader ?? '', sheet.headerFooter.oddFooter ?? '')
    sheet.eachRow((row) => row.eachCell((cell) => void texts.push(cell.text)))
  }
  return texts.join('\n')
}

describe('a plan from Excel', () => {
  const fill = async (rows: readonly (readonly unknown[])[]): Promise<File> => {
    const workbook = await openBook(await get('/api/plan-template'))
    const sheet = workbook.getWorksheet('计划指标')!
    let head = 0
    sheet.eachRow((row, at) => {
      if (row.getCell(2).text.startsWith('名称')) head = at
    })
    for (const [at, row] of rows.entries())
      for (const [column, value] of row.entries()) sheet.getCell(head + 1 + at, column + 1).value = value as string
    return new File([await workbook.xlsx.writeBuffer()], '计划.xlsx')
  }
  const ROWS = [
    ['1', '固定资产投资增速', '%', '预期性', '是', '一、经济', null, '6', null, '区发展改革委', '区统计局', '区统计局'],
    [null, '工业投资增速', '%', null, null, '一、经济', '固定资产投资增速', '10', null, null, null, null],
  ]

  test('lines, parts and the units that answer for them are taken; the same form adds to a draft', async () => {
    for (const name of ['区发展改革委', '区统计局'])
      unwrapped(
        await createUnit(app.ports, who, {
          name,
          shortName: null,
          kind: 'department',
          parentId: null,
          areaId: null,
          from: null,
          ordinal: 1,
        }),
      )
    const made = await app.send(who, '/api/plans/workbook', { year: '2026', title: '2026年计划', file: await fill(ROWS) })
    expect([made.status, made.body.title]).toEqual([201, '2026年计划'])
    const { lines } = (await get(`/api/plans/${made.body.id}`)).body
    expect(lines.map((line: { name: string; target: { text: string } }) => [line.name, line.target.text])).toEqual([
      ['固定资产投资增速', '6'],
      ['工业投资增速', '10'],
    ])
    expect(lines[1].parentId).toBe(lines[0].id)
    const duties = await app.ports.unitOfWork.run(who.spaceId, (tx) =>
      app.ports.responsibilities.listBySubjects(tx, 'plan-line', [lines[0].id], DAY),
    )
    expect(duties.map(({ role, holderName }) => `${role} ${holderName}`).sort()).toEqual([
      'data-provider 区统计局',
      'lead-unit 区发展改革委',
      'responsible-unit 区统计局',
    ])
    const { version } = (await get(`/api/plans/${made.body.id}`)).body.plan
    const url = `/api/plans/${made.body.id}/lines/workbook`
    const more = [['2', '森林覆盖率', '%', '约束性', null, null, null, '50', null, null, null, null]]
    expect((await app.send(who, url, { version: String(version), file: await fill(more) })).status).toBe(201)
    expect((await app.send(who, url, { version: String(version), file: await fill(more) })).body.code).toBe('version-conflict')
  })

  test('units that are none, and a form with nothing in it, are told by cell', async () => {
    const unknown = await app.send(who, '/api/plans/workbook', { year: '2026', title: '计划', file: await fill(ROWS) })
    expect([unknown.status, unknown.body.code]).toEqual([422, 'workbook-cells-wrong'])
    expect(unknown.body.problems.map(({ code, cell }: { code: string; cell: string }) => `${code} ${cell[0]}`)).toEqual([
      'unit-unknown J',
      'unit-unknown K',
      'unit-unknown L',
    ])
    const empty = await app.send(who, '/api/plans/workbook', { year: '2026', title: '计划', file: await fill([]) })
    expect(empty.body.problems).toMatchObject([{ code: 'required', cell: null }])
    expect((await get('/api/plans')).body.total).toBe(0)
  })
})

describe('plans of two years', () => {
  test('are held against each other, with what the report prints as reasons; and go out as a table', async () => {
    const plans = await confirmSamples()
    const { body } = await get(`/api/plans/${plans[2025]}/comparison`)
    expect([body.before.id, body.after.id]).toEqual([plans[2024], plans[2025]])
    const kinds = Map.groupBy(body.lines as { kind: string }[], ({ kind }) => kind)
    expect(kinds.get('same')!.length).toBeGreaterThan(5)
    expect(body.lines.some((line: { target: { direction: string } | null }) => line.target?.direction === 'lowered')).toBe(true)
    const reasons = body.lines.flatMap((line: { reasons: object[] }) => line.reasons)
    for (const { text, place } of reasons) {
      const { line, start, end } = place.span
      const evidence = await get(`/api/reports/${place.reportId}/evidence?line=${line}&start=${start}&end=${end}&around=0`)
      expect(evidence.body.lines[0].text.slice(start, end)).toBe(text)
    }
    expect(reasons.length).toBeGreaterThan(0)
    const named = await get(`/api/plans/${plans[2025]}/comparison?with=${plans[2023]}`)
    expect(named.body.before.id).toBe(plans[2023])
    expect((await get(`/api/plans/${plans[2023]}/comparison`)).body).toMatchObject({ before: null, lines: [] })
    expect((await get(`/api/plans/${plans[2025]}/comparison?with=${randomUUID()}`)).body.code).toBe('plan-not-found')
    const then = (await get(`/api/plans/${plans[2025]}/comparison?asOf=2025-02-01`)).body
    expect(then.lines.every((line: { after: { target: object } | null }) => !line.after?.target)).toBe(true)

    const book = textOf(await openBook(await get(`/api/plans/${plans[2025]}/comparison/workbook`)))
    expect(book).toContain('目标调低')
    expect(book).toContain('内部资料')
    expect(await auditOf('export.plan-comparison')).toHaveLength(1)
  })

  test('a deputy compares only what is released, and sees no reasons of a report that is not', async () => {
    const plans = await confirmSamples()
    expect((await get(`/api/plans/${plans[2025]}/comparison`, deputy)).body.code).toBe('plan-not-found')
    const release = async (planId: string, body: object) => {
      const { version } = (await get(`/api/plans/${planId}`)).body.plan
      return app.call(who, 'PUT', `/api/plans/${planId}/release`, { version, ...body })
    }
    expect((await release(plans[2025]!, { release: 'published' })).body.code).toBe('plan-release-refused')
    expect((await release(plans[2025]!, { release: 'limited', audience: ['deputy'] })).status).toBe(200)
    expect((await get(`/api/plans/${plans[2025]}/comparison`, deputy)).body).toMatchObject({ before: null, lines: [] })
    expect((await release(plans[2024]!, { release: 'published' })).body.release).toBe('published')
    const { body } = await get(`/api/plans/${plans[2025]}/comparison`, deputy)
    expect(body.before.id).toBe(plans[2024])
    expect(body.lines.flatMap((line: { reasons: object[] }) => line.reasons)).toEqual([])
    expect((await app.call(deputy, 'PUT', `/api/plans/${plans[2024]}/release`, { version: 1, release: 'internal' })).status).toBe(403)
    const { released } = (await get(`/api/plans/${plans[2024]}`)).body
    expect(released).toMatchObject({ by: '李明', at: expect.stringMatching(/^20/) })
    const renamed = await app.call(who, 'PATCH', `/api/plans/${plans[2024]}`, { version: 3, title: '改名' })
    expect([renamed.status, renamed.body.code]).toEqual([409, 'plan-read-only'])
    expect((await auditOf('plan.release')).map(({ details }) => details['release'])).toEqual(['published', 'limited'])
  })
})

describe('a line through the years', () => {
  test('shows targets and results, and where a goal stands', async () => {
    const plans = await confirmSamples()
    const view = (await get(`/api/plans/${plans[2025]}`)).body
    const line = view.lines.find(({ indicator }: { indicator: string }) => indicator === 'gdp-growth')
    const level = view.lines.find(
      (one: { unit: string | null; result: unknown; lastYear: { low: number } | null }) => one.unit === '亿元' && one.lastYear?.low,
    )
    const history = await get(`/api/plans/${plans[2025]}/lines/${line.id}/history`)
    expect(history.status).toBe(200)
    expect(history.body.years.map(({ year }: { year: number }) => year)).toEqual([2023, 2024, 2025])
    expect(history.body.years[1]).toMatchObject({
      target: { planId: plans[2024], text: '6以上', value: 6 },
      result: { period: '2024', publishedOn: '2025-01-16' },
      value: 6.1,
    })
    const asOf = async (day: string) => (await get(`/api/plans/${plans[2025]}/lines/${line.id}/history?asOf=${day}`)).body.years
    expect(await asOf('2025-01-15')).toMatchObject([{ year: 2023, value: 6.2, target: null }])
    expect(await asOf('2025-01-16')).toMatchObject([{ value: 6.2 }, { value: 6.1 }])

    const followed = level ?? line
    const goal = { version: view.plan.version, year: 2027, system: 'stretch', text: '99999亿元' }
    const url = `/api/plans/${plans[2025]}/lines/${followed.id}`
    expect((await app.call(who, 'PUT', `${url}/goals`, { ...goal, year: 2025 })).body.code).toBe('goal-not-later')
    expect((await app.call(who, 'PUT', `${url}/goals`, goal)).status).toBe(200)
    expect((await app.call(who, 'PUT', `${url}/goals`, goal)).body.code).toBe('version-conflict')
    const { goals } = (await get(`${url}/history`)).body
    expect(goals).toMatchObject([
      { period: '2027', text: '99999亿元', system: 'stretch', value: 99999, lineId: followed.id, progress: { goal: 99999, unit: '亿元' } },
    ])
    const approved = (await get(`/api/plans/${plans[2024]}`)).body
    const congress = { version: approved.plan.version, year: 2027, system: 'congress', text: '1' }
    expect((await app.call(who, 'PUT', `/api/plans/${plans[2024]}/lines/${approved.lines[0].id}/goals`, congress)).body.code).toBe(
      'plan-read-only',
    )
    await app.call(who, 'PUT', `${url}/goals`, { ...goal, version: goal.version + 1, text: '' })
    expect((await get(`${url}/history`)).body.goals).toEqual([])
  })
})

const FIGURES = [
  ['大渡口区', '5.1'],
  ['江北区', '6.2'],
  ['九龙坡区', '5.1'],
  ['南岸区', '6以上'],
] as const
const recordFigures = async () => {
  const idOf = (name: string) => [...shippedAreaIndex().byId.values()].find((area) => area.name === name && area.parent === own.parent)!.id
  const entered = FIGURES.map(([name, raw]) => ({
    indicator: 'gdp-growth',
    areaId: idOf(name),
    period: '2024',
    provider: '市统计局',
    scope: '',
    vintage: 'final' as const,
    raw,
    unit: '%',
    note: null,
  }))
  return unwrapped(await recordObservations(app.ports, who, entered, DAY)).ids
}

describe('areas side by side', () => {
  test('are ranked in a set that is named, with those that have no place', async () => {
    await recordFigures()
    const { body } = await get('/api/comparison/areas?indicator=gdp-growth&period=2024')
    expect(body.set.areaIds).toContain(own.id)
    expect(body.sets[0]).toEqual({ id: body.set.id, kind: body.set.kind, name: body.set.name, size: body.set.areaIds.length })
    expect(body.sets.length).toBeGreaterThan(1)
    const places = Object.fromEntries(body.ranking.areas.map(({ areaId, place, why }: Record<string, unknown>) => [areaId, place ?? why]))
    expect(places[own.id]).toBe(2)
    expect(Object.values(places)).toContain('not-a-number')
    expect(Object.values(places)).toContain('no-figure')
    expect(body.ranking.ranked).toBe(3)
    const country = await get('/api/comparison/areas?indicator=gdp-growth&period=2024&set=country')
    expect(country.body.set).toMatchObject({ kind: 'divisions', name: '全国' })
    expect(country.body.figures.length).toBeGreaterThan(2_800)
    expect(country.body.sets.at(-1)).toMatchObject({ id: 'country', size: country.body.figures.length })
    expect(country.body.ranking.areas.find(({ areaId }: { areaId: string }) => areaId === own.id)).toMatchObject({ place: 2 })
    const named = await get(`/api/comparison/areas?indicator=gdp-growth&period=2024&areas=${own.id}`)
    expect(named.body).toMatchObject({ set: null, ranking: { ranked: 1 }, release: 'internal' })
    expect((await get('/api/comparison/areas?indicator=gdp-growth&period=2024&set=nobody')).body.code).toBe('area-group-not-found')
    expect((await get('/api/comparison/areas?indicator=no-such&period=2024')).body.code).toBe('indicator-unknown')
    const hidden = await get('/api/comparison/areas?indicator=gdp-growth&period=2024', deputy)
    expect(hidden.body.ranking.ranked).toBe(0)

    const book = textOf(await openBook(await get('/api/comparison/areas/workbook?indicator=gdp-growth&period=2024')))
    expect(book).toMatch(/内部资料 · 李明 · /)
    expect(book).toContain(body.set.name)
    expect(await auditOf('export.area-comparison')).toHaveLength(1)
  })
})

describe('what leaves the system', () => {
  test('a plan goes out with stamp and mark; published, it bears no mark', async () => {
    const plans = await confirmSamples()
    const url = `/api/plans/${plans[2024]}/workbook?reviewer=${encodeURIComponent('王五')}`
    const answer = await get(url)
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="file\.xlsx"; filename\*=UTF-8''2024%E5%B9%B4%E5%9B%BD/)
    const text = textOf(await openBook(answer))
    expect(text).toMatch(/内部资料 · 李明 · \d{4}-\d\d-\d\d \d\d:\d\d/)
    expect(text).toContain('单位：大渡口区')
    expect(text).toContain('审核人：王五')
    expect(text).toContain('第')
    expect(await auditOf('export.plan')).toMatchObject([
      { actor: '李明', subject: `plan:${plans[2024]}`, details: { release: 'internal' } },
    ])
    expect((await get(`/api/plans/${plans[2024]}/workbook`, deputy)).status).toBe(404)
    const { version } = (await get(`/api/plans/${plans[2024]}`)).body.plan
    await app.call(who, 'PUT', `/api/plans/${plans[2024]}/release`, { version, release: 'published' })
    expect(textOf(await openBook(await get(`/api/plans/${plans[2024]}/workbook`, deputy)))).not.toContain('内部资料')
    const print = await app.call(who, 'POST', '/api/prints', { planId: plans[2024]!, page: '/plans' })
    expect(print.status).toBe(201)
    expect(await auditOf('print')).toMatchObject([{ subject: `plan:${plans[2024]}`, details: { page: '/plans', release: 'published' } }])
  })

  test('figures go out as a workbook and as SDMX-CSV, and come back once', async () => {
    const ids = await recordFigures()
    const book = textOf(await openBook(await get('/api/observations/workbook')))
    expect(book).toContain('地区生产总值增速')
    expect(book).toMatch(/内部资料 · 李明/)
    const out = await get('/api/observations/sdmx?indicators=gdp-growth')
    expect(out.headers['content-type']).toBe('application/vnd.sdmx.data+csv; version=2.1.0')
    const csv = out.bytes.toString('utf8')
    expect(csv.trim().split('\r\n')).toHaveLength(FIGURES.length + 1)
    const file = (text: string) => ({ file: new File([text], '完成值.csv') })
    const same = await app.send(who, '/api/observations/sdmx', file(csv))
    expect([same.status, same.body]).toEqual([201, { recorded: 0, same: FIGURES.length, ids: [], empty: 0 }])
    const later = csv.replace(',5.1,', ',5.3,')
    expect((await app.send(who, '/api/observations/sdmx', file(later))).body).toMatchObject({ recorded: 1, same: 3 })
    expect((await app.send(who, '/api/observations/sdmx', file(later))).body).toMatchObject({ recorded: 0, same: 4 })
    expect((await auditOf('export.observations-sdmx'))[0]).toMatchObject({ details: { release: 'internal', indicators: 1 } })

    expect((await get('/api/observations/sdmx', deputy)).bytes.toString('utf8').trim().split('\r\n')).toHaveLength(1)
    unwrapped(await releaseObservations(app.ports, who, { ids: [ids[1]!], release: 'published', audience: [], publishedOn: '2025-01-20' }))
    const seen = await get('/api/observations/workbook', deputy)
    expect(textOf(await openBook(seen))).not.toContain('内部资料')
  })

  test('a file with wrong lines is told by line, and nothing of it is recorded', async () => {
    await recordFigures()
    const lines = (await get('/api/observations/sdmx')).bytes.toString('utf8').trim().split('\r\n')
    const wrong = [
      lines[0],
      lines[1]!.replace('gdp-growth', 'no-such'),
      lines[2]!.replace(/^(dataflow,[^,]*,M,A),[^,]*/, '$1,nowhere').replace(',5.1,', ',7.7,'),
      lines[3]!.replace(',2024,', ',二〇二四,'),
    ].join('\r\n')
    const answer = await app.send(who, '/api/observations/sdmx', { file: new File([wrong], 'a.csv') })
    expect([answer.status, answer.body.code]).toEqual([422, 'csv-lines-wrong'])
    expect(answer.body.problems.map(({ line, column, code }: Record<string, unknown>) => [line, column, code])).toEqual([
      [2, 'INDICATOR', 'indicator'],
      [3, 'REF_AREA', 'area'],
      [4, 'TIME_PERIOD', 'period'],
    ])
    expect((await get('/api/observations')).body.observations).toHaveLength(FIGURES.length)
    expect((await app.send(who, '/api/observations/sdmx', { file: new File(['a,b\n'], 'a.csv') })).body.code).toBe('csv-header-wrong')
  })
})

import { readFileSync } from 'node:fs'
import { type Caller, createUnit, editSpace, listNotices } from '@gangmu/application'
import { shippedAreaIndex } from '@gangmu/domain'
import exceljs, { type Worksheet } from 'exceljs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { unwrapped } from './support/plan-space.ts'
import { openTestApp, type TestAnswer, type TestApp } from './support/test-app.ts'

/** A round as one table of all units, a bulletin that figures are read from, and what is changed of a round. Today is 2026-03-01. */
const own = [...shippedAreaIndex().byId.values()].find((area) => area.name === '大渡口区')!
const FOOTER = { head: '王局长', reviewer: '李科长', filler: '张敏', phone: '023-68000000', reportedOn: '2026-03-01' }
const METADATA = { tableNo: 'DDK-01', basis: null, approvalNo: null, validUntil: null }
const BULLETIN = readFileSync(new URL('../corpus/bulletins/linxi-2025-06.txt', import.meta.url), 'utf8').replaceAll('临溪区', '大渡口区')

let app: TestApp
let office: Caller
let trade: Caller
let units: Record<string, string>
let round: string

const path = (rest = '') => `/api/collection/rounds/${round}${rest}`
const formPath = (unit: string) => path(`/forms/${units[unit]}`)
const cellsOf = async (unit: string) => (await app.call(office, 'GET', formPath(unit))).body.cells as readonly Record<string, never>[]
const cellOf = async (unit: string, indicator: string) => (await cellsOf(unit)).find((cell) => cell['indicator'] === indicator)!
const save = (who: Caller, forms: readonly object[]) => app.call(who, 'PUT', path('/cells'), { forms })
type Proposal = { unitId: string; askId: string; base: number; raw: string; sentence: string | null; origin: object | null }
type Shown = { unitName: string; name: string; raw: string; origin: { line: number } }
/** What the page sends of the proposals that were chosen. */
const saveAll = (who: Caller, { proposals }: { proposals: readonly Proposal[] }, source: string) =>
  save(
    who,
    [...Map.groupBy(proposals, ({ unitId }) => unitId)].map(([unitId, cells]) => ({
      unitId,
      cells: cells.map(({ askId, base, raw, sentence, origin }) => ({ askId, base, raw, sentence, origin, source })),
    })),
  )
const act = async (unit: string, name: string, more: object = {}) => {
  const { version } = (await app.call(office, 'GET', formPath(unit))).body
  return app.call(office, 'POST', `${formPath(unit)}/acts`, { act: name, ...more }, { 'if-match': `"v${version}"` })
}
const lock = async (unit: string) => {
  let answer: TestAnswer | null = null
  for (const name of ['submit', 'approve', 'approve', 'lock']) answer = await act(unit, name, name === 'submit' ? { footer: FOOTER } : {})
  expect(answer!.body.place.step).toBe('locked')
}

beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

beforeEach(async () => {
  await app.newSpace()
  office = await app.person('李明', 'drafter', 'approver', 'dispatcher', 'system-admin', 'auditor')
  unwrapped(await editSpace(app.ports, office, { name: '大渡口区', areaId: own.id, superiorAreaId: own.parent }))
  units = {}
  for (const name of ['区商务委', '区人力社保局', '区统计局']) {
    const draft = { name, shortName: null, kind: 'department', parentId: null, areaId: null, from: null, ordinal: 1 } as const
    units[name] = unwrapped(await createUnit(app.ports, office, draft)).id
  }
  trade = Object.assign(await app.person('张敏', 'reporter'), {
    unitIds: [units['区商务委']!],
    grants: [{ role: 'reporter', unitIds: [units['区商务委']!] }],
  })
  const ask = (indicator: string, unit: string) => ({ indicator, unitId: units[unit], sorts: ['figure'] })
  const made = await app.call(office, 'POST', '/api/collection/rounds', {
    ...{ kind: 'monthly', form: 'report', title: '2025年1—6月数据报送表', month: '2025-06', deadline: '2026-03-05', metadata: METADATA },
    asks: [
      ...['retail-sales', 'retail-sales-growth', 'trade'].map((indicator) => ask(indicator, '区商务委')),
      ...['new-urban-jobs', 'hitech-firms', 'tax-revenue'].map((indicator) => ask(indicator, '区人力社保局')),
      ask('retail-sales-growth', '区统计局'),
    ],
    open: true,
  })
  expect(made).toMatchObject({ status: 201 })
  round = made.body.id
})

describe('a round as 一表通', () => {
  const download = async (who: Caller, query = '') => (await app.call(who, 'GET', path(`/sheet${query}`))).bytes
  const edit = async (bytes: Buffer, fill: (sheet: Worksheet) => void) => {
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(bytes as unknown as exceljs.Buffer)
    fill(workbook.worksheets[0]!)
    return new File([await workbook.xlsx.writeBuffer()], '一表通.xlsx')
  }
  const look = (who: Caller, file: File, parts: Record<string, string> = {}) => app.send(who, path('/sheet'), { ...parts, file })
  /** Units stand in rows 13 to 15 in the order of their names; B to G are the six fields, H on what is said to them. */
  const rows = async (bytes: Buffer) => {
    const names: string[] = []
    await edit(bytes, (sheet) => sheet.eachRow((row, at) => at > 12 && names.push(row.getCell(1).text)))
    return names.slice(0, -1)
  }

  test('has a row for each form the caller may see, and for one', async () => {
    expect(await rows(await download(office))).toHaveLength(3)
    expect(await rows(await download(trade))).toEqual(['区商务委'])
    expect(await rows(await download(office, `?unit=${units['区统计局']}`))).toEqual(['区统计局'])
    expect((await app.call(trade, 'GET', path(`/sheet?unit=${units['区统计局']}`))).body.code).toBe('collection-form-not-found')
  })

  test('unchanged it changes nothing; filled in, all units are looked at and saved at once with one entry', async () => {
    const bytes = await download(office)
    const order = await rows(bytes)
    const at = (unit: string) => 13 + order.indexOf(unit)
    expect((await look(office, await edit(bytes, () => {}))).body).toMatchObject({ rows: 3, proposals: [], unknown: [] })
    const filled = await edit(bytes, (sheet) => {
      sheet.getCell(`B${at('区商务委')}`).value = '905000万元'
      sheet.getCell(`C${at('区统计局')}`).value = 7.4
      sheet.getCell(`E${at('区人力社保局')}`).value = -1
      sheet.getCell('N12').value = '行政区划'
    })
    const { body } = await look(office, filled)
    expect(body.unknown).toEqual([{ cell: 'N12', text: '行政区划' }])
    const byUnit = Object.fromEntries(body.proposals.map((one: Record<string, never>) => [one['unitName'], one]))
    expect(byUnit).toMatchObject({
      区商务委: { cell: `B${at('区商务委')}`, before: '', raw: '905000万元', base: 0, findings: [] },
      区统计局: { raw: '7.4' },
      区人力社保局: { raw: '-1', findings: [{ code: 'out-of-range' }] },
    })
    expect((await cellOf('区商务委', 'retail-sales'))['raw']).toBe('')
    expect((await saveAll(office, body, 'workbook')).body).toEqual({ saved: 3, forms: 3 })
    expect(await cellOf('区商务委', 'retail-sales')).toMatchObject({ raw: '905000万元', version: 1, source: 'workbook', enteredBy: '李明' })
    expect((await look(office, filled)).body.proposals).toEqual([])
    const { entries } = (await app.call(office, 'GET', '/api/audit?limit=50')).body
    expect(entries.filter(({ action }: { action: string }) => action === 'collection.fill')).toMatchObject([
      { details: { cells: 3, forms: 3 } },
    ])
  })

  test('one wrong cell keeps all of it out; a locked form and a unit that is not asked are named', async () => {
    const [first] = await cellsOf('区统计局')
    await save(office, [{ unitId: units['区统计局'], cells: [{ askId: first!['id'], base: 0, raw: '7.4', sentence: '已核' }] }])
    await lock('区统计局')
    const bytes = await download(office)
    const order = await rows(bytes)
    const at = (unit: string) => 13 + order.indexOf(unit)
    const wrong = await edit(bytes, (sheet) => {
      sheet.getCell(`B${at('区商务委')}`).value = '不少'
      sheet.getCell(`C${at('区统计局')}`).value = 7.5
      sheet.getCell(`A${at('区人力社保局')}`).value = '区林业局'
      sheet.getCell(`E${at('区人力社保局')}`).value = 3464
    })
    const { status, body } = await look(office, wrong)
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'workbook-cells-wrong' })
    expect(new Map(body.problems.map((one: Record<string, never>) => [one['cell'], one['code']]))).toEqual(
      new Map([
        [`B${at('区商务委')}`, 'entry-words'],
        [`C${at('区统计局')}`, 'form-not-open'],
        [`A${at('区人力社保局')}`, 'unit-not-asked'],
      ]),
    )
  })

  test('a unit takes its own row of the table of all, and no other', async () => {
    const bytes = await download(office)
    const at = 13 + (await rows(bytes)).indexOf('区商务委')
    const filled = await edit(bytes, (sheet) => {
      for (const row of [13, 14, 15]) if (row !== at) sheet.getCell(`C${row}`).value = 9
      sheet.getCell(`C${at}`).value = 7.4
    })
    const { body } = await look(trade, filled, { unit: units['区商务委']! })
    expect(body).toMatchObject({ rows: 1, skipped: 2, proposals: [{ unitName: '区商务委', raw: '7.4' }] })
    expect((await saveAll(trade, body, 'workbook')).body).toEqual({ saved: 1, forms: 1 })
    const reader = await app.person('王领导', 'leader')
    expect((await look(reader, filled)).status).toBe(403)
    expect((await save(trade, [{ unitId: units['区统计局'], cells: [{ askId: units['区统计局'], base: 0, raw: '1' }] }])).status).toBe(404)
  })

  test('what somebody changed after it was looked at keeps all of it from being saved', async () => {
    const [retail, growth] = await cellsOf('区商务委')
    const cells = [retail!, growth!].map((cell) => ({ askId: cell['id'], base: 0, raw: '5' }))
    await save(trade, [{ unitId: units['区商务委'], cells: [{ askId: growth!['id'], base: 0, raw: '7.4' }] }])
    expect(await save(office, [{ unitId: units['区商务委'], cells }])).toMatchObject({
      ...{ status: 409, body: { code: 'collection-cells-changed', params: { count: 1 } } },
    })
    expect((await cellOf('区商务委', 'retail-sales'))['raw']).toBe('')
  })

  test('of what is expected of the year the value goes in and out, its basis and texts stay as they stand', async () => {
    const made = await app.call(office, 'POST', '/api/collection/rounds', {
      ...{
        kind: 'year-estimate',
        form: 'report',
        title: '2025年预计数据报送表',
        month: '2025-10',
        deadline: '2026-03-05',
        metadata: METADATA,
      },
      asks: [{ indicator: 'trade', unitId: units['区商务委'], sorts: ['estimate'] }],
      open: true,
    })
    round = made.body.id
    const texts = { proposal: '', proposalReason: '', done: '', cause: '', problem: '', measure: '', attachmentIds: [] }
    const details = { basis: '在手订单', ...texts }
    const { id } = await cellOf('区商务委', 'trade')
    await app.call(trade, 'PUT', `${formPath('区商务委')}/cells`, { cells: [{ askId: id, base: 0, raw: '28—29', details }] })
    const { body } = await look(
      trade,
      await edit(await download(trade), (sheet) => {
        sheet.getCell('B13').value = '29—30'
      }),
    )
    expect(body.proposals).toMatchObject([{ sort: 'estimate', before: '28—29', raw: '29—30', base: 1 }])
    expect((await saveAll(trade, body, 'workbook')).body).toEqual({ saved: 1, forms: 1 })
    expect(await cellOf('区商务委', 'trade')).toMatchObject({ raw: '29—30', version: 2, details })
  })

  test('no table, another month and no workbook are refused', async () => {
    const made = async (...lines: readonly (readonly unknown[])[]) => {
      const workbook = new exceljs.Workbook()
      workbook.addWorksheet('x').addRows(lines.map((line) => [...line]))
      return new File([await workbook.xlsx.writeBuffer()], 'x.xlsx')
    }
    expect((await look(office, await made(['指标', '数'], ['a', 1]))).body.code).toBe('collection-sheet-not-found')
    const other = await made(['期别', '2025年1—7月'], ['填报单位', 'trade'], ['区商务委', 1])
    expect((await look(office, other)).body).toMatchObject({ code: 'collection-sheet-other-month', params: { found: '2025-07' } })
    expect((await look(office, new File(['x'], 'x.xlsx'))).body.code).toBe('workbook-not-xlsx')
  })
})

describe('a bulletin', () => {
  const read = (who: Caller, text: string, parts: Record<string, string> = {}, name = '经济运行通报.txt') =>
    app.send(who, path('/bulletin'), { ...parts, file: new File([text], name) })

  test('proposes what it says of the figures asked, with the sentence, and says why the others are not taken', async () => {
    const { body } = await read(office, BULLETIN)
    expect(body).toMatchObject({ document: '经济运行通报.txt', title: '大渡口区2025年1—6月经济运行情况通报', same: 0 })
    expect(body.proposals.map((one: Shown) => `${one.unitName} ${one.name} ${one.raw} ${one.origin.line}`)).toEqual(
      expect.arrayContaining([
        '区商务委 社会消费品零售总额 89.7 10',
        '区商务委 社会消费品零售总额增速 6.4 10',
        '区商务委 进出口总额 15.17 10',
        '区人力社保局 高新技术企业数量 194 14',
        '区统计局 社会消费品零售总额增速 6.4 10',
      ]),
    )
    expect(body.proposals).toHaveLength(5)
    expect(body.left.map((one: Record<string, never>) => [one['name'], one['miss'], one['params']])).toEqual([
      ['城镇新增就业', 'several', { values: '3464人、3500人' }],
      ['税收收入', 'other-period', { raw: '6.34亿元', period: '2025-01/2025-05' }],
    ])
    // Nothing is written by looking.
    expect((await cellOf('区商务委', 'trade'))['version']).toBe(0)
    const chosen = body.proposals.filter((one: Record<string, never>) => one['name'] === '社会消费品零售总额')
    expect((await saveAll(office, { proposals: chosen }, 'bulletin')).body).toEqual({ saved: 1, forms: 1 })
    expect(await cellOf('区商务委', 'retail-sales')).toMatchObject({
      ...{ raw: '89.7', source: 'bulletin', version: 1 },
      origin: { document: '经济运行通报.txt', line: 10, place: null, quote: expect.stringContaining('零售总额897000万元，同比增长6.4%。') },
    })
    expect((await read(office, BULLETIN)).body).toMatchObject({ same: 1 })
  })

  test('a unit has it read for its own form; what it typed afterwards says no more where it is from', async () => {
    const { body } = await read(trade, BULLETIN, { unit: units['区商务委']! })
    expect(body.proposals).toHaveLength(3)
    await saveAll(trade, body, 'bulletin')
    const id = (await cellOf('区商务委', 'trade'))['id']
    await save(trade, [{ unitId: units['区商务委'], cells: [{ askId: id, base: 1, raw: '15.3', source: 'page' }] }])
    expect(await cellOf('区商务委', 'trade')).toMatchObject({ raw: '15.3', source: 'page', origin: null })
    expect((await read(trade, BULLETIN, { unit: units['区统计局']! })).body.code).toBe('collection-form-not-found')
  })

  test('of a web page its sentences are taken, and what only its table has is said to be there', async () => {
    const page = readFileSync(new URL('../corpus/bulletins/linxi-2025-06.html', import.meta.url), 'utf8').replaceAll('临溪区', '大渡口区')
    const { body } = await read(trade, page, { unit: units['区商务委']! }, '统计月报.html')
    expect(body.proposals.map((one: Shown) => `${one.name} ${one.raw}`)).toEqual(['社会消费品零售总额 89.7', '社会消费品零售总额增速 6.4'])
    expect(body.left).toMatchObject([{ name: '进出口总额', miss: 'in-table', origins: [] }])
  })

  test('of another district nothing is proposed', async () => {
    const { body } = await read(office, BULLETIN.replaceAll('大渡口区', '渝北区'))
    expect(body.proposals).toEqual([])
    expect(new Set(body.left.map((one: { miss: string }) => one.miss))).toEqual(new Set(['other-area']))
  })

  test('that is marked secret, empty or no document is refused, and where nothing can be filled in', async () => {
    expect((await read(office, `机密★1年\n${BULLETIN}`)).body.code).toBe('report-marked-secret')
    expect((await read(office, '')).body.code).toBe('report-empty')
    expect((await read(office, '\x89PNG\r\n\x1a\n0000', {}, 'a.png')).status).toBe(415)
    await app.call(
      office,
      'PUT',
      path(),
      { title: '已结束', deadline: '2026-03-05', metadata: METADATA, state: 'closed' },
      { 'if-match': `"v2"` },
    )
    expect((await read(office, BULLETIN)).body.code).toBe('collection-not-fillable')
  })
})

describe('a form that is locked again', () => {
  const observations = async () => {
    const { body } = await app.call(office, 'GET', '/api/observations?indicators=retail-sales-growth&periods=2025-01/2025-06')
    return body.observations as readonly Record<string, never>[]
  }
  const put = async (raw: string, sentence: string) => {
    const cell = await cellOf('区统计局', 'retail-sales-growth')
    const cells = [{ askId: cell['id'], base: cell['version'], raw, sentence }]
    expect((await save(office, [{ unitId: units['区统计局'], cells }])).status).toBe(200)
  }

  test('withdraws what it gave before and has no longer; the figure stays for who looks back, and each write leaves one entry', async () => {
    await put('7.4', '已核')
    await lock('区统计局')
    expect(await observations()).toMatchObject([{ raw: '7.4', status: 'A' }])
    await act('区统计局', 'unlock', { reason: '数据有误' })
    await put('', '口径待市局明确')
    await lock('区统计局')
    const [latest] = await observations()
    expect(latest).toMatchObject({ status: 'O', note: '口径待市局明确' })
    const versions = await app.database.unitOfWork.run(office.spaceId, (tx) =>
      app.ports.observations.listVersions(tx, office.sight, latest as never),
    )
    expect(versions.map(({ raw }) => raw)).toEqual(['—', '7.4'])
    // Locked a third time there is nothing left to withdraw.
    await act('区统计局', 'unlock', { reason: '再核' })
    await put('', '仍待明确')
    await lock('区统计局')
    const { entries } = (await app.call(office, 'GET', '/api/audit?limit=100')).body
    const locks = entries.filter(({ action }: { action: string }) => action === 'collection.lock')
    expect(locks.map(({ details }: { details: { recorded: number } }) => details.recorded)).toEqual([0, 1, 1])
    expect(entries.filter(({ action }: { action: string }) => action === 'observation.record')).toEqual([])
  })
})

describe('a round that is open', () => {
  const change = (version: number, more: object) =>
    app.call(
      office,
      'PUT',
      path(),
      { title: '2025年1—6月数据报送表', deadline: '2026-03-05', metadata: METADATA, state: 'open', ...more },
      { 'if-match': `"v${version}"` },
    )
  const told = async () => (await listNotices(app.ports, trade, false, { limit: 10 })).items.map(({ code, params }) => [code, params])

  test('moves its deadline for a reason, and the units are told', async () => {
    expect((await change(2, { deadline: '2026-03-09' })).body.code).toBe('collection-deadline-unreasoned')
    expect((await change(1, { deadline: '2026-03-09', reason: '数据延迟发布' })).status).toBe(412)
    expect((await change(2, { deadline: '2026-03-09', reason: '数据延迟发布' })).body.deadline).toBe('2026-03-09')
    expect((await told())[0]).toMatchObject(['collection-deadline', { deadline: '2026-03-09', reason: '数据延迟发布' }])
  })

  test('says another number and validity of itself, and the units are told; the same again tells nobody', async () => {
    const metadata = { tableNo: 'DDK-02', basis: '区政府办通知', approvalNo: '备〔2026〕1号', validUntil: '2026-12-31' }
    expect((await change(2, { metadata })).body.metadata).toEqual(metadata)
    expect((await told()).map(([code]) => code)).toEqual(['collection-edited', 'collection-opened'])
    await change(3, { metadata })
    expect(await told()).toHaveLength(2)
  })
})

import { readFile } from 'node:fs/promises'
import type { Answers } from '@gangmu/contract'
import exceljs from 'exceljs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectLooksRight } from './support/axe.ts'
import { type SignedIn, signedIn, signIn } from './support/sign-in.ts'
import { type AdminApp, type ContextOptions, openWebAppAsAdmin, tellFailure } from './support/web-app.ts'

/** A plan through the year, on the invented district: figures that come late, what changed, goals, files out and in, and who sees what. */
const ENERGY = '单位地区生产总值能耗降低'
const FIRMS = '高新技术企业数'
const GDP = '地区生产总值增速'

let app: AdminApp
let context: BrowserContext
let page: Page
let deputy: SignedIn

const openPage = async (path: string, who = app.admin, options: ContextOptions = {}) => {
  context = await app.openContext(options)
  await who.enter(context)
  page = await context.newPage()
  await page.goto(app.server.url + path)
}

const sent = (method: string, body: object, version?: number): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json', ...(version !== undefined && { 'if-match': `"v${version}"` }) },
  body: JSON.stringify(body),
})
const askPlan = (id: string) => app.admin.askJson<Answers['showPlan']>(`/api/plans/${id}`)
const idOf = async (year: number) => {
  const { plans } = await app.admin.askJson<Answers['listPlans']>('/api/plans')
  return plans.find((plan) => plan.year === year)!.id
}
const lineIn = async (year: number, name: string) => {
  const { plan, lines } = await askPlan(await idOf(year))
  return { plan, line: lines.find((line) => line.name === name)! }
}
const releasePlan = async (year: number, release: 'internal' | 'published') => {
  const { plan } = await askPlan(await idOf(year))
  return app.admin.askJson<Answers['releasePlan']>(`/api/plans/${plan.id}/release`, sent('PUT', { version: plan.version, release }))
}

/** A person with an account, who has chosen a password. */
const addPerson = async (name: string, userName: string): Promise<{ personId: string; enter: () => Promise<SignedIn> }> => {
  const draft = { name, phone: null, userName }
  const { person, credentials } = await app.admin.askJson<Answers['createUser']>('/api/users', sent('POST', draft))
  const next = `${userName} 河畔柳青青 2026`
  const enter = async () => {
    const first = await signIn(app.server.url, userName, credentials.password)
    const changed = await first.ask('/api/session/password', sent('PUT', { current: credentials.password, next }))
    return signedIn(app.server.url, changed.headers.get('set-cookie')!.split(';')[0]!)
  }
  return { personId: person.id, enter }
}
const grant = (role: string, holder: object) =>
  app.admin.askJson('/api/grants', sent('POST', { role, holder, unitId: null, from: '2024-01-01', to: null }))

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const sheet = () => page.locator('.sheet')
const dialog = () => page.locator('dialog')
const toast = () => page.locator('.toast-text').last().textContent()
const rowOf = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })

const openBook = async (bytes: Buffer): Promise<exceljs.Workbook> => {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(bytes as unknown as exceljs.Buffer)
  return workbook
}
/** What a click downloads: its name, and the workbook. */
const download = async (name: string) => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name, exact: true }).click()])
  return { name: file.suggestedFilename(), book: await openBook(await readFile(await file.path())) }
}
const rowTexts = (sheetOf: exceljs.Worksheet): string[] => {
  const rows: string[] = []
  sheetOf.eachRow((row) => rows.push((row.values as unknown[]).map((_, at) => row.getCell(at).text).join('|')))
  return rows
}

beforeAll(async () => {
  app = await openWebAppAsAdmin({ GANGMU_SAMPLE: 'plans' })
  // One person is all three administrators for the test, as in a trial; the separation has tests of its own.
  await app.admin.ask('/api/settings/administrators', sent('PUT', { name: 'administrators', value: { single: true } }, 0))
}, 180_000)

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await tellFailure(page, app.server)
  await context?.close()
})

afterAll(() => app?.close(), 60_000)

test('the city’s late figures judge a waiting line, and whoever answers for it hears of it', async () => {
  const { plan, line } = await lineIn(2024, ENERGY)
  expect(line.verdict?.status).toBe('undetermined')
  const { responsibilities } = await app.admin.askJson<Answers['listResponsibilities']>(
    `/api/responsibilities?kind=plan-line&ids=${line.id}`,
  )
  const unit = responsibilities.find(({ role }) => role === 'lead-unit')!
  const { personId, enter } = await addPerson('叶清和', 'ye.qh')
  const post = await app.admin.askJson<Answers['createPost']>(
    '/api/posts',
    sent('POST', { unitId: unit.holder.id, name: '能源科科长', from: '2024-01-01' }),
  )
  await app.admin.askJson(
    `/api/posts/${post.id}/assignments`,
    sent('POST', { personId, acting: false, basis: null, from: '2024-01-01', to: null }),
  )
  await grant('reporter', { kind: 'post', id: post.id })
  const holder = await enter()

  const url = `/api/plans/${plan.id}/lines/${line.id}`
  const decision = { organ: '云江市发展改革委', documentNo: '云发改函〔2025〕6号', on: '2025-03-20', fileId: null, note: null }
  await app.admin.askJson(`${url}/city-target`, sent('POST', { text: '≥3.2', decision }))
  const fedBack = { raw: '3.4', unit: '%', provider: '云江市发展改革委', publishedOn: '2025-03-20', decision }
  const { changed } = await app.admin.askJson<Answers['registerCityFeedback']>(`${url}/city-feedback`, sent('POST', fedBack))
  expect(changed).toMatchObject([{ lineId: line.id, status: 'met' }])

  await openPage('/', holder)
  await page.locator('summary').filter({ hasText: '通知' }).click()
  await page
    .getByRole('link', { name: new RegExp(`2024年计划中由您负责的“${ENERGY}”`) })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: '2024年国民经济和社会发展计划' }).waitFor()
  await expect.poll(() => rowOf(ENERGY).textContent()).toContain('超额完成')
})

describe('through the years', () => {
  test('a plan tells what changed against last year’s; the first of its kind says why there is nothing', async () => {
    await openPage(`/plans/${await idOf(2025)}`)
    await page.getByRole('tab', { name: '与上年对照' }).click()
    await button(/^目标调低 \d+$/).click()
    await expect
      .poll(() => rowOf(GDP).getByRole('cell').allTextContents())
      .toEqual(['6以上', '5.8左右', '不变', '目标调低', '由6以上改为5.8左右，相差 −0.2百分点'])
    await rowOf(GDP).getByRole('rowheader').getByRole('button').click()
    await expect.poll(() => sheet().locator('mark').first().textContent()).toContain('地区生产总值增长目标由6%以上调整为5.8%左右')
    await sheet().getByRole('button', { name: '关闭' }).click()
    const { name, book } = await download('导出对照表')
    expect(name).toMatch(/^2025年国民经济和社会发展计划（与上年计划对照）\d{4}-\d\d-\d\d\.xlsx$/)
    expect(rowTexts(book.worksheets[0]!).find((row) => row.includes(GDP))).toContain('由6以上改为5.8左右，相差 −0.2百分点')

    await page.goto(`${app.server.url}/plans/${await idOf(2023)}?tab=changes`)
    await page.getByText('没有2023年以前的计划可以对照').waitFor()
  })

  test('a line is drawn with its goal, which says what each year left must bring; every figure leads on', async () => {
    const { line } = await lineIn(2025, FIRMS)
    await openPage(`/plans/${await idOf(2025)}?row=${line.id}`)
    await sheet().locator('.menu-button summary').click()
    await button('设定多年目标').click()
    await sheet().getByLabel('年度', { exact: true }).fill('2025')
    await sheet().getByLabel('目标（家）', { exact: true }).fill('240')
    await button('保存').click()
    await sheet().getByRole('alert').getByText('须晚于计划年度2025年').waitFor()
    await sheet().getByLabel('年度', { exact: true }).fill('2027')
    await button('保存').click()
    await expect.poll(toast).toBe(`已设定“${FIRMS}”2027年目标 240。`)
    await sheet().getByText('2024年为 186家，距目标 54家；余下3年，每年增速达到8.87%即可。').waitFor()
    const drawing = sheet().locator('.chart-drawing svg')
    await expect.poll(() => drawing.locator('text').allTextContents()).toEqual(expect.arrayContaining(['186', '2027', '━ 240']))

    await sheet().getByRole('link', { name: '2024年完成 186，查看登记情况' }).click()
    await page.getByRole('heading', { level: 2, name: '高新技术企业数量' }).waitFor()
    await expect.poll(() => sheet().locator('mark').textContent()).toBe('186')
    await page.goBack()
    await sheet().getByRole('link', { name: '2024年目标 180，查看计划' }).click()
    await page.getByRole('heading', { level: 1, name: '2024年国民经济和社会发展计划' }).waitFor()
    await expect.poll(() => sheet().locator('mark').textContent()).toBe('180')
  })

  test('looking back, a line has what was public then and no goal that came later', async () => {
    const { line } = await lineIn(2025, FIRMS)
    await openPage(`/plans/${await idOf(2025)}?row=${line.id}&asOf=2024-06-01`)
    await sheet().getByRole('link', { name: '在报告中打开' }).waitFor()
    await sheet().getByText('办理').waitFor({ state: 'detached' })
    const history = await app.admin.askJson<Answers['showLineHistory']>(
      `/api/plans/${await idOf(2025)}/lines/${line.id}/history?asOf=2024-06-01`,
    )
    expect(history.years.map(({ year, value }) => [year, value])).toEqual([[2023, 164]])
    expect(history.goals).toEqual([])
    expect(await sheet().getByText('240').count()).toBe(0)
  })
})

describe('files out and in', () => {
  test('a plan goes out with its figures, its mark and who answers for it; a print is in the log', async () => {
    const id = await idOf(2024)
    await openPage(`/plans/${id}`)
    const { name, book } = await download('导出 Excel')
    expect(name).toMatch(/^2024年国民经济和社会发展计划（指标表）/)
    const [lines] = book.worksheets
    expect(rowTexts(lines!).find((row) => row.includes(GDP))).toMatch(/\|6以上\|.*6\.1/)
    expect(lines!.headerFooter.oddHeader).toMatch(/内部资料/)
    expect(`${lines!.headerFooter.oddFooter}${rowTexts(lines!).join('\n')}`).toMatch(/单位：临溪区/)
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    const prints = async () => (await app.admin.askJson<Answers['listAudit']>('/api/audit?action=print')).entries
    await expect.poll(prints).toMatchObject([{ subject: `plan:${id}`, details: { page: `/plans/${id}`, release: 'internal' } }])
  })

  const fillIn = async (rows: readonly (readonly (string | null)[])[]): Promise<Buffer> => {
    const book = await openBook(Buffer.from(await (await app.admin.ask('/api/plan-template')).arrayBuffer()))
    const lines = book.getWorksheet('计划指标')!
    let head = 0
    lines.eachRow((row, at) => {
      if (row.getCell(2).text.startsWith('名称')) head = at
    })
    for (const [at, row] of rows.entries())
      for (const [column, value] of row.entries()) lines.getCell(head + 1 + at, column + 1).value = value
    return Buffer.from(await book.xlsx.writeBuffer())
  }
  const choose = async (buffer: Buffer, name = '计划.xlsx') =>
    dialog().locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  const names = () => page.locator('[data-row] .name').allTextContents()

  test('a plan is made of a filled-in form: nothing while a cell is wrong; then it is renamed, added to and put in order', async () => {
    const investment = ['1', '固定资产投资增速', '%', '预期性', '是', '一、经济', null, '6']
    await openPage('/plans')
    await button('新建计划').click()
    await dialog().getByLabel('年度', { exact: true }).fill('2026')
    await dialog().getByLabel('指标行').selectOption({ label: '从 Excel 导入' })
    await button('建立草案').click()
    await dialog().getByRole('alert').first().waitFor()
    await choose(await fillIn([investment, ['2', '粮食产量', '万吨', '必须完成', null, null, null, '11.5']]))
    await button('建立草案').click()
    await expect
      .poll(() => dialog().locator('.file-problems tbody tr').allTextContents())
      .toEqual([expect.stringMatching(/^D\d+“必须完成”/)])
    expect((await app.admin.askJson<Answers['listPlans']>('/api/plans?year=2026')).total).toBe(0)
    await choose(await fillIn([investment, ['2', '粮食产量', '万吨', '约束性', null, null, null, '11.5']]))
    await button('建立草案').click()
    await page.getByRole('heading', { level: 1, name: '2026年国民经济和社会发展计划' }).waitFor()
    await expect
      .poll(names)
      .toEqual(['1固定资产投资增速 % ★', '2粮食产量 万吨约束性'].map((name) => expect.stringContaining(name.slice(0, 6))))

    await button('从 Excel 增加').click()
    await choose(await fillIn([['3', '森林覆盖率', '%', '约束性', null, null, null, '47']]))
    await dialog().getByRole('button', { name: '从 Excel 增加' }).click()
    await expect.poll(toast).toBe('已从 Excel 增加指标行。')
    await rowOf('森林覆盖率').getByRole('rowheader').getByRole('button').click()
    await sheet().locator('.menu-button summary').click()
    await button('修改').click()
    await sheet().getByLabel('位置').fill('1')
    await button('保存').click()
    await expect.poll(toast).toBe('“森林覆盖率”已修改。')
    const order = async () => (await askPlan(await idOf(2026))).lines.map(({ name }) => name)
    expect(await order()).toEqual(['森林覆盖率', '固定资产投资增速', '粮食产量'])
    await page.keyboard.press('Escape')
    await sheet().waitFor({ state: 'detached' })

    await page.locator('.plan-acts summary').click()
    await button('修改名称').click()
    await dialog().getByLabel('名称').fill('2026年国民经济和社会发展计划（初稿）')
    await dialog().getByRole('button', { name: '保存' }).click()
    await page.getByRole('heading', { level: 1, name: '2026年国民经济和社会发展计划（初稿）' }).waitFor()
    // A draft is not published, which is said where it was asked for.
    await page.locator('.plan-acts summary').click()
    await button('公开范围').click()
    await dialog().getByLabel('公开范围').selectOption('published')
    await dialog().getByRole('button', { name: '登记' }).click()
    await dialog().getByRole('alert').getByText('计划尚未批准，不能公布').waitFor()
  })

  test('figures go out as a workbook and as SDMX-CSV; a file with a wrong line is told by line and taken once it is right', async () => {
    await openPage('/data')
    await page.getByRole('table').waitFor()
    await page.locator('.exchange-tools summary').click()
    const { book } = await download('Excel 工作簿')
    expect(rowTexts(book.worksheets[0]!).join('\n')).toContain(GDP)
    const csv = await (await app.admin.ask('/api/observations/sdmx?indicators=gdp-growth&periods=2024')).text()
    const [head, line] = csv.split('\r\n')
    await button('导入 SDMX-CSV').click()
    await choose(Buffer.from([head, line!.replace(',2024,', ',二〇二四,')].join('\r\n')), '完成值.csv')
    await dialog().getByRole('button', { name: '导入 SDMX-CSV' }).click()
    await dialog().getByRole('row').filter({ hasText: '第 2 行 TIME_PERIOD' }).getByText('认不出').waitFor()
    await choose(Buffer.from([head, line].join('\r\n')), '完成值.csv')
    await dialog().getByRole('button', { name: '导入 SDMX-CSV' }).click()
    await expect.poll(toast).toBe('已登记 0 个完成值，1 个已有相同登记，0 行没有数值。')
  })
})

describe('a deputy', () => {
  test('finds what is released and nothing else: in lists, pages and exports', async () => {
    const { personId, enter } = await addPerson('王代表', 'wang.db')
    await grant('deputy', { kind: 'person', id: personId })
    deputy = await enter()
    await openPage('/plans', deputy)
    await page.getByText('还没有计划').waitFor()
    expect(await page.getByRole('button', { name: '新建计划' }).count()).toBe(0)

    await releasePlan(2024, 'published')
    const { line } = await lineIn(2024, GDP)
    const release = { ids: [line.result!.id], release: 'published', audience: [], publishedOn: '2025-01-16' }
    await app.admin.askJson('/api/observations/release', sent('POST', release))
    await page.reload()
    await page.getByRole('link', { name: '2024年国民经济和社会发展计划' }).click()
    await rowOf(GDP).getByText('6.1').waitFor()
    const results = await page.locator('td.c-actual').allTextContents()
    expect(results.filter((cell) => !cell.startsWith('—'))).toEqual(['6.1'])
    await expect.poll(() => page.locator('.facts-line').textContent()).toContain('已公布')
    await expect.poll(() => page.locator('.plan-acts').textContent()).toBe('导出 Excel')
    const { book } = await download('导出 Excel')
    const texts = rowTexts(book.worksheets[0]!).join('\n')
    expect(texts).toMatch(new RegExp(`${GDP}.*6\\.1`))
    expect(texts).not.toContain(ENERGY.concat('|%|约束性|3.4'))
    expect(book.worksheets[0]!.headerFooter.oddHeader ?? '').not.toContain('内部资料')

    const hidden = await idOf(2025)
    await page.goto(`${app.server.url}/plans/${hidden}`)
    await page.getByRole('alert').getByText('没有找到这份计划').waitFor()
    const { line: hiddenLine } = await lineIn(2025, FIRMS)
    const paths = ['', '/workbook', '/comparison', '/comparison/workbook', `/lines/${hiddenLine.id}/history`, '/split']
    for (const path of paths) expect([path, (await deputy.ask(`/api/plans/${hidden}${path}`)).status]).toEqual([path, 404])
    const other = (await askPlan(await idOf(2024))).lines.find(({ name, result }) => name !== GDP && result !== null)!
    expect((await deputy.ask(`/api/observations/${other.result!.id}`)).status).toBe(404)
    const { observations } = await deputy.askJson<Answers['listObservations']>('/api/observations?limit=1000')
    expect(observations.map(({ release: level }) => level)).not.toContain('internal')
    expect((await deputy.ask('/api/observations/sdmx')).status).toBe(200)
    expect(await (await deputy.ask('/api/observations/sdmx')).text()).not.toContain(`,${other.indicator},${other.result!.raw},`)
    expect(await (await deputy.ask(`/api/search?q=${encodeURIComponent('国民经济')}`)).text()).not.toContain(hidden)
    expect((await deputy.ask(`/api/plans/${hidden}/release`, sent('PUT', { version: 1, release: 'published' }))).status).toBe(403)
  }, 60_000)

  test('is told in words, not by a file, when a plan is no longer to be seen', async () => {
    await openPage(`/plans/${await idOf(2024)}`, deputy)
    await page.getByRole('table').waitFor()
    await releasePlan(2024, 'internal')
    let isDownloaded = false
    page.on('download', () => {
      isDownloaded = true
    })
    await page.getByRole('link', { name: '导出 Excel' }).click()
    await expect.poll(toast).toContain('没有找到这份计划')
    expect(isDownloaded).toBe(false)
  })
})

describe('how it looks', () => {
  test('nothing that axe calls serious, nothing wider than the screen', async () => {
    const { plan, line } = await lineIn(2025, FIRMS)
    await openPage(`/plans/${plan.id}?row=${line.id}`)
    await sheet().locator('.chart-drawing svg').waitFor()
    await sheet().getByText('每年增速达到').waitFor()
    await expectLooksRight(page)
    await page.goto(`${app.server.url}/plans/${plan.id}?tab=changes`)
    await page.getByRole('table').waitFor()
    await expectLooksRight(page)
    await page.locator('.plan-acts summary').click()
    await button('公开范围').click()
    await dialog().getByLabel('公开范围').selectOption('limited')
    await expectLooksRight(page)
    await page.goto(`${app.server.url}/plans`)
    await button('新建计划').click()
    await dialog().getByLabel('指标行').selectOption({ label: '从 Excel 导入' })
    await button('建立草案').click()
    await dialog().getByRole('alert').first().waitFor()
    await expectLooksRight(page)
  }, 120_000)
})

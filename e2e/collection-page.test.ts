import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Answers } from '@gangmu/contract'
import { openFile } from '@gangmu/reader'
import exceljs, { type Worksheet } from 'exceljs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectLooksRight } from './support/axe.ts'
import { PASSWORD, type SignedIn, signIn } from './support/sign-in.ts'
import { type AdminApp, openWebAppAsAdmin, tellFailure } from './support/web-app.ts'

/** 数据报送 in the browser: a round for two units, filled by two people, sent back, approved and locked; then the month's table. */
const FIRMS = '科技型企业数'
const HITECH = '高新技术企业数'
const JOBS = '城镇新增就业人数'
const TITLE = '2025年1—6月主要指标数据报送表'

let app: AdminApp
let context: BrowserContext
let page: Page
let science: SignedIn
let labour: SignedIn

const send = <T>(path: string, method: string, body: object) =>
  app.admin.askJson<T>(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

/** Each of these is a round trip through several pages. */
const LONG = 120_000

/** Somebody who reports for one unit. */
const reporterOf = async (unit: string, name: string, userName: string): Promise<SignedIn> => {
  const { person, credentials } = await send<Answers['createUser']>('/api/users', 'POST', { name, phone: null, userName })
  const { units } = await app.admin.askJson<Answers['listUnits']>('/api/units')
  const unitId = units.find(({ shortName }) => shortName === unit)!.id
  await send('/api/grants', 'POST', { role: 'reporter', holder: { kind: 'person', id: person.id }, unitId, from: null, to: null })
  const first = await signIn(app.server.url, credentials.userName, credentials.password)
  const body = JSON.stringify({ current: credentials.password, next: PASSWORD })
  await first.ask('/api/session/password', { method: 'PUT', headers: { 'content-type': 'application/json' }, body })
  return signIn(app.server.url, credentials.userName, PASSWORD)
}

const openPage = async (path: string, who: SignedIn = app.admin) => {
  await context?.close()
  context = await app.openContext()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await who.enter(context)
  page = await context.newPage()
  await page.goto(app.server.url + path)
}
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const dialog = () => page.locator('dialog')
const toast = () => page.locator('.toast-text').last().textContent()
const cell = (name: string) => page.getByRole('group', { name: new RegExp(`^${name}`) })
const figure = (name: string) => cell(name).locator('input[data-figure]')
const rowOf = (unit: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: unit }) })
const stepOf = (unit: string) => rowOf(unit).locator('td').first().textContent()
const openMine = async (who: SignedIn) => {
  await openPage('/monitor/collection', who)
  await page
    .locator('.collection-waiting')
    .getByRole('link', { name: new RegExp(TITLE) })
    .first()
    .click()
  await page.getByRole('heading', { name: '表尾' }).waitFor()
}
const signFooter = async () => {
  for (const [label, text] of [
    ['单位负责人', '龚雪梅'],
    ['审核人', '许工'],
    ['电话', '023-68000000'],
  ] as const)
    await page.getByLabel(label).fill(text)
}

const openRound = async () => {
  await openPage('/monitor/collection')
  await page.getByRole('rowheader').getByRole('link', { name: TITLE }).click()
  await page.getByRole('heading', { name: TITLE }).waitFor()
}
/** The round as one table of all units, as the page gives it. */
const downloadTable = async (): Promise<Buffer> => {
  await page.getByText('一表通格式', { exact: true }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载一表通格式' }).click()])
  expect(file.suggestedFilename()).toBe(`${TITLE}（一表通格式）.xlsx`)
  await page.keyboard.press('Escape')
  return readFile(await file.path())
}
/** Filled in by another program; `rowOf` finds the row of a unit, columns are those of the fields. */
const fillTable = async (bytes: Buffer, fill: (sheet: Worksheet, rowOf: (unit: string) => number) => void): Promise<Buffer> => {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(bytes as unknown as exceljs.Buffer)
  const sheet = workbook.worksheets[0]!
  const rows = new Map<string, number>()
  sheet.eachRow((row, at) => rows.set(row.getCell(1).text, at))
  fill(sheet, (unit) => rows.get(unit)!)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
/** A table of something else. */
const otherWorkbook = async (): Promise<Buffer> => {
  const workbook = new exceljs.Workbook()
  workbook.addWorksheet('人员').addRows([
    ['姓名', '电话'],
    ['张敏', '023-68000000'],
  ])
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
const openImport = async () => {
  await page.getByText('一表通格式', { exact: true }).click()
  await button('导入一表通格式').click()
}
const sendFile = async (name: string, buffer: Buffer, look: string) => {
  await dialog().locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await dialog().getByRole('button', { name: look, exact: true }).click()
}
const problems = () => dialog().locator('.file-problems tbody tr').allTextContents()
const SCIENCE = '临溪区科学技术局'
const LABOUR = '临溪区人力资源和社会保障局'

beforeAll(async () => {
  app = await openWebAppAsAdmin()
  science = await reporterOf('区科技局', '许文', 'xuwen')
  labour = await reporterOf('区人力社保局', '秦芳', 'qinfang')
}, 180_000)

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await tellFailure(page, app.server)
})

afterAll(async () => {
  await context?.close()
  await app?.close()
}, 60_000)

test(
  'who dispatches sets up a round of three indicators for two units, as the duties propose',
  async () => {
    await openPage('/monitor/collection')
    await button('新建报送').click()
    await dialog().getByLabel('所属月份').fill('2025-06')
    await expect.poll(() => dialog().getByLabel('表名', { exact: true }).inputValue()).toBe(TITLE)
    await dialog().getByLabel('报送期限').fill('2099-07-05')
    await dialog().getByRole('button', { name: '全不选' }).click()
    for (const name of [FIRMS, HITECH, JOBS])
      await dialog()
        .getByRole('checkbox', { name: new RegExp(name) })
        .check()
    await dialog().getByText('共选 3 项，涉及 2 个单位').waitFor()
    await expectLooksRight(page)
    await dialog().getByLabel('表名', { exact: true }).fill('2025年6月统计报表')
    await button('创建并开始报送').click()
    await dialog().getByText('统计调查须经统计机构审批。没有保存').waitFor()
    await dialog().getByLabel('表名', { exact: true }).fill(TITLE)
    await button('创建并开始报送').click()
    await page.getByRole('heading', { name: TITLE }).waitFor()
    await expect.poll(() => stepOf('区科技局')).toBe('填报')
    await expect.poll(() => stepOf('区人力社保局')).toBe('填报')
    await button('一键催报').click()
    await expect.poll(async () => (await page.getByLabel('催报文字').inputValue()).split('\n')).toHaveLength(2)
    await expect.poll(() => page.getByLabel('催报文字').inputValue()).toContain(`区科技局：《${TITLE}》请于 2099-07-05 前报出`)
    await page.keyboard.press('Escape')
    await expectLooksRight(page)
  },
  LONG,
)

test(
  'the round goes out as one table of all units and comes back: what is wrong is named by cell, what differs is looked at and saved',
  async () => {
    await openRound()
    const bytes = await downloadTable()
    await openImport()
    await sendFile('别的表.xlsx', await otherWorkbook(), '查看差异')
    await dialog().getByText('文件里没有找到报表').waitFor()
    const wrong = await fillTable(bytes, (sheet, rowOf) => {
      sheet.getCell(`B${rowOf(SCIENCE)}`).value = '很多'
      sheet.getCell(`D${rowOf(LABOUR)}`).value = '3600家'
      sheet.insertRow(rowOf(LABOUR) + 1, ['临溪区林业局', 3])
      sheet.mergeCells(`C${rowOf(SCIENCE)}:D${rowOf(SCIENCE)}`)
    })
    await sendFile('一表通.xlsx', wrong, '查看差异')
    await expect.poll(problems).toHaveLength(5)
    const told = (await problems()).join('\n')
    for (const said of ['“很多”不是一个确定的数', '被合并', '单位是“家”，应填“人”', '本轮报送没有“临溪区林业局”的表'])
      expect(told).toContain(said)
    await expectLooksRight(page)
    const right = await fillTable(bytes, (sheet, rowOf) => {
      sheet.getCell(`D${rowOf(LABOUR)}`).value = 3480
      sheet.getCell('J12').value = '行政区划'
    })
    await sendFile('一表通.xlsx', right, '查看差异')
    await dialog().getByText('没有读的列：J12 行政区划').waitFor()
    expect(await dialog().locator('.proposal').allTextContents()).toEqual([expect.stringContaining('3480')])
    await expectLooksRight(page)
    await dialog().getByRole('button', { name: '保存选定的 1 格' }).click()
    await expect.poll(toast).toBe('已保存 1 格，涉及 1 个单位。')
    await openImport()
    await sendFile('一表通.xlsx', right, '查看差异')
    await dialog().getByText('与系统中一致，没有要保存的。').waitFor()
  },
  LONG,
)

test(
  'who dispatches moves the deadline for a reason, and says another number of the table',
  async () => {
    await openRound()
    await button('修改表头与期限').click()
    await dialog().getByLabel('报送期限').fill('2099-07-08')
    await dialog().getByLabel('表号').fill('LX-2025-06')
    await dialog().getByRole('button', { name: '保存' }).click()
    await dialog().getByText('报送期间改动报送期限要写明原因').waitFor()
    await dialog().getByLabel('改动期限的原因').fill('统计部门推迟发布')
    await expectLooksRight(page)
    await dialog().getByRole('button', { name: '保存' }).click()
    await expect.poll(toast).toBe('已保存。')
    await page.getByText('2099-07-08 前报出').waitFor()
    await page.getByText('表号：LX-2025-06').waitFor()
  },
  LONG,
)

test(
  'a unit has a bulletin read: figures with their sentences are chosen, and what is not taken is said why',
  async () => {
    await openMine(science)
    await button('从公报（通报）识取').click()
    await sendFile('图.png', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), '识取')
    await dialog().getByRole('alert').waitFor()
    const bulletin = await readFile(new URL('../corpus/bulletins/linxi-2025-06.txt', import.meta.url))
    await sendFile('6月通报.txt', bulletin, '识取')
    const proposed = dialog().locator('.proposal').filter({ hasText: HITECH })
    await proposed.getByText('截至6月底，全区高新技术企业达194家').waitFor()
    await dialog().getByText('“480家左右”不是一个确定的数').waitFor()
    await expectLooksRight(page)
    await proposed.getByRole('checkbox').check()
    await dialog().getByRole('button', { name: '保存选定的 1 格' }).click()
    await expect.poll(toast).toBe('已保存 1 格，涉及 1 个单位。')
    await expect.poll(() => figure(HITECH).inputValue()).toBe('194')
    await cell(HITECH).getByText('从《6月通报.txt》（第 14 行）识取').waitFor()
    await expectLooksRight(page)
  },
  LONG,
)

test(
  'a unit fills in: errors are told at the cell, a blank is explained, a paste finds its lines',
  async () => {
    await openMine(science)
    await figure(HITECH).fill('很多')
    await cell(HITECH).getByText('“很多”不是一个确定的数').waitFor()
    await figure(FIRMS).fill('')
    await cell(FIRMS).getByText('没有填数').waitFor()
    await page.evaluate((text) => navigator.clipboard.writeText(text), `指标\t单位\t本期\n${HITECH}\t家\t196\n`)
    await figure(FIRMS).focus()
    await page.keyboard.press('Control+V')
    await expect.poll(toast).toBe('已粘贴 1 格。')
    await expect.poll(() => figure(HITECH).inputValue()).toBe('196')
    await cell(FIRMS).getByLabel('科技型企业数 说明').fill('待市科技局反馈')
    await button('保存').click()
    await expect.poll(toast).toMatch(/^已保存 \d 格。$/)
    await expectLooksRight(page)
    await button('上报').click()
    await page.getByText('表尾的“单位负责人”没有填').waitFor()
    await signFooter()
    await button('上报').click()
    await expect.poll(toast).toBe('已上报。')
    await button('审核通过').click()
    await page.locator('.collection-steps [aria-current]').getByText('发改委审定').waitFor()
    expect(await button('审核通过').count()).toBe(0)
  },
  LONG,
)

test(
  'the other unit fills in on a telephone',
  async () => {
    await openMine(labour)
    await page.setViewportSize({ width: 390, height: 844 })
    await figure(JOBS).fill('3600')
    await signFooter()
    await button('上报').click()
    await expect.poll(toast).toBe('已上报。')
    await button('审核通过').click()
    await expect.poll(toast).toBe('已审核通过。')
  },
  LONG,
)

test(
  'a form goes back with a reason and comes again; two are approved and locked at once, and the figures are there',
  async () => {
    await openRound()
    await rowOf('区科技局').getByRole('link').click()
    await button('退回').click()
    await dialog().getByLabel('退回原因').fill('请与市科技局名单核对')
    await dialog().getByRole('button', { name: '退回' }).click()
    await expect.poll(toast).toBe('已退回填报单位。')

    await openMine(science)
    await page.getByText('退回：请与市科技局名单核对').waitFor()
    await figure(HITECH).fill('195')
    await button('上报').click()
    await expect.poll(toast).toBe('已上报。')
    await button('审核通过').click()
    await expect.poll(toast).toBe('已审核通过。')

    await openRound()
    for (const [act, done] of [
      ['审核通过', '审核通过 2 个单位。'],
      ['锁定', '锁定 2 个单位。'],
    ] as const) {
      await button('全选').click()
      await page.getByRole('toolbar').getByRole('button', { name: act }).click()
      await expect.poll(toast).toBe(done)
    }
    await expect.poll(() => stepOf('区科技局')).toBe('已锁定')
    const { observations } = await app.admin.askJson<Answers['listObservations']>(
      '/api/observations?indicators=hitech-firms,new-urban-jobs&limit=1000',
    )
    const locked = observations
      .filter(({ vintage, provider }) => vintage === 'flash' && /科学技术局|人力资源/.test(provider))
      .map(({ raw }) => raw)
    expect(locked).toEqual(expect.arrayContaining(['195', '3600']))
    const late = await fillTable(await downloadTable(), (sheet, rowOf) => {
      sheet.getCell(`D${rowOf(LABOUR)}`).value = 3700
    })
    await openImport()
    await sendFile('一表通.xlsx', late, '查看差异')
    await expect.poll(problems).toEqual([expect.stringContaining('的表现在不能填（已上报、已锁定')])
  },
  LONG,
)

test(
  'the month is told from what was collected: lamps kept, ranks beside, the table and the paper taken away',
  async () => {
    await openPage('/monitor/month?year=2025&month=2025-06')
    const jobs = page.locator('.page-month tbody tr', { hasText: JOBS })
    await jobs.waitFor()
    const told = await jobs.innerText()
    expect(told).toMatch(/[绿黄红]灯/)
    // Its place among the city's districts.
    expect(told).toMatch(/\d+\/\d+/)
    await button('评定留存').click()
    await expect.poll(toast).toMatch(/^已评定：\d+项指标/)
    for (const [name, file] of [
      ['下载一览表（Excel）', /一览表.*\.xlsx$/],
      ['下载经济运行情况（Word）', /经济运行情况.*\.docx$/],
    ] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
      expect(download.suggestedFilename()).toMatch(file)
      const opened = await openFile(new Uint8Array(readFileSync(await download.path())))
      expect(opened.ok && opened.value.layout.lines.join('\n')).toContain(JOBS)
    }
  },
  LONG,
)

test(
  'rules of collection are set where people look for them, say what has to be mended, and keep who changed what',
  async () => {
    await openPage('/monitor/collection')
    await page.getByRole('link', { name: '报送规则' }).click()
    await button('增加一步审核').click()
    const steps = page.getByRole('group', { name: /^第\d步$/ })
    await button('保存报送规则').click()
    await steps.nth(4).getByText('请写明这一步的名称，如“分管领导审核”。').waitFor()
    await steps.nth(4).getByLabel('名称').fill('分管领导审核')
    await button('第5步上移').click()
    await page.getByLabel('异常跳动的界限（稳健标准分）').fill('0')
    await button('保存报送规则').click()
    await page.getByText('请填1到100之间的数。').waitFor()
    await page.getByLabel('异常跳动的界限（稳健标准分）').fill('3')
    await page.getByText('本月在2.2%—8.2%之外就要说明原因').waitFor()
    await page
      .getByRole('group', { name: '第1条' })
      .getByLabel(/允许差/)
      .fill('0.2')
    await expectLooksRight(page)
    await button('保存报送规则').click()
    await expect.poll(toast).toBe('已保存为第1版报送规则。')
    const version = page.locator('.history li').first()
    expect(await version.textContent()).toMatch(
      /^第 1 版 .*报送流程：.* → 填报 → 本单位审核 → 数据提供单位会核 → 分管领导审核 → 发改委审定 → 锁定/,
    )
    expect(await version.textContent()).toContain('进出口总额＝出口总额＋进口总额，相差不超过0.2亿元')
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  },
  LONG,
)

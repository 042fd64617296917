import type { Answers } from '@gangmu/contract'
import exceljs from 'exceljs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectLooksRight } from './support/axe.ts'
import { type AdminApp, openWebAppAsAdmin, tellFailure } from './support/web-app.ts'

/** 全市各区县表 and 发布日历 in the browser, on the sample district. */
let app: AdminApp
let context: BrowserContext
let page: Page

const openPage = async (path: string) => {
  context = await app.openContext()
  await app.admin.enter(context)
  page = await context.newPage()
  await page.goto(app.server.url + path)
}
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const toast = () => page.locator('.toast-text').last().textContent()
/** SHOTS names a folder for pictures of what is tested. */
const shoot = async (name: string) => {
  const folder = process.env['SHOTS']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

const table = async (name: string, month: string, place: number | string): Promise<{ name: string; mimeType: string; buffer: Buffer }> => {
  const workbook = new exceljs.Workbook()
  workbook
    .addWorksheet('各区县')
    .addRows([
      [`2025年${month}全市各区县主要经济指标`],
      ['区县', '规模以上工业增加值', null, '社会消费品零售总额', '其他情况'],
      [null, '增速（%）', '位次', '总量（亿元）', '文字'],
      ['全市', 6.3, '—', 920.5, null],
      ['青岩区', 6.4, 1, 102.3, '良好'],
      ['临溪区', 6.2, place, 55, null],
      ['石港区', 6.1, 3, 48.7, null],
    ])
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer())
  return { name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer }
}
const choose = async (file: Awaited<ReturnType<typeof table>>) => page.locator('input[type=file]').setInputFiles(file)

beforeAll(async () => {
  app = await openWebAppAsAdmin({ GANGMU_SAMPLE: 'district' })
}, 240_000)
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await tellFailure(page, app.server)
  await context.close()
})
afterAll(() => app?.close(), 60_000)

test('a table is uploaded, its columns looked at, counted, taken, and known the next time', async () => {
  await openPage('/monitor/city-tables')
  await page.getByText('已记住的表').waitFor()
  await expectLooksRight(page)
  await choose(await table('各区县6月.xlsx', '1—6月', '前列'))
  const holds = page.getByLabel(/的内容$/)
  await holds.first().waitFor()
  await expect
    .poll(() => holds.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value)))
    .toEqual(['area', 'figure', 'rank', 'figure', ''])
  await expect.poll(() => page.getByLabel('数据月份').inputValue()).toBe('2025-06')
  await expectLooksRight(page)
  await shoot('columns')
  await page.getByLabel('数据提供单位').fill('')
  await button('看看会导入什么').click()
  await expect.poll(() => page.getByLabel('数据提供单位').getAttribute('aria-invalid')).toBe('true')
  await page.getByLabel('数据提供单位').fill('云江市统计局')
  await button('看看会导入什么').click()
  const wrong = page.locator('.file-problems')
  await wrong.waitFor()
  await expect.poll(() => wrong.textContent()).toContain('C6')
  await expect.poll(() => wrong.textContent()).toContain('不是位次')
  await button('换一个文件').click()
  await choose(await table('各区县6月.xlsx', '1—6月', '并列第2'))
  await page.getByLabel('数据提供单位').fill('云江市统计局')
  await button('看看会导入什么').click()
  await page.getByText('4 个地区').waitFor()
  await expect.poll(() => page.locator('.notice').textContent()).toMatch(/位次：新增 0 个，改动 3 个，相同 0 个/)
  await expectLooksRight(page)
  await shoot('counted')
  await button('导入').click()
  await expect.poll(toast).toMatch(/已导入 \d+ 个数值、3 个位次/)
  await page.getByText('已记住的表').waitFor()
  await shoot('known')
  await choose(await table('各区县7月.xlsx', '1—7月', 2))
  await page.getByText(/各列内容按 .* 选定的对应/).waitFor()
  await expect.poll(() => page.getByLabel('数据提供单位').inputValue()).toBe('云江市统计局')
  await expect.poll(() => page.getByLabel('数据月份').inputValue()).toBe('2025-07')
}, 90_000)

test('the year of releases, and a rule of one’s own in place of the usual', async () => {
  await openPage('/monitor/calendar?year=2025')
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /规模以上工业增加值增速/ }) })
  await row.first().waitFor()
  await expect.poll(() => row.first().textContent()).toContain('次月18日')
  await expectLooksRight(page)
  await shoot('calendar')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await shoot('calendar-390-dark')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
  await row.first().getByRole('button').click()
  const dialog = page.locator('dialog')
  await dialog.getByLabel('几日').fill('32')
  expect(await dialog.getByRole('status').count()).toBe(0)
  await dialog.getByRole('button', { name: '保存', exact: true }).click()
  await dialog.getByText('请填1到31的整数。').waitFor()
  await dialog.getByText('请写明依据，如哪份月报安排。').waitFor()
  await dialog.getByLabel('几日').fill('22')
  await expect
    .poll(() => dialog.getByRole('status').locator('li').allTextContents())
    .toEqual(Array(3).fill(expect.stringMatching(/数据：\d{4}-\d\d-22$/)))
  await dialog.getByLabel('依据').fill('市统计局月报安排')
  await expectLooksRight(page)
  await shoot('rule')
  await dialog.getByRole('button', { name: '保存', exact: true }).click()
  await expect.poll(() => row.first().textContent()).toContain('次月22日')
  await expect.poll(() => row.first().textContent()).toContain('本区设定：市统计局月报安排')

  await row.first().getByRole('button').click()
  await dialog.getByLabel('适用的数据提供单位').selectOption('另填一个单位')
  await dialog.getByLabel('单位名称').fill('云江市统计局')
  await dialog.getByLabel('几日').fill('25')
  await dialog.getByRole('button', { name: '保存', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await row.first().getByRole('button').click()
  await dialog.getByLabel('适用的数据提供单位').selectOption('云江市统计局')
  await expect.poll(() => dialog.getByLabel('几日').inputValue()).toBe('25')
  await dialog.getByLabel('适用的数据提供单位').selectOption('各单位都适用')
  await dialog.getByRole('button', { name: '结束这条规则' }).click()
  await expect.poll(() => row.first().textContent()).toContain('次月18日')
}, 120_000)

test('a seasonal path is put into the draft of the lamp rules, and holds once they are switched on', async () => {
  await openPage('/monitor/lamps?year=2025')
  await button('增加一项指标的路径').click()
  const dialog = page.locator('dialog')
  await dialog.getByRole('combobox', { name: '指标' }).fill('一般公共预算收入')
  await dialog.getByRole('option', { name: '一般公共预算收入', exact: true }).click()
  await dialog.getByLabel('1月末（%）', { exact: true }).fill('20')
  await dialog.getByRole('button', { name: '用于草稿' }).click()
  await dialog.getByText('累计不能低于上月末的20%，请改大。').waitFor()
  await dialog.getByLabel('2月末（%）', { exact: true }).fill('22')
  await expectLooksRight(page)
  await dialog.getByRole('button', { name: '用于草稿' }).click()
  const path = page.locator('.lamp-paths li')
  await expect.poll(() => path.textContent()).toMatch(/^一般公共预算收入各月应完成：1月20%、2月2%、3月3%、4月8\.33%/)
  await button('启用').click()
  await page.locator('dialog').getByLabel('名称').fill('按季节路径')
  await page.locator('dialog').getByRole('button', { name: '启用', exact: true }).click()
  await expect
    .poll(async () => (await app.admin.askJson<Answers['listLampRules']>('/api/lamp-rules')).ruleSets[0]!.content.pace.paths)
    .toEqual({
      'budget-revenue': [0.2, 0.22, 0.25, 0.3333, 0.4167, 0.5, 0.5833, 0.6667, 0.75, 0.8333, 0.9167, 1],
    })
}, 90_000)

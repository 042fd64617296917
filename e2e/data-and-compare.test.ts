import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectAxeClean, expectLooksRight } from './support/axe.ts'
import { type AdminApp, openWebAppAsAdmin, tellFailure } from './support/web-app.ts'

/** The completed values of the invented district, recorded, published and compared with its peers, in the browser. */
const REVENUE = '一般公共预算收入增速'
const INVESTMENT = '固定资产投资增速'

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
const sheet = () => page.locator('.sheet')
const dialog = () => page.locator('dialog')
const toast = () => page.locator('.toast-text').last().textContent()
const rows = () => page.locator('tbody tr')

beforeAll(async () => {
  app = await openWebAppAsAdmin({ GANGMU_SAMPLE: 'plans' })
}, 180_000)

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await tellFailure(page)
  await context.close()
})

afterAll(() => app?.close(), 60_000)

test('a value is recorded beside the report’s, told apart by its provider, published, and that is taken back', async () => {
  await openPage('/data')
  await rows().first().waitFor()
  await page.getByRole('combobox', { name: '按指标筛选' }).fill(REVENUE)
  await page.getByRole('listbox').getByRole('option').first().click()
  await expect.poll(() => rows().count()).toBe(2)
  expect(new URL(page.url()).searchParams.get('indicator')).not.toBeNull()
  await button(`去掉条件 ${REVENUE}`).waitFor()

  await button('登记完成值').click()
  await dialog().getByLabel('指标', { exact: true }).fill(REVENUE)
  await dialog().getByRole('option').first().click()
  await dialog().getByLabel('年度', { exact: true }).fill('2024')
  await dialog().getByLabel('提供单位', { exact: true }).fill('云江市统计局')
  await dialog().getByRole('button', { name: '登记', exact: true }).click()
  await dialog().getByRole('alert').waitFor()
  await dialog().getByLabel('完成值', { exact: true }).fill('5.2')
  await dialog().getByRole('button', { name: '登记', exact: true }).click()
  await expect.poll(toast).toBe(`已登记：${REVENUE} 2024年 5.2%。`)
  await expect.poll(() => rows().count()).toBe(3)

  await page.getByLabel('各提供单位').selectOption('云江市统计局')
  await expect.poll(() => rows().count()).toBe(1)
  await rows().first().getByRole('rowheader').getByRole('button').click()
  await expect.poll(() => sheet().locator('.sheet-figure').textContent()).toBe('5.2%')
  await sheet().getByText('比本数低0.5个百分点').waitFor()
  await sheet().getByText('这个数是登记的，没有报告原文。').waitFor()
  await expectAxeClean(page)
  await sheet().getByRole('button', { name: '4.7', exact: true }).click()
  await expect.poll(() => sheet().locator('mark').textContent()).toBe('4.7')
  await sheet().getByRole('button', { name: '关闭' }).click()

  await button('登记公布').click()
  await button('选取列出的全部').click()
  await button('登记公布').click()
  await dialog().getByLabel('公布日期', { exact: true }).fill('2025-02-10')
  await dialog().getByRole('button', { name: '登记', exact: true }).click()
  await expect.poll(toast).toBe('已登记 1 个完成值的公布情况。')
  await rows().getByText('2025-02-10').waitFor()
  await page.keyboard.press('u')
  await expect.poll(toast).toBe('已撤销。')
  await expect.poll(() => rows().getByText('2025-02-10').count()).toBe(0)

  await button('清除全部条件').click()
  await expect.poll(() => rows().count()).toBeGreaterThan(30)
  await expectLooksRight(page)
})

test('looking back at a day lists what was public then, and offers nothing to write', async () => {
  await openPage('/data?asOf=2020-01-01')
  await page.getByText('当日还没有公布的完成值').waitFor()
  expect(await page.getByRole('button', { name: /登记/ }).count()).toBe(0)
})

test('the district stands among its peers with its place; another period and set are a choice each', async () => {
  await openPage('/compare')
  await page.getByRole('combobox', { name: '指标' }).fill(INVESTMENT)
  await page.getByRole('listbox').getByRole('option').first().click()
  await expect.poll(() => page.url()).toContain('indicator=fixed-investment-growth')
  await page.getByLabel('时期').selectOption('2024')
  const own = page.getByRole('row').filter({ hasText: '本区域' })
  await expect.poll(() => own.textContent()).toMatch(/临溪区.*第\d\/4/)
  await expect
    .poll(() => page.locator('.compare-sentence').textContent())
    .toMatch(/^2024年，云江中心城区4个区域中4个可比；临溪区第\d\/4。$/)
  await page.locator('.chart-drawing svg').waitFor()
  await expectLooksRight(page)
  await page.getByRole('link', { name: /^石港区 .*查看登记情况$/ }).click()
  await page.getByRole('heading', { level: 2, name: INVESTMENT }).waitFor()
  await sheet().getByText('石港区 2024年').waitFor()
})

test('a plan stands beside that of the year before: counts are filters, a line tells both targets and the printed reason', async () => {
  await openPage('/compare')
  await page.getByRole('tab', { name: '与上年对照' }).click()
  await page.getByLabel('计划', { exact: true }).selectOption('2025年国民经济和社会发展计划')
  await button(/^目标调低 \d+$/).click()
  await button('去掉条件 目标调低').waitFor()
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '地区生产总值增速' }) })
  await expect
    .poll(() => row.getByRole('cell').allTextContents())
    .toEqual(['6以上', '5.8左右', '不变', '目标调低', '由6以上改为5.8左右，相差 −0.2百分点'])
  await expectLooksRight(page)
  await row.getByRole('rowheader').getByRole('button').click()
  await expect.poll(() => sheet().locator('mark').first().textContent()).toContain('地区生产总值增长目标由6%以上调整为5.8%左右')
  await expectAxeClean(page)
  await sheet().getByRole('link', { name: '2024年国民经济和社会发展计划' }).click()
  await page.getByRole('heading', { level: 1, name: '2024年国民经济和社会发展计划' }).waitFor()
})

test('the first page says in the bar which year it shows, and shows the one chosen there', async () => {
  await openPage('/')
  const year = page.getByRole('combobox', { name: '年度' })
  await page.getByText('2024年计划，按').waitFor()
  await expect.poll(() => year.inputValue()).toBe('2024')
  await year.selectOption('2025')
  await page.getByText('2025年计划，按').waitFor()
  await expect.poll(() => year.inputValue()).toBe('2025')
})

test('a name typed into the search box leads to the plan’s line it was found in', async () => {
  await openPage('/')
  await page.getByRole('searchbox', { name: '查找', exact: true }).fill(INVESTMENT)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: `查找“${INVESTMENT}”` }).waitFor()
  const lines = page.getByRole('region', { name: '计划指标' })
  await lines.getByRole('link', { name: INVESTMENT }).first().waitFor()
  await expectLooksRight(page)
  await page.setViewportSize({ width: 1440, height: 900 })
  await lines.getByRole('link', { name: INVESTMENT }).first().click()
  await page.getByRole('heading', { level: 2, name: INVESTMENT }).waitFor()
  await expect.poll(() => page.url()).toMatch(/\/plans\/[0-9a-f-]{36}\?row=/)
})

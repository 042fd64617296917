import type { Answers } from '@gangmu/contract'
import { openFile } from '@gangmu/reader'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectLooksRight } from './support/axe.ts'
import { type AdminApp, openWebAppAsAdmin, tellFailure } from './support/web-app.ts'

/** Forecast, GDP board and 目标测算 of the sample in the browser. */
let app: AdminApp
let context: BrowserContext
let page: Page

const openPage = async (path: string) => {
  context = await app.openContext()
  await app.admin.enter(context)
  page = await context.newPage()
  await page.goto(app.server.url + path)
}

const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(name) }) })
const sheet = () => page.locator('.sheet')
const toast = () => page.locator('.toast-text').last().textContent()

beforeAll(async () => {
  app = await openWebAppAsAdmin()
}, 180_000)
afterAll(() => app?.close(), 60_000)
afterEach(async (result) => {
  if (result.task.result?.state === 'fail') await tellFailure(page, app.server)
  await context.close()
})

/** Two looks by axe of tables this long take their time where cores are busy. */
const LONG = 90_000

test(
  'as of a day in autumn the year is forecast with an interval, its method and its error',
  async () => {
    await openPage('/monitor/forecast?year=2025&asOf=2025-09-30')
    const industry = row('规模以上工业增加值增速')
    await industry.waitFor()
    await expect.poll(() => industry.locator('.c-interval').textContent()).toMatch(/^[\d.]+—[\d.]+$/)
    await expect.poll(() => industry.locator('.c-outlook').textContent()).toMatch(/预计可完成|有望完成|有完成风险|预计难以完成/)
    await expectLooksRight(page)
    await industry.getByRole('button').click()
    await sheet().locator('.chart-drawing svg').waitFor()
    await expect.poll(() => sheet().locator('.forecast-said').textContent()).toMatch(/按2025年1—8月数据推算，全年[\d.]+%/)
    const methods = sheet().locator('.forecast-methods tbody tr')
    await expect.poll(() => methods.filter({ hasText: '采用' }).count()).toBe(1)
    await expect.poll(() => methods.filter({ hasText: '上年同期法' }).count()).toBeGreaterThan(0)
  },
  LONG,
)

test(
  'what the unit expects, and how far off it was before, stand before the forecast; each month says whether its base is high',
  async () => {
    await openPage('/monitor/forecast?year=2025&asOf=2025-10-31')
    const industry = row('规模以上工业增加值增速')
    await industry.waitFor()
    expect(await industry.locator('.c-estimate').textContent()).toBe('7.2以往平均相差0.6个百分点')
    expect(await industry.locator('.c-expected').textContent()).toMatch(/^[\d.]+±[\d.]+个百分点$/)
    await industry.getByRole('button').click()
    await sheet().locator('.forecast-said').waitFor()
    const said = await sheet().textContent()
    expect(said).toContain('2024年区经信局预计7，实际6.4，相差−0.6个百分点')
    expect(said!.indexOf('2024年区经信局预计')).toBeLessThan(said!.indexOf('按2025年1—9月数据推算'))

    await page.goto(`${app.server.url}/monitor/bases?year=2025`)
    const investment = row('固定资产投资增速').first()
    await investment.waitFor()
    const december = investment.locator('td').nth(11)
    expect(await december.textContent()).toBe('6.3高基数')
    expect(await december.getAttribute('title')).toBe('上年同期增长6.3%，比全年均值4.96%高出0.5个百分点以上')
    expect(await page.locator('.bases tfoot tr').first().textContent()).toMatch(/^高基数指标\d+$/)
    await expectLooksRight(page)
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await december.getByRole('link').click()
    await page.waitForURL(/\/data\?.*indicator=fixed-investment-growth/)
    await page.getByText('固定资产投资增速').first().waitFor()
  },
  LONG,
)

test(
  'the table goes onto A4 across with every column, its lamps in words and its foot',
  async () => {
    await openPage('/monitor/month?year=2025&month=2025-06')
    await row('规模以上工业增加值增速').first().waitFor()
    const read = await openFile(await page.pdf({ format: 'A4' }), 'month.pdf')
    const text = read.ok ? read.value.layout.lines.join('\n') : ''
    for (const said of ['黄灯', '不亮灯', '牵头领导', '数据来源：', '临溪区统计局']) expect(text).toContain(said)
    // The head again on the second sheet.
    expect(text.split('责任单位').length).toBeGreaterThan(2)
  },
  LONG,
)

test(
  'GDP is carried by its indicators, and what-if says what another growth would do without keeping it',
  async () => {
    await openPage('/monitor/gdp?year=2025&month=2025-09')
    const industry = row('规模以上工业增加值增速')
    await industry.waitFor()
    await expect.poll(() => industry.locator('.c-pull').textContent()).toBe('+2.21')
    await expect.poll(() => industry.textContent()).toMatch(/6\.36\.40\.2个百分点（27期）/)
    await industry.getByRole('textbox').fill('7.4')
    await expect.poll(() => industry.locator('.c-change').textContent()).toMatch(/^\+0\.3[45]$/)
    await expect.poll(() => page.locator('.what-if').textContent()).toMatch(/测算数，仅供内部参考.*试算6\.1[45]%/)
    await expectLooksRight(page)
    const kept = await app.admin.askJson<Answers['listObservations']>(
      '/api/observations?indicators=scale-industry-va-growth&periods=2025-01%2F2025-09&limit=100',
    )
    expect(kept.observations.map(({ raw }) => raw)).not.toContain('7.4')
    await industry.getByRole('textbox').fill('70')
    await expect.poll(() => industry.getByRole('textbox').getAttribute('aria-invalid')).toBe('true')
  },
  LONG,
)

test(
  'targets of the coming year are weighed, proposed with reasons, and saved by round',
  async () => {
    await openPage('/monitor/goals?year=2025')
    await row('地区生产总值增速').first().getByRole('rowheader').getByRole('button').click()
    await sheet().getByRole('button', { name: '按参照填入' }).click()
    await sheet().getByLabel('2026年拟提').selectOption('middle')
    await expect.poll(() => sheet().locator('.goal-reasons p').first().textContent()).toMatch(/^一是.*；二是.*。$/)
    await sheet().getByRole('button', { name: '填入理由' }).click()
    await sheet().getByRole('button', { name: '保存本轮测算' }).click()
    await expect.poll(toast).toBe('已保存地区生产总值增速第一轮测算')
    await expectLooksRight(page)
    const { plans } = await app.admin.askJson<Answers['listPlans']>('/api/plans?year=2025')
    const saved = await app.admin.askJson<Answers['showGoalProjection']>(`/api/plans/${plans[0]!.id}/goal-projection`)
    const line = saved.lines.find(({ name }) => name === '地区生产总值增速')!
    expect(line.scenarios).toMatchObject([{ round: 1, version: 1, chosen: 'middle' }])
    expect(line.scenarios[0]!.rationale).toMatch(/^一是/)
  },
  LONG,
)

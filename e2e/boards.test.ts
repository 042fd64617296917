import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectAxeClean, expectLooksRight, expectNoSideways } from './support/axe.ts'
import { type AdminApp, type ContextOptions, openWebAppAsAdmin, tellFailure } from './support/web-app.ts'

/** 专题 and 驾驶舱 in the browser, over the invented district with its monthly figures. */
let app: AdminApp
let context: BrowserContext
let page: Page

const openPage = async (path: string, options: ContextOptions = {}) => {
  context = await app.openContext(options)
  await app.admin.enter(context)
  page = await context.newPage()
  await page.goto(app.server.url + path)
}
const panel = (name: string) => page.getByRole('region', { name, exact: true })
const sheet = () => page.getByRole('dialog')

beforeAll(async () => {
  app = await openWebAppAsAdmin({ GANGMU_SAMPLE: 'district' })
}, 240_000)
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await tellFailure(page)
  await context.close()
})
afterAll(() => app?.close(), 60_000)

describe('the boards', () => {
  test('are listed, found by a word and opened', { timeout: 120_000 }, async () => {
    await openPage('/boards')
    await expect.poll(() => page.locator('.board-entry').count()).toBe(18)
    await expectLooksRight(page)
    await page.getByRole('searchbox', { name: '查找板块' }).fill('税')
    await expect.poll(() => page.locator('.board-entry').allTextContents()).toEqual(['财政与税源（协税护税）', '镇街（园区）经济'])
    await page.getByRole('link', { name: '财政与税源（协税护税）' }).click()
    await page.getByRole('heading', { level: 1, name: '财政与税源（协税护税）' }).waitFor()
    await panel('协税护税线索').getByRole('table').waitFor()
  })

  test('a month is chosen, and a day looked back to', async () => {
    await openPage('/boards/industry')
    const month = page.getByRole('combobox', { name: '月份' })
    await expect.poll(() => month.inputValue()).toBe('2025-12')
    await page.getByRole('button', { name: '上一月' }).click()
    await expect.poll(() => month.inputValue()).toBe('2025-11')
    await expect.poll(() => new URL(page.url()).searchParams.get('month')).toBe('2025-11')
    await page.getByRole('button', { name: '最新一期' }).click()
    await expect.poll(() => month.inputValue()).toBe('2025-12')
    await page.goto(`${app.server.url}/boards/industry?asOf=2025-09-30`)
    await page.getByRole('note').getByText('按 2025-09-30 数据回看').waitFor()
    await expect.poll(() => month.inputValue()).toBe('2025-08')
  })

  test('every figure leads to where it came from, also from the table of a chart', { timeout: 120_000 }, async () => {
    await openPage('/boards/gdp')
    await panel('总量与速度')
      .getByRole('button', { name: /^地区生产总值增速 5\.9/ })
      .click()
    await sheet().getByRole('heading', { name: '地区生产总值增速' }).waitFor()
    await expect.poll(() => sheet().textContent()).toMatch(/口径.*提供单位.*联系人.*数据阶段.*登记/s)
    await expectLooksRight(page)
    await page.keyboard.press('Escape')
    await sheet().waitFor({ state: 'detached' })
    await panel('三次产业拉动').getByRole('button', { name: '看表格' }).click()
    await panel('三次产业拉动')
      .getByRole('row', { name: /服务业增加值/ })
      .getByRole('button')
      .click()
    await sheet().getByRole('heading', { name: '服务业增加值' }).waitFor()
  })

  test('every shipped board has something in each of its panels', async () => {
    await openPage('/boards')
    const { boards } = await app.admin.askJson<{ boards: { id: string }[] }>('/api/boards')
    const empty: string[] = []
    for (const { id } of boards) {
      const { panels } = await app.admin.askJson<{ panels: { kind: string; panel: { title: string } }[] }>(`/api/boards/${id}`)
      for (const each of panels)
        if (!/"observationId"|"projects":\[\{|"leads":\[\{|"counts":\{/.test(JSON.stringify(each))) empty.push(`${id}: ${each.panel.title}`)
    }
    expect(empty).toEqual([])
  })

  test.each(['departments', 'zones', 'investment'])('%s looks right at both ends', { timeout: 120_000 }, async (id) => {
    await openPage(`/boards/${id}`)
    await page.locator('.board-panel').first().waitFor()
    await expectLooksRight(page)
  })

  test('one that is not there says so', async () => {
    await openPage('/boards/nothing')
    await page.getByRole('alert').getByText('没有找到这个板块').waitFor()
  })
})

describe('a copy of one’s own', () => {
  test('is edited with mistakes told by line, mended, saved, and taken down', { timeout: 120_000 }, async () => {
    await openPage('/boards/trade')
    await page.getByRole('link', { name: '复制或修改' }).click()
    const text = page.getByLabel('板块文字（YAML）')
    await expect.poll(() => text.inputValue()).toContain('id: trade')
    const shipped = await text.inputValue()
    const problems = page.getByRole('status').filter({ hasText: '需要改正' })
    await text.fill(
      shipped
        .replace('id: trade', 'id: open-economy')
        .replace('title: 外贸外资', 'title: 开放型经济')
        .replace('- exports\n', '- exprots\n'),
    )
    await problems.getByText('指标目录中没有“exprots”，是不是“exports”').waitFor()
    await expectLooksRight(page)
    const save = () => page.getByRole('button', { name: /^存为新板块|^保存$/ })
    await expect.poll(() => save().isDisabled()).toBe(true)
    await problems
      .getByRole('button', { name: /^第\d+行$/ })
      .first()
      .click()
    await expect
      .poll(() => text.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd)))
      .toContain('exprots')
    await text.fill((await text.inputValue()).replace('exprots', 'exports'))
    await page.getByText('文字没有错误。').waitFor()
    await page.getByRole('button', { name: '存为新板块“open-economy”' }).click()
    await page.getByRole('heading', { level: 1, name: '开放型经济' }).waitFor()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/boards/open-economy')
    await page.goto(`${app.server.url}/boards/open-economy/edit`)
    await page.getByText('第1版').waitFor()
    await page.getByRole('button', { name: '撤下这个板块' }).click()
    await page.getByText('已撤回。').waitFor()
    await expect.poll(() => page.locator('.board-entry').count()).toBe(18)
    expect(await page.getByRole('link', { name: '开放型经济' }).count()).toBe(0)
  })
})

describe('驾驶舱', () => {
  test('is reached from the first page, and leads to the boards', { timeout: 120_000 }, async () => {
    await openPage('/')
    await page.getByRole('link', { name: '打开驾驶舱' }).click()
    await panel('亮灯').getByText('亮绿灯').waitFor()
    await expectLooksRight(page)
    await page.getByRole('link', { name: '全部专题' }).click()
    await page.getByRole('heading', { level: 1, name: '专题' }).waitFor()
  })

  test('on a big screen nothing runs over, figures are 48 px at least, and nothing of the frame is left', async () => {
    await openPage('/cockpit?screen=1', { viewport: { width: 1920, height: 1080 } })
    await page.locator('.chart-drawing svg').waitFor()
    expect(await page.getByRole('navigation').count()).toBe(0)
    await expectAxeClean(page)
    await expectNoSideways(page)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(1080)
    const figures = page.locator('.card-number, .count dd, .tile-number, .board-row-figure')
    await expect.poll(() => figures.count()).toBeGreaterThan(15)
    const sizes = await figures.evaluateAll((all) => all.map((figure) => Number.parseFloat(getComputedStyle(figure).fontSize)))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(48)
    const cut = await page
      .locator('.board-panel')
      .evaluateAll((panels) => panels.filter((each) => each.scrollHeight > each.clientHeight + 1).map((each) => each.ariaLabel))
    expect(cut).toEqual([])
  })

  test('is asked for anew every minute, and draws nothing again while nothing changed', async () => {
    await openPage('/cockpit?screen=1', { viewport: { width: 1920, height: 1080 } })
    await page.clock.install()
    await page.reload()
    await page.locator('.chart-drawing svg').first().waitFor()
    await expect.poll(() => page.locator('.chart-drawing:not(:has(svg))').count()).toBe(0)
    await page.evaluate(() => {
      const watched = window as unknown as { changes: number }
      watched.changes = 0
      new MutationObserver((changes) => {
        watched.changes += changes.length
      }).observe(document.querySelector('.screen')!, { subtree: true, childList: true, characterData: true })
    })
    const asked = page.waitForResponse((answer) => answer.url().includes('/api/boards/cockpit'))
    await page.clock.runFor(61_000)
    expect((await asked).ok()).toBe(true)
    expect(await page.evaluate(() => (window as unknown as { changes: number }).changes)).toBe(0)
  })
})

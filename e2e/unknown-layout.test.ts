import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectAxeClean, expectNoSideways } from './support/axe.ts'
import { sheetXml, xlsxParts } from './support/hostile-files.ts'
import { chooseFiles } from './support/upload.ts'
import { type AdminApp, type ContextOptions, openWebAppAsAdmin, tellFailure } from './support/web-app.ts'

/** A workbook with headings nobody knows is described once in the browser; every later one with the same headings is read at once. */
const PICTURES = join(tmpdir(), 'gangmu-e2e-layout-pictures')
let app: AdminApp
let context: BrowserContext
let page: Page
let complaints: string[] = []

type Rows = readonly (readonly (string | number)[])[]

const workbook = (rows: Rows): Buffer => {
  const cell = (value: string | number, name: string) =>
    typeof value === 'number' ? `<c r="${name}"><v>${value}</v></c>` : `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`
  const lines = rows.map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, `${'ABCDEF'[c]}${r + 1}`)).join('')}</row>`)
  return Buffer.from(zipSync(xlsxParts(sheetXml(lines.join('')))))
}

const HEADS = ['甲', '乙', '丙', '丁', '戊']
const FIRST: Rows = [
  ['云州市望溪区2024年有关情况'],
  HEADS,
  [1, '地区生产总值', '亿元', 440, 451.5],
  [2, '城镇新增就业', '人', 3200, 3100],
  [3, '森林覆盖率', '%', 52, 52.3],
  [4, '粮食产量', '万吨', 30, 31],
]
const SECOND: Rows = [['云州市青岭县2025年有关情况'], HEADS, [1, '进出口总额', '亿元', 12, 11.4], [2, '发明专利授权量', '件', 260, 301]]

const openPage = async (options: ContextOptions = {}) => {
  context = await app.openContext({ viewport: { width: 1440, height: 1100 }, ...options })
  await app.admin.enter(context)
  page = await context.newPage()
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(line.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
}

const upload = async (name: string, rows: Rows) => {
  await page.goto(`${app.server.url}/reports`)
  await chooseFiles(page, [{ name, bytes: workbook(rows) }])
  await page.locator('.upload-received').getByRole('link').click()
  await page.getByRole('tabpanel').waitFor()
}

const openChecks = () => page.getByRole('tab', { name: /识别诊断/ }).click()
const roleOf = (column: number) => page.getByRole('combobox', { name: `第 ${column} 列“${HEADS[column - 1]}”是` })
const submit = () => page.getByRole('button', { name: '按此识别并记住' })
const outcome = () => page.locator('.mapping-outcome')

const audit = async (name: string) => {
  await expectAxeClean(page)
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true })
  await expectNoSideways(page)
}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  app = await openWebAppAsAdmin({ GANGMU_SAMPLE: 'reports' })
}, 180_000)

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await tellFailure(page, app.server)
  await context.close()
  const said = complaints
  complaints = []
  expect(said).toEqual([])
})

afterAll(async () => {
  await app?.close()
  rmSync(PICTURES, { recursive: true, force: true })
}, 60_000)

test('a table with headings nobody knows is shown, described by keyboard, and read', async () => {
  await openPage()
  await upload('有关情况.xlsx', FIRST)
  await openChecks()
  const table = page.locator('.mapping')
  await expect.poll(() => table.textContent()).toMatch(/云州市望溪区2024年有关情况.*甲123.*地区生产总值.*451\.5/)
  // What the cells tell is filled in; which figures are targets nobody can tell.
  const rolesOf = (...columns: readonly number[]) => Promise.all(columns.map((column) => roleOf(column).inputValue()))
  await expect.poll(() => rolesOf(1, 2, 3, 4, 5)).toEqual(['serial', 'name', 'unit', '', ''])
  await audit('1440 unknown')
  await submit().click()
  await expect
    .poll(() => table.getByRole('alert').textContent())
    .toBe('还没有说明哪一列是目标值、完成值或增速，这样读不出指标。请至少选出一列；任务表请选出工作任务。')
  await roleOf(4).focus()
  for (const _ of ['序号', '指标名称', '单位', '属性', '分组', '目标值']) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('第 4 列“丁”的年度')
  await page.keyboard.type('20')
  await page.keyboard.press('Tab')
  for (let step = 0; step < 7; step++) await page.keyboard.press('ArrowDown')
  await expect.poll(() => rolesOf(4, 5)).toEqual(['target', 'actual'])
  await expect.poll(() => page.locator('.mapping-preview').textContent()).toContain('选出指标名称')
  await submit().click()
  await expect.poll(() => table.getByRole('alert').textContent()).toMatch(/^年度请填 1900 到 2199 之间的四位数/)
  await page.getByRole('textbox', { name: '第 4 列“丁”的年度' }).fill('')
  await expect
    .poll(() => page.locator('.mapping-preview li').first().textContent())
    .toMatch(/^地区生产总值.*单位 亿元.*目标值 440.*完成值 451\.5$/)
  await audit('1440 described')
  await submit().focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => outcome().textContent()).toMatch(/^已按此识别，并记住了这一版式/)
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('已按此识别')
  await expect.poll(() => page.getByRole('heading', { name: '没有认出版式的表' }).count()).toBe(0)
  await audit('1440 read')
  await page.getByRole('button', { name: '看计划指标' }).click()
  const rows = page.getByRole('table').first().getByRole('row')
  await expect.poll(() => rows.filter({ hasText: '地区生产总值' }).textContent()).toMatch(/亿元.*440.*451\.5.*超额完成/)
  await expect.poll(() => rows.filter({ hasText: '城镇新增就业' }).textContent()).toMatch(/3200.*3100.*未达预期/)
  await expect.poll(() => page.getByRole('tab', { name: /计划指标/ }).textContent()).toBe('计划指标4')
})

test('a second workbook with the same headings is read at once, by the year of its own title', async () => {
  await openPage()
  await upload('另一区县.xlsx', SECOND)
  const table = page.getByRole('table').first()
  await expect.poll(() => table.getByRole('columnheader').allTextContents()).toContain('2025年目标')
  await expect.poll(() => table.getByRole('row').filter({ hasText: '发明专利授权量' }).textContent()).toMatch(/260.*301.*超额完成/)
  await openChecks()
  await expect
    .poll(() => page.locator('.mapping').textContent())
    .toMatch(/云州市青岭县2025年有关情况.*甲 序号.*乙 指标名称.*丁 目标值.*戊 完成值/)
})

test('on a narrow screen a layout can be changed, forgotten, and said again with one click', async () => {
  await openPage({ viewport: { width: 390, height: 844 } })
  await page.goto(`${app.server.url}/reports`)
  await page.locator('.report-list a').first().click()
  await page.getByRole('tabpanel').waitFor()
  await openChecks()
  await audit('390 read')
  await page.getByRole('button', { name: '修改' }).click()
  await roleOf(4).selectOption('actual')
  await roleOf(5).selectOption('target')
  await audit('390 changing')
  await submit().click()
  await expect.poll(() => outcome().textContent()).toMatch(/^已按此识别/)
  await expect.poll(() => page.locator('.mapping-roles').textContent()).toMatch(/丁 完成值.*戊 目标值/)

  await page.getByRole('button', { name: '忘记这一版式' }).click()
  await expect.poll(() => outcome().textContent()).toMatch(/^已忘记这一版式/)
  await page.getByRole('heading', { name: '没有认出版式的表' }).waitFor()
  await expect.poll(() => roleOf(5).inputValue()).toBe('target')
  await audit('390 forgotten')
  await submit().click()
  await expect.poll(() => outcome().textContent()).toMatch(/^已按此识别/)
})

test('the API refuses what is no mapping, in words, and a write from elsewhere', async () => {
  await openPage()
  const reports = (await (await app.admin.ask('/api/reports')).json()) as { reports: { id: string; fileName: string }[] }
  const { id } = reports.reports.find(({ fileName }) => fileName === '有关情况.xlsx')!
  const send = async (body: string, headers: Record<string, string> = {}) => {
    const answer = await app.admin.ask(`/api/reports/${id}/column-mappings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    })
    const { code, title } = (await answer.json()) as { code: string; title: string }
    return [answer.status, code, title]
  }
  const roles = (...kinds: (string | null)[]) => JSON.stringify({ heads: kinds.map(String), roles: kinds.map((kind) => kind && { kind }) })
  expect(await send(roles('name', 'unit'))).toEqual([422, 'mapping-figures-missing', expect.stringMatching(/^还没有说明哪一列是目标值/)])
  expect(await send(roles('name', 'name', 'target'))).toEqual([422, 'mapping-role-repeated', expect.stringMatching(/^第 1 列和第 2 列/)])
  expect(await send(roles('name', 'colour'))).toEqual([400, 'request-invalid', expect.stringContaining('roles')])
  expect(await send('{"heads":["甲"')).toEqual([400, 'request-invalid', expect.any(String)])
  expect(await send(roles('name', 'target'), { origin: 'https://evil.example' })).toEqual([403, 'origin-refused', expect.any(String)])
  const list = (await (await app.admin.ask('/api/column-mappings')).json()) as { mappings: { heads: string[] }[] }
  expect(list.mappings.map(({ heads }) => heads)).toEqual([HEADS])
})

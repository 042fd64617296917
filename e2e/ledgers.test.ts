import { message } from '@gangmu/messages'
import exceljs from 'exceljs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AdminApp, openWebAppAsAdmin, tellFailure } from './support/web-app.ts'

/** The ledgers as people meet them: on the page, on a phone, and as a workbook over HTTP. */
let app: AdminApp
beforeAll(async () => {
  app = await openWebAppAsAdmin()
})
afterAll(() => app.close())

const open = async (path: string, viewport = { width: 1440, height: 900 }): Promise<Page> => {
  const context = await app.openContext({ viewport })
  await app.admin.enter(context)
  const page = await context.newPage()
  await page.goto(app.server.url + path)
  return page
}

/** Runs the steps; what stood on the page is told where one of them fails. */
const withPage = async (page: Page, work: (page: Page) => Promise<void>): Promise<void> => {
  try {
    await work(page)
  } catch (error) {
    await tellFailure(page, app.server)
    throw error
  } finally {
    await page.context().close()
  }
}

describe('key projects', () => {
  test('a lamp leads to its projects, a row to why it is lit, and the sums follow what is shown', async () => {
    await withPage(await open('/monitor/projects'), async (page) => {
      const lamp = page.getByRole('button', { name: /亮红灯 \d/ })
      const red = Number(/\d+/.exec(await lamp.innerText())?.[0])
      expect(red).toBeGreaterThan(0)
      await lamp.click()
      await expect.poll(() => page.locator('.projects tbody tr').count()).toBe(red)
      await expect.poll(() => page.locator('.ledger-sum').first().innerText()).toBe(String(red))
      await expect.poll(() => page.locator('.portfolio .ledger-sum-row td').first().innerText()).toBe(String(red))
      await page.getByRole('button', { name: /云峰片区城市更新/ }).click()
      await page.getByText(/序时进度 100%，相差 −\d+/).waitFor()
      await page.getByText('剩余12户正在调解').waitFor()
      await page.getByText(message('zh-CN', 'key-project.history-first')).waitFor()
    })
  })

  test('a month is reported on a phone, a fall only with a sentence', async () => {
    await withPage(await open('/monitor/projects', { width: 390, height: 844 }), async (page) => {
      await page.getByRole('button', { name: /智慧林场/ }).click()
      await page.getByRole('button', { name: '填报本月' }).click()
      const dialog = page.getByRole('dialog', { name: /填报/ })
      await dialog.getByLabel('月份').fill('2025-12')
      await dialog.getByLabel(/累计完成/).fill('3,100')
      await dialog.getByRole('button', { name: '填报' }).click()
      await dialog.getByText(/累计完成数低于此前月份/).waitFor()
      await dialog.getByLabel('进展情况').fill('审减100万元')
      await dialog.getByRole('button', { name: '填报' }).click()
      await page.getByText('“智慧林场防火监测工程”2025-12 已填报。').waitFor()
      await page.getByText('审减100万元').waitFor()
    })
  })
})

test('a tax lead is taken a step further', async () => {
  await withPage(await open('/monitor/tax-leads'), async (page) => {
    await page.getByRole('button', { name: /乡村民宿/ }).click()
    await page.getByRole('button', { name: '办理：核实' }).click()
    await page.getByRole('dialog', { name: '办理：核实' }).getByRole('button', { name: '办理：核实' }).click()
    await page.getByText('“柳林镇乡村民宿（14户）”已核实。').waitFor()
    await page.getByRole('button', { name: '办理：转税务' }).waitFor()
  })
})

test('over HTTP: versions are asked for, and a workbook is refused by its cells', async () => {
  const { projects } = await app.admin.askJson<{ projects: readonly { id: string; no: string; version: number }[] }>('/api/projects')
  const { id } = projects[0]!
  const shown = await app.admin.ask(`/api/projects/${id}`)
  expect(shown.headers.get('etag')).toBe(`"v${projects[0]!.version}"`)
  const report = (headers: Record<string, string>) =>
    app.admin.ask(`/api/projects/${id}/months/2025-12`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ completed: 60_000, note: null, problem: null }),
    })
  expect((await report({})).status).toBe(428)
  expect((await report({ 'if-match': '"v0"' })).status).toBe(412)

  const out = await app.admin.ask('/api/projects-workbook?year=2025')
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(await out.arrayBuffer())
  const sheet = workbook.getWorksheet('项目台账')!
  const row = Array.from({ length: sheet.rowCount }, (_, at) => at + 1).find((at) => sheet.getCell(at, 1).value === 'ZD-001')!
  sheet.getCell(row, 11).value = '三亿'
  const form = new FormData()
  form.append('year', '2025')
  form.append('file', new File([new Uint8Array(await workbook.xlsx.writeBuffer())], '台账.xlsx'))
  const refused = await app.admin.ask('/api/projects-workbook', { method: 'POST', body: form })
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({
    code: 'workbook-cells-wrong',
    problems: [{ sheet: '项目台账', cell: `K${row}`, code: 'not-figure', title: '“三亿”不是数字，或小于 0。请只写数字，单位在表头。' }],
  })
})

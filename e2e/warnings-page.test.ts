import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectLooksRight } from './support/axe.ts'
import { type AdminApp, openWebAppAsAdmin, tellFailure } from './support/web-app.ts'

/** The page of warnings over three years of the invented district: what fired in its last year, and what a unit does about it. */
let app: AdminApp
let context: BrowserContext
let page: Page

type Months = { months: { doneAt: string | null }[] }
type Warnings = { warnings: { id: string; state: string; unitId: string | null; subject: { name: string } }[] }

const open = async (path: string) => {
  context = await app.openContext()
  await app.admin.enter(context)
  page = await context.newPage()
  await page.goto(`${app.server.url}${path}`)
}
const toast = (text: string) => page.locator('.toast').filter({ hasText: text }).waitFor()

beforeAll(async () => {
  app = await openWebAppAsAdmin()
  // The rules have looked at every month of the sample: December is the last.
  const { months } = await app.admin.askJson<Months>('/api/warning-months')
  expect(months.filter(({ doneAt }) => doneAt !== null)).toHaveLength(12)
}, 240_000)

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await tellFailure(page, app.server)
  await context.close()
})

afterAll(() => app?.close(), 60_000)

test('a warning is received and explained, and its chain says so; the log has what did not fire, too', async () => {
  const { warnings } = await app.admin.askJson<Warnings>('/api/warnings?state=notified&limit=500')
  const { id, subject } = warnings[0]!
  await open(`/monitor/warnings?row=${id}`)
  const sheet = page.getByRole('dialog', { name: subject.name })
  await sheet.getByRole('button', { name: '签收' }).click()
  await toast(`已签收“${subject.name}”的预警。`)
  await sheet.getByRole('button', { name: '提交说明' }).click()
  await sheet.getByText('请填写完成时限。').waitFor()
  await sheet.getByRole('textbox', { name: '原因' }).fill('两户重点企业停产检修')
  await sheet.getByRole('textbox', { name: '措施' }).fill('调度增产，派驻专班')
  await sheet.getByLabel('完成时限').fill('2199-06-30')
  await sheet.getByRole('button', { name: '提交说明' }).click()
  await toast(`已提交“${subject.name}”的说明`)
  await sheet.getByRole('listitem').filter({ hasText: '说明原因和措施' }).getByText('调度增产，派驻专班').waitFor()
  await expectLooksRight(page)

  await sheet.getByRole('link', { name: '查看这一对象的判断记录' }).click()
  await page
    .getByRole('button', { name: `移除条件“对象：${subject.name}”` })
    .or(page.getByText(`对象：${subject.name}`))
    .first()
    .waitFor()
  await page.getByRole('cell', { name: '未触发' }).first().waitFor()
})

test('a threshold is set as a new version; a slip is told at its field', async () => {
  await open('/monitor/warnings?tab=rules')
  const rule = page.getByRole('group', { name: '落后全市' })
  await rule.getByLabel('相差（百分点）').fill('一')
  await page.getByRole('button', { name: '保存为新版本' }).click()
  await rule.getByText('请填写0到100的数。').waitFor()
  await rule.getByLabel('相差（百分点）').fill('1.5')
  await page.getByRole('button', { name: '保存为新版本' }).click()
  await toast('规则已保存为第1版。')
  await page.getByText('落后全市1.5个百分点及以上').first().waitFor()
  await expectLooksRight(page)
})

test('the first page leads to those that are open', async () => {
  await open('/')
  await page.getByRole('list', { name: '未解除的预警' }).getByRole('link', { name: /严重/ }).click()
  await page.getByRole('heading', { level: 1, name: '预警' }).waitFor()
  await expect.poll(() => page.locator('.table tbody tr').count()).toBeGreaterThan(0)
})

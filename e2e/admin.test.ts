import type { Answers } from '@gangmu/contract'
import exceljs from 'exceljs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectLooksRight } from './support/axe.ts'
import { type AdminApp, type ContextOptions, openWebAppAsAdmin } from './support/web-app.ts'

/** Setting up who works here, on the real server: the administrator in one browser, the people in others. */
let app: AdminApp
let page: Page
const contexts: BrowserContext[] = []

const openContext = async (options: ContextOptions = {}): Promise<BrowserContext> => {
  const context = await app.openContext(options)
  contexts.push(context)
  return context
}

const button = (name: string, on: Page = page) => on.getByRole('button', { name, exact: true })
const field = (name: string, on: Page = page) => on.getByLabel(name, { exact: true })
const dialog = () => page.getByRole('dialog').last()
const inDialog = (name: string) => dialog().getByRole('button', { name, exact: true })
const navigation = (on: Page) => on.getByRole('navigation', { name: '主导航' }).getByRole('link').allTextContents()
const choose = async (name: string, text: string) => {
  await dialog().getByLabel(name, { exact: true }).fill(text)
  await dialog().locator('.combobox-list').getByRole('option').first().click()
}
const toast = (text: string) => page.getByRole('region', { name: '操作结果' }).getByText(text).waitFor()

beforeAll(async () => {
  app = await openWebAppAsAdmin({ GANGMU_SAMPLE: 'plans' })
  // One person is all three administrators for the test, as in a trial; the separation has tests of its own.
  await app.admin.ask('/api/settings/administrators', {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': '"v0"' },
    body: JSON.stringify({ name: 'administrators', value: { single: true } }),
  })
  const context = await openContext()
  await app.admin.enter(context)
  page = await context.newPage()
}, 180_000)

afterAll(() => app?.close(), 60_000)

/** The template with one row filled in, as Excel would save it. */
const fillIn = async (template: ArrayBuffer, row: readonly string[]): Promise<Buffer> => {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(template)
  for (const [at, text] of row.entries()) workbook.getWorksheet('用户')!.getCell(4, at + 1).value = text || null
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

const chooseWorkbook = (buffer: Buffer) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: '用户.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer })

/** Makes an account on the page and gives what stands on its slip. */
const makeUser = async (name: string, userName: string): Promise<string> => {
  await page.goto(`${app.server.url}/admin/users`)
  await button('新建用户').click()
  await dialog().getByLabel('姓名', { exact: true }).fill(name)
  await dialog().getByLabel('用户名', { exact: true }).fill(userName)
  await inDialog('建立账号').click()
  await page.getByRole('heading', { name: '初始口令（1 人）' }).waitFor()
  const password = await page.locator('.slip-password').textContent()
  await inDialog('完成').click()
  return password!
}

/** Signs in with a first password and changes it, as its owner would. */
const enterAs = async (userName: string, password: string): Promise<Page> => {
  const theirs = await (await openContext()).newPage()
  await theirs.goto(`${app.server.url}/`)
  await field('用户名', theirs).fill(userName)
  await field('口令', theirs).fill(password)
  await theirs.keyboard.press('Enter')
  await field('现在的口令', theirs).fill(password)
  await field('新口令', theirs).fill(`${userName} 河畔柳青青 2026`)
  await field('再输一次新口令', theirs).fill(`${userName} 河畔柳青青 2026`)
  await button('修改口令', theirs).click()
  await theirs.getByRole('navigation', { name: '主导航' }).waitFor()
  return theirs
}

describe('from an empty house to people at work', () => {
  let first: Page

  test('a unit and a post are made on the page', async () => {
    await page.goto(`${app.server.url}/admin/units`)
    await button('新建单位').click()
    await dialog().getByLabel('单位全称', { exact: true }).fill('区营商环境局')
    await inDialog('保存').click()
    await toast('“区营商环境局”已保存。')
    await page.locator('.row-open').filter({ hasText: '区营商环境局' }).click()
    await button('新设岗位').click()
    await dialog().getByLabel('岗位名称', { exact: true }).fill('营商科科长')
    await inDialog('保存').click()
    await page.getByText('空缺').first().waitFor()
  })

  test('a person with an account takes the post up, the post gets a role, and the person finds the drafter’s pages', async () => {
    const password = await makeUser('周见微', 'zhou.jw')
    await page.goto(`${app.server.url}/admin/units`)
    await page.locator('.row-open').filter({ hasText: '区营商环境局' }).click()
    await button('任职').click()
    await choose('何人任职', '周见微')
    await field('起始日期').fill('2026-01-05')
    await inDialog('任职').click()
    await toast('营商科科长的任职已登记。')

    await page.goto(`${app.server.url}/admin/grants`)
    await button('授予角色').click()
    await dialog().getByLabel('角色', { exact: true }).selectOption('drafter')
    await choose('哪个岗位', '营商科科长')
    await inDialog('授予角色').click()
    await toast('已授予“起草人”。')
    await page.getByRole('rowheader', { name: '周见微' }).waitFor()

    first = await enterAs('zhou.jw', password)
    await expect.poll(() => navigation(first)).toEqual(['首页', '报告', '计划', '分解', '监测', '数据', '专题', '对比', '管理'])
  }, 60_000)

  test('handed over, the post takes its rights along', async () => {
    const password = await makeUser('秦知远', 'qin.zy')
    await page.goto(`${app.server.url}/admin/units`)
    await page.locator('.row-open').filter({ hasText: '区营商环境局' }).click()
    await button('岗位交接').click()
    await dialog().getByText('随岗位移交的角色：起草人。').waitFor()
    await choose('交给何人', '秦知远')
    await dialog().getByLabel('依据（可不填）').fill('望委〔2026〕1号')
    await inDialog('岗位交接').click()
    await dialog().getByText('周见微已交出岗位。').waitFor()
    await dialog().getByText('随岗位移交：责任 0 项、授权 1 项').waitFor()
    await inDialog('完成').click()
    const second = await enterAs('qin.zy', password)
    await expect.poll(() => navigation(second)).toContain('计划')
    // What the predecessor had by the post is gone with it, without signing in again.
    await first.goto(`${app.server.url}/plans`)
    await first.getByRole('heading', { name: '没有查看权限' }).waitFor()
    await expect.poll(() => navigation(first)).toEqual([])
    await page.getByRole('button', { name: '任职经过' }).click()
    await page.getByText('依据：望委〔2026〕1号').waitFor()
  }, 60_000)

  test('a disabled account is out at once', async () => {
    await page.goto(`${app.server.url}/admin/users`)
    await page.locator('.row-open').filter({ hasText: '周见微' }).click()
    await page.getByText('最近操作').waitFor()
    await button('停用').click()
    await dialog().getByRole('textbox').fill('zhou.jw')
    await inDialog('停用').click()
    await toast('周见微的账号已停用。')
    expect((await first.request.get(`${app.server.url}/api/notices`)).status()).toBe(401)
  })
})

describe('people from a workbook', () => {
  test('the template comes filled with nothing, a wrong one is told by its cells, a right one gives the slips', async () => {
    await page.goto(`${app.server.url}/admin/users`)
    await button('Excel 导入').click()
    const template = await (await app.admin.ask('/api/users/template')).arrayBuffer()
    await chooseWorkbook(await fillIn(template, ['何予安', '区没有的局', '', 'zhou.jw', '', '']))
    await page.getByRole('row').filter({ hasText: 'B4' }).getByText('没有这个单位').waitFor()
    await page.getByRole('row').filter({ hasText: 'D4' }).getByText('已被使用').waitFor()
    await chooseWorkbook(await fillIn(template, ['何予安', '区营商环境局', '', 'he.ya', '', '填报人']))
    await page.getByRole('heading', { name: '初始口令（1 人）' }).waitFor()
    await expect.poll(() => page.locator('.slip').textContent()).toContain('he.ya')
    await inDialog('完成').click()
    await page.getByRole('rowheader', { name: '何予安' }).waitFor()
  })
})

test('what is written is in the log, whose chain holds, and the log goes out as CSV', async () => {
  await page.goto(`${app.server.url}/admin/audit?action=post.hand-over`)
  await page.getByText('日志链完整').waitFor()
  await page.getByRole('cell', { name: '岗位交接', exact: true }).waitFor()
  const csv = await (await app.admin.ask('/api/audit/export?action=user.disable')).text()
  expect(csv.split('\r\n').filter((line) => line.includes('"user.disable"'))).toHaveLength(1)
})

test('one’s own account is not disabled by oneself', async () => {
  const { users } = await app.admin.askJson<Answers['listUsers']>('/api/users')
  const own = users.find(({ account }) => account?.userName === 'admin')!
  const answer = await app.admin.ask(`/api/users/${own.id}/disable`, { method: 'POST' })
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([409, 'user-is-self'])
})

test.each([
  'users',
  'units',
  'grants',
  'areas',
  'areas?view=groups',
  'areas?view=space',
  'catalogue',
  'settings',
  'tokens',
  'audit',
  'backup',
])('%s looks right', async (path) => {
  await page.goto(`${app.server.url}/admin/${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.locator('.loading').first().waitFor({ state: 'detached' })
  await expectLooksRight(page)
}, 60_000)

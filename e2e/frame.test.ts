import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectLooksRight } from './support/axe.ts'
import { PASSWORD, type SignedIn, signIn } from './support/sign-in.ts'
import { chooseFiles } from './support/upload.ts'
import { type ContextOptions, openWebApp, type WebApp } from './support/web-app.ts'

/** Coming in, going out and finding one's way, on the real server from its very first account on. */
let app: WebApp
let context: BrowserContext
let page: Page
let admin: SignedIn

const openPage = async (options: ContextOptions = {}) => {
  context = await app.openContext(options)
  page = await context.newPage()
  return page
}

const field = (name: string) => page.getByLabel(name, { exact: true })
const button = (name: string) => page.getByRole('button', { name, exact: true })
const heading = (name: string) => page.getByRole('heading', { name, exact: true })

const enter = async (password: string) => {
  await field('用户名').fill('admin')
  await field('口令').fill(password)
  await page.keyboard.press('Enter')
}

const firstPassword = (): string =>
  (JSON.parse(readFileSync(join(app.dataFolder, 'first-password.json'), 'utf8')) as { password: string }).password

beforeAll(async () => {
  app = await openWebApp({ GANGMU_SAMPLE: 'reports' })
}, 180_000)

afterEach(() => context.close())

afterAll(() => app?.close(), 60_000)

describe('the first sign-in', () => {
  test('nothing is shown before, and the standing warning is', async () => {
    await openPage()
    await page.goto(`${app.server.url}/reports?year=2024`)
    await heading('登录').waitFor()
    await expect.poll(() => page.url()).toBe(`${app.server.url}/sign-in?to=%2Freports%3Fyear%3D2024`)
    await page.getByText('本系统为非涉密系统，严禁上传、处理国家秘密').waitFor()
    await enter('not the password')
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('用户名或口令不对')
  })

  test('the made-up password has to be changed; what is asked of the new one is told as it is typed', async () => {
    await openPage()
    await page.goto(`${app.server.url}/reports?year=2024`)
    await enter(firstPassword())
    await heading('请先换成自己的口令').waitFor()
    const rule = page.getByRole('listitem').filter({ hasText: '个字符' })
    await field('现在的口令').fill(firstPassword())
    await field('新口令').fill('short')
    await expect.poll(() => rule.textContent()).toContain('尚未符合')
    await field('新口令').fill(PASSWORD)
    await expect.poll(() => rule.textContent()).toContain('已符合')
    await field('再输一次新口令').fill('something else')
    await page.getByText('两次输入的新口令不一样。').waitFor()
    await field('再输一次新口令').fill(PASSWORD)
    await button('修改口令').click()
    // And on to the page that was asked for.
    await heading('报告').waitFor()
    await expect.poll(() => page.url()).toBe(`${app.server.url}/reports?year=2024`)
  })
})

describe('signed in', () => {
  const openAs = async (path: string, options: ContextOptions = {}) => {
    admin = await signIn(app.server.url, 'admin', PASSWORD)
    await openPage(options)
    await admin.enter(context)
    await page.goto(`${app.server.url}${path}`)
    await page.getByRole('navigation', { name: '主导航' }).waitFor()
  }

  test('year and day stay in the address and go along with every link', async () => {
    await openAs('/plans?year=2023')
    await page.locator('summary', { hasText: '按今日数据' }).click()
    await field('日期').fill('2024-01-31')
    await button('按此日回看').click()
    await page.locator('summary', { hasText: '按2024-01-31数据' }).waitFor()
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '报告' }).click()
    await heading('报告').waitFor()
    await expect.poll(() => new URL(page.url()).search).toBe('?year=2023&asOf=2024-01-31')
    // The library knows neither; the next page has them again.
    await expect.poll(() => page.getByRole('combobox', { name: '年度' }).count()).toBe(0)
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '计划' }).click()
    await expect.poll(() => page.getByRole('combobox', { name: '年度' }).inputValue()).toBe('2023')
  })

  test('an expired session leaves the page as it is: what was begun goes on when its owner is back', async () => {
    await openAs('/reports')
    await page.locator('.report-list').waitFor()
    await page.getByLabel('密级').selectOption('public')
    await admin.ask('/api/session', { method: 'DELETE' })
    await chooseFiles(page, [
      { name: '短文.txt', bytes: '关于青禾市云岭县2022年计划执行情况的报告\n全年粮食产量达到21.4万吨，增长2.3%。\n' },
    ])
    const lock = page.getByRole('dialog', { name: '登录已过期' })
    await lock.waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect.poll(() => lock.isVisible()).toBe(true)
    await lock.getByLabel('口令').fill('wrong')
    await page.keyboard.press('Enter')
    await lock.getByRole('alert').waitFor()
    await lock.getByLabel('口令').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await lock.waitFor({ state: 'detached' })
    // The upload that was refused has been made again.
    await page.locator('.upload-received').waitFor()
    await expect.poll(() => page.getByLabel('密级').inputValue()).toBe('public')
  })

  test('? lists the keys', async () => {
    await openAs('/plans')
    await page.keyboard.press('?')
    const list = page.getByRole('dialog', { name: '键盘操作' })
    await list.getByText('撤销刚才的操作').waitFor()
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'detached' })
  })

  test('signing out ends the session and forgets what was read', async () => {
    await openAs('/reports')
    await page.locator('summary', { hasText: '系统管理员' }).click()
    await button('退出登录').click()
    await heading('登录').waitFor()
    expect((await admin.ask('/api/session')).status).toBe(401)
    await page.goBack()
    await heading('登录').waitFor()
  })
})

describe('how it looks', () => {
  test('axe finds nothing, nothing is wider than the screen', async () => {
    await openPage()
    await page.goto(app.server.url)
    await heading('登录').waitFor()
    await expectLooksRight(page)
    await enter(PASSWORD)
    await heading('首页').waitFor()
    for (const menu of ['按今日数据', '通知', '系统管理员']) {
      await page.locator('summary', { hasText: menu }).click()
      await expectLooksRight(page)
    }
    for (const path of ['/plans', '/split', '/data', '/compare', '/admin', '/account/password', '/account/second-factor', '/nowhere']) {
      await page.goto(`${app.server.url}${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expectLooksRight(page)
    }
  }, 180_000)
})

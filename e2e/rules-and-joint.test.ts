import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectLooksRight } from './support/axe.ts'
import { type AdminApp, openWebAppAsAdmin, tellFailure } from './support/web-app.ts'

/** The pages beside the reports: rules, what was verified, reports side by side, a pasted text; in a browser, on the real server. */
let app: AdminApp
let context: BrowserContext
let page: Page

type Rules = { version: number; rules: { id: string; effective: string; reason: string | null }[] }
type Reports = { reports: { id: string; header: { kind: string; reportYear: number } | null }[] }

const open = async (path: string, isSignedIn = true) => {
  context = await app.openContext()
  if (isSignedIn) await app.admin.enter(context)
  page = await context.newPage()
  await page.goto(`${app.server.url}${path}`)
}

const ruleOf = async (id: string) => (await app.admin.askJson<Rules>('/api/rules')).rules.find((rule) => rule.id === id)
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const toast = (text: string) => page.locator('.toast').filter({ hasText: text }).waitFor()

beforeAll(async () => {
  app = await openWebAppAsAdmin({ GANGMU_SAMPLE: 'reports', GANGMU_OPEN_CHECK: 'true' })
}, 180_000)

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await tellFailure(page, app.server)
  await context.close()
})

afterAll(() => app?.close(), 60_000)

describe('rules', () => {
  test('one is found by keyboard, weighed otherwise for a reason, and put back by the toast', async () => {
    await open('/admin')
    await page.getByRole('link', { name: '核校规则' }).click()
    await heading('核校规则')
    await page.getByRole('searchbox', { name: '按名称、说明查找' }).fill('括号引号')
    await page.getByText('共 1 条').waitFor()
    await page.getByRole('searchbox', { name: '按名称、说明查找' }).blur()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await heading('括号引号不成对')
    await page.getByText('深入实施“数字云岭行动，新建5G基站120个。').waitFor()

    await page.getByLabel('本单位级别').selectOption('off')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('请写明理由。').waitFor()
    await page.getByLabel('理由').fill('本单位公文另有规定')
    await page.getByRole('button', { name: '保存' }).click()
    await toast('“括号引号不成对”在本单位调整为停用。')
    expect(await ruleOf('unpaired-brackets')).toMatchObject({ effective: 'off', reason: '本单位公文另有规定' })
    await page.locator('.history').getByText('理由：本单位公文另有规定').waitFor()
    await expectLooksRight(page)

    await page.locator('.toast').getByRole('button', { name: '撤销' }).click()
    await toast('已撤销。')
    expect(await ruleOf('unpaired-brackets')).toMatchObject({ effective: '提示', reason: null })
  })

  test('who was overtaken is told, and keeps what was typed', async () => {
    await open('/rules/doubled-words')
    await page.getByLabel('理由').fill('先看一年')
    const { version } = await app.admin.askJson<Rules>('/api/rules')
    await app.admin.askJson('/api/rules/no-raise', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': `"v${version}"` },
      body: JSON.stringify({ severity: 'off', reason: '别处调整' }),
    })
    await page.getByLabel('本单位级别').selectOption('疑似')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('button', { name: '载入最新内容' }).click()
    await page.getByText('您填写的仍在').waitFor()
    await expect.poll(() => page.getByLabel('理由').inputValue()).toBe('先看一年')
    await page.getByRole('button', { name: '保存' }).click()
    await toast('在本单位调整为疑似（请核）。')
    await page.getByRole('link', { name: '全部规则' }).click()
    await page.getByLabel('仅看已调整的（2）').click()
    await page.getByText('共 2 条').waitFor()
    await expectLooksRight(page)
  })
})

describe('reports side by side', () => {
  test('what the plan and the work report say otherwise is verified by keyboard, listed, and taken back', async () => {
    const { reports } = await app.admin.askJson<Reports>('/api/reports')
    const plan = reports.find(({ header }) => header?.kind === 'plan-report' && header.reportYear === 2024)!
    await open(`/reports/${plan.id}`)
    await page.getByRole('link', { name: '联校' }).click()
    await heading('三个报告联校')
    await page.getByText('还缺：预算报告。').waitFor()
    await page.locator('.joint').waitFor()
    await expect.poll(() => page.locator('.joint thead th').count()).toBe(2)

    await page.keyboard.press('j')
    const row = page.locator('.joint-finding-current')
    const said = (await row.locator('.found-words').first().innerText()).split('\n').pop()!
    await expect.poll(() => row.locator('.joint-sentences mark').count()).toBeGreaterThanOrEqual(2)
    await page.keyboard.press('v')
    await page.getByRole('button', { name: '口径不同', exact: true }).click()
    await toast('已记为“核实无误（口径不同）”。')
    await page.locator('.joint-finding-verified').getByText('理由：口径不同').waitFor()
    // The next one nobody has decided on has the keys.
    await page.keyboard.press('f')
    await toast('已记为“应改”。')
    await expectLooksRight(page)

    await page.getByRole('link', { name: '已核实无误' }).click()
    await heading('已核实无误')
    const entry = page.getByRole('table').getByRole('row').nth(1)
    expect(said).toContain(await entry.locator('.row-open').innerText())
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.locator('.sheet .history').getByText('核实无误（口径不同）').waitFor()
    await expectLooksRight(page)
    await page.getByRole('button', { name: '撤回' }).click()
    await page.getByText('还没有核实无误的校核意见。').waitFor()
    await page.keyboard.press('u')
    await entry.locator('.row-open').waitFor()
    // Two pages are looked at by axe in two sizes each.
  }, 90_000)

  test('where there is nothing to hold a report against, the page says what is missing and where to upload it', async () => {
    const form = new FormData()
    form.append('secrecy', 'public')
    const text =
      '云岭区2031年政府工作报告\n（2032年1月6日）\n云岭区人民政府区长\n\n各位代表：\n一、2031年工作回顾\n地区生产总值增长6.1%。\n二、2032年工作安排\n地区生产总值增长6%。\n'
    form.append('file', new File([text], '云岭区政府工作报告.txt'))
    const { report } = (await (await app.admin.ask('/api/reports', { method: 'POST', body: form })).json()) as { report: { id: string } }
    await expect
      .poll(async () => (await app.admin.askJson<{ status: string }>(`/api/reports/${report.id}`)).status, { timeout: 30_000 })
      .toBe('read')
    await open(`/joint?reports=${report.id}`)
    await page.getByText('还缺：计划报告、预算报告。').waitFor()
    await page.getByRole('link', { name: '去上传报告' }).click()
    await heading('报告')
  })
})

describe('a pasted text', () => {
  const TEXT = '深入实施“数字云岭行动，新建5G基站120个。\n\n新建公园12个（含口袋公园)。'

  test('is checked at once, marked beside its findings, and nothing of it is kept', async () => {
    const before = await app.admin.askJson<{ total: number }>('/api/reports')
    await open('/text-check')
    await page.getByRole('button', { name: '核对' }).click()
    await page.getByText('请先粘贴文字。').waitFor()
    // Blank lines before the text must not move its marks.
    await page.getByLabel('要核对的文字').fill(`\n\n${TEXT}\n`)
    await page.getByRole('button', { name: '核对' }).click()
    await page.locator('.marked-text').waitFor()
    await expect.poll(() => page.locator('.text-mark').allInnerTexts()).toEqual(['“', '（', ')'])
    await page.keyboard.press('j')
    await expect.poll(() => page.locator('.text-mark-current').innerText()).toBe('“')
    await page.locator('.text-mark').nth(2).click()
    await expect.poll(() => page.locator('.text-finding-current .found-words').innerText()).toContain('全角、半角不一致')
    await expectLooksRight(page)
    await page.getByRole('button', { name: '修改后再核对' }).click()
    await expect.poll(() => page.getByLabel('要核对的文字').inputValue()).toContain('数字云岭')
    await page.reload()
    await expect.poll(() => page.getByLabel('要核对的文字').inputValue()).toBe('')
    expect((await app.admin.askJson<{ total: number }>('/api/reports')).total).toBe(before.total)
  })

  test('is checked without signing in where the machine allows it', async () => {
    await open('/open-check', false)
    await page.getByLabel('要核对的文字').fill(TEXT)
    await page.getByRole('button', { name: '核对' }).click()
    await page.getByText('2 条').waitFor()
    await expectLooksRight(page)
  })
})

import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answers } from '@gangmu/contract'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ensureWebBuilt } from '../tools/launch/web-build.mjs'
import { expectAxeClean, expectNoSideways } from './support/axe.ts'
import { launchBrowser } from './support/browser.ts'
import { makeDataFolder, type RunningServer, startServer } from './support/server-process.ts'
import { type SignedIn, signInFirst } from './support/sign-in.ts'

/** From a report to a plan in force, in the browser: confirming, verdicts and their evidence, figures from above, drafts, adjustments. */
const REPORT = '关于云江市临溪区2023年国民经济和社会发展计划执行情况与2024年计划草案的报告'
const ENERGY = '单位地区生产总值能耗降低'
const INDUSTRY = '规模以上工业增加值增速'
const PICTURES = join(tmpdir(), 'gangmu-e2e-pictures')

const data = makeDataFolder()
let server: RunningServer
let browser: Browser
let context: BrowserContext
let page: Page
let admin: SignedIn

const openPage = async (path: string, options: Parameters<Browser['newContext']>[0] = {}) => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', ...options })
  context.setDefaultTimeout(25_000)
  await admin.enter(context)
  page = await context.newPage()
  await page.goto(server.url + path)
}

const askPlans = async () => (await admin.askJson<Answers['listPlans']>('/api/plans')).plans
const askPlan = (id: string) => admin.askJson<Answers['showPlan']>(`/api/plans/${id}`)
const idOf = async (year: number) => (await askPlans()).find((plan) => plan.year === year)!.id
const openPlan = async (year: number, query = '', options = {}) => {
  await openPage(`/plans/${await idOf(year)}${query}`, options)
  await page.getByRole('table').waitFor()
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const sheet = () => page.getByRole('dialog')
const toast = () => page.locator('.toast-text').last().textContent()
const rowOf = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
const names = () => page.locator('[data-row] .name').allTextContents()
const counts = () => page.locator('.plan-counts').textContent()

/** Opens a line and one of the things that can be done to it. */
const begin = async (name: string, action: string) => {
  await rowOf(name).getByRole('rowheader').getByRole('button').click()
  await sheet().waitFor()
  const menu = sheet().locator('.menu-button summary')
  if (!(await sheet().getByRole('button', { name: action, exact: true }).isVisible())) await menu.click()
  await sheet().getByRole('button', { name: action, exact: true }).click()
}

const fill = async (values: Readonly<Record<string, string>>) => {
  for (const [label, value] of Object.entries(values)) await sheet().getByLabel(label, { exact: true }).fill(value)
}

/** The samples are read in the background after the first start. */
const samplesRead = async (): Promise<void> => {
  const { reports } = await admin.askJson<Answers['listReports']>('/api/reports')
  if (reports.length < 4 || reports.some(({ status }) => status !== 'read')) return samplesRead()
}

beforeAll(async () => {
  await ensureWebBuilt(process.execPath)
  mkdirSync(PICTURES, { recursive: true })
  server = await startServer({ GANGMU_DATA: data.path, GANGMU_SAMPLE: 'reports' })
  admin = await signInFirst(server.url, data.path)
  await samplesRead()
  browser = await launchBrowser()
}, 180_000)

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') console.error(`${page.url()}\n${(await page.locator('body').innerText()).slice(0, 3000)}`)
  await context.close()
})

afterAll(async () => {
  await browser?.close()
  server?.signal('SIGTERM')
  await server?.exited
  data.remove()
}, 60_000)

describe('before there is a plan', () => {
  test('the list says what would be here, and leads to the reports', async () => {
    await openPage('/plans')
    await page.getByText('还没有计划').waitFor()
    await page.getByRole('link', { name: '到报告中确认入库' }).click()
    await page.getByRole('heading', { level: 1, name: '报告' }).waitFor()
  })

  test('a plan that is not there says so', async () => {
    await openPage('/plans/00000000-0000-4000-8000-000000000000')
    await page.getByRole('alert').getByText('没有找到这份计划').waitFor()
  })
})

describe('confirming a report', () => {
  const openPreview = async () => {
    await openPage('/reports')
    await page.getByRole('link', { name: REPORT }).click()
    await button('确认入库').click()
    await sheet().getByText('新建计划草案').first().waitFor()
  }

  test('the preview tells what comes of each year, and a name that is new is settled there', async () => {
    await openPreview()
    expect(await sheet().textContent()).toMatch(/2023年国民经济和社会发展计划新建计划草案指标 41 行、目标 41 个、完成值 41 个/)
    expect(await sheet().getByText('指标目录中没有的名称 2 个').count()).toBe(1)
    const housing = sheet().getByRole('listitem').filter({ hasText: '新增保障性租赁住房' })
    await housing.getByRole('button', { name: '设为新指标' }).click()
    await housing.getByLabel('方向').selectOption({ label: '越高越好' })
    await housing.getByLabel('口径说明（可不填）').fill('当年新开工和筹集的套数')
    await housing.getByRole('button', { name: '收入目录' }).click()
    await expect.poll(toast).toBe('“新增保障性租赁住房”已收入指标目录。')
    await sheet().getByText('指标目录中没有的名称 1 个').waitFor()
    expect(await askPlans()).toEqual([])
  })

  test('a name is said to mean a catalogued indicator, and that is taken back', async () => {
    await openPreview()
    const water = sheet().getByRole('listitem').filter({ hasText: '地表水考核断面水质' })
    await water.getByRole('combobox').fill('地表水达到')
    await water.getByRole('option').first().click()
    await expect.poll(toast).toContain('“地表水考核断面水质”已对应到')
    await expect.poll(() => sheet().getByText('指标目录中没有的名称').count()).toBe(0)
    await button(/^关闭$/)
      .first()
      .click()
    await page.keyboard.press('u')
    await expect.poll(toast).toBe('已撤销。')
    await button('确认入库').click()
    await sheet().getByText('指标目录中没有的名称 1 个').waitFor()
  })

  test('read again meanwhile, nothing is confirmed and one looks again', async () => {
    await openPreview()
    await page.route('**/confirmation', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      const body = { ...route.request().postDataJSON(), readingId: crypto.randomUUID() }
      await route.continue({ postData: JSON.stringify(body) })
    })
    await button(/^确认 2023、2024 年入库$/).click()
    await sheet().getByRole('alert').getByText('刚刚重新识别过').waitFor()
    expect(await askPlans()).toEqual([])
    await button('重新核对').click()
    await button(/^确认 2023、2024 年入库$/).waitFor()
  })

  test('confirmed, it leads to the plans with their verdicts', async () => {
    await openPreview()
    await button(/^确认 2023、2024 年入库$/).click()
    await sheet().getByRole('heading', { name: '已确认入库' }).waitFor()
    expect(await toast()).toBe('2023、2024年的计划已入库。')
    await sheet().getByRole('link', { name: '2023年国民经济和社会发展计划' }).click()
    await page.getByRole('heading', { level: 1, name: '2023年国民经济和社会发展计划' }).waitFor()
    expect(await counts()).toBe('36项指标：约束性8、预期性28；完成28、未达预期5、暂未认定3。')
  })

  test('the list has both plans; year and stage narrow it, as words that can be removed', async () => {
    await openPage('/plans')
    expect(await rowOf('2023年国民经济和社会发展计划').textContent()).toMatch(/2023.*初稿36完成28未达预期5暂未认定3内部/)
    await page.getByLabel('阶段').selectOption({ label: '批准' })
    await page.getByText('没有符合条件的内容').waitFor()
    expect(new URL(page.url()).searchParams.get('stage')).toBe('approved')
    await button('去掉条件 批准').click()
    await page.getByRole('link', { name: '未达预期5' }).click()
    await expect.poll(async () => (await names()).length).toBe(6)
  })
})

describe('the lines of a plan', () => {
  test('a line tells target, result, verdict and why', async () => {
    await openPlan(2023)
    const cells = await rowOf(INDUSTRY).getByRole('cell').allTextContents()
    expect(cells).toEqual(['%', '预期性', '8以上', '6.1', '未达预期', '未达目标，低1.9个百分点', '未完成'])
    const result = page.getByRole('button', { name: `${INDUSTRY} 完成 6.1` })
    expect(await result.getAttribute('title')).toMatch(/口径：.*\n时期：2023年\n来源：云江市临溪区发展和改革局\n数据类别：报告数$/)
  })

  test('a figure opens at its source, which is one step from the report', async () => {
    await openPlan(2023)
    await page.getByRole('button', { name: `${INDUSTRY} 完成 6.1` }).click()
    await expect.poll(() => sheet().locator('mark').textContent()).toBe('6.1')
    expect(await sheet().locator('.sheet-figure').textContent()).toBe('6.1%')
    await sheet().getByRole('button', { name: '目标', exact: true }).click()
    await expect.poll(() => sheet().locator('mark').textContent()).toBe('8以上')
    const link = page.url()
    expect(link).toMatch(/row=[0-9a-f-]{36}&at=target/)
    await page.goto(link)
    await expect.poll(() => sheet().locator('mark').textContent()).toBe('8以上')
    await sheet().getByRole('link', { name: '在报告中打开' }).click()
    await page.getByRole('heading', { level: 1, name: REPORT }).waitFor()
    await expect.poll(() => sheet().locator('mark').textContent()).toBe('8以上')
  })

  test('by keyboard: j and k step, Enter opens, j goes on in the sheet, Esc closes, / looks in the table', async () => {
    await openPlan(2023)
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    await page.keyboard.press('j')
    await expect.poll(focused).toContain('地区生产总值增速')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    expect(await focused()).toContain('人均地区生产总值')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name: '人均地区生产总值' }).waitFor()
    await page.keyboard.press('j')
    await page.getByRole('heading', { level: 2, name: '第一产业增加值增速' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => sheet().count()).toBe(0)
    expect(page.url()).not.toContain('row=')
    await page.keyboard.press('/')
    await page.keyboard.type('投资')
    await expect.poll(names).toEqual(['6固定资产投资增速 %', '其中：工业投资增速 %', '其中：民间投资增速 %'])
  })

  test('filters are words in the address and say by which rule they count', async () => {
    await openPlan(2023)
    await button('约束性 8').click()
    await button('暂未认定 3').click()
    await expect.poll(async () => (await names()).length).toBe(2)
    expect(new URL(page.url()).searchParams.get('only')).toBe('binding,undetermined')
    await button('清除全部条件').click()
    await button('完成 28').click()
    expect(await page.getByRole('status').filter({ hasText: '显示' }).textContent()).toBe('显示 32 行（含分项 4 行），共 41 行')
  })

  test('sorted by verdict, what needs work stands first and groups give way', async () => {
    await openPlan(2023)
    expect(await page.locator('.row-group').count()).toBe(5)
    await page.getByRole('button', { name: '完成情况' }).click()
    await expect.poll(() => page.locator('td.c-verdict').first().textContent()).toBe('未达预期')
    expect(await page.locator('.row-group').count()).toBe(0)
  })

  test('looking back at a day says so and offers nothing to write', async () => {
    await openPlan(2023, '?asOf=2024-01-01')
    expect(await page.getByRole('note').textContent()).toContain('按 2024-01-01 数据回看')
    expect(await button('登记进程').count()).toBe(0)
    await rowOf(INDUSTRY).getByRole('rowheader').getByRole('button').click()
    await sheet().waitFor()
    expect(await sheet().getByText('办理').count()).toBe(0)
  })

  test('who may only look is offered nothing to write', async () => {
    await openPage('/plans')
    await page.route('**/api/session', async (route) => {
      const response = await route.fetch()
      const session = await response.json()
      await route.fulfill({ response, json: { ...session, who: { ...session.who, actions: ['session.use', 'plan.read'] } } })
    })
    await page.goto(`${server.url}/plans/${await idOf(2023)}`)
    await rowOf(INDUSTRY).getByRole('rowheader').getByRole('button').click()
    await sheet().locator('mark').waitFor()
    expect(await page.getByText(/^(登记进程|办理|增加指标行)$/).count()).toBe(0)
  })
})

describe('figures from above', () => {
  test('a line that waits is judged as soon as the city’s target and result are registered', async () => {
    await openPlan(2023)
    await begin(ENERGY, '登记市级下达目标')
    await sheet().getByRole('button', { name: '登记', exact: true }).click()
    await sheet().getByRole('alert').getByText('没有填写目标').waitFor()
    await fill({ '下达目标（%）': '≥3.2' })
    // Another line does not take the place of what is being typed.
    await rowOf(INDUSTRY).getByRole('rowheader').getByRole('button').click()
    await expect.poll(toast).toBe('请先登记或取消正在填写的内容。')
    await sheet().getByRole('button', { name: '登记', exact: true }).click()
    await sheet().getByRole('alert').getByText('登记决定需要写明文号').waitFor()
    await fill({ 文号: '云发改〔2023〕18号', 日期: '2023-03-20', '决定（发文）机关（可不填）': '云江市发展改革委' })
    await sheet().getByRole('button', { name: '登记', exact: true }).click()
    await expect.poll(toast).toContain(`1项已重新认定：${ENERGY}（暂未认定）`)

    await sheet().getByRole('button', { name: '登记市级反馈', exact: true }).click()
    await fill({ '2023年完成': '3.4', 反馈单位: '云江市发展改革委', 文号: '云发改函〔2024〕6号' })
    await sheet().getByRole('button', { name: '登记', exact: true }).click()
    await expect.poll(toast).toBe(`1项已重新认定：${ENERGY}（超额完成）。`)
    await expect.poll(() => sheet().locator('.sheet-figure').textContent()).toBe('3.4%')
    await sheet().getByText('云发改函〔2024〕6号').waitFor()
    const text = await sheet().textContent()
    expect(text).toMatch(/其他来源的数市级暂未反馈/)
    expect(text).toMatch(/其他目标≥3\.2市级下达依据 云江市发展改革委 云发改〔2023〕18号 2023-03-20/)
    expect(text).toContain('登记市级反馈后认定')
    expect(await counts()).toContain('完成29、未达预期5、暂未认定2。')
  })
})

describe('a draft', () => {
  test('a line is changed, and changed back', async () => {
    await openPlan(2024)
    await begin('固定资产投资增速', '修改')
    await fill({ 分组: '一、经济', 目标: '7左右', 口径说明: '不含农户' })
    await button('保存').click()
    await expect.poll(toast).toBe('“固定资产投资增速”已修改。')
    await expect.poll(() => rowOf('固定资产投资增速').textContent()).toContain('7左右')
    await page.keyboard.press('u')
    await expect.poll(toast).toBe('已撤销。')
    await expect.poll(() => rowOf('固定资产投资增速').textContent()).toContain('6左右')
  })

  test('somebody else’s change meanwhile is told; what was typed stays', async () => {
    await openPlan(2024)
    await begin('进出口总额', '修改')
    await sheet().getByLabel('目标', { exact: true }).fill('28')
    const { plan, lines } = await askPlan(await idOf(2024))
    const line = lines.find(({ name }) => name === '进出口总额')!
    const change = { version: plan.version, unit: '亿元人民币' }
    await admin.askJson(`/api/plans/${plan.id}/lines/${line.id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(change),
    })
    await button('保存').click()
    await sheet().getByRole('alert').getByText('刚被别人改过').waitFor()
    await button('载入最新内容').click()
    await sheet().getByText('他人已改为“亿元人民币”').waitFor()
    expect(await sheet().getByLabel('目标', { exact: true }).inputValue()).toBe('28')
    await button('保存').click()
    await expect.poll(toast).toBe('“进出口总额”已修改。')
    const after = (await askPlan(plan.id)).lines.find(({ id }) => id === line.id)
    expect(after).toMatchObject({ unit: '亿元人民币', target: { text: '28' } })
  })

  test('lines are added and taken out', async () => {
    await openPlan(2024)
    await button('增加指标行').click()
    const dialog = page.getByRole('dialog', { name: '增加指标行' })
    await dialog.getByRole('button', { name: '增加指标行' }).click()
    await dialog.getByRole('alert').waitFor()
    await dialog.getByLabel('指标名称').fill('竹编产值')
    await dialog.getByLabel('单位').fill('亿元')
    await dialog.getByLabel('2024年目标（亿元）').fill('12以上')
    expect(await dialog.getByLabel('序号').inputValue()).toBe('21')
    await dialog.getByRole('button', { name: '增加指标行' }).click()
    await expect.poll(() => rowOf('竹编产值').textContent()).toContain('12以上')
    await begin('竹编产值', '删除这一行')
    const asking = page.getByRole('dialog', { name: '删除这一行' })
    expect(await asking.getByRole('button', { name: '删除这一行' }).isDisabled()).toBe(true)
    await asking.getByRole('textbox').fill('竹编产值')
    await asking.getByRole('button', { name: '删除这一行' }).click()
    await expect.poll(() => rowOf('竹编产值').count()).toBe(0)
  })

  test('a plan is made from another year’s, its targets open', async () => {
    await openPage('/plans')
    await button('新建计划').click()
    await sheet().getByLabel('年度').fill('2026')
    await sheet().getByLabel('指标行').selectOption({ label: '沿用《2023年国民经济和社会发展计划》的 36 项指标' })
    await button('建立草案').click()
    await page.getByRole('heading', { level: 1, name: '2026年国民经济和社会发展计划' }).waitFor()
    await expect.poll(async () => (await names()).length).toBe(41)
    expect(await counts()).toContain('还没有2026年完成值，尚未认定')
  })
})

describe('the life of a plan', () => {
  test('an approval names its organ; from then on lines are read-only and a target is adjusted by decision', async () => {
    await openPlan(2023)
    await button('登记进程').click()
    const dialog = page.getByRole('dialog', { name: '登记进程' })
    await dialog.getByLabel('阶段').selectOption({ label: '批准' })
    await dialog.getByLabel('日期').fill('2023-01-18')
    await dialog.getByRole('button', { name: '登记', exact: true }).click()
    await dialog.getByRole('alert').getByText('决定（发文）机关').waitFor()
    await dialog.getByLabel('决定（发文）机关').fill('临溪区第十九届人民代表大会第三次会议')
    await dialog.getByRole('button', { name: '登记', exact: true }).click()
    await expect.poll(toast).toBe('已登记：批准。')
    await expect.poll(() => button('增加指标行').count()).toBe(0)

    await begin('空气质量优良天数', '调整目标')
    await fill({
      '调整后的目标（天）': '310',
      '理由（可不填）': '沙尘天气偏多',
      '决定（发文）机关': '临溪区人大常委会',
      日期: '2023-09-28',
    })
    await sheet().getByRole('button', { name: '调整目标' }).click()
    await expect.poll(toast).toBe('目标已调整。1项已重新认定：空气质量优良天数（超额完成）。')
    const text = await sheet().textContent()
    expect(text).toMatch(/目标沿革310人代会批准依据 临溪区人大常委会 2023-09-28理由：沙尘天气偏多.*320人代会批准/)
    // The report said it was missed; by the adjusted target it was not.
    expect(text).toContain('报告自评：未完成 / 数据显示：超额完成')
    expect(await rowOf('空气质量优良天数').textContent()).toContain('310')
    await page.keyboard.press('Escape')
    await button('与报告自评不同 1').click()
    await expect.poll(async () => (await names()).length).toBe(1)

    await page.getByRole('tab', { name: /计划进程/ }).click()
    await page.locator('.plan-step').first().waitFor()
    const steps = await page.locator('.plan-step').allTextContents()
    expect(steps.filter((step) => step.includes('2023-'))).toEqual([
      expect.stringMatching(/^批准2023-01-18临溪区第十九届人民代表大会第三次会议/),
      expect.stringMatching(/^调整现阶段2023-09-28临溪区人大常委会空气质量优良天数/),
    ])
  })
})

describe('how it looks', () => {
  const SCREENS = [
    ['1440 light', { viewport: { width: 1440, height: 900 }, colorScheme: 'light' }],
    ['1440 dark', { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' }],
    ['1366 light', { viewport: { width: 1366, height: 768 }, colorScheme: 'light' }],
    ['390 light', { viewport: { width: 390, height: 844 }, colorScheme: 'light' }],
    ['390 dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
  ] as const

  const audit = async (name: string) => {
    await expectAxeClean(page)
    await page.screenshot({ path: join(PICTURES, `plans ${name}.png`) })
    await expectNoSideways(page)
  }

  test.each(SCREENS)('%s: nothing that axe calls serious, nothing wider than the screen', async (name, options) => {
    await openPage('/plans', options)
    await page.getByRole('table').waitFor()
    await audit(`${name} list`)
    await page.getByRole('link', { name: '2023年国民经济和社会发展计划' }).click()
    await page.locator('.plan-counts').waitFor()
    await audit(`${name} plan`)
    await page.getByRole('button', { name: `${INDUSTRY} 完成 6.1` }).click()
    await page.locator('.source mark').waitFor()
    await audit(`${name} sheet`)
    await sheet().getByText('办理').click()
    await sheet().getByRole('button', { name: '登记市级反馈' }).click()
    await sheet().getByLabel('反馈单位').waitFor()
    await audit(`${name} form`)
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: /计划进程/ }).click()
    await page.locator('.plan-step').first().waitFor()
    await audit(`${name} life`)
    await page.goto(`${server.url}/reports`)
    await page.getByRole('link', { name: REPORT }).click()
    await button('确认入库').click()
    await sheet().getByText('只填入完成值').first().waitFor()
    await audit(`${name} confirm`)
  })

  test('on a narrow screen the open line stays above the sheet', async () => {
    await openPlan(2023, '', { viewport: { width: 390, height: 844 } })
    await page.getByRole('button', { name: '粮食产量 完成 11.36' }).click()
    await page.locator('.source mark').waitFor()
    const [row, over] = await Promise.all([page.locator('.row-current').boundingBox(), sheet().boundingBox()])
    expect(row!.y + row!.height).toBeLessThanOrEqual(over!.y)
    expect(row!.y).toBeGreaterThanOrEqual(0)
  })

  test('on paper there is the plan alone', async () => {
    await openPlan(2023)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation').count()).toBe(0)
    expect(await page.getByRole('searchbox').count()).toBe(0)
    expect(await rowOf(INDUSTRY).isVisible()).toBe(true)
  })
})

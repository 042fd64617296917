import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectLooksRight } from './support/axe.ts'
import { docx, encryptedOffice, paragraph } from './support/hostile-files.ts'
import { chooseFiles, dropFile } from './support/upload.ts'
import { type AdminApp, type ContextOptions, openFreshWebApp, tellFailure, withAdmin } from './support/web-app.ts'

const FIXTURE = fileURLToPath(new URL('./fixtures/wangxi-2023.txt', import.meta.url))
const TITLE = '关于云州市望溪区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告'
const PICTURES = join(tmpdir(), 'gangmu-e2e-pictures')

let app: AdminApp
let context: BrowserContext
let page: Page
/** What the page complained of. A refused upload (4xx) is logged by the browser itself and is no complaint of ours. */
let complaints: string[] = []

const openPage = async (options: ContextOptions = {}) => {
  context = await app.openContext(options)
  await app.admin.enter(context)
  page = await context.newPage()
  page.on('console', (line) => {
    if (line.type() === 'error' && !/status of 4(00|13|15|22)/.test(line.text())) complaints.push(line.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return page
}

const openReport = async (options: ContextOptions = {}) => {
  await openPage(options)
  await page.goto(`${app.server.url}/reports`)
  await page.getByRole('link', { name: TITLE }).click()
  await page.getByRole('tabpanel').waitFor()
}

/** The row of an indicator in the first table (the year reported on). */
const rowOf = (name: string) => page.getByRole('table').first().getByRole('row').filter({ hasText: name })

const figure = (name: string, kind: '目标' | '完成', text: string) =>
  rowOf(name).getByRole('button', { name: `${name} 2023年${kind} ${text}`, exact: true })

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  app = await withAdmin(await openFreshWebApp({ GANGMU_SAMPLE: 'reports', GANGMU_UPLOAD_LIMIT_MB: '1', GANGMU_LOG_LEVEL: 'info' }))
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

describe('a report is dropped, read and shown', () => {
  test('dropped on the page it appears in the list, read', async () => {
    await openPage()
    await page.goto(`${app.server.url}/reports`)
    await dropFile(page, '望溪区2023.txt', readFileSync(FIXTURE, 'utf8'))
    const row = page.getByRole('row').filter({ hasText: TITLE })
    await row.waitFor()
    await expect.poll(() => row.textContent()).toContain('已识别')
    await expect.poll(() => row.textContent()).toMatch(/望溪区2023\.txt.*云州市望溪区.*2023—2024.*未达目标/)
    await row.getByRole('rowheader').getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    await expect.poll(() => page.locator('.report-head').textContent()).toMatch(/2023年执行情况，2024年计划.*2024-01-12/)
  })

  test('reports beyond the first page of the list are one step away', async () => {
    await openPage()
    await page.route('**/api/reports*', async (route) => {
      const response = await route.fetch({ url: `${app.server.url}/api/reports` })
      const list = await response.json()
      const older = { ...list.reports[0], id: crypto.randomUUID(), header: { ...list.reports[0].header, title: '更早的一份报告' } }
      const isSecond = route.request().url().includes('cursor=after-first')
      const change = isSecond ? { reports: [older], next: null } : { next: 'after-first' }
      await route.fulfill({ response, json: { ...list, ...change } })
    })
    await page.goto(`${app.server.url}/reports`)
    await page.getByRole('button', { name: '再显示一些' }).click()
    await page.getByRole('link', { name: '更早的一份报告' }).waitFor()
    expect(await page.getByRole('button', { name: '再显示一些' }).count()).toBe(0)
  })

  test('dropped beside the box before the list has first come, it appears in it all the same', async () => {
    await openPage()
    let isFirst = true
    await page.route('**/api/reports', async (route) => {
      if (route.request().method() !== 'GET' || !isFirst) return route.continue()
      isFirst = false
      const beforeUpload = await route.fetch()
      await page.locator('.upload-received').waitFor()
      await route.fulfill({ response: beforeUpload })
    })
    await page.goto(`${app.server.url}/reports`)
    await dropFile(page, '望泽区2023.txt', readFileSync(FIXTURE, 'utf8').replaceAll('望溪区', '望泽区'), 'h1')
    await page
      .getByRole('row')
      .filter({ hasText: TITLE.replace('望溪区', '望泽区') })
      .waitFor()
  })

  test.each([
    ['地区生产总值增速', '6左右', '6.3', '超额完成', '优于目标，高0.3个百分点', '是'],
    ['规模以上工业增加值增速', '7以上', '5.8', '未达预期', '未达目标，低1.2个百分点', '否'],
    ['固定资产投资增速', '8', '8', '完成', '达到目标', '是'],
    ['全体居民人均可支配收入增速', '与GDP增长同步', '6.5', '完成', '对照值 6.3，高0.2个百分点', '是'],
    ['城镇调查失业率', '5.5以内', '5.2', '超额完成', '优于目标，低0.3个百分点', '是'],
    ['单位地区生产总值能耗降低', '完成市级下达任务', '市级尚未反馈', '暂未认定', '市级未反馈：市级尚未反馈', '—'],
    ['空气质量优良天数', '318', '326', '超额完成', '优于目标，高8天', '是'],
  ])('%s：目标 %s，完成 %s', async (name, target, actual, verdict, reason, declared) => {
    await openReport()
    const cells = rowOf(name).getByRole('cell')
    await expect
      .poll(async () => (await cells.allTextContents()).map((cell) => cell.trim()))
      .toEqual(expect.arrayContaining([target, actual, verdict, reason]))
    expect(await cells.last().textContent()).toContain(declared)
  })

  test('the summary counts verdicts and says where the report judges otherwise', async () => {
    await openReport()
    const summary = page.locator('.summary')
    await expect.poll(() => summary.textContent()).toContain('12 项指标')
    const counted = await summary.locator('.tally-count').allTextContents()
    expect(counted.map(Number).reduce((sum, count) => sum + count, 0)).toBe(12)
  })

  test('the plan year stands in a table of its own, with targets only', async () => {
    await openReport()
    const plan = page.getByRole('table').nth(1)
    await expect.poll(() => plan.getByRole('columnheader').allTextContents()).toEqual(['指标', '单位', '性质', '2024年目标'])
    await expect.poll(() => plan.getByRole('row').filter({ hasText: '城镇新增就业人数' }).textContent()).toContain('5500')
  })
})

describe('a figure opens at its source', () => {
  test('the sheet shows the cell with the figure marked, and the address says so', async () => {
    await openReport()
    await figure('规模以上工业增加值增速', '完成', '5.8').click()
    const sheet = page.getByRole('dialog', { name: '规模以上工业增加值增速 · 2023年完成' })
    await expect.poll(() => sheet.locator('mark').textContent()).toBe('5.8')
    await expect.poll(() => sheet.locator('.sheet-figure').textContent()).toBe('5.8%')
    await expect.poll(() => sheet.locator('.source').textContent()).toContain('7以上')
    await expect.poll(() => page.url()).toMatch(/at=\d+-\d+-\d+/)

    const link = page.url()
    await context.close()
    await openPage()
    await page.goto(link)
    const again = page.getByRole('dialog', { name: '规模以上工业增加值增速 · 2023年完成' })
    await expect.poll(() => again.locator('mark').textContent()).toBe('5.8')
  })

  test('a figure of the text opens at its sentence', async () => {
    await openReport()
    await page.getByRole('tab', { name: /文中数据/ }).click()
    await page.getByRole('tabpanel').getByRole('searchbox').fill('173.5')
    await page
      .getByRole('table')
      .getByRole('button', { name: /173\.5亿元$/ })
      .click()
    const sheet = page.getByRole('dialog')
    await expect.poll(() => sheet.locator('mark').textContent()).toBe('173.5亿元')
    await expect
      .poll(() => sheet.locator('.sentence').textContent())
      .toBe('固定资产投资增长8%，社会消费品零售总额达到173.5亿元、同比增长9.1%。')
    // The filter is a word that can be removed, and stands in the address.
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('173.5')
    await page.getByRole('button', { name: /去掉条件/ }).click()
    await expect.poll(() => page.getByRole('table').getByRole('row').count()).toBeGreaterThan(10)
  })

  test('by keyboard: arrows among figures, Enter opens, arrows step, Esc closes and gives the focus back', async () => {
    await openReport()
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await figure('地区生产总值增速', '目标', '6左右').focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(focused).toBe('6.3')
    await page.keyboard.press('ArrowDown')
    await expect.poll(focused).toBe('5.8')
    await page.keyboard.press('Enter')
    const heading = page.getByRole('heading', { level: 2, name: '规模以上工业增加值增速 · 2023年完成' })
    await heading.waitFor()
    await expect.poll(focused).toBe('规模以上工业增加值增速 · 2023年完成')
    await page.keyboard.press('ArrowRight')
    await page.getByRole('heading', { level: 2, name: '固定资产投资增速 · 2023年目标' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await expect.poll(focused).toBe('8')
    expect(page.url()).not.toContain('at=')
  })
})

describe('what is not received says why', () => {
  test.each([
    ['空文件', '空.txt', '', '没有收下：文件是空的'],
    ['压缩包', '全部.zip', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), '没有收下：.zip 是压缩包'],
    ['残缺的 Word 文件', '报告.docx', Buffer.from([0x50, 0x4b, 3, 4]), '文件已损坏或不完整（.docx）'],
    ['改名的图片', '报告.pdf', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]), '.png 是图片'],
    ['设了密码的 Word 文件', '加密.docx', encryptedOffice(), '文件设有打开密码'],
    ['旧版表格', '指标.xls', '一', '请在原程序中另存为 .xlsx'],
    ['程序文件', '程序.txt', Buffer.from(Array.from({ length: 512 }, (_, at) => at)), '文件内容不是可识别的文字'],
    ['过大的文件', '大.txt', Buffer.alloc(1024 * 1024 + 1, '字'), '文件超过 1 MB'],
    ['已收过的报告', '同一份.txt', readFileSync(FIXTURE), '已经收过'],
  ])('%s', async (_, name, bytes, sentence) => {
    await openPage()
    await page.goto(`${app.server.url}/reports`)
    await page.locator('.report-list').waitFor()
    const before = await page.locator('.section-count').textContent()
    await chooseFiles(page, [{ name, bytes }])
    await expect.poll(() => page.locator('.upload').textContent()).toContain(sentence)
    await expect.poll(() => page.locator('.section-count').textContent()).toBe(before)
  })

  test('files wait for their level of secrecy, and a state secret does not even leave the browser', async () => {
    await openPage()
    await page.goto(`${app.server.url}/reports`)
    const sent: string[] = []
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
    await page.locator('input[type=file]').setInputFiles([{ name: '密.txt', mimeType: 'text/plain', buffer: Buffer.from('正文') }])
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('请先选择密级')
    expect(await page.locator('.upload').count()).toBe(0)
    await page.getByLabel('密级').selectOption('机密')
    await expect.poll(() => page.locator('.upload').textContent()).toContain('严禁上传、处理国家秘密')
    expect(sent).toEqual([])
  })

  test('several files at once: a refused one does not stop the rest', async () => {
    await openPage()
    await page.goto(`${app.server.url}/reports`)
    await chooseFiles(page, [
      { name: '空.txt', bytes: '' },
      { name: '短文.txt', bytes: '关于青禾市云岭县2022年国民经济和社会发展计划执行情况的报告\n全年粮食产量达到21.4万吨，增长2.3%。\n' },
    ])
    await expect
      .poll(() => page.locator('.upload').allTextContents())
      .toEqual([expect.stringContaining('文件是空的'), expect.stringContaining('已收下')])
    await page.getByRole('row').filter({ hasText: '云岭县' }).getByText('已识别').waitFor()
  })

  test('what turns out to be damaged only when it is read says so in the list and on its page', async () => {
    await openPage()
    await page.goto(`${app.server.url}/reports`)
    const whole = docx(paragraph('关于青禾市云岭县2021年计划执行情况的报告'.repeat(500)))
    await chooseFiles(page, [{ name: '半截.docx', bytes: whole.subarray(0, whole.length / 2) }])
    const row = page.getByRole('row').filter({ hasText: '半截.docx' })
    await row.locator('.reading-state-failed').waitFor()
    await expect.poll(() => row.textContent()).toContain('文件已损坏或不完整（.docx），无法打开。')
    await row.getByRole('link').click()
    await expect
      .poll(() => page.getByRole('alert').textContent())
      .toMatch(/^文件已损坏或不完整（\.docx），无法打开。.*收到的文件已原样保存。$/)
  })

  test('what could not be read stands with its sentence, its place and its evidence, and opens at the source', async () => {
    await openPage()
    await page.goto(`${app.server.url}/reports`)
    const text = ['关于白石市南川区2021年国民经济和社会发展计划执行情况的报告', '全年新增就业1200人。', '锟斤拷锟斤拷增长6%。']
    await chooseFiles(page, [{ name: '乱码.docx', bytes: text.join('\n') }])
    await page.locator('.upload-received').getByRole('link').click()
    await page.getByRole('tab', { name: /识别诊断/ }).click()
    const rows = page.getByRole('tabpanel').getByRole('row')
    await expect.poll(() => rows.filter({ hasText: '疑似乱码' }).textContent()).toMatch(/第 3 行.*锟斤拷锟斤拷增长6%/)
    await expect.poll(() => rows.filter({ hasText: '文件内容与扩展名不符' }).textContent()).toMatch(/整份文件.*\.docx → \.txt/)
    await page.getByRole('button', { name: /第 3 行/ }).click()
    const sheet = page.getByRole('dialog', { name: '疑似乱码，请核对文字编码' })
    await expect.poll(() => sheet.locator('.source-here').textContent()).toContain('锟斤拷')
  })

  test('markup in a report stays text', async () => {
    await openPage()
    await page.goto(`${app.server.url}/reports`)
    const name = '<img src=x onerror=alert(1)>.txt'
    await chooseFiles(page, [
      {
        name,
        bytes:
          '关于<b>白石市</b>东山区2021年计划执行情况的报告\n<script>alert(2)</script>新增就业1200人，<img src=x onerror=alert(3)>增长3%。\n',
      },
    ])
    await page.locator('.upload-received').getByRole('link').click()
    await page.getByRole('tab', { name: /文中数据/ }).click()
    await page.getByRole('button', { name: /1200人$/ }).click()
    await expect.poll(() => page.locator('.source-here').textContent()).toContain('<script>alert(2)</script>')
    expect(await page.locator('main img, main script, main b b').count()).toBe(0)
  })

  test('an address that leads nowhere says so', async () => {
    await openPage()
    await page.goto(`${app.server.url}/reports/0b9c2c39-5a52-4b5a-9a2c-6a0c1a7f0001`)
    await page.getByText('没有找到这份报告').waitFor()
    complaints = complaints.filter((line) => !line.includes('404'))
  })
})

describe('how it looks', () => {
  test('nothing that axe calls serious, nothing wider than the screen', async () => {
    await openPage()
    await page.goto(`${app.server.url}/reports`)
    await page.locator('.report-list').waitFor()
    await expectLooksRight(page)
    await page.getByRole('link', { name: TITLE }).click()
    await page.getByRole('table').first().waitFor()
    await expectLooksRight(page)
    await figure('固定资产投资增速', '目标', '8').click()
    await page.locator('.source mark').waitFor()
    await expectLooksRight(page)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('tab', { name: /文中数据/ }).click()
    await page.getByRole('tabpanel').getByRole('searchbox').waitFor()
    await expectLooksRight(page)
    await page.goto(`${app.server.url}/reports`)
    await page.getByRole('link', { name: /白石市南川区/ }).click()
    await page.getByRole('tab', { name: /识别诊断/ }).click()
    await page.getByRole('button', { name: /第 3 行/ }).click()
    await page.locator('.source-here').waitFor()
    await expectLooksRight(page)
  }, 120_000)

  test('on a narrow screen the open figure stays above the sheet', async () => {
    await openReport({ viewport: { width: 390, height: 844 } })
    await figure('空气质量优良天数', '完成', '326').click()
    await page.locator('.source mark').waitFor()
    const roomBetween = async () => {
      const [door, sheet] = [page.locator('.door[aria-expanded=true]'), page.getByRole('dialog')]
      const [above, below] = [(await door.boundingBox())!, (await sheet.boundingBox())!]
      return below.y - (above.y + above.height)
    }
    await expect.poll(roomBetween).toBeGreaterThanOrEqual(0)
  })

  test('language and theme can be switched and are kept', async () => {
    await openReport({ colorScheme: 'light' })
    await page.locator('summary', { hasText: '系统管理员' }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('tab', { name: /Indicators/ }).waitFor()
    await expect.poll(() => rowOf('规模以上工业增加值增速').textContent()).toContain('short of the target, 1.2 points lower')
    await page.getByRole('button', { name: 'Dark' }).click()
    await page.reload()
    await page.locator('summary', { hasText: '系统管理员' }).click()
    await page.locator('[aria-pressed=true]', { hasText: 'Dark' }).waitFor()
    await expect
      .poll(() => page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset['theme']]))
      .toEqual(['en', 'dark'])
  })
})

describe('what is stored stays', () => {
  test('kill -9 loses nothing: the next start has the report and its reading', async () => {
    await app.killAndRestart()
    await openReport()
    await expect.poll(() => rowOf('规模以上工业增加值增速').textContent()).toContain('未达预期')
  }, 90_000)

  test('no log line holds a word of a report or a file name', () => {
    const { stdout } = app.server.output()
    expect(stdout).not.toMatch(/望溪|云岭|东山/)
    for (const line of stdout.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow()
  })
})

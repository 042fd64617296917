import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectLooksRight, expectNoSideways } from './support/axe.ts'
import { type AdminApp, type ContextOptions, openWebAppAsAdmin, tellFailure } from './support/web-app.ts'

/** 核校 of a report in a browser, on the real server: what does not agree, what is decided of it, and what a corrected version mends. */
let app: AdminApp
let context: BrowserContext
let page: Page

const SAMPLE = readFileSync(new URL('../corpus/linxi-2024/report.txt', import.meta.url), 'utf8')

type Finding = { key: string; severity: string; state: string; said: string; decision: { reason: string | null } | null }

/** Sends a text as a report and waits until it is read; `family` is the version before it. */
const upload = async (text: string, family?: string): Promise<string> => {
  const form = new FormData()
  form.append('secrecy', 'public')
  if (family !== undefined) form.append('family', family)
  form.append('file', new File([text], '计划报告.txt'))
  const answer = await app.admin.ask('/api/reports', { method: 'POST', body: form })
  const { report } = (await answer.json()) as { report: { id: string } }
  await expect
    .poll(async () => (await app.admin.askJson<{ status: string }>(`/api/reports/${report.id}`)).status, { timeout: 30_000 })
    .toBe('read')
  return report.id
}

const UNIT = { shortName: null, kind: 'department', parentId: null, areaId: null, ordinal: 1, from: '2020-01-01' }

let copies = 0
/** The sample for another district each time: what is decided of a finding holds for every report that has it. */
const sampleOf = () => SAMPLE.replaceAll('民营经济', `${'甲乙丙丁戊己庚辛'[copies++]}营经济`)

const findingsOf = async (id: string): Promise<readonly Finding[]> =>
  (await app.admin.askJson<{ findings: Finding[] }>(`/api/reports/${id}/checks?limit=500`)).findings

const open = async (path: string, options: ContextOptions = {}) => {
  context = await app.openContext(options)
  await app.admin.enter(context)
  page = await context.newPage()
  await page.goto(`${app.server.url}${path}`)
  await page.locator('.check-head').waitFor()
}

const rows = () => page.locator('.findings > [data-row]')
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-row'))
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

beforeAll(async () => {
  app = await openWebAppAsAdmin({ GANGMU_SAMPLE: 'reports' })
}, 180_000)

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await tellFailure(page, app.server)
  await context.close()
})

afterAll(() => app?.close(), 60_000)

describe('by keyboard', () => {
  test('each finding is decided in its own way, the focus goes on to the next open one, and the last act is taken back', async () => {
    const id = await upload(sampleOf())
    await open(`/reports/${id}/checks`)
    await rows().first().waitFor()
    const order = await rows().evaluateAll((all) => all.map((row) => row.getAttribute('data-row')))
    expect(order.length).toBeGreaterThan(3)
    await press('j')
    await expect.poll(focused).toBe(order[0])
    await press('f')
    await expect.poll(focused).toBe(order[1])
    await expect.poll(() => rows().nth(0).locator('.finding-state').textContent()).toBe('应改')
    // 核实无误 asks why, and takes no silence for an answer.
    await press('v')
    const reason = page.getByLabel('核实无误的理由')
    await reason.press('Enter')
    await page.getByText('请写明理由。').waitFor()
    await reason.fill('占比按现价核算')
    await reason.press('Enter')
    await reason.waitFor({ state: 'detached' })
    await expect.poll(focused).toBe(order[2])
    await press('d')
    await expect.poll(focused).toBe(order[3])
    await expect
      .poll(async () =>
        (await findingsOf(id))
          .filter(({ state }) => state !== 'open')
          .map(({ state }) => state)
          .sort(),
      )
      .toEqual(['fixed', 'to-fix', 'verified'])
    const verified = (await findingsOf(id)).find(({ state }) => state === 'verified')!
    expect(verified.decision?.reason).toBe('占比按现价核算')
    await expect.poll(() => rows().count()).toBe(order.length - 1)
    // Taken back where it is listed apart, with who, when and why.
    await page.locator('.fold', { hasText: '已核实无误' }).locator('summary').click()
    const apart = page.locator('.fold .finding')
    await expect.poll(() => apart.textContent()).toMatch(/占比按现价核算.*系统管理员/)
    await apart.getByRole('button', { name: '撤回' }).click()
    await expect.poll(() => rows().count()).toBe(order.length)
    // u takes back the last act, wherever the focus is.
    await page.getByText('撤回：1 条。').waitFor()
    await press('u')
    await expect.poll(() => rows().count()).toBe(order.length - 1)
    await press('?')
    await page.getByRole('dialog', { name: '键盘操作' }).getByText('转责任单位核实').waitFor()
  })

  test('a finding is forwarded to a unit, whose sheet is then there to be printed', async () => {
    const made = await app.admin.ask('/api/units', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...UNIT, name: '区统计局' }),
    })
    expect(made.ok, await made.clone().text()).toBe(true)
    const id = await upload(sampleOf())
    await open(`/reports/${id}/checks`)
    await press('j', 't')
    const unit = page.getByLabel('转给哪个单位')
    await unit.fill('统计')
    await page.getByRole('option', { name: '区统计局' }).waitFor()
    await unit.press('Enter')
    await unit.press('Enter')
    await unit.waitFor({ state: 'detached' })
    await page.getByText('转责任单位核实：1 条。').waitFor()
    await expect.poll(() => rows().nth(0).textContent()).toContain('区统计局')
    await page.getByText('数据确认单').click()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '区统计局（1 条）' }).click()
    expect((await download).suggestedFilename()).toMatch(/^数据确认单（区统计局）.*\.docx$/)
  })
})

test('many at once; hints open on demand; conditions stand in the address', async () => {
  const id = await upload(sampleOf())
  await open(`/reports/${id}/checks`)
  await rows().first().waitFor()
  const claims = await rows().count()
  await page.getByRole('button', { name: /^展开提示/ }).click()
  await expect.poll(() => rows().count()).toBeGreaterThan(claims)
  await page.getByRole('button', { name: /^疑似（请核）/ }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('severity')).toBe('疑似')
  await expect.poll(() => page.locator('.severity-group').count()).toBe(1)
  const suspects = await rows().count()
  await press('j')
  for (let at = 1; at < suspects; at++) await press('J')
  await page.getByText(`已选 ${suspects} 条`).waitFor()
  await press('f')
  await page.getByText(`应改：${suspects} 条。`).waitFor()
  await expect.poll(async () => (await findingsOf(id)).filter(({ state }) => state === 'to-fix').length).toBe(suspects)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(async () => (await findingsOf(id)).filter(({ state }) => state === 'to-fix').length).toBe(0)
  await page.reload()
  await rows().first().waitFor()
  await expect.poll(() => rows().count()).toBe(suspects)
  await page.getByRole('button', { name: /去掉条件 疑似/ }).click()
  await expect.poll(() => rows().count()).toBeGreaterThan(suspects)
})

test('a decision the server did not get is put back, told, and sent again', async () => {
  const id = await upload(sampleOf())
  await open(`/reports/${id}/checks`)
  await page.route('**/finding-decisions', (route) => route.abort())
  await press('j', 'd')
  const notice = page.getByRole('alert').filter({ hasText: '有 1 条处理意见没有保存' })
  await notice.waitFor()
  await expect.poll(() => rows().first().locator('.finding-state').textContent()).toBe('待处理')
  await page.unroute('**/finding-decisions')
  await notice.getByRole('button', { name: '再次提交' }).click()
  await expect.poll(async () => (await findingsOf(id)).filter(({ state }) => state === 'fixed').length).toBe(1)
  await notice.waitFor({ state: 'detached' })
})

test('a mark opens its place in the text; a link opens what its sender saw', async () => {
  const id = await upload(sampleOf())
  await open(`/reports/${id}/checks`)
  const mark = rows().first().locator('mark a').first()
  const figure = (await mark.textContent())!
  await mark.click()
  const sheet = page.getByRole('dialog', { name: '出处' })
  await sheet.locator('.source-here mark').waitFor()
  await expect.poll(() => sheet.locator('.source-here mark').textContent()).toBe(figure)
  await page.reload()
  await sheet.locator('.source-here mark').waitFor()
})

test('a corrected version shows what is gone, what is still there and what is new', async () => {
  const text = sampleOf()
  const id = await upload(text)
  await open(`/reports/${id}/checks`)
  const before = await findingsOf(id)
  // The share is mended; a bracket is left open.
  const mended = text.replace('占地区生产总值比重为63%', '占地区生产总值比重为59%')
  expect(mended).not.toBe(text)
  await page.getByRole('button', { name: '上传修改稿' }).click()
  const dialog = page.getByRole('dialog', { name: '上传修改稿' })
  await dialog
    .locator('input[type=file]')
    .setInputFiles([{ name: '计划报告修改稿.txt', mimeType: 'text/plain', buffer: Buffer.from(`${mended}\n另有（一处漏了半个括号。\n`) }])
  await dialog.getByRole('button', { name: '上传修改稿' }).click()
  const compared = page.locator('.check-compared')
  await compared.waitFor()
  await expect.poll(() => compared.textContent()).toContain(`已消除 1 条，仍在 ${before.length - 1} 条，新出现 1 条。`)
  await page.locator('.fold', { hasText: '已消除' }).locator('summary').click()
  await expect.poll(() => page.locator('.fold .finding').textContent()).toContain('63%')
  await page.locator('.fold mark a', { hasText: '63%' }).click()
  await page.getByRole('dialog', { name: '出处' }).locator('.source-here mark', { hasText: '63%' }).waitFor()
})

test('where nothing is found it says what was looked at', async () => {
  const id = await upload('关于云江市望溪区2024年国民经济和社会发展计划执行情况的报告\n全年新增就业1200人。\n')
  await open(`/reports/${id}/checks`)
  await expect.poll(() => page.locator('.empty').textContent()).toMatch(/已核对文中 1 个数据.*没有发现/)
})

test('a thousand findings are drawn a window at a time, and decided at one stroke', async () => {
  const lines = Array.from({ length: 1_000 }, (_, at) => `项目${at}（一期完成投资${at + 1}万元。`)
  const id = await upload(`关于云江市望溪区2024年国民经济和社会发展计划执行情况的报告\n${lines.join('\n')}\n`)
  await open(`/reports/${id}/checks?hints=yes`)
  await rows().first().waitFor()
  await expect.poll(() => rows().count()).toBeGreaterThanOrEqual(1_000)
  await expect.poll(() => page.locator('.finding blockquote').count()).toBeLessThan(60)
  await press('k')
  await page.locator('.finding-current blockquote').waitFor()
  await expect.poll(() => page.locator('.finding blockquote').count()).toBeLessThan(120)
  await page.getByRole('button', { name: '选中本条规则的 1000 条' }).click()
  await press('d')
  await page.getByText('已改：1000 条。').waitFor()
  await expect.poll(async () => (await findingsOf(id)).every(({ state }) => state === 'fixed')).toBe(true)
})

describe('how it looks', () => {
  test('axe finds nothing: as it opens, with a form, with a selection, with a sheet', async () => {
    const id = await upload(sampleOf())
    await open(`/reports/${id}/checks?hints=yes`)
    await rows().first().waitFor()
    await expectLooksRight(page)
    await press('j', 'v')
    await page.getByLabel('核实无误的理由').waitFor()
    await expectLooksRight(page)
    await press('Escape', 'J')
    await page.getByText('已选 2 条').waitFor()
    await expectLooksRight(page)
    await press('Escape')
    await page.getByText('已选 2 条').waitFor({ state: 'detached' })
    await rows().first().locator('mark a').first().click()
    await page.locator('.source-here mark').waitFor()
    await expectLooksRight(page)
  }, 120_000)

  test('on a narrow screen the sentences stand one over the other, and a thumb decides', async () => {
    const id = await upload(sampleOf())
    await open(`/reports/${id}/checks`, { viewport: { width: 390, height: 844 } })
    const pair = rows()
      .filter({ has: page.locator('.found-sentence:nth-child(2)') })
      .first()
      .locator('.found-sentence')
    const [first, second] = await Promise.all([pair.nth(0).boundingBox(), pair.nth(1).boundingBox()])
    expect(second!.y).toBeGreaterThanOrEqual(first!.y + first!.height)
    await page.getByRole('button', { name: '下一条' }).click()
    await page.locator('.thumb-acts').getByRole('button', { name: '应改' }).click()
    await expect.poll(() => rows().first().locator('.finding-state').textContent()).toBe('应改')
    await expectNoSideways(page)
  })
})

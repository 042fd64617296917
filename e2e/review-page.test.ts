import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectLooksRight } from './support/axe.ts'
import { type AdminApp, type ContextOptions, openWebAppAsAdmin } from './support/web-app.ts'

/** Reviewing a report beside its own text, in a browser, on the real server. */
let app: AdminApp
let context: BrowserContext
let page: Page

type Review = { elements: { kind: string; key: string; state: string; reason?: string; value?: object }[] }

const SAMPLE = readFileSync(new URL('../corpus/linxi-2024/report.txt', import.meta.url), 'utf8')

/** Sends a text as a report of its own and waits until it is read. */
const upload = async (text: string): Promise<string> => {
  const form = new FormData()
  form.append('secrecy', 'public')
  form.append('file', new File([text], '计划报告.txt'))
  const answer = await app.admin.ask('/api/reports', { method: 'POST', body: form })
  const { report } = (await answer.json()) as { report: { id: string } }
  await expect
    .poll(async () => (await app.admin.askJson<{ status: string }>(`/api/reports/${report.id}`)).status, { timeout: 30_000 })
    .toBe('read')
  return report.id
}

let copies = 0
/** The sample with a line of its own, so that every test reviews a report nobody has touched. */
const uploadSample = () => upload(`${SAMPLE}\n第${++copies}份\n`)

const statesOf = async (id: string, kind: string) =>
  (await app.admin.askJson<Review>(`/api/reports/${id}/review`)).elements.filter((element) => element.kind === kind)

const open = async (path: string, options: ContextOptions = {}) => {
  context = await app.openContext(options)
  await app.admin.enter(context)
  page = await context.newPage()
  await page.goto(`${app.server.url}${path}`)
  await page.locator('.element').first().waitFor({ state: 'attached' })
}

const rows = () => page.locator('.element')
const press = (...keys: readonly string[]) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
const mounted = () => page.locator('.text-pane .mark').count()

beforeAll(async () => {
  app = await openWebAppAsAdmin({ GANGMU_SAMPLE: 'reports' })
}, 180_000)

afterEach(() => context.close())

afterAll(() => app?.close(), 60_000)

describe('by keyboard', () => {
  test('ten elements are accepted, corrected and rejected, and the last decision is taken back', async () => {
    const id = await uploadSample()
    await open(`/reports/${id}/review?tab=fact`)
    await press('j', 'Enter', 'Enter', 'Enter', 'Enter', 'Enter', 'Enter', 'Enter')
    // The eighth is corrected; without a reason it is not.
    await press('e')
    const subject = page.getByLabel('主体', { exact: true })
    await subject.fill('更正后的主体')
    await press('Enter')
    await page.getByText('请写明理由。').waitFor()
    await page.getByLabel('更正理由').fill('与原件核对')
    await press('Enter')
    await subject.waitFor({ state: 'detached' })
    // The ninth is rejected in own words, the tenth for one of the usual reasons.
    await press('x')
    await page.getByLabel('不采纳的理由').fill('并非数据')
    await press('Enter')
    await page.getByLabel('不采纳的理由').waitFor({ state: 'detached' })
    await press('x')
    await page.getByRole('button', { name: '与别处重复' }).click()
    const decided = async () =>
      (await statesOf(id, 'fact')).filter(({ state }) => state !== 'open').map(({ state, reason }) => [state, reason])
    await expect
      .poll(decided)
      .toEqual([
        ...Array.from({ length: 7 }, () => ['accepted', undefined]),
        ['corrected', '与原件核对'],
        ['rejected', '并非数据'],
        ['rejected', '与别处重复'],
      ])
    expect((await statesOf(id, 'fact'))[7]?.value).toEqual({ subject: '更正后的主体' })
    await expect.poll(() => rows().nth(7).textContent()).toContain('更正后的主体')
    await press('u')
    await expect.poll(async () => (await decided()).length).toBe(9)
    await expect.poll(() => rows().nth(9).locator('.element-state').textContent()).toBe('未核')
    // The head and the tab count along.
    await expect.poll(() => page.getByRole('tab', { name: /数据/ }).textContent()).toMatch(/^数据9\//)
  })

  test('1 to 7 change the kind, / searches the text, ? lists the keys', async () => {
    const id = await uploadSample()
    await open(`/reports/${id}/review`)
    await press('4')
    await page.getByRole('tab', { name: /项目/, selected: true }).waitFor()
    await press('/')
    await page.keyboard.type('口袋公园')
    await page.locator('.text-hits', { hasText: '第 1 处' }).waitFor()
    await expect.poll(() => page.locator('.mark-hit.mark-current').textContent()).toBe('口袋公园')
    await press('Escape', '?')
    await page.getByRole('dialog', { name: '键盘操作' }).getByText('撤销最近一次核对').waitFor()
  })
})

test('many at once: all of a kind, taken back from the toast; a selection, rejected with one reason', async () => {
  const id = await uploadSample()
  await open(`/reports/${id}/review?tab=project`)
  const total = await rows().count()
  const openOnes = async () => (await statesOf(id, 'project')).filter(({ state }) => state === 'open').length
  await page.getByRole('button', { name: `认可本类 ${total} 条` }).click()
  await page.getByText(`已认可 ${total} 条。`).waitFor()
  await expect.poll(openOnes).toBe(0)
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByText('已撤销。').waitFor()
  await expect.poll(openOnes).toBe(total)

  await rows().nth(1).click()
  await rows()
    .nth(3)
    .click({ modifiers: ['Shift'] })
  await page.getByText('已选 3 条').waitFor()
  await page.locator('.list-bulk').getByRole('button', { name: '不采纳' }).click()
  await page.getByRole('button', { name: '背景性表述' }).click()
  await page.getByText('已将 3 条列为不采纳。').waitFor()
  await expect
    .poll(async () => (await statesOf(id, 'project')).map(({ state }) => state).slice(0, 5))
    .toEqual(['open', 'rejected', 'rejected', 'rejected', 'open'])
})

test('either side finds the other', async () => {
  const id = await uploadSample()
  await open(`/reports/${id}/review`)
  const last = rows().last()
  await last.click()
  const name = (await last.locator('.element-head').textContent())!
  const mark = page.locator('.text-pane .mark-current').first()
  await expect.poll(async () => name.includes((await mark.textContent())!.slice(0, 4))).toBe(true)
  // A link opens what its sender saw.
  await expect.poll(() => new URL(page.url()).searchParams.get('el')).not.toBeNull()
  await page.reload()
  await expect.poll(async () => (await mark.boundingBox())?.y).toSatisfy((y: number) => y > 100 && y < 900)

  // A mark of another kind than the list shows: its kind opens, with the element in focus.
  await press('Home')
  await page.locator('.text-pane').evaluate((pane) => pane.scrollTo(0, 0))
  // Clicked and read at once: the pane draws its marks anew as it is scrolled.
  const text = await page
    .locator('.text-pane .mark-fact')
    .first()
    .evaluate((fact: HTMLElement) => {
      fact.click()
      return fact.textContent
    })
  await page.getByRole('tab', { name: /数据/, selected: true }).waitFor()
  await expect.poll(() => page.locator('.element-current .element-figure').textContent()).toBe(text!.match(/[\d.]+/)![0])
})

test('what somebody else decides comes in, and a new reading loses nothing that was typed', async () => {
  const id = await uploadSample()
  await open(`/reports/${id}/review?tab=glossary`)
  await press('j', 'e')
  await page.getByLabel('解释').fill('改写过的解释')
  await page.getByLabel('更正理由').fill('表述不全')
  // Meanwhile the report is read again.
  expect((await app.admin.ask(`/api/reports/${id}/readings`, { method: 'POST' })).status).toBe(202)
  await expect
    .poll(async () => (await app.admin.askJson<{ status: string }>(`/api/reports/${id}`)).status, { timeout: 30_000 })
    .toBe('read')
  await press('Enter')
  const notice = page.getByRole('alert').filter({ hasText: '已填写的内容仍保留在本页' })
  await notice.waitFor()
  await notice.getByRole('button', { name: '再次提交' }).click()
  await notice.waitFor({ state: 'detached' })
  await expect.poll(async () => (await statesOf(id, 'glossary'))[0]).toMatchObject({ state: 'corrected', value: { text: '改写过的解释' } })

  const { readingId } = await app.admin.askJson<{ readingId: string }>(`/api/reports/${id}`)
  const other = (await statesOf(id, 'glossary'))[1]!
  const body = JSON.stringify({ readingId, decisions: [{ kind: other.kind, key: other.key, action: 'accept' }] })
  await app.admin.ask(`/api/reports/${id}/decisions`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  await press('j', 'Enter')
  await expect.poll(() => rows().nth(1).locator('.element-state').textContent()).toBe('认可')

  await page.getByRole('button', { name: '历史与版本' }).click()
  await page.getByRole('button', { name: '与现用的比较' }).click()
  await page.getByText(/^\d+ 条内容相同。$/).waitFor()
})

test('a report of 30,000 characters with over a thousand marks has at most 300 of them in the page, and never jumps', async () => {
  // The sample three times over, each time under figures and names of its own, so that nothing is read as a repetition.
  const id = await upload([SAMPLE, SAMPLE.replaceAll('临溪', '望溪'), SAMPLE.replaceAll('临溪', '柳溪')].join('\n'))
  const { elements } = await app.admin.askJson<Review>(`/api/reports/${id}/review`)
  expect(elements.length).toBeGreaterThan(1_000)
  await open(`/reports/${id}/review`)
  const pane = page.locator('.text-pane')
  await expect.poll(mounted).toBeGreaterThan(0)
  const height = await pane.evaluate((element) => element.scrollHeight)
  let most = 0
  for (let top = 0; top < height; top += 1_200) {
    await pane.evaluate((element, to) => element.scrollTo(0, to), top)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    most = Math.max(most, await mounted())
    expect(await pane.evaluate((element) => element.scrollHeight)).toBe(height)
  }
  expect(most).toBeGreaterThan(20)
  expect(most).toBeLessThanOrEqual(300)
})

test('axe finds nothing and nothing goes sideways', async () => {
  const { reports } = await app.admin.askJson<{ reports: { id: string; fileName: string }[] }>('/api/reports')
  const { id } = reports.find(({ fileName }) => fileName === '示例-linxi-2024.docx')!
  await open(`/reports/${id}/review?tab=indicator`)
  await expectLooksRight(page)
  await press('j', 'j', 'e')
  await page.getByLabel('更正理由').waitFor()
  await expectLooksRight(page)
}, 90_000)

test('on a telephone the text is reviewed by thumb', async () => {
  const id = await uploadSample()
  await open(`/reports/${id}/review?tab=fact`, { viewport: { width: 390, height: 844 } })
  await page.getByRole('button', { name: '下一条' }).click()
  await page.locator('.text-pane .mark-current').waitFor()
  await page.locator('.narrow-acts').getByRole('button', { name: '认可' }).click()
  await expect.poll(async () => (await statesOf(id, 'fact'))[0]?.state).toBe('accepted')
})

import { readFileSync } from 'node:fs'
import type { Answers } from '@gangmu/contract'
import exceljs from 'exceljs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectLooksRight } from './support/axe.ts'
import { PASSWORD, type SignedIn, signIn } from './support/sign-in.ts'
import { type AdminApp, openWebAppAsAdmin, tellFailure } from './support/web-app.ts'

/** 分解下达 in the browser: by hand, by workbook, who answers, and what somebody sees who may not split. */
const FIRMS = '科技型企业数'
const BUREAU = '区科技局'
const PARK = '高新园管委会'
const STAGES = ['一季度', '上半年', '前三季度', '全年']

let app: AdminApp
let context: BrowserContext
let page: Page
let planId: string

const openPage = async (path: string, who: SignedIn = app.admin) => {
  context = await app.openContext()
  await who.enter(context)
  page = await context.newPage()
  await page.goto(app.server.url + path)
}

const send = <T>(path: string, method: string, body: object) =>
  app.admin.askJson<T>(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
const askSplit = () => app.admin.askJson<Answers['showSplit']>(`/api/plans/${planId}/split`)
const partsOf = async (name: string) => {
  const { lines, subjects } = await askSplit()
  const nameOf = (id: string) => subjects.find(({ subject }) => subject.id === id)?.name ?? '全区'
  return lines
    .find((line) => line.name === name)!
    .parts.map(({ subject, period, text }) => `${nameOf(subject.id)} ${period} ${text}`)
    .sort()
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const sheet = () => page.locator('.sheet')
const dialog = () => page.locator('dialog')
const toast = () => page.locator('.toast-text').last().textContent()
const rowOf = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(name) }) })
const cell = (subject: string, period: string) => sheet().getByLabel(`${subject} ${period}`, { exact: true })
const findings = () => sheet().locator('.split-findings').allTextContents()
const open = async (name: string) => {
  await rowOf(name).getByRole('rowheader').getByRole('button').click()
  await sheet().waitFor()
}
const addSubject = async (name: string) => {
  await sheet().getByRole('combobox').fill(name)
  await sheet().getByRole('option', { name }).click()
}

beforeAll(async () => {
  app = await openWebAppAsAdmin({ GANGMU_SAMPLE: 'plans' })
  const { plans } = await app.admin.askJson<Answers['listPlans']>('/api/plans?year=2025')
  planId = plans[0]!.id
}, 180_000)

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await tellFailure(page, app.server)
  await context.close()
})

afterAll(() => app?.close(), 60_000)

test('a line is split to two units and four periods; a sum that does not fit is said at once and mended', async () => {
  await openPage('/split')
  await button(/^未分解 \d+$/).click()
  await expect.poll(() => rowOf(FIRMS).textContent()).toContain('未分解')
  await open(FIRMS)
  for (const subject of [BUREAU, PARK]) await addSubject(subject)
  await cell(BUREAU, '全年').fill('280')
  await cell(PARK, '全年').fill('150')
  await expect.poll(findings).toEqual(['全年的2个分解目标合计430家，不足整体目标480家，相差50家'])
  await expect.poll(() => sheet().locator('[data-wrong]').count()).toBe(2)
  await expectLooksRight(page)

  await cell(PARK, '全年').fill('200')
  await expect.poll(findings).toEqual(['全年的2个分解目标合计480家，达到整体目标480家'])
  for (const [at, texts] of [
    ['60', '140', '210'],
    ['40', '90', '150'],
  ].entries())
    for (const [stage, text] of texts.entries()) await cell([BUREAU, PARK][at]!, STAGES[stage]!).fill(text)
  await cell('全区', '一季度').fill('100')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`${PARK} 一季度`)
  // Closing loses nothing.
  await page.keyboard.press('Escape')
  await rowOf(FIRMS).getByText('未保存').waitFor()
  await open(FIRMS)
  await cell('全区', '上半年').fill('90')
  await expect.poll(findings).toContainEqual(expect.stringContaining('累计目标应逐期不减：一季度为100家，上半年反为90家'))
  await cell('全区', '上半年').fill('230')
  await page.keyboard.press('Enter')
  await expect.poll(toast).toBe(`“${FIRMS}”已保存10项分解目标。`)
  expect(await partsOf(FIRMS)).toHaveLength(10)
  await button('去掉条件 未分解').click()
  await expect.poll(() => rowOf(FIRMS).textContent()).toContain('已分解')
})

test('who is slower is told, keeps what was typed, and sees what somebody else wrote; saving can be taken back', async () => {
  await openPage('/split')
  await open(FIRMS)
  await cell(PARK, '全年').fill('210')
  const { plan, lines, subjects } = await askSplit()
  const lineId = lines.find((line) => line.name === FIRMS)!.id
  const { subject } = subjects.find(({ name }) => name === PARK)!
  await send(`/api/plans/${planId}/split`, 'PUT', { version: plan.version, cells: [{ lineId, subject, period: '2025', text: '205' }] })
  await button('保存').click()
  await sheet().getByRole('alert').waitFor()
  await button('载入最新内容').click()
  await sheet().getByText('他人已改为“205”').waitFor()
  await expect.poll(() => cell(PARK, '全年').inputValue()).toBe('210')
  await button('保存').click()
  await expect.poll(toast).toBe(`“${FIRMS}”已保存1项分解目标。`)
  expect(await partsOf(FIRMS)).toContain(`${PARK} 2025 210`)
  await page.keyboard.press('Escape')
  await sheet().waitFor({ state: 'detached' })
  await page.keyboard.press('u')
  await expect.poll(toast).toBe('已撤销。')
  expect(await partsOf(FIRMS)).toContain(`${PARK} 2025 205`)
})

test('the workbook goes out, is changed, shows what it would change before it is kept; a wrong cell is named and nothing is taken', async () => {
  await openPage('/split')
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载分解表' }).click()
  const path = await (await waiting).path()
  const fill = async (text: string | number) => {
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(readFileSync(path) as unknown as exceljs.Buffer)
    const rows: exceljs.Row[] = []
    workbook.worksheets[0]!.eachRow((row) => void rows.push(row))
    rows.find((row) => row.getCell(2).text === FIRMS && row.getCell(4).text === PARK)!.getCell(8).value = text
    return Buffer.from(await workbook.xlsx.writeBuffer())
  }
  const choose = async (buffer: Buffer) =>
    dialog().locator('input[type=file]').setInputFiles({ name: '分解表.xlsx', mimeType: 'application/octet-stream', buffer })

  await button('导入分解表').click()
  await choose(await fill('请与园区商量后再定，暂不分解。'))
  await dialog().getByRole('alert').getByText('不能认定为目标').waitFor()
  await expectLooksRight(page)
  await choose(await fill(190))
  const change = dialog().getByRole('row').filter({ hasText: PARK })
  await expect.poll(() => change.textContent()).toBe(`${FIRMS}${PARK} 全年205190`)
  await dialog().getByText(`“${FIRMS}”：全年的2个分解目标合计470家，不足整体目标480家，相差10家`).waitFor()
  await expectLooksRight(page)
  expect(await partsOf(FIRMS)).toContain(`${PARK} 2025 205`)
  await button('确认导入1项').click()
  await expect.poll(toast).toBe('已导入1项分解目标。')
  await expect.poll(() => rowOf(FIRMS).textContent()).toMatch(/高新园管委会 190.*不合 合计不足10家$/)
  expect(await partsOf(FIRMS)).toContain(`${PARK} 2025 190`)
  await button(/^不合 1$/).click()
  await expect.poll(() => page.locator('tbody tr').count()).toBe(1)
})

test('who answers is changed where the line is split; the plan shows both, and leads here', async () => {
  const { lines } = await askSplit()
  await openPage(`/plans/${planId}?row=${lines.find((line) => line.name === FIRMS)!.id}`)
  const parts = sheet().getByRole('row').filter({ hasText: PARK })
  await expect.poll(() => parts.getByRole('cell').allTextContents()).toEqual(['40', '90', '150', '190'])
  await button('修改责任').click()
  await dialog().getByRole('combobox', { name: '增加责任单位' }).fill('高新技术产业园')
  await dialog().getByRole('option').first().click()
  await dialog().getByRole('combobox', { name: '增加填报人' }).fill('区科技局经办')
  await dialog().getByRole('option').first().click()
  await expectLooksRight(page)
  await dialog().getByRole('button', { name: '保存' }).click()
  await expect.poll(toast).toBe(`已修改“${FIRMS}”的责任。`)
  await sheet().locator('dd').getByText('临溪区科学技术局 经办').waitFor()
  await sheet().getByRole('link', { name: '查看分解' }).click()
  await expect.poll(() => cell(PARK, '全年').inputValue()).toBe('190')
  await sheet().locator('dd').getByText('临溪高新技术产业园管理委员会').waitFor()
})

test('somebody who reports sees the split, and nothing to change it with', async () => {
  const { person, credentials } = await send<Answers['createUser']>('/api/users', 'POST', {
    name: '填报员',
    phone: null,
    userName: 'tianbao',
  })
  const holder = { kind: 'person', id: person.id }
  await send('/api/grants', 'POST', { role: 'reporter', holder, unitId: null, from: null, to: null })
  const first = await signIn(app.server.url, credentials.userName, credentials.password)
  const body = JSON.stringify({ current: credentials.password, next: PASSWORD })
  await first.ask('/api/session/password', { method: 'PUT', headers: { 'content-type': 'application/json' }, body })
  await openPage('/split', await signIn(app.server.url, credentials.userName, PASSWORD))
  await open(FIRMS)
  await sheet().getByRole('cell', { name: '190', exact: true }).waitFor()
  await sheet().locator('dt').getByText('数据提供单位').waitFor()
  expect(await page.locator('main input').count()).toBe(0)
  for (const name of ['保存', '修改责任', '导入分解表']) expect(await button(name).count()).toBe(0)
  expect(await page.getByRole('link', { name: '下载分解表' }).count()).toBe(0)
  await expectLooksRight(page)
})

import { openFile } from '@gangmu/reader'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectLooksRight, expectNoSideways } from './support/axe.ts'
import { type AdminApp, type ContextOptions, openWebAppAsAdmin, tellFailure } from './support/web-app.ts'

/** 一览表 of the sample district in a browser: figures, lamps, words to copy, and the documents people take away. */
let app: AdminApp
let context: BrowserContext
let page: Page

const MONTH = '/monitor/month?year=2025&month=2025-06'

type MonthAnswer = {
  readonly lines: readonly {
    readonly facts: { readonly name: string; readonly figure: { readonly raw: string } | null }
    readonly lamp: { readonly lamp: string }
  }[]
  readonly counts: Readonly<Record<string, number>>
}

const planOf2025 = async (): Promise<string> => {
  const { plans } = await app.admin.askJson<{ plans: readonly { id: string; year: number }[] }>('/api/plans')
  return plans.find(({ year }) => year === 2025)!.id
}

const open = async (path: string, options: ContextOptions = {}) => {
  context = await app.openContext(options)
  await app.admin.enter(context)
  page = await context.newPage()
  await page.goto(`${app.server.url}${path}`)
  await page.locator('.month-news li').first().waitFor()
}

beforeAll(async () => {
  app = await openWebAppAsAdmin({ GANGMU_SAMPLE: 'district' })
}, 180_000)

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await tellFailure(page, app.server)
  await context?.close()
})

afterAll(() => app?.close(), 60_000)

describe('the monthly table', () => {
  test('says every line’s figure, target, city, rank and lamp, three sentences, and where a figure came from', async () => {
    await open(MONTH, { permissions: ['clipboard-read', 'clipboard-write'] })
    const heads = page.locator('.page-month thead th')
    await expect
      .poll(async () => (await heads.allTextContents()).map((head) => head.replace(/[^\p{L}/±（）%]/gu, '')))
      .toEqual(
        expect.arrayContaining([
          '指标',
          '年度目标',
          '阶段目标',
          '本期累计',
          '较上期±',
          '全市',
          '高于全市',
          '全市位次/总数',
          '责任单位',
          '牵头领导',
          '亮灯',
        ]),
      )
    const told = await app.admin.askJson<MonthAnswer>(`/api/plans/${await planOf2025()}/months/2025-06`)
    await expect.poll(() => page.locator('.page-month tbody tr:not(.row-group)').count()).toBe(told.lines.length)
    // The sample has lamps of every colour in the middle of its running year.
    for (const colour of ['green', 'yellow', 'none'] as const) expect(told.counts[colour], colour).toBeGreaterThan(0)
    await expect.poll(() => page.locator('.page-month tbody .lamp-green').count()).toBe(told.counts['green'])
    const sentences = page.locator('.month-news ol li')
    await expect.poll(() => sentences.count()).toBe(3)
    await expect
      .poll(() => sentences.first().textContent())
      .toMatch(new RegExp(`监测的${told.lines.length}项指标中，亮绿灯${told.counts['green']}项`))
    // Copied as a table with borders of its own, so that Word and WPS keep it.
    await page.getByRole('button', { name: '复制表格' }).click()
    await page.getByRole('button', { name: '已复制' }).waitFor()
    const html = await page.evaluate(async () => (await (await navigator.clipboard.read())[0]!.getType('text/html')).text())
    expect(html).toContain('<th')
    expect(html).toContain('规模以上工业增加值增速')
    expect(html).not.toContain('<button')
    // A figure leads to its source, a lamp to its reason.
    await page.locator('.row-open', { hasText: '规模以上工业增加值增速' }).click()
    const sheet = page.locator('.sheet')
    await sheet.getByRole('heading', { name: '亮灯依据' }).or(sheet.locator('.month-line-why')).first().waitFor()
    await expect.poll(() => sheet.textContent()).toMatch(/亮.灯：.*序时进度|亮.灯：/)
    await expect.poll(() => sheet.textContent()).toContain('区统计局')
    await expectLooksRight(page)
  })

  test('goes out as a workbook of the same columns and as a paper that can be read back', async () => {
    const id = await planOf2025()
    const take = async (what: string): Promise<string> => {
      const answer = await app.admin.ask(`/api/plans/${id}/months/2025-06/${what}`)
      const opened = await openFile(new Uint8Array(await answer.arrayBuffer()))
      return opened.ok ? opened.value.layout.lines.join('\n') : opened.failure.code
    }
    const [workbook, paper] = [await take('workbook'), await take('paper')]
    expect(workbook).toMatch(/主要经济指标完成情况一览表[\s\S]*规模以上工业增加值增速/)
    expect(paper).toMatch(/2025年1—6月经济运行情况[\s\S]*一、总体情况[\s\S]*三、需要关注的问题[\s\S]*责任单位/)
    await open(MONTH)
  })

  test('on a telephone nothing goes over the edge, and the month can be changed', async () => {
    await open(MONTH, { viewport: { width: 390, height: 844 } })
    await expectNoSideways(page)
    await page.getByLabel('月份').selectOption('2025-03')
    await expect.poll(() => page.url()).toContain('month=2025-03')
    await expect.poll(() => page.locator('.month-news ol li').first().textContent()).toContain('1—3月')
  })
})

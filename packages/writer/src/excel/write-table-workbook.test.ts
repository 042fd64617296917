import { describe, expect, test } from 'vitest'
import { openWorkbook } from '../read/open-workbook.ts'
import { INTERNAL, PUBLISHED, partsOf } from '../testing/edit-workbook.ts'
import { collectBytes } from './stream-workbook.ts'
import type { TableRow, TableSheet } from './table.ts'
import { streamTableWorkbook, writeTableWorkbook } from './write-table-workbook.ts'

const COMPARISON: TableSheet = {
  name: '对比',
  title: '2023年与2024年计划目标对照',
  context: ['区域：临溪区'],
  columns: [
    { head: '指标', kind: 'text' },
    { head: '2024年\n目标', kind: 'figure' },
    { head: '公布日期', kind: 'day' },
  ],
  rows: [
    { group: '一、经济发展' },
    { cells: ['地区生产总值增速', '6.0', '2024-01-16'] },
    { cells: ['=HYPERLINK("http://x")', '-18.50', null] },
    { cells: [{ text: '其中：工业', indent: 1 }, { text: '6左右', tone: 'met' }, '待定'] },
    { cells: ['-1+1', null, ''] },
  ],
}

const opened = async (bytes: Uint8Array) => {
  const outcome = await openWorkbook(bytes)
  if (!outcome.ok) throw new Error(outcome.failure.code)
  return outcome.value
}

/** Rows of a sheet as the texts a person sees. */
const shown = async (bytes: Uint8Array, index = 0) =>
  [...(await opened(bytes))[index]!.rows.values()].map((row) => [...row.values()].map(({ text }) => text))

describe('writeTableWorkbook', () => {
  test('prints title, context, heading, rows and who answers for them', async () => {
    expect(await shown(await writeTableWorkbook({ sheets: [COMPARISON], stamp: PUBLISHED }))).toEqual([
      ['2023年与2024年计划目标对照'],
      ['区域：临溪区'],
      ['指标', '2024年\n目标', '公布日期'],
      ['一、经济发展'],
      ['地区生产总值增速', '6.0', '2024-01-16'],
      ['=HYPERLINK("http://x")', '-18.50', '—'],
      ['其中：工业', '6左右', '待定'],
      ['-1+1', '—', '—'],
      ['单位：临溪区发展和改革局　　　　审核人：王五　　　　制表人：　　　　　　　　　　日期：2024年7月27日'],
      ['口径：增速按可比价格计算。'],
      ['数据来源：临溪区统计局。'],
    ])
  })

  test('what comes from outside is text and never a formula; a number is a number with its printed decimals', async () => {
    const bytes = await writeTableWorkbook({ sheets: [COMPARISON], stamp: PUBLISHED })
    const sheet = partsOf(bytes)['xl/worksheets/sheet1.xml']!
    expect(sheet).not.toContain('<f')
    expect(sheet).toMatch(/<c r="A6" s="\d+" t="s">/)
    expect(sheet).toMatch(/<c r="B6" s="\d+"><v>-18.5<\/v><\/c>/)
    const [table] = await opened(bytes)
    expect(table!.cell(5, 2)).toMatchObject({ kind: 'number', text: '6.0' })
    expect(table!.cell(7, 2)).toMatchObject({ kind: 'text', text: '6左右' })
    expect(table!.cell(5, 3)).toMatchObject({ kind: 'date' })
  })

  test('a document that is not published bears on every sheet who took it out and when, in Chinese time', async () => {
    const sheets = [COMPARISON, COMPARISON]
    const bytes = await writeTableWorkbook({ sheets, stamp: INTERNAL })
    for (const index of [0, 1]) {
      expect((await shown(bytes, index))[0]).toEqual(['内部资料 · 李&明 · 2024-07-27 00:04'])
      expect(partsOf(bytes)[`xl/worksheets/sheet${index + 1}.xml`]).toContain('内部资料 · 李&amp;&amp;明 · 2024-07-27 00:04</oddHeader>')
    }
    expect((await opened(bytes)).map(({ name }) => name)).toEqual(['对比', '对比（2）'])
    const limited = await shown(await writeTableWorkbook({ sheets, stamp: { ...INTERNAL, release: 'limited' } }))
    expect(limited[0]![0]).toMatch(/^内部资料（限定范围）/)
    const published = partsOf(await writeTableWorkbook({ sheets, stamp: PUBLISHED }))
    expect(Object.values(published).join()).not.toContain('李')
  })

  test('is set for A4 landscape, with the heading on every page and in sight', async () => {
    const parts = partsOf(await writeTableWorkbook({ sheets: [{ ...COMPARISON, frozenColumns: 2 }], stamp: INTERNAL }))
    const sheet = parts['xl/worksheets/sheet1.xml']!
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape"[^>]* fitToWidth="1" fitToHeight="0"/)
    expect(sheet).toContain('<pane xSplit="2" ySplit="4" topLeftCell="C5"')
    expect(parts['xl/workbook.xml']).toContain('!$4:$4</definedName>')
    expect(sheet).toContain('<mergeCell ref="A5:C5"/>')
    expect(sheet).toMatch(/<row r="6" ht="27" customHeight="1"/)
    expect(parts['xl/styles.xml']).toMatch(/宋体.*仿宋/s)
  })

  test('a title beyond what a page header may hold is cut there, not in the sheet', async () => {
    const title = '2024年“&”'.repeat(60)
    const parts = partsOf(await writeTableWorkbook({ sheets: [{ ...COMPARISON, title }], stamp: INTERNAL }))
    const footer = /<oddFooter>(.*?)<\/oddFooter>/.exec(parts['xl/worksheets/sheet1.xml']!)![1]!
    expect(footer.replaceAll('&amp;', '&').replaceAll('&quot;', '"').length).toBeLessThanOrEqual(255)
    expect(parts['xl/sharedStrings.xml']).toContain(title.replaceAll('&', '&amp;'))
  })
})

describe('streamTableWorkbook', () => {
  const many = async function* (count: number): AsyncGenerator<TableRow> {
    for (let i = 0; i < count; i++) yield { cells: [`第${i}行`, String(i), null] }
  }

  test('takes rows as they come, and goes on in another sheet when one is full', async () => {
    const document = { sheets: [{ ...COMPARISON, rows: many(2500) }], stamp: INTERNAL }
    const sheets = await opened(await collectBytes(streamTableWorkbook(document, 1000)))
    expect(sheets.map(({ name }) => name)).toEqual(['对比', '对比（2）', '对比（3）'])
    expect(sheets.map(({ cell }) => cell(5, 1)?.text)).toEqual(['第0行', '第1000行', '第2000行'])
    expect(sheets[2]!.cell(504, 1)?.text).toBe('第2499行')
    expect(sheets[2]!.cell(505, 1)?.text).toMatch(/^单位：/)
  })

  test('rows that fail fail the workbook', async () => {
    const rows = (async function* () {
      yield* many(700)
      throw new Error('the database is gone')
    })()
    await expect(collectBytes(streamTableWorkbook({ sheets: [{ ...COMPARISON, rows }], stamp: INTERNAL }))).rejects.toThrow(
      'the database is gone',
    )
  })

  test('asks for no more rows once nobody reads, and lets go of where they come from', async () => {
    let [asked, closed] = [0, false]
    const rows = (async function* () {
      try {
        for await (const row of many(1_000_000)) {
          asked++
          yield row
        }
      } finally {
        closed = true
      }
    })()
    for await (const _ of streamTableWorkbook({ sheets: [{ ...COMPARISON, rows }], stamp: INTERNAL })) break
    await expect.poll(() => closed).toBe(true)
    expect(asked).toBeLessThan(10_000)
  })
})

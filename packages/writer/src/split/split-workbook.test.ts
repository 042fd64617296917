import type { TargetSubject } from '@gangmu/domain'
import type { CellValue, Worksheet } from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editParts, editWorkbook, INTERNAL, makeWorkbook, partsOf } from '../testing/edit-workbook.ts'
import { readSplitWorkbook } from './read-split-workbook.ts'
import { periodHead, SPLIT_SHEET, TECHNICAL_SHEET } from './split-layout.ts'
import type { SplitWorkbook } from './split-record.ts'
import { writeSplitWorkbook } from './write-split-workbook.ts'

const WHOLE: TargetSubject = { kind: 'area', id: 'linxi' }
const STREET: TargetSubject = { kind: 'area', id: 'qingshi' }
const PARK: TargetSubject = { kind: 'unit', id: 'park' }
const YEAR = '2024'
const QUARTER = '2024-01/2024-03'

/** Rows of the sheet: 6 the first line's whole, 7 and 8 its units; 9, 10, 11 those of the second. Columns E and F are the periods. */
const SPLIT: SplitWorkbook = {
  plan: { id: 'plan-1', title: '临溪区2024年计划', year: 2024, areaId: 'linxi', version: 3 },
  lines: [
    { id: 'gdp', no: '1', name: '地区生产总值增速', unit: '%' },
    { id: 'jobs', no: '2', name: '城镇新增就业人数', unit: '人' },
  ],
  units: [
    { subject: STREET, name: '青石街道' },
    { subject: PARK, name: '临溪经开区' },
  ],
  periods: [QUARTER, YEAR],
  targets: [
    { lineId: 'gdp', subject: WHOLE, period: YEAR, text: '6左右' },
    { lineId: 'gdp', subject: STREET, period: YEAR, text: '6.0' },
    { lineId: 'gdp', subject: PARK, period: QUARTER, text: '-18.50' },
    { lineId: 'jobs', subject: WHOLE, period: YEAR, text: '6800' },
    { lineId: 'jobs', subject: PARK, period: YEAR, text: '另行商定的说法' },
  ],
  stamp: INTERNAL,
}
const PLAN = { planId: 'plan-1' }
const written = writeSplitWorkbook(SPLIT)

/** Cells of a loaded workbook share their styles, so a format is set on a style of its own. */
const fillAs = (sheet: Worksheet, name: string, value: CellValue, numFmt: string): void => {
  const cell = sheet.getCell(name)
  Object.assign(cell, { value, style: { ...cell.style, numFmt } })
}

/** Fills in the sheet by another program's hand, and reads it back. */
const fillIn = async (fill: (sheet: Worksheet) => void) =>
  readSplitWorkbook(await editWorkbook(await written, (workbook) => fill(workbook.getWorksheet(SPLIT_SHEET)!)), PLAN)

const textsOf = async (result: ReturnType<typeof readSplitWorkbook>) => {
  const read = await result
  if (!read.ok) throw new Error(JSON.stringify(read))
  return Object.fromEntries(
    read.value.cells
      .filter(({ text }) => text !== '')
      .map(({ lineId, subject, period, text }) => [`${lineId} ${subject.id} ${period}`, text]),
  )
}

describe('the split table', () => {
  test('shows the whole, asks for every unit and period, and bears its ids out of sight', async () => {
    const parts = partsOf(await written)
    expect(parts['xl/workbook.xml']).toContain(`name="${TECHNICAL_SHEET}" state="veryHidden"`)
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<col min="7" max="7"[^>]* hidden="1"/)
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<sheetProtection sheet="1"')
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<dataValidation type="textLength"')
    expect(parts['xl/sharedStrings.xml']).toContain('整体目标')
  })

  test('comes back unchanged as it was, empty cells and words that are no target included', async () => {
    const read = await readSplitWorkbook(await written, PLAN)
    expect(read.ok && read.value).toMatchObject({ planId: 'plan-1', planVersion: 3 })
    expect(read.ok && read.value.cells).toHaveLength(8)
    expect(await textsOf(readSplitWorkbook(await written, PLAN))).toEqual({
      'gdp qingshi 2024': '6.0',
      'gdp park 2024-01/2024-03': '-18.50',
      'jobs park 2024': '另行商定的说法',
    })
  })

  test('only asks the units a line is split to', async () => {
    const lines = [{ ...SPLIT.lines[0]!, unitIds: ['park'] }]
    const read = await readSplitWorkbook(await writeSplitWorkbook({ ...SPLIT, lines }), PLAN)
    expect(read.ok && read.value.cells.map(({ subject }) => subject)).toEqual([PARK, PARK])
  })

  test('whatever texts were exported come back the same', async () => {
    const texts = fc.oneof(
      fc.constantFrom('', '6左右', '≥35', '-0.50', '6.0', '-0', '007', '1e5', '=1+1', '+8', "'6", '_x0041_', ' 6 ', '6\r\n7', '持平'),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.integer({ min: -99_999, max: 99_999 }).map((n) => (n / 100).toFixed(2)),
      fc.string({ unit: 'binary', maxLength: 30 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 8, maxLength: 8 }), async (all) => {
        const subjects = [STREET, PARK]
        const targets = SPLIT.lines.flatMap(({ id }, l) =>
          subjects.flatMap((subject, s) =>
            SPLIT.periods.map((period, p) => ({ lineId: id, subject, period, text: all[l * 4 + s * 2 + p]! })),
          ),
        )
        const read = await readSplitWorkbook(await writeSplitWorkbook({ ...SPLIT, targets }), PLAN)
        expect(read).toEqual({ ok: true, value: { planId: 'plan-1', planVersion: 3, cells: targets } })
      }),
      { numRuns: 60 },
    )
  })
})

describe('a split table that was filled in', () => {
  test('numbers keep their shown decimals, formulas count by their result, texts as they are typed', async () => {
    const result = fillIn((sheet) => {
      sheet.getCell('E7').value = 1.25
      sheet.getCell('F7').value = 6.25 // over a 6.0
      sheet.getCell('E8').value = '≥35'
      fillAs(sheet, 'F8', 5, '0.0')
      sheet.getCell('E10').value = { formula: 'F9/3', result: 100 / 3, date1904: false }
      fillAs(sheet, 'F10', { formula: 'F9/3', result: 2266.6666, date1904: false }, '0')
      sheet.getCell('E11').value = { richText: [{ text: '6' }, { text: '左右' }] }
    })
    expect(await textsOf(result)).toEqual({
      'gdp qingshi 2024-01/2024-03': '1.25',
      'gdp qingshi 2024': '6.25',
      'gdp park 2024-01/2024-03': '≥35',
      'gdp park 2024': '5.0',
      'jobs qingshi 2024-01/2024-03': '33.33333333',
      'jobs qingshi 2024': '2267',
      'jobs park 2024-01/2024-03': '6左右',
      'jobs park 2024': '另行商定的说法',
    })
  })

  test('rows may be in another order', async () => {
    const result = fillIn((sheet) => {
      for (const column of ['A', 'B', 'C', 'D', 'E', 'F', 'G']) {
        const [upper, lower] = [sheet.getCell(`${column}7`), sheet.getCell(`${column}8`)]
        const { value, style } = upper
        Object.assign(upper, { value: lower.value, style: lower.style })
        Object.assign(lower, { value, style })
      }
    })
    expect(await textsOf(result)).toEqual(await textsOf(readSplitWorkbook(await written, PLAN)))
  })

  test.each<[string, (sheet: Worksheet) => void, string | null, string]>([
    [
      'a date',
      (sheet) => Object.assign(sheet.getCell('F7'), { value: new Date('2024-01-02T00:00:00Z'), style: { numFmt: 'm-d' } }),
      'F7',
      'date',
    ],
    ['an error', (sheet) => Object.assign(sheet.getCell('F7'), { value: { formula: '1/0', result: { error: '#DIV/0!' } } }), 'F7', 'error'],
    ['a formula without result', (sheet) => Object.assign(sheet.getCell('E7'), { value: { formula: '1+1' } }), 'E7', 'not-calculated'],
    ['prose', (sheet) => Object.assign(sheet.getCell('E7'), { value: '请与统计局商量' }), 'E7', 'not-target'],
    ['merged cells', (sheet) => sheet.mergeCells('E7:E8'), 'E7', 'merged'],
    ['a changed whole', (sheet) => Object.assign(sheet.getCell('F6'), { value: '5左右' }), 'F6', 'whole-changed'],
    ['a changed name of a unit', (sheet) => Object.assign(sheet.getCell('D8'), { value: '白鹭镇' }), 'D8', 'name-changed'],
    ['a changed name of a line', (sheet) => Object.assign(sheet.getCell('B8'), { value: '别的指标' }), 'B8', 'name-changed'],
    ['a changed id', (sheet) => Object.assign(sheet.getCell('G8'), { value: 'gdp/unit/nobody' }), 'D8', 'row-id-changed'],
    ['an id taken away', (sheet) => Object.assign(sheet.getCell('G8'), { value: null }), 'D8', 'row-unknown'],
    ['a row more', (sheet) => sheet.addRow(['3', '新指标', '%', '新单位', 5]), 'D15', 'row-unknown'],
    ['a row twice', (sheet) => sheet.addRow([...(sheet.getRow(8).values as unknown[])].slice(1)), 'D15', 'row-repeated'],
    ['a row taken away', (sheet) => sheet.spliceRows(11, 1), null, 'row-missing'],
    ['a renamed heading', (sheet) => Object.assign(sheet.getCell('F5'), { value: '年度' }), null, 'column-missing'],
    ['a column more', (sheet) => Object.assign(sheet.getCell('H5'), { value: '备注' }), 'H5', 'column-unknown'],
  ])('%s is named by its cell', async (_, spoil, cell, code) => {
    const read = await fillIn(spoil)
    expect(read).toMatchObject({ ok: false, failure: { code: 'workbook-cells-wrong' } })
    expect(!read.ok && read.problems).toContainEqual(expect.objectContaining({ sheet: SPLIT_SHEET, cell, code }))
  })
})

describe('a workbook that is not the one asked for is refused as a whole', () => {
  const refused = async (bytes: Uint8Array) => {
    const read = await readSplitWorkbook(bytes, PLAN)
    return read.ok ? 'taken' : [read.failure.code, read.problems.length]
  }

  test('another plan', async () => {
    expect(await refused(await writeSplitWorkbook({ ...SPLIT, plan: { ...SPLIT.plan, id: 'plan-2' } }))).toEqual(['workbook-other-plan', 0])
  })

  test('another workbook, or ours without what it rests on', async () => {
    expect(await refused(await makeWorkbook({ 分解表: [['1', '地区生产总值增速']] }))).toEqual(['workbook-not-ours', 0])
    const without = await editWorkbook(await written, (workbook) => workbook.removeWorksheet(TECHNICAL_SHEET))
    expect(await refused(without)).toEqual(['workbook-not-ours', 0])
    const pasted = await editWorkbook(await written, (workbook) => workbook.removeWorksheet(SPLIT_SHEET))
    expect(await refused(pasted)).toEqual(['workbook-not-ours', 0])
  })

  test('another version', async () => {
    const edit = (xml: string) => xml.replaceAll('gangmu.split/1', 'gangmu.split/9')
    expect(await refused(editParts(await written, { 'xl/sharedStrings.xml': edit }))).toEqual(['workbook-outdated', 0])
  })
})

test.each([
  ['2024-01/2024-03', '一季度'],
  ['2024-01/2024-06', '上半年'],
  ['2024-01/2024-09', '前三季度'],
  ['2024-01/2024-12', '全年'],
  ['2024', '全年'],
  ['2024-01/2024-05', '1—5月'],
  ['2025-01/2025-03', '2025年一季度'],
  ['2026', '2026年'],
  ['2024-04/2024-06', '2024-04/2024-06'],
  ['2024-Q2', '2024-Q2'],
])('%s is headed %s in a plan of 2024', (code, head) => {
  expect(periodHead(code, 2024)).toBe(head)
})

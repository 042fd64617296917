import type { CellValue, Worksheet } from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editWorkbook, INTERNAL, makeWorkbook, partsOf } from '../testing/edit-workbook.ts'
import { FORM_SHEET, TECHNICAL_SHEET } from './form-layout.ts'
import type { CollectionCell, CollectionWorkbook } from './form-record.ts'
import { readCollectionForm } from './read-collection-form.ts'
import { writeCollectionForm } from './write-collection-form.ts'

const CELL = { version: 0, raw: '', sentence: null, details: null, isClass: false, known: null } as const
const DETAILS = { basis: '在手订单', proposal: '', proposalReason: '', done: '', cause: '', problem: '', measure: '', attachmentIds: [] }

/** The heading stands in row 7, the cells in 8 to 11; G is the value, H the note, I the basis, J the proposal. */
const FORM: CollectionWorkbook = {
  round: {
    id: 'round-1',
    title: '2026年1—2月主要指标数据报送表',
    deadline: '2026-03-05',
    metadata: { tableNo: 'LX-01', basis: '区政府办通知', approvalNo: null, validUntil: '2026-12-31' },
  },
  unit: { id: 'unit-1', name: '区商务局' },
  footer: null,
  cells: [
    { ...CELL, id: 'trade', sort: 'figure', name: '货物进出口总额', unit: '亿元', period: '2026-01/2026-02', raw: '4.20', version: 2 },
    {
      ...{ ...CELL, id: 'retail', sort: 'figure', name: '社会消费品零售总额增速', unit: '%', period: '2026-01/2026-02', raw: '5.6' },
      known: { raw: '5.6', provider: '区统计局', recordedAt: '2026-03-01T16:30:00Z' },
    },
    { ...CELL, id: 'air', sort: 'figure', name: '空气质量等级', unit: null, period: '2026-02', isClass: true },
    {
      ...CELL,
      id: 'year',
      sort: 'estimate',
      name: '货物进出口总额',
      unit: '亿元',
      period: '2026',
      raw: '30左右',
      version: 1,
      details: DETAILS,
    },
  ],
  stamp: INTERNAL,
}
const EXPECTED = { roundId: 'round-1', unitId: 'unit-1' }
const written = writeCollectionForm(FORM)

const fillIn = async (fill: (sheet: Worksheet) => void) =>
  readCollectionForm(await editWorkbook(await written, (workbook) => fill(workbook.getWorksheet(FORM_SHEET)!)), EXPECTED)
const set = (sheet: Worksheet, name: string, value: CellValue, numFmt?: string): void => {
  const cell = sheet.getCell(name)
  Object.assign(cell, { value, ...(numFmt !== undefined && { style: { ...cell.style, numFmt } }) })
}

describe('the form of a unit', () => {
  test('says what it is, what is known and who gave it, and bears its ids out of sight', async () => {
    const parts = partsOf(await written)
    const words = parts['xl/sharedStrings.xml']!
    for (const said of [
      '表号：LX-01',
      '填报单位：区商务局',
      '5.6（区统计局，2026-03-02 00:30）',
      '2026年1—2月',
      '单位负责人：',
      '报出日期：',
    ])
      expect(words).toContain(said)
    expect(words).not.toContain('批准（备案）文号')
    expect(parts['xl/workbook.xml']).toContain(`name="${TECHNICAL_SHEET}" state="veryHidden"`)
    const sheet = parts['xl/worksheets/sheet1.xml']!
    expect(sheet).toContain('<sheetProtection sheet="1"')
    expect(sheet).toContain('<dataValidation type="decimal"')
    expect(sheet).toMatch(/<col min="16" max="16"[^>]* hidden="1"/)
  })

  test('comes back unchanged as nothing', async () => {
    expect(await readCollectionForm(await written, EXPECTED)).toEqual({ ok: true, value: [] })
    const saved = await editWorkbook(await written, () => {})
    expect(await readCollectionForm(saved, EXPECTED)).toEqual({ ok: true, value: [] })
  })

  test('whatever stood in it comes back as nothing, and only what was changed comes back', async () => {
    const texts = fc.oneof(
      fc.constantFrom('', '6左右', '≥35', '-0.50', '6.0', '007', '1e5', '=1+1', "'6", '_x0041_', '6\n7', 'Ⅱ类'),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.string({ unit: 'binary', maxLength: 20 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 8, maxLength: 8 }), async (all) => {
        const cells = FORM.cells.map((cell, at): CollectionCell => ({ ...cell, raw: all[at]!, sentence: all[at + 4]! }))
        expect(await readCollectionForm(await writeCollectionForm({ ...FORM, cells }), EXPECTED)).toEqual({ ok: true, value: [] })
      }),
      { numRuns: 25 },
    )
  })
})

describe('a form that was filled in', () => {
  test('gives what changed, with the version it was taken out at', async () => {
    const read = await fillIn((sheet) => {
      set(sheet, 'G8', 4.35, '0.00')
      set(sheet, 'H9', '与上年同期口径一致')
      set(sheet, 'G10', 'Ⅱ类')
      set(sheet, 'J11', '32')
    })
    expect(read).toEqual({
      ok: true,
      value: [
        { askId: 'trade', base: 2, raw: '4.35', sentence: '', details: null },
        { askId: 'retail', base: 0, raw: '5.6', sentence: '与上年同期口径一致', details: null },
        { askId: 'air', base: 0, raw: 'Ⅱ类', sentence: '', details: null },
        {
          ...{ askId: 'year', base: 1, raw: '30左右', sentence: '' },
          details: { basis: '在手订单', proposal: '32', proposalReason: '', done: '', cause: '', problem: '', measure: '' },
        },
      ],
    })
  })

  test('another unit of the same kind will do; a row taken out stays as it was', async () => {
    const read = await fillIn((sheet) => {
      set(sheet, 'G8', '43500万元')
      sheet.spliceRows(10, 1)
    })
    expect(read).toMatchObject({ ok: true, value: [{ askId: 'trade', raw: '43500万元' }] })
  })

  test.each<[string, (sheet: Worksheet) => void, string | null, string]>([
    ['words', (sheet) => set(sheet, 'G8', '有所增长'), 'G8', 'entry-words'],
    ['a figure that is none', (sheet) => set(sheet, 'G8', '4左右'), 'G8', 'entry-words'],
    ['another unit', (sheet) => set(sheet, 'G8', '5%'), 'G8', 'entry-unit'],
    ['a date', (sheet) => set(sheet, 'G9', new Date('2026-02-03T00:00:00Z'), 'm-d'), 'G9', 'date'],
    ['an error', (sheet) => set(sheet, 'G9', { formula: '1/0', result: { error: '#DIV/0!' } } as CellValue), 'G9', 'error'],
    ['a proposal where a figure is asked', (sheet) => set(sheet, 'J8', '5'), 'J8', 'not-asked'],
    ['a note of a book', (sheet) => set(sheet, 'H8', '说'.repeat(1_001)), 'H8', 'too-long'],
    ['another name', (sheet) => set(sheet, 'B9', '另一指标'), 'B9', 'name-changed'],
    ['another period', (sheet) => set(sheet, 'D9', '2026年1—3月'), 'D9', 'name-changed'],
    ['a row more', (sheet) => set(sheet, 'B15', '新增指标'), 'B15', 'row-unknown'],
    ['an id changed', (sheet) => set(sheet, 'P9', 'nothing'), 'B9', 'row-id-changed'],
    ['a row twice', (sheet) => set(sheet, 'P9', 'trade'), 'B9', 'row-repeated'],
    ['merged cells', (sheet) => sheet.mergeCells('G8:G9'), 'G8', 'merged'],
    ['a renamed heading', (sheet) => set(sheet, 'G7', '数'), null, 'column-missing'],
    ['a column more', (sheet) => set(sheet, 'Q7', '备注'), 'Q7', 'column-unknown'],
  ])('%s is named by its cell', async (_, spoil, cell, code) => {
    const read = await fillIn(spoil)
    expect(read).toMatchObject({ ok: false, failure: { code: 'workbook-cells-wrong' } })
    expect(!read.ok && read.problems).toContainEqual(expect.objectContaining({ sheet: FORM_SHEET, cell, code }))
  })
})

test('another form and another workbook are refused as a whole', async () => {
  const codeOf = async (bytes: Uint8Array, expected = EXPECTED) => {
    const read = await readCollectionForm(bytes, expected)
    return read.ok ? 'taken' : read.failure.code
  }
  expect(await codeOf(await written, { ...EXPECTED, unitId: 'unit-2' })).toBe('workbook-other-form')
  expect(await codeOf(await written, { ...EXPECTED, roundId: 'round-2' })).toBe('workbook-other-form')
  expect(await codeOf(await makeWorkbook({ 报送表: [['货物进出口总额', '4.2']] }))).toBe('workbook-not-ours')
  const without = await editWorkbook(await written, (workbook) => workbook.removeWorksheet(FORM_SHEET))
  expect(await codeOf(without)).toBe('workbook-not-ours')
})

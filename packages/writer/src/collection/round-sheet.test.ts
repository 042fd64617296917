import type { CellValue, Worksheet } from 'exceljs'
import { describe, expect, test } from 'vitest'
import { editWorkbook, INTERNAL, makeWorkbook, partsOf } from '../testing/edit-workbook.ts'
import { readRoundSheet } from './read-round-sheet.ts'
import type { RoundField, RoundRow, RoundSheet } from './round-record.ts'
import { writeRoundSheet } from './write-round-sheet.ts'

const PERIOD = '2026-01/2026-02'
const field = (code: string, name: string, unit: string | null, more: Partial<RoundField> = {}): RoundField => ({
  ...{ code, name, unit, sort: 'figure', period: PERIOD, isClass: false, definition: null, source: null, checks: null },
  ...more,
})
const FIELDS = [
  field('trade', '货物进出口总额', '亿元', { definition: '海关统计', source: '区商务局', checks: '数值；不低于0' }),
  field('retail-sales-growth', '社会消费品零售总额增速', '%'),
  field('trade.estimate', '货物进出口总额', '亿元', { sort: 'estimate', period: '2026' }),
]
const cell = (raw: string, sentence: string | null = null) => ({ raw, sentence })
const row = (unitId: string, name: string, cells: RoundRow['cells'], isOpen = true): RoundRow => ({
  ...{ unitId, name: `临溪区${name}`, shortName: `区${name}`, isOpen, cells },
})
const ROWS = [
  row(
    'u1',
    '商务局',
    new Map([
      ['trade', cell('4.20')],
      ['trade.estimate', cell('28—29')],
      ['retail-sales-growth', cell('很多', '待核')],
    ]),
  ),
  row('u2', '统计局', new Map([['retail-sales-growth', cell('')]])),
  row('u3', '财政局', new Map([['trade', cell('7')]]), false),
]
const SHEET: RoundSheet = {
  round: {
    title: '2026年1—2月主要指标数据报送表',
    kind: 'monthly',
    month: '2026-02',
    deadline: '2026-03-05',
    metadata: { tableNo: 'LX-01', basis: null, approvalNo: '临府办备〔2026〕3号', validUntil: '2026-12-31' },
  },
  organ: '临溪区人民政府',
  fields: FIELDS,
  rows: ROWS,
  stamp: INTERNAL,
}
const EXPECTED = { month: '2026-02', fields: FIELDS, rows: ROWS, others: ['区审计局'] }
const written = writeRoundSheet(SHEET)

/** Headings stand in row 12, the units in 13 to 15; B, C and D are figures, E, F and G what is said to them. */
const fillIn = async (fill: (sheet: Worksheet) => void, expected = EXPECTED) =>
  readRoundSheet(await editWorkbook(await written, (workbook) => fill(workbook.worksheets[0]!)), expected)
const set = (sheet: Worksheet, name: string, value: CellValue): void => {
  sheet.getCell(name).value = value
}
const made = async (...rows: readonly (readonly unknown[])[]) => readRoundSheet(await makeWorkbook({ 导出: rows }), EXPECTED)

describe('a round as 一表通 has it', () => {
  test('says what it is of, has a column a field and a row a unit, and a list of the fields', async () => {
    const parts = partsOf(await written)
    for (const said of [
      '表号',
      'LX-01',
      '制发机关',
      '临溪区人民政府',
      '临府办备〔2026〕3号',
      '月报',
      '2026年1—2月',
      '海关统计',
      '数值；不低于0',
    ])
      expect(parts['xl/sharedStrings.xml']).toContain(`>${said}<`)
    expect(parts['xl/workbook.xml']).toMatch(/name="2026年1—2月主要指标数据报送表".*name="字段说明"/)
    await editWorkbook(await written, (workbook) => {
      const values = (at: number) => (workbook.worksheets[0]!.getRow(at).values as unknown[]).slice(1)
      expect(values(12)).toEqual([
        '填报单位',
        '货物进出口总额（亿元）\ntrade',
        '社会消费品零售总额增速（%）\nretail-sales-growth',
        '货物进出口总额 2026年预计（亿元）\ntrade.estimate',
        '货物进出口总额 说明\ntrade.note',
        '社会消费品零售总额增速 说明\nretail-sales-growth.note',
        '货物进出口总额 2026年预计 说明\ntrade.estimate.note',
      ])
      expect(values(13)).toEqual(['临溪区商务局', 4.2, '很多', '28—29', undefined, '待核'])
    })
  })

  test('comes back unchanged as nothing, whatever stands in it and whoever saved it', async () => {
    const nothing = { ok: true, value: { rows: 3, skipped: 0, changes: [], unknown: [] } }
    expect(await readRoundSheet(await written, EXPECTED)).toMatchObject(nothing)
    expect(await fillIn(() => {})).toMatchObject(nothing)
    const odd = ['=1+1', "'6", '_x0041_', '6\n7', '007', '1e5', '-0.50'].map((raw, at) =>
      row(`o${at}`, `单位${at}`, new Map([['trade', cell(raw)]])),
    )
    const sheet = { ...SHEET, rows: odd }
    expect(await readRoundSheet(await writeRoundSheet(sheet), { ...EXPECTED, rows: odd })).toMatchObject({
      ok: true,
      value: { changes: [] },
    })
  })

  test('gives what changed with its place; an empty cell stays as it stands', async () => {
    const read = await fillIn((sheet) => {
      set(sheet, 'B13', '43500万元')
      set(sheet, 'C14', 5.6)
      set(sheet, 'F14', '与市局核对过')
      set(sheet, 'F13', null)
      set(sheet, 'D13', null)
    })
    expect(read.ok && read.value.changes).toEqual([
      { unitId: 'u1', code: 'trade', cell: 'B13', raw: '43500万元', sentence: '' },
      { unitId: 'u2', code: 'retail-sales-growth', cell: 'C14', raw: '5.6', sentence: '与市局核对过' },
    ])
  })
})

describe('a table of another program', () => {
  test('columns in another order by code or name, codes in a row of their own, titles above, sums and notes below', async () => {
    const read = await made(
      ['全区一表通汇总'],
      ['期别', '2026-02'],
      ['序号', '单位名称', '零售（改过名）', '货物进出口总额', '备用'],
      ['', '', 'retail-sales-growth', '', ''],
      [1, '区 商务局', 5.8, 4.5, '随便'],
      [2, '区审计局', 1, 1, ''],
      ['', '合计', 5.8, 4.5, ''],
      ['填表说明：按月填报'],
    )
    expect(read).toMatchObject({
      ok: true,
      value: {
        ...{ sheet: '导出', rows: 1, skipped: 1, unknown: [{ cell: 'E3', text: '备用' }] },
        changes: [
          { unitId: 'u1', code: 'retail-sales-growth', cell: 'C5', raw: '5.8', sentence: '待核' },
          { unitId: 'u1', code: 'trade', cell: 'D5', raw: '4.5' },
        ],
      },
    })
  })

  test('a code wins over a name', async () => {
    const read = await made(['填报单位', '社会消费品零售总额增速\ntrade'], ['区商务局', 4.4])
    expect(read.ok && read.value.changes).toMatchObject([{ code: 'trade', raw: '4.4' }])
  })

  test.each([['期别：2026年1—3月'], ['期别：202603'], ['期别：2026年上半年']])('of another month is refused: %s', async (said) => {
    expect(await made([said], ['填报单位', 'trade'], ['区商务局', 4])).toMatchObject({
      failure: { code: 'collection-sheet-other-month', params: { month: '2026-02' } },
    })
  })

  test('a month nobody can read is none', async () => {
    expect(await made(['期别', '本期'], ['填报单位', 'trade'], ['区商务局', 4])).toMatchObject({ ok: true })
  })

  test.each<[string, readonly (readonly unknown[])[]]>([
    [
      'no units',
      [
        ['指标', '货物进出口总额'],
        ['x', 1],
      ],
    ],
    [
      'no fields',
      [
        ['填报单位', '别的'],
        ['区商务局', 1],
      ],
    ],
  ])('with %s is none of ours', async (_, rows) => {
    expect(await made(...rows)).toMatchObject({ failure: { code: 'collection-sheet-not-found' } })
  })
})

describe('what is wrong is named by its cell, and nothing is taken', () => {
  test.each<[string, (sheet: Worksheet) => void, string, string]>([
    ['words', (sheet) => set(sheet, 'B13', '有所增长'), 'B13', 'entry-words'],
    ['another unit', (sheet) => set(sheet, 'B13', '5%'), 'B13', 'entry-unit'],
    ['a figure nobody asked for', (sheet) => set(sheet, 'B14', 4), 'B14', 'not-asked'],
    ['a form that is locked', (sheet) => set(sheet, 'B15', 8), 'B15', 'form-not-open'],
    ['a date', (sheet) => set(sheet, 'C14', new Date('2026-02-03T00:00:00Z')), 'C14', 'date'],
    ['a formula without a result', (sheet) => set(sheet, 'C14', { formula: 'A1' } as CellValue), 'C14', 'not-calculated'],
    ['a note of a book', (sheet) => set(sheet, 'E13', '说'.repeat(1_001)), 'E13', 'too-long'],
    ['a unit that is not asked', (sheet) => set(sheet, 'A13', '区林业局'), 'A13', 'unit-not-asked'],
    ['a row without a unit', (sheet) => set(sheet, 'A13', null), 'A13', 'required'],
    ['a unit twice', (sheet) => set(sheet, 'A14', '区商务局'), 'A14', 'row-repeated'],
    ['merged figures', (sheet) => sheet.mergeCells('B13:B14'), 'B14', 'merged'],
    ['merged units', (sheet) => sheet.mergeCells('A13:A14'), 'A13', 'merged'],
    ['a column twice', (sheet) => set(sheet, 'H12', 'trade'), 'H12', 'column-repeated'],
  ])('%s', async (_, spoil, at, code) => {
    const read = await fillIn(spoil)
    expect(read).toMatchObject({ ok: false, failure: { code: 'workbook-cells-wrong' } })
    expect(!read.ok && read.problems).toContainEqual(expect.objectContaining({ cell: at, code }))
  })

  test('a name of two units', async () => {
    const twins = [...ROWS, { ...ROWS[1]!, unitId: 'u9', name: '市统计局' }]
    const read = await fillIn((sheet) => set(sheet, 'A14', '区统计局'), { ...EXPECTED, rows: twins })
    expect(!read.ok && read.problems).toMatchObject([{ cell: 'A14', code: 'unit-ambiguous' }])
  })
})

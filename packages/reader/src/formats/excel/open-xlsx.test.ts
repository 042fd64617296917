import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { addSheet, editParts, writeWorkbook } from '../../testing/write-workbook.ts'
import { LIMITS } from '../limits.ts'
import { OpenFailure } from '../open-failure.ts'
import { openXlsx } from './open-xlsx.ts'

type Build = Parameters<typeof writeWorkbook>[0]
const open = async (build: Build) => openXlsx(await writeWorkbook(build))

const SHEET = 'xl/worksheets/sheet1.xml'
const HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
/** A workbook whose first sheet is this XML. */
const withSheet = async (xml: string): Promise<Uint8Array> =>
  editParts(await writeWorkbook((book) => void addSheet(book, '表', [['甲', '乙']])), { [SHEET]: () => `${HEAD}${xml}</worksheet>` })
const openSheet = async (xml: string) => openXlsx(await withSheet(xml))

/** What stands in A1, as a person sees it. */
async function shown(value: unknown, numFmt?: string): Promise<string | undefined> {
  const { layout } = await open((book) => {
    const cell = book.addWorksheet('表').getCell('A1')
    cell.value = value as string
    if (numFmt !== undefined) cell.numFmt = numFmt
  })
  return layout.lines[0]
}

const messages = ({ diagnostics }: { diagnostics: readonly { code: string; message: string }[] }) =>
  diagnostics.map(({ code, message }) => `${code} ${message}`)

describe('openXlsx: values as a person sees them', () => {
  it.each<[unknown, string | undefined, string | undefined]>([
    [0.1 + 0.2, undefined, '0.3'],
    [362.749, '0.00_ ', '362.75'],
    [123_456, '0!.0,"万"', '12.3万'],
    [new Date(Date.UTC(2024, 2, 1)), 'yyyy"年"m"月"d"日"', '2024年3月1日'],
    [0.065, '0.0%', '6.5%'],
    [true, undefined, 'TRUE'],
    [false, undefined, 'FALSE'],
    ['完成市级下达任务', '0.0', '完成市级下达任务'],
    ['007', '@', '007'],
    [{ richText: [{ text: '地区' }, { font: { bold: true }, text: '生产总值' }] }, undefined, '地区生产总值'],
    [{ formula: 'B1+C1', result: 6.5 }, '0.00', '6.50'],
    [{ formula: 'B1&"元"', result: '亿元' }, undefined, '亿元'],
    [{ formula: '1=1', result: true }, undefined, 'TRUE'],
    [{ text: '县政府', hyperlink: 'https://example.gov.cn' }, undefined, '县政府'],
    ['甲_x005F_x000D_', undefined, '甲_x000D_'],
  ])('%j under %s', async (value, numFmt, text) => expect(await shown(value, numFmt)).toBe(text))

  it('leaves the pronunciation out, reads strings in the cell, dates as text, and a leading apostrophe as what it marks', async () => {
    const bytes = editParts(await writeWorkbook((book) => void addSheet(book, '表', [['甲']])), {
      'xl/sharedStrings.xml': () => '<sst><si><r><t>东</t></r><r><t>京</t></r><rPh sb="0" eb="1"><t>トウ</t></rPh></si><si/></sst>',
      'xl/styles.xml': () =>
        '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="0" quotePrefix="1"/><xf numFmtId="31"><alignment/></xf></cellXfs></styleSheet>',
      [SHEET]: () =>
        `${HEAD}<sheetData><row><c t="s"><v>0</v></c><c t="inlineStr" s="1"><is><r><t>12</t></r><rPh><t>x</t></rPh><r><t>.5</t></r></is></c><c t="d" s="2"><v>2024-03-01T00:00:00</v></c><c t="s"><v>1</v></c><c t="s"><v>9</v></c></row><row><c t="inlineStr"><is><t>甲_x000A_乙</t></is></c></row></sheetData></worksheet>`,
    })
    const { layout, diagnostics } = await openXlsx(bytes)
    expect(layout.lines).toEqual(['东京', '12.5', '2024年3月1日', '甲', '乙'])
    expect(layout.places?.map((place) => place?.kind === 'cell' && place.cell)).toEqual(['A1', 'B1', 'C1', 'A2', 'A2'])
    expect(diagnostics).toEqual([])
  })

  it('reads parts with a prefix, in UTF-16, and formulas shared over cells', async () => {
    const xml =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c r="B2"><x:f t="shared" ref="B2:B3" si="0">A2*2</x:f><x:v>4</x:v></x:c></x:row><x:row r="3"><x:c r="B3"><x:f t="shared" si="0"/><x:v>6</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    const bytes = await writeWorkbook((book) => void addSheet(book, '表', [['甲']]))
    expect((await openXlsx(editParts(bytes, { [SHEET]: () => xml }))).layout.lines).toEqual(['4', '6'])
    const { unzipSync } = await import('fflate')
    const utf16 = zipSync({ ...unzipSync(bytes), [SHEET]: new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le')) })
    expect((await openXlsx(utf16)).layout.lines).toEqual(['4', '6'])
  })

  it('counts days from 1904 where the workbook says so', async () => {
    const { layout } = await open((book) => {
      book.properties.date1904 = true
      const cell = book.addWorksheet('表').getCell('A1')
      cell.value = 43_890
      cell.numFmt = 'yyyy/m/d'
    })
    expect(layout.lines).toEqual(['2024/3/1'])
  })

  it('says of errors and formulas without a result what they are, and reads blanks', async () => {
    const opened = await open((book) => {
      const sheet = addSheet(book, '表', [['甲', '乙', '丙']])
      sheet.getCell('B2').value = { error: '#DIV/0!' }
      sheet.getCell('C2').value = { formula: 'SUM(A1:A9)' }
      sheet.getCell('A3').value = { formula: '1/0', result: { error: '#N/A' } }
      sheet.getCell('B3').value = 5
      sheet.getCell('B3').numFmt = ';;;'
    })
    expect(opened.layout.lines).toEqual(['甲', '乙', '丙'])
    expect(messages(opened)).toEqual([
      'excel.error 表!B2 #DIV/0!',
      'excel.no-result 表!C2',
      'excel.error 表!A3 #N/A',
      'excel.hidden 表!B3 5',
    ])
    expect(opened.diagnostics[0]?.place).toEqual({ kind: 'cell', sheet: '表', cell: 'B2' })
  })

  it('names the first cells of a column of errors, then counts', async () => {
    const opened = await open((book) => void addSheet(book, '表', [['甲'], ...Array.from({ length: 30 }, () => [{ error: '#REF!' }])]))
    expect(messages(opened)).toHaveLength(21)
    expect(messages(opened).at(-1)).toBe('excel.error 表：共 30 处')
  })
})

describe('openXlsx: what is not shown', () => {
  it('leaves hidden sheets, rows and columns out and says so', async () => {
    const opened = await open((book) => {
      addSheet(book, '底稿', [['不读']]).state = 'veryHidden'
      const sheet = addSheet(
        book,
        '表',
        [
          ['标题横跨隐藏列', null, null],
          ['指标', '内部口径', '目标'],
          ['甲', 1, 2],
          ['乙', 3, 4],
          ['丙', 5, 6],
          ['丁', 7, 8],
        ],
        ['A1:C1'],
      )
      sheet.getColumn(2).hidden = true
      sheet.getRow(4).hidden = true
      sheet.getRow(5).height = 0
      sheet.getRow(5).hidden = true
    })
    expect(opened.layout.lines).toEqual(['标题横跨隐藏列', '指标', '目标', '甲', '2', '丁', '8'])
    expect(opened.layout.tables).toMatchObject([{ from: 1, to: 7 }])
    expect(messages(opened)).toEqual(['excel.hidden 底稿', 'excel.hidden 表!4:5', 'excel.hidden 表!B:B'])
  })

  it('keeps a merged cell whose first column is hidden', async () => {
    const opened = await open((book) => {
      addSheet(book, '表', [['标题'], ['a', 'b', 'c'], ['d', 'e', 'f']], ['A1:C1']).getColumn(1).hidden = true
    })
    expect(opened.layout.lines).toEqual(['标题', 'b', 'c', 'e', 'f'])
  })

  it('names comments, pictures, charts and sheets that are a chart', async () => {
    const bytes = await writeWorkbook((book) => {
      addSheet(book, '表', [['甲', '乙']]).getCell('B1').note = '数字待核'
      const picture = book.addImage({ base64: 'iVBORw0KGgo=', extension: 'png' })
      const sheet = addSheet(book, '图', [])
      sheet.addImage(picture, 'B2:D6')
      addSheet(book, '走势', [['x']])
    })
    const opened = await openXlsx(
      editParts(bytes, {
        'xl/_rels/workbook.xml.rels': (xml) =>
          xml.replace(/(<Relationship [^>]*)worksheet("[^>]*sheet3\.xml)/, (all) =>
            all.replace('relationships/worksheet', 'relationships/chartsheet'),
          ),
      }),
    )
    expect(opened.layout.lines).toEqual(['甲', '乙'])
    expect(messages(opened)).toEqual(['excel.comment 表!B1', expect.stringMatching(/^excel\.object 图：.+/), 'excel.object 走势'])
  })
})

describe('openXlsx: odd and hostile sheets', () => {
  it('reads a sheet without any heading, a stray cell a hundred columns off, and merges beyond the data', async () => {
    const { layout } = await open((book) => {
      const sheet = addSheet(book, '表', [
        ['地区生产总值', '亿元', 440],
        ['进出口总额', '亿元', 12],
      ])
      sheet.getCell('CV1').value = '核'
      sheet.mergeCells('A2:A400')
      sheet.mergeCells('H8:ZZ90')
    })
    expect(layout.tables?.[0]?.rows[0]?.map(({ column }) => column)).toEqual([0, 1, 2, 3])
    expect(layout.tables?.[0]?.rows[1]?.[0]).toMatchObject({ rows: 1 })
  })

  it('takes a column of text for text', async () => {
    const { layout } = await open((book) => void addSheet(book, '表', [['关于青石县的报告'], ['一、总体要求'], ['坚持稳中求进。']]))
    expect(layout).toMatchObject({ lines: ['关于青石县的报告', '一、总体要求', '坚持稳中求进。'], tables: [] })
  })

  it('bears merges that overlap, addresses out of order and rows without any', async () => {
    const { layout } = await openSheet(
      '<sheetData><row r="3"><c r="A3"><v>3</v></c></row><row r="x"><c r="?"><v>4</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B1:C1"/><mergeCell ref="C9:A1"/><mergeCell ref="nonsense"/></mergeCells>',
    )
    expect(layout.lines).toEqual(['1', '', '3', '4'])
  })

  it('cuts a sheet of too many rows and tells how many there are', async () => {
    const row = (n: number) => `<row r="${n}"><c r="A${n}"><v>${n}</v></c><c r="B${n}"><v>1</v></c></row>`
    const rows = Array.from({ length: 100_000 }, (_, i) => row(i + 1)).join('')
    const bytes = await withSheet(`<sheetData>${rows}</sheetData>`)
    const opened = await openXlsx(bytes)
    expect(opened.layout.tables?.[0]?.rows).toHaveLength(LIMITS.sheetRows)
    expect(messages(opened)).toEqual(['file.limit-reached 表：100000 行'])
  })

  it('counts only filled rows, and cuts columns', async () => {
    const empty = Array.from({ length: 50_000 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="0"/></row>`).join('')
    const opened = await openSheet(
      `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="GS1"><v>2</v></c></row>${empty}<row r="60000"><c r="A60000"><v>3</v></c></row></sheetData>`,
    )
    expect(opened.layout.lines).toEqual(['1', '', '3'])
    expect(messages(opened)).toEqual(['file.limit-reached 表!GS:'])
  })

  it('stops at the cells and characters of a whole workbook', async () => {
    const wide = Array.from({ length: 200 }, (_, c) => `<c><v>${c}</v></c>`).join('')
    const rows = Array.from({ length: 1_100 }, () => `<row>${wide}</row>`).join('')
    expect(messages(await openSheet(`<sheetData>${rows}</sheetData>`))).toEqual(['file.limit-reached 表：1100 行'])
    const long = `<row><c t="inlineStr"><is><t>${'长'.repeat(40_000)}</t></is></c></row>`.repeat(310)
    const opened = await openSheet(`<sheetData>${long}</sheetData>`)
    expect(messages(opened)).toEqual(['file.limit-reached 表：310 行'])
    expect(opened.layout.lines[0]).toHaveLength(32_768)
  })

  it('bears thousands of merges over everything', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => `<row r="${i + 1}"><c><v>1</v></c><c><v>2</v></c></row>`).join('')
    const merges = Array.from({ length: 20_000 }, (_, i) => `<mergeCell ref="${i % 2 ? 'C' : 'D'}${(i % 4_000) + 1}:XFD1048576"/>`).join('')
    const { layout } = await openSheet(`<sheetData>${rows}</sheetData><mergeCells>${merges}</mergeCells>`)
    expect(layout.tables?.[0]?.rows).toHaveLength(5_000)
  })

  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['no sheet', (bytes) => editParts(bytes, { 'xl/workbook.xml': () => '<workbook/>' })],
    ['a sheet that is not there', (bytes) => editParts(bytes, { [SHEET]: () => null })],
    ['a sheet cut short', (bytes) => editParts(bytes, { [SHEET]: (xml) => xml.slice(0, xml.length / 2) })],
    ['an entity of its own', (bytes) => editParts(bytes, { [SHEET]: () => `<!DOCTYPE x [<!ENTITY e "x">]><x>&e;</x>` })],
    ['a text without end', (bytes) => editParts(bytes, { [SHEET]: (xml) => xml.replace('<v>', `<v>${'1'.repeat(9 * 1024 * 1024)}`) })],
    ['an empty part', (bytes) => editParts(bytes, { [SHEET]: () => '' })],
  ])('refuses a workbook with %s as damaged', async (_, edit) => {
    const bytes = await writeWorkbook((book) => void addSheet(book, '表', [['甲']]))
    const opening = openXlsx(edit(bytes))
    await expect(opening).rejects.toBeInstanceOf(OpenFailure)
    await expect(opening).rejects.toMatchObject({ failure: { code: 'report-damaged' } })
  })
})

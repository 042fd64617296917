import { describe, expect, it } from 'vitest'
import { cell, makeDocx, p, row, run, table, text } from '../../testing/make-docx.ts'
import { layOutTables } from '../../testing/show-layout.ts'
import { openDocx } from './open-docx.ts'

const open = async (body: string) => {
  const { layout, diagnostics } = await openDocx(makeDocx(body))
  return {
    layout,
    lines: layout.lines,
    tables: layOutTables(layout),
    told: diagnostics.map(({ code, line, message }) => `${code} ${line} ${message}`),
  }
}
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`
const DOWN = '<w:vMerge w:val="restart"/>'
const GOES_ON = '<w:vMerge/>'
const empty = (properties = '') => cell(p(''), properties)

describe('tables', () => {
  it('lays rows out as cells, cells as lines, between the lines around them', async () => {
    const { layout, lines, tables } = await open(
      text('表前') + table(row(cell('序号'), cell(text('指标') + text('名称'))), row(cell('1'), empty())) + text('表后'),
    )
    expect(lines).toEqual(['表前', '序号', '指标', '名称', '1', '', '表后'])
    expect(layout.tables).toMatchObject([{ from: 1, to: 6 }])
    expect(tables).toEqual([['0 序号｜1 指标/名称', '0 1｜1 ']])
  })

  it('knows that a text without tables has none', async () => {
    expect((await open(text('甲'))).layout.tables).toEqual([])
  })

  it('places cells that span columns, or leave some free before them', async () => {
    const { tables } = await open(
      table(
        row(cell('一、经济', span(4))),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>${cell('甲', span(2))}</w:tr>`,
        row(cell('乙'), cell('丙', span(2)), cell('丁')),
      ),
    )
    expect(tables).toEqual([['0-3 一、经济', '1-2 甲', '0 乙｜1-2 丙｜3 丁']])
  })

  it('merges cells downwards, and lets one stand for itself that goes on from nothing', async () => {
    const { tables, lines, told } = await open(
      table(
        row(cell('6', DOWN), cell('总量'), cell('上', DOWN + span(2))),
        row(empty(GOES_ON), cell('其中：甲'), empty(GOES_ON + span(2))),
        row(empty(GOES_ON), cell('其中：乙'), cell('另起', DOWN + span(2))),
        row(cell('7', GOES_ON), cell('丙', GOES_ON), cell('藏', GOES_ON + span(2))),
      ),
    )
    expect(tables).toEqual([['0↓4 6｜1 总量｜2-3↓2 上', '1 其中：甲', '1 其中：乙｜2-3↓2 另起', '1 丙']])
    expect(lines).toEqual(['6', '总量', '上', '其中：甲', '其中：乙', '另起', '丙'])
    expect(told).toEqual(['word.hidden-text 1 2处：7'])
  })

  it('merges cells sideways in the old way', async () => {
    const { tables } = await open(
      table(
        row(cell('宽', '<w:hMerge w:val="restart"/>'), empty('<w:hMerge w:val="continue"/>'), cell('窄')),
        row(cell('a'), cell('b'), cell('c')),
      ),
    )
    expect(tables).toEqual([['0-1 宽｜2 窄', '0 a｜1 b｜2 c']])
  })

  it('finds rows and cells within content controls and tags', async () => {
    const control = (inside: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`
    const { tables } = await open(
      control(
        table(
          row(cell('甲'), cell('乙')),
          control(row(control(cell('丙')), cell(control(text('丁'))))),
          `<w:customXml>${row(cell('戊'), cell('己'))}</w:customXml>`,
        ),
      ),
    )
    expect(tables).toEqual([['0 甲｜1 乙', '0 丙｜1 丁', '0 戊｜1 己']])
  })

  it('skips deleted rows and cells, reads inserted ones, and reports both', async () => {
    const tracked = (change: string, ...cells: string[]) =>
      `<w:tr><w:trPr><w:${change} w:id="1" w:author="李某"/></w:trPr>${cells.join('')}</w:tr>`
    const { tables, told } = await open(
      table(
        row(cell('甲', DOWN), cell('乙'), cell('去', '<w:cellDel w:id="2" w:author="王某"/>')),
        tracked('del', empty(GOES_ON), cell('删')),
        tracked('ins', empty(GOES_ON), cell('增')),
      ),
    )
    expect(tables).toEqual([['0↓2 甲｜1 乙', '1 增']])
    expect(told).toEqual(['word.insertions 3 1处，李某', 'word.deletions 1 2处，王某、李某'])
  })

  it('takes a deletion before a vertical merge for the start of what goes on', async () => {
    const gone = `<w:tr><w:trPr><w:del w:id="1" w:author="李某"/></w:trPr>${cell('删', DOWN)}${cell('x')}</w:tr>`
    expect((await open(table(gone, row(cell('留', GOES_ON), cell('y'))))).tables).toEqual([['0 留｜1 y']])
  })

  it('leaves hidden rows out and says so', async () => {
    const { tables, told } = await open(
      table(row(cell('甲'), cell('乙')), `<w:tr><w:trPr><w:hidden/></w:trPr>${cell('丙')}${cell('丁')}</w:tr>`),
    )
    expect(tables).toEqual([['0 甲｜1 乙']])
    expect(told).toEqual(['word.hidden-text 2 1处：丙 丁'])
  })

  it('prints automatic numbers in otherwise empty cells', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const serial = p('', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    const { layout } = await openDocx(
      makeDocx(
        table(
          row(cell(serial), cell('甲')),
          row(cell(serial, DOWN), cell('乙')),
          row(cell(serial, GOES_ON), cell('丙')),
          row(cell(serial), cell('丁')),
        ),
        {
          numbering,
        },
      ),
    )
    expect(layOutTables(layout)).toEqual([['0 1｜1 甲', '0↓2 2｜1 乙', '1 丙', '0 3｜1 丁']])
  })
})

describe('tables within tables', () => {
  const inner = table(row(cell('a'), cell('b')), row(cell('c'), cell('d')))

  it('joins one to the cell it stands in, in the order of reading', async () => {
    const { tables, told, lines } = await open(table(row(cell(text('前') + inner + text('后')), cell('旁'))))
    expect(tables).toEqual([['0 前/a/b/c/d/后｜1 旁']])
    expect(lines).toHaveLength(7)
    expect(told).toEqual(['word.nested-table 2 1处'])
  })

  it('takes a frame of one cell away, so that the tables in it are tables of their own', async () => {
    const { tables, lines, told, layout } = await open(
      text('前') + table(row(cell(text('题') + inner + text('间') + inner + p('')))) + text('后'),
    )
    expect(tables).toEqual([
      ['0 a｜1 b', '0 c｜1 d'],
      ['0 a｜1 b', '0 c｜1 d'],
    ])
    expect(lines).toEqual(['前', '题', 'a', 'b', 'c', 'd', '间', 'a', 'b', 'c', 'd', '', '后'])
    expect(layout.tables).toMatchObject([
      { from: 2, to: 6 },
      { from: 7, to: 11 },
    ])
    expect(told).toEqual([])
  })

  it('keeps a frame around mere text as a table of one cell', async () => {
    expect((await open(table(row(cell(text('专栏1') + text('1.甲。')))))).tables).toEqual([['0 专栏1/1.甲。']])
  })

  it('reads fifty frames around each other, and fifty tables in cells of tables', async () => {
    let frames = inner
    let cells = text('最里')
    for (let i = 0; i < 50; i++) {
      frames = table(row(cell(frames + p(''))))
      cells = table(row(cell(cells + p('')), cell('旁')))
    }
    expect((await open(frames)).tables).toEqual([['0 a｜1 b', '0 c｜1 d']])
    const { lines, told, layout } = await open(cells)
    expect(lines[0]).toBe('最里')
    expect(layout.tables).toHaveLength(1)
    expect(told).toEqual(['word.nested-table 1 49处'])
  })

  it('joins a table in a text box in a cell, and lays one in a box of the text out by itself', async () => {
    const box = (inside: string) =>
      p(`${run('锚')}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`)
    expect((await open(box(inner) + text('后'))).tables).toEqual([['0 a｜1 b', '0 c｜1 d']])
    expect((await open(table(row(cell(box(inner)), cell('旁'))))).tables).toEqual([['0 锚/a/b/c/d｜1 旁']])
  })

  it('reads rows and cells that stand outside any table as text', async () => {
    expect(await open(row(cell('甲')) + table(cell('乙')) + table())).toMatchObject({ lines: ['甲', '乙'], tables: [] })
  })
})

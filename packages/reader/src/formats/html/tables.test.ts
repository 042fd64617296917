import { describe, expect, it } from 'vitest'
import { LIMITS } from '../limits.ts'
import { openHtml } from './open-html.ts'

const open = (html: string) => openHtml(new TextEncoder().encode(html))

/** Each cell as text@column+columns×rows, spans of one left out. */
function shown(html: string): string[][][] {
  const { lines, tables } = open(html).layout
  return (tables ?? []).map((table) =>
    table.rows.map((row) =>
      row.map(
        (cell) =>
          lines.slice(cell.from, cell.to).join('/') +
          (cell.column === 0 ? '' : `@${cell.column}`) +
          (cell.columns === 1 ? '' : `+${cell.columns}`) +
          (cell.rows === 1 ? '' : `×${cell.rows}`),
      ),
    ),
  )
}

describe('tables', () => {
  it('have cells over rows and columns in their places', () => {
    const html = `<table><tr><td rowspan=2>序号<td rowspan=2>指标<td colspan=2>2023年<tr><td>目标<td>完成
      <tr><td colspan=4>一、经济发展<tr><td>1<td>地区生产<br>总值<td>6<td>6.2</table>`
    expect(shown(html)).toEqual([
      [['序号×2', '指标@1×2', '2023年@2+2'], ['目标@2', '完成@3'], ['一、经济发展+4'], ['1', '地区生产/总值@1', '6@2', '6.2@3']],
    ])
  })

  it('have spans no wider and no longer than the table', () => {
    const html = '<table><tr><td colspan=1000>主要指标<tr><td>甲<td rowspan=65534>乙<tr><td rowspan=0>丙<tr><td>丁<td colspan=-1>戊</table>'
    expect(shown(html)).toEqual([
      [['主要指标+3'], ['甲', '乙@1×3'], ['丙×2'], ['丁@2', '戊@3']].map((row, i) => (i === 0 ? ['主要指标+4'] : row)),
    ])
  })

  it('print their head first and their foot last, and a caption before', () => {
    const html = `<table><tfoot><tr><td>合计<td>9<tbody><tr><td>甲<td>4<tr><td>乙<td>5<thead><tr><th>名称<th>数量<caption>表1 主要指标</table>`
    expect(shown(html)).toEqual([
      [
        ['名称', '数量@1'],
        ['甲', '4@1'],
        ['乙', '5@1'],
        ['合计', '9@1'],
      ],
    ])
    expect(open(html).layout.lines[0]).toBe('表1 主要指标')
  })

  it('that lay out a page are lines, those in them are tables', () => {
    const inner = '<table><tr><td>甲<td>1<tr><td>乙<td>2</table>'
    const prose = '<p>今年以来，全县经济运行总体平稳，主要指标好于预期，重点项目建设加快推进，民生福祉持续增进。</p>'.repeat(6)
    const html = `<table><tr><td>栏目</td><td>${prose}${inner}<p>此后是正文。</p></td></tr></table>`
    expect(shown(html)).toEqual([
      [
        ['甲', '1@1'],
        ['乙', '2@1'],
      ],
    ])
    expect(open(html).layout.lines.at(-1)).toBe('此后是正文。')
  })

  it('within a cell of a table are text of the cell', () => {
    const html =
      '<table><tr><td>项目<td>内容<tr><td>康复楼<td>建设<table><tr><td>面积<td>6000<tr><td>床位<td>200</table><tr><td>学校<td>迁建</table>'
    expect(shown(html)).toEqual([
      [
        ['项目', '内容@1'],
        ['康复楼', '建设/面积 6000/床位 200@1'],
        ['学校', '迁建@1'],
      ],
    ])
  })

  it('of one cell are lines, unless they are a box of the report', () => {
    expect(shown('<table><tr><td><p>甲<p>乙</table>')).toEqual([])
    expect(shown('<table><tr><td><p>专栏1 重点项目<p>开工：甲、乙。</table>')).toEqual([[['专栏1 重点项目/开工：甲、乙。']]])
    expect(shown('<table><tr><td>专栏1 重点项目<tr><td>开工：甲、乙。</table>')).toEqual([[['专栏1 重点项目'], ['开工：甲、乙。']]])
  })

  it('are read though sentences stand in their cells', () => {
    const long = '已完成主体工程建设，正在进行设备安装和调试，计划于十二月底前全部建成并投入使用。'.repeat(8)
    const html = `<table><tr><td>序号<td>工作任务<td>责任单位<td>推进情况<tr><td>1<td>建成康复楼<td>县卫健局<td>${long}</table>`
    expect(shown(html)[0]?.[0]).toEqual(['序号', '工作任务@1', '责任单位@2', '推进情况@3'])
  })

  it('never overlap and own every line between their ends', () => {
    const { lines, tables } = open(
      `<table><tr><td>甲<td><td>乙<tr><td>丙<td>丁<td></table><table><tr><th>戊<th>己<tr><td>1<td>2</table>尾`,
    ).layout
    let at = 0
    for (const table of tables ?? []) {
      expect(table.from).toBeGreaterThanOrEqual(at)
      for (const cell of table.rows.flat()) {
        expect(cell.from).toBe(at)
        at = cell.to
      }
      expect(table.to).toBe(at)
    }
    expect(lines.slice(at)).toEqual(['尾'])
  })

  it('are cut at the limits, and that is told', () => {
    const { layout, diagnostics } = open(`<table><tr>${'<td>1'.repeat(300)}<tr>${'<td>2'.repeat(300)}</table>`)
    expect(layout.tables?.[0]?.rows.map((row) => row.length)).toEqual([LIMITS.sheetColumns, LIMITS.sheetColumns])
    expect(diagnostics).toContainEqual({ code: 'file.limit-reached', line: null, message: 'table' })
  })
})

import { describe, expect, it } from 'vitest'
import { mergeTables } from './merge-tables.ts'
import type { PageItem, PageTable, TableCell } from './page-model.ts'
import { cellOf, lineOf } from './testing/lines.ts'

const EDGES = [0, 50, 150, 200]
const table = (page: number, rows: readonly (readonly TableCell[])[], more: Partial<PageTable> = {}): PageTable => ({
  kind: 'table',
  firstPage: page,
  lastPage: page,
  top: 0,
  bottom: 100,
  edges: EDGES,
  rows,
  openTop: false,
  openBottom: false,
  guessed: false,
  ...more,
})
const row = (...texts: readonly string[]): TableCell[] => texts.map((text, column) => cellOf(column, text))
const HEAD = row('序号', '指标名称', '完成')
const shown = (items: readonly PageItem[]) =>
  mergeTables(items).value.map((item) =>
    item.kind === 'line'
      ? item.line.text
      : item.rows.map((cells) => cells.map((c) => c.lines.map((l) => l.text).join('¶')).join('|')).join(' / '),
  )

describe('mergeTables', () => {
  it('appends the rows of the next page without the repeated heading', () => {
    expect(shown([table(1, [HEAD, row('1', '甲', '3')]), table(2, [HEAD, row('2', '乙', '4')])])).toEqual([
      '序号|指标名称|完成 / 1|甲|3 / 2|乙|4',
    ])
    expect(shown([table(1, [HEAD, row('1', '甲', '3')]), table(2, [row('2', '乙', '4')])])).toHaveLength(1)
  })

  it('keeps apart what has other columns, another heading, a text between, or does not follow', () => {
    const first = table(1, [HEAD, row('1', '甲', '3')])
    expect(shown([first, table(2, [row('2', '乙', '4')], { edges: [0, 80, 150, 200] })])).toHaveLength(2)
    expect(shown([first, table(2, [row('序号', '项目名称', '单位'), row('2', '乙', '4')])])).toHaveLength(2)
    expect(shown([first, { kind: 'line', line: lineOf('下面是另一张表。') }, table(2, [HEAD, row('2', '乙', '4')])])).toHaveLength(3)
    expect(shown([first, table(3, [row('2', '乙', '4')])])).toHaveLength(2)
  })

  it('looks over 续表 and a unit line, and reports them', () => {
    const notes = ['续表', '单位：亿元'].map((text): PageItem => ({ kind: 'line', line: lineOf(text, 100, 50, { page: 2 }) }))
    const merged = mergeTables([table(1, [HEAD, row('1', '甲', '3')]), ...notes, table(2, [HEAD, row('2', '乙', '4')])])
    expect(merged.value).toHaveLength(1)
    expect(merged.diagnostics.map(({ message }) => message)).toEqual(['续表', '单位：亿元'])
  })

  it('makes a row whole that the page end cut', () => {
    const cut = [table(1, [HEAD, row('1', '甲地区生产', '3')], { openBottom: true }), table(2, [row('', '总值', '')], { openTop: true })]
    expect(shown(cut)).toEqual(['序号|指标名称|完成 / 1|甲地区生产¶总值|3'])
    // 其中 rows have no number but a name of their own.
    expect(shown([table(1, [HEAD, row('1', '甲', '3')]), table(2, [row('', '其中：乙', '4')])])).toEqual([
      '序号|指标名称|完成 / 1|甲|3 / |其中：乙|4',
    ])
  })

  it('goes on with a cell merged down over the page end', () => {
    const first = table(1, [HEAD, [cellOf(0, '经济', 1, 2), cellOf(1, '甲'), cellOf(2, '1')], [cellOf(1, '乙'), cellOf(2, '2')]])
    const next = table(2, [
      [cellOf(0, '', 1, 2), cellOf(1, '丙'), cellOf(2, '3')],
      [cellOf(1, '丁'), cellOf(2, '4')],
    ])
    const [merged] = mergeTables([first, next]).value
    expect(merged?.kind === 'table' && merged.rows.map((cells) => cells.map((c) => c.column).join(''))).toEqual([
      '012',
      '012',
      '12',
      '12',
      '12',
    ])
    expect(merged?.kind === 'table' && merged.rows[1]![0]!.rows).toBe(4)
  })

  it('makes a box one cell again, but begins another at another title', () => {
    const box = (page: number, ...texts: readonly string[]) =>
      table(
        page,
        texts.map((text) => [cellOf(0, text)]),
        { edges: [0, 200] },
      )
    expect(shown([box(1, '专栏1：项目', '开工：甲'), box(2, '续建：乙')])).toEqual(['专栏1：项目 / 开工：甲¶续建：乙'])
    expect(shown([box(1, '专栏1：项目', '开工：甲'), box(2, '专栏2：项目', '续建：乙')])).toHaveLength(2)
  })
})

import type { IndicatorRow, Reading } from '@gangmu/domain'
import { indicatorRow, makeReading } from '@gangmu/domain/testing'
import { describe, expect, test } from 'vitest'
import { layoutBlocks } from './text-blocks.ts'

const EMPTY = makeReading()

/** A row whose name, target and result lie on these lines. */
const row = (no: string | null, lines: readonly [number, number, number], group: string | null = null): IndicatorRow => {
  const [name, target, actual] = lines.map((line) => ({ line, start: 0, end: 1 }))
  return indicatorRow('指标', { no, group, line: lines[0], spans: { name: name!, target: target!, actual: actual! } })
}

const layout = (lines: readonly string[], reading: Partial<Reading> = {}) => layoutBlocks(lines, { ...EMPTY, ...reading })
const kinds = (...shown: Parameters<typeof layout>) => layout(...shown).map(({ kind, lines }) => `${kind} ${lines.join(' ')}`)

test('title, byline, headings and text are told apart', () => {
  const lines = [
    '关于望溪区2023年计划执行情况',
    '与2024年计划草案的报告',
    '——2024年1月8日在区人民代表大会上',
    '望溪区发展和改革委员会',
    '',
    '',
    '各位代表：',
    '一、2023年计划执行情况',
    '（一）经济稳步回升',
    '一、是一句话，不是标题。',
    '名 词 解 释',
  ]
  const report = { ...EMPTY.report, title: '关于望溪区2023年计划执行情况与2024年计划草案的报告' }
  expect(kinds(lines, { report })).toEqual([
    'title 1',
    'title 2',
    'byline 3',
    'byline 4',
    'blank 5',
    'text 7',
    'heading 8',
    'subheading 9',
    'text 10',
    'heading 11',
  ])
})

describe('a table', () => {
  const LINES = [
    '表1：主要指标',
    '序号',
    '指标名称',
    '目标',
    '完成',
    '一、经济发展',
    '1',
    '生产总值',
    '6',
    '6.3',
    '',
    '其中：工业',
    '8',
    '8.1',
    '二、社会',
    '2',
    '就业',
    '5',
    '5.1',
  ]
  const TABLE = {
    indicators: [row('1', [8, 9, 10], '一、经济发展'), row(null, [12, 13, 14], '一、经济发展'), row('2', [17, 18, 19], '二、社会')],
  }

  test('has heads, groups and rows of cells, without the blanks between them', () => {
    expect(kinds(LINES, TABLE)).toEqual([
      'caption 1',
      'heads 2 3 4 5',
      'group 6',
      'row 7 8 9 10',
      'row 12 13 14',
      'group 15',
      'row 16 17 18 19',
    ])
  })

  test('keeps its columns: a row without a number has an empty first cell, one without a unit an empty one in the middle', () => {
    const lines = ['1', '生产总值', '%', '6', '6.3', '其中：工业', '%', '8', '8.1', '2', '收入比', '1.9:1', '1.8:1']
    const rows = layout(lines, { indicators: [row('1', [2, 4, 5]), row(null, [6, 8, 9]), row('2', [11, 12, 13])] })
    expect(rows.map(({ cells, columns }) => [cells, columns])).toEqual([
      [[1, 2, 3, 4, 5], 4],
      [[null, 6, 7, 8, 9], 4],
      [[10, 11, null, 12, 13], 4],
    ])
  })

  test('whose cells share a line stays text', () => {
    expect(kinds(['生产总值\t6\t6.3'], { indicators: [row(null, [1, 1, 1])] })).toEqual(['text 1'])
  })
})

test('a box reaches from its caption to the last thing read from it', () => {
  const project = { start: 3, end: 5, name: '大道', phase: null, category: null, year: null, box: null }
  const blocks = layout(['专栏1：重点项目', '开工：大道。', '续建：桥梁。', '', '后面的一段话。'], {
    projects: [
      { ...project, line: 2 },
      { ...project, line: 3 },
    ],
  })
  expect(blocks.map(({ frame }) => frame ?? '-')).toEqual(['first', 'middle', 'last', '-', '-'])
})

test('no line is lost but blank ones', () => {
  const lines = ['表1：甲', '序号', '', '1', '生产总值', '6', '6.3', '其他', '', '一、标题']
  const shown = layout(lines, { indicators: [row('1', [5, 6, 7])] }).flatMap((block) => block.lines)
  expect(lines.flatMap((text, at) => (text === '' || shown.includes(at + 1) ? [] : [text]))).toEqual([])
})

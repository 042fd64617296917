import { describe, expect, it } from 'vitest'
import { parseReport } from './parse-report.ts'
import { type Block, printedLines, type TableBlock } from './report-model.ts'

const parse = (...lines: readonly string[]) => parseReport(lines.map((line) => line.replace(/^→/, '\t')).join('\n'))
const shape = (block: Block): string => {
  switch (block.kind) {
    case 'table':
      return block.rows.map((row) => `${row.kind}(${rowShape(row)})`).join(' ')
    case 'box':
      return `box(${block.rows.map((lines) => lines.join('/')).join(' ')})`
    case 'blank':
      return '·'
    case 'heading':
      return `h${block.level} ${block.text}`
    default:
      return `${block.kind} ${block.lead > 0 ? `[${block.text.slice(0, block.lead)}]` : ''}${block.text.slice(block.lead)}`
  }
}
const rowShape = (row: TableBlock['rows'][number]): string =>
  row.cells
    .map(({ lines, colSpan, rowSpan }) => `${lines.join('/')}${colSpan > 1 ? `→${colSpan}` : ''}${rowSpan > 1 ? `↓${rowSpan}` : ''}`)
    .join('|')
const shapes = (...lines: readonly string[]): string[] =>
  parse('各位代表：', ...lines)
    .blocks.slice(1)
    .map(shape)

describe('parseReport', () => {
  it('parts a title over several lines from what stands below it', () => {
    const { title, front } = parse(
      '关于甲市乙区2030年计划',
      '执行情况的报告',
      '——2030年1月2日在会议上',
      '甲市乙区发展和改革局',
      '【示例】虚构。',
      '',
      '各位代表：',
    )
    expect(title).toEqual(['关于甲市乙区2030年计划', '执行情况的报告'])
    expect(front.map(({ kind }) => kind)).toEqual(['meeting', 'author', 'example'])
  })

  it('tells headings, run-in headings and running text', () => {
    expect(
      shapes('一、总体情况', '（一）指标', '1.修桥铺路。建成桥梁两座。', '——稳中有进。全年平稳。', '全年平稳。', '', '', '二、安排'),
    ).toEqual([
      'h1 一、总体情况',
      'h2 （一）指标',
      'paragraph [1.修桥铺路。]建成桥梁两座。',
      'paragraph [——稳中有进。]全年平稳。',
      'paragraph 全年平稳。',
      '·',
      'h1 二、安排',
    ])
  })

  it('reads a table with its caption, unit line, group rows, broken headings and note', () => {
    expect(
      shapes(
        '表1：指标',
        '单位：亿元',
        '→指标',
        '→2030年',
        '目标',
        '',
        '→一、经济',
        '→',
        '',
        '→收入',
        '→12',
        '',
        '备注：暂定。',
        '',
        '正文。',
      ),
    ).toEqual([
      'caption 表1：指标',
      'unit 单位：亿元',
      'header(指标|2030年/目标) group(一、经济→2) data(收入|12)',
      'note 备注：暂定。',
      '·',
      'paragraph 正文。',
    ])
  })

  it('merges a serial number over the rows below it that have none, in the first table only', () => {
    const rows = ['→序号', '→指标', '→目标', '', '→1', '→投资', '→5', '', '→', '→其中：工业', '→6', '', '→2', '→消费', '→7', '', '']
    expect(shapes('表1：甲', ...rows, '表2：乙', ...rows).filter((text) => text.startsWith('header'))).toEqual([
      'header(序号|指标|目标) data(1↓2|投资|5) data(其中：工业|6) data(2|消费|7)',
      'header(序号|指标|目标) data(1|投资|5) data(|其中：工业|6) data(2|消费|7)',
    ])
  })

  it.each([
    ['short of cells', ['→序号', '→指标', '→2030年', '→评价'], ['→', '→', '→目标', '→完成值', '→']],
    ['with empty cells under the parent', ['→序号', '→指标', '→2030年', '→', '→评价'], ['→', '→', '→目标', '→完成值', '→']],
    ['over leaves alone', ['→序号', '→指标', '→2030年', '→评价'], ['→目标', '→完成值']],
  ])('folds two heading rows, the upper one %s', (_, upper, lower) => {
    const data = ['→1', '→收入', '→12', '→13', '→完成']
    expect(shapes('表1：指标', ...upper, '', ...lower, '', ...data)[1]).toBe(
      'header(序号↓2|指标↓2|2030年→2|评价↓2) header(目标|完成值) data(1|收入|12|13|完成)',
    )
  })

  it('keeps two boxes apart', () => {
    expect(shapes('→专栏1：甲', '', '→1.修桥。', '2.铺路。', '', '', '→专栏2：乙', '', '→开工：丙。', '', '正文。')).toEqual([
      'box(专栏1：甲 1.修桥。/2.铺路。)',
      '·',
      'box(专栏2：乙 开工：丙。)',
      'paragraph 正文。',
    ])
  })

  it('knows the terms behind 名词解释', () => {
    expect(shapes('甲：乙。', '名 词 解 释', '甲：乙。', '附表：指标', '→指标', '→目标', '', '注：暂定。')).toEqual([
      'paragraph 甲：乙。',
      'glossary-title 名 词 解 释',
      'term [甲：]乙。',
      'caption 附表：指标',
      'header(指标|目标)',
      'note 注：暂定。',
    ])
  })

  it('loses no line', () => {
    const lines = ['报告', '各位代表：', '→指标', '→目标', '值', '', '→一、经济', '', '→收入', '→', '完。']
    expect(printedLines(parse(...lines))).toEqual(['报告', '各位代表：', '指标', '目标', '值', '一、经济', '收入', '完。'])
  })
})

import { describe, expect, it } from 'vitest'
import type { Block } from '../document.ts'
import { layOutLines, splitLines } from '../formats/text.ts'
import { segmentDocument } from './segment-document.ts'

const blocksOf = (text: string): readonly Block[] => segmentDocument(layOutLines(splitLines(text.replaceAll('→', '\t')), 'utf-8')).blocks
const shape = (text: string): string[] =>
  blocksOf(text).map((b) => {
    if (b.kind === 'heading') return `H${b.level} ${b.marker}|${b.text}`
    if (b.kind === 'paragraph') return `P ${b.text}`
    if (b.kind === 'box') return `BOX ${b.title}|${b.lines.map((l) => l.text).join('|')}`
    return `TABLE ${b.caption?.text ?? ''}|${b.header.map((h) => h.text).join(',')}|${b.rows.length}`
  })

describe('segmentDocument', () => {
  it('tells headings of every level from running text', () => {
    expect(shape('一、总体情况\n（一）经济运行\n1. 稳定增长\n（1）工业\n第一，投资平稳\n全年平稳。\n')).toEqual([
      'H1 一、|总体情况',
      'H2 （一）|经济运行',
      'H3 1.|稳定增长',
      'H4 （1）|工业',
      'H5 第一，|投资平稳',
      'P 全年平稳。',
    ])
  })

  it('splits a run-in heading from its body, but keeps a sentence with a figure whole', () => {
    expect(shape('（一）农业稳中有进。粮食丰收，结构优化。\n2．投资增长6.5%。其中工业投资较快。\n')).toEqual([
      'H2 （一）|农业稳中有进',
      'P 粮食丰收，结构优化。',
      'P 2．投资增长6.5%。其中工业投资较快。',
    ])
  })

  it('does not take 1.5项 for a list number or a decimal for a heading', () => {
    expect(shape('1.5倍以上的增长目标\n')).toEqual(['P 1.5倍以上的增长目标'])
  })

  it('keeps offsets true behind bookmark debris and indentation', () => {
    const text = '[bookmark: _GoBack]　　全年建成公园三个。'
    const [block] = blocksOf(text)
    expect(block).toMatchObject({ kind: 'paragraph', line: 1, text: '全年建成公园三个。' })
    expect(block?.kind === 'paragraph' && text.slice(block.start, block.end)).toBe('全年建成公园三个。')
  })

  it('reads a box with its title inside or above, up to two blank lines', () => {
    expect(shape('正文。\n→专栏1：甲类事项\n\n→开工：甲、乙。\n续建：丙。\n\n\n正文继续推进。\n')).toEqual([
      'P 正文。',
      'BOX 专栏1：甲类事项|开工：甲、乙。|续建：丙。',
      'P 正文继续推进。',
    ])
    expect(shape('专栏2：乙类事项\n→道路：丁、戊。\n\n\n（二）下一节\n')).toEqual([
      'BOX 专栏2：乙类事项|道路：丁、戊。',
      'H2 （二）|下一节',
    ])
  })

  it('ends a box without a frame where the numbers of the text around it go on', () => {
    expect(shape('专栏：丁类事项\n（1）甲事项3个。\n（2）乙事项4个。\n5．下一节。正文继续推进。\n')).toEqual([
      'BOX 专栏：丁类事项|（1）甲事项3个。|（2）乙事项4个。',
      'H3 5．|下一节',
      'P 正文继续推进。',
    ])
  })

  it('lets one empty paragraph inside a box pass when the same form goes on', () => {
    expect(shape('→专栏3：丙类事项\n\n→1.甲事项。\n2.乙事项。\n\n3.丙事项。\n\n\n正文。\n')).toEqual([
      'BOX 专栏3：丙类事项|1.甲事项。|2.乙事项。|3.丙事项。',
      'P 正文。',
    ])
  })

  it('takes a line behind a single TAB for an indented paragraph', () => {
    expect(shape('→各位代表，现在报告工作，请予审议。\n\n第二段。\n')).toEqual(['P 各位代表，现在报告工作，请予审议。', 'P 第二段。'])
  })

  it('tells paragraphs that a TAB indents from tables and boxes', () => {
    const prose = '全县坚持稳中求进，扎实推进各项工作，经济社会保持平稳健康发展。'
    expect(
      shape(
        `→各位代表：\n→${prose}\n→一、总体情况\n→${prose}\n→（一）经济运行。${prose}\n\n→指标名称\n→2024年目标\n\n→财政收入\n→12\n\n→${prose}\n`,
      ),
    ).toEqual([
      'P 各位代表：',
      `P ${prose}`,
      'H1 一、|总体情况',
      `P ${prose}`,
      'H2 （一）|经济运行',
      `P ${prose}`,
      'TABLE |指标名称,2024年目标|1',
      `P ${prose}`,
    ])
  })

  it('keeps caption, unit line and notes with their table', () => {
    const blocks = blocksOf(
      '附表1\n某县主要指标表\n单位：亿元\n→指标\n→2023年目标\n→2023年完成\n\n→财政收入\n→12\n→13\n\n\n备注：1.按快报数。\n2.口径有调整。\n\n二、安排\n',
    )
    expect(blocks[0]).toMatchObject({
      kind: 'table',
      caption: { text: '附表1 某县主要指标表', line: 1 },
      unitNote: { text: '单位：亿元', line: 3 },
      notes: [
        { text: '备注：1.按快报数。', line: 13 },
        { text: '2.口径有调整。', line: 14 },
      ],
    })
    expect(blocks[1]).toMatchObject({ kind: 'heading', text: '安排' })
  })

  it('joins a caption printed over two lines', () => {
    const blocks = blocksOf(
      '各位代表：\n正文如下，请予审议。\n\n\n某县2023年国民经济和社会发展计划\n主要指标完成情况\n→指标\n→目标\n→完成\n\n→财政收入\n→12\n→13\n\n',
    )
    expect(blocks.at(-1)).toMatchObject({ caption: { text: '某县2023年国民经济和社会发展计划主要指标完成情况', line: 5 } })
  })

  it('joins a cell broken over lines and keeps a place for each', () => {
    const [table] = blocksOf('→指标\n名称\n→2024年\n目标\n\n→城镇新增\n就业\n→3000\n\n')
    expect(table).toMatchObject({ kind: 'table' })
    if (table?.kind !== 'table') return
    expect(table.header.map((c) => c.text)).toEqual(['指标名称', '2024年目标'])
    expect(table.rows[0]?.[0]).toEqual({
      text: '城镇新增就业',
      places: [
        { line: 6, start: 1, end: 5 },
        { line: 7, start: 0, end: 2 },
      ],
    })
  })

  it('ends a table at the paragraph that follows without a blank line', () => {
    expect(
      shape(
        '→指标\n→2024年目标\n\n→财政收入\n→12\n下一步将围绕上述目标抓好落实，统筹推进各项重点任务，确保完成全年的目标任务和各项工作。\n',
      ),
    ).toEqual(['TABLE |指标,2024年目标|1', 'P 下一步将围绕上述目标抓好落实，统筹推进各项重点任务，确保完成全年的目标任务和各项工作。'])
  })

  it('leaves page numbers out', () => {
    expect(shape('甲段文字。\n— 3 —\n乙段文字。\n')).toEqual(['P 甲段文字。', 'P 乙段文字。'])
  })

  it('opens a box behind a table even where one blank line or none parts them', () => {
    for (const gap of ['\n\n', '\n'])
      expect(
        shape(`附表\n→指标→2023年完成→2024年目标\n→甲→1→2\n→乙→3→4${gap}→专栏1：丙类项目\n\n→开工：丁、戊。\n续建：己。\n\n\n（一）后文`),
      ).toEqual(['TABLE 附表|指标,2023年完成,2024年目标|2', 'BOX 专栏1：丙类项目|开工：丁、戊。|续建：己。', 'H2 （一）|后文'])
    expect(
      shape(
        '附表\n→指标\n→2023年完成\n→2024年目标\n\n→甲\n→1\n→2\n\n→乙\n→3\n→4\n\n→专栏1：丙类项目\n\n→开工：丁、戊。\n续建：己。\n\n\n（一）后文',
      ),
    ).toEqual(['TABLE 附表|指标,2023年完成,2024年目标|2', 'BOX 专栏1：丙类项目|开工：丁、戊。|续建：己。', 'H2 （一）|后文'])
  })
})

import { describe, expect, it } from 'vitest'
import { layOutTables } from '../../testing/show-layout.ts'
import { OpenFailure } from '../open-failure.ts'
import { openMarkdown } from './open-markdown.ts'

const open = (...lines: string[]) => openMarkdown(new TextEncoder().encode(lines.join('\n')))
const linesOf = (...lines: string[]) => open(...lines).layout.lines

describe('lines', () => {
  it.each<[string, string[], string[]]>([
    [
      'headings',
      ['# 青石县2024年计划', '', '一、总体要求', '---', '', '### （一）经济 ###'],
      ['青石县2024年计划', '一、总体要求', '（一）经济'],
    ],
    [
      'emphasis beside Chinese signs',
      ['**（一）经济平稳。**地区**“十四五”**规划*中期*`评估`~~草~~'],
      ['（一）经济平稳。地区“十四五”规划中期评估草'],
    ],
    ['links', ['见[附件1](./a.xlsx "表")和<http://a.example>'], ['见附件1和http://a.example']],
    ['escapes and entities', ['1\\. 甲 \\* 乙 &lt; 丙'], ['1. 甲 * 乙 < 丙']],
    [
      'wrapped paragraphs',
      ['地区生产总值增长6.5%，固定资产投资增', '长7%，其中 GDP', 'deflator 为1.2。'],
      ['地区生产总值增长6.5%，固定资产投资增长7%，其中 GDP deflator 为1.2。'],
    ],
    ['hard breaks', ['青石县发展和改革局  ', '2024年1月'], ['青石县发展和改革局', '2024年1月']],
    [
      'lines of their own',
      ['1.加快建成县医院。', '2.改造老旧小区15个。', '开工：甲、乙。', '完工：丙。'],
      ['1.加快建成县医院。', '2.改造老旧小区15个。', '开工：甲、乙。', '完工：丙。'],
    ],
    ['printed numbers', ['3. 甲', '5. 乙', '', '   续', '', '2) 丙'], ['3. 甲', '5. 乙', '续', '2) 丙']],
    ['bullets', ['- 甲', '- 乙', '  - 丙', '', '* 丁'], ['甲', '乙', '丙', '丁']],
    ['quotations and indents', ['> 引文', '', '    四格缩进不是代码', '', '　　全角缩进'], ['引文', '四格缩进不是代码', '全角缩进']],
    ['code blocks', ['```', '甲  乙', '丙', '```'], ['甲  乙', '丙']],
    ['HTML', ['<div align="center">', '<b>报告</b><br>草案', '</div>', '', '甲<br>乙<!-- 丙 -->'], ['报告', '草案', '甲', '乙']],
    ['a byte order mark and CRLF', ['\ufeff# 甲\r', '\r', '乙\r'], ['甲', '乙']],
  ])('%s', (_, written, lines) => {
    expect(linesOf(...written)).toEqual(lines)
  })
})

describe('tables', () => {
  it('with escaped pipes, breaks and marks', () => {
    const { layout } = open('表1', '', '|序号|指标|目标|', '|:-:|---|--:|', '|1|甲\\|乙|6%<br>左右|', '|2|**丙**||', '', '尾')
    expect(layOutTables(layout)).toEqual([['0 序号｜1 指标｜2 目标', '0 1｜1 甲|乙｜2 6%/左右', '0 2｜1 丙｜2 ']])
    expect(layout.lines.at(-1)).toBe('尾')
  })

  it('in HTML, though blank lines part its rows', () => {
    const { layout } = open('<table>', '<tr><td rowspan=2>甲</td><td>1</td></tr>', '', '<tr><td>2</td></tr>', '</table>')
    expect(layOutTables(layout)).toEqual([['0↓2 甲｜1 1', '1 2']])
  })
})

describe('what is no text', () => {
  it('front matter is left out and told', () => {
    const { layout, diagnostics } = open('---', 'title: 报告', 'tags:', '  - 计划', '---', '# 正文')
    expect(layout).toMatchObject({ format: 'md', encoding: 'utf-8', lines: ['正文'] })
    expect(diagnostics).toEqual([{ code: 'markdown.front-matter', line: null, message: 'title: 报告 tags: - 计划' }])
  })

  it('rules at the head are no front matter', () => {
    expect(linesOf('---', '各位代表：', '现将计划报告如下。', '---', '正文')).toEqual(['各位代表：', '现将计划报告如下。', '正文'])
  })

  it('pictures are told', () => {
    expect(open('甲', '', '![图1 增速](a.png)', '', '乙').diagnostics).toEqual([{ code: 'markdown.image', line: 2, message: '图1 增速' }])
  })

  it('marks in one another without end cost no stack', () => {
    expect(() => open(`${'> '.repeat(50_000)}甲`)).toThrow(OpenFailure)
    expect(linesOf(`${'> '.repeat(50)}甲`)).toEqual(['甲'])
    expect(linesOf(`${'['.repeat(20_000)}甲`).join('')).toContain('甲')
    expect(linesOf(`${'*a '.repeat(20_000)}甲`).join('')).toContain('甲')
  })
})

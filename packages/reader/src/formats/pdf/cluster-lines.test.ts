import { describe, expect, it } from 'vitest'
import { clusterLines, makeLine, splitAtGaps } from './cluster-lines.ts'
import type { Glyph } from './page-model.ts'
import { glyphsOf } from './testing/lines.ts'

const textsOf = (glyphs: readonly Glyph[]) => clusterLines(glyphs, 1).map((line) => line.text)

describe('clusterLines', () => {
  it('orders lines from top to bottom and glyphs from left to right, however they were painted', () => {
    const glyphs = [...glyphsOf('第二行', 100, 120), ...glyphsOf('第一行', 100, 100)].reverse()
    expect(textsOf(glyphs)).toEqual(['第一行', '第二行'])
  })

  it('keeps raised and lowered figures in their line, and the raised ones raised', () => {
    const glyphs = [
      ...glyphsOf('面积12.3万m', 100, 100),
      ...glyphsOf('2', 155, 96, 6),
      ...glyphsOf('，CO', 158, 100),
      ...glyphsOf('2', 178, 103, 6),
      ...glyphsOf('减排', 181, 100),
    ]
    expect(textsOf(glyphs)).toEqual(['面积12.3万m²，CO2减排'])
  })

  it('counts what was drawn twice for want of a bold font once, and what is said twice twice', () => {
    const glyphs = glyphsOf('天天向上', 100, 100)
    expect(textsOf([...glyphs, ...glyphs.map((glyph) => ({ ...glyph, x: glyph.x + 0.4 }))])).toEqual(['天天向上'])
  })

  it('sets larger and smaller type on one baseline into one line', () => {
    expect(textsOf([...glyphsOf('大', 100, 100, 16), ...glyphsOf('小字', 116, 100, 10), ...glyphsOf('下一行', 100, 122, 10)])).toEqual([
      '大小字',
      '下一行',
    ])
  })
})

describe('the text of a line', () => {
  const textOf = (...parts: readonly (readonly [string, number])[]) =>
    makeLine(
      parts.flatMap(([text, x]) => glyphsOf(text, x, 100)),
      1,
    ).text

  it('has no blanks between Chinese characters, nor around figures among them', () => {
    expect(textOf(['名 词 解 释', 100])).toBe('名词解释')
    expect(textOf(['增长', 100], ['6.2%', 123], ['，', 145])).toBe('增长6.2%，')
    // A justified line of few characters.
    expect(textOf(['分', 100], ['别', 125], ['增', 150], ['长', 175])).toBe('分别增长')
  })

  it('keeps blanks between words and figures, and gaps as wide as between columns', () => {
    expect(textOf(['Word and Excel', 100])).toBe('Word and Excel')
    expect(textOf(['2023 2024', 100])).toBe('2023 2024')
    expect(textOf(['单位：亿元', 100], ['共三页', 190])).toBe('单位：亿元 共三页')
  })
})

it('measures what may not be parted from the head of a line', () => {
  const leadOf = (text: string) => makeLine(glyphsOf(text, 0, 0), 1).lead
  expect(leadOf('全区经济')).toBe(10)
  expect(leadOf('386.5亿元')).toBe(25)
  expect(leadOf('“十四五”规划')).toBe(20)
  expect(leadOf('年，全区')).toBe(20)
})

it('parts a line at wide gaps', () => {
  const line = makeLine([...glyphsOf('序号', 100, 100), ...glyphsOf('指标名称', 150, 100), ...glyphsOf('单位', 200, 100)], 1)
  expect(splitAtGaps(line, 9).map((part) => part.text)).toEqual(['序号', '指标名称', '单位'])
})

import { describe, expect, it } from 'vitest'
import { cellMargins, estimateMargins, joinParagraphs } from './join-paragraphs.ts'
import type { Line } from './page-model.ts'
import { lineOf, MARGINS } from './testing/lines.ts'

const FULL = '全区经济总体平稳投资消费稳步回升民生改善'
const textsOf = (...lines: readonly Line[]) => joinParagraphs(lines).map((paragraph) => paragraph.text)

describe('joinParagraphs', () => {
  it('joins full lines and begins anew where the next word would have fitted', () => {
    expect(textsOf(lineOf(FULL, 100, 100), lineOf('向好。', 100, 115), lineOf('二、其他', 100, 130))).toEqual([`${FULL}向好。`, '二、其他'])
  })

  it('knows that a figure is not broken: a line may end short of its margin before one', () => {
    const before = lineOf(FULL.slice(0, 17), 100, 100)
    expect(textsOf(before, lineOf('1234.56亿元', 100, 115))).toEqual([`${FULL.slice(0, 17)}1234.56亿元`])
    expect(textsOf(before, lineOf('亿元', 100, 115))).toHaveLength(2)
  })

  it('begins anew at an indent, even behind a full line', () => {
    expect(textsOf(lineOf(`${FULL.slice(0, 19)}。`, 100, 100), lineOf('下一段', 120, 115))).toHaveLength(2)
  })

  it('begins anew at another size and behind a wider gap', () => {
    expect(textsOf(lineOf(FULL, 100, 100), lineOf('正文', 100, 115, { size: 8 }))).toHaveLength(2)
    const lines = [100, 115, 130, 152].map((y) => lineOf(FULL, 100, y))
    expect(textsOf(...lines)).toEqual([FULL + FULL + FULL, FULL])
  })

  it('goes on over the end of a page', () => {
    expect(textsOf(lineOf(FULL, 100, 700), lineOf('向好。', 100, 100, { page: 2 }))).toEqual([`${FULL}向好。`])
  })

  it('keeps the lines of a centred title apart, and joins a line that is only wrapped', () => {
    expect(textsOf(lineOf('关于某区计划', 170, 100), lineOf('草案的报告', 175, 115))).toHaveLength(2)
    expect(textsOf(lineOf(FULL, 100, 100), lineOf('草案的报告', 175, 115))).toHaveLength(1)
  })

  it('joins blocks set in as a whole and items that hang from their numbers', () => {
    const setIn = [FULL.slice(0, 18), FULL.slice(0, 18), '完。'].map((text, i) => lineOf(text, 120, 100 + i * 15))
    expect(textsOf(...setIn)).toHaveLength(1)
    expect(textsOf(lineOf(`1.${FULL.slice(0, 19)}`, 100, 100), lineOf('回升', 115, 115))).toHaveLength(1)
  })

  it('tells the items of a list that is not indented by their numbers', () => {
    const margins = { ...MARGINS, indents: false }
    const item = (n: number, y: number) => lineOf(`${n}.${FULL.slice(0, 18)}。`, 100, y, { margins })
    expect(textsOf(item(1, 100), item(2, 115))).toHaveLength(2)
    expect(textsOf(lineOf(`${FULL.slice(0, 19)}，`, 100, 100, { margins }), lineOf('一、二、三产业', 100, 115, { margins }))).toHaveLength(
      1,
    )
  })

  it('begins anew at the head of a list of projects', () => {
    expect(textsOf(lineOf(FULL, 100, 100), lineOf('开工：甲厂', 100, 115))).toHaveLength(2)
  })

  it('parts words of another script by a blank', () => {
    expect(textsOf(lineOf('ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMN', 100, 100), lineOf('Word', 100, 115))[0]).toMatch(/N Word$/)
  })
})

describe('estimateMargins', () => {
  it('takes the end most lines share for the right margin, marks beyond it or not', () => {
    const lines = [lineOf(FULL, 120, 100), ...[115, 130, 145, 160, 175].map((y) => lineOf(FULL, 100, y)), lineOf(`${FULL}。`, 100, 190)]
    expect(estimateMargins(lines)).toEqual({ left: 100, right: 300, indents: true })
  })

  it('does not guess from few lines', () => {
    expect(estimateMargins([lineOf(FULL), lineOf(FULL)])).toBeNull()
    expect(estimateMargins([])).toBeNull()
  })
})

it('gives a cell the same room on both sides where its lines leave more', () => {
  expect(cellMargins([lineOf('短', 105)], 100, 300)).toEqual({ left: 105, right: 295, indents: false })
  expect(cellMargins([lineOf(FULL, 95), lineOf('缩进', 115)], 90, 300)).toMatchObject({ right: 295, indents: true })
})

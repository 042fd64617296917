import { describe, expect, it } from 'vitest'
import { blankIndents } from './blank-indents.ts'

const prose = '全县坚持稳中求进，扎实推进各项工作，经济社会保持平稳健康发展。'
const paragraphs = Array.from({ length: 8 }, () => `→${prose}`)
const split = (lines: readonly string[]): string[] => lines.map((line) => line.replaceAll('→', '\t'))
/** The lines with the TABs that are left shown again. */
const blanked = (...lines: readonly string[]): string[] => blankIndents(split(lines)).map((line) => line.replaceAll('\t', '→'))

describe('blankIndents', () => {
  it('leaves a text alone whose paragraphs begin without TAB', () => {
    const lines = split([...paragraphs.map((line) => line.slice(1)), '→指标', '→12', `→${prose}`])
    expect(blankIndents(lines)).toBe(lines)
  })

  it('leaves a text alone that has but a few paragraphs', () => {
    const lines = split(paragraphs.slice(1))
    expect(blankIndents(lines)).toBe(lines)
  })

  it('blanks one TAB of every line where all lines have one, and keeps every length', () => {
    const lines = ['→某县报告', ...paragraphs, '→→指标', '→→目标', '', '→→收入', '→→', `→${prose}`]
    expect(blanked(...lines)).toEqual([
      ' 某县报告',
      ...paragraphs.map((line) => ` ${line.slice(1)}`),
      '→ 指标',
      '→ 目标',
      '',
      '→ 收入',
      '→ ',
      ` ${prose}`,
    ])
    expect(blanked(...lines).map((line) => line.length)).toEqual(lines.map((line) => line.length))
  })

  it('tells paragraphs and headings from the cells of a table', () => {
    const tail = ['→附表1：主要指标', '→指标', '→目标', '', '→收入', '→12', '', '→完成情况', `→${prose}`, '', '', '→二、安排', `→${prose}`]
    expect(blanked('→某县报告', '→一、总体情况', '→主要工作如下：', ...paragraphs, ...tail)).toEqual([
      ' 某县报告',
      ' 一、总体情况',
      ' 主要工作如下：',
      ...paragraphs.map((line) => ` ${line.slice(1)}`),
      ...tail.slice(0, -2),
      ' 二、安排',
      ` ${prose}`,
    ])
  })

  it('leaves a box to itself, with its group lines and an empty paragraph inside', () => {
    const box = [
      '→专栏1：实事',
      '',
      '→（一）村镇',
      '→1.修建道路三公里，改造桥梁两座，方便两个村的群众出行。',
      '',
      '→2.修建公园。',
      '→开工：甲、乙。',
    ]
    expect(blanked(...paragraphs, ...box, '', `→${prose}`, '→二是稳住就业。')).toEqual([
      ...paragraphs.map((line) => ` ${line.slice(1)}`),
      ...box,
      '',
      ` ${prose}`,
      ' 二是稳住就业。',
    ])
  })
})

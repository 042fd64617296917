import { describe, expect, it } from 'vitest'
import { decimal } from '../decimal.ts'
import { endsBareNumber, isBlockedBefore, isFixedWord, isLabel, isLatin, isMinusAt, isYear, isYearMonth } from './number-guards.ts'
import { scanArabicAt } from './numeral.ts'
import { readQuantityAt } from './read-quantity.ts'

describe('what a number stands in', () => {
  it.each([
    ['A', true],
    ['Z', true],
    ['a', true],
    ['z', true],
    ['@', false],
    ['[', false],
    ['`', false],
    ['{', false],
    ['甲', false],
    [undefined, false],
  ])('%j is a letter: %j', (char, expected) => expect(isLatin(char)).toBe(expected))

  it.each([
    ['5', 0, false],
    ['前5名', 1, true],
    ['之前5名', 2, false],
    ['目前5家', 2, false],
    ['第5', 1, true],
    ['初5', 1, true],
    ['正月初5', 3, true],
    ['年初90公里', 2, false],
    ['期初320亿元', 2, false],
    ['A5', 1, true],
    ['35', 1, true],
    ['A-5', 2, true],
    ['甲-5', 2, false],
    ['3:5', 2, true],
    ['：5', 1, false],
    ['，5', 1, false],
    ['增5', 1, false],
  ])('in %s at %i it is part of something else: %j', (text, index, expected) => expect(isBlockedBefore(text, index)).toBe(expected))

  it.each([
    ['-5', 0, true],
    ['负5', 0, true],
    ['A负5', 1, true],
    ['--5', 1, false],
    ['A-5', 1, false],
    ['3-5', 1, false],
    ['3%-5%', 2, false],
    ['（甲）-5', 3, false],
    ['(甲)-5', 3, false],
    ['为-5', 1, true],
    ['5', 0, false],
    ['-', 1, false],
  ])('in %s at %i a minus: %j', (text, index, expected) => expect(isMinusAt(text, index)).toBe(expected))

  it.each([
    ['1899', false],
    ['1900', true],
    ['2023', true],
    ['2100', true],
    ['2101', false],
    ['02023', false],
    ['202', false],
    ['2023.5', false],
  ])('%s is a year: %j', (text, expected) => expect(isYear(scanArabicAt(text, 0)!, text.length === 6 ? 4 : text.length)).toBe(expected))

  it.each([
    ['2023.1', true],
    ['2023.01', true],
    ['2023.12', true],
    ['2023.13', false],
    ['2023.0', false],
    ['2023.00', false],
    ['2023', false],
    ['2023.011', false],
    ['1989.5', false],
    ['1990.5', true],
    ['2100.5', true],
    ['2101.5', false],
  ])('%s is a month of a year: %j', (text, expected) => expect(isYearMonth(decimal(text))).toBe(expected))

  it.each([
    ['十分重要', true],
    ['十分钟', false],
    ['百分之五', false],
    ['万分之一', false],
    ['千家万户', true],
    ['千家企业', false],
    ['一批项目', true],
  ])('%s is a fixed word: %j', (text, expected) => expect(isFixedWord(text, 0)).toBe(expected))

  it.each([
    ['附件2。', 2, 3, true],
    ['文件2。', 2, 3, false],
    ['件2', 1, 2, false],
    ['（3）', 1, 2, true],
    ['(3)', 1, 2, true],
    ['（3家）', 1, 2, false],
    ['3）', 0, 1, false],
    ['表1', 1, 2, true],
    ['“1361”', 1, 5, true],
    ['100强', 0, 3, true],
    ['3号', 0, 1, true],
    ['318国道', 0, 3, true],
    ['共318国', 1, 4, false],
    ['1. 坚持', 0, 1, true],
    ['1．坚持', 0, 1, true],
    ['  3、建成', 2, 3, true],
    ['1.5', 0, 1, false],
    ['3、5', 0, 1, false],
    ['达3、建', 1, 2, false],
    ['5', 0, 1, false],
  ])('in %s from %i to %i a label: %j', (text, start, end, expected) => expect(isLabel(text, start, end)).toBe(expected))

  it.each([
    ['5', true],
    ['5，', true],
    ['5G', false],
    ['5#', false],
    ['5年', false],
    ['5级', false],
    ['5+1', false],
    ['5+', true],
    ['5+项', true],
    ['5-A', false],
    ['5—', true],
    ['5—6', false],
    ['5：甲', true],
    ['5：6', false],
  ])('%s ends after its first digit: %j', (text, expected) => expect(endsBareNumber(text, 1)).toBe(expected))
})

describe('what is counted in words', () => {
  const read = (text: string, at: string) => {
    const match = readQuantityAt(text, text.indexOf(at))
    return match && text.slice(match.start, match.end)
  }

  it.each([
    ['零距离', '零', null],
    ['零个', '零', null],
    ['零点五个', '零', '零点五个'],
    ['连续三届', '三', '三届'],
    ['连续十三届', '十', '十三届'],
    ['第十届', '十', null],
    ['换届后三届', '三', null],
    ['三次会议', '三', null],
    ['三次全体会议', '三', null],
    ['三次代表大会', '三', null],
    ['三次党代会', '三', null],
    ['三次全会', '三', null],
    ['三次产业', '三', null],
    ['二次及三次会议', '二', null],
    ['二次和三次会议', '二', null],
    ['二次、三次、四次全会', '二', null],
    ['二次、三次检查', '二', '二次'],
    ['二次、五家', '二', '二次'],
    ['最多跑一次', '一', null],
    ['开展一次', '一', '一次'],
    ['三线', '三', null],
    ['31日内', '3', '31日'],
    ['20日以内', '2', '20日以内'],
    ['31日', '3', null],
    ['32日', '3', '32日'],
  ])('%s at %s: %j', (text, at, expected) => expect(read(text, at)).toBe(expected))
})

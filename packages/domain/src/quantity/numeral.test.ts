import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDecimals, decimal, printDecimal } from '../decimal.ts'
import { arabicDigit, parseNumeral, scanArabicAt, scanSectionAt } from './numeral.ts'

const DIGITS = '零一二三四五六七八九'

/** Chinese numeral of 0–9999 by the school rule. */
function spellSection(n: number): string {
  let out = ''
  let gap = false
  for (const [step, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / step) % 10
    if (digit === 0) {
      gap = out !== ''
      continue
    }
    out += `${gap ? '零' : ''}${DIGITS[digit]}${name}`
    gap = false
  }
  return out
}

function spell(n: number): string {
  if (n === 0) return '零'
  const [yi, wan, low] = [Math.floor(n / 1e8), Math.floor(n / 1e4) % 1e4, n % 1e4]
  let out = yi ? `${spellSection(yi)}亿` : ''
  if (wan) out += `${out && wan < 1000 ? '零' : ''}${spellSection(wan)}万`
  if (low) out += `${out && low < 1000 ? '零' : ''}${spellSection(low)}`
  return out.startsWith('一十') ? out.slice(1) : out
}

describe('parseNumeral', () => {
  it.each([
    ['12', '12'],
    [' 12 ', '12'],
    ['１２．５', '12.5'],
    ['1,234.5', '1234.5'],
    ['12,345,678', '12345678'],
    ['12，345', '12345'],
    ['-3.5', '-3.5'],
    ['—2', '-2'],
    ['负三', '-3'],
    ['一千二百', '1200'],
    ['两万三千', '23000'],
    ['十五', '15'],
    ['廿', '20'],
    ['廿一', '21'],
    ['卅', '30'],
    ['〇', '0'],
    ['零', '0'],
    ['零点五', '0.5'],
    ['十五点五', '15.5'],
    ['一百零五', '105'],
    ['一百五', '150'],
    ['一百一十五', '115'],
    ['一百十五', '115'],
    ['一万五', '15000'],
    ['一万零五', '10005'],
    ['三千万', '30000000'],
    ['一亿零五百万', '105000000'],
    ['两万亿', '2000000000000'],
    ['二〇二三', '2023'],
    ['百', '100'],
    ['贰拾', '20'],
    ['半', '0.5'],
    ['三点零五', '3.05'],
    ['三点零', '3.0'],
    ['零点零五', '0.05'],
    ['〇点五', '0.5'],
    ['一千零十五', '1015'],
    ['一千零五十', '1050'],
    ['一千五十', '1050'],
    ['两千三百五', '2350'],
    ['一千五', '1500'],
    ['卅五', '35'],
    ['十零五', '15'],
    ['一亿', '100000000'],
    ['三亿五千', '300005000'],
    ['一亿五', '150000000'],
    ['一百二十三万四千五百六十七', '1234567'],
    ['负十', '-10'],
    ['－12.50', '-12.50'],
  ])('%s is %s', (text, value) => {
    const parsed = parseNumeral(text)
    expect(parsed && printDecimal(parsed)).toBe(value)
  })

  it.each([
    '',
    '-',
    '1.2万',
    '12家',
    '十四五',
    '两三',
    '百百',
    '一万亿万',
    '一万两万',
    '1,23',
    '三百千',
    '一百百',
    '万',
    '点五',
    '一百二百',
    '两三万',
  ])('%j is none', (text) => {
    expect(parseNumeral(text)).toBeNull()
  })

  it('reads back every spelt number', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 999_999_999_999 })), (n) => {
        const parsed = parseNumeral(spell(n))
        expect(parsed, spell(n)).not.toBeNull()
        expect(compareDecimals(parsed as NonNullable<typeof parsed>, decimal(n))).toBe(0)
      }),
    )
  })

  it('keeps every digit of a number longer than a machine number holds', () => {
    expect(printDecimal(parseNumeral('123456789012345678.9')!)).toBe('123456789012345678.9')
  })

  it('reads back thousands separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (n) => {
        expect(parseNumeral(n.toLocaleString('en-US'))).toEqual(decimal(n))
      }),
    )
  })
})

describe('scanning', () => {
  it('knows the digits of both widths', () => {
    const digit = (char: string) => arabicDigit(char.charCodeAt(0))
    expect([...'0123456789０１２３４５６７８９'].map(digit)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect([...'/:／：一a'].map(digit)).toEqual([-1, -1, -1, -1, -1, -1])
  })

  it('stops at a comma that separates list items', () => {
    expect(scanArabicAt('100，200，300个', 0)?.end).toBe(3)
    expect(scanArabicAt('1,23', 0)?.end).toBe(1)
    expect(scanArabicAt('0,123', 0)?.end).toBe(1)
    expect(scanArabicAt('5.', 0)?.end).toBe(1)
    expect(scanArabicAt('1,2345', 0)?.end).toBe(1)
    expect(scanArabicAt('1234,567', 0)?.end).toBe(4)
    expect(scanArabicAt('123,456', 0)?.end).toBe(7)
    expect(scanArabicAt('12，345', 0)?.end).toBe(6)
    expect(scanArabicAt('x1,234,567.890，1', 1)).toEqual({
      end: 14,
      value: { digits: 1234567890n, scale: 3 },
      high: null,
      script: 'arabic',
      bare: false,
    })
    expect(scanArabicAt('五', 0)).toBeNull()
  })

  it('leaves 千 of 千瓦 and 百 of 百分点 to the unit', () => {
    expect(scanSectionAt('三千瓦', 0)?.end).toBe(1)
    expect(scanSectionAt('五百分点', 0)?.end).toBe(1)
    expect(scanSectionAt('三千户', 0)?.end).toBe(2)
    expect(scanSectionAt('五百分之一', 0)?.end).toBe(1)
    expect(scanSectionAt('五百分', 0)?.end).toBe(2)
    for (const unit of ['千瓦', '千克', '千米', '千伏', '千帕']) expect(scanSectionAt(`五${unit}`, 0)?.value, unit).toEqual(decimal(5))
  })

  it('knows neighbours from years', () => {
    expect(scanSectionAt('两三家', 0)?.high).toEqual(decimal(3))
    expect(scanSectionAt('三二家', 0)?.high).toBeNull()
    expect(scanSectionAt('一百零', 0)?.end).toBe(2)
    expect(scanSectionAt('一百零零五', 0)?.end).toBe(2)
    expect(scanSectionAt('八九百户', 0)).toEqual({ end: 3, value: decimal(800), high: decimal(900), script: 'chinese', bare: false })
    expect(scanSectionAt('八九户', 0)).toEqual({ end: 2, value: decimal(8), high: decimal(9), script: 'chinese', bare: false })
    expect(scanSectionAt('八八百户', 0)).toBeNull()
    expect(scanSectionAt('零三户', 0)).toEqual({ end: 2, value: decimal(3), high: null, script: 'chinese', bare: false })
    expect(scanSectionAt('五五户', 0)).toEqual({ end: 2, value: decimal(55), high: null, script: 'chinese', bare: false })
    expect(scanSectionAt('百五', 0)).toEqual({ end: 1, value: decimal(100), high: null, script: 'chinese', bare: true })
    expect(scanSectionAt('千百', 0)).toEqual({ end: 1, value: decimal(1000), high: null, script: 'chinese', bare: true })
    expect(scanSectionAt('十五', 0)).toEqual({ end: 2, value: decimal(15), high: null, script: 'chinese', bare: false })
    expect(scanSectionAt('卅十', 0)?.end).toBe(1)
    expect(scanSectionAt('户', 0)).toBeNull()
    expect(scanSectionAt('', 0)).toBeNull()
  })
})

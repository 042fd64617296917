import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDecimals, decimal, printDecimal } from '../decimal.ts'
import { parseNumeral, scanArabicAt, scanSectionAt } from './numeral.ts'

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

  it('reads back thousands separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (n) => {
        expect(parseNumeral(n.toLocaleString('en-US'))).toEqual(decimal(n))
      }),
    )
  })
})

describe('scanning', () => {
  it('stops at a comma that separates list items', () => {
    expect(scanArabicAt('100，200，300个', 0)?.end).toBe(3)
    expect(scanArabicAt('1,23', 0)?.end).toBe(1)
    expect(scanArabicAt('0,123', 0)?.end).toBe(1)
    expect(scanArabicAt('5.', 0)?.end).toBe(1)
    expect(scanArabicAt('五', 0)).toBeNull()
  })

  it('leaves 千 of 千瓦 and 百 of 百分点 to the unit', () => {
    expect(scanSectionAt('三千瓦', 0)?.end).toBe(1)
    expect(scanSectionAt('五百分点', 0)?.end).toBe(1)
    expect(scanSectionAt('三千户', 0)?.end).toBe(2)
  })

  it('knows neighbours from years', () => {
    expect(scanSectionAt('两三家', 0)?.high).toEqual(decimal(3))
    expect(scanSectionAt('三二家', 0)?.high).toBeNull()
    expect(scanSectionAt('一百零', 0)?.end).toBe(2)
  })
})

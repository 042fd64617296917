import { describe, expect, it } from 'vitest'
import { decimal, printDecimal } from '../decimal.ts'
import { quantityInterval } from './quantity.ts'
import { parseQuantity } from './read-quantity.ts'

describe('intervals', () => {
  const interval = (text: string) => {
    const q = parseQuantity(text)
    if (!q) return null
    const i = quantityInterval(q)
    return `${i.low ? (i.lowOpen ? '(' : '[') + printDecimal(i.low) : '('}, ${i.high ? printDecimal(i.high) + (i.highOpen ? ')' : ']') : ')'}`
  }

  it.each([
    ['17.2%', '[17.15, 17.25]'],
    ['450家', '[450, 450]'],
    ['45万人', '[44.5, 45.5]'],
    ['2.0', '[1.95, 2.05]'],
    ['1—2家', '[1, 2]'],
    ['5%-5.5%', '[4.95, 5.55]'],
    ['95%以上', '[95, )'],
    ['超70%', '(70, )'],
    ['450余家', '(450, 460)'],
    ['20多家', '(20, 30)'],
    ['将近100家', '[95.00, 100]'],
    ['1倍多', '(1, 2)'],
    ['2.5万余人', '(2.5, 2.6)'],
    ['1000余万元', '(1000, 2000)'],
    ['5.5%以内', '(, 5.5]'],
    ['不足10家', '(, 10)'],
    ['约100家', '[95.00, 105.00]'],
    ['近100家', '[95.00, 100]'],
    ['-18左右', '[-19.40, -16.60]'],
    ['Ⅱ类', '[2, 2]'],
    ['翻一番', '[2, 2]'],
    ['负5%以上', '[-5, )'],
    ['-20余%', '(-20, -10)'],
    ['1.91:1', '[1.905, 1.915]'],
  ])('%s is %s', (text, printed) => {
    const got = interval(text)
    expect(text === '1.91:1' ? got?.replace(/0+(?=[,\]])/g, '') : got).toBe(printed)
  })

  it('says of each end where it is and whether it belongs', () => {
    const ends = (text: string) => quantityInterval(parseQuantity(text)!)
    const [none, five] = [null, decimal(5)]
    expect(ends('5家以上')).toEqual({ low: five, lowOpen: false, high: none, highOpen: false })
    expect(ends('5家以内')).toEqual({ low: none, lowOpen: false, high: five, highOpen: false })
    expect(ends('不足5家')).toEqual({ low: none, lowOpen: false, high: five, highOpen: true })
    expect(ends('超5家')).toEqual({ low: five, lowOpen: true, high: none, highOpen: false })
    expect(ends('5余家')).toEqual({ low: five, lowOpen: true, high: decimal(6), highOpen: true })
    expect(ends('5家')).toEqual({ low: five, lowOpen: false, high: five, highOpen: false })
    expect(ends('接近20家')).toMatchObject({ lowOpen: false, high: decimal(20), highOpen: false })
    expect(ends('1—5家以内')).toMatchObject({ low: none, high: five })
    expect(ends('1—5家以上')).toMatchObject({ low: decimal(1), high: none })
  })

  it('keeps the printed places of a range', () => {
    const range = parseQuantity('5.0%-5.25%')
    expect(range).toMatchObject({ low: decimal('5.0'), high: decimal('5.25'), decimals: 2, form: 'range', valueText: '5.0%-5.25' })
    expect(parseQuantity('5.25-6%')).toMatchObject({ low: decimal('5.25'), decimals: 2 })
  })

  it('takes the reach of 约 as a setting', () => {
    const q = parseQuantity('约100家')
    expect(q && quantityInterval(q, decimal('0.1')).low).toEqual(decimal('90.0'))
  })
})

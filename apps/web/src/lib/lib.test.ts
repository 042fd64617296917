import { describe, expect, test } from 'vitest'
import { setMinus, splitFigure, tailWidth } from './format.ts'
import { formatPlace, parsePlace } from './place.ts'

describe('figures', () => {
  test.each([
    ['-18左右', '−18', '左右', ''],
    ['－3.2', '−3', '.2', ''],
    ['5200', '5200', '', ''],
    ['1,234.5亿元', '1,234', '.5亿元', ''],
    ['4左右（保持全市前列）', '4', '左右', '（保持全市前列）'],
    ['＜5.5', '＜5', '.5', ''],
    ['1.92:1', '1', '.92:1', ''],
  ])('%s is set on its decimal point', (text, whole, tail, note) => {
    expect(splitFigure(text)).toEqual({ whole, tail, note })
  })

  test.each(['完成市级下达任务', '与GDP增长同步', '—', '/', 'Ⅱ类', ''])('%s is words', (text) => {
    expect(splitFigure(text)).toBeNull()
  })

  test.each([
    ['-0.5', '−0.5'],
    ['1-2家', '1-2家'],
    ['4.5-5', '4.5-5'],
    ['（-3）', '（−3）'],
    ['GDP-1', 'GDP-1'],
  ])('a minus in %s', (text, set) => {
    expect(setMinus(text)).toBe(set)
  })

  test('the widest tail makes the room, up to a limit', () => {
    expect(tailWidth(['6', '6.3'])).toBeCloseTo(1.12)
    expect(tailWidth(['6左右', '6.3'])).toBeCloseTo(2)
    expect(tailWidth(['6个百分点以上左右'])).toBe(4)
    expect(tailWidth([])).toBe(0)
  })
})

describe('places in the address', () => {
  test('go out and come back', () => {
    const place = { line: 37, start: 1, end: 4 }
    expect(parsePlace(formatPlace(place))).toEqual(place)
  })

  test.each([null, '', '3', '3-1', '3-1-x', '-3-1-2', '3-1-2-4'])('%s is none', (text) => {
    expect(parsePlace(text)).toBeNull()
  })
})

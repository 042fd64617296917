import { describe, expect, test } from 'vitest'
import { findSentence } from './find-sentence.ts'

describe('findSentence', () => {
  const text = '甲增长1%。乙增长2%，丙增长3%；丁“增长4%。”戊'
  test.each([
    ['1%', '甲增长1%。'],
    ['3%', '乙增长2%，丙增长3%；'],
    ['4%', '丁“增长4%。”'],
    ['戊', '戊'],
    ['1%。乙增长2%', '甲增长1%。乙增长2%，丙增长3%；'],
  ])('around %s', (place, sentence) => {
    const start = text.indexOf(place)
    const found = findSentence(text, start, start + place.length)
    expect(text.slice(found.start, found.end)).toBe(sentence)
  })

  test('the whole line where it has no stop, also from its very head', () => {
    expect(findSentence('\t5.8', 0, 4)).toEqual({ start: 0, end: 4 })
    expect(findSentence('', 0, 0)).toEqual({ start: 0, end: 0 })
  })
})

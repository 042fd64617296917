import { expect, test } from 'vitest'
import { sentenceAround } from './sentence-around.ts'

const LINE = '全区完成投资74亿元。会议指出“要稳投资。”其中，工业投资25.6亿元！居民收入3.1万元'

test.each([
  ['74亿元', '全区完成投资74亿元。'],
  ['稳投资', '会议指出“要稳投资。”'],
  ['25.6亿元', '其中，工业投资25.6亿元！'],
  ['3.1万元', '居民收入3.1万元'],
  ['其', '其中，工业投资25.6亿元！'],
  ['。会', '全区完成投资74亿元。会议指出“要稳投资。”'],
])('%s stands in %s', (words, sentence) => {
  const start = LINE.indexOf(words)
  const around = sentenceAround(LINE, { start, end: start + words.length })
  expect(LINE.slice(around.start, around.end)).toBe(sentence)
})

test('an empty place has the sentence it stands in, an empty line nothing', () => {
  expect(sentenceAround('甲。乙。', { start: 2, end: 2 })).toEqual({ start: 2, end: 4 })
  expect(sentenceAround('', { start: 0, end: 0 })).toEqual({ start: 0, end: 0 })
})

test('brackets that close at the head of a line end nothing', () => {
  expect(sentenceAround('）投资74亿元', { start: 3, end: 5 })).toEqual({ start: 0, end: 7 })
})

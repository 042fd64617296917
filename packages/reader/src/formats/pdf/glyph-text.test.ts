import { expect, it } from 'vitest'
import { isWide, meaningOf } from './glyph-text.ts'

it.each([
  ['⼀', '一'],
  ['⻔', '门'],
  ['⼾', '户'],
  ['\uf98e', '年'],
  ['⸺', '——'],
  ['⋯', '…'],
  ['ﬁ', 'ﬁ'],
  ['，', '，'],
  ['％', '％'],
  ['Ａ', 'Ａ'],
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['\u200b', ' '],
])('takes %s for %s', (unicode, meaning) => {
  expect(meaningOf(unicode)).toBe(meaning)
})

it.each(['', '\u0001', '\ue123', '\ufffd', '\u{f0000}'])('does not know what %j means', (unicode) => {
  expect(meaningOf(unicode)).toBeNull()
})

it('knows what Chinese typesetting sets without blanks', () => {
  expect([...'年，“—Ⅱ①'].every(isWide)).toBe(true)
  expect([...'a1%.-/'].some(isWide)).toBe(false)
})

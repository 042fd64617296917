import { expect, test } from 'vitest'
import { findIn, saidBy } from '../../testing/said-by.ts'

const said = saidBy('unpaired-brackets')

test.each([
  ['共81个（含平台公司)。', ['mixed-width （ )']],
  ['共81个(含平台公司）。', ['mixed-width ( ）']],
  ['共81个（含平台公司。', ['alone （']],
  ['共81个含平台公司）。', ['alone ）']],
  ['实施“四个行动，建成《条例》体系。', ['alone “']],
  ['二）加快发展。', ['alone ）']],
  ['落实（《条例）》要求。', ['alone 《', 'alone 》']],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  '共81个（含“平台”公司）。',
  '1）建设。2）招商。',
  '（一）加快发展。',
  '一）加快发展。\n二）改善民生。',
  '𠮷田（村）改造。',
])('%s is right', (text) => {
  expect(said(text)).toEqual([])
})

test('a quotation without an end is shown with the place where it has one', () => {
  const [found] = findIn('unpaired-brackets', '开展“春风行动系列招聘活动20场。\n“春风行动”帮助3000人就业。')
  expect(found?.spans).toEqual([
    { line: 3, start: 2, end: 3 },
    { line: 4, start: 0, end: 6 },
  ])
})

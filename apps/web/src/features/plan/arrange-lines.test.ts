import { expect, test } from 'vitest'
import { arrangeLines } from './arrange-lines.ts'
import { makeLine } from './testing/make-line.ts'

const told = (lines: Parameters<typeof arrangeLines>[0]) =>
  arrangeLines(lines).map(({ line, group, parent }) => [group, parent?.name ?? null, line.name])

test('stands as printed, parts behind what they are a part of', () => {
  const lines = [
    makeLine('民间投资', { ordinal: 3, parentId: '固定资产投资' }),
    makeLine('社零', { ordinal: 4 }),
    makeLine('固定资产投资', { ordinal: 1 }),
    makeLine('工业投资', { ordinal: 2, parentId: '固定资产投资' }),
  ]
  expect(told(lines)).toEqual([
    [null, null, '固定资产投资'],
    [null, '固定资产投资', '工业投资'],
    [null, '固定资产投资', '民间投资'],
    [null, null, '社零'],
  ])
})

test('a line added at the end joins its group, a part the group of what it is a part of; lines without a group come last', () => {
  const lines = [
    makeLine('杂项', { ordinal: 1 }),
    makeLine('经济总量', { ordinal: 2, group: '一、经济' }),
    makeLine('其中工业', { ordinal: 3, parentId: '经济总量', group: null }),
    makeLine('空气', { ordinal: 4, group: '二、生态' }),
    makeLine('后加的', { ordinal: 5, group: '一、经济' }),
  ]
  expect(told(lines)).toEqual([
    ['一、经济', null, '经济总量'],
    ['一、经济', '经济总量', '其中工业'],
    ['一、经济', null, '后加的'],
    ['二、生态', null, '空气'],
    [null, null, '杂项'],
  ])
})

test('a part whose parent is not there stands by itself, so that nothing is lost', () => {
  expect(told([makeLine('民间投资', { parentId: 'gone' })])).toEqual([[null, null, '民间投资']])
})

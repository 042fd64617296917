import { expect, test } from 'vitest'
import { differenceTo } from './figure-difference.ts'

const figure = (low: number | null, unit: string | null, high = low) => ({ low, high, unit })

test.each([
  ['percentages differ by points', figure(6.1, '%'), figure(6.4, '%'), { gap: 0.3, unit: '百分点' }],
  ['exactly, not as binary numbers do', figure(0.3, '亿元'), figure(0.1, '亿元'), { gap: -0.2, unit: '亿元' }],
  ['in the unit of the one that counts', figure(1.2, '亿元'), figure(12500, '万元'), { gap: 0.05, unit: '亿元' }],
  ['the same', figure(322, '天'), figure(322, '天'), { gap: 0, unit: '天' }],
  ['ratios have no unit', figure(1.5, null), figure(1.4, null), { gap: -0.1, unit: null }],
  ['a bound is no number', figure(6, '%'), figure(6, '%', null), null],
  ['words are none', figure(6, '%'), figure(null, '%'), null],
  ['days are no money', figure(6, '天'), figure(6, '亿元'), null],
])('%s', (_, counting, other, expected) => {
  expect(differenceTo(counting, other)).toEqual(expected)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardText, unguardText } from './formula-guard.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+86 23', "'+86 23"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['＝1+1', "'＝1+1"],
  ['－18左右', "'－18左右"],
  ["'=1", "''=1"],
])('%j is guarded', (text, guarded) => {
  expect(guardText(text)).toBe(guarded)
})

test.each(['-18', '-0.50', '6左右', '≥35', '', "'quoted'", '正增长'])('%j stays as it is', (text) => {
  expect(guardText(text)).toBe(text)
})

test('a guard comes off again, whatever the text', () => {
  const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '1', '\t', '＝', 'x') }))
  fc.assert(fc.property(texts, (text) => unguardText(guardText(text)) === text))
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { storableJson, storableText } from './clean-text.ts'

/** Any UTF-16 units at all, halves of pairs and NUL among them more often than chance would have it. */
const anyUnits = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 0xd800, 0xdc00, 0xdfff, 0x41)))
  .map((units) => units.map((unit) => String.fromCharCode(unit)).join(''))

test('storable text keeps its length, holds neither NUL nor half a pair, and is the text itself where that is storable', () => {
  fc.assert(
    fc.property(anyUnits, (text) => {
      const clean = storableText(text)
      expect(clean).toHaveLength(text.length)
      expect(clean).not.toContain('\0')
      expect(clean.isWellFormed()).toBe(true)
      expect(storableText(clean)).toBe(clean)
      if (text.isWellFormed() && !text.includes('\0')) expect(clean).toBe(text)
    }),
  )
})

test('storable JSON is the JSON of the value with every string storable', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ raw: anyUnits, line: fc.nat(), scope: fc.array(anyUnits), unit: fc.constant(null) })), (value) => {
      const expected = value.map(({ raw, line, scope, unit }) => ({ raw: storableText(raw), line, scope: scope.map(storableText), unit }))
      expect(JSON.parse(storableJson(value))).toEqual(expected)
    }),
  )
})

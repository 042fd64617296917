import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BLOCK, decodeHeader, encodeHeader, paddingOf } from './tar-format.ts'

const anyMember = fc.record({
  name: fc.stringMatching(/^[a-zA-Z_./0-9-]{1,100}$/),
  size: fc.nat({ max: 4_000_000_000 }),
  mtime: fc.nat({ max: 4_000_000_000 }),
})

test('a header is read back as it was written, and no changed byte of it goes unnoticed', () => {
  fc.assert(
    fc.property(anyMember, fc.nat({ max: BLOCK - 1 }), fc.integer({ min: 1, max: 255 }), (member, at, change) => {
      const block = encodeHeader(member)
      expect(decodeHeader(block)).toEqual(member)
      block[at] = block[at]! ^ change
      expect(decodeHeader(block)).toBeNull()
    }),
  )
})

test.each([
  [0, 0],
  [1, 511],
  [511, 1],
  [512, 0],
])('a content of %i bytes is followed by %i', (size, padding) => {
  expect(paddingOf(size)).toBe(padding)
})

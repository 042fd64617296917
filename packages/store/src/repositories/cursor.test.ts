import { describe, expect, test } from 'vitest'
import { decodeCursor, encodeCursor, isId, isInstant, isText, rowsToRead, toSlice } from './cursor.ts'

const ID = '0b9c2c39-5a52-4b5a-9a2c-6a0c1a7f0001'

describe('a cursor', () => {
  test('gives back the place it was made of', () => {
    const place = ['李四', ID]
    expect(decodeCursor(encodeCursor(place), isText, isId)).toEqual(place)
    const instant = ['2026-01-01T02:03:04.050607Z', ID]
    expect(decodeCursor(encodeCursor(instant), isInstant, isId)).toEqual(instant)
  })

  test.each([
    ['nothing', undefined],
    ['no JSON', 'x'],
    ['another shape', encodeCursor(['李四'])],
    ['a number', Buffer.from('["李四",1]').toString('base64url')],
    ['no id', encodeCursor(['李四', "x' or true"])],
  ])('of %s is none', (_, cursor) => expect(decodeCursor(cursor, isText, isId)).toBeNull())

  test.each([
    'yesterday',
    '2026-01-01',
    'infinity',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-01T24:00:00Z',
  ])('with %s for an instant is none', (at) => expect(decodeCursor(encodeCursor([at, ID]), isInstant, isId)).toBeNull())

  test('holds nothing that the database cannot take', () => {
    expect(decodeCursor(encodeCursor(['\0\ud800', ID]), isText, isId)).toEqual(['\ufffd\ufffd', ID])
  })
})

test('a slice ends with a cursor only where there is more', () => {
  const slice = (rows: number[], limit: number) => toSlice(rows.slice(0, rowsToRead({ limit })), { limit }, String, (row) => [String(row)])
  expect(slice([1, 2, 3], 2)).toEqual({ items: ['1', '2'], next: encodeCursor(['2']) })
  expect(slice([1, 2], 2)).toEqual({ items: ['1', '2'], next: null })
  expect(slice([], 2)).toEqual({ items: [], next: null })
  expect(slice([1, 2], 0).items).toEqual(['1'])
})

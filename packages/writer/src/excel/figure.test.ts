import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseNumberFormat, printNumber } from '../read/number-format.ts'
import { asFigure, daySerial, editableFormat, figureFormat } from './figure.ts'

describe('asFigure', () => {
  test.each([
    ['6', 6, 0],
    ['6.0', 6, 1],
    ['-15.10', -15.1, 2],
    ['0', 0, 0],
    ['0.00', 0, 2],
    ['123456789012345', 123456789012345, 0],
  ])('%s is the number %d with %i decimals', (text, value, places) => {
    expect(asFigure(text)).toEqual({ value, places })
  })

  test.each([
    '6左右',
    '≥35',
    '007',
    '-0',
    '-0.0',
    '+6',
    '1,234',
    '1e5',
    '6.',
    '.5',
    '1234567890123456',
    '0.1234567890123456',
    '',
    ' 6',
    '六',
  ])('%j stays text', (text) => {
    expect(asFigure(text)).toBeNull()
  })

  test('what is a figure is shown under its format exactly as it was printed, by whoever reads it', () => {
    const printed = fc
      .tuple(
        fc.constantFrom('', '-'),
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 999_999 }),
      )
      .map(([sign, whole, places, part]) => `${sign}${whole}${places === 0 ? '' : `.${String(part).padStart(6, '0').slice(0, places)}`}`)
    fc.assert(
      fc.property(printed, fc.boolean(), (text, typed) => {
        const figure = asFigure(text)
        if (figure === null) return /^-0(?:\.0+)?$/.test(text)
        return [figureFormat(figure), editableFormat(figure)].every((code) => {
          const format = parseNumberFormat(code)
          return format.kind === 'figure' && printNumber(figure.value, format, typed) === text
        })
      }),
    )
  })
})

test.each([
  ['2024-01-16', 45307],
  ['1900-03-01', 61],
  ['1900-02-28', null],
  ['2024-13-01', null],
  ['2024年1月16日', null],
])('the serial of %s is %s', (day, serial) => {
  expect(daySerial(day)).toBe(serial)
})

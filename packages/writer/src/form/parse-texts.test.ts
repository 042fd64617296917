import { describe, expect, test } from 'vitest'
import { dayOf, figureOf, monthOf } from './parse-texts.ts'

const row = (text: string) => ({ row: 4, texts: { cell: text }, has: () => true })

/** What a cell gives, or what is said of it. */
const read = (parse: typeof figureOf | typeof monthOf, text: string): unknown => {
  const said: string[] = []
  const value = parse(row(text), 'cell', (_, __, code) => void said.push(code))
  return said[0] ?? value
}

describe('cells of a form', () => {
  test.each([
    ['', null],
    ['0', 0],
    ['1,200.5', 1200.5],
    ['１', 'not-figure'],
    ['−5', 'not-figure'],
    ['12万', 'not-figure'],
  ])('the number of %j is %j', (text, value) => expect(read(figureOf, text)).toBe(value))

  test.each([
    ['', null],
    ['2025-03', '2025-03'],
    ['2025/3', '2025-03'],
    ['2025年3月', '2025-03'],
    ['2025年3', '2025-03'],
    ['2025-03-15', '2025-03'],
    ['2025-13', 'not-month'],
    // In a cell of numbers 2025.10 has become 2025.1.
    ['2025.1', 'not-month'],
    ['三月', 'not-month'],
  ])('the month of %j is %j', (text, value) => expect(read(monthOf, text)).toBe(value))

  test.each([
    ['', null],
    ['2025-03-05', '2025-03-05'],
    ['2025/3/5', '2025-03-05'],
    ['2025年3月5日', '2025-03-05'],
    ['2025-02-30', 'not-day'],
    ['2025-03', 'not-day'],
  ])('the day of %j is %j', (text, value) => expect(read(dayOf, text)).toBe(value))
})

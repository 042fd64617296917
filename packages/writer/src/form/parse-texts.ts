import { quote } from '../read/problems.ts'
import type { FormRow, Report } from './read-form.ts'

const FIGURE = /^-?\d+(?:\.\d+)?$/
const MONTH = /^(\d{4})\s*[-/年]\s*(\d{1,2})(?:\s*月|[-/]\d{1,2})?$/
const DAY = /^(\d{4})\s*[-/年]\s*(\d{1,2})\s*[-/月]\s*(\d{1,2})\s*日?$/

const two = (text: string): string => text.padStart(2, '0')

/** The number of a cell, thousands set apart or not; null where it is empty, or none and said so (`not-figure`). */
export const figureOf = <Key extends string>(row: FormRow<Key>, key: Key, report: Report<Key>): number | null => {
  const text = row.texts[key]
  if (text === '') return null
  const plain = text.replace(/[,，\s]/g, '')
  if (FIGURE.test(plain)) return Number(plain)
  report(row, key, 'not-figure', { text: quote(text) })
  return null
}

/** `YYYY-MM` of a cell; null where it is empty, or no month and said so (`not-month`). */
export const monthOf = <Key extends string>(row: FormRow<Key>, key: Key, report: Report<Key>): string | null => {
  const text = row.texts[key]
  if (text === '') return null
  const [, year = '', month = ''] = MONTH.exec(text) ?? []
  if (year !== '' && Number(month) >= 1 && Number(month) <= 12) return `${year}-${two(month)}`
  report(row, key, 'not-month', { text: quote(text) })
  return null
}

/** `YYYY-MM-DD` of a cell; null where it is empty, or no day of the calendar and said so (`not-day`). */
export const dayOf = <Key extends string>(row: FormRow<Key>, key: Key, report: Report<Key>): string | null => {
  const text = row.texts[key]
  if (text === '') return null
  const [, year = '', month = '', date = ''] = DAY.exec(text) ?? []
  const day = `${year}-${two(month)}-${two(date)}`
  const instant = year === '' ? Number.NaN : Date.parse(`${day}T00:00:00Z`)
  // 2025-02-30 is read as 2 March: no day that was meant.
  if (!Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day)) return day
  report(row, key, 'not-day', { text: quote(text) })
  return null
}

/** Two rows of one mark: the second is told where the first stands. `seen` is the caller's, mark → row. */
export const refuseTwin = <Key extends string>(
  seen: Map<string, number>,
  mark: string,
  row: FormRow<Key>,
  key: Key,
  report: Report<Key>,
): void => {
  const first = seen.get(mark)
  if (first === undefined) seen.set(mark, row.row)
  else if (row.texts[key] !== '') report(row, key, 'row-repeated', { row: first })
}

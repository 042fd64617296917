/**
 * A spreadsheet takes a text that begins so for a formula (CWE-1236). A leading apostrophe keeps it a text; real numbers are left as they
 * are.
 */
const FORMULA = /^[=+\-@\t\r]/

const cellOf = (value: string | number | null): string => {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

/** RFC 4180, with the mark by which Excel knows UTF-8. */
export const toCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`

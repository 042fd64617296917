import { Readable } from 'node:stream'

/** What a spreadsheet would take for a formula (=, +, -, @, also behind a tab or return) is shown as text: OWASP, CSV Injection. */
const guard = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const cell = (value: string | number): string => (typeof value === 'number' ? String(value) : `"${guard(value).replaceAll('"', '""')}"`)

const line = (values: readonly (string | number)[]): string => `${values.map(cell).join(',')}\r\n`

/**
 * CSV (RFC 4180) in UTF-8 with its mark, which Excel asks for. The first row has been fetched when it resolves, so that whatever fails at once still
 * fails with a code instead of a file cut short.
 */
export const streamCsv = async <T>(
  heads: readonly string[],
  rows: AsyncIterator<T, void>,
  toCells: (row: T) => readonly (string | number)[],
): Promise<Readable> => {
  const first = await rows.next()
  const lines = async function* () {
    yield `\u{feff}${line(heads)}`
    for (let row = first; row.done !== true; row = await rows.next()) yield line(toCells(row.value))
  }
  return Readable.from(lines(), { objectMode: false })
}

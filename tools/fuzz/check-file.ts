import { runChecks } from '@gangmu/checker'
import { readingSchema } from '@gangmu/contract'
import { FAILURE_CODES } from '@gangmu/domain'
import { type Layout, openFile, readLayout, segmentDocument } from '@gangmu/reader'
import type { FuzzedFile } from './fuzzed-file.ts'

/**
 * What must hold of any bytes whatever: they end in a coded failure, or in lines, tables and a reading that fit each other. Throws where
 * they do not.
 * @returns how it ended: the failure's code, or the format that was read
 */
export async function checkFile({ bytes, fileName }: FuzzedFile): Promise<string> {
  const opened = await openFile(bytes, fileName)
  if (!opened.ok) {
    must((FAILURE_CODES as readonly string[]).includes(opened.failure.code), `${opened.failure.code} is no code of the catalogue`)
    return opened.failure.code
  }
  const { layout, diagnostics } = opened.value
  checkLayout(layout)
  const read = readLayout(layout, diagnostics)
  const reading = { ...read, findings: runChecks({ document: segmentDocument(layout), reading: read }) }
  checkSpans(reading, layout.lines)
  // As it goes out: undefined, NaN and infinity do not survive.
  const parsed = readingSchema.safeParse(JSON.parse(JSON.stringify(reading)))
  must(
    parsed.success,
    `the reading is not of the public format: ${parsed.error?.issues[0]?.path.join('.')} ${parsed.error?.issues[0]?.message}`,
  )
  return layout.format
}

function checkLayout({ lines, places, tables }: Layout): void {
  for (const [at, line] of lines.entries()) must(typeof line === 'string' && !/[\n\r]/.test(line), `line ${at + 1} holds a line break`)
  must(places === null || places.length === lines.length, `${places?.length} places for ${lines.length} lines`)
  let end = 0
  for (const { from, to, rows } of tables ?? []) {
    must(from >= end && to >= from && to <= lines.length, `a table from ${from} to ${to} behind one that ends at ${end}`)
    end = to
    for (const cell of rows.flat()) {
      must(
        cell.from >= from && cell.to >= cell.from && cell.to <= to,
        `a cell from ${cell.from} to ${cell.to} in a table from ${from} to ${to}`,
      )
      must(cell.column >= 0 && cell.columns >= 1 && cell.rows >= 1, `a cell in column ${cell.column} over ${cell.columns} × ${cell.rows}`)
    }
  }
}

/** Every object with a line, wherever it stands in the reading. */
function checkSpans(value: unknown, lines: readonly string[]): void {
  if (Array.isArray(value)) for (const item of value) checkSpans(item, lines)
  else if (typeof value === 'object' && value !== null) {
    const { line, start = 0, end = 0 } = value as { line?: unknown; start?: number; end?: number }
    if (typeof line === 'number') {
      const text = lines[line - 1]
      must(text !== undefined, `line ${line} of ${lines.length}`)
      must(start >= 0 && start <= end && end <= (text?.length ?? 0), `${start}–${end} in line ${line} of ${text?.length} characters`)
    }
    for (const inner of Object.values(value)) checkSpans(inner, lines)
  }
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

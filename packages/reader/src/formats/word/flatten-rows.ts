/** A cell broken over more lines than this is no cell: a TAB in running text opened what looked like a row. */
const MOST_LINES_OF_ROW = 40

/**
 * The body of an old .doc prints a row as its cells, each ended by a TAB, and cells of several paragraphs over several lines. Turns rows
 * into the form in which flattened tables are read: every cell begins a line with a TAB, its further paragraphs have none, and an empty
 * line ends the row. All other lines stay as they are.
 */
export function flattenRows(lines: readonly string[]): string[] {
  const flat: string[] = []
  let isInTable = false
  for (let i = 0; i < lines.length; i++) {
    const end = lines[i]!.includes('\t') ? endOfRow(lines, i, isInTable) : null
    const cells = end === null ? [] : cellsOf(lines.slice(i, end + 1).join('\n'))
    // One cell is a row only between rows: else it is the end of a frame whose beginning nobody can tell.
    if (end === null || (cells.length < 2 && !isInTable)) {
      flat.push(end === i ? lines[i]!.replace(/\t$/, '') : lines[i]!)
      isInTable = false
      continue
    }
    for (const [first = '', ...more] of cells) flat.push(`\t${first}`, ...more)
    flat.push('')
    isInTable = true
    i = end
  }
  return flat
}

/** The line that ends the row begun at `from`, null where what looks like one is running text or a table of contents with TABs in it. */
function endOfRow(lines: readonly string[], from: number, isInTable: boolean): number | null {
  if (!isInTable && /^[^\t]+\t\s*\d{1,3}$/.test(lines[from]!)) return null
  let entries = 0
  for (let i = from; i < lines.length && i - from < MOST_LINES_OF_ROW; i++) {
    const line = lines[i]!
    if (line.endsWith('\t')) return i
    if (/\t\s*\d{1,3}$/.test(line)) entries++
    if (entries > 1 || (line.length > 40 && /[。；]$/.test(line))) return null
  }
  return null
}

/** Paragraphs by cell; the TAB that ends the last cell begins no other. */
const cellsOf = (row: string): string[][] =>
  row
    .slice(0, -1)
    .split('\t')
    .map((cell) => cell.split('\n').filter((line, i) => i === 0 || line.trim() !== ''))

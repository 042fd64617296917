import { foldIndicatorName } from '@gangmu/domain'

type Named = { readonly id: string; readonly name: string }
export type Pasted = { readonly id: string; readonly raw: string }

/** Rows and columns of what a spreadsheet puts on the clipboard: tabs, line ends, and quotes around cells with line ends of their own. */
export const readClipboard = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/g)) {
    const cell = quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"')
    rows.at(-1)!.push(cell.trim())
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  return rows.filter((row) => row.some((cell) => cell !== ''))
}

const HEADS = /本期|本月|累计|完成|预计|数值|实绩/

const isFigure = (text: string): boolean => /^[-−+]?[\d,，]+(?:\.\d+)?\s*\D{0,6}$/.test(text)

/**
 * What was pasted, by cell. Where a column has names of the form's lines the figures are those of these names, in the column whose head says so
 * or else the first one beside it that has figures; otherwise the first column goes downwards from the cell the focus is in.
 */
export const placePaste = (rows: readonly (readonly string[])[], cells: readonly Named[], focused: string): readonly Pasted[] => {
  // A line that is asked for twice, figure and estimate, takes its figure: it stands first.
  const byName = new Map(cells.toReversed().map((cell) => [foldIndicatorName(cell.name), cell.id]))
  const width = Math.max(0, ...rows.map((row) => row.length))
  const matches = (column: number) => rows.filter((row) => byName.has(foldIndicatorName(row[column] ?? ''))).length
  const names = Array.from({ length: width }, (_, column) => column).sort((a, b) => matches(b) - matches(a))[0]
  if (names !== undefined && matches(names) > 0) {
    const named = rows.flatMap((row) => {
      const id = byName.get(foldIndicatorName(row[names] ?? ''))
      return id === undefined ? [] : [{ id, row }]
    })
    const head = rows.find((row) => !byName.has(foldIndicatorName(row[names] ?? '')) && row.some((cell) => HEADS.test(cell)))
    const beside = Array.from({ length: width - names - 1 }, (_, at) => names + 1 + at)
    const said = beside.find((column) => HEADS.test(head?.[column] ?? ''))
    const column = said ?? beside.find((at) => named.some(({ row }) => isFigure(row[at] ?? '')))
    return column === undefined ? [] : named.flatMap(({ id, row }) => (row[column] ? [{ id, raw: row[column] }] : []))
  }
  const from = cells.findIndex(({ id }) => id === focused)
  return from < 0 ? [] : cells.slice(from, from + rows.length).map(({ id }, at) => ({ id, raw: rows[at]![0] ?? '' }))
}

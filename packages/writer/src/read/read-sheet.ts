import { unescapeCellText } from '../excel/cell-text.ts'
import { type CellBlock, type CellPlace, parseBlock, parseCellName } from './cell-name.ts'
import { LIMITS } from './limits.ts'
import { type NumberFormat, printNumber } from './number-format.ts'
import { collectRuns, tooLarge } from './read-strings.ts'
import { readPart } from './xml.ts'
import type { ZipParts } from './zip.ts'

/** A cell as a person sees it. `date`, `error` and `uncalculated` (a formula without a result) are no texts to go by. */
export type SheetCell = CellPlace & {
  readonly text: string
  readonly kind: 'text' | 'number' | 'date' | 'error' | 'uncalculated'
}

export type SheetCells = {
  /** Filled cells, by row and column. */
  readonly cell: (row: number, column: number) => SheetCell | undefined
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>
  readonly merges: readonly CellBlock[]
}

export type SheetTools = {
  readonly zip: ZipParts
  readonly strings: readonly string[]
  readonly formatOf: (style: number) => NumberFormat
  /** What is left of the workbook's cells and characters; counted down here. */
  readonly budget: { cells: number; characters: number }
}

type OpenCell = CellPlace & { readonly type: string; readonly style: number; value: string | null; inline: string | null; formula: boolean }

/** Reads one sheet. Rows and cells without an address follow the one before, as ECMA-376 part 1, 18.3.1.73 has it. */
export async function readSheet(part: string, { zip, strings, formatOf, budget }: SheetTools): Promise<SheetCells> {
  const rows = new Map<number, Map<number, SheetCell>>()
  const merges: CellBlock[] = []
  let [row, column, inValue] = [0, 0, false]
  let cell: OpenCell | null = null
  const inline = collectRuns('is', (text) => {
    if (cell) cell.inline = text
  })

  const keep = (open: OpenCell): void => {
    const shown = showCell(open, strings, formatOf)
    if (shown.text === '' && shown.kind === 'text') return
    budget.cells--
    budget.characters -= shown.text.length
    if (budget.cells < 0 || budget.characters < 0) throw tooLarge()
    const known = rows.get(open.row) ?? new Map<number, SheetCell>()
    known.set(open.column, { row: open.row, column: open.column, ...shown })
    rows.set(open.row, known)
  }

  await readPart(zip, part, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = /^\d{1,7}$/.test(attributes.r ?? '') ? Number(attributes.r) : row + 1
        column = 0
      } else if (name === 'c') {
        const at = parseCellName(attributes.r ?? '') ?? { row, column: column + 1 }
        column = at.column
        cell = { ...at, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: null, inline: null, formula: false }
      } else if (name === 'v' && cell) {
        inValue = true
        cell.value = ''
      } else if (name === 'f' && cell) cell.formula = true
      else if (name === 'mergeCell') {
        const block = parseBlock(attributes.ref ?? '')
        if (block && merges.push(block) > LIMITS.merges) throw tooLarge()
      }
      inline.open(name, attributes)
    },
    close: (name) => {
      inline.close(name)
      if (name === 'v') inValue = false
      if (name !== 'c' || cell === null) return
      keep(cell)
      cell = null
    },
    text: (text) => {
      if (inValue && cell) cell.value += text
      else inline.text(text)
    },
  })
  return { rows, merges, cell: (row, column) => rows.get(row)?.get(column) }
}

function showCell(
  { type, style, value, inline, formula }: OpenCell,
  strings: readonly string[],
  formatOf: SheetTools['formatOf'],
): Pick<SheetCell, 'text' | 'kind'> {
  // An empty text is a result; some libraries write an empty value for a formula that was never calculated.
  if (formula && (value === null || (value === '' && type !== 'str'))) return { text: '', kind: 'uncalculated' }
  switch (type) {
    case 's':
      return { text: strings[Number(value ?? Number.NaN)] ?? '', kind: 'text' }
    case 'inlineStr':
      return { text: inline ?? unescapeCellText(value ?? ''), kind: 'text' }
    case 'str':
      return { text: unescapeCellText(value ?? ''), kind: 'text' }
    case 'b':
      return { text: value === null ? '' : value === '1' ? 'TRUE' : 'FALSE', kind: 'text' }
    case 'e':
      return { text: value ?? '', kind: 'error' }
    case 'd':
      return { text: value ?? '', kind: 'date' }
    default: {
      const number = value === null || value.trim() === '' ? Number.NaN : Number(value)
      if (!Number.isFinite(number)) return { text: value?.trim() ?? '', kind: 'text' }
      const format = formatOf(style)
      return format.kind === 'date'
        ? { text: printDay(number), kind: 'date' }
        : { text: printNumber(number, format, !formula), kind: 'number' }
    }
  }
}

/** The day behind a serial number, for a person to see what became of what was typed. */
const printDay = (serial: number): string => {
  const instant = new Date(Math.floor(serial - 25_569) * 86_400_000)
  return Number.isNaN(instant.getTime()) ? String(serial) : instant.toISOString().slice(0, 10)
}

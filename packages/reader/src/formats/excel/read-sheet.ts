import { LIMITS } from '../limits.ts'
import type { ZipPackage } from '../zip.ts'
import { type CellPosition, type CellRange, parseCellName, parseRange } from './cell-names.ts'
import { isTrue, localName, readPart } from './package-parts.ts'
import { collectText, unescapeText } from './read-strings.ts'
import type { CellStyle } from './read-styles.ts'

/** A filled cell as a person sees it: `text` has its lines parted by \n. */
export type SheetCell = CellPosition & { readonly text: string; readonly indent: number }

/** Rows or columns, the last one included. */
export type Stretch = { readonly from: number; readonly to: number }

/** A cell with nothing to show for what it holds. */
export type SheetNotice = CellPosition & { readonly code: NoticeCode; readonly evidence: string }

type NoticeCode = 'excel.error' | 'excel.no-result' | 'excel.hidden' | 'file.limit-reached'

export type SheetContent = {
  /** By row, then by column; hidden ones too. */
  readonly cells: readonly SheetCell[]
  readonly merges: readonly CellRange[]
  readonly hiddenRows: readonly Stretch[]
  readonly hiddenColumns: readonly Stretch[]
  readonly notices: readonly SheetNotice[]
  /** Filled rows there are, and how many of them are in `cells`. */
  readonly rows: number
  readonly rowsRead: number
  /** The first filled column beyond the limit, null where none is. */
  readonly beyond: number | null
}

export type SheetReader = {
  readonly zip: ZipPackage
  readonly stringAt: (index: number) => string | null
  readonly styleOf: (style: number) => CellStyle
  readonly since1904: boolean
  /** What is left of the workbook's cells and characters; counted down here. */
  readonly budget: { cells: number; characters: number }
}

const MOST_MERGES = 50_000
const MOST_STRETCHES = 50_000
/** A whole column of errors is one complaint, not a million. */
const MOST_NOTICES = 1_000

type OpenCell = CellPosition & { type: string; style: number; value: string | null; inline: string | null; formula: boolean }

/**
 * Reads the cells of one sheet while it inflates: what lies beyond LIMITS is counted, never held. Rows and cells without an address
 * follow the one before, as ECMA-376 part 1, 18.3.1.73 has it.
 */
export async function readSheet(part: string, reader: SheetReader): Promise<SheetContent> {
  const { zip, budget } = reader
  const cells: SheetCell[] = []
  const notices: SheetNotice[] = []
  const merges: CellRange[] = []
  const hiddenRows: { from: number; to: number }[] = []
  const hiddenColumns: Stretch[] = []
  let [rows, rowsRead, row, column, filledRow] = [0, 0, -1, -1, -1]
  let beyond: number | null = null
  let inData = false
  let inValue = false
  let cell: OpenCell | null = null
  const inline = collectText('is', (text) => {
    if (cell) cell.inline = text
  })

  const keep = (open: OpenCell): void => {
    // Beyond the limit rows are counted, nothing more: a million rows need not be printed to be left out.
    if (rows > rowsRead) {
      if (open.row !== filledRow && (open.value ?? open.inline ?? '').trim() !== '') {
        filledRow = open.row
        rows++
      }
      return
    }
    const shown = showCell(open, reader)
    if ('code' in shown) {
      if (notices.length < MOST_NOTICES) notices.push({ row: open.row, column: open.column, ...shown })
      return
    }
    const text = shown.text.replace(/\r\n?/g, '\n')
    if (text.trim() === '') return
    if (open.row !== filledRow) {
      filledRow = open.row
      rows++
      // Whole rows only: half a row would be read as another one.
      if (rows === rowsRead + 1 && rowsRead < LIMITS.sheetRows && budget.cells > 0 && budget.characters > 0) rowsRead++
    }
    if (rows > rowsRead) return
    if (open.column >= LIMITS.sheetColumns) {
      beyond = Math.min(beyond ?? open.column, open.column)
      return
    }
    budget.cells--
    budget.characters -= text.length
    cells.push({ row: open.row, column: open.column, text, indent: shown.indent })
  }

  await readPart(zip, part, {
    open: (prefixed, attributes) => {
      const name = localName(prefixed)
      if (inData) {
        if (name === 'row') {
          row = /^\d{1,7}$/.test(attributes.r ?? '') ? Number(attributes.r) - 1 : row + 1
          column = -1
          if (isTrue(attributes.hidden) || (attributes.ht === '0' && isTrue(attributes.customHeight))) addRow(hiddenRows, row)
        } else if (name === 'c') {
          const at = parseCellName(attributes.r ?? '') ?? { row, column: column + 1 }
          column = at.column
          cell = { ...at, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: null, inline: null, formula: false }
        } else if (name === 'v') inValue = true
        else if (name === 'f' && cell) cell.formula = true
        inline.open(name)
      } else if (name === 'sheetData') inData = true
      else if (name === 'mergeCell' && merges.length < MOST_MERGES) {
        const range = parseRange(attributes.ref ?? '')
        if (range) merges.push(range)
      } else if (name === 'col' && hiddenColumns.length < MOST_STRETCHES && (isTrue(attributes.hidden) || attributes.width === '0'))
        hiddenColumns.push({ from: Number(attributes.min) - 1, to: Number(attributes.max) - 1 })
    },
    close: (prefixed) => {
      const name = localName(prefixed)
      if (name === 'sheetData') inData = false
      if (!inData) return
      inline.close(name)
      if (name === 'v') inValue = false
      if (name !== 'c' || cell === null) return
      keep(cell)
      cell = null
    },
    text: (text) => {
      if (inValue && cell) cell.value = (cell.value ?? '') + text.slice(0, 32_768)
      else if (inData) inline.add(text)
    },
  })
  const ordered = cells.sort((a, b) => a.row - b.row || a.column - b.column)
  return { cells: ordered, merges, hiddenRows, hiddenColumns, notices, rows, rowsRead, beyond }
}

function addRow(stretches: { from: number; to: number }[], row: number): void {
  const last = stretches.at(-1)
  if (last && last.to + 1 === row) last.to = row
  else if (stretches.length < MOST_STRETCHES) stretches.push({ from: row, to: row })
}

type Shown = { readonly text: string; readonly indent: number } | Pick<SheetNotice, 'code' | 'evidence'>

const NOTHING: Shown = { text: '', indent: 0 }

function showCell({ type, style, value, inline, formula }: OpenCell, { stringAt, styleOf, since1904 }: SheetReader): Shown {
  const { format, indent } = styleOf(style)
  const text = (raw: string): Shown => hidingNothing({ text: format.text(raw), indent }, raw)
  const number = (n: number, raw: string): Shown => hidingNothing({ text: Number.isFinite(n) ? format.number(n) : raw, indent: 0 }, raw)
  // An empty text is a result; openpyxl writes an empty value for a formula that was never calculated.
  if (formula && (value === null || (value === '' && type !== 'str'))) return { code: 'excel.no-result', evidence: '' }
  switch (type) {
    case 's': {
      const string = stringAt(Number(value ?? Number.NaN))
      return string === null ? { code: 'file.limit-reached', evidence: '' } : text(string)
    }
    case 'inlineStr':
      return text(inline ?? unescapeText(value ?? ''))
    case 'str':
      return text(unescapeText(value ?? ''))
    case 'b':
      return value === null ? NOTHING : text(isTrue(value) ? 'TRUE' : 'FALSE')
    case 'e':
      return { code: 'excel.error', evidence: value ?? '' }
    case 'd':
      return value === null
        ? NOTHING
        : number(Date.parse(/[zZ]$/.test(value) ? value : `${value}Z`) / 86_400_000 + (since1904 ? 24_107 : 25_569), value)
    default:
      return value === null || value.trim() === '' ? NOTHING : number(Number(value), value)
  }
}

/** ;;; and 0;-0;; show nothing where there is something. */
const hidingNothing = (shown: { readonly text: string; readonly indent: number }, raw: string): Shown =>
  shown.text.trim() === '' && raw.trim() !== '' ? { code: 'excel.hidden', evidence: raw } : shown

import type { Alignment, Border, Fill, Style } from 'exceljs'
import type { CellTone } from './table.ts'

const SONG = '宋体'
const FANG_SONG = '仿宋'

const INK = { argb: 'FF1D2125' }
const GREY = { argb: 'FF6B7178' }
const TONES: Readonly<Record<CellTone, { argb: string }>> = {
  met: { argb: 'FF1F7351' },
  open: { argb: 'FF8A5A00' },
  missed: { argb: 'FFB02F25' },
}

const line: Partial<Border> = { style: 'thin', color: { argb: 'FFB9B4AA' } }
const FRAME = { top: line, bottom: line, left: line, right: line }
const fill = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } })

/** 36 px, the row of every table on screen. */
export const ROW_HEIGHT = 27
const LINE_HEIGHT = 15
/** Excel allows 409.5 points. */
const HIGHEST = 405

/** Height of a row whose fullest cell has that many lines. */
export const rowHeight = (lines: number): number => Math.min(HIGHEST, Math.max(ROW_HEIGHT, lines * LINE_HEIGHT + 6))

const across = (horizontal: NonNullable<Alignment['horizontal']>): Partial<Alignment> => ({
  horizontal,
  vertical: 'middle',
  wrapText: true,
})

export const TITLE: Partial<Style> = { font: { name: SONG, size: 16, bold: true, color: INK }, alignment: across('center'), numFmt: '@' }
export const CONTEXT: Partial<Style> = { font: { name: FANG_SONG, size: 11, color: INK }, alignment: across('left'), numFmt: '@' }
export const MARK: Partial<Style> = { font: { name: FANG_SONG, size: 10, color: GREY }, alignment: across('right'), numFmt: '@' }
export const HEAD: Partial<Style> = {
  font: { name: SONG, size: 11, bold: true, color: INK },
  alignment: across('center'),
  border: FRAME,
  fill: fill('FFF1EFEA'),
  numFmt: '@',
}
export const GROUP: Partial<Style> = {
  font: { name: SONG, size: 11, bold: true, color: INK },
  alignment: across('left'),
  border: FRAME,
  fill: fill('FFFAF9F6'),
  numFmt: '@',
}
export const FOOT: Partial<Style> = { font: { name: FANG_SONG, size: 10, color: INK }, alignment: across('left'), numFmt: '@' }

export type CellLook = {
  readonly align: 'left' | 'center' | 'right'
  readonly format: string
  readonly figure: boolean
  readonly tone?: CellTone | undefined
  readonly indent?: number | undefined
  readonly bold?: boolean
  readonly shaded?: boolean
  /** Stays open for writing where the sheet is protected. */
  readonly open?: boolean
}

/** exceljs looks styles up by identity first, so each look is built once a workbook. */
export const makeStyles = (): ((look: CellLook) => Partial<Style>) => {
  const known = new Map<string, Partial<Style>>()
  return (look) => {
    const { align, format, figure, tone, indent, bold, shaded, open } = look
    const key = `${align} ${figure} ${tone} ${indent} ${bold} ${shaded} ${open} ${format}`
    const style = known.get(key) ?? build(look)
    known.set(key, style)
    return style
  }
}

const build = ({ align, format, figure, tone, indent, bold, shaded, open }: CellLook): Partial<Style> => ({
  font: { name: figure ? SONG : FANG_SONG, size: 11, bold: bold ?? false, color: tone ? TONES[tone] : INK },
  // One step from the line on the right, where a figure would touch it.
  alignment: { ...across(align), indent: (indent ?? 0) + (align === 'right' ? 1 : 0) },
  border: FRAME,
  numFmt: format,
  ...(shaded ? { fill: fill('FFF1EFEA') } : {}),
  ...(open ? { protection: { locked: false } } : {}),
})

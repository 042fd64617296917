import type { Cell } from '../document.ts'
import { looksLikeHeader } from '../lexicon/columns.ts'
import { readUnit } from '../lexicon/units.ts'
import { readMarker } from './shapes.ts'

type Row = readonly Cell[]
const MOST_COLUMNS = 12
const texts = (cells: Row): string[] => cells.map((c) => c.text)

/**
 * Cuts a run of cells that nothing parts any more into rows: the heading words give the number of columns, the serial numbers the
 * beginning of each row. Null where the run does not begin with headings. `used` counts the cells that went into rows.
 */
export function cutCells(cells: Row): { readonly rows: readonly Row[]; readonly used: number } | null {
  return cutByGrid(cells) ?? cutBySerials(cells) ?? cutByWidth(cells)
}

function cutBySerials(cells: Row): { rows: Row[]; used: number } | null {
  let width = 1
  while (width < cells.length && width <= MOST_COLUMNS && !/^[1１]$/.test(cells[width]!.text)) width++
  let header = width
  // A group heading may stand between the headings and row 1.
  while (header > 2 && readMarker(cells[header - 1]!.text) !== null) header--
  if (header < 2 || width > MOST_COLUMNS || width >= cells.length || !looksLikeHeader(texts(cells.slice(0, header)))) return null
  const rows: Row[] = [cells.slice(0, header)]
  for (let i = header; i < width; i++) rows.push([cells[i]!])
  let k = width
  let serial = 1
  while (k < cells.length) {
    const own = cells[k]!.text.replace(/[.、．]$/, '') === String(serial)
    if (own) {
      const length = rowLength(cells, k, header, serial + 1)
      rows.push(cells.slice(k, k + length))
      k += length
      serial++
    } else if (isGroup(cells[k]!)) rows.push([cells[k++]!])
    else if (isSubRow(cells[k]!)) {
      const length = rowLength(cells, k, header - 1, serial)
      rows.push(cells.slice(k, k + length))
      k += length
    } else break
  }
  return rows.length >= 3 ? { rows, used: k } : null
}

const isGroup = (cell: Cell): boolean => {
  const marker = readMarker(cell.text)
  return marker !== null && marker.level <= 2 && cell.text.length <= 24
}

/** 其中：…, #…, or a name with its unit where a serial might stand: a row without a serial. */
const isSubRow = (cell: Cell): boolean => {
  if (/^(?:其\s*中|[#＃])/.test(cell.text)) return true
  const unit = /[\u4e00-\u9fff]{2}[（(]([^（）()]{1,12})[）)][*＊#]?$/.exec(cell.text)
  return unit !== null && readUnit(unit[1]!) !== null
}

/** Empty cells were kept: the run is a whole grid, and the first column holds serials, groups or nothing. */
function cutByGrid(cells: Row): { rows: Row[]; used: number } | null {
  for (let width = 3; width <= MOST_COLUMNS && width * 3 <= cells.length; width++) {
    if (
      cells.length % width !== 0 ||
      !looksLikeHeader(texts(cells.slice(0, width))) ||
      !/^(?:序号?|编号)$/.test(cells[0]!.text.replace(/\s/g, ''))
    )
      continue
    const rows = Array.from({ length: cells.length / width }, (_, i) => cells.slice(i * width, (i + 1) * width))
    const regular = rows
      .slice(1)
      .every((r) => r[0]!.text === '' || /^[（(]?\d{1,3}(?:[.-]\d{1,2})?[.、）)]?$/.test(r[0]!.text) || isGroup(r[0]!))
    if (regular) return { rows, used: cells.length }
  }
  return null
}

/** The row ends where the next serial, a group or a sub-row stands; the full width is tried first, since a figure may look like a serial. */
function rowLength(cells: Row, from: number, width: number, next: number): number {
  const opens = (i: number): boolean => cells[i] !== undefined && (isGroup(cells[i]!) || isSubRow(cells[i]!))
  const ends = (i: number): boolean => i === cells.length || cells[i]?.text === String(next)
  for (let length = 2; length < width; length++) if (opens(from + length)) return length
  if (opens(from + width)) return width
  for (let length = width; length >= 2; length--) if (ends(from + length)) return length
  return Math.min(width, cells.length - from)
}

/** Without serials: as many heading words as divide the run. */
function cutByWidth(cells: Row): { rows: Row[]; used: number } | null {
  for (let width = Math.min(MOST_COLUMNS, Math.floor(cells.length / 3)); width >= 3; width--) {
    if (cells.length % width !== 0 || !looksLikeHeader(texts(cells.slice(0, width)))) continue
    const second = texts(cells.slice(width, 2 * width))
    if (looksLikeHeader(second) || !/[\u4e00-\u9fff]{3}/.test(second[0] ?? '')) continue
    return { rows: Array.from({ length: cells.length / width }, (_, i) => cells.slice(i * width, (i + 1) * width)), used: cells.length }
  }
  return null
}

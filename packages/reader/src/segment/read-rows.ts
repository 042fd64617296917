import { isSpace } from '../characters.ts'
import type { Cell, Place } from '../document.ts'
import { looksLikeHeader } from '../lexicon/columns.ts'
import { cutCells } from './cut-cells.ts'
import { cleanText, isBlank, isBoxTitle, isNote, isProse, isTableCaption, maskDebris, readMarker } from './shapes.ts'

/** The cells of one region of table lines, before it is known to be a table or a box. `end` is the index after its last line. */
export type RawRegion = { readonly rows: readonly (readonly Cell[])[]; readonly start: number; readonly end: number }

const MOST_BLANKS_BETWEEN_ROWS = 5

export function placeOf(line: number, text: string, from: number, to: number): Place {
  // Only the part is masked: a line of many cells is not masked anew for each of them.
  const masked = maskDebris(text.slice(from, to))
  let start = 0
  let end = masked.length
  while (start < end && isSpace(masked.charCodeAt(start))) start++
  while (end > start && isSpace(masked.charCodeAt(end - 1))) end--
  return { line, start: from + start, end: from + end }
}

const joinParts = (parts: readonly string[]): string =>
  parts.reduce((all, part) => (/[A-Za-z]$/.test(all) && /^[A-Za-z]/.test(part) ? `${all} ${part}` : all + part), '')

export function makeCell(lines: readonly string[], places: readonly Place[]): Cell {
  const printed = places.filter((p) => p.end > p.start)
  return {
    text: joinParts(printed.map((p) => cleanText(lines[p.line - 1]!.slice(p.start, p.end)))),
    places: printed.length > 0 ? printed : places.slice(0, 1),
  }
}

/** Splits one physical line at a separator into cells. */
function splitCells(lines: readonly string[], index: number, separator: RegExp, from: number, to: number): Cell[] {
  const text = lines[index]!
  const cells: Cell[] = []
  let start = from
  const finder = new RegExp(separator, 'g')
  finder.lastIndex = from
  for (let m = finder.exec(text); m && m.index < to; m = finder.exec(text)) {
    cells.push(makeCell(lines, [placeOf(index + 1, text, start, m.index)]))
    start = m.index + m[0].length
  }
  cells.push(makeCell(lines, [placeOf(index + 1, text, start, to)]))
  return cells
}

/**
 * A region of TAB-led lines, as Word is flattened: every cell begins with a TAB, further paragraphs of the cell have none,
 * rows are parted by blank lines. Lines that hold several TABs are whole rows.
 */
export function readTabRegion(lines: readonly string[], start: number): RawRegion | null {
  if (!lines[start]!.startsWith('\t')) return null
  let inner = 0
  let led = 0
  for (let i = start; i < lines.length && i < start + 40; i++) {
    if (!lines[i]!.startsWith('\t')) continue
    led++
    if (lines[i]!.slice(1).trimEnd().includes('\t')) inner++
  }
  if (inner >= 2 && inner * 2 >= led) return readInlineRegion(lines, start)

  const rows: Cell[][] = []
  let row: Place[][] = []
  const closeRow = () => {
    if (row.length > 0) rows.push(row.map((places) => makeCell(lines, places)))
    row = []
  }
  let i = start
  while (i < lines.length) {
    const line = lines[i]!
    if (isBlank(line)) {
      let next = i
      while (next < lines.length && isBlank(lines[next]!)) next++
      if (next >= lines.length) break
      const blanks = next - i
      if (lines[next]!.startsWith('\t') && blanks <= MOST_BLANKS_BETWEEN_ROWS) {
        closeRow()
        if (blanks >= 2 && beginsAnother(lines, next, rows)) break
        if (rows.length > 0 && isBoxTitle(cleanText(lines[next]!))) break
        if (
          rows.some((r) => r.length > 1) &&
          isProse(cleanText(lines[next]!)) &&
          !isNote(cleanText(lines[next]!)) &&
          !lines[next + 1]?.startsWith('\t')
        )
          break
        i = next
        continue
      }
      if (
        blanks === 1 &&
        ((row.length === 1 && resumesCell(lines, next, row[0]!)) || (row.length > 1 && isCellFragment(lines, next, row, rows)))
      ) {
        i = next
        continue
      }
      break
    }
    if (line.startsWith('\t')) {
      if (rows.length > 0 && isBoxTitle(cleanText(line))) break
      for (const [from, to] of tabSpans(line)) row.push([placeOf(i + 1, line, from, to)])
    } else if (row.length === 0) break
    else if (leavesTable(lines, i, row, rows)) break
    else row.at(-1)!.push(placeOf(i + 1, line, 0, line.length))
    i++
  }
  closeRow()
  return { rows: reshape(rows, lines), start, end: i }
}

function tabSpans(line: string): [number, number][] {
  const spans: [number, number][] = []
  let from = 1
  for (let at = line.indexOf('\t', 1); at >= 0; at = line.indexOf('\t', from)) {
    spans.push([from, at])
    from = at + 1
  }
  spans.push([from, line.length])
  return spans.length > 1 && spans.slice(1).every(([a, b]) => line.slice(a, b).trim() === '') ? spans.slice(0, 1) : spans
}

/** After two blank lines, a box title or another heading row opens a table of its own. */
function beginsAnother(lines: readonly string[], next: number, rows: readonly (readonly Cell[])[]): boolean {
  const text = cleanText(lines[next]!)
  if (isBoxTitle(text) || isTableCaption(text)) return true
  if (rows.length === 0) return false
  const cells: string[] = []
  for (let i = next; i < lines.length && lines[i]!.startsWith('\t'); i++) cells.push(cleanText(lines[i]!))
  const sameHeader = rows[0]!.map((c) => c.text).join('|') === cells.join('|')
  return cells.length >= 2 && looksLikeHeader(cells) && !sameHeader && (rows.length >= 3 || rows.every((r) => r.length === 1))
}

/** Inside a box a single empty paragraph does not end the cell when what follows is of a form already seen in it. */
function resumesCell(lines: readonly string[], next: number, cell: readonly Place[]): boolean {
  const form = lineForm(cleanText(lines[next]!))
  return form !== null && cell.some((p) => lineForm(cleanText(lines[p.line - 1]!)) === form)
}

/**
 * 完成市级 / (empty paragraph) / 下达任务: a short scrap behind one blank line belongs to the cell above when the row goes on below it,
 * or when the cell above breaks off in a complete row.
 */
function isCellFragment(lines: readonly string[], next: number, row: readonly Place[][], rows: readonly (readonly Cell[])[]): boolean {
  const text = cleanText(lines[next]!)
  if (text.length > 30 || readMarker(text) !== null || isNote(text) || isTableCaption(text) || isBoxTitle(text) || /[。；：:]$/.test(text))
    return false
  const columns = Math.max(0, ...rows.map((r) => r.length))
  const above = row.at(-1)!.at(-1)!
  const last = cleanText(lines[above.line - 1]!.slice(above.start, above.end))
  const breaksOff =
    text.length <= 12 &&
    /[\u4e00-\u9fff]$/.test(last) &&
    /^(?:下达|反馈|完成|任务|目标|指标|以上|以内|左右|要求|水平|进度|认定|公布|确定|同步)/.test(text)
  if (row.length >= columns && rows.length > 0) return breaksOff
  for (let i = next + 1; i < lines.length && i <= next + 5; i++) {
    if (lines[i]!.startsWith('\t')) return true
    if (!isBlank(lines[i]!) && cleanText(lines[i]!).length > 30) return false
  }
  return breaksOff
}

function lineForm(text: string): string | null {
  const head = /^[^，。、；：:\s]{2,14}[：:]/.exec(text)
  if (head) return 'head'
  const marker = readMarker(text)
  return marker && marker.level >= 3 && marker.level <= 4 ? `marker${marker.level}` : null
}

/** A line without TAB right below the last cell of a complete row is running text when it reads like a paragraph and no TAB line follows before a blank one. */
function leavesTable(lines: readonly string[], i: number, row: readonly Place[][], rows: readonly (readonly Cell[])[]): boolean {
  const columns = Math.max(0, ...rows.map((r) => r.length))
  const text = cleanText(lines[i]!)
  if (columns < 2 || row.length < columns) return false
  if (isNote(text) || isTableCaption(text)) return true
  if (!(readMarker(text) && text.length > 12) && text.length < 40) return false
  for (let j = i + 1; j < lines.length && !isBlank(lines[j]!); j++) if (lines[j]!.startsWith('\t')) return false
  return true
}

/** Two other flattenings: a TAB only before the first cell of a row, and rows that no blank line parts. */
function reshape(rows: readonly (readonly Cell[])[], lines: readonly string[]): readonly (readonly Cell[])[] {
  const first = rows[0]
  if (first && rows.length >= 3 && rows.every((r) => r.length === 1)) {
    const width = first[0]!.places.length
    const split = rows.map((r) => r[0]!.places.map((p) => makeCell(lines, [p])))
    if (width >= 3 && split.filter((r) => r.length === width).length * 2 > rows.length && looksLikeHeader(split[0]!.map((c) => c.text)))
      return split
  }
  // Every cell on a line of its own with nothing, or a blank line after each cell, between the rows.
  const single = rows.length >= 9 && rows.every((r) => r.length === 1 && r[0]!.places.length === 1)
  if (single || (rows.length === 1 && first && first.length >= 9)) {
    const cells = rows.flat()
    const cut = cutCells(cells)
    if (cut && cut.used === cells.length) return cut.rows
  }
  return rows
}

/** Rows printed on one line each, cells parted by TABs. At least two such lines with the same number of cells, or a heading row. */
export function readInlineRegion(lines: readonly string[], start: number): RawRegion | null {
  if (!lines[start]!.trimEnd().slice(1).includes('\t')) return null
  const raw: Cell[][] = []
  let leading = true
  let i = start
  let lastRow = start
  for (; i < lines.length; i++) {
    const line = lines[i]!
    if (line.trim() === '' && !line.includes('\t')) {
      if (i - lastRow > 2) break
      continue
    }
    if (!line.includes('\t')) {
      const marker = readMarker(line.trim())
      if (i === lastRow + 1 && marker && marker.level <= 2 && line.trim().length <= 40 && lines[i + 1]?.includes('\t')) {
        raw.push([makeCell(lines, [placeOf(i + 1, line, 0, line.length)])])
        lastRow = i
        continue
      }
      // A wrapped cell continues the last one only when rows go on below it.
      const next = lines[i + 1]
      if (i === lastRow + 1 && next?.includes('\t') && line.trim().length <= 30 && raw.length > 0) {
        const cells = raw.at(-1)!
        const last = cells.at(-1)!
        cells[cells.length - 1] = makeCell(lines, [...last.places, placeOf(i + 1, line, 0, line.length)])
        lastRow = i
        continue
      }
      break
    }
    if (raw.length > 0 && isBoxTitle(cleanText(line))) break
    if (!line.startsWith('\t')) leading = false
    raw.push(splitCells(lines, i, /\t/, 0, line.length))
    lastRow = i
  }
  if (raw.length < 2) return null
  const rows = leading ? raw.map((r) => (r.length > 1 ? r.slice(1) : r)) : raw
  return { rows: rows.map(trimTail), start, end: lastRow + 1 }
}

/** Markdown or ASCII rows: `| 1 | 地区生产总值 |`; rule lines `|---|` are skipped. */
export function readPipeRegion(lines: readonly string[], start: number): RawRegion | null {
  const isRow = (line: string | undefined): boolean => line !== undefined && (line.match(/[|｜│┃]/g)?.length ?? 0) >= 2
  if (!isRow(lines[start]) || !isRow(lines[start + 1])) return null
  const rows: Cell[][] = []
  let i = start
  for (; i < lines.length; i++) {
    const line = lines[i]!
    if (/^\s*[|｜│┃├└┌+]?[\s:|｜│┃┼┤┴┬─━+-]*[-─━]{2,}[\s:|｜│┃┼├┤┴┬┌┐└┘─━+-]*$/.test(line)) continue
    if (!isRow(line)) break
    const body = line.trim()
    const from = line.indexOf(body) + (/^[|｜│┃]/.test(body) ? 1 : 0)
    const to = line.indexOf(body) + body.length - (/[|｜│┃]$/.test(body) ? 1 : 0)
    rows.push(splitCells(lines, i, /[|｜│┃]/, from, to))
  }
  return { rows, start, end: i }
}

/** Columns parted by runs of blanks: at least three such lines below a heading row. */
export function readSpacedRegion(lines: readonly string[], start: number): RawRegion | null {
  const gap = /(?: {2,}|\u3000+)/
  const cellsOf = (i: number): Cell[] => {
    const line = lines[i]!
    const place = placeOf(i + 1, line, 0, line.length)
    return splitCells(lines, i, gap, place.start, place.end)
  }
  const first = lines[start]!
  if (first.length > 120 || !gap.test(first.trim())) return null
  const header = cellsOf(start)
  if (header.length < 3 || !looksLikeHeader(header.map((c) => c.text))) return null
  const rows = [header]
  let i = start + 1
  let last = start
  for (; i < lines.length; i++) {
    if (isBlank(lines[i]!)) {
      if (i - last > 2) break
      continue
    }
    if (lines[i]!.length > 200) break
    const cells = cellsOf(i)
    if (cells.length < 2 && !(readMarker(cells[0]!.text) && cells[0]!.text.length <= 20)) break
    rows.push(cells)
    last = i
  }
  return rows.length >= 3 ? { rows, start, end: last + 1 } : null
}

/** 150 rows of 12 columns; what lies beyond is no one table. */
const MOST_BARE_LINES = 1_800

/** One cell a line without any TAB: a run of heading words, then cells of which every n-th is the next serial number. */
export function readBareRegion(lines: readonly string[], start: number): RawRegion | null {
  if (!/^\s*序\s*号\s*$/.test(lines[start]!)) return null
  const printed: number[] = []
  let first = -1
  for (let i = start, blanks = 0; i < lines.length && blanks <= 2; i++) {
    // Twelve columns at most: without a first serial number by then there is no table, and nothing more to collect.
    if (printed.length > 13 && first < 0) return null
    if (printed.length >= MOST_BARE_LINES) break
    if (isBlank(lines[i]!)) blanks++
    else {
      blanks = 0
      if (lines[i]!.length > 80) break
      if (first < 0 && lines[i]!.trim() === '1') {
        first = i
        if (!looksLikeHeader(printed.map((p) => cleanText(lines[p]!)))) return null
      }
      printed.push(i)
    }
  }
  const cells = printed.map((i) => makeCell(lines, [placeOf(i + 1, lines[i]!, 0, lines[i]!.length)]))
  const cut = cutCells(cells)
  return cut && cut.rows.length >= 3 && /^[1１]/.test(cut.rows.find((r) => r.length > 1 && r !== cut.rows[0])?.[0]?.text ?? '')
    ? { rows: cut.rows, start, end: printed[cut.used - 1]! + 1 }
    : null
}

function trimTail(row: readonly Cell[]): Cell[] {
  let end = row.length
  while (end > 1 && row[end - 1]!.text === '' && end > 12) end--
  return row.slice(0, end)
}

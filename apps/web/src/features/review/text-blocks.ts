import type { Reading } from '@gangmu/domain'

export type BlockKind = 'title' | 'heading' | 'subheading' | 'caption' | 'text' | 'row' | 'heads' | 'group' | 'blank'

/** A piece of the report that stands by itself. `lines` are the 1-based lines it is made of: one, or the cells of a table's row in order. */
export type TextBlock = {
  readonly kind: BlockKind
  readonly lines: readonly number[]
  /** Cells in front of the name's: 0 or 1. For rows. */
  readonly lead?: number
  /** How many cells the widest row of the table has. For rows. */
  readonly columns?: number
  /** Whether it lies in a box (专栏) or a table, and where. */
  readonly frame?: 'first' | 'middle' | 'last' | 'only'
}

const HEADING = /^\s*[一二三四五六七八九十]{1,3}、/
const SUBHEADING = /^\s*（[一二三四五六七八九十]{1,3}）/
const CAPTION = /^\s*(?:专栏|表|附表|附件)\s*\d*\s*[：:　 ]/
const BOX = /^\s*专栏/
/** A heading is short and no sentence. */
const LONGEST_HEADING = 60

/**
 * The lines of a report as what they are on paper: title, headings, text, rows of the tables the reading knows, boxes. Nothing is left out
 * but blank cells; whatever is not recognised is text.
 */
export const layoutBlocks = (lines: readonly string[], reading: Reading): readonly TextBlock[] => {
  const tables = tableRows(lines, reading)
  const titleEnd = findTitleEnd(lines, reading.report.title)
  const groups = new Set(reading.indicators.map(({ group }) => group))
  const isGroup = (line: number): boolean => {
    if (!groups.has(lines[line - 1]!.trim())) return false
    const next = lines.findIndex((text, at) => at >= line && text.trim() !== '')
    return tables.has(next + 1) || (next > 0 && groups.has(lines[next]!.trim()))
  }
  const blocks: TextBlock[] = []
  for (let line = 1; line <= lines.length; line++) {
    const row = tables.get(line)
    if (row !== undefined) {
      blocks.push(row.block)
      line = row.last
      continue
    }
    const kind = isGroup(line) ? 'group' : kindOf(lines[line - 1]!, line <= titleEnd)
    // Several blank lines in a row are one gap.
    if (kind !== 'blank' || blocks[blocks.length - 1]?.kind !== 'blank') blocks.push({ kind, lines: [line] })
  }
  return withFrames(blocks, lines, reading)
}

const kindOf = (text: string, isTitle: boolean): BlockKind => {
  if (text.trim() === '') return 'blank'
  if (isTitle) return 'title'
  if (CAPTION.test(text) && text.length <= LONGEST_HEADING) return 'caption'
  if (text.length > LONGEST_HEADING || /[。；]\s*$/.test(text)) return 'text'
  if (HEADING.test(text) || /^\s*名\s*词\s*解\s*释\s*$/.test(text)) return 'heading'
  return SUBHEADING.test(text) ? 'subheading' : 'text'
}

/** The last of the first lines that the title is made of; 0 where it is not printed at the top. */
const findTitleEnd = (lines: readonly string[], title: string | null): number => {
  if (title === null) return 0
  const whole = squeeze(title)
  let end = 0
  for (let line = 1; line <= Math.min(6, lines.length); line++) {
    const text = squeeze(lines[line - 1]!)
    if (text !== '' && whole.includes(text)) end = line
    else if (text !== '' && end > 0) break
  }
  return end
}

const squeeze = (text: string): string => text.replace(/\s/g, '')

type RowAt = { readonly block: TextBlock; readonly last: number }

/** Most cells a row of an indicator table has: further lines are no cells any more. */
const MOST_CELLS = 14

/** The rows of the indicator tables by the line they begin with. The cells of a row lie on lines of their own from its number or name on. */
const tableRows = (lines: readonly string[], { indicators }: Reading): ReadonlyMap<number, RowAt> => {
  const rows = indicators
    .map((row) => ({ row, name: row.spans.name.line, known: knownLines(row) }))
    .filter(({ name }) => name <= lines.length)
    .sort((a, b) => a.name - b.name)
  const found = new Map<number, RowAt>()
  const cells = (from: number, to: number) => range(from, to).filter((line) => lines[line - 1]!.trim() !== '')
  const starts = rows.map(({ row, name }) => {
    const before = cells(Math.max(1, name - 3), name - 1).pop()
    return row.no !== null && before !== undefined && lines[before - 1]!.trim() === row.no ? before : name
  })
  const drafts = rows.flatMap(({ row, name, known }, at) => {
    const next = rows[at + 1]
    // A table whose cells share a line (loose text, Markdown) stays text.
    if (known.some((line, index) => known.indexOf(line) !== index)) return []
    const limit =
      next !== undefined && next.row.table === row.table && next.row.year === row.year ? starts[at + 1]! - 1 : Math.max(...known)
    const start = starts[at]!
    const inside = cells(start, Math.min(limit, start + MOST_CELLS * 2)).slice(0, MOST_CELLS)
    // What heads the next rows (一、经济发展) is a row of its own.
    const group = next?.row.group
    const own = inside.length > 1 && group != null && lines[inside[inside.length - 1]! - 1]!.trim() === group ? inside.slice(0, -1) : inside
    return [{ key: `${row.table} ${row.year}`, start, lead: start === name ? 0 : 1, own }]
  })
  const widest = new Map<string, number>()
  for (const { key, own, lead } of drafts) widest.set(key, Math.max(widest.get(key) ?? 0, own.length - lead))
  for (const { key, start, lead, own } of drafts) {
    const block = { kind: 'row', lines: own, lead, columns: widest.get(key)! } as const
    found.set(start, { block, last: own[own.length - 1]! })
  }
  return found
}

const knownLines = ({ spans: { name, target, actual } }: Reading['indicators'][number]): readonly number[] =>
  [name, target, actual].flatMap((span) => (span === null ? [] : [span.line]))

const range = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)

/** Lines between a table's caption and its first row are its heads; boxes reach to the last thing read from them. */
const withFrames = (blocks: readonly TextBlock[], lines: readonly string[], reading: Reading): readonly TextBlock[] => {
  const headed = withHeads(blocks)
  const inBox = new Set([...reading.projects, ...reading.livelihood].map(({ line }) => line))
  const frames = new Map<number, number>()
  for (let at = 0; at < headed.length; at++) {
    const { kind, lines: own } = headed[at]!
    if (kind !== 'caption' || !BOX.test(lines[own[0]! - 1]!)) continue
    let last = at
    for (let next = at + 1; next < headed.length && headed[next]!.kind !== 'caption'; next++) {
      if (headed[next]!.lines.some((line) => inBox.has(line))) last = next
      // Something of the box comes every few lines; a longer stretch without is no box any more.
      else if (next - last > 4) break
    }
    if (last > at) frames.set(at, last)
  }
  let end = -1
  let start = -1
  return headed.map((block, at) => {
    const opened = frames.get(at)
    if (opened !== undefined) [start, end] = [at, opened]
    if (at > end) return block
    return { ...block, frame: start === end ? 'only' : at === start ? 'first' : at === end ? 'last' : 'middle' }
  })
}

/** Heads are short; more of them than this are no heads. */
const MOST_HEADS = 24

const withHeads = (blocks: readonly TextBlock[]): readonly TextBlock[] => {
  const out: TextBlock[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!
    out.push(block)
    if (block.kind !== 'caption') continue
    const first = blocks.findIndex((other, index) => index > at && (other.kind === 'row' || other.kind === 'caption'))
    if (first < 0 || blocks[first]!.kind !== 'row' || first - at > MOST_HEADS) continue
    const between = blocks.slice(at + 1, first)
    const heads = between.filter(({ kind }) => kind === 'text').flatMap(({ lines }) => lines)
    if (heads.length > 0) out.push({ kind: 'heads', lines: heads })
    // A group that heads the first rows stays where it is.
    out.push(...between.filter(({ kind }) => kind !== 'text' && kind !== 'blank'))
    at = first - 1
  }
  return out
}

import type { Block, BoxBlock, PrintedLine, SourceDocument, TableBlock } from '../document.ts'
import type { Layout } from '../formats/layout.ts'
import { looksLikeHeader } from '../lexicon/columns.ts'
import { readPhaseHead } from '../lexicon/phases.ts'
import { blankIndents } from './blank-indents.ts'
import { buildTable } from './build-table.ts'
import { regionOf } from './lay-tables.ts'
import { placeOf, type RawRegion, readBareRegion, readInlineRegion, readPipeRegion, readSpacedRegion, readTabRegion } from './read-rows.ts'
import {
  cleanText,
  endsSentence,
  isBareDate,
  isBlank,
  isBoxTitle,
  isFormLabel,
  isNote,
  isPageNumber,
  isProse,
  isTableCaption,
  isTitleLike,
  isUnitNote,
  maskDebris,
  readMarker,
} from './shapes.ts'

/**
 * Turns a layout into headings, paragraphs, tables and boxes. Every printed line but page numbers and debris lands in one block. Where
 * the format knows its tables they are taken as it gives them; a text's are rebuilt from what its lines look like.
 */
export function segmentDocument(layout: Layout): SourceDocument {
  const { encoding, lines: printed, tables } = layout
  const lines = tables === null ? blankIndents(printed) : printed.map(blankLeadingTabs)
  const laid = new Map((tables ?? []).map((table) => [table.from, table]))
  const blocks: Block[] = []
  let i = 0
  while (i < lines.length) {
    const table = laid.get(i)
    if (table) {
      i = pushRegion(lines, regionOf(lines, table), blocks)
      continue
    }
    const line = lines[i]!
    if (isBlank(line) || isPageNumber(line)) {
      i++
      continue
    }
    const region = line.startsWith('\t') && isIndentedProse(lines, i, blocks.at(-1)) ? null : readRegion(lines, i)
    if (region && region.end > i) {
      i = pushRegion(lines, region, blocks)
      continue
    }
    const box = readPlainBox(lines, i)
    if (box) {
      blocks.push(box)
      i = box.endLine
      continue
    }
    pushLine(lines, i, blocks)
    i++
  }
  return { encoding, lines: printed, blocks }
}

/** Where the format knows its tables, a TAB at the head of a line only indents. The offsets stay true. */
const blankLeadingTabs = (line: string): string => (line.startsWith('\t') ? line.replace(/^\t+/, (tabs) => ' '.repeat(tabs.length)) : line)

/**
 * Some texts indent every paragraph with a TAB. Such a line is told from a cell by what it says: sentences without a list head, or a
 * heading with such sentences right below it. What follows a box title is the box.
 */
function isIndentedProse(lines: readonly string[], i: number, before: Block | undefined): boolean {
  if (before && isBoxTitleBlock(before) && i + 1 - before.line <= 2) return false
  const line = lines[i]!
  if (line.slice(1).includes('\t')) return false
  const text = cleanText(line)
  if (isBoxTitle(text)) return false
  if (isProse(text)) return true
  if ((readMarker(text)?.level ?? 9) > 3 && !/^各位/.test(text)) return false
  let next = i + 1
  while (next < lines.length && next < i + 4 && isBlank(lines[next]!)) next++
  const below = lines[next]
  return (
    below?.startsWith('\t') === true &&
    !below.slice(1).includes('\t') &&
    (isProse(cleanText(below)) || (readMarker(cleanText(below)) !== null && !lines[next + 1]?.startsWith('\t')))
  )
}

function readRegion(lines: readonly string[], i: number): RawRegion | null {
  const line = lines[i]!
  if (line.startsWith('\t')) return readTabRegion(lines, i)
  if (line.includes('\t')) {
    const inline = readInlineRegion(lines, i)
    if (inline) return inline
  }
  return readPipeRegion(lines, i) ?? readSpacedRegion(lines, i) ?? readBareRegion(lines, i)
}

function pushRegion(lines: readonly string[], region: RawRegion, blocks: Block[]): number {
  const widest = region.rows.reduce((most, row) => Math.max(most, row.length), 0)
  const indented =
    widest === 1 &&
    region.rows.every((r) => r[0]!.places.length === 1) &&
    region.rows.length <= 1 &&
    !isBoxTitle(region.rows[0]?.[0]?.text ?? '')
  const previous = blocks.at(-1)
  const titled = previous !== undefined && isBoxTitleBlock(previous)
  if (widest <= 1 && indented && !titled) {
    // A single line behind a TAB is an indented paragraph.
    for (let i = region.start; i < region.end; i++) if (!isBlank(lines[i]!)) pushLine(lines, i, blocks)
    return Math.max(region.end, region.start + 1)
  }
  const framed =
    (titled || isBoxTitle(region.rows[0]?.[0]?.text ?? '')) && !region.rows.slice(0, 3).some((r) => looksLikeHeader(r.map((c) => c.text)))
  if (widest <= 1 || framed) {
    blocks.push(buildBox(lines, region, blocks))
    return region.end
  }
  const built = buildTable(region.rows)
  const above = takeLinesAbove(blocks, region.start + 1)
  const below = readNotes(lines, region.end)
  const table: TableBlock = {
    kind: 'table',
    line: region.start + 1,
    endLine: region.end,
    caption: built.caption ?? above.caption,
    unitNote: built.unitNote ?? above.unitNote,
    header: built.header,
    rows: built.rows,
    notes: [...built.notes, ...below.notes],
  }
  blocks.push(table)
  return below.end
}

const isBoxTitleBlock = (block: Block): boolean => (block.kind === 'paragraph' || block.kind === 'heading') && isBoxTitle(block.text)

/** A box: its title is the first row, or the line right above. */
function buildBox(lines: readonly string[], region: RawRegion, blocks: Block[]): BoxBlock {
  const body = region.rows.flatMap((row) => row.flatMap((cell) => cell.places)).filter((p) => p.end > p.start)
  const inside = body.map((p) => ({ ...p, text: cleanText(lines[p.line - 1]!.slice(p.start, p.end)) })).filter((l) => l.text !== '')
  const first = inside[0]
  const ownTitle =
    first &&
    (isBoxTitle(first.text) ||
      (region.rows.length > 1 && region.rows[0]![0]!.places.length === 1 && isTitleLike(first.text) && !readMarker(first.text)))
  const before = blocks.at(-1)
  const titleAbove =
    !ownTitle &&
    before &&
    (before.kind === 'heading' || before.kind === 'paragraph') &&
    region.start + 1 - before.line <= 2 &&
    (isBoxTitle(before.text) || (isTitleLike(before.text) && !readMarker(before.text)))
  if (titleAbove) {
    blocks.pop()
    return { kind: 'box', line: before.line, endLine: region.end, title: before.text, lines: inside }
  }
  return {
    kind: 'box',
    line: region.start + 1,
    endLine: region.end,
    title: ownTitle ? first.text : null,
    lines: ownTitle ? inside.slice(1) : inside,
  }
}

/** A box whose frame was lost altogether: a box title, then lines of the forms boxes hold, until the text goes on. */
function readPlainBox(lines: readonly string[], i: number): BoxBlock | null {
  const title = cleanText(lines[i]!)
  if (!isBoxTitle(title)) return null
  const inside: BoxBlock['lines'][number][] = []
  const grouped = /民生|实事|事项/.test(title)
  let last = i
  // Behind （1）…（4） a line 5． goes on with the text around the box.
  let outermost: number | null = null
  for (let k = i + 1; k < lines.length; k++) {
    const line = lines[k]!
    if (line.startsWith('\t')) break
    if (isBlank(line)) {
      if (k - last > 1 || inside.length === 0) {
        if (k - last > 2) break
        continue
      }
      continue
    }
    const text = cleanText(line)
    const level = readMarker(text)?.level ?? null
    if (level !== null && level >= 3 && outermost !== null && level < outermost) break
    outermost ??= level
    if (isBoxTitle(text) || !(isBoxLine(text, inside.length > 0) || (grouped && isGroupLine(text)))) break
    inside.push({ ...placeOf(k + 1, line, 0, line.length), text })
    last = k
  }
  // A heading at the end with nothing below it in the box is the heading of the text that goes on.
  while (inside.length > 0 && (readMarker(inside.at(-1)!.text)?.level ?? 9) <= 2 && !endsSentence(inside.at(-1)!.text)) inside.pop()
  if (inside.length === 0) return null
  last = inside.at(-1)!.line - 1
  return { kind: 'box', line: i + 1, endLine: last + 1, title, lines: inside }
}

/** （一）村镇建设 between the items of a list. */
const isGroupLine = (text: string): boolean => readMarker(text)?.level === 2 && text.length <= 24 && !/[，。；：:]/.test(text)

function isBoxLine(text: string, begun: boolean): boolean {
  if (/^[^，。、；：:\s]{2,16}(?:（[^）]{0,10}）)?[：:].*、/.test(text.slice(0, 400))) return true
  const head = /^([^，。、；：:]{2,24})[：:]/.exec(text)
  if (head && readPhaseHead(head[1]!) !== null) return true
  const marker = readMarker(text)
  if (!marker) return false
  if (marker.level >= 3) return begun || text.length < 200
  const bare = text.replace(/[（(][^（）()]{0,40}[）)]/g, '')
  return marker.level === 1 && bare.length <= 32 && /(?:项目|工程|领域|类)$/.test(bare)
}

/** Caption and unit line printed right above a table are taken out of the running text. */
function takeLinesAbove(blocks: Block[], line: number): { caption: PrintedLine | null; unitNote: PrintedLine | null } {
  let caption: PrintedLine | null = null
  let unitNote: PrintedLine | null = null
  let below = line
  // 填报单位：… and the date stand between a title and its table; they stay in the running text.
  const aside: Block[] = []
  for (let k = 0; k < 4 + aside.length; k++) {
    const block = blocks.at(-1)
    if (!block || (block.kind !== 'paragraph' && block.kind !== 'heading') || below - block.line > 4) break
    if (
      block.start > 0 &&
      block.kind === 'paragraph' &&
      blocks.at(-2)?.kind === 'heading' &&
      (blocks.at(-2) as { line: number }).line === block.line
    )
      break
    const text = block.kind === 'heading' ? block.marker + block.text : block.text
    if (isUnitNote(text)) unitNote ??= { text, line: block.line }
    else if (!caption && aside.length < 4 && (isFormLabel(text) || isBareDate(text))) aside.unshift(block)
    else if (
      !caption &&
      isTitleLike(text) &&
      !(
        readMarker(text) &&
        !isTableCaption(text) &&
        block.kind === 'heading' &&
        block.level <= 2 &&
        !/表$|情况$|目标$|指标$|计划$|草案[）)]?$/.test(text)
      )
    )
      caption = { text, line: block.line }
    else if (caption && isTitleLike(text) && isTableCaption(text) && !isTableCaption(caption.text))
      caption = { text: `${text} ${caption.text}`, line: block.line }
    else if (
      caption &&
      block.kind === 'heading' &&
      block.level === 0 &&
      caption.line - block.line === 1 &&
      block.line > 3 &&
      !isTableCaption(caption.text)
    )
      caption = { text: text + caption.text, line: block.line }
    else break
    below = block.line
    blocks.pop()
    if (caption && isTableCaption(caption.text)) break
  }
  blocks.push(...aside)
  return { caption, unitNote }
}

function readNotes(lines: readonly string[], from: number): { notes: PrintedLine[]; end: number } {
  const notes: PrintedLine[] = []
  let end = from
  for (let i = from; i < lines.length && i - end <= 3; i++) {
    const line = lines[i]!
    if (isBlank(line)) continue
    const text = cleanText(line)
    if (line.startsWith('\t') || text.length > 600) break
    if (!isNote(text) && !(notes.length > 0 && i === end && /^\d{1,2}[.．、]/.test(text))) break
    notes.push({ text, line: i + 1 })
    end = i + 1
  }
  return { notes, end: Math.max(end, from) }
}

const MOST_HEADING = 60
const MOST_RUN_IN = 48

function pushLine(lines: readonly string[], i: number, blocks: Block[]): void {
  const line = lines[i]!
  const place = placeOf(i + 1, line, 0, line.length)
  if (place.end <= place.start) return
  const text = line.slice(place.start, place.end)
  const marker = readMarker(text)
  if (marker && marker.level <= 4) {
    const body = text.slice(marker.length)
    const stop = body.slice(0, MOST_RUN_IN + 1).indexOf('。')
    if (stop < 0 && text.length <= MOST_HEADING && !endsSentence(text) && !/[：:].*、/.test(body)) {
      blocks.push({ kind: 'heading', ...place, level: marker.level, marker: marker.marker, text: body })
      return
    }
    const head = stop > 0 ? body.slice(0, stop) : ''
    if (head !== '' && !statesFigure(head)) {
      const end = place.start + marker.length + stop + 1
      blocks.push({ kind: 'heading', line: place.line, start: place.start, end, level: marker.level, marker: marker.marker, text: head })
      const rest = placeOf(i + 1, line, end, place.end)
      if (rest.end > rest.start) blocks.push({ kind: 'paragraph', ...rest, text: line.slice(rest.start, rest.end) })
      return
    }
  } else if (marker?.level === 5 && text.length <= 40 && !endsSentence(text) && !statesFigure(text)) {
    blocks.push({ kind: 'heading', ...place, level: 5, marker: marker.marker, text: text.slice(marker.length) })
    return
  } else if (!marker && isTitleLike(maskDebris(text).trim()) && text.length <= 50 && !statesFigure(text)) {
    blocks.push({ kind: 'heading', ...place, level: 0, marker: '', text })
    return
  }
  blocks.push({ kind: 'paragraph', ...place, text })
}

/** A heading that states a figure is a sentence: it stays in the running text, where facts are read. */
const statesFigure = (text: string): boolean =>
  /\d/.test(
    text
      .replace(/(?:19|20)\d{2}\s*(?:年|[-—–])/g, '')
      .replace(/[“"][^”"]{0,20}[”"]/g, '')
      .replace(/^(?:附件|附表|表|专栏)\s*\d{1,2}/, ''),
  )

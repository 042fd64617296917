import { layOutTable } from './lay-out-table.ts'
import type { Block, BoxBlock, Cell, FrontLine, LineBlock, Report, TableBlock } from './report-model.ts'

/**
 * Reads report.txt into blocks. It knows only the one way in which the samples are flattened (corpus/README.md) and guesses nothing:
 * the reader, which has to guess, shares no line with it, so that the formats are no echo of what the reader makes of a text.
 */
export function parseReport(text: string): Report {
  const lines = text.replace(/\r\n/g, '\n').split('\n')
  const bodyStart = lines.findIndex((line) => line.trim() !== '' && beginsBody(line))
  const front = readFront(lines.slice(0, Math.max(bodyStart, 0)).filter((line) => line.trim() !== ''))
  const blocks: Block[] = []
  let i = Math.max(bodyStart, 0)
  while (i < lines.length) {
    const line = lines[i]!
    if (line.startsWith('\t')) {
      const region = readRegion(lines, i, blocks.filter((block) => block.kind === 'table').length === 0)
      blocks.push(region.block)
      i = region.end
    } else {
      if (line.trim() !== '') blocks.push(readLine(lines, i, blocks.at(-1), blocks))
      else if (blocks.length > 0 && blocks.at(-1)!.kind !== 'blank') blocks.push({ kind: 'blank' })
      i++
    }
  }
  while (blocks.at(-1)?.kind === 'blank') blocks.pop()
  return { ...front, blocks }
}

const beginsBody = (line: string): boolean =>
  line.startsWith('\t') ||
  /^(?:各位|主任|尊敬的)/.test(line) ||
  /^[一二三四五六七八九十]{1,3}、/.test(line) ||
  (line.length >= 30 && /^[^（(【].*。/.test(line))

const isFrontDetail = (line: string): boolean => /^(?:—|－|-|[（(【])/.test(line) || /^\d{4}年\d{1,2}月/.test(line)

/** The title runs on until its last word, 报告 and the like, or until a line that can be no title. */
function readFront(lines: readonly string[]): { title: readonly string[]; front: readonly FrontLine[] } {
  let end = 0
  while (end < lines.length && !isFrontDetail(lines[end]!)) {
    end++
    if (/(?:报告|说明|通报|情况|草案[）)]?)$/.test(lines[end - 1]!)) break
  }
  const front = lines.slice(end).map((text): FrontLine => {
    if (/示例/.test(text)) return { kind: 'example', text }
    return { kind: isFrontDetail(text) ? 'meeting' : 'author', text }
  })
  return { title: lines.slice(0, end), front }
}

function readLine(lines: readonly string[], i: number, above: Block | undefined, blocks: readonly Block[]): Block {
  const text = lines[i]!
  const as = (kind: LineBlock['kind'], lead = 0): LineBlock => ({ kind, text, lead })
  if (/^名\s*词\s*解\s*释$/.test(text)) return as('glossary-title')
  if (/^(?:备注|注|说明)\s*[：:]/.test(text)) return as('note')
  if (above?.kind === 'note' && /^\d{1,2}[.．、]/.test(text)) return as('note')
  if (/^[（(]?(?:计量)?单位[：:]/.test(text) && text.length <= 40) return as('unit')
  if (isCaption(lines, i)) return as('caption')
  if (/^(?:各位|主任、)[^。]{0,20}[：:]$/.test(text)) return as('salutation')
  const term = /^[^：。]{1,30}：/.exec(text)
  if (term && blocks.some((block) => block.kind === 'glossary-title')) return as('term', term[0].length)
  const level = headingLevel(text)
  return level === null ? as('paragraph', runInLength(text)) : { kind: 'heading', level, text }
}

/** 表1：…, or any short line without a full stop right above a table (a unit line may stand between). */
function isCaption(lines: readonly string[], i: number): boolean {
  const text = lines[i]!
  if (text.length > 60 || /[。；：:]$/.test(text)) return false
  const below = lines.slice(i + 1, i + 4).find((line) => line.trim() !== '' && !/^[（(]?(?:计量)?单位[：:]/.test(line))
  const named = /^附?[表件]\s*\d{0,2}\s*(?:[：:]|\s|$)/.test(text)
  return below?.startsWith('\t') === true && !/^\t\s*专栏/.test(below) && (named || headingLevel(text) === null)
}

const HEADINGS: readonly (readonly [1 | 2 | 3, RegExp])[] = [
  [1, /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}(?:部分|章))/],
  [2, /^[（(][一二三四五六七八九十]{1,3}[）)]/],
  [3, /^(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)])/],
]

function headingLevel(text: string): 1 | 2 | 3 | null {
  if (text.length > 60 || /[。；：:！？]/.test(text)) return null
  return HEADINGS.find(([, marker]) => marker.test(text))?.[0] ?? null
}

/** The sentence printed bold at the head of a paragraph: a few words without a figure, and text after them. */
function runInLength(text: string): number {
  const marker = /^——/.exec(text) ?? HEADINGS.map(([, form]) => form.exec(text)).find((found) => found !== null)
  const stop = text.indexOf('。') + 1
  const words = text.slice(marker?.[0].length ?? 0, stop)
  const most = marker ? 24 : 14
  return stop > 0 && stop < text.length && words.length <= most && !(marker ? /\d/ : /[\d，：；]/).test(words) ? stop : 0
}

/** TAB-led lines up to the first that belongs to no cell. Two empty lines, or the title of another box, end a table as well. */
function readRegion(lines: readonly string[], start: number, mergeSerials: boolean): { block: TableBlock | BoxBlock; end: number } {
  const rows: Cell[][] = []
  let row: string[][] = []
  let end = start
  for (let i = start; i < lines.length; i++) {
    const line = lines[i]!
    if (line.startsWith('\t')) {
      if (row.length === 0 && rows.length > 0 && (i - end > 1 || /^\t\s*专栏/.test(line))) break
      row.push([line.slice(1)])
    } else if (line.trim() !== '' && row.length > 0) row.at(-1)!.push(line)
    else if (line.trim() === '') {
      if (row.length > 0) rows.push(row)
      row = []
      continue
    } else break
    end = i + 1
  }
  if (row.length > 0) rows.push(row)
  const block = rows.every((cells) => cells.length === 1) ? boxOf(rows) : layOutTable(rows, mergeSerials)
  // The empty line behind the last row only ends that row.
  return { block, end: lines[end]?.trim() === '' ? end + 1 : end }
}

const boxOf = (rows: readonly (readonly Cell[])[]): BoxBlock => ({ kind: 'box', rows: rows.map(([cell]) => cell!) })

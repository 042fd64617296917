import { factValue, type LivelihoodItem, type PrintedQuantity, readQuantityAt } from '@gangmu/domain'
import type { Block, SourceDocument, TableBlock } from '../document.ts'
import { readColumnRole } from '../lexicon/columns.ts'
import { readMarker } from '../segment/shapes.ts'
import { announcedList, type Line, type Listed, listBehind, numberOf } from './announced-list.ts'
import { depths } from './split-list.ts'

const ABOUT = /民生实事|实事项目|为民办实事|为民实事|民生事项|民生工程|票决.{0,6}项目/
const STATUS =
  /^((?:已|均已|均|全部)?(?:全面|全部|超额|圆满|如期|按期|按时|提前|顺利|基本|总体|部分|高质量|按时序|正常)*(?:已)?(?:完成|办结|完工|竣工|建成|投用|达标)(?:年度)?(?:目标)?(?:任务)?|未(?:全部|全面|按期)?完成|(?:正在|正|持续|有序|加快|稳步|按计划|按序时|按序时进度|按时序进度|扎实)*(?:推进|实施|进行|建设|施工)中?|推进中|进行中|跨年(?:度)?(?:实施|推进)|达到(?:序时|时序)进度|达序时进度|滞后)(?=[，,。；;：:（(]|$)/

const LABEL = /^(?:完成|进展|落实|推进|办理|实施)情况\s*[：:]\s*/
const DONE_BEHIND =
  /[，。；](?:——|—)?(?=(?:目前|现|截至目前)?已(?:全面|全部|累计)?(?:完成|建成|新增|改造|投用|开工|实施|发放|开展|竣工|新建|培训))/
/** A heading speaks of a list of items when it counts them, or is a list of them by name. */
const LISTED =
  /(?:\d+|[一二三四五六七八九十]+)\s*件|完成情况|项目(?:完成|清单|安排|表)|清单|^附[件表]|(?:民生|惠民|为民)实事(?:项目|任务)?$/

/** 完成情况, 办理结果: the list tells how its items stand. */
const TOLD = /完成情况|办理|进展|落实情况|推进情况|结果/
const atLeastThree = (lines: readonly Listed[]): readonly Listed[] => (lines.length >= 3 ? lines : [])
const aboutItems = (table: TableBlock): boolean =>
  ABOUT.test(`${table.caption?.text ?? ''}${table.header.map((h) => h.text).join('')}`) ||
  table.header.some((h) => /^实事(?:名称|内容|事项)/.test(h.text))

/** Livelihood items (民生实事) in boxes, lists and tables: what was promised, what is reported, and the printed status. */
export function extractLivelihood(document: SourceDocument): LivelihoodItem[] {
  const out: LivelihoodItem[] = []
  const blocks = document.blocks
  blocks.forEach((block, i) => {
    const listed = (lines: readonly Listed[], head: string): LivelihoodItem[] =>
      lines.map(({ group, marker, ...line }) => readItem(line, marker, line.text.slice(marker.length).trim(), group, TOLD.test(head)))
    if (block.kind === 'box' && ABOUT.test(block.title ?? '')) out.push(...readList(block.lines, TOLD.test(block.title ?? '')))
    else if (block.kind === 'table' && aboutItems(block)) out.push(...readTable(block))
    else if (block.kind === 'heading' && ABOUT.test(block.text) && LISTED.test(block.text) && block.text.length <= 40) {
      const items = readList(listBelow(blocks, i), TOLD.test(block.text))
      out.push(...(items.length > 0 ? items : listed(atLeastThree(listBehind(document, i, true)), block.text)))
    } else if (block.kind === 'paragraph') out.push(...listed(announcedList(document, i), block.text))
  })
  // A heading and the sentence below it may announce the same list.
  const seen = new Set<string>()
  return out.filter((item) => {
    const key = `${item.line}:${item.start}`
    return !seen.has(key) && seen.add(key)
  })
}

/** The numbered lines below a heading, up to the next heading that is none of the list. */
function listBelow(blocks: readonly Block[], heading: number): Line[] {
  const own = blocks[heading]!
  const lines: Line[] = []
  let numbered = 0
  for (let i = heading + 1; i < blocks.length; i++) {
    const block = blocks[i]!
    if (block.kind === 'table' || block.kind === 'box') break
    const text = block.kind === 'heading' ? block.marker + block.text : block.text
    if (
      block.kind === 'heading' &&
      own.kind === 'heading' &&
      (block.level <= own.level || block.level === 0) &&
      !(own.level === 0 && block.level > 0)
    )
      break
    const marker = readMarker(text)
    const last = lines.at(-1)
    if (block.kind === 'paragraph' && last && last.line === block.line) {
      // A run-in heading and its body are one printed line.
      lines[lines.length - 1] = { line: last.line, start: last.start, end: block.end, text: `${last.text}。${block.text}` }
      continue
    }
    if (!marker && block.kind === 'paragraph') {
      if (numbered > 0) break
      continue
    }
    if (marker && (marker.level >= 3 || /[。；）)]$/.test(text))) numbered++
    lines.push({ line: block.line, start: block.start, end: block.end, text })
  }
  return numbered >= 3 ? lines : []
}

function readList(lines: readonly Line[], told: boolean): LivelihoodItem[] {
  const out: LivelihoodItem[] = []
  let group: string | null = null
  const arabic = lines.some((l) => readMarker(l.text)?.level === 3)
  for (const line of lines) {
    const marker = readMarker(line.text)
    if (!marker) continue
    const isItem = arabic ? marker.level === 3 : line.text.length > 24 || /[。；）)]$/.test(line.text)
    if (!isItem) {
      if (marker.level <= 2) group = line.text.replace(/[：:]$/, '')
      continue
    }
    out.push(readItem(line, marker.marker, line.text.slice(marker.length), group, told))
  }
  return out
}

function readItem(line: Line, marker: string, body: string, group: string | null, told: boolean): LivelihoodItem {
  const { target, result, status } = splitResult(body, told)
  return {
    no: numberOf(marker),
    line: line.line,
    start: line.start,
    end: line.end,
    group,
    target: { text: target, quantities: quantitiesIn(target) },
    result: result === null ? null : { text: result, quantities: quantitiesIn(result) },
    status,
  }
}

/** Tells the promise from the result in the bracket behind it, or behind 完成情况：. */
function splitResult(body: string, told: boolean): { target: string; result: string | null; status: string | null } {
  const bracket = lastBracket(body)
  const noted = bracket ? LABEL.exec(body.slice(bracket.from + 1, bracket.to)) : null
  if (bracket && noted)
    return { target: body.slice(0, bracket.from).trim(), ...readResult(body.slice(bracket.from + 1 + noted[0].length, bracket.to).trim()) }
  const labelled = /(?:完成|进展|落实|推进|办理)情况[：:]/.exec(body)
  if (labelled)
    return {
      target: body
        .slice(0, labelled.index)
        .replace(/^(?:目标|内容|工作目标|年度目标|任务)[：:]/, '')
        .trim(),
      ...readResult(body.slice(labelled.index + labelled[0].length).trim()),
    }
  if (!bracket) {
    // 免费检查2万人次，已完成2.3万人次。
    const done = DONE_BEHIND.exec(body)
    if (done && done.index > 4)
      return {
        target: body.slice(0, done.index + (body[done.index] === '，' ? 0 : 1)).trim(),
        ...readResult(body.slice(done.index + done[0].length).trim()),
      }
    // 迁建医院，正在推进。 where the list tells how things stand.
    const clause = told ? /[，；。](?=[^，；。]{2,12}(?:[，；。]|$))/g : null
    for (const at of clause ? body.matchAll(clause) : [])
      if (at.index >= 2 && STATUS.test(body.slice(at.index + 1)))
        return { target: body.slice(0, at.index).trim(), ...readResult(body.slice(at.index + 1).trim()) }
    return { target: body.trim(), result: null, status: null }
  }
  const inside = body.slice(bracket.from + 1, bracket.to)
  const before = body.slice(0, bracket.from).trim()
  const says =
    STATUS.test(inside) ||
    (/[。；;]$/.test(before) && !/^(?:责任|牵头|配合|主办|承办|备注|注|其中|含)/.test(inside) && /\d|完成|建成|实施|推进|投用/.test(inside))
  if (!says) return { target: body.trim(), result: null, status: null }
  return { target: before, ...readResult(inside) }
}

function readResult(text: string): { result: string | null; status: string | null } {
  const m = STATUS.exec(text)
  if (!m) return { result: text === '' ? null : text, status: null }
  const rest = text
    .slice(m[0].length)
    .replace(/^[，,。；;：:\s]+/, '')
    .replace(/[。\s]+$/, '')
  return { result: rest === '' ? null : rest, status: m[1]! }
}

/** The bracket that ends the text (a full stop behind it does not count). */
function lastBracket(body: string): { from: number; to: number } | null {
  const end = body.replace(/[。；;\s]+$/, '').length
  if (!/[）)】]/.test(body[end - 1] ?? '')) return null
  const depth = depths(body)
  let from = end - 1
  while (from > 0 && depth[from - 1]! >= depth[end - 1]! && depth[from]! > 0) from--
  return /[（(【]/.test(body[from] ?? '') && from > 0 ? { from, to: end - 1 } : null
}

function readTable(table: Extract<Block, { kind: 'table' }>): LivelihoodItem[] {
  const heads = table.header.map((h) => h.text.replace(/\s+/g, ''))
  const find = (pattern: RegExp, not: readonly number[] = []) => heads.findIndex((h, i) => pattern.test(h) && !not.includes(i))
  const serial = heads.findIndex((_, i) => readColumnRole(heads[i]!).kind === 'serial')
  const result = find(/完成情况|进展|推进情况|落实情况|完成进度|实施情况/)
  const aim = find(/目标|内容|任务|措施|要求/, [result])
  const target = aim >= 0 ? aim : find(/事项|项目|实事/, [result])
  const title = find(/事项|项目|实事|名称/, [result, target])
  const state = find(/是否|状态|评价|完成与否/, [result])
  if (target < 0) return []
  let group: string | null = null
  return table.rows.flatMap((row) => {
    const filled = row.filter((c) => c.text !== '')
    if (row.length === 1 || filled.length === 1) {
      group = filled[0]?.text ?? group
      return []
    }
    const cell = row[target]?.text ? row[target]! : row[title]
    const place = cell?.places[0]
    if (!cell || !place) return []
    const promised = title >= 0 && row[title]?.text && cell !== row[title] ? `${row[title]!.text}：${cell.text}` : cell.text
    const told = readResult(result >= 0 ? (row[result]?.text ?? '') : '')
    return [
      {
        no: serial >= 0 ? numberOf(row[serial]?.text ?? '') : null,
        line: place.line,
        start: place.start,
        end: place.end,
        group,
        target: { text: promised, quantities: quantitiesIn(promised) },
        result: told.result === null ? null : { text: told.result, quantities: quantitiesIn(told.result) },
        status: (state >= 0 ? row[state]?.text || null : null) ?? told.status,
      },
    ]
  })
}

function quantitiesIn(text: string): PrintedQuantity[] {
  const found: PrintedQuantity[] = []
  for (let i = 0; i < text.length; ) {
    const match = readQuantityAt(text, i)
    if (!match || match.end <= i) {
      i++
      continue
    }
    const { quantity } = match
    if (quantity.unit !== null || quantity.form !== 'number')
      found.push({ raw: text.slice(match.start, match.end), value: factValue(quantity), unit: quantity.unit, cmp: quantity.cmp })
    i = match.end
  }
  return found
}

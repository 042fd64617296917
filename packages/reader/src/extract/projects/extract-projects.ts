import type { ProjectItem, ReportHeader } from '@gangmu/domain'
import type { BoxBlock, SourceDocument, TableBlock } from '../../document.ts'
import { readColumnRole, yearOf } from '../../lexicon/columns.ts'
import { readPhaseBehind, readPhaseHead, readPhaseVerb, URGING } from '../../lexicon/phases.ts'
import { readMarker } from '../../segment/shapes.ts'
import { planColumns } from '../indicators/plan-columns.ts'
import { indexOutside, type Piece, splitOutside, trimPiece } from '../split-list.ts'
import { splitProjects } from './split-projects.ts'

type Frame = { readonly box: string | null; readonly year: number | null; category: string | null; phase: string | null }

/** Projects listed in boxes and project tables, with phase and category as printed. */
export function extractProjects(document: SourceDocument, header: ReportHeader): ProjectItem[] {
  const planLine = planBegins(document, header)
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'box' && block.kind !== 'table') return []
    const title = block.kind === 'box' ? block.title : (block.caption?.text ?? null)
    const named = (title ? yearOf(title) : null) ?? (block.kind === 'table' ? plannedYear(block) : null)
    const year = named ?? (block.line >= planLine ? header.planYear : header.reportYear)
    // 项目 | 单位 | 2024年计划 heads a table of indicators as well.
    if (block.kind === 'table') return planColumns(block, header) ? [] : readProjectTable(block, title, year)
    return isProjectBox(block) ? readProjectBox(block, document, year) : []
  })
}

/** First line of the part about the coming year. */
function planBegins(document: SourceDocument, header: ReportHeader): number {
  if (header.planYear === null || header.planYear === header.reportYear) return 0
  const heading = document.blocks.find((b) => b.kind === 'heading' && b.level === 1 && b.text.includes(`${header.planYear}年`))
  return heading?.line ?? Number.POSITIVE_INFINITY
}

function isProjectBox(box: BoxBlock): boolean {
  const title = box.title ?? ''
  if (/民生实事|实事项目|为民办/.test(title)) return false
  const headed = box.lines.filter((l) => headOf(l.text)?.phase != null).length
  if (headed > 0) return true
  if (/项目|工程/.test(title) && !/任务|行动|指标|举措|政策/.test(title.replace(/项目|工程/g, ''))) return true
  // A title such as 专栏4：打造消费新场景 says nothing; lists of things to build do.
  const names = box.lines.flatMap((l) => (headOf(l.text) ? splitProjects(l.text, headOf(l.text)!.length) : []))
  return names.length >= 3 && names.filter((n) => n.text.length <= 40 && BUILT.test(n.text)).length * 3 >= names.length * 2
}

const BUILT =
  /(?:项目|工程|基地|园区?|中心|大道|道路|路|桥|隧道|厂|站|学校|小学|中学|医院|公园|改造|扩建|新建|改建|迁建|建设|生产线|水库|管网|整治|提升|片区|楼|馆)(?:[（(][^（）()]{1,16}[）)])?$/

/** ● in front of a line marks nothing but its beginning. */
const BULLET = /^[●○◆◇■□▪•·➢►▶◎]\s*/

type Head = { readonly text: string; readonly phase: string | null; readonly length: number }

/** `开工：`, `新兴产业项目：`, `1. 续建项目（12个）：` at the head of a line or sentence. */
function headOf(text: string): Head | null {
  const from = readMarker(text)?.length ?? BULLET.exec(text)?.[0].length ?? 0
  const colon = indexOutside(text, '：:', from, Math.min(text.length, from + 40))
  if (colon <= from) return null
  const head = text.slice(from, colon).trim()
  if (/[，。；、]/.test(head.replace(/[（(][^）)]*[）)]/g, '')) && readPhaseHead(head) === null) return null
  return { text: head, phase: readPhaseHead(head), length: colon + 1 }
}

function readProjectBox(box: BoxBlock, document: SourceDocument, year: number | null): ProjectItem[] {
  const frame: Frame = { box: box.title, year, category: null, phase: null }
  const out: ProjectItem[] = []
  const lists = box.lines.filter((l) => /、/.test(l.text) || headOf(l.text) !== null).length
  const deepest = Math.max(0, ...box.lines.map((l) => readMarker(l.text)?.level ?? 0))
  for (const line of box.lines) {
    const text = document.lines[line.line - 1]!.slice(line.start, line.end)
    const offset = text.indexOf(line.text)
    const from = offset < 0 ? 0 : offset
    const marker = readMarker(line.text)
    const head = headOf(line.text)
    const heading = !head && isHeading(line.text, lists > 0 || ((marker?.level ?? 9) <= 2 && deepest > 2))
    if (heading) {
      const phase = readPhaseHead(line.text.slice(marker?.length ?? 0).trim())
      if (phase !== null) frame.phase = phase
      else [frame.category, frame.phase] = [line.text.replace(/[：:]$/, ''), null]
      continue
    }
    out.push(...readLine(text, from, line, frame))
  }
  return out
}

/** A line that names a group of projects: marked, short, no list, no sentence. */
function isHeading(text: string, hasLists: boolean): boolean {
  if (text.length > 48 || /[。；]$/.test(text)) return false
  const marker = readMarker(text)
  const bare = text.slice(marker?.length ?? 0)
  if (/[：:]$/.test(text)) return true
  if (readPhaseHead(bare.trim()) !== null) return true
  if (!hasLists || (marker === null && !/(?:项目|工程|领域|类|方面)(?:[（(].{0,12}[）)])?$/.test(text))) return false
  return marker === null || marker.level <= 2 || !/、/.test(bare)
}

/** One line of a box: one or several heads, each with its list, or sentences that begin with a phase verb. */
function readLine(text: string, from: number, line: BoxBlock['lines'][number], frame: Frame): ProjectItem[] {
  const item = (piece: Piece, phase: string | null, category: string | null): ProjectItem => ({
    line: line.line,
    start: line.start + piece.start,
    end: line.start + piece.end,
    name: piece.text,
    phase,
    category,
    year: frame.year,
    box: frame.box,
  })
  const out: ProjectItem[] = []
  let category = frame.category
  let phase = frame.phase
  let led = false
  let spoken = false
  const sentences = splitOutside(text, '。', from)
  for (const [index, sentence] of sentences.entries()) {
    const headed = readPhaseHead(sentence.text.slice(readMarker(sentence.text)?.length ?? 0).trim())
    if (headed !== null && index + 1 < sentences.length) {
      // 1.竣工项目。甲、乙等12个。
      phase = headed
      led = true
      continue
    }
    if (index === 0 && introduces(sentence.text, sentences[1]?.text)) {
      // 1.工业项目。续建：……；新开工：……
      category = sentence.text.slice(readMarker(sentence.text)?.length ?? 0).trim()
      phase = frame.phase
      continue
    }
    for (const part of splitAtHeads(text, sentence)) {
      const own = text.slice(part.start, part.end)
      const head = headOf(own)
      let start = part.start
      if (head) {
        led = true
        start += head.length
        if (head.phase !== null) phase = head.phase
        else {
          category = frame.category === null ? head.text : `${frame.category}/${head.text}`
          phase = frame.phase
        }
        if (isDescribed(own, head)) {
          out.push(
            item(named(text, part.start + (readMarker(own)?.length ?? 0), part.start + head.length - 1), frame.phase, frame.category),
          )
          category = frame.category
          break
        }
        if (trimPiece(text, start, part.end) === null) {
          if (head.phase !== null) frame.phase = head.phase
          else [frame.category, frame.phase] = [head.text, null]
          continue
        }
      }
      const bare = own.replace(/^\d{1,2}[.、．]\s*/, '')
      const verb = head || led ? null : (readPhaseVerb(bare) ?? (URGING.test(bare) ? readPhaseBehind(bare.split(/[，；]/)[0]!) : null))
      spoken ||= verb !== null
      if (verb && frame.phase === null && /[、]|等|项目|工程/.test(own)) {
        const lead = /^\d{1,2}[.、．]\s*/.exec(own)?.[0].length ?? 0
        for (const clause of splitOutside(text, '，；', part.start, part.end)) {
          const { from: begin, to, phase: own } = readClause(text, clause.start + (clause.start === part.start ? lead : 0), clause.end)
          if (own !== null) phase = own
          for (const p of splitProjects(text, begin, to)) if (!COUNTED_WORK.test(p.text)) out.push(item(p, phase, category))
        }
        continue
      }
      for (const piece of splitProjects(text, start, part.end))
        if (!(spoken && COUNTED_WORK.test(piece.text))) out.push(item(piece, phase, category))
    }
  }
  return out
}

/** 改造老旧小区35个, 新引进项目20个 in a sentence of a box count work done; they name no project. */
const COUNTED_WORK = /\d[\d.,]*\s*[万亿余]*(?:个|处|座|家|户|套|公里|千米|亩|平方米|万平方米|件|项|名|人|吨|台|辆|条|%|％)(?:以上|左右)?$/

/** The names of a clause and its phase: in front (`开工甲、乙`) or behind (`力争甲竣工投产`, `推动甲、乙等项目加快建设`). */
function readClause(text: string, from: number, to: number): { from: number; to: number; phase: string | null } {
  const clause = text.slice(from, to)
  const urging = URGING.exec(clause)
  if (urging) {
    const behind = readPhaseBehind(clause)
    if (behind && behind.start > urging[0].length) return { from: from + urging[0].length, to: from + behind.start, phase: behind.phase }
    const next = readPhaseVerb(clause.slice(urging[0].length))
    return { from: from + urging[0].length + (next?.length ?? 0), to, phase: next?.phase ?? null }
  }
  const first = readPhaseVerb(clause)
  return { from: from + (first?.length ?? 0), to, phase: first?.phase ?? null }
}

/** A short sentence without a list of its own, before one that begins with a phase head, names the category. */
const introduces = (first: string, second: string | undefined): boolean =>
  second !== undefined &&
  first.length <= 24 &&
  !/[、：:]/.test(first.slice(readMarker(first)?.length ?? 0)) &&
  (headOf(second)?.phase != null || readPhaseVerb(second) !== null || URGING.test(second))

const named = (text: string, from: number, to: number): Piece =>
  trimPiece(text, from, to) ?? { text: text.slice(from, to), start: from, end: to }

/** 1.某某项目：新建厂房3万平方米，总投资2亿元: the head is a project and what follows describes it. */
function isDescribed(own: string, head: Head): boolean {
  if (head.phase !== null || readMarker(own) === null || (readMarker(own)?.level ?? 0) < 3) return false
  const body = own.slice(head.length)
  const pieces = splitOutside(body, '、')
  return (
    /(?:总投资|投资约?\d|占地|建筑面积|建设(?:内容|规模)|新建|主要)/.test(body) &&
    (pieces.length < 3 || /总投资|建设内容|建筑面积|占地/.test(body))
  )
}

/** A sentence with several heads (续建：甲、乙；新开工：丙、丁) is cut before each. */
function splitAtHeads(text: string, sentence: Piece): Piece[] {
  const out: Piece[] = []
  for (const part of splitOutside(text, '；;', sentence.start, sentence.end)) {
    const last = out.at(-1)
    if (last && headOf(part.text) === null)
      out[out.length - 1] = { text: text.slice(last.start, part.end), start: last.start, end: part.end }
    else out.push(part)
  }
  return out
}

/** The year of 2024年计划投资, where no title names one. */
const plannedYear = (table: TableBlock): number | null =>
  table.header.flatMap(({ text }) => (/计划|安排/.test(text) ? (yearOf(text) ?? []) : [])).at(-1) ?? null

/** Tables with a column of project names: 项目名称 | 建设内容 | 总投资 … */
function readProjectTable(table: TableBlock, title: string | null, year: number | null): ProjectItem[] {
  const name = table.header.findIndex((h) => /^(?:重[点大])?(?:建设)?(?:项目|工程)(?:名称)?$/.test(h.text.replace(/\s+/g, '')))
  if (name < 0 || !/项目|工程/.test(`${title ?? ''}${table.header[name]!.text}`)) return []
  if (table.header.some((h) => /指标|科目|收入|支出/.test(h.text)) || /预算|收支|指标|民生实事/.test(title ?? '')) return []
  const kind = table.header.findIndex(
    (h, i) => i !== name && /建设性质|进度|阶段|状态|类型/.test(h.text) && readColumnRole(h.text).kind !== 'stage',
  )
  let category: string | null = null
  let groupPhase: string | null = null
  return table.rows.flatMap((row) => {
    const filled = row.filter((c) => c.text !== '')
    if (
      row.length === 1 ||
      filled.length === 1 ||
      (filled.length === 2 && /^[一二三四五六七八九十（(]+/.test(filled[0]!.text) && row[name] === filled[1]) ||
      (filled[0] !== undefined && (readMarker(filled[0].text)?.level ?? 9) <= 2 && (row[name]!.text === '' || row[name] === filled[0]))
    ) {
      // 二、水利类（3个）, alone or with its sums behind it.
      const text = filled.length === 2 && row[name] === filled[1] ? filled.map((c) => c.text).join('、') : filled[0]!.text
      const bare = text.replace(/^[（(]?[一二三四五六七八九十]{1,3}[）)、.]*/, '')
      groupPhase = readPhaseHead(bare)
      if (groupPhase === null) category = text
      return []
    }
    const cell = row[name]
    const place = cell?.places[0]
    if (!cell || !place || cell.text === '' || /^(?:合计|总计|小计)/.test(cell.text)) return []
    const phase = kind >= 0 ? row[kind]?.text || null : groupPhase
    return [{ line: place.line, start: place.start, end: place.end, name: cell.text, phase, category, year, box: title }]
  })
}

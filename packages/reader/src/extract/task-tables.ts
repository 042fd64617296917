import type { Commitment, MappedKind, ReportHeader } from '@gangmu/domain'
import type { Cell, TableBlock } from '../document.ts'
import { readColumnRole, yearOf } from '../lexicon/columns.ts'
import type { Stance } from '../segment/stance.ts'
import { headsOf } from '../segment/table-heads.ts'
import { scanDeadlines } from './commitments/deadline.ts'
import { commitmentsOfText } from './commitments/extract-commitments.ts'
import { factsOfText } from './facts/extract-facts.ts'
import { leadingVerb } from './facts/heads.ts'
import { readParagraph } from './facts/paragraph.ts'

/** Tables of tasks read, and those of the given ones that are none. */
export type TaskTables = { readonly commitments: readonly Commitment[]; readonly others: readonly TableBlock[] }

/**
 * Reads tables of tasks (重点任务分解表) as commitments, one a row. `tables` are those that nothing else was read from: indicators,
 * projects and livelihood items come first. `lines` are the document's.
 */
export function readTaskTables(tables: readonly TableBlock[], lines: readonly string[], header: ReportHeader): TaskTables {
  const read = tables.map((table) => ({ table, commitments: commitmentsOfTable(table, lines, header) }))
  return {
    commitments: read.flatMap(({ commitments }) => commitments),
    others: read.filter(({ commitments }) => commitments.length === 0).map(({ table }) => table),
  }
}

const squeeze = (text: string): string => text.replace(/\s+/g, '')

/** 工作任务, 重点工作内容, 2024年目标任务, 事项名称: what is to be done. */
const TASK =
  /^(?:(?:20\d\d年|年度|全年|今年|本年度?|具体|重点|主要|核心|工作|改革|督办|议定|交办|目标|攻坚|推进)*(?:工作|任务|事项|举措)(?:内容|名称|分解|要点|要求|清单|事项|目标|任务|举措)*|(?:工作|任务|具体|主要|建设)内容|目标任务)(?:[（(][^（）()]{0,12}[）)])?$/
const LONGEST_HEAD = 24
/** How the work is done says less than what is to be done. */
const HOW = /举措|措施|要求/
const BY_WHEN = /时限|期限|(?:完成|办结|时间|截止|办理)(?:时间|日期|节点)|^时间(?:安排|要求|进度)?$/

type TaskColumns = { readonly task: number; readonly byWhen: number | null }

/** Which column holds the tasks; null where the table has none, or nothing that says who, by when or how far. */
function findColumns(heads: readonly Cell[], rows: readonly (readonly Cell[])[]): TaskColumns | null {
  const names = heads.map((head) => squeeze(head.text))
  const roles = names.map((name) => readColumnRole(name).kind)
  const answers = (name: string, i: number): boolean =>
    BY_WHEN.test(name) || /^(?:responsible|leader|stage|progress)$/.test(roles[i] ?? '') || /进度|进展/.test(name)
  if (!names.some(answers)) return null
  const tasks = names.flatMap((name, i) => (name.length <= LONGEST_HEAD && TASK.test(name) && !answers(name, i) ? [i] : []))
  const what = tasks.filter((i) => !HOW.test(names[i] ?? ''))
  const candidates = what.length > 0 ? what : tasks
  // 重点工作 merged down over its 具体任务 only groups them; of two that do not, the fuller one says what is to be done.
  const [best] = candidates
    .map((i) => ({ i, cells: rows.flatMap((row) => (row.length > 1 && row[i] ? [row[i]] : [])) }))
    .map(({ i, cells }) => ({
      i,
      own: cells.filter((cell) => cell.text !== '' && !cell.repeated).length,
      length: cells.reduce((all, cell) => all + (cell.repeated ? 0 : cell.text.length), 0),
    }))
    .sort((a, b) => b.own - a.own || b.length - a.length)
  if (!best || best.own === 0) return null
  const byWhen = names.findIndex((name) => BY_WHEN.test(name))
  return { task: best.i, byWhen: byWhen < 0 ? null : byWhen }
}

/** What somebody said of the columns. */
function mappedColumns(roles: NonNullable<TableBlock['roles']>): TaskColumns | null {
  const at = (kind: MappedKind): number => roles.findIndex((role) => role?.kind === kind)
  return at('task') < 0 ? null : { task: at('task'), byWhen: at('deadline') < 0 ? null : at('deadline') }
}

function commitmentsOfTable(table: TableBlock, lines: readonly string[], header: ReportHeader): Commitment[] {
  const found = headsOf(table)
  const columns = found && (table.roles ? mappedColumns(table.roles) : findColumns(found.heads, found.rows))
  if (!columns) return []
  const year = yearOf(table.caption?.text ?? '') ?? header.planYear ?? header.reportYear
  const stance: Stance = { tense: 'plan', year, span: null, half: false }
  return found.rows.flatMap((row) => {
    const cell = row.length > 1 ? row[columns.task] : undefined
    if (!cell || cell.repeated || !isTask(cell.text)) return []
    const byWhen = columns.byWhen === null ? '' : (row[columns.byWhen]?.text ?? '')
    const commitment = readTask(cell, lines, stance, header, byWhen)
    return commitment === null ? [] : [commitment]
  })
}

/** Sums, dashes and numbers in the column are no tasks. */
const isTask = (text: string): boolean =>
  text.length >= 4 && /[\u4e00-\u9fff]{2}/.test(text) && !/^(?:合\s*计|总\s*计|小\s*计|备\s*注|注)/.test(text)

/**
 * One row: what the same words would promise in running text, with the row's own deadline. A task that names no figure and no milestone
 * is a commitment all the same, for the table says so, but none that can be measured.
 */
function readTask(cell: Cell, lines: readonly string[], stance: Stance, header: ReportHeader, byWhen: string): Commitment | null {
  const place = cell.places[0]
  if (!place) return null
  const text = cell.places.length === 1 ? (lines[place.line - 1] ?? '').slice(place.start, place.end) : cell.text
  const at = { line: place.line, offset: place.start, stance }
  const paragraph = readParagraph(text)
  const promises = commitmentsOfText(paragraph, at, factsOfText(paragraph, { ...at, header }))
  const first = promises.find((promise) => promise.value !== null) ?? promises.find((promise) => promise.measurable) ?? promises[0]
  const printed = readDeadline(byWhen, stance)
  const deadline = printed === undefined ? (first ? first.deadline : yearOfStance(stance)) : printed
  const produced = PRODUCES.exec(text)?.[1] ?? null
  const verb = leadingVerb(text) || (produced ?? '')
  const plain = text.replace(/[。；;]+$/, '')
  const object = plain.slice(verb === '' ? 0 : plain.indexOf(verb) + verb.length)
  return {
    line: place.line,
    start: place.start,
    end: place.end,
    quote: text,
    subject: first?.subject ?? (object.length > 1 ? object : plain),
    verb: first ? first.verb : verb === '' ? null : verb,
    value: first?.value ?? null,
    unit: first?.unit ?? null,
    cmp: first?.cmp ?? null,
    deadline,
    measurable: first?.value != null || (first?.measurable === true && deadline !== null) || (printed != null && produced !== null),
  }
}

/** 形成基本思路, 出台方案: whether it lies on the table by the row's own day can be seen. */
const PRODUCES =
  /^(?:全面|基本|按期|按时|组织|力争|确保)*(形成|提交|上报|报送|编制|编印|制定|起草|修订|出台|印发|发布|公布|完成|组建|设立|验收|交付)[^，。；]{3}/

const yearOfStance = ({ year }: Stance): string | null => (year === null ? null : String(year))

const OPEN = /长期|持续|常态|长效|适时|根据|按(?!期|时|季|月)/
/** 2024-12-31, 2024.6, 12月: dates that running text does not print so. */
const NUMBERED = /(20\d\d)[-./](\d{1,2})(?!\d)|(?:(20\d\d)年)?(\d{1,2})月/g
const QUARTER = /(?:(20\d\d)年)?第?([1-4])季度|Q([1-4])/i

/** The deadline a cell prints: `2024-06`, `2024`; null where it leaves the time open; undefined where it says nothing that is known. */
function readDeadline(text: string, stance: Stance): string | null | undefined {
  const printed = squeeze(text).replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  const dated = [...printed.matchAll(NUMBERED)].at(-1)
  const month = Number(dated?.[2] ?? dated?.[4])
  const year = dated?.[1] ?? dated?.[3] ?? stance.year
  if (month >= 1 && month <= 12 && year !== null) return `${year}-${String(month).padStart(2, '0')}`
  const cue = scanDeadlines(printed, stance).findLast(({ code }) => code !== null)
  if (cue) return cue.code
  const quarter = QUARTER.exec(printed)
  if (quarter && (quarter[1] ?? stance.year) !== null)
    return `${quarter[1] ?? stance.year}-${String(Number(quarter[2] ?? quarter[3]) * 3).padStart(2, '0')}`
  if (/^(?:全年|年内|当年|本年度?|年度)/.test(printed)) return yearOfStance(stance)
  return OPEN.test(printed) ? null : undefined
}

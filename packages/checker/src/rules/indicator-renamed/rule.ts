import type { IndicatorRow, Span } from '@gangmu/domain'
import { type Passage, passagesOf } from '../../lib/passages.ts'
import type { CheckInput, Rule, RuleFinding } from '../../rule.ts'
import { nearestName, tailOf, withOneGap } from './near-names.ts'

/** A name as it is compared: without unit, mark and 其中. */
const foldName = (name: string): string =>
  name
    .replace(/[（(][^（）()]*[）)]/g, '')
    .replace(/^(?:其中|#)[：:]?/, '')
    .replace(/[\s*＊※★“”]/g, '')
    .replace(/占(?:地区生产总值|GDP)的?比[重例]$/, '占比')

/** Shorter names (工业投资) are parts of many phrases. */
const LEAST_LENGTH = 6
/** A sentence with so many names of rows lists indicators; the others in the list are indicators too. */
const LEAST_LISTED = 3
/** What an item of such a list has besides the name: its figure, its brackets, `等17项指标`. */
const AFTER_NAME = /(?:[（(][^（()）]*[）)]?|\d.*|等.*|增长.*|达到.*|[达为])$/
const MOST_PLACES = 4

/** An indicator has one name in the text and in the tables. */
export const indicatorRenamed: Rule = {
  id: 'indicator-renamed',
  family: 'structure',
  severity: '提示',
  *check(input) {
    const rows = new Map<string, IndicatorRow[]>()
    for (const row of input.reading.indicators) {
      const name = foldName(row.name)
      if (name.length < LEAST_LENGTH) continue
      const same = rows.get(name)
      if (same === undefined) rows.set(name, [row])
      else same.push(row)
    }
    const passages = passagesOf(input)
    const told = new Map<string, { readonly row: string; readonly spans: Span[]; readonly code: string }>()
    const put = (code: string, printed: string, row: string, span: Span) => {
      const key = `${printed}/${row}`
      const known = told.get(key)
      if (known === undefined) told.set(key, { row, spans: [span], code })
      else if (!known.spans.some(({ line, start }) => line === span.line && start === span.start)) known.spans.push(span)
    }
    const ending = namesEndingIn(passages, [...rows.keys()])
    for (const [index, passage] of passages.entries()) {
      const names = ending[index]!
      // Most passages speak of no row.
      if (names.length === 0) continue
      for (const { printed, row, span } of listedOtherwise(passage, rows)) put('listed', printed, row, span)
      for (const { printed, row, span } of writtenOtherwise(passage, rows, names)) put('written', printed, row, span)
    }
    for (const [key, { row, spans, code }] of told) yield tell(code, key.slice(0, key.lastIndexOf('/')), spans, rows.get(row)!)
    yield* betweenTables(rows)
    yield* remeasured(rows, passages)
    yield* incomeNames(input)
  },
}

type Rows = ReadonlyMap<string, readonly IndicatorRow[]>
type Otherwise = { readonly printed: string; readonly row: string; readonly span: Span }

function tell(code: string, printed: string, spans: readonly Span[], rows: readonly IndicatorRow[]): RuleFinding {
  const row = rows[0]!.name
  return {
    code,
    params: { printed, row: foldName(row) },
    spans: [...spans.slice(0, MOST_PLACES), ...rows.slice(0, 2).map(({ spans: { name } }) => name)],
    values: [printed, foldName(row)],
    about: [printed, foldName(row)],
  }
}

/** A list within brackets is a list of its own. */
const openBrackets = (text: string): string => text.replace(/[（(]([^（()）]*、[^（()）]*)[）)]/g, '：$1，')
/** 固定资产投资 in a list of 增速 is 固定资产投资增速, shortened. */
const withoutGrowth = (name: string): string => name.replace(/(?:增速|增长率?|总额|总量)+$/, '')
const LIST = /(?<![^，。；：！？])[^，。；：！？]*、[^，。；：！？]+/g

/** So many items need one mark less between them. */
const LISTED = new RegExp(`(?:、[^、]*){${LEAST_LISTED - 1}}`)
const hasListed = (text: string): boolean => LISTED.test(text)

/** 高技术产业增加值占比 in a list of indicators whose row is called 高技术产业增加值增速. */
function* listedOtherwise({ line, start, text }: Passage, rows: Rows): Iterable<Otherwise> {
  if (!hasListed(text)) return
  for (const { 0: list, index } of openBrackets(text).matchAll(LIST)) {
    if (!hasListed(list)) continue
    const items = [...list.matchAll(/[^、]+/g)].map(({ 0: item, index: at }) => {
      const name = item.replace(AFTER_NAME, '')
      return { name: foldName(name), from: start + index + at, length: name.length }
    })
    const known = items.filter(({ name }) => rows.has(name))
    if (known.length < LEAST_LISTED) continue
    const free = [...rows.keys()].filter((name) => !known.some((item) => item.name === name))
    for (const { name, from, length } of items) {
      if (rows.has(name) || name.length < LEAST_LENGTH) continue
      const row = nearestName(name, free)
      if (row !== null && withoutGrowth(row) !== withoutGrowth(name))
        yield { printed: name, row, span: { line, start: from, end: from + length } }
    }
  }
}

/** The names whose end stands in a passage, for each passage. Many names share an end, and ends their first letter: one look finds all. */
function namesEndingIn(passages: readonly Passage[], names: readonly string[]): readonly (readonly string[])[] {
  const tails = Map.groupBy(new Set(names.map(tailOf)), (tail) => tail.charCodeAt(0))
  const begins = new Uint8Array(65_536)
  for (const first of tails.keys()) begins[first] = 1
  return passages.map(({ text }) => {
    const found = new Set<string>()
    for (let at = 0; at < text.length; at++) {
      const first = text.charCodeAt(at)
      if (begins[first] === 1) for (const tail of tails.get(first)!) if (text.startsWith(tail, at)) found.add(tail)
    }
    return found.size === 0 ? NONE : names.filter((name) => found.has(tailOf(name)))
  })
}
const NONE: readonly string[] = []

/** 每万人专利拥有量 where the row is called 每万人发明专利拥有量. */
function* writtenOtherwise({ line, start, text }: Passage, rows: Rows, names: readonly string[]): Iterable<Otherwise> {
  for (const row of names)
    for (const { from, to } of withOneGap(text, row)) {
      const printed = text.slice(from, to)
      // A phrase that is part of another row's name, or has one in it, is that row's.
      if ([...rows.keys()].some((name) => name !== row && (name.endsWith(printed) || printed.endsWith(name)))) continue
      yield { printed, row, span: { line, start: start + from, end: start + to } }
    }
}

/** Two tables have many rows of like names (制造业投资增速, 工业投资增速) that are two indicators. */
const ALIKE_IN_TABLES = 0.75

/** A row of one table that the other has under another name. */
function* betweenTables(rows: Rows): Iterable<RuleFinding> {
  const tables = [...new Set([...rows.values()].flatMap((same) => same.map(({ table }) => table)))]
  if (tables.length !== 2) return
  const only = (table: string) => [...rows].filter(([, same]) => same.every((row) => row.table === table)).map(([name]) => name)
  const [first, second] = tables.map((table) => only(table)) as [string[], string[]]
  for (const name of first) {
    const other = nearestName(name, second, ALIKE_IN_TABLES)
    if (other === null || withoutGrowth(other) === withoutGrowth(name)) continue
    yield {
      code: 'tables',
      params: { first: name, second: other },
      spans: [name, other].map((one) => rows.get(one)![0]!.spans.name),
      values: [name, other],
      about: [name, other],
    }
  }
}

/** More than this are a table that tells everything in another measure, not slips. */
const MOST_REMEASURED = 3

/** 实际使用外资（万美元） in one table, 实际使用外资增速（%） in the other: what the text says of it belongs to one of them only. */
function* remeasured(rows: Rows, passages: readonly Passage[]): Iterable<RuleFinding> {
  const found = [...rows].flatMap(([name, level]) => {
    const growth = rows.get(`${name}增速`)
    const apart = growth !== undefined && level.every(({ table, unit }) => unit !== '%' && growth.every((row) => row.table !== table))
    return apart ? [{ name, level, growth }] : []
  })
  if (found.length > MOST_REMEASURED) return
  for (const { name, level, growth } of found) {
    const mentions = passages.flatMap(({ line, start, text }) =>
      [...text.matchAll(new RegExp(`${name}增速`, 'g'))].map(({ 0: printed, index }) => ({
        line,
        start: start + index,
        end: start + index + printed.length,
      })),
    )
    yield {
      code: 'measure',
      params: { level: name, growth: `${name}增速` },
      spans: [...mentions.slice(0, MOST_PLACES), level[0]!.spans.name, growth[0]!.spans.name],
      values: [name, `${name}增速`],
      about: [name],
    }
  }
}

const INCOME_END = '居民人均可支配收入'
const INCOME = new RegExp(`(全体|城乡|全区|全县)${INCOME_END}`, 'g')

/** 全体, 城乡 and 全区居民人均可支配收入 are one indicator. */
function* incomeNames(input: CheckInput): Iterable<RuleFinding> {
  const found = passagesOf(input).flatMap(({ line, start, text }) =>
    !text.includes(INCOME_END)
      ? []
      : [...text.matchAll(INCOME)].map(({ 0: printed, 1: whose = '', index }) => ({
          whose,
          printed,
          span: { line, start: start + index, end: start + index + printed.length },
        })),
  )
  const names = [...Map.groupBy(found, ({ whose }) => whose).values()].sort((a, b) => a.length - b.length)
  const [rare, usual] = [names[0], names.at(-1)]
  if (names.length < 2 || !rare || !usual) return
  yield {
    code: 'income',
    params: { rare: rare[0]!.printed, usual: usual[0]!.printed },
    spans: [...rare.slice(0, MOST_PLACES), ...usual.slice(0, MOST_PLACES)].map(({ span }) => span),
    values: [rare[0]!.printed, usual[0]!.printed],
    about: [INCOME_END],
  }
}

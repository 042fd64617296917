import type { Cmp } from '@gangmu/domain'
import { isSpace, tableOf } from '../../characters.ts'
import type { Stretch } from './clauses.ts'
import { traitsOf } from './measure.ts'
import type { Mention } from './scan-mentions.ts'

/** Figures that stand together behind one head: 9.1%、15%、18.4%, or 13宗1177亩. Mostly a single one. */
export type FigureGroup = {
  readonly mentions: readonly Mention[]
  /** Printed text between the previous figure or delimiter and the first figure. */
  readonly headText: string
  /** Printed text between the last figure and the next delimiter or figure. */
  readonly tailText: string
  /** Several values in a list (not merely side by side). */
  readonly isList: boolean
  /** The head follows another figure of the same list (…8座、驿站10个). */
  readonly listed: boolean
  readonly inBracket: boolean
  /** 97%、95%以上: the bound of the last holds for all. */
  readonly sharedCmp: Cmp | null
}

/** A joint is short, but for blanks. */
const mayJoin = (between: string): boolean => JOINTS[between.charCodeAt(0)] === 1 || isSpace(between.charCodeAt(0))
const JOINTS = tableOf('、和与及以，')

const JOINED = /^\s*(、|和|与|及|以及|，)?\s*$/

/** 1 at an opening bracket, 2 at a closing one. */
const BRACKETS = tableOf('（(')
for (const close of '）)') BRACKETS[close.charCodeAt(0)] = 2
const COMMAS = tableOf('，；,：')

/** The innermost bracket each mention stands in (inner start and end), in one pass over the clause. */
function bracketsOf(masked: string, clause: Stretch, mentions: readonly Mention[]): (Stretch | null)[] {
  const opened: { start: number; inside: number[] }[] = []
  const brackets: (Stretch | null)[] = mentions.map(() => null)
  const close = (end: number): void => {
    const bracket = opened.pop()
    for (const i of bracket?.inside ?? []) brackets[i] = { start: (bracket as { start: number }).start, end }
  }
  let next = 0
  for (let i = clause.start; i < clause.end; i++) {
    for (; next < mentions.length && (mentions[next] as Mention).start === i; next++) opened.at(-1)?.inside.push(next)
    const sort = BRACKETS[masked.charCodeAt(i)]
    if (sort === 1) opened.push({ start: i + 1, inside: [] })
    else if (sort === 2) close(i)
  }
  while (opened.length > 0) close(clause.end)
  return brackets
}

/** Inside a bracket commas part the phrases, as they do outside. */
function innerStart(masked: string, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (COMMAS[masked.charCodeAt(i)] === 1) return i + 1
  return from
}

/** 10件民生事项、〔15件实事〕: what stands before the 、 was the tail of the figure before. */
const ownHead = (text: string): string =>
  JOINTS[text.charCodeAt(text.trimEnd().length - 1)] === 1 && /[、和与及]\s*$/.test(text) ? '' : text

const withoutFigureBrackets = (text: string): string => (!/[（(]/.test(text) ? text : text.replace(/^[\s、，]*[（(][^（）()]*[）)]/, ''))

export function groupMentions(masked: string, text: string, clause: Stretch, mentions: readonly Mention[]): FigureGroup[] {
  if (mentions.length === 0) return []
  const groups: FigureGroup[] = []
  const brackets = bracketsOf(masked, clause, mentions)
  // The last figure of each bracket and of the clause itself; there are hardly ever more than two.
  const lastIn: { readonly start: number; readonly mention: Mention }[] = []
  let i = 0
  while (i < mentions.length) {
    const first = mentions[i] as Mention
    const bracket = brackets[i] ?? null
    const members = [first]
    while (i + members.length < mentions.length) {
      const last = members.at(-1) as Mention
      const next = mentions[i + members.length] as Mention
      const between = masked.slice(last.end, next.start)
      if ((between !== '' && !mayJoin(between)) || next.kind !== first.kind || !JOINED.test(between) || between.includes('，')) break
      // 2个、3家企业: the second opens its own phrase; a list of values has nothing behind it but the delimiter.
      if (between.trim() !== '' && !sameSort(first, next)) break
      if (
        between.trim() !== '' &&
        /^[一-鿿“\uE000]/.test(masked.slice(next.end, next.end + 1)) &&
        !/^(以上|以下|以内|左右|，|的|和|及|目标)/.test(masked.slice(next.end))
      )
        break
      members.push(next)
    }
    const segment = bracket ?? clause
    const previous = lastIn.findLast((last) => last.start === segment.start)?.mention
    const floor = previous ? Math.max(previous.end, segment.start) : segment.start
    const from = bracket ? Math.max(innerStart(masked, floor, first.start), floor) : floor
    const last = members.at(-1) as Mention
    const following = mentions[i + members.length]
    const limit = following && following.start < segment.end ? following.start : segment.end
    const headRaw = text.slice(from, first.start)
    const isList = members.length > 1 && members.slice(1).every((m, k) => masked.slice((members[k] as Mention).end, m.start).trim() !== '')
    groups.push({
      mentions: members,
      headText: previous ? ownHead(withoutFigureBrackets(headRaw)) : headRaw,
      tailText: tailOf(masked, text, last.end, limit, following !== undefined && following.start < segment.end),
      isList,
      listed: previous !== undefined && /^\s*(（[^（）]*）)?\s*[、和与及]/.test(headRaw),
      inBracket: bracket !== null,
      sharedCmp: isList ? sharedBound(members) : null,
    })
    lastIn.push({ start: segment.start, mention: last })
    i += members.length
  }
  return groups
}

const sameSort = (a: Mention, b: Mention): boolean => {
  const percent = ({ quantity }: Mention): boolean => quantity !== null && quantity.unit !== null && traitsOf(quantity.unit).percent
  // 0.2个和0.6个百分点: the points are printed in full only at the end.
  if (a.quantity?.unit === '个' && b.quantity?.unit === '个百分点' && a.quantity.decimals > 0) return true
  if (a.quantity?.unit === '个' && b.quantity?.unit === '个' && a.quantity.decimals > 0) return true
  return percent(a) === percent(b)
}

const LIST_COMMA = '、'.charCodeAt(0)
const TAIL_ENDS = tableOf('，；。：）)')
const TAIL_MARKS = tableOf('，；。：）)（(、')

/** Up to the next 、 with a figure behind it, bracket or end of the phrase. */
function tailOf(masked: string, text: string, from: number, limit: number, figureAhead: boolean): string {
  let end = from
  while (end < limit) {
    const code = masked.charCodeAt(end)
    if (TAIL_MARKS[code] === 0) {
      end++
      continue
    }
    if (TAIL_ENDS[code] === 1) break
    if (code !== LIST_COMMA) {
      const close = masked.slice(end, limit).search(/[）)]/)
      if (close < 0 || /\d/.test(masked.slice(end, end + close)) || !/[一-鿿]/.test(masked[end + close + 1] ?? '')) break
      end += close
    }
    if (code === LIST_COMMA && (figureAhead || end === from)) break
    end++
  }
  return text.slice(from, end)
}

function sharedBound(members: readonly Mention[]): Cmp | null {
  const last = members.at(-1)?.quantity
  const lead = members[0]?.quantity
  const prefixed = lead?.bound.some((word) => /突破|超|逾|不低于|不少于|不高于|不超过|超过|高于|低于|至少/.test(word)) ?? false
  if (prefixed && lead && members.slice(1).every((m) => m.quantity?.cmp === '=')) return lead.cmp
  const suffixed = last?.bound.some((word) => /以上|以下|以内|左右/.test(word)) ?? false
  if (!suffixed || !last) return null
  return members.slice(0, -1).every((m) => m.quantity?.cmp === '=') ? last.cmp : null
}

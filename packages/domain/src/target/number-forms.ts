import { decimal } from '../decimal.ts'
import type { Amount, ReadAmount } from './amount.ts'
import type { ChangeTarget, CommitmentStrength, NumberKind, NumberTarget, RangeTarget, SimpleTarget } from './expression.ts'
import type { FoldedCell } from './fold-cell.ts'

const COMMITMENT =
  '(?:力争|争取|努力|冲刺|奋斗|确保|保证|必保|预期|预计|计划|拟|将|年均|年度|全年|累计|完成|实现|新增|净增|建成|新建|改造|整治|目标|为|的)'

/** Longest first: 不低于 must not be read as 低于. */
const comparatives: readonly (readonly [NumberKind, string])[] = [
  ['at-least', '不低于|不少于|不小于|不短于|不慢于|至少|最低|>=|≥|达到或超过|下限'],
  ['at-most', '不高于|不超过|不多于|不大于|不突破|不超|至多|最多|最高|<=|≤|上限|小于等于|小于或等于'],
  ['at-least', '大于等于|大于或等于'],
  ['above', '高于|超过|超|突破|大于|多于|快于|逾|>'],
  ['below', '低于|小于|少于|<'],
  ['about', '约|大约|大概|近|接近|~'],
]
const COMPARATIVE = comparatives.map(([, words]) => words).join('|')
/** No alternative may be two others in a row: the repeat over them would then read one text in exponentially many ways. */
const NEUTRAL =
  '控制|严控|稳定|保持|维持|达到|达|迈上|站上|增至|提高到|提高至|提升到|提升至|上升到|上升至|增加到|增加至|下降到|下降至|降低到|降低至|降至|降到|减少到|减少至|压减到|压减至|在'

const MORE = '增长速度|增速|增长|增加|提高|上升|提升|增幅|上涨|涨幅|扩大|增'
const FEWER = '下降|降低|减少|压减|缩小|回落|降幅|削减|收窄|降'
const BASE =
  '(?:(?:较|比|同比|与)?(?:上一年度?|上年度?|去年|前一年|上年同期|去年同期)(?:相比|同期)?(?:的)?|同比|(?:较|比)20[0-9]{2}年(?:水平|末|底)?)'

const suffixes: readonly (readonly [NumberKind, string])[] = [
  ['about', '左右|上下|前后'],
  ['at-least', '及其以上|及以上|含以上|或以上|以上|往上'],
  ['at-most', '及以下|或以下|含以下|以内|之内|内|以下'],
  ['above', '多|余'],
]
const SUFFIX = suffixes.map(([, words]) => words).join('|')

const patternsOf = (lists: readonly (readonly [NumberKind, string])[]): readonly (readonly [NumberKind, RegExp])[] =>
  lists.map(([kind, words]) => [kind, new RegExp(words)])
const comparativePatterns = patternsOf(comparatives)
const suffixPatterns = patternsOf(suffixes)

const NUMERAL = '(?:[-+]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?|[〇零一二两三四五六七八九十百千]+)'
const UNIT = '[^0-9,.:;()+\\-~<>≥≤—]*?'
const JOINER = '[-—~]+|至|到|—'

const single = new RegExp(
  `^((?:${COMMITMENT})*(${BASE})?(?:${COMMITMENT})*(${MORE}|${FEWER})?(?:${NEUTRAL}|${COMMITMENT}|${COMPARATIVE})*)(${NUMERAL}(?::[0-9.]+)?${UNIT})((?:${SUFFIX})*)$`,
)
const range = new RegExp(`^((?:${COMMITMENT}|${NEUTRAL})*)(${NUMERAL}${UNIT})(${JOINER})(${NUMERAL}${UNIT})((?:${SUFFIX}|之间|区间)*)$`)

/** Cells with an amount: bounds, plain numbers, ranges and changes. */
export function parseNumber(cell: FoldedCell, readAmount: ReadAmount): SimpleTarget | null {
  return parseRange(cell, readAmount) ?? parseSingle(cell, readAmount) ?? parseTwoDigits(cell)
}

/** 两位数增长 promises ten per cent or more. */
function parseTwoDigits({ folded, slice }: FoldedCell): ChangeTarget | null {
  const found = /^((?:力争|争取|努力|确保|保持|实现|继续)*)两位数((?:以上)?(?:增长|增速))$/.exec(folded)
  if (found === null) return null
  const [, lead = ''] = found
  const amount: Amount = { text: slice(lead.length, lead.length + 3), value: decimal(10), unit: '%', ratio: false, more: true }
  return {
    kind: 'change',
    sense: 'up',
    compare: 'at-least',
    base: null,
    before: lead === '' ? '' : slice(0, lead.length),
    amount,
    after: slice(lead.length + 3, folded.length),
    commitment: commitmentOf(lead),
  }
}

function parseSingle({ folded, slice }: FoldedCell, readAmount: ReadAmount): NumberTarget | ChangeTarget | null {
  const found = single.exec(folded)
  if (found === null) return null
  const [, lead = '', base, verb, core = '', tail = ''] = found
  const amount = readAmount(slice(lead.length, lead.length + core.length))
  // 提升2位 moves in a ranking, where more is less.
  if (amount === null || (verb !== undefined && /^位$/.test(amount.unit ?? ''))) return null
  const before = lead === '' ? '' : slice(0, lead.length)
  const after = tail === '' ? '' : slice(lead.length + core.length, folded.length)
  return describe(lead, base, verb, amount, tail, before, after)
}

function describe(
  lead: string,
  base: string | undefined,
  verb: string | undefined,
  amount: Amount,
  tail: string,
  before: string,
  after: string,
): NumberTarget | ChangeTarget {
  const rest = verb === undefined ? lead : lead.slice(lead.indexOf(verb) + verb.length)
  const stated = comparison(rest, tail)
  const compare = stated === 'plain' && amount.more ? 'above' : stated
  const commitment = commitmentOf(lead)
  const controlled = /控制|严控|不突破/.test(lead)
  if (verb === undefined) {
    const kind = compare === 'plain' && controlled ? 'equal' : compare
    return { kind, before, amount, after, commitment, controlled }
  }
  const sense = new RegExp(`^(?:${FEWER})$`).test(verb) ? 'down' : 'up'
  return {
    kind: 'change',
    sense,
    compare: compare === 'plain' ? 'equal' : compare,
    base: baseOf(base),
    before,
    amount,
    after,
    commitment,
  }
}

function baseOf(words: string | undefined): string | null {
  return words === undefined ? null : (/20[0-9]{2}/.exec(words)?.[0] ?? 'last-year')
}

/** What stands before the amount decides; only where it is silent the words after it do. */
function comparison(lead: string, tail: string): NumberKind {
  if (lead !== '') for (const [kind, words] of comparativePatterns) if (words.test(lead)) return kind
  if (tail !== '') for (const [kind, words] of suffixPatterns) if (words.test(tail)) return kind
  return 'plain'
}

function commitmentOf(lead: string): CommitmentStrength | null {
  if (/力争|争取|努力|冲刺|奋斗/.test(lead)) return 'strive'
  if (/确保|保证|必保/.test(lead)) return 'ensure'
  return /预期|预计/.test(lead) ? 'expect' : null
}

function parseRange({ folded, slice }: FoldedCell, readAmount: ReadAmount): RangeTarget | null {
  const found = range.exec(folded)
  if (found === null) return null
  const [, lead = '', first = '', joiner = '', second = '', tail = ''] = found
  const firstEnd = lead.length + first.length
  const secondStart = firstEnd + joiner.length
  const low = readAmount(slice(lead.length, firstEnd))
  const high = readAmount(slice(secondStart, secondStart + second.length))
  if (low === null || high === null) return null
  return {
    kind: 'range',
    before: lead === '' ? '' : slice(0, lead.length),
    low,
    joiner: slice(firstEnd, secondStart),
    high,
    after: tail === '' ? '' : slice(secondStart + second.length, folded.length),
    commitment: commitmentOf(lead),
  }
}

import {
  type Fact,
  type IndicatorRow,
  indicatorByCode,
  lookupIndicator,
  negateDecimal,
  type Quantity,
  type ReportHeader,
} from '@gangmu/domain'
import type { CheckInput } from '../rule.ts'
import type { Claim, ClaimKind } from './claims.ts'
import { afterLast, beginOfClause } from './clauses.ts'
import { spanOf } from './figures.ts'
import { foldName } from './folded-names.ts'
import { foldedName } from './indicator-rows.ts'
import { knownQuantityOf } from './known-quantities.ts'
import { basesOf, mayTellBase, nameBefore, qualifiersOf } from './printed-name.ts'

/** `endings`: names of catalogued rows without 增速, for what stands with words before it in the text. */
type Ending = { readonly name: string; readonly growth: boolean; readonly code: string }
/** `endings` by the code of their last character, which parts most of them from a name. `basesOn`: whether a line tells how figures were worked out. */
type Rows = {
  readonly endings: ReadonlyMap<number, readonly Ending[]>
  readonly byName: ReadonlyMap<string, IndicatorRow>
  readonly basesOn: (line: number) => boolean
}

/** Every figure of the text with the thing it is a figure of. */
export function factClaims(input: CheckInput): Claim[] {
  const { indicators, facts, livelihood } = input.reading
  const rows: Rows = {
    endings: endingsOf(indicators),
    byName: new Map(indicators.map((row) => [foldedName(row), row])),
    basesOn: rememberLines((line) => mayTellBase(input.document.lines[line - 1]!)),
  }
  // The items of a livelihood list stand as promised and as done on one line; their figures are held against the text by a rule of its own.
  const listed = new Set(livelihood.map(({ line }) => line))
  const found: Claim[] = []
  for (const fact of facts) {
    const claim = listed.has(fact.line) ? null : (progressClaim(fact, found, input) ?? factClaim(fact, input, rows))
    if (claim !== null) found.push(claim)
  }
  return found
}

function endingsOf(indicators: readonly IndicatorRow[]): ReadonlyMap<number, readonly Ending[]> {
  const found = new Map<number, Ending[]>()
  for (const { name: printed, indicator } of indicators) {
    const name = printed.replace(/增速$/, '')
    if (indicator === null || name.length < SHORTEST_NAME) continue
    const last = name.charCodeAt(name.length - 1)
    const ending = { name, growth: indicator.endsWith('-growth'), code: indicator }
    const known = found.get(last)
    if (known === undefined) found.set(last, [ending])
    else known.push(ending)
  }
  return found
}

/** Facts come line by line: the answer for the last line is kept. */
function rememberLines(answer: (line: number) => boolean): (line: number) => boolean {
  let last = 0
  let said = false
  return (line) => {
    if (line !== last) [last, said] = [line, answer(line)]
    return said
  }
}

const KINDS: Readonly<Record<string, ClaimKind>> = { growth: 'growth', change_pp: 'change' }

function factClaim(fact: Fact, input: CheckInput, rows: Rows): Claim | null {
  const { document, reading } = input
  const { measure, value } = fact
  const quantity = measure === 'rank' ? null : knownQuantityOf(fact)
  if (quantity === null || quantity.form === 'class') return null
  const text = document.lines[fact.line - 1]!
  const clause = afterLast(text, '，。；', fact.start)
  const isDelta = (KINDS[measure] ?? 'amount') === 'amount' && DELTA.test(clause.slice(-LONGEST_DELTA))
  if (isDelta || (/^\d{4}(?:-12)?$/.test(fact.period ?? '') && /[月季半]/.test(clause) && PART_OF_YEAR.test(clause))) return null
  const own = nameBefore(text, fact.start)
  // The reader has looked up its subject; what it took from a list before it (新登记… 森林蓄积量) is left out here.
  const isSubject = own === null || own === fact.subject || (fact.indicator !== null && fact.subject.endsWith(own))
  const named = isSubject ? null : (lookupIndicator(own, { measure, unit: fact.unit ?? undefined })?.code ?? null)
  const coded = named ?? fact.indicator ?? economyGoal(own, fact, text)
  const row = own === null || coded !== null ? undefined : rows.byName.get(foldName(own))
  const known = coded ?? row?.indicator ?? null
  const shorter = known === null && row === undefined && own !== null ? withoutPlace(own, fact, rows.endings) : null
  const period = periodOf(fact, known, reading.report)
  if (period === null) return null
  const isOwn = own !== null && (named !== null || row !== undefined)
  const falls = typeof value === 'number' && value < 0 && quantity.low.digits > 0n
  const signed = falls ? turned(quantity) : quantity
  const reduction = known === null || measure !== 'growth' ? null : reductionOf(known)
  const code = reduction ?? known ?? shorter
  return {
    at: 'text',
    name: isOwn ? own : fact.subject,
    of: code ?? (row === undefined ? fact.subject.replace(/[\s“”"]/g, '') : foldedName(row)),
    code,
    sure: shorter === null,
    kind: reduction === null ? (KINDS[measure] ?? 'amount') : 'amount',
    quantity: reduction === null ? signed : turned(signed),
    printed: falls ? `下降${fact.raw}` : fact.raw,
    period,
    modality: fact.modality,
    area: fact.area,
    qualifiers: joined(
      qualifiersOf(isOwn ? own : fact.scope.length === 0 ? fact.subject : fact.subject + fact.scope.join()),
      leading(text, fact),
      rows.basesOn(fact.line) ? workedOut(text, fact) : NONE,
    ),
    span: spanOf(fact),
    fact,
    row: null,
  }
}

/** Mostly at most one of them says anything. */
const joined = (a: ReadonlySet<string>, b: ReadonlySet<string>, c: ReadonlySet<string>): ReadonlySet<string> =>
  b.size === 0 && c.size === 0 ? a : new Set([...a, ...b, ...c])

const GOAL =
  /^(?:我们|我区|我县|我市|全区|全县|全市|将|把|年度|预期|总体|地区生产总值|GDP|经济)*(?:增长|增速)(?:预期)?目标(?:值|设定|确定|定)?$/
const GOAL_BEHIND = /^(?:以上|左右)?的(?:经济)?增长(?:预期)?目标/

/** 全区增长目标确定为5%, 5%以上的增长目标: of a plan without another name it is the goal of the whole economy. */
const economyGoal = (own: string | null, { measure, modality, area, end }: Fact, text: string): string | null =>
  measure === 'growth' && modality === 'target' && area !== null && ((own !== null && GOAL.test(own)) || GOAL_BEHIND.test(text.slice(end)))
    ? 'gdp-growth'
    : null

/** A fall of 3.4% is what the row 单位GDP二氧化碳排放下降 calls 3.4. */
function reductionOf(code: string): string | null {
  const entry = indicatorByCode(code)
  return entry?.kind === 'reduction' ? code : entry?.kind === 'growth' ? entry.opposite : null
}

/** 较上年增加9天, 下降1.2微克/立方米 tell a difference; 增加到 and 降至 a level. */
const DELTA = /(?<!新|净)(?:增加|减少|下降|降低|上升|提高|提升|回落|增长|扩大|收窄|多|少)了?[约近超]?$/
/** With the character in front of it. */
const LONGEST_DELTA = 5
const PART_OF_YEAR = /当月|单月|(?<![—－-])\b\d{1,2}月(?!底|末)|[一二三四]季度|[上下]半年/

/**
 * A stock told for the end of the year is the year's figure; a goal without a year is one of its own, and so is a result in a text that
 * names no year at all (a part of a report).
 */
function periodOf({ period, modality }: Fact, code: string | null, { reportYear, planYear }: ReportHeader): string | null {
  if (period === null) return code !== null && (modality === 'target' || (reportYear === null && planYear === null)) ? '' : null
  return /^\d{4}-12$/.test(period) ? period.slice(0, 4) : period
}

const OF_TARGET = /(?:仅|已)?(?:完成|占)(?:全年|年度|年初|调整)*(?:预算|目标(?:任务)?|计划(?:投资)?|任务)(?:数)?的?$/

/** The figure that is told in per cent stands close by. */
const FEW_BEFORE = 6

/** 城镇新增就业3556人，完成年度目标的52.3%: progress of what is named before it, or told before it in the sentence. */
function progressClaim(fact: Fact, before: readonly Claim[], { document }: CheckInput): Claim | null {
  const quantity = fact.modality === 'actual' ? knownQuantityOf(fact) : null
  if (quantity === null || quantity.unit !== '%') return null
  const text = document.lines[fact.line - 1]!
  const told = afterLast(text, '，。；、', fact.start)
  const at = told.search(OF_TARGET)
  if (at < 0) return null
  const start = fact.start - told.length + at
  const own = nameBefore(text, start)
  const code = own === null ? null : (lookupIndicator(own)?.code ?? null)
  const sentence = beginOfClause(text, '。；', fact.start)
  const last = before
    .slice(-FEW_BEFORE)
    .findLast(({ span, kind }) => span.line === fact.line && span.start >= sentence && kind === 'amount')
  const of = code ?? last?.of
  if (of === undefined || fact.period === null) return null
  return {
    at: 'text',
    name: own !== null && code !== null ? own : last!.name,
    of,
    code: code ?? last?.code ?? null,
    sure: code === null,
    kind: 'progress',
    quantity,
    printed: fact.raw,
    period: fact.period,
    modality: 'actual',
    area: fact.area,
    qualifiers: code === null ? last!.qualifiers : qualifiersOf(own!),
    span: spanOf(fact),
    fact,
    row: null,
  }
}

/** 同口径, 年均 …: how the figure was worked out, told anywhere before it in its sentence or in brackets behind it. */
function workedOut(text: string, { start, end }: Fact): ReadonlySet<string> {
  return basesOf(afterLast(text, '。；;', start) + (/^[（(][^）)]*[）)]/.exec(text.slice(end))?.[0] ?? ''))
}

/** 国控点空气质量优良天数: the row that bears the rest of the name. */
function withoutPlace(own: string, { measure }: Fact, endings: Rows['endings']): string | null {
  const known = endings.get(own.charCodeAt(own.length - 1))
  return known?.find(({ name, growth }) => growth === (measure === 'growth') && endsWith(own, name))?.code ?? null
}

function endsWith(own: string, name: string): boolean {
  const cut = own.length - name.length
  if (cut < 1 || cut > LONGEST_PREFIX || !own.endsWith(name)) return false
  const prefix = own.slice(0, cut)
  return qualifiersOf(prefix).size === 0 && !PARTS_OF.test(prefix)
}
const LONGEST_PREFIX = 4
const SHORTEST_NAME = 5
/** Words that make it the figure of a part or of another area. */
const PARTS_OF = /[区市县镇乡村省街园业类级型农城东西南北非]|民间|重点|工业|外资|国有|人均|单位/

/** 新培育科技型企业96家、高新技术企业31家: the word before the first of a list holds for the next ones counted in the same unit. */
function leading(text: string, { unit, measure, start }: Fact): ReadonlySet<string> {
  if (measure !== 'count' || unit === null) return NONE
  const clause = afterLast(text, '。；;', start)
  if (STANDS.test(afterLast(clause, '、，,'))) return NONE
  const first = /(?<![0-9.])[0-9.]{1,12}[余多]?([^0-9、，,]{1,4})[、，,]/.exec(clause)
  if (first === null || !unit.startsWith(first[1]!.slice(0, unit.length))) return NONE
  return qualifiersOf(clause.slice(0, first.index))
}
const NONE: ReadonlySet<string> = new Set()
const STANDS = /总|累计|数量|有效|达|共/

const turned = (quantity: Quantity): Quantity => ({
  ...quantity,
  low: negateDecimal(quantity.high ?? quantity.low),
  high: quantity.high && negateDecimal(quantity.low),
  cmp: TURNED[quantity.cmp] ?? quantity.cmp,
})
const TURNED: Readonly<Partial<Record<Quantity['cmp'], Quantity['cmp']>>> = { '>=': '<=', '<=': '>=', '>': '<', '<': '>' }

import type { Fact, FactValue, Measure, ReportHeader } from '@gangmu/domain'
import { decimalToNumber, factValue } from '@gangmu/domain'
import type { SourceDocument } from '../../document.ts'
import { type Stance, spanTurn, stancesByLine } from '../../segment/stance.ts'
import { type Stretch, splitClauses, splitSentences } from './clauses.ts'
import { factKey } from './fact-key.ts'
import { type FigureGroup, groupMentions } from './figure-groups.ts'
import { leadingVerb, readHead } from './heads.ts'
import { indicatorOf } from './indicator-of.ts'
import { maskText } from './mask.ts'
import { measureOf } from './measure.ts'
import { type Mention, scanMentions } from './scan-mentions.ts'
import { areaOf, scopeOf } from './scope.ts'
import { shareOut } from './share-out.ts'
import { type Named, type Naming, nameFigure, resolveAnaphora } from './subject.ts'
import { modalityOf, scanTimes, stancePeriod, type TimeCue } from './when.ts'

/**
 * Facts in prose: every figure of the running text with what it says of whom. Rules only, left to right, one pass a
 * paragraph; a figure leans on what its sentence has already named. Tables, boxes and the glossary are read elsewhere.
 */
export function extractFacts(document: SourceDocument, header: ReportHeader): Fact[] {
  const stances = stancesByLine(document, header)
  const facts: Fact[] = []
  for (const block of document.blocks) {
    const reads = block.kind === 'paragraph' || (block.kind === 'heading' && block.level >= 3)
    if (!reads || block.kind === 'table' || block.kind === 'box') continue
    const stance = stances.get(block.line)
    if (stance) facts.push(...factsOfText(block.text, { line: block.line, offset: block.start, stance, header }))
  }
  return facts
}

export type TextPlace = { readonly line: number; readonly offset: number; readonly stance: Stance; readonly header: ReportHeader }

/** Facts of one stretch of running text. `offset` is where it begins in its line. */
export function factsOfText(text: string, place: TextPlace): Fact[] {
  const masked = maskText(text)
  const mentions = scanMentions(masked)
  if (mentions.length === 0) return []
  const facts: Fact[] = []
  const naming: Naming = { subjects: [], counted: null, listVerb: '' }
  let stance = place.stance
  for (const sentence of splitSentences(masked)) {
    stance = spanTurn(text.slice(sentence.start, sentence.end), stance, place.header) ?? stance
    const times = scanTimes(text.slice(sentence.start, sentence.end), stance).map((cue) => ({
      ...cue,
      start: cue.start + sentence.start,
      end: cue.end + sentence.start,
    }))
    for (const clause of splitClauses(masked, sentence)) {
      const inside = mentions.filter((m) => m.start >= clause.start && m.end <= clause.end)
      naming.listVerb = ''
      for (const group of groupMentions(masked, text, clause, inside)) {
        facts.push(...factsOfGroup(group, { text, clause, sentence, times, stance, naming, place }))
      }
    }
  }
  return facts
}

type Setting = {
  readonly text: string
  readonly clause: Stretch
  readonly sentence: Stretch
  readonly times: readonly TimeCue[]
  readonly stance: Stance
  readonly naming: Naming
  readonly place: TextPlace
}

const isPercent = (mention: Mention): boolean => /[%％‰]|百分点/.test(mention.quantity?.unit ?? '') || mention.quantity?.form === 'tenths'

function nameGroup(group: FigureGroup, setting: Setting): { subjects: string[]; named: Named } {
  const first = group.mentions[0] as Mention
  const { naming } = setting
  const counts = first.quantity !== null && !isPercent(first)
  const value = first.quantity === null ? null : decimalToNumber(first.quantity.low)
  const named = nameFigure({
    headText: group.headText,
    tailText: group.tailText,
    counts,
    percent: isPercent(first),
    value,
    naming,
    listed: group.listed,
  })
  const many = group.mentions.length
  if (group.isList) {
    const shared = named.own ? shareOut(named.subject, many) : naming.subjects.length === many ? [...naming.subjects] : null
    if (shared) return { subjects: shared, named }
  } else if (first.each || named.head.each) {
    const shared = named.own ? shareOut(named.subject, null) : naming.subjects.length > 1 ? [...naming.subjects] : null
    if (shared) return { subjects: shared, named }
  }
  return { subjects: group.mentions.map(() => named.subject), named }
}

function factsOfGroup(group: FigureGroup, setting: Setting): Fact[] {
  const { naming } = setting
  const { subjects, named } = nameGroup(group, setting)
  const facts: Fact[] = []
  const first = group.mentions[0] as Mention
  const spread = group.mentions.length === 1 && subjects.length > 1
  subjects.forEach((subject, i) => {
    const mention = spread ? first : (group.mentions[i] as Mention)
    facts.push(buildFact(mention, subject, named, group, setting))
  })
  const clean = subjects.filter((subject) => subject !== '')
  if (clean.length > 0 && !group.inBracket) naming.subjects = subjects
  const lead = facts[0]
  if (lead && (lead.measure === 'count' || naming.counted === null) && clean.length > 0 && !isPercent(first) && first.kind === 'quantity')
    naming.counted = subjects.at(-1) ?? null
  if (named.own && naming.listVerb === '') naming.listVerb = leadingVerb(readHead(group.headText).subject)
  return facts
}

function buildFact(mention: Mention, subjectText: string, named: Named, group: FigureGroup, setting: Setting): Fact {
  const { text, place, stance } = setting
  const quantity = mention.quantity
  const before = text.slice(0, mention.start)
  let measure: Measure = quantity === null ? 'rank' : measureOf(quantity, subjectText, named.head, group.headText)
  if (quantity?.unit === '位' && /上升|前移|提升|下降|后移|跃升|进|退/.test(group.headText)) measure = 'rank'
  let subject = resolveAnaphora(subjectText, before)
  const moved = named.head.change !== null && !named.head.reached
  if (moved && (measure === 'level' || measure === 'count')) {
    const verb = /([一-鿿]{2})$/.exec(named.head.after)?.[1]
    if (verb && !subject.endsWith(verb)) subject += verb
  }
  const excluded = /(剔除|扣除|不含|不考虑)[一-鿿]{2,14}?(因素|影响|后|外)?(?=，|、|$|增长|下降|同比)/.exec(group.headText)
  if (excluded && !named.own && !subject.includes(excluded[0])) subject += `（${excluded[0]}）`
  const raw = text.slice(mention.start, mention.end)
  const cue = governing(mention, setting)
  const period = periodOf(subject, measure, named, group, cue, stance)
  const modality = modalityOf(stance, text.slice(setting.clause.start, mention.start), cue?.year ?? null)
  const scope = scopeOf(subject, group.headText)
  const area = areaOf(text.slice(setting.clause.start, mention.start), place.header.region)
  const indicator = indicatorOf(subject, measure)
  const partial = { indicator, subject, measure, scope, period, area, modality }
  return {
    key: factKey(partial),
    line: place.line,
    start: mention.start + place.offset,
    end: mention.end + place.offset,
    raw,
    subject,
    indicator,
    measure,
    value: valueOf(mention, measure, named),
    unit: quantity === null ? '位' : quantity.unit,
    cmp: group.sharedCmp ?? quantity?.cmp ?? '=',
    scope,
    comparedWith: mention.set ?? named.head.gap?.set ?? null,
    period,
    modality,
    area,
  }
}

function valueOf(mention: Mention, measure: Measure, named: Named): FactValue {
  if (mention.quantity === null) return mention.rank as number
  const value = factValue(mention.quantity)
  const falls = named.head.gap ? named.head.gap.sign < 0 : named.head.change === 'fall' && !named.head.reached
  if (!falls || (measure !== 'growth' && measure !== 'change_pp')) return value
  const flip = (n: number): number => (n > 0 ? -n : n)
  if (typeof value === 'number') return flip(value)
  return typeof value === 'string' ? value : [flip(value[1]), flip(value[0])]
}

/** The time that governs a figure: the nearest in its clause, else one that opened an earlier clause of the sentence. */
function governing(mention: Mention, setting: Setting): TimeCue | null {
  const before = setting.times.filter((cue) => cue.end <= mention.start)
  const inClause = before.filter((cue) => cue.start >= setting.clause.start)
  if (inClause.length > 0) return inClause.at(-1) as TimeCue
  const opens = (cue: TimeCue): boolean =>
    /(^|[，；。：、—\s]|同时|其中|预计|力争|实现|全[区县市]|我[区县市])$/.test(
      setting.text.slice(Math.max(setting.sentence.start, cue.start - 2), cue.start),
    )
  return before.filter(opens).at(-1) ?? null
}

const STOCK =
  /(总数|总量|总额|余额|累计|拥有|保有|存量|规模|总户数|达到|达|增至|增加到|提高到|提升到|上升到|突破|站上|迈上|超过|已有|共有)$/

function periodOf(subject: string, measure: Measure, named: Named, group: FigureGroup, cue: TimeCue | null, stance: Stance): string | null {
  if (cue) {
    if (named.head.baseYear !== null && cue.year !== null && named.head.baseYear !== cue.year) return `${named.head.baseYear}/${cue.year}`
    return cue.code === '' ? null : cue.code
  }
  if (named.head.baseYear !== null && stance.year !== null) return `${named.head.baseYear}/${stance.year}`
  if (/(总投资|总投资额|投资总额|概算投资)$/.test(subject)) return null
  if (/(由|从)$/.test(named.head.after) && !named.head.reached) return null
  if (stance.span && stance.tense === 'review' && measure !== 'growth' && measure !== 'change_pp' && !named.head.kept) {
    const reached = named.head.reached || STOCK.test(group.headText) || /(总数|总量|余额|保有量|拥有量|率|比重|占比)$/.test(subject)
    if (reached) return String(stance.span[1])
  }
  return stancePeriod(stance)
}

import type { Cmp, Fact, FactValue, Measure, ReportHeader } from '@gangmu/domain'
import { decimalToNumber, factValue } from '@gangmu/domain'
import { isSpace, tableOf } from '../../characters.ts'
import type { SourceDocument } from '../../document.ts'
import { type Stance, spanTurn, stancesByLine } from '../../segment/stance.ts'
import { resolveAnaphora } from './anaphora.ts'
import { type Stretch, splitClauses } from './clauses.ts'
import { factKey } from './fact-key.ts'
import { type FigureGroup, groupMentions } from './figure-groups.ts'
import { leadingVerb, readHead } from './heads.ts'
import { indicatorOf } from './indicator-of.ts'
import { measureOf, traitsOf } from './measure.ts'
import { type Figure, type Named, type Naming, startNaming } from './naming.ts'
import { type Paragraph, paragraphOf } from './paragraph.ts'
import { governing, lastingTime, listedTimes, periodOf, type TimeSetting } from './period.ts'
import { type Mention, scanMentions } from './scan-mentions.ts'
import { areaOf, scopeOf } from './scope.ts'
import { shareOut, splitList } from './share-out.ts'
import { nameFigure } from './subject.ts'
import { baseYearOf, industryOf, placeNamed, topicOf } from './topic.ts'
import { modalityOf, movedTo, scanTimes, type TimeCue } from './when.ts'

/**
 * Facts in prose: every figure of the running text with what it says of whom. Rules only, left to right, one pass a
 * paragraph; a figure leans on what its sentence has already named. Tables and boxes are read elsewhere, and so are the
 * lines in `readElsewhere` (the glossary explains words; its figures are not the report's).
 */
export function extractFacts(document: SourceDocument, header: ReportHeader, readElsewhere: ReadonlySet<number> = new Set()): Fact[] {
  const stances = stancesByLine(document, header)
  const facts: Fact[] = []
  for (const block of document.blocks) {
    if (readElsewhere.has(block.line)) continue
    if (block.kind === 'table' || block.kind === 'box' || (block.kind === 'heading' && block.level < 3)) continue
    const stance = stances.get(block.line)
    // A heading's place covers its marker too; its text begins behind it.
    const offset = block.kind === 'heading' ? (document.lines[block.line - 1] ?? '').indexOf(block.text, block.start) : block.start
    // One at a time: a paragraph of many thousand figures is more than a call takes as arguments.
    if (stance && offset >= 0)
      for (const fact of factsOfText(paragraphOf(block), { line: block.line, offset, stance, header })) facts.push(fact)
  }
  return facts
}

export type TextPlace = {
  readonly line: number
  readonly offset: number
  readonly stance: Stance
  readonly header: ReportHeader
  /** Told which rule named each figure, so that a reviewer can see why. */
  readonly trace?: (raw: string, rule: string) => void
}

/** Facts of one stretch of running text. `offset` is where it begins in its line. */
export function factsOfText(paragraph: Paragraph, place: TextPlace): Fact[] {
  const { text, masked, sentences } = paragraph
  const mentions = scanMentions(masked)
  if (mentions.length === 0) return []
  const facts: Fact[] = []
  const naming = startNaming()
  let carried: TimeCue | null = null
  const queue = { mentions, at: 0 }
  let stance = place.stance
  for (const sentence of sentences) {
    // Behind the last figure nothing is left to be named.
    if (queue.at >= mentions.length) break
    const opening = text.slice(sentence.start, sentence.end)
    stance = spanTurn(opening, stance, place.header) ?? stance
    const times = scanTimes(opening, stance).map((cue) => movedTo(cue, cue.start + sentence.start, cue.end + sentence.start))
    const figures = (mentions[queue.at] as Mention).start < sentence.end
    naming.topic = ''
    naming.intended = false
    naming.recent = []
    naming.place = ''
    naming.stopped = true
    naming.amounts = []
    if (!figures) naming.industry = industryOf(opening) ?? naming.industry
    if (opening[0] !== '按') naming.total = null
    if (carried && !times.some((cue) => cue.code !== '' && cue.start <= sentence.start + 4))
      times.unshift(movedTo(carried, sentence.start, sentence.start))
    carried = lastingTime(text, times, stance, sentence.start) ?? carried
    const ahead = times.find((time) => time.ahead !== null)?.ahead ?? null
    let baseYear: number | null = null
    for (const clause of splitClauses(masked, sentence)) {
      const next = mentions[queue.at]
      if (next === undefined) break
      const inside = takeWithin(queue, clause)
      naming.listVerb = ''
      if (masked[clause.start - 1] === '；') {
        naming.counted = null
        naming.stopped = true
      }
      if (inside.length === 0) {
        const clauseText = text.slice(clause.start, clause.end)
        naming.industry = industryOf(clauseText) ?? naming.industry
        if (clauseText[0] === '按' && BY_KIND.test(clauseText)) takeApart(naming)
        // Topic and base hold for the sentence only.
        if (next.start < sentence.end) {
          naming.topic = topicOf(clauseText) ?? naming.topic
          naming.place = placeNamed(clauseText) ?? naming.place
          baseYear = baseYearOf(clauseText) ?? baseYear
        }
        continue
      }
      for (const group of groupMentions(masked, text, clause, inside)) {
        facts.push(...factsOfGroup(group, { text, clause, sentence, times, ahead, stance, naming, place, baseYear }))
      }
    }
  }
  return facts
}

/** 按类别分，…。按进度看，…: what is taken apart a second time is the same whole. */
const BY_KIND = /^按[一-鿿]{2,8}(?:分|看|来看|来分|划分)$/
function takeApart(naming: Naming): void {
  naming.total ??= naming.counted
  if (naming.total === null) return
  naming.counted = naming.total
  naming.subjects = [naming.total]
}

/** The mentions of one clause; clauses and mentions both come in reading order. */
function takeWithin(queue: { readonly mentions: readonly Mention[]; at: number }, clause: Stretch): Mention[] {
  const taken: Mention[] = []
  for (let mention = queue.mentions[queue.at]; mention && mention.start < clause.end; mention = queue.mentions[++queue.at])
    if (mention.start >= clause.start && mention.end <= clause.end) taken.push(mention)
  return taken
}

/** Words this far before a figure may still say how it is meant. */
const REACH = 240

type Setting = TimeSetting & { readonly naming: Naming; readonly place: TextPlace }

const isPercent = ({ quantity }: Mention): boolean =>
  quantity !== null && (quantity.form === 'tenths' || (quantity.unit !== null && traitsOf(quantity.unit).percent))

function nameGroup(group: FigureGroup, setting: Setting): { subjects: string[]; named: Named } {
  const first = group.mentions[0] as Mention
  const { naming } = setting
  const unit = first.quantity?.unit ?? null
  const percent = isPercent(first)
  const traits = unit === null ? null : traitsOf(unit)
  const figure: Figure = {
    headText: group.headText,
    tailText: group.tailText,
    counts: first.quantity !== null && !percent,
    countUnit: traits?.counter === true,
    percent,
    points: traits?.points === true,
    money: traits?.money === true,
    rank: first.kind === 'rank',
    value: first.quantity === null ? null : decimalToNumber(first.quantity.low),
    listed: group.listed,
    opensAside: opensAside(setting, group),
    inBracket: group.inBracket,
  }
  const named = nameFigure(figure, naming)
  const many = group.mentions.length
  if (group.isList) {
    const head = named.unfolded.replace(/等[^、等]{0,12}$/, '')
    const shared = named.own ? (shareOut(named.unfolded, many) ?? shareOut(head, many)) : inheritedList(naming, many)
    if (shared) return { subjects: shared, named }
    const each = eachOfBefore(named, naming, many)
    if (each) return { subjects: each, named }
  } else if (first.each || named.head.each || (first.kind === 'rank' && namesMeasures(named.subject))) {
    const shared = named.own ? shareOut(named.subject, null) : naming.subjects.length > 1 ? [...naming.subjects] : null
    if (shared) return { subjects: shared, named }
  }
  return { subjects: group.mentions.map(() => named.subject), named }
}

/** 其中 at the head of the clause, of the figure, or before a colon. */
const opensAside = ({ text, clause, sentence }: Setting, group: FigureGroup): boolean =>
  opensWithAside(text, clause.start, clause.end) ||
  opensWithAside(group.headText, 0, group.headText.length) ||
  (clause.start - 3 >= sentence.start && /[：:]/.test(text[clause.start - 1] as string) && text.startsWith('其中', clause.start - 3))

function opensWithAside(text: string, from: number, to: number): boolean {
  let at = from
  while (at < to && isSpace(text.charCodeAt(at))) at++
  return at + 2 <= to && text.startsWith('其中', at)
}

/** A、B、C居全市第一: a rank stands for each measure named. */
const namesMeasures = (subject: string): boolean =>
  splitList(subject).length > 1 && splitList(subject).every((item) => /(率|额|值|量|数|入|资|重|例|速|幅|度)$/.test(item))

const inheritedList = (naming: Naming, many: number): string[] | null => {
  if (naming.subjects.length === many) return [...naming.subjects]
  return naming.recent.length >= many ? naming.recent.slice(-many) : null
}

/** 出口10亿元、进口3亿元，增速分别为8%、3%: what is said of the last thing named is said of each. */
function eachOfBefore({ own, subject, head }: Named, { amounts, base }: Naming, many: number): string[] | null {
  const last = amounts.at(-1)
  if (!own || last === undefined || last === '' || amounts.length < many) return null
  const lent = subject.startsWith(last) ? last : head.respectively && base !== '' && subject.startsWith(base) ? base : null
  return lent === null ? null : amounts.slice(-many).map((amount) => amount + subject.slice(lent.length))
}

function factsOfGroup(group: FigureGroup, setting: Setting): Fact[] {
  const { naming } = setting
  const own = group.isList ? listedTimes(group.mentions, setting) : null
  const { subjects, named } = nameGroup(own ? withoutTimes(group, own, setting.text) : group, setting)
  const first = group.mentions[0] as Mention
  setting.place.trace?.(setting.text.slice(first.start, first.end), named.rule)
  const spread = group.mentions.length === 1 && subjects.length > 1
  // A sentence that names more things than it has figures (甲、乙和丙各1个超2人): no figure, no fact.
  const stated = spread ? subjects : subjects.slice(0, group.mentions.length)
  const facts = stated.map((subject, i) =>
    buildFact(
      spread ? first : (group.mentions[i] as Mention),
      subject,
      named,
      group,
      own ? { ...setting, own: own[i] as TimeCue } : setting,
    ),
  )
  remember(naming, { subjects, named, group, first, measure: facts[0]?.measure ?? null })
  const end = (group.mentions.at(-1) as Mention).end
  if (naming.grew && (group.headText.includes('下同') || /^[（(][^（）()]{0,4}下同/.test(setting.text.slice(end, end + 8))))
    naming.growthsBare = true
  return facts
}

/** The names of a list without its times (一季度、上半年〔地区生产总值〕分别增长…). */
function withoutTimes(group: FigureGroup, own: readonly TimeCue[], text: string): FigureGroup {
  const listed = text.slice((own[0] as TimeCue).start, (own.at(-1) as TimeCue).end)
  return { ...group, headText: group.headText.replace(listed, '') }
}

/** What has no rate but its growth: 其中工业投资由10%调整为9%. */
const FLOWS = /(?:投资|增加值|总产值|零售总额|零售额|进出口总额)$/

/** What later figures may lean on. Asides and figures in brackets leave the thing itself in place. */
function remember(
  naming: Naming,
  said: { subjects: readonly string[]; named: Named; group: FigureGroup; first: Mention; measure: Measure | null },
): void {
  const { subjects, named, group, first, measure } = said
  // 增长7.8%，快于全省1.2个百分点，低于目标0.7个百分点: still of the growth.
  naming.grew = measure === 'growth' || (naming.grew && measure === 'change_pp' && (!named.own || named.head.gap !== null))
  naming.pairs = /[由从]/.test(group.headText) && /[由从][^，；、]{0,14}$/.test(group.headText)
  if (!subjects.some((subject) => subject !== '')) return
  if (named.own && naming.listVerb === '') naming.listVerb = leadingVerb(named.lead ?? readHead(group.headText).subject)
  if (group.inBracket) return
  naming.topic = ''
  naming.attributive = named.attributive
  naming.subjects = subjects
  if (named.own && !named.aside) for (const subject of subjects) naming.recent.push(subject)
  if (named.own && first.kind === 'quantity' && !isPercent(first)) for (const subject of subjects) naming.amounts.push(subject)
  if (group.isList && named.own) naming.whole = named.unfolded
  if (!named.aside && measure !== 'share') naming.base = subjects.at(-1) ?? ''
  const moved = named.head.change !== null && !named.head.reached
  if (!moved && measure === 'count' && first.kind === 'quantity' && !isPercent(first) && !named.aside) {
    naming.counted = subjects.at(-1) ?? null
    naming.stopped = false
    if (named.rule === 'among-the-counted') naming.among = subjects.at(-1) as string
    else if (!naming.among.endsWith((subjects.at(-1) as string).slice(-2))) naming.among = ''
    naming.sought = /争取|申报|申请|获批/.test(group.headText)
  }
}

function buildFact(mention: Mention, subjectText: string, named: Named, group: FigureGroup, setting: Setting): Fact {
  const { text, place, stance } = setting
  const quantity = mention.quantity
  let measure: Measure = quantity === null ? 'rank' : measureOf(quantity, subjectText, named.head, group.headText, unitOf(mention, group))
  // 增长8.2%，全年达到8.5%: a level named behind a growth of the same thing is the growth.
  if (
    (measure === 'rate' || measure === 'share') &&
    (setting.naming.grew || (setting.naming.growthsBare && !named.own && group.headText.trim() === '')) &&
    (!named.own || (group.inBracket && /目标$/.test(subjectText)) || (measure === 'rate' && FLOWS.test(subjectText))) &&
    named.head.change === null &&
    quantity?.unit === '%'
  )
    measure = 'growth'
  if (quantity?.unit === '位' && /上升|前移|提升|下降|后移|跃升|进|退/.test(group.headText)) measure = 'rank'
  let subject = resolveAnaphora(subjectText, text, mention.start, setting.naming.industry)
  const moved = named.head.change !== null && !named.head.reached
  if (moved && (measure === 'level' || measure === 'count')) {
    const verb = /(?:较|比|同比)[^，]{0,6}[多少][一-鿿]{0,2}$/.exec(named.head.after)?.[0] ?? /[一-鿿]{2}$/.exec(named.head.after)?.[0]
    if (verb && !subject.endsWith(verb)) subject += verb
  }
  // What is compared tells a gap from a movement: 地区生产总值增速快于全市.
  const { gap } = named.head
  if (gap && measure === 'change_pp')
    subject += (setting.naming.grew && !/[速幅率]$/.test(subject) ? '增速' : '') + wordsOfGap(gap, group, mention)
  const raw = text.slice(mention.start, mention.end)
  const cue = governing(mention, subject, setting)
  const aimed =
    (subject.endsWith('目标') && gap === null && !/(达成|完成|实现|占|超|较|比)/.test(subject)) ||
    (text.slice(mention.end, mention.end + 12).includes('目标') &&
      /^的?(?:预期|年度|全年|计划|预定|既定|经济)*(?:增长|增速)?目标/.test(text.slice(mention.end, mention.end + 12)))
  const planned = setting.naming.intended && /计划投资$/.test(subject)
  const clauseHead = text.slice(Math.max(setting.clause.start, mention.start - REACH), mention.start)
  // 基数较低，5%以上的增长目标…: a target of the plan, whatever year the sentence opens with.
  const period = periodOf(subject, measure, named, group, aimed && stance.tense === 'plan' ? null : cue, setting, quantity?.bound ?? [])
  const modality =
    aimed || planned
      ? 'target'
      : modalityOf(stance, clauseHead, cue?.year ?? null, cue !== null && '到至'.includes(text[cue.start] ?? '\n'))
  setting.naming.intended = modality === 'target' && stance.tense === 'review'
  const scope = scopeOf(subject, group.headText)
  const area = areaOf(clauseHead, place.header.region)
  const unit = quantity === null ? '位' : quantity.form === 'tenths' ? '成' : unitOf(mention, group)
  const indicator = indicatorOf(subject, measure, unit)
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
    value: printedValue(mention, measure, named, subject),
    unit,
    cmp: group.sharedCmp ?? headCmp(group.headText, quantity?.cmp ?? '='),
    scope,
    comparedWith: mention.set ?? named.head.gap?.set ?? null,
    period,
    modality,
    area,
  }
}

/** 分别高于全国、全省0.2个和0.6个百分点: each gap has its own set. */
function wordsOfGap({ words, set }: NonNullable<Named['head']['gap']>, group: FigureGroup, mention: Mention): string {
  const sets = group.isList ? splitList(set) : []
  return sets.length === group.mentions.length ? words.replace(set, sets[group.mentions.indexOf(mention)] as string) : words
}

function printedValue(mention: Mention, measure: Measure, named: Named, subject: string): FactValue {
  if (mention.quantity === null) return mention.rank as number
  const value = mention.quantity.form === 'tenths' ? decimalToNumber(mention.quantity.low) / 10 : factValue(mention.quantity)
  if (measure !== 'growth' && measure !== 'change_pp') return value
  const falls =
    /^(压减|压缩|减少|降低|削减|缩减|精简|压降)/.test(subject) || /(降幅|跌幅|减幅)$/.test(subject)
      ? true
      : named.head.gap
        ? named.head.gap.sign < 0
        : named.head.change === 'fall' && !named.head.reached
  if (!falls) return value
  const flip = (n: number): number => (n > 0 ? -n : n)
  if (typeof value === 'number') return flip(value)
  return typeof value === 'string' ? value : [flip(value[1]), flip(value[0])]
}

/** What the words of a threshold end in. */
const THRESHOLDS = tableOf('上入过稳下少在底破超')

/** 迈上, 首破, 不下 stand outside the printed quantity but bound it. */
function headCmp(headText: string, cmp: Cmp): Cmp {
  if (cmp === '=' && headText.includes('少') && /(?:至少|最少)[一-鿿]{1,4}$/.test(headText)) return '>='
  if (cmp !== '=' || THRESHOLDS[headText.charCodeAt(headText.trimEnd().length - 1)] !== 1) return cmp
  if (/(迈上|迈入|迈过|跨过|站上|站稳|跨上|登上|不下|不下于|至少|稳定在|保底)$/.test(headText.trim()))
    return /稳定在$/.test(headText.trim()) ? '=' : '>='
  return /(首破|破|首超|反超)$/.test(headText.trim()) ? '>' : cmp
}

/** 3.4个、5.1个和2.2个百分点: the points are printed in full only at the end. */
function unitOf(mention: Mention, group: FigureGroup): string | null {
  const unit = mention.quantity?.unit ?? null
  const last = group.mentions.at(-1)?.quantity?.unit
  return group.isList && unit === '个' && last?.endsWith('百分点') ? last : unit
}

import type { Measure } from '@gangmu/domain'
import type { Stance } from '../../segment/stance.ts'
import { countBefore, type Stretch } from './clauses.ts'
import type { FigureGroup } from './figure-groups.ts'
import type { Named } from './naming.ts'
import type { Mention } from './scan-mentions.ts'
import { stancePeriod, type TimeCue } from './when.ts'

/** Where a figure stands among the times of its sentence. */
export type TimeSetting = {
  readonly text: string
  readonly clause: Stretch
  readonly sentence: Stretch
  readonly times: readonly TimeCue[]
  /** 今后五年: the span that yearly averages of the sentence run over. */
  readonly ahead: string | null
  readonly stance: Stance
  /** 较2019年，… governs the rest of the sentence. */
  readonly baseYear: number | null
  /** The figure's own time, where a list of figures answers a list of times. */
  readonly own?: TimeCue
}

/** The time that governs a figure: the nearest in its clause, else one that opened an earlier clause of the sentence. */
const FLOW = /(生产总值|可支配收入|产量|总产值|增加值|零售额|零售总额|投资|收入|支出|出栏|销售额|贸易额|进出口总?额|用电量|发电量|产值)$/

export function governing(mention: Mention, subject: string, setting: TimeSetting): TimeCue | null {
  if (setting.own) return setting.own
  if (setting.times.length === 0) return null
  // 由2016年的2.1万户增至…: the year of the first end says nothing of the second.
  const startsPair = (cue: TimeCue): boolean => /(由|从)$/.test(setting.text.slice(Math.max(0, cue.start - 1), cue.start))
  const figureBetween = (cue: TimeCue): boolean => /\d/.test(setting.text.slice(cue.end, mention.start))
  const opens = (cue: TimeCue): boolean =>
    /(^|[，；。：、—\s]|同时|其中|预计|力争|确保|争取|努力|实现|全[区县市]|我[区县市])$/.test(
      setting.text.slice(Math.max(setting.sentence.start, cue.start - 2), cue.start),
    )
  const { times } = setting
  let opened: TimeCue | null = null
  let last: TimeCue | null = null
  // From the nearest back: a sentence may have as many times as figures, and each figure looks at a few of them.
  for (let i = countBefore(times, mention.start) - 1; i >= 0 && opened === null; i--) {
    const cue = times[i] as TimeCue
    if (cue.end > mention.start || (startsPair(cue) && figureBetween(cue))) continue
    if (cue.start >= setting.clause.start) return cue
    last ??= cue
    if (opens(cue)) opened = cue
  }
  return opened !== null && isOver(opened, last as TimeCue, subject, setting) ? null : opened
}

/** 一季度、上半年、前三季度…分别增长4%、5%、6%: as many times as figures, side by side. */
export function listedTimes(mentions: readonly Mention[], { text, times, clause, sentence }: TimeSetting): readonly TimeCue[] | null {
  const first = mentions[0] as Mention
  const upTo = countBefore(times, first.start)
  if (upTo < mentions.length) return null
  const own = times.slice(upTo - mentions.length, upTo)
  const head = own[0] as TimeCue
  if (head.start < sentence.start || head.start < clause.start - NEAR || head.start === head.end) return null
  const joined = own.every((cue, i) => i === 0 || /^[、和与及]$|^以及$/.test(text.slice((own[i - 1] as TimeCue).end, cue.start)))
  return joined ? own : null
}

/** Further back than this no clause is looked at. */
const NEAR = 600

/** A time within the year that an earlier clause printed for itself alone; `last` is the nearest before the figure. */
function isOver(cue: TimeCue, last: TimeCue, subject: string, { text, clause, stance }: TimeSetting): boolean {
  if (!/-(?:\d\d|Q\d)$/.test(cue.code)) return false
  const between = text.slice(Math.max(cue.end, clause.start - NEAR), clause.start)
  // 年末…；全年产量…: behind a semicolon a flow is of the year again, and so it is where the year's end had a figure of its own.
  if (cue.code.endsWith('-12') && FLOW.test(subject))
    if (between.includes('；') || (/\d/.test(between) && !'截到至自'.includes(text[cue.start] ?? '\n'))) return true
  if (stance.tense !== 'plan' || '，,：'.includes(text[cue.end] ?? '\n')) return false
  // 三季度建成…，国庆前推出2条: what has a time of its own leans on no other; nor does what stands behind a semicolon.
  return last !== cue || between.includes('；')
}

const STOCK = /(总数|余额|拥有|保有|存量|规模|总户数|达到|达|增至|增加到|提高到|提升到|上升到|突破|站上|迈上|超过|已有|共有)$/

export function periodOf(
  subject: string,
  measure: Measure,
  named: Named,
  group: FigureGroup,
  cue: TimeCue | null,
  setting: TimeSetting,
  bounds: readonly string[],
): string | null {
  const { stance, baseYear: sentenceBase } = setting
  const base = named.head.baseYear ?? (measure === 'growth' ? sentenceBase : null)
  const year = cue?.year ?? stance.year
  if (base !== null && year !== null && base !== year) return `${base}/${year}`
  if (subject.includes('投资')) {
    const signed = /(签约|协议|合同|引资)/.test(subject)
    if ((/(总投资|总投资额|投资总额|概算投资)$/.test(subject) && !signed) || (named.attributive && subject.endsWith('投资'))) return null
  }
  const { ahead } = setting
  if (ahead && measure === 'growth' && /年均/.test(group.headText) && !cue?.code.includes('/')) return ahead
  const wholeSpan = stance.span !== null && cue?.code === `${stance.span[0]}/${stance.span[1]}`
  // 未来五年，总量达到1100亿元: what is reached at some time within the years is of none of them.
  if (cue?.ahead && (named.head.reached || bounds.includes('突破'))) return null
  if (cue && !wholeSpan) return cue.code === '' ? null : cue.code
  if (/(由|从)$/.test(named.head.after) && !named.head.reached) return beforePeriod(stance)
  if (stance.span && stance.tense === 'review' && measure !== 'growth' && measure !== 'change_pp' && !named.head.kept) {
    const reached =
      named.head.reached || bounds.includes('突破') || STOCK.test(group.headText) || /(总数|余额|保有量|拥有量|率|比重|占比)$/.test(subject)
    if (reached) return String(stance.span[1])
  }
  return stancePeriod(stance)
}

/** Where a from–to pair prints no year for its first end: the year before the one (or the span) spoken of. */
function beforePeriod(stance: Stance): string | null {
  if (stance.tense !== 'review' || stance.half) return null
  const from = stance.span?.[0] ?? stance.year
  return from === null ? null : String(from - 1)
}

/** A time this close to the head of its sentence sets the scene for what follows. */
const OPENING = 12

/** 1—6月 and 到2026年 hold for the paragraph until another time is printed; a year's end only for its sentence. */
export function lastingTime(text: string, times: readonly TimeCue[], stance: Stance, from: number): TimeCue | null {
  const last = times.filter((cue) => cue.start < cue.end && cue.start <= from + OPENING).at(-1)
  // 由上年同期的46家增加到…: the months of the first end.
  if (!last || /[由从]$/.test(text.slice(Math.max(0, last.start - 1), last.start))) return null
  const cumulative = stance.tense === 'review' && /^\d{4}-01\/\d{4}-\d\d$/.test(last.code)
  const ahead = stance.tense === 'plan' && /^\d{4}$/.test(last.code) && stance.year !== null && Number(last.code) > stance.year
  return cumulative || ahead ? last : null
}

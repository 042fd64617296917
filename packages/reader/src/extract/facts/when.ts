import type { Modality } from '@gangmu/domain'
import { holdsAny, tableOf } from '../../characters.ts'
import { matchesOf } from '../../matches-of.ts'
import type { Stance } from '../../segment/stance.ts'

/** A printed time that governs what follows it in its sentence. */
export type TimeCue = {
  readonly start: number
  readonly end: number
  readonly code: string
  readonly year: number | null
  /** 今后五年: the span that yearly averages run over. */
  readonly ahead: string | null
}

/** Cues all have one shape: what looks at thousands of them is compiled for one. */
const cueAt = (start: number, end: number, code: string, year: number | null, ahead: string | null = null): TimeCue => ({
  start,
  end,
  code,
  year,
  ahead,
})

export const movedTo = ({ code, year, ahead }: TimeCue, start: number, end: number): TimeCue => cueAt(start, end, code, year, ahead)

const pad = (n: number): string => String(n).padStart(2, '0')
const FIVE_YEAR_PLANS: Readonly<Record<string, readonly [number, number]>> = {
  十二五: [2011, 2015],
  十三五: [2016, 2020],
  十四五: [2021, 2025],
  十五五: [2026, 2030],
}

/** The look ahead lets the pattern be tried only where a year, a month or the like begins: all its parts may be missing. */
const CUE =
  /(?=[截到至自\d今去上本当明前下一二三四全年末底])(?<asof>截至|截止|到|至|自)?\s?(?=\d{1,4}\s?[年月—\-–－~～至到]|[今去上本当明前]年|[上下]半年|前三|[一二三四]季|全年|年[内底末]|[末底])(?:(?<year>(?:19|20)\d{2})\s?年?\s?[—\-－–~～至到]+\s?(?<toYear>20\d{2})\s?年|(?<y>(?:19|20)\d{2})\s?年|(?<rel>今年|去年|上年|本年|当年|明年|前年))?(?:(?<m1>\d{1,2})\s?(?:[—\-－–~～至到]+\s?(?<m2>\d{1,2})\s?)?月(?<mend>底|末|份|当月|单月)?|(?<half>上半年|下半年)|(?<q3>前三季度|前三个季度)|(?<q>[一二三四])季度(?<qend>末)?|(?<whole>全年|年内)|(?<end>年底|年末|末|底))?/g
const PLAN_CUE = /[“"]?(十[二三四五]五)[”"]?(?=(规划)?(期间|时期|期末|以来|末|前[一二三四]年))/g
const SPAN_CUE = /(?<which>过去|近|这|未来|今后)?(?<n>[三四五两])年(?<tail>来|以来|间|期间|平均|年均|累计)?/g
/** 国庆前, 9月1日前: a day by which something is done; the figure is the year's, and no earlier time reaches behind it. */
const DAY_CUE =
  /(?:\d{1,2}月\d{1,2}日|国庆|元旦|春节|五一|七一|中秋|开学|汛期|供暖季?|采暖季?|入冬|入汛)(?:节|假期)?(?:之前|以前|前(?!夕|后))/g
const YEARS_IN_WORDS: Readonly<Record<string, number>> = { 两: 2, 三: 3, 四: 4, 五: 5 }

const relativeYear = (word: string, base: number | null): number | null => {
  if (base === null) return null
  if (word === '去年' || word === '上年') return base - 1
  if (word === '前年') return base - 2
  return word === '明年' ? base + 1 : base
}

/** Finds the times of a sentence (offsets in `text`). Bases of comparison (较2019年, 比上年) are left out. */
export function scanTimes(text: string, stance: Stance): TimeCue[] {
  if (!/[年月季底末期前]/.test(text)) return []
  const cues: TimeCue[] = []
  for (const match of matchesOf(text, CUE)) {
    if (match[0].trim() === '') continue
    const cue = readCue(match, text, stance, cues.at(-1))
    if (cue) cues.push(cue)
  }
  for (const match of stance.tense === 'plan' && stance.year !== null && text.includes('前') ? matchesOf(text, DAY_CUE) : [])
    cues.push(cueAt(match.index, match.index + match[0].length, String(stance.year), stance.year))
  for (const match of text.includes('五') ? matchesOf(text, PLAN_CUE) : []) {
    const years = FIVE_YEAR_PLANS[match[1] as string]
    if (!years) continue
    const end = match[3] === '以来' && stance.year !== null && stance.year >= years[0] ? Math.min(stance.year, years[1]) : years[1]
    const code = match[3] === '期末' || match[3] === '末' ? String(years[1]) : `${years[0]}/${end}`
    cues.push(cueAt(match.index, match.index + match[0].length, code, end))
  }
  for (const match of matchesOf(text, SPAN_CUE)) {
    const cue = readSpan(match, stance)
    if (cue) cues.push(cue)
  }
  return cues.sort((a, b) => a.start - b.start)
}

function readSpan(match: RegExpMatchArray, stance: Stance): TimeCue | null {
  const { which, n, tail } = match.groups as Record<string, string | undefined>
  const start = match.index as number
  const end = start + match[0].length
  const years = YEARS_IN_WORDS[n as string] as number
  if (which === '未来' || which === '今后')
    return stance.tense === 'plan' && stance.year !== null
      ? cueAt(start, end, `${stance.year}/${stance.year + years - 1}`, null, `${stance.year}/${stance.year + years - 1}`)
      : cueAt(start, end, '', null)
  if (stance.year === null || stance.tense === 'plan') return null
  if (tail === '累计' && /[前后头第]$/.test(match.input?.slice(Math.max(0, start - 1), start) ?? '')) return null
  if (tail === undefined && which !== '过去' && which !== '近') return null
  if (tail === '期间') return null
  return cueAt(start, end, `${stance.year - years + 1}/${stance.year}`, stance.year)
}

/** `last` is the time printed before it. */
function readCue(match: RegExpMatchArray, text: string, stance: Stance, last: TimeCue | undefined): TimeCue | null {
  const g = match.groups as Record<string, string | undefined>
  const start = match.index as number
  const end = start + match[0].length
  const before = text.slice(Math.max(0, start - 3), start)
  if (/(恢复[到至]|相当于)$/.test(before)) return null
  if (/(较|比|同|与|相比|对比)$/.test(before) || /(较|比|与)$/.test(text.slice(Math.max(0, start - 1), start))) return null
  // 底 and 末 need a year or 截至 before them; a bare month needs a year, 份 or a range to be a time.
  if (g['end'] && g['end'].length === 1 && !g['y'] && !g['rel']) return null
  const base = g['y'] ? Number(g['y']) : g['rel'] ? relativeYear(g['rel'], stance.year) : stance.year
  if (g['year'] && g['toYear']) return cueAt(start, end, `${g['year']}/${g['toYear']}`, Number(g['toYear']))
  if (base === null) return null
  if (/^\s?年?度?(规划|纲要|方案|实施方案|白皮书|目录|名单|榜)/.test(text.slice(end))) return null
  if (g['m1']) {
    const from = Number(g['m1'])
    if (from > 12 || (!g['m2'] && !g['mend'] && !g['asof'])) return null
    if (g['m2']) {
      const to = Number(g['m2'])
      if (to > 12) return null
      return cueAt(start, end, `${base}-${pad(from)}/${base}-${pad(to)}`, base)
    }
    return cueAt(start, end, `${base}-${pad(from)}`, base)
  }
  if (g['whole'] && /^(的?(预算|任务|目标|计划|预期|投资计划|预计))/.test(text.slice(end))) return null
  if (g['whole']) return stance.span ? null : cueAt(start, end, String(base), base)
  if (g['half']) return cueAt(start, end, g['half'] === '上半年' ? `${base}-01/${base}-06` : `${base}-07/${base}-12`, base)
  if (g['q3']) return cueAt(start, end, `${base}-01/${base}-09`, base)
  if (g['q'] && g['qend']) return cueAt(start, end, `${base}-${pad(3 * ('一二三四'.indexOf(g['q']) + 1))}`, base)
  if (g['q']) return cueAt(start, end, `${base}-Q${'一二三四'.indexOf(g['q']) + 1}`, base)
  // 年底前: by then, so within the year.
  if (g['end'] && /^(?:之前|以前|前(?!三季|[一二三四]个季))/.test(text.slice(end, end + 4)) && stance.tense === 'plan')
    return cueAt(start, end, String(base), base)
  if (g['end'])
    return cueAt(start, end, stance.tense === 'plan' && base !== null && base > (stance.year ?? base) ? String(base) : `${base}-12`, base)
  if (!g['y'] && !g['rel']) return null
  // 年底前年度重点项目: no year before last.
  if (g['rel'] === '前年' && (/[底末初月日旬节期度季]$/.test(before) || /^度/.test(text.slice(end)))) return null
  const from = /(由|从)$/.test(before)
  // 由上年同期的46家: the same months as those spoken of.
  if (g['rel'] && from && text.startsWith('同期', end)) {
    const months = /^\d{4}(-\d\d\/)\d{4}(-\d\d)$/.exec(last?.code ?? '')
    if (months) return cueAt(start, end, `${base}${months[1]}${base}${months[2]}`, base)
    if (stance.half) return cueAt(start, end, `${base}-01/${base}-06`, base)
  }
  if (g['rel'] && !from && /^(结转|结余|同期|度结|的|末|基数|水平)/.test(text.slice(end))) return null
  const since = /^\s?年?以来/.exec(text.slice(end))
  if (since && stance.year !== null && base < stance.year) return cueAt(start, end + since[0].length, `${base}/${stance.year}`, stance.year)
  // 去年 at the head of a review given the year after is the year under review.
  if (
    stance.tense === 'review' &&
    (g['rel'] === '去年' || g['rel'] === '上年') &&
    /^[—\-\s]*$/.test(text.slice(0, start)) &&
    stance.year !== null
  )
    return cueAt(start, end, String(stance.year), stance.year)
  if (g['asof'] === '到' && stance.tense === 'plan') return cueAt(start, end, String(base), base)
  return cueAt(start, end, String(base), base)
}

/** The period a stance gives where the text prints none. */
export function stancePeriod(stance: Stance): string | null {
  if (stance.span) return stance.tense === 'plan' ? String(stance.span[1]) : `${stance.span[0]}/${stance.span[1]}`
  if (stance.year === null) return null
  return stance.half ? `${stance.year}-01/${stance.year}-06` : String(stance.year)
}

/** Words by which a review passage speaks of something intended (计划建设项目267个, 目标值). */
const INTENDED =
  /年初(?:确定|下达|制定|安排)的?.{0,12}(?:计划|目标)|(^|[，。；年、])(全区|全县|全市|全年|共)?(计划(?!总|完成)|拟|预计今年|明年|目标为|目标是|规划建设)(?!(投资|外|生育|执行|完成情况|单列))|力争|确保.{0,20}(达到|增长|完成)|奋斗目标|预期目标(为|是)?|目标任务(为|是)/
/** 计划新开工的35个项目中仍有〔14个没有动工〕: what was intended is told; this is how it stands. */
const NOW = /(?:仍|尚|还)有?[^，；。\d]{0,4}$|\d[^，；。\d]{0,12}已[^，；。\d]{0,6}$/
/** A character of each of these. */
const INTENDING = tableOf('划拟预目力确')
/** Words by which a plan passage reports what has already been reached. */
const DONE = /(已|已经)(建成|完成|达到|达|实现|累计|落实|到位|签约|开工|投产|入驻|引进)/

/** Target or result, by the section's tense and by the words of the clause. */
export function modalityOf(stance: Stance, clauseHead: string, year: number | null, upTo: boolean): Modality {
  // 规划提出的“到2025年达到70%”: a year still to come, told in a review.
  if (stance.tense === 'review' && upTo && year !== null && stance.year !== null && year > stance.year) return 'target'
  if (stance.tense === 'review')
    return holdsAny(clauseHead, INTENDING) && INTENDED.test(clauseHead) && !NOW.test(clauseHead) ? 'target' : 'actual'
  if (DONE.test(clauseHead)) return 'actual'
  return year !== null && stance.year !== null && year < stance.year && !/(目标|规划|计划)/.test(clauseHead) ? 'actual' : 'target'
}

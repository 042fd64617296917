import { matchesOf } from '../../matches-of.ts'
import type { Stance } from '../../segment/stance.ts'
import { countBefore } from '../facts/clauses.ts'

/** A printed time by which something is promised. Offsets are those of the text it was read from. */
export type DeadlineCue = {
  readonly start: number
  readonly end: number
  /** `2026`, `2024-06`; null where the words leave the time open (早日, 逐步). */
  readonly code: string | null
  /** Holds for everything behind it in its sentence, not for its own clause alone. */
  readonly carries: boolean
}

const FIVE_YEAR_ENDS: Readonly<Record<string, number>> = { 十三五: 2020, 十四五: 2025, 十五五: 2030, 十六五: 2035 }
const NUMERALS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 }

/** Every form begins with one of these; without the look ahead the pattern would match nothing at every character. */
const DATED =
  /(?=[到至2今本明1-9上下一二三四前年底末之以内])(?<to>到|至)?(?:(?<year>20\d\d)年|(?<now>今年|本年|明年))?(?:(?<month>1[0-2]|[1-9])月(?<part>底|末|份|上旬|中旬|下旬|初|(?:[12]\d|3[01]|[1-9])日)?|(?<half>上半年|下半年)|(?<q>[一二三四])季度|(?<q3>前三季度)|(?<end>年底|年末|底|末))?(?<before>前|之前|以前|内)?/g
const PLAN_END = /(?<to>到|至)?[“"]?(?<plan>十[三四五六]五)[”"]?(?:规划)?(?:期末|末期|末|期间)/g
const WITHIN =
  /(?:用|利用|通过|力争|争取|未来|今后)?(?<n>[一二两三四五六七八九十]|\d)年(?:左右)?(?:的)?(?:时间|内|之内)|(?:今后|未来)(?<m>[二两三四五]|\d)年/g
/** Feasts whose month is known; 春节 is not. */
const FEAST = /(?<feast>元旦|国庆|五一|七一|中秋)(?:节|假期)?(?:之前|以前|前(?!夕|后))/g
const FEAST_MONTHS: Readonly<Record<string, string>> = { 元旦: '12', 国庆: '09', 五一: '04', 七一: '06', 中秋: '09' }
const OPEN_TIME = /早日|尽早|尽快|适时|择机|逐步|逐渐|远期|长远/g
/** A year that dates a name or a base of comparison sets no deadline. */
const BASE = /(较|比|与|同|自|从|以|对比|截至|截止)$/

const PREPARES = /(?:储备|谋划|策划|包装|编制|申报|征集|筛选|筹备|筹划|论证|制定|梳理)好?$/
const HAPPENS = /^(?:开工|建成|完工|竣工|投产|投用|投运|启动|通车|完成|开馆|开园|开业|开学|启用|交付|正式|全面)/

const pad = (n: number): string => String(n).padStart(2, '0')

function dated(match: RegExpMatchArray, text: string, stance: Stance): DeadlineCue | null {
  const g = match.groups as Record<string, string | undefined>
  const start = match.index as number
  const end = start + match[0].length
  const base = stance.year
  if (base === null || BASE.test(text.slice(Math.max(0, start - 2), start))) return null
  if (!g['year'] && /[0-9年“”]$/.test(text.slice(Math.max(0, start - 1), start))) return null
  const named = g['year'] ? Number(g['year']) : g['now'] === '明年' ? base + 1 : base
  const carries = g['to'] !== undefined
  const cue = (code: string): DeadlineCue => ({ start, end, code, carries })
  // 储备2025年重点项目: the year of what is prepared, not of the preparing.
  if (g['year'] && !g['to'] && !g['before'] && !/[月季底末半]/.test(match[0]) && PREPARES.test(text.slice(Math.max(0, start - 4), start)))
    return null
  // A year before the plan begins belongs to a name or looks back.
  if (named < (stance.span?.[0] ?? base)) return null
  if (g['month']) {
    // A bare month is a time only where something happens in it (9月开工).
    if (!g['year'] && !g['part'] && !g['before'] && !HAPPENS.test(text.slice(end))) return null
    return cue(`${named}-${pad(Number(g['month']))}`)
  }
  if (g['half']) return cue(g['half'] === '上半年' ? `${named}-06` : String(named))
  if (g['q']) return cue(`${named}-${pad('一二三四'.indexOf(g['q']) * 3 + 3)}`)
  if (g['q3']) return cue(`${named}-09`)
  if (g['end']) {
    if (g['end'].length === 1 && !g['year'] && !g['now']) return null
    return cue(`${named}-12`)
  }
  if (!g['year'] && !g['now']) return null
  // 2025年规划, 2024年度: part of a name unless it is the time of the promise itself.
  if (named > base && /^(度|规划|纲要|年远景)/.test(text.slice(end))) return null
  return cue(String(named))
}

/** Times that bind a promise, in the order of the text. */
export function scanDeadlines(text: string, stance: Stance): DeadlineCue[] {
  const cues: DeadlineCue[] = []
  if (!/[年月季底末内早尽适择逐远长间来后前]/.test(text)) return cues
  for (const match of /[年月季底末]/.test(text) ? matchesOf(text, DATED) : []) {
    if (match[0] === '' || /^(到|至)?(前|之前|以前|内)?$/.test(match[0])) continue
    const cue = dated(match, text, stance)
    if (cue) cues.push(cue)
  }
  for (const match of stance.year !== null && text.includes('前') ? matchesOf(text, FEAST) : []) {
    const code = `${stance.year}-${FEAST_MONTHS[match.groups?.['feast'] as string]}`
    cues.push({ start: match.index, end: match.index + match[0].length, code, carries: false })
  }
  for (const match of text.includes('五') ? matchesOf(text, PLAN_END) : []) {
    const year = FIVE_YEAR_ENDS[match.groups?.['plan'] as string]
    if (year === undefined) continue
    cues.push({ start: match.index, end: match.index + match[0].length, code: String(year), carries: match.groups?.['to'] !== undefined })
  }
  for (const match of text.includes('年') ? matchesOf(text, WITHIN) : []) {
    const n = match.groups?.['n'] ?? match.groups?.['m'] ?? ''
    const years = NUMERALS[n] ?? Number(n)
    if (stance.year === null || !(years > 0)) continue
    cues.push({ start: match.index, end: match.index + match[0].length, code: String(stance.year + years - 1), carries: false })
  }
  for (const match of matchesOf(text, OPEN_TIME))
    cues.push({ start: match.index, end: match.index + match[0].length, code: null, carries: false })
  return cues.sort((a, b) => a.start - b.start)
}

/** 到2026年 at the head of its clause; 力争到2026年建成A speaks of A alone. */
const opens = (text: string, start: number): boolean => start === 0 || /[，。；：！\s—是为]/.test(text[start - 1] as string)

/** The year (or last year of the span) that a plan section promises for where no time is printed. */
export const defaultDeadline = (stance: Stance): string | null =>
  stance.span ? String(stance.span[1]) : stance.year === null ? null : String(stance.year)

/** The deadline that a clause leaves for those behind it in its sentence: 到2026年 at its head, or a time before a comma. */
export function carriedBy(cues: readonly DeadlineCue[], text: string): string | null {
  const carried = cues.filter(
    (cue) => cue.code !== null && ((cue.carries && opens(text, cue.start)) || /^[，,：:]/.test(text.slice(cue.end, cue.end + 1))),
  )
  return carried.at(-1)?.code ?? null
}

/**
 * The deadline of a phrase: a time printed in it or before it in its clause (`cues` are those of the clause), else the
 * one carried from an earlier clause, else the section's year. Null where the text leaves it open.
 */
export function deadlineOf(
  phrase: { readonly start: number; readonly end: number },
  cues: readonly DeadlineCue[],
  carried: string | null,
  stance: Stance,
): string | null {
  let own: DeadlineCue | null = null
  // From the nearest back: a clause may have as many times as promises.
  for (let i = countBefore(cues, phrase.end) - 1; i >= 0; i--) {
    const cue = cues[i] as DeadlineCue
    if (cue.end > phrase.end) continue
    const inside = cue.start >= phrase.start
    if (inside && cue.code === null) return null
    if (own === null && cue.code !== null) own = cue
    if (!inside && own !== null) break
  }
  return own?.code ?? carried ?? defaultDeadline(stance)
}

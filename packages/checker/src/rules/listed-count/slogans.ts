import type { GlossaryTerm } from '@gangmu/domain'
import type { RuleFinding } from '../../rule.ts'
import { namesIn, shorten } from './names.ts'

const DIGITS = '一二三四五六七八九十'
const NUMERAL = /([一两二三四五六七八九十])(?:大|个|项|张|条)?([一-龥])/g

/** The numerals of a slogan with what each counts: 六纵六横, 两廊一心, 七治. A lone 一 (一件事) counts nothing. */
function countsOf(term: string): { count: number; what: string }[] {
  // 二十条 and 三六九 are not 二 of 十.
  if (/\d|[一两二三四五六七八九十]{2}/.test(term)) return []
  const counts = [...term.matchAll(NUMERAL)].map(({ 1: numeral, 2: what }) => ({
    count: numeral === '两' ? 2 : DIGITS.indexOf(numeral!) + 1,
    what: what!,
  }))
  return counts.some(({ count }) => count > 1) ? counts : []
}

/** A term of the glossary that counts its own parts, against the parts its explanation lists. */
export function* slogansOf(glossary: readonly GlossaryTerm[], lines: readonly string[]): Iterable<RuleFinding> {
  for (const { term, text, line } of glossary) {
    const counts = countsOf(term)
    if (counts.length === 0) continue
    const said = labelledLists(text, counts) ?? numberedLists(text) ?? plainList(text, counts)
    const printed = lines[line - 1] ?? ''
    for (const { list, count, listed } of said) {
      const [at, from] = [printed.indexOf(term), printed.indexOf(list)]
      if (at < 0 || from < 0) continue
      yield {
        code: 'slogan',
        params: { term, list: shorten(list), listed, count },
        spans: [
          { line, start: at, end: at + term.length },
          { line, start: from, end: from + list.length },
        ],
        values: [term, count, listed],
        about: [term],
      }
    }
  }
}

type Miscounted = { readonly list: string; readonly count: number; readonly listed: number }

/** 纵线：甲路、乙路；横线：丙路: each list under the word that the slogan counts. */
function labelledLists(text: string, counts: readonly { count: number; what: string }[]): Miscounted[] | null {
  const parts = [...text.matchAll(/(?:^|[；;。])\s*“?([一-龥])[一-龥]{0,3}”?[：:]([^；;。]+)/g)]
  if (parts.length === 0) return null
  return parts.flatMap(({ 1: label, 2: list }) => {
    const counted = counts.find(({ what }) => what === label)
    return counted ? miscount(list!, counted.count) : []
  })
}

/** 一核即…，两轴即甲轴、乙轴，三片区即…: each list behind its own count. */
function numberedLists(text: string): Miscounted[] | null {
  const parts = [
    ...text.matchAll(/(?:^|[，；;。])“?([一两二三四五六七八九十])[大个条]?[一-龥]{1,4}?”?(?:即|指|是指|为|包括)[:：]?([^，；;。]+)/g),
  ]
  if (parts.length < 2) return null
  return parts.flatMap(({ 1: numeral, 2: list }) => miscount(list!, numeral === '两' ? 2 : DIGITS.indexOf(numeral!) + 1))
}

/** 即甲、乙和丙。 */
function plainList(text: string, counts: readonly { count: number }[]): Miscounted[] {
  const list = /(?:^|^[^。；;：、]{0,30}，)(?:即|指|是指|分别是|分别为|包括)[：:]?([^。；;：，]+)[。]?$/.exec(text.trim())?.[1]
  return list === undefined || /等$|“[^”]*、/.test(list)
    ? []
    : miscount(
        list,
        counts.reduce((sum, { count }) => sum + count, 0),
      )
}

function miscount(list: string, count: number): Miscounted[] {
  const names = namesIn(list)
  if (names === null || names.least < 2 || (names.least <= count && count <= names.most)) return []
  return Math.abs(count - names.most) > 1 && Math.abs(count - names.least) > 1
    ? []
    : [{ list, count, listed: count > names.most ? names.most : names.least }]
}

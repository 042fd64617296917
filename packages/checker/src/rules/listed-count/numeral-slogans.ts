import type { GlossaryTerm } from '@gangmu/domain'
import { readOrdinal } from '../../lib/ordinals.ts'
import type { RuleFinding } from '../../rule.ts'

const NUMERALS = '一二两三四五六七八九十'
/** A slogan that is nothing but numerals: “三六八九”工作思路, “1+3+5”工作体系, “1468”计划. */
const SLOGAN = new RegExp(`^“?([${NUMERALS}]{3,6}|\\d(?:\\+\\d{1,2}){1,5}|\\d{3,6})(?:”|(?=工作|发展|战略|行动|计划|体系|机制|思路)|$)`)
/** 打好六场硬仗, “3”即三个中心. */
const COUNTED = new RegExp(
  `(?<![\\d.第十几数])(?:“([${NUMERALS}]|\\d{1,2})”|([${NUMERALS}]|\\d{1,2})(?:大|个|项|条|张|场|件|批|类|家|座|片|种|支|轮|区|带|核|轴|翼|园|城))`,
  'g',
)

const readNumeral = (numeral: string): number | null => (numeral === '两' ? 2 : readOrdinal(numeral))

/** Slogans of numerals, whose explanation counts as many things in their order, one of them otherwise. */
export function* numeralSlogansOf(glossary: readonly GlossaryTerm[], lines: readonly string[]): Iterable<RuleFinding> {
  for (const { term, text, line } of glossary) {
    const slogan = SLOGAN.exec(term)?.[1]
    const printed = lines[line - 1] ?? ''
    const [at, from] = [printed.indexOf(term), printed.indexOf(text.split('\n')[0]!)]
    if (slogan === undefined || at < 0 || from < 0) continue
    const said = slogan.includes('+') ? slogan.split('+') : [...slogan]
    // Each is counted once, by its label or with its noun.
    const counted = [...text.matchAll(COUNTED)]
    const labels = counted.filter(({ 1: label }) => label !== undefined)
    const listed = labels.length === said.length ? labels : counted
    const numerals = listed.map(({ 1: label, 2: numeral }) => (label ?? numeral)!)
    const differing = said.filter((numeral, index) => readNumeral(numeral) !== readNumeral(numerals[index] ?? ''))
    if (numerals.length !== said.length || differing.length !== 1) continue
    const place = said.findIndex((numeral, index) => readNumeral(numeral) !== readNumeral(numerals[index]!))
    const { 0: words, index } = listed[place]!
    if (printed.slice(from + index, from + index + words.length) !== words) continue
    // Where the report itself uses it first, which shows whose slip it is.
    const first = lines.findIndex((other, row) => row !== line - 1 && other.includes(`“${slogan}”`))
    const start = lines[first]?.indexOf(slogan) ?? 0
    const used = first < 0 ? [] : [{ line: first + 1, start, end: start + slogan.length }]
    yield {
      code: 'numeral',
      params: { term: slogan, said: said[place]!, listed: words },
      spans: [{ line, start: from + index, end: from + index + words.length }, { line, start: at, end: at + term.length }, ...used],
      values: [slogan, words],
      about: [term],
    }
  }
}

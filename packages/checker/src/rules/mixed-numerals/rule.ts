import { matchesOf } from '../../lib/matches-of.ts'
import { passagesOf, type Sentence, sentencesOf } from '../../lib/passages.ts'
import { withoutQuotations } from '../../lib/quotations.ts'
import type { Rule, RuleFinding } from '../../rule.ts'

/** GB/T 15835—2011 4.2.1, 5.2.3: years in words have 〇. */
const YEAR_WITH_ZERO = /[一二][零○Ｏ0一二三四五六七八九][零○Ｏ0一二三四五六七八九〇][零○Ｏ0一二三四五六七八九〇]年/g
/** 4.2.2: neighbouring figures for an approximation are words, without a mark: 三五个. Numbers of paragraphs and days have a mark by right. */
const NEIGHBOURS = /([1-8])(?<![\d第号、.（(][1-8])[、，]([2-9])(?=(?:个|天|次|人|家|户|年|月|项)(?!线|级|期))/g
/** 5.1.2: beside Arabic digits only 万 and 亿 may stand. */
const TENS = /\d[十百千](?![瓦米克伏乏卡字赫帕吨公万亿分强佳安货]|年[^度]|兆|斤)/g
const COUNTED = '(?:个|家|户|项|条|所|座|处|名|人|次|件|场|台|套|辆|公里|亩|万元|亿元)'
/** An item of a list with a count in digits, and one with a count in words. */
const IN_DIGITS = new RegExp(`\\d[\\d.]*余?(${COUNTED})$`)
const IN_WORDS = new RegExp(`(?<![一二三四五六七八九十第每])([两二三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?)(${COUNTED})$`)

/** Few sentences hold one: asked before the items are taken apart. */
const ENDS_IN_WORDS = new RegExp(`[一两二三四五六七八九十]${COUNTED}(?![^，。；：、])`)
const ANY = [YEAR_WITH_ZERO, NEIGHBOURS, TENS, ENDS_IN_WORDS]
const LIST = /(?<![^，。；：、])[^，。；：、]+(?:、[^，。；：、]+)+/g

/** Figures in two kinds of numerals where one is asked for (GB/T 15835—2011). */
export const mixedNumerals: Rule = {
  id: 'mixed-numerals',
  family: 'language',
  severity: '提示',
  *check(input) {
    // Most passages hold none of it, and need not be looked at sentence by sentence.
    const passages = new Set(passagesOf(input).filter(({ text }) => ANY.some((pattern) => text.search(pattern) >= 0)))
    for (const sentence of sentencesOf(input)) {
      if (!passages.has(sentence.passage)) continue
      const said = withoutQuotations(sentence)
      yield* matches(sentence, said, 'year', YEAR_WITH_ZERO)
      for (const found of matches(sentence, said, 'neighbours', NEIGHBOURS)) if (areNeighbours(String(found.values[0]))) yield found
      yield* matches(sentence, said, 'tens', TENS)
      yield* mixedLists(sentence, said)
    }
  },
}

const areNeighbours = (printed: string): boolean => {
  const [low, high] = [Number(printed[0]), Number(printed.at(-1))]
  return high - low === 1 || (low === 3 && high === 5)
}

function* matches({ line, start }: Sentence, said: string, code: string, pattern: RegExp): Iterable<RuleFinding> {
  for (const { 0: printed, index } of matchesOf(said, pattern))
    yield {
      code,
      params: { printed },
      spans: [{ line, start: start + index, end: start + index + printed.length }],
      values: [printed],
      about: [],
    }
}

function* mixedLists({ line, start }: Sentence, said: string): Iterable<RuleFinding> {
  if (!ENDS_IN_WORDS.test(said) || !said.includes('、')) return
  for (const { 0: list, index } of matchesOf(said, LIST)) {
    const items = [...list.matchAll(/[^、]+/g)].map(({ 0: item, index: at }) => ({ item, end: start + index + at + item.length }))
    const digits = items.flatMap(({ item, end }) =>
      IN_DIGITS.test(item) ? [{ printed: IN_DIGITS.exec(item)![0], unit: IN_DIGITS.exec(item)![1], end }] : [],
    )
    for (const { item, end } of items) {
      const word = IN_WORDS.exec(item)
      const beside = word && digits.find(({ unit }) => unit === word[2])
      if (!word || !beside) continue
      yield {
        code: 'list',
        params: { word: word[0], digit: beside.printed },
        spans: [word[0], beside.printed].map((printed, one) => ({
          line,
          start: (one ? beside.end : end) - printed.length,
          end: one ? beside.end : end,
        })),
        values: [word[0], beside.printed],
        about: [],
      }
    }
  }
}

import type { Span } from '@gangmu/domain'
import { matchesOf } from '../../lib/matches-of.ts'
import { unquotedPassages } from '../../lib/quotations.ts'
import type { Rule } from '../../rule.ts'

const H = String.raw`[\p{Script=Han}”》）]`
/** Signs that have a wide and a narrow form, where they stand beside Han characters: `1,000`, `1.9:1` and addresses are narrow by right. */
const SIGNS = [
  { wide: '，', narrow: ',' },
  { wide: '：', narrow: ':' },
  { wide: '；', narrow: ';' },
  { wide: '（', narrow: '(' },
  { wide: '）', narrow: ')' },
  { wide: '％', narrow: '%', anywhere: true },
].map(({ wide, narrow, anywhere }) => ({
  wide,
  narrow,
  // The sign first, then what stands beside it: looking back from every character takes long.
  narrowPlaces: new RegExp(anywhere ? narrow : `[${narrow}](?:(?<=${H}[${narrow}])|(?=${H}))`, 'gu'),
}))
/** A full stop behind a word or a percentage; 一.发展 numbers. */
const FULL_STOPS = {
  wide: '。',
  narrow: '.',
  narrowPlaces: /\.(?=[\p{Script=Han}“《（]|\s*$)(?<=[\p{Script=Han}”》）%％]\.)(?<!(?:^|[。；\s])[一二三四五六七八九十]{1,3}\.)/gu,
  widePlaces: /。/g,
}
const DIGITS = { wide: '０', narrow: '0', narrowPlaces: /[0-9]+/g, widePlaces: /[０-９]+/g }
const MOST_PLACES = 8

/** One document has one width of a sign (GB/T 15834—2011 5: signs take the place of one character). */
export const mixedWidth: Rule = {
  id: 'mixed-width',
  family: 'language',
  severity: '提示',
  *check(input) {
    const passages = unquotedPassages(input)
    const placesOf = (pattern: RegExp): Span[] =>
      passages.flatMap(({ line, start, text }) =>
        matchesOf(text, pattern).map(({ 0: sign, index }) => ({ line, start: start + index, end: start + index + sign.length })),
      )
    for (const { wide, narrow, narrowPlaces, widePlaces } of [
      ...SIGNS.map((sign) => ({ ...sign, widePlaces: new RegExp(sign.wide, 'g') })),
      FULL_STOPS,
      DIGITS,
    ]) {
      // Most documents have one width only; thousands of places need not be gathered to know it.
      if (narrow !== DIGITS.narrow && ![wide, narrow].every((sign) => passages.some(({ text }) => text.includes(sign)))) continue
      if (![widePlaces, narrowPlaces].every((pattern) => passages.some(({ text }) => text.search(pattern) >= 0))) continue
      const [wides, narrows] = [placesOf(widePlaces), placesOf(narrowPlaces)]
      const [rare, usual, spans] = wides.length < narrows.length ? [wide, narrow, wides] : [narrow, wide, narrows]
      // One bracket of another width is told as a pair that does not match.
      if (spans.length === 1 && /[（）]/.test(wide)) continue
      yield {
        code: 'mixed',
        params: { rare, usual, rareCount: spans.length, usualCount: wides.length + narrows.length - spans.length },
        spans: spans.slice(0, MOST_PLACES),
        values: [rare, usual],
        about: [wide],
      }
    }
  },
}

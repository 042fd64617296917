import type { Passage } from '../../lib/passages.ts'
import { unquotedPassages } from '../../lib/quotations.ts'
import { wordFinder } from '../../lib/word-finder.ts'
import type { Rule, RuleFinding } from '../../rule.ts'
import { findNearWords } from './near-words.ts'
import { WRONG_WORDS } from './wrong-words.ts'

const ENTRIES = new Map(WRONG_WORDS.map((entry) => [entry.wrong, entry]))
const wrongWords = wordFinder(
  WRONG_WORDS.map(({ wrong }) => wrong),
  new RegExp(WRONG_WORDS.map(({ wrong, before = '', after = '' }) => before + wrong + after).join('|'), 'u'),
)

/** Characters that are wrong in fixed expressions, each entry with its source. */
export const wrongCharacters: Rule = {
  id: 'wrong-characters',
  family: 'language',
  severity: '提示',
  *check(input) {
    const passages = unquotedPassages(input)
    for (const { line, start, text } of passages)
      for (const { text: wrong, index } of wrongWords(text)) {
        const { right, source } = ENTRIES.get(wrong)!
        yield {
          code: 'word',
          params: { wrong, right, source },
          spans: [{ line, start: start + index, end: start + index + wrong.length }],
          values: [wrong],
          about: [wrong],
        }
      }
    yield* nearWords(passages)
  },
}

/** Written so more often than this, it is a word of the place. */
const MOST_SLIPS = 2

function* nearWords(passages: readonly Passage[]): Iterable<RuleFinding> {
  const found = passages.flatMap(({ line, start, text }) => findNearWords(text).map((near) => ({ ...near, line, start })))
  for (const [wrong, places] of Map.groupBy(found, (near) => near.wrong)) {
    const { right, enclosed } = places[0]!
    if (places.length > MOST_SLIPS || ENTRIES.has(wrong)) continue
    const sure = right.length > 3 || (enclosed && (right.length === 3 || passages.some(({ text }) => text.includes(right))))
    yield {
      code: 'near',
      params: { wrong, right },
      spans: places.map(({ line, start, at, end }) => ({ line, start: start + at, end: start + end })),
      values: [wrong, right],
      about: [wrong],
      ...(sure ? { severity: '疑似' } : {}),
    }
  }
}

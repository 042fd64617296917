import { type Passage, passagesOf } from '../../lib/passages.ts'
import { withoutQuotations } from '../../lib/quotations.ts'
import type { Rule, RuleFinding } from '../../rule.ts'
import { findNearWords } from './near-words.ts'
import { WRONG_WORDS } from './wrong-words.ts'

const ENTRIES = new Map(WRONG_WORDS.map((entry) => [entry.wrong, entry]))
const ANY = new RegExp(WRONG_WORDS.map(({ wrong, before = '', after = '' }) => before + wrong + after).join('|'), 'uy')

/** 1 at the first characters of the entries, 2 at those that are all of their entry. */
const FIRST = new Uint8Array(65_536)
const SECOND = new Uint8Array(65_536)
for (const { wrong } of WRONG_WORDS) {
  FIRST[wrong.charCodeAt(0)] = wrong.length === 1 ? 2 : FIRST[wrong.charCodeAt(0)] || 1
  if (wrong.length > 1) SECOND[wrong.charCodeAt(1)] = 1
}

/** Characters that are wrong in fixed expressions, each entry with its source. */
export const wrongCharacters: Rule = {
  id: 'wrong-characters',
  family: 'language',
  severity: '提示',
  *check(input) {
    const passages = passagesOf(input).map((passage) => ({ ...passage, text: withoutQuotations(passage) }))
    for (const { line, start, text } of passages)
      for (const { wrong, index } of wrongWords(text)) {
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

/** Matches of the entries. Two tables say where one may begin: a pattern of so many alternatives is slow at every character. */
function wrongWords(text: string): { readonly wrong: string; readonly index: number }[] {
  const found: { wrong: string; index: number }[] = []
  for (let index = 0; index < text.length; index++) {
    const first = FIRST[text.charCodeAt(index)]
    if (first === 0 || (first === 1 && SECOND[text.charCodeAt(index + 1)] !== 1)) continue
    ANY.lastIndex = index
    const wrong = ANY.exec(text)?.[0]
    if (wrong === undefined) continue
    found.push({ wrong, index })
    index += wrong.length - 1
  }
  return found
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

import type { Span } from '@gangmu/domain'
import { matchesOf } from '../../lib/matches-of.ts'
import { passagesOf } from '../../lib/passages.ts'
import { isProse } from '../../lib/quotations.ts'
import type { CheckInput, Rule } from '../../rule.ts'

/** A blank between Han characters, digits and percent signs; what stands on both sides of it comes along. */
const STRAY = /(\d[\d.]*|\p{Script=Han})[ \u00a0\u3000\t]+(?=(\d[\d.]*|[%％‰]|\p{Script=Han}))/gu
const BLANK = /[ \u00a0\u3000\t]/
/** A number at the head of a line is its marker (`1 加快…`); `1 000` is one number. */
const MARKER = /^\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})$/
/** More places than this are a habit of the document: they are told once. */
const HABIT = 6
const MOST_PLACES = 8

type Stray = { readonly printed: string; readonly span: Span }

/** Official texts are set without blanks between characters and digits (GB/T 9704—2012). */
export const straySpaces: Rule = {
  id: 'stray-spaces',
  family: 'language',
  severity: '提示',
  *check(input) {
    const found = [...findBlanks(input)]
    if (found.length > HABIT)
      yield {
        code: 'habit',
        params: { count: found.length, printed: found[0]!.printed },
        spans: found.slice(0, MOST_PLACES).map(({ span }) => span),
        values: found.slice(0, MOST_PLACES).map(({ printed }) => printed),
        about: ['habit'],
      }
    else for (const { printed, span } of found) yield { code: 'blank', params: { printed }, spans: [span], values: [printed], about: [] }
  },
}

function* findBlanks(input: CheckInput): Iterable<Stray> {
  for (const passage of passagesOf(input)) {
    // Most lines have no blank at all.
    if (!BLANK.test(passage.text) || !isProse(passage)) continue
    const { line, start, text } = passage
    for (const { 0: left, 1: before = '', 2: after = '', index } of matchesOf(text, STRAY)) {
      if (MARKER.test(text.slice(0, index + before.length)) || (/\d$/.test(before) && /^\d{3}$/.test(after))) continue
      const [from, to] = [start + index, start + index + left.length + after.length]
      yield { printed: text.slice(index, to - start), span: { line, start: from, end: to } }
    }
  }
}

import type { Rule, RuleFinding } from '../../rule.ts'
import { differingDashes } from './differing-dashes.ts'
import { changedOrder, differingCharacters, differingLastWords, differingWords, nearWholeNames, type Variant } from './find-variants.ts'
import { type FoldedText, foldText } from './folded-text.ts'
import { findNames, type Name } from './names.ts'

const MOST_PLACES = 4

/** One name in two writings. Names are compared by what they share around the difference, so that a slip shows wherever else the name stands. */
export const nameVariants: Rule = {
  id: 'name-variants',
  family: 'structure',
  severity: '提示',
  *check(input) {
    const folded = foldText(input)
    const { words, wholes, marks } = findNames(input, folded)
    const found = [
      nearWholeNames(folded, wholes),
      differingCharacters(folded, marks),
      changedOrder(folded, marks),
      differingWords(folded, words),
      differingLastWords(folded, words),
      differingDashes(folded),
    ]
    const seen: Variant[] = []
    for (const variants of found)
      for (const variant of variants) {
        if (seen.some((other) => isSame(variant, other))) continue
        seen.push(variant)
        yield told(folded, variant)
      }
  },
}

/** The same difference, found in another way. */
const isSame = (a: Variant, b: Variant): boolean =>
  (overlap(a.one, b.one) && overlap(a.other, b.other)) || (overlap(a.one, b.other) && overlap(a.other, b.one))

const overlap = (some: readonly Name[], others: readonly Name[]): boolean =>
  some.some((a) => others.some((b) => a.from < b.to && b.from < a.to))

function told(folded: FoldedText, { how, alike, one, other }: Variant): RuleFinding {
  // The writing that is rarer is more likely the slip; of two equals the first is named first.
  const [rare, usual] =
    one.length < other.length || (one.length === other.length && one[0]!.from < other[0]!.from) ? [one, other] : [other, one]
  const printed = (names: typeof one) => folded.printed(names[0]!.from, names[0]!.to)
  const values = [printed(rare), printed(usual)]
  return {
    code: how,
    params: { rare: values[0]!, usual: values[1]! },
    spans: [...rare.slice(0, MOST_PLACES), ...usual.slice(0, MOST_PLACES)].map(({ from, to }) => folded.place(from, to)),
    values,
    about: [...values].sort(),
    ...(alike ? { severity: '疑似' } : {}),
  }
}

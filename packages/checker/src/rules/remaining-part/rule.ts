import { addDecimals, compareDecimals, type Decimal, subtractDecimals } from '@gangmu/domain'
import { addable, figuredPassages, isChange, numberOf, type PassageFigure, placeOf } from '../../lib/passage-figures.ts'
import { printValue } from '../../lib/ranges.ts'
import { absolute, isPlain } from '../../lib/sums.ts'
import type { Rule, RuleFinding } from '../../rule.ts'

/** 已完成的加剩余的等于全部: what is left (剩余, 其余) and what is told in front of it make up a whole that is printed too. */
export const remainingPart: Rule = {
  id: 'remaining-part',
  family: 'parts-and-wholes',
  severity: '疑似',
  *check(input) {
    for (const { passage, figures } of figuredPassages(input))
      for (const [at, rest] of figures.entries()) {
        if (!LEFT.test(rest.before) || rest.fact.measure !== 'count' || !isPlain(rest) || rest.quantity.unit === null) continue
        const ahead = figures.slice(0, at).filter((one) => addable(one, rest) && one.quantity.unit === rest.quantity.unit && !isChange(one))
        const said = judge(rest, sameSentence(ahead, rest, passage.text), ahead)
        if (said !== null) yield said
      }
  },
}

/** 剩余40个, 其余12个, 其余不再实施的12个: figures behind are no longer what is left. */
const LEFT = /(?:剩余|其余|余下|剩下|尚有|还有)[^，。；、%\d]{0,24}$/

const sameSentence = (ahead: readonly PassageFigure[], rest: PassageFigure, text: string): PassageFigure[] =>
  ahead.filter((one) => !text.slice(one.to, rest.from).includes('。') && isPlain(one))

/** At least a whole and a part in the sentence; silent as soon as any of the figures in front explains what is left. */
function judge(rest: PassageFigure, sentence: readonly PassageFigure[], ahead: readonly PassageFigure[]): RuleFinding | null {
  if (sentence.length < 2 || sentence.length > 8) return null
  if (ahead.some((whole, k) => explains(whole, ahead.slice(k + 1), rest))) return null
  const nearest = nearestPair(sentence, rest)
  if (nearest === null) return null
  const { whole, part, left } = nearest
  const arithmetic = `${numberOf(whole)}-${numberOf(part)}=${printValue(left)}`
  return {
    code: 'differs',
    params: { rest: rest.fact.raw, arithmetic },
    spans: [rest, whole, part].map(placeOf),
    values: [rest.fact.raw, numberOf(whole), numberOf(part), printValue(left)],
    about: [rest.fact.subject, 'rest'],
  }
}

type Pair = { readonly whole: PassageFigure; readonly part: PassageFigure; readonly left: Decimal }

/** The whole and the part whose difference comes nearest to what is left; none where it misses that by as much again. */
function nearestPair(figures: readonly PassageFigure[], rest: PassageFigure): Pair | null {
  const off = ({ left }: Pair) => absolute(subtractDecimals(left, rest.quantity.low))
  const pairs = figures.flatMap((whole, k) =>
    figures.slice(k + 1).map((part) => ({ whole, part, left: subtractDecimals(whole.quantity.low, part.quantity.low) })),
  )
  const best = pairs.reduce<Pair | null>(
    (least, pair) => (least === null || compareDecimals(off(pair), off(least)) < 0 ? pair : least),
    null,
  )
  return best && compareDecimals(off(best), rest.quantity.low) <= 0 ? best : null
}

/** Whether some of the figures behind a whole, together with what is left, make it up. Few figures: every choice is tried. */
function explains(whole: PassageFigure, behind: readonly PassageFigure[], rest: PassageFigure): boolean {
  let sums: Decimal[] = [rest.quantity.low]
  for (const { quantity } of behind.slice(0, 8)) sums = sums.flatMap((sum) => [sum, addDecimals(sum, quantity.low)])
  return sums.slice(1).some((sum) => compareDecimals(sum, whole.quantity.low) === 0)
}

import type { Fact } from '@gangmu/domain'
import { otherFigure, type Plant, type Planter, plantAt } from './plant.ts'

const MOST_PARTS = 6
/** Small numbers add up by chance. */
const LEAST_TOTAL = 10

type Numbered = Fact & { readonly value: number }
const isNumbered = (fact: Fact): fact is Numbered => typeof fact.value === 'number' && fact.cmp === '='

const digitsAfterPoint = (raw: string): number => /\.(\d+)/.exec(raw)?.[1]?.length ?? 0

/** A total, followed in its sentence by parts in its unit that add up to it: the last part is changed. */
export const sum: Planter = ({ facts }, { lines }) =>
  facts.filter(isNumbered).flatMap((total): Plant[] => {
    if (total.value < LEAST_TOTAL || total.measure === 'growth' || total.measure === 'rate') return []
    const parts: Numbered[] = []
    for (const fact of facts.slice(facts.indexOf(total) + 1, facts.indexOf(total) + 3 * MOST_PARTS)) {
      if (fact.line !== total.line || /[。；]/.test(lines[fact.line - 1]!.slice(total.end, fact.start))) break
      if (fact.unit !== total.unit || !isNumbered(fact)) continue
      parts.push(fact)
      const added = parts.reduce((all, part) => all + part.value, 0)
      if (parts.length > 1 && Math.abs(added - total.value) < 1e-6) return changed('sum', parts.at(-1)!)
      if (parts.length === MOST_PARTS || added > total.value) break
    }
    return []
  })

/** A share printed beside its part and its whole, in one sentence. */
export const percent: Planter = ({ facts }, { lines }) =>
  facts.filter(isNumbered).flatMap((share): Plant[] => {
    if (share.measure !== 'share' || share.unit !== '%') return []
    const near = facts
      .filter(isNumbered)
      .filter(
        ({ line, start, end, measure }) =>
          line === share.line &&
          ['level', 'count'].includes(measure) &&
          !/。/.test(between(lines, line, end, share.start, start, share.end)),
      )
    const step = 0.5 * 10 ** -digitsAfterPoint(share.raw) + 1e-9
    const fits = near.some((part) =>
      near.some(
        (whole) =>
          part !== whole &&
          part.unit === whole.unit &&
          part.value < whole.value &&
          Math.abs((100 * part.value) / whole.value - share.value) <= step,
      ),
    )
    return fits ? changed('percent', share) : []
  })

const between = (lines: readonly string[], line: number, endA: number, startB: number, startA: number, endB: number): string =>
  endA <= startB ? lines[line - 1]!.slice(endA, startB) : lines[line - 1]!.slice(endB, startA)

function changed(kind: 'sum' | 'percent', fact: Fact): Plant[] {
  const change = otherFigure(fact.raw)
  return change === null ? [] : [plantAt(kind, fact, change)]
}

import { compareTargets } from '../../lib/agreement.ts'
import { type Claim, printedWithUnit } from '../../lib/claims.ts'
import { nearestPlaces } from '../../lib/places.ts'
import { claimsByThing, sameScope } from '../../lib/same-thing.ts'
import type { Rule } from '../../rule.ts'

/** One target in one wording: 6%, 6%以上 and 6%左右 are met by different results. */
export const looserBound: Rule = {
  id: 'looser-bound',
  family: 'same-fact',
  severity: '提示',
  *check(input) {
    for (const group of claimsByThing(input)) {
      const [first] = group
      if (first === undefined || first.modality !== 'target') continue
      const other = group.find((claim) => differs(first, claim)) ?? null
      if (other === null) continue
      const involved = group.filter((claim) => claim === first || differs(first, claim) || (claim.at === 'table' && agrees(first, claim)))
      yield {
        code: 'found',
        params: {
          name: involved.find(({ at }) => at === 'table')?.name ?? first.name,
          first: printedWithUnit(first),
          second: printedWithUnit(other),
        },
        spans: nearestPlaces([other.span, ...involved.filter((claim) => claim !== other).map(({ span }) => span)]),
        values: [...new Set(involved.map(({ printed }) => printed))],
        about: [first.of, first.kind],
      }
    }
  },
}

const agrees = (a: Claim, b: Claim): boolean => a !== b && sameScope(a, b) && compareTargets(a.quantity, b.quantity) === 'same'

const differs = (a: Claim, b: Claim): boolean => agrees(a, b) && a.quantity.cmp !== b.quantity.cmp

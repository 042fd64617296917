import type { CheckInput } from '../rule.ts'
import { type Claim, claimsOf } from './claims.ts'
import { derive } from './derive.ts'

/** Everything the report prints of one thing, of one kind, for one year, as result or as target; two claims or more, in order of place. */
export const claimsByThing = derive((input: CheckInput): readonly (readonly Claim[])[] => {
  const region = input.reading.report.region
  const groups: Claim[][] = []
  const byThing = new Map<string, Claim[][]>()
  for (const claim of claimsOf(input)) {
    const known = byThing.get(claim.of)
    const group = known?.find(([first]) => isOneFact(first!, claim, region))
    if (group !== undefined) {
      group.push(claim)
      continue
    }
    const own = [claim]
    groups.push(own)
    if (known === undefined) byThing.set(claim.of, [own])
    else known.push(own)
  }
  return groups.filter((group) => group.length > 1)
})

/** Text without an area of its own is about the report's region. */
const isOneFact = (a: Claim, b: Claim, region: string | null): boolean =>
  a.kind === b.kind && a.period === b.period && a.modality === b.modality && (a.area ?? region) === (b.area ?? region)

/** How growth was worked out. It is seldom said twice, so that it does not part two figures; it makes a difference less certain. */
const BASES: ReadonlySet<string> = new Set(['comparable', 'natural', 'real', 'nominal'])
/** 区级一般公共预算收入 is the one the table of a district has. */
const SELDOM_TOLD: ReadonlySet<string> = new Set([...BASES, 'district'])

/** Neither is told to be a part, an addition or another level of government where the other is not. */
export function sameScope({ qualifiers: a }: Claim, { qualifiers: b }: Claim): boolean {
  return a === b || (!tellsMore(a, b) && !tellsMore(b, a))
}

function tellsMore(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (!SELDOM_TOLD.has(word) && !b.has(word)) return true
  return false
}

/** Told alike in every word. */
export const sameWords = ({ qualifiers: a }: Claim, { qualifiers: b }: Claim): boolean =>
  a.size === b.size && [...a].every((word) => b.has(word))

export const sameBase = ({ qualifiers: a }: Claim, { qualifiers: b }: Claim): boolean =>
  a === b || [...BASES].every((base) => a.has(base) === b.has(base))

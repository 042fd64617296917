/** A whole or a part: its level in the same months of last year, this year's where it is there, and the growth that was told, in %. */
export type GrownLevel = { readonly before: number | null; readonly now: number | null; readonly growth: number | null }

export type Contribution = {
  /** Growth of the whole, in %. */
  readonly growth: number
  /** What each part pulls it by, in percentage points; null where it cannot be said. In the order of the parts. */
  readonly pulls: readonly (number | null)[]
  /** What is left of the growth of the whole; null where a part is not known, so that it would be taken for the rest. */
  readonly rest: number | null
}

/**
 * 拉动百分点: the growth of a part times its weight in the whole of last year (国家统计局：某部分拉动率 = 该部分增长率 × 基期比重). The growth told
 * (at constant prices for value added) goes before one counted from two levels. Null where the growth of the whole is not known.
 */
export const contributionOf = (total: GrownLevel, parts: readonly GrownLevel[]): Contribution | null => {
  const growth = growthOf(total)
  const { before } = total
  if (growth === null || before === null || before <= 0) return null
  const pulls = parts.map((part) => {
    const grown = growthOf(part)
    return grown === null || part.before === null ? null : round((grown * part.before) / before)
  })
  const known = pulls.filter((pull) => pull !== null)
  const rest = known.length < pulls.length ? null : round(growth - known.reduce((sum, pull) => sum + pull, 0))
  return { growth, pulls, rest }
}

const growthOf = ({ before, now, growth }: GrownLevel): number | null => {
  if (growth !== null) return growth
  return before === null || now === null || before <= 0 ? null : round((now / before - 1) * 100)
}

/** Two digits: pulls are told to one or two. */
const round = (value: number): number => Math.round(value * 100) / 100

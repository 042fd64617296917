import type { MonthFacts } from './month-facts.ts'
import { type MonthRow, placesGained } from './month-row.ts'

/** 绿 / 黄 / 红 / 不亮, the brightest worry last but for `none`. */
type Colour = 'green' | 'yellow' | 'red' | 'none'

/** A line of the month with its lamp, and the lamp of the period before; null where that month had none evaluated. */
export type NewsLine = {
  readonly facts: MonthFacts
  readonly row: MonthRow
  readonly lamp: Colour
  readonly lampBefore: Colour | null
}

/**
 * 本月变化: how the lamps stand and which changed, what came forward, what fell back or lags, and where one place more is near. Lists are in the
 * order of what is worth saying first.
 */
export type MonthNews<L extends NewsLine = NewsLine> = {
  readonly lamps: Readonly<Record<Colour, number>>
  readonly brighter: readonly L[]
  readonly dimmer: readonly L[]
  /** Higher than the period before, or places gained, and not lagging. */
  readonly gains: readonly L[]
  /** Red, then yellow; within a colour the widest gap in places and to the city first. */
  readonly lags: readonly L[]
  /** Where the next place is nearest, by what is missing beside the figure itself. */
  readonly near: readonly L[]
}

const WORRY: Readonly<Record<Exclude<Colour, 'none'>, number>> = { green: 0, yellow: 1, red: 2 }

/** A lamp that goes out or comes on says nothing of better or worse. */
const worsened = ({ lamp, lampBefore }: NewsLine): number =>
  lamp === 'none' || lampBefore === null || lampBefore === 'none' ? 0 : WORRY[lamp] - WORRY[lampBefore]

/** How much better the figure became, by its own direction; 0 where nothing can be said. */
const improvement = ({ facts, row }: NewsLine): number => {
  if (row.change === null || facts.measure === 'level') return 0
  return facts.direction === 'down' ? -row.change.value : row.change.value
}

const gained = ({ row }: NewsLine): number => (row.cityRank === null ? 0 : (placesGained(row.cityRank) ?? 0))

const isLagging = ({ lamp }: NewsLine): boolean => lamp === 'yellow' || lamp === 'red'

/** The share of its own size that a figure lacks to the next place. */
const missing = ({ facts, row }: NewsLine): number => {
  const toNext = row.cityRank?.toNext ?? null
  const value = facts.figure?.value ?? null
  return toNext === null || value === null || value === 0 ? Number.POSITIVE_INFINITY : toNext / Math.abs(value)
}

export const monthNewsOf = <L extends NewsLine>(lines: readonly L[]): MonthNews<L> => {
  const count = (colour: Colour) => lines.filter(({ lamp }) => lamp === colour).length
  const by = (score: (line: NewsLine) => number) => (a: NewsLine, b: NewsLine) => score(b) - score(a)
  return {
    lamps: { green: count('green'), yellow: count('yellow'), red: count('red'), none: count('none') },
    brighter: lines.filter((line) => worsened(line) < 0).toSorted((a, b) => worsened(a) - worsened(b)),
    dimmer: lines.filter((line) => worsened(line) > 0).toSorted(by(worsened)),
    gains: lines
      .filter((line) => !isLagging(line) && (improvement(line) > 0 || gained(line) > 0))
      .toSorted((a, b) => gained(b) - gained(a) || improvement(b) - improvement(a)),
    lags: lines.filter(isLagging).toSorted((a, b) => severity(b) - severity(a) || gained(a) - gained(b) || improvement(a) - improvement(b)),
    near: lines.filter((line) => Number.isFinite(missing(line))).toSorted((a, b) => missing(a) - missing(b)),
  }
}

const severity = ({ lamp }: NewsLine): number => (lamp === 'red' ? 1 : 0)

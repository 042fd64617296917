import { decimal, decimalToNumber, subtractDecimals } from '../decimal.ts'
import type { LineMonth } from '../monitor/line-month.ts'
import { partsOfMonth } from '../monitor/month.ts'
import type { MonthFacts, MonthFigure } from '../monitor/month-facts.ts'
import { judgePace, monthsBehind } from '../pace/judge-pace.ts'
import type { Pace, PaceContext } from '../pace/pace.ts'
import { gapUnit } from '../verdict/judge-number.ts'
import type { Comparison, LampCondition, LampFinding, LampLit, LampMeasure, LampRule, LampRules } from './lamp-rules.ts'

export type LineState = { readonly pace: Pace; readonly behind: number; readonly lamp: LampLit }

/** The pace and the lamp of a line in a month. Only a figure that is there can light one; every lamp says by which rule and numbers. */
export function lightLamp(line: LineMonth, { pace: settings, rules }: LampRules, context: Omit<PaceContext, 'settings'>): LineState {
  const full = { ...context, settings }
  const pace = judgePace(line, full)
  const { availability, month } = line.facts
  if (availability !== 'present') return { pace, behind: 0, lamp: unlit(availability) }
  const behind = monthsBehind(line, full)
  const { number } = partsOfMonth(month)
  const asked = rules.filter(({ months }) => months === null || (months.from <= number && number <= months.to))
  return { pace, behind, lamp: firstToHold(asked, line.facts, pace, behind) }
}

const unlit = (reason: NonNullable<LampLit['reason']>, unknown: LampLit['unknown'] = []): LampLit => ({
  lamp: 'none',
  rule: null,
  reason,
  because: [],
  unknown,
})

function firstToHold(rules: readonly LampRule[], facts: MonthFacts, pace: Pace, behind: number): LampLit {
  const missing = new Set<LampMeasure>()
  for (const { code, name, lamp, when } of rules) {
    const because = when.map((condition) => findFor(condition, facts, pace, behind))
    const answers = because.map(holds)
    if (answers.includes(false)) continue
    if (!answers.includes(null)) return { lamp, rule: { code, name }, reason: null, because, unknown: [...missing] }
    // What would decide is not known: a later rule may still hold, and the lamp says what was left out.
    for (const { condition, found } of because)
      if (found === null && condition.about !== 'wording') missing.add(condition.about as LampMeasure)
  }
  return pace.wording === null || missing.size > 0 ? unlit('unknown', [...missing]) : unlit('no-rule')
}

/** Null where what it asks about is not known. */
const holds = ({ condition, found }: LampFinding): boolean | null => {
  if (found === null) return null
  if ('in' in condition) return (condition.in as readonly (number | string)[]).includes(found)
  return compare(found as number, condition.is, condition.than)
}

const compare = (value: number, is: Comparison, than: number): boolean => {
  switch (is) {
    case '>=':
      return value >= than
    case '>':
      return value > than
    case '<=':
      return value <= than
    case '<':
      return value < than
  }
}

const findFor = (condition: LampCondition, facts: MonthFacts, pace: Pace, behind: number): LampFinding => {
  switch (condition.about) {
    case 'wording':
      return { condition, found: pace.wording, unit: null }
    case 'measures':
      return { condition, found: facts.measure, unit: null }
    default:
      return { condition, ...measureOf(condition.about, facts, pace, behind) }
  }
}

const measureOf = (
  measure: LampMeasure,
  facts: MonthFacts,
  pace: Pace,
  behind: number,
): { readonly found: number | null; readonly unit: string | null } => {
  const unit = gapUnit(facts.unit)
  const points = (found: number | null) => ({ found, unit: '百分点' })
  const plain = (found: number | null, told: string | null = null) => ({ found, unit: told })
  const rank = facts.ranks[0] ?? null
  switch (measure) {
    case 'margin':
      return plain(pace.gap?.better ?? null, pace.gap?.unit ?? unit)
    case 'pace-ratio':
      return plain(pace.ratio)
    case 'share-margin':
      return points(pace.completion === null ? null : difference(pace.completion.done, pace.completion.asked) * signOf(facts))
    case 'completion':
      return plain(pace.completion?.done ?? null, '%')
    case 'city-margin':
      return plain(facts.measure === 'level' ? null : margin(facts, facts.city), unit)
    case 'growth':
      return plain(facts.growth?.value ?? null, '%')
    case 'base':
      return plain(facts.measure === 'growth' ? (facts.lastYear?.value ?? null) : null, '%')
    case 'rank-place':
      return plain(rank?.place ?? null)
    case 'rank-share':
      return plain(rank === null ? null : rank.place / rank.total)
    case 'rank-change':
      return plain(rank === null || rank.before === null ? null : rank.before - rank.place)
    case 'change':
      return plain(facts.measure === 'level' ? null : margin(facts, facts.previous), unit)
    case 'months-behind':
      return plain(behind)
    case 'months-left':
      return plain(monthsLeft(facts, pace))
  }
}

const difference = (a: number, b: number): number => decimalToNumber(subtractDecimals(decimal(a), decimal(b)))

const signOf = ({ direction }: MonthFacts): 1 | -1 => (direction === 'down' ? -1 : 1)

const margin = (facts: MonthFacts, other: MonthFigure | null): number | null => {
  const [own, against] = [facts.figure!.value, other?.value ?? null]
  return own === null || against === null ? null : difference(own, against) * signOf(facts)
}

const monthsLeft = ({ month }: MonthFacts, { lastChance }: Pace): number | null =>
  lastChance === null ? null : lastChance.gone ? -1 : partsOfMonth(lastChance.month).number - partsOfMonth(month).number

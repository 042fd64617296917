import { convertValue, decimal, decimalToNumber, printDecimal, roundDecimal } from '@gangmu/domain'
import { cataloguedFigures, printFigure, reachedAndPlanned, type ToldFigure } from '../../lib/told-figures.ts'
import type { Rule } from '../../rule.ts'

/** Points of growth a year between what a goal needs and what the first year plans. */
const APART = 1

/** A goal for a later year and the growth planned for the next one: the years between would have to make up for what is not planned now. */
export const goalOutOfReach: Rule = {
  id: 'goal-out-of-reach',
  family: 'plan-logic',
  severity: '提示',
  *check({ reading }) {
    const { reportYear, planYear } = reading.report
    const { reached, planned } = reachedAndPlanned(reading)
    if (reportYear === null || planYear === null) return
    for (const goal of cataloguedFigures(reading)) {
      const base = reached.get(goal.what)?.[0]
      const growth = planned.get(`${goal.what}-growth`)?.[0]
      if (goal.modality !== 'target' || goal.year <= planYear || goal.isGrowth || !base || !growth) continue
      const needed = yearlyGrowth(base, goal, goal.year - reportYear)
      if (needed === null || needed - decimalToNumber(growth.quantity.low) < APART) continue
      const shown = printDecimal(roundDecimal(decimal(needed.toFixed(4)), 1))
      yield {
        code: 'found',
        params: {
          name: goal.name,
          goal: printFigure(goal),
          year: goal.year,
          base: printFigure(base),
          baseYear: reportYear,
          needed: shown,
          growth: printFigure(growth),
        },
        spans: [goal.span, base.span, growth.span],
        values: [goal.text, base.text, growth.text, `${shown}%`],
        about: [goal.what],
      }
    }
  },
}

/** A root is no exact decimal; what it is compared with is printed to a tenth of a point. */
function yearlyGrowth(base: ToldFigure, goal: ToldFigure, years: number): number | null {
  const told = convertValue(goal.quantity.low, goal.quantity.unit, base.quantity.unit)
  if (!told.ok || base.quantity.low.digits <= 0n) return null
  return ((decimalToNumber(told.value) / decimalToNumber(base.quantity.low)) ** (1 / years) - 1) * 100
}

import { type LineMonth, type Month, partsOfMonth } from '@gangmu/domain'
import { type LitLine, lightMonth, ruleSetOf } from '../monitor/light-month.ts'
import { lineMonthOf, type MonthMatter } from '../monitor/line-month-of.ts'
import type { LampRuleSet } from '../ports/lamp-store.ts'
import type { StoredPlanLine } from '../ports/plan-store.ts'
import type { BoardLine, BoardMatter } from './board-matter.ts'
import type { BoardLamp } from './panel-data.ts'

type LineMatter = { readonly months: MonthMatter; readonly lines: readonly StoredPlanLine[]; readonly ruleSets: readonly LampRuleSet[] }

/** Lines of a plan at a month, and their lamps in any month of its year: lit when they are asked for, a month at a time. */
export const boardLines = ({ months, lines, ruleSets }: LineMatter, month: Month): Pick<BoardMatter, 'lines' | 'lampIn'> => {
  const { plan } = months.whole
  const lit = new Map<Month, ReadonlyMap<string, LitLine>>()
  const light = (on: Month): ReadonlyMap<string, LitLine> => {
    const of: readonly LineMonth[] = lines.map((line) => lineMonthOf(months, line, on))
    const lamps = lightMonth({ months: new Map([[on, of]]), ground: months.ground }, on, ruleSetOf(ruleSets, on).content)
    return new Map(lamps.map((each) => [each.line.facts.lineId, each]))
  }
  const litIn = (on: Month): ReadonlyMap<string, LitLine> => {
    const known = lit.get(on) ?? light(on)
    lit.set(on, known)
    return known
  }
  const ofMonth = litIn(month)
  return {
    lines: lines.map((line): BoardLine => ({ ...ofMonth.get(line.id)!.line, core: line.core })),
    lampIn: (lineId, on): BoardLamp | null => {
      const state = partsOfMonth(on).year === plan.year ? litIn(on).get(lineId)?.state : undefined
      return state === undefined ? null : { lamp: state.lamp.lamp, rule: state.lamp.rule?.name ?? null }
    },
  }
}

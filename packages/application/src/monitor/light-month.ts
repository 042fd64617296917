import { DEFAULT_LAMP_RULES, type LampRules, type LineMonth, type LineState, lightLamp, type Month, type OtherFigure } from '@gangmu/domain'
import type { LampRuleSet } from '../ports/lamp-store.ts'
import type { PlanMonths } from './load-month-facts.ts'

/** A line in a month with its pace and lamp. */
export type LitLine = { readonly line: LineMonth; readonly state: LineState }

/** What lights lamps while a space has decided nothing. */
export const DEFAULT_RULE_SET: LampRuleSet = {
  version: 0,
  name: '',
  content: DEFAULT_LAMP_RULES,
  activeFrom: '1900-01',
  recordedBy: null,
  recordedAt: null,
}

/** The version that holds in the month: the latest of those that had begun. */
export const ruleSetOf = (sets: readonly LampRuleSet[], month: Month): LampRuleSet =>
  sets
    .filter(({ activeFrom }) => activeFrom <= month)
    .reduce((latest, set) => (set.version > latest.version ? set : latest), DEFAULT_RULE_SET)

/** The lamps of all lines of a month, each able to refer to the others (与GDP增长同步). */
export const lightMonth = (
  { months, ground }: Pick<PlanMonths, 'months' | 'ground'>,
  month: Month,
  rules: LampRules,
): readonly LitLine[] => {
  const lines = months.get(month)!
  const findFigure = (indicator: string): OtherFigure | null => {
    const figure = lines.find(({ facts }) => facts.indicator === indicator)?.facts.figure ?? null
    return figure === null ? null : { text: figure.raw, unit: figure.unit }
  }
  return lines.map((line) => ({ line, state: lightLamp(line, rules, { judge: ground.judge.value, findFigure }) }))
}

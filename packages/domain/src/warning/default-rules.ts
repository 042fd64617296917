import type { ProxyPair, WarningRule } from './types.ts'

/**
 * Proxies that speak for a core indicator at once, before it is published (匹配性指标: 应纳税销售额, 货车通行量, 用电量 are what reports hold
 * against 工业增加值). Codes of the catalogue; a space adds its own.
 */
const PAIRS: readonly ProxyPair[] = [
  { core: 'scale-industry-va-growth', proxy: 'industry-electricity' },
  { core: 'scale-industry-va-growth', proxy: 'freight-volume' },
  { core: 'gdp-growth', proxy: 'electricity-use' },
]

/**
 * The rules a space begins with. No source gives thresholds: these are defaults to be set by who runs the plan.
 * - `stage-missed`: any shortfall at the end of a stage counts.
 * - `behind-running`: 天津、三亚 light a unit red when it misses two months running.
 * - `rank-fall`: two places among the city's 38 is noise, three are noticed.
 * - `city-gap`: one point behind the city is what monthly analyses begin to explain.
 * - `many-red`: three lines of one group or unit together are more than three single cases.
 */
export const DEFAULT_WARNING_RULES: readonly WarningRule[] = [
  { code: 'stage-missed', on: true, level: 'warning', condition: { kind: 'stage-missed', points: 0, percent: 0 } },
  { code: 'behind-running', on: true, level: 'notice', condition: { kind: 'behind-running', months: 2 } },
  { code: 'rank-fall', on: true, level: 'notice', condition: { kind: 'rank-fall', places: 3 } },
  { code: 'city-gap', on: true, level: 'notice', condition: { kind: 'city-gap', points: 1 } },
  { code: 'data-late', on: true, level: 'hint', condition: { kind: 'data-late' } },
  { code: 'proxy-diverging', on: true, level: 'hint', condition: { kind: 'proxy-diverging', points: 5, pairs: PAIRS } },
  { code: 'group-red', on: true, level: 'warning', condition: { kind: 'many-red', by: 'group', lines: 3 } },
  { code: 'unit-red', on: true, level: 'warning', condition: { kind: 'many-red', by: 'unit', lines: 3 } },
]

/**
 * What a space decides of its warnings. `day`: of the month after, from which the rules look at a month (the city's tables are out by then).
 * `from`: the first month they look at; null is January of the plan in force.
 */
export type WarningSettings = { readonly day: number; readonly from: string | null; readonly rules: readonly WarningRule[] }

export const DEFAULT_WARNING_SETTINGS: WarningSettings = { day: 25, from: null, rules: DEFAULT_WARNING_RULES }

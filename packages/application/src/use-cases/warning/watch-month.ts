import {
  type Day,
  decimal,
  decimalToNumber,
  divideDecimals,
  invariant,
  isBehind,
  judgePace,
  type Month,
  multiplyDecimals,
  type Pace,
  type PaceContext,
  shiftMonth,
  subtractDecimals,
  type WarningRule,
  type WatchedLine,
  type WatchedMonth,
} from '@gangmu/domain'
import { growthOf } from '../../monitor/companions.ts'
import { type LitLine, lightMonth, ruleSetOf } from '../../monitor/light-month.ts'
import { loadMonths, type PlanMonths } from '../../monitor/load-month-facts.ts'
import { loadSeries } from '../../monitor/load-series.ts'
import { catalogueOf } from '../../plans/load-catalogue.ts'
import type { WholePlan } from '../../ports/plan-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, Ports } from '../context.ts'

export type WatchingPorts = Pick<Ports, 'plans' | 'months' | 'lamps'>

/** What rules look at in a month of the plan, as it is known on the day they look. */
export const watchMonth = async (
  ports: WatchingPorts,
  tx: Tx,
  caller: Pick<Caller, 'sight'>,
  { plan, month, rules }: { readonly plan: WholePlan; readonly month: Month; readonly rules: readonly WarningRule[] },
  today: Day,
): Promise<WatchedMonth> => {
  const loaded = await loadMonths(ports, tx, caller, { plan, months: [month], asOf: null }, today)
  invariant(loaded.ok, 'the plan of the month is there, and the system sees it')
  const lampRules = ruleSetOf(await ports.lamps.listRuleSets(tx), month).content
  const context = { judge: loaded.value.ground.judge.value, settings: lampRules.pace }
  return {
    month,
    lines: lightMonth(loaded.value, month, lampRules).map((lit) => watchLine(lit, context)),
    proxies: await loadProxies(ports, tx, caller, loaded.value, month, rules, today),
  }
}

/** A pace without a wording was not judged; a lamp that is not lit says nothing. */
const watchLine = ({ line, state }: LitLine, context: PaceContext): WatchedLine => {
  const isBehindIn = ({ wording }: Pace): boolean | null => (wording === null ? null : isBehind(wording))
  const { lamp } = state.lamp
  return {
    facts: line.facts,
    behind: isBehindIn(state.pace),
    behindBefore: line.earlier.toReversed().map((facts) => isBehindIn(judgePace({ ...line, facts }, context))),
    red: lamp === 'none' ? null : lamp === 'red',
  }
}

/** The growth of every proxy a rule names: its own where it is one, else that of its growth indicator, else of two levels a year apart. */
const loadProxies = async (
  ports: WatchingPorts,
  tx: Tx,
  caller: Pick<Caller, 'sight'>,
  { plan, ground }: PlanMonths,
  month: Month,
  rules: readonly WarningRule[],
  today: Day,
): Promise<WatchedMonth['proxies']> => {
  const named = rules.flatMap(({ on, condition }) => (on && condition.kind === 'proxy-diverging' ? condition.pairs : []))
  const { index } = catalogueOf(ground.local)
  const codes = [...new Set(named.map(({ proxy }) => proxy))].filter((code) => index.byCode.has(code))
  if (codes.length === 0) return new Map()
  const growths = codes.flatMap((code) => growthOf(code, index) ?? [])
  const request = {
    indicators: [...new Set([...codes, ...growths])],
    areaIds: [plan.areaId],
    months: [month, shiftMonth(month, -12)],
    asOf: null,
  }
  const series = await loadSeries(ports, tx, caller, request, today)
  const figureIn = (code: string | null, on: Month): number | null =>
    series.find(({ indicator }) => indicator === code)?.points.find((point) => point.month === on)?.figure?.value ?? null
  const growthIn = (code: string): number | null => {
    if (index.byCode.get(code)!.kind === 'growth') return figureIn(code, month)
    return figureIn(growthOf(code, index), month) ?? risen(figureIn(code, month), figureIn(code, shiftMonth(month, -12)))
  }
  return new Map(codes.map((code) => [code, { name: index.byCode.get(code)!.name, growth: growthIn(code) }]))
}

/** In %, to one place as growth is printed. */
const risen = (now: number | null, before: number | null): number | null => {
  if (now === null || before === null || before <= 0) return null
  const moved = multiplyDecimals(subtractDecimals(decimal(now), decimal(before)), decimal(100))
  return decimalToNumber(divideDecimals(moved, decimal(before), 1))
}

import {
  decimal,
  decimalToNumber,
  divideDecimals,
  invariant,
  type Month,
  multiplyDecimals,
  partsOfMonth,
  shiftMonth,
  subtractDecimals,
  type WarningRule,
  type WatchedLine,
  type WatchedMonth,
} from '@gangmu/domain'
import { growthOf } from '../../monitor/companions.ts'
import { loadMonths, type PlanMonths } from '../../monitor/load-month-facts.ts'
import { loadSeries } from '../../monitor/load-series.ts'
import { catalogueOf } from '../../plans/load-catalogue.ts'
import type { WholePlan } from '../../ports/plan-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, Ports } from '../context.ts'

export type WatchingPorts = Pick<Ports, 'plans' | 'months'>

/** What rules look at in a month of the plan, as it is known on the day they look. */
export const watchMonth = async (
  ports: WatchingPorts,
  tx: Tx,
  caller: Pick<Caller, 'sight'>,
  { plan, month, rules }: { readonly plan: WholePlan; readonly month: Month; readonly rules: readonly WarningRule[] },
  today: string,
): Promise<WatchedMonth> => {
  const earlier = monthsBefore(month, rules)
  const loaded = await loadMonths(ports, tx, caller, { plan, months: [month, ...earlier], asOf: null }, today)
  invariant(loaded.ok, 'the plan of the month is there, and the system sees it')
  return {
    month,
    lines: watchedLines(loaded.value, month),
    earlier: earlier.map((before) => watchedLines(loaded.value, before)),
    proxies: await loadProxies(ports, tx, caller, loaded.value, month, rules, today),
  }
}

/** Months of the year before this one, the latest first: as far back as rules ask, and a quarter for each where figures are quarterly. */
const monthsBefore = (month: Month, rules: readonly WarningRule[]): readonly Month[] => {
  const most = Math.max(
    0,
    ...rules.map(({ on, condition }) => (on && condition.kind === 'behind-running' ? (condition.months - 1) * 3 : 0)),
  )
  const { number } = partsOfMonth(month)
  return Array.from({ length: Math.min(most, number - 1) }, (_, at) => shiftMonth(month, -1 - at))
}

const watchedLines = ({ months }: PlanMonths, month: Month): readonly WatchedLine[] =>
  months.get(month)!.map(({ facts }) => ({ facts, behind: null, red: null }))

/** The growth of every proxy a rule names: its own where it is one, else that of its growth indicator, else of two levels a year apart. */
const loadProxies = async (
  ports: WatchingPorts,
  tx: Tx,
  caller: Pick<Caller, 'sight'>,
  { plan, ground }: PlanMonths,
  month: Month,
  rules: readonly WarningRule[],
  today: string,
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

import {
  type Day,
  fullAreaName,
  type LampLit,
  type Month,
  type MonthNews,
  monthBefore,
  monthNewsOf,
  monthRowOf,
  type NewsLine,
  type Outcome,
  type Pace,
  type PlanHeader,
  type Release,
  strictestOf,
  succeed,
} from '@gangmu/domain'
import { describeLamp, message, paceWord } from '@gangmu/messages'
import { lightMonth, ruleSetOf } from '../../monitor/light-month.ts'
import { loadMonths } from '../../monitor/load-month-facts.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import { areaIndexFor } from '../areas/load-area-index.ts'
import type { Caller } from '../context.ts'
import type { LampPorts } from '../lamp/show-month.ts'

/** A line as the table and the paper print it, in Chinese: documents have one language. */
export type MonthTableLine = NewsLine & {
  readonly pace: Pace
  readonly lit: LampLit
  /** 快于序时进度 …; null where nothing can be said. */
  readonly paceWords: string | null
  /** Why the lamp is lit, or is not. */
  readonly lampWords: string
  /** Why there is no figure; 已报 where there is one. */
  readonly why: string
}

export type MonthTable = {
  readonly plan: PlanHeader
  readonly areaName: string
  readonly month: Month
  /** The month before within the year that has figures; null in January. */
  readonly before: Month | null
  readonly asOf: Day | null
  readonly lines: readonly MonthTableLine[]
  readonly news: MonthNews<MonthTableLine>
  /** The strictest of the plan and of every figure in it. */
  readonly release: Release
}

export type MonthTableRequest = { readonly planId: string; readonly month: Month; readonly asOf: Day | null }

/**
 * 《主要经济指标完成情况一览表》 of a month, with what changed since the month before. Figures the caller may not see are not there. Four round
 * trips. Fails with `plan-not-found`, `month-not-of-plan`.
 */
export const loadMonthTable = async (
  ports: Pick<LampPorts, 'plans' | 'months' | 'lamps'>,
  tx: Tx,
  caller: Pick<Caller, 'sight'>,
  { planId, month, asOf }: MonthTableRequest,
  today: Day,
): Promise<Outcome<MonthTable>> => {
  const before = monthBefore(month)
  const months = before === null ? [month] : [before, month]
  const loaded = await loadMonths(ports, tx, caller, { plan: planId, months, asOf }, today)
  if (!loaded.ok) return loaded
  const { plan, ground } = loaded.value
  const { ruleSets } = await ports.lamps.loadLamps(tx, planId, months)
  const light = (of: Month) => lightMonth(loaded.value, of, ruleSetOf(ruleSets, of).content)
  const lampsBefore = new Map(before === null ? [] : light(before).map(({ line, state }) => [line.facts.lineId, state.lamp.lamp]))
  const lines = light(month).map(({ line: { facts }, state: { pace, lamp } }): MonthTableLine => {
    return {
      facts,
      row: monthRowOf(facts),
      lamp: lamp.lamp,
      lampBefore: lampsBefore.get(facts.lineId) ?? null,
      pace,
      lit: lamp,
      paceWords: pace.wording === null ? null : paceWord('zh-CN', pace),
      lampWords: describeLamp('zh-CN', lamp, pace),
      why: message('zh-CN', `month.availability.${facts.availability}`),
    }
  })
  const areas = areaIndexFor(tx.spaceId, ground.areas)
  const area = areas.byId.get(plan.areaId)
  return succeed({
    plan,
    areaName: area === undefined ? (ground.space?.name ?? '') : fullAreaName(area, areas),
    month,
    before,
    asOf,
    lines,
    news: monthNewsOf(lines),
    release: strictestOf([
      plan.release,
      ...lines.flatMap(({ facts }) =>
        [facts.figure, facts.lastYear, facts.previous, facts.city].flatMap((figure) => figure?.release ?? []),
      ),
    ]),
  })
}

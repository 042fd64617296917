import {
  type Availability,
  authorityOn,
  type CountingRule,
  type Day,
  invariant,
  type Month,
  monthCode,
  releaseRuleOf,
} from '@gangmu/domain'
import { loadMonths, type MonthPorts } from '../../monitor/load-month-facts.ts'
import { catalogueOf } from '../../plans/load-catalogue.ts'
import type { StoredReleaseRule } from '../../ports/release-rule-store.ts'
import { OWN_AREA } from '../confirm-report.ts'
import type { Caller, Ports } from '../context.ts'

/** An indicator of the plan: whose figure counts, when its figures can exist, and where each month of the year stands. */
export type CalendarRow = {
  readonly indicator: string
  readonly name: string
  readonly provider: string | null
  readonly rule: CountingRule
  /** What the space has said of this indicator, of all providers and of single ones, what has ended included; a change takes its place. */
  readonly own: readonly StoredReleaseRule[]
  readonly months: readonly { readonly month: Month; readonly dueOn: Day | null; readonly availability: Availability }[]
}

export type ReleaseCalendar = { readonly year: number; readonly planId: string | null; readonly rows: readonly CalendarRow[] }

type CalendarPorts = MonthPorts & Pick<Ports, 'unitOfWork' | 'spaces' | 'releaseRules'>

/** The indicators of the year's plan, each once, in the plan's order; none where there is no plan the caller may see. */
export const showReleaseCalendar = (ports: CalendarPorts, caller: Caller, year: number, today: Day): Promise<ReleaseCalendar> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const space = await ports.spaces.getSpace(tx)
    const [plan] = await ports.plans.findPlans(tx, space?.areaId ?? OWN_AREA, [year])
    const months = Array.from({ length: 12 }, (_, at) => monthCode(year, at + 1))
    const loaded = plan === undefined ? null : await loadMonths(ports, tx, caller, { plan: plan.id, months, asOf: null }, today)
    if (plan === undefined || loaded === null || !loaded.ok) return { year, planId: null, rows: [] }
    const { ground, months: facts, whole } = loaded.value
    const { index } = catalogueOf(ground.local)
    const rules = await ports.releaseRules.listRules(tx)
    const known = whole.lines.filter(({ indicator }) => indicator !== null && index.byCode.has(indicator))
    const lines = known.filter(({ indicator }, at) => known.findIndex((other) => other.indicator === indicator) === at)
    const rows = lines.map(({ id, indicator }): CalendarRow => {
      const entry = index.byCode.get(indicator!)
      invariant(entry !== undefined, 'lines of the calendar have indicators of the catalogue')
      const provider = authorityOn(ground.rules, entry.code, today)
      return {
        ...{ indicator: entry.code, name: entry.name, provider },
        rule: releaseRuleOf(entry, months[0]!, ground.releaseRules, provider),
        own: rules.filter((one) => one.indicator === entry.code),
        months: months.map((month) => {
          const { dueOn, availability } = facts.get(month)!.find(({ facts: { lineId } }) => lineId === id)!.facts
          return { month, dueOn, availability }
        }),
      }
    })
    return { year, planId: plan.id, rows }
  })

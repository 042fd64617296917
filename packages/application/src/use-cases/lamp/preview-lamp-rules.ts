import {
  type Day,
  type Lamp,
  type LampLit,
  type LampRules,
  type Month,
  type Outcome,
  type Pace,
  partsOfMonth,
  shiftMonth,
  succeed,
} from '@gangmu/domain'
import { lightMonth, ruleSetOf } from '../../monitor/light-month.ts'
import { loadMonths } from '../../monitor/load-month-facts.ts'
import { OWN_AREA } from '../confirm-report.ts'
import type { Caller, Ports } from '../context.ts'
import { refuseRules } from './lamp-rules.ts'
import { countLamps, type LampPorts } from './show-month.ts'

export type LampPreviewRequest = { readonly content: LampRules; readonly to: Month; readonly months: number }

/** One lamp a draft would have lit, beside the one that the rules of that month light. */
export type PreviewedLamp = {
  readonly planId: string
  readonly month: Month
  readonly lineId: string
  readonly name: string
  readonly lit: LampLit
  readonly pace: Pace
  readonly now: Lamp
}

export type LampPreview = {
  readonly months: readonly {
    readonly month: Month
    readonly planId: string
    readonly counts: Readonly<Record<Lamp, number>>
    /** By the rules that hold in the month. */
    readonly now: Readonly<Record<Lamp, number>>
  }[]
  /** How often each rule would have lit. */
  readonly rules: readonly { readonly code: string; readonly count: number }[]
  /** Every yellow and red lamp, and every lamp that would be another one than now. */
  readonly lamps: readonly PreviewedLamp[]
}

/**
 * What a draft would have lit in the months up to one, by the figures as they are known now; nothing is kept. Months without a plan are left
 * out. Fails with `lamp-rules-invalid`.
 */
export const previewLampRules = (
  ports: LampPorts & Pick<Ports, 'spaces'>,
  caller: Caller,
  { content, to, months: count }: LampPreviewRequest,
  today: Day,
): Promise<Outcome<LampPreview>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const refused = refuseRules(content)
    if (refused !== null) return refused
    const months = Array.from({ length: count }, (_, at) => shiftMonth(to, at - count + 1))
    const byYear = Map.groupBy(months, (month) => partsOfMonth(month).year)
    const areaId = (await ports.spaces.getSpace(tx))?.areaId ?? OWN_AREA
    const plans = await ports.plans.findPlans(tx, areaId, [...byYear.keys()])
    const shown: LampPreview['months'][number][] = []
    const lamps: (PreviewedLamp & { readonly rule: string | null })[] = []
    for (const [year, ofYear] of byYear) {
      // The plan in force, else the latest draft.
      const plan = plans.find((one) => one.year === year)
      if (plan === undefined) continue
      const loaded = await loadMonths(ports, tx, caller, { plan: plan.id, months: ofYear, asOf: null }, today)
      if (!loaded.ok) continue
      const { ruleSets } = await ports.lamps.loadLamps(tx, plan.id, ofYear)
      for (const month of ofYear) {
        const now = lightMonth(loaded.value, month, ruleSetOf(ruleSets, month).content).map(({ state }) => state.lamp.lamp)
        const lit = lightMonth(loaded.value, month, content)
        shown.push({ month, planId: plan.id, counts: countLamps(lit.map(({ state }) => state.lamp.lamp)), now: countLamps(now) })
        for (const [at, { line, state }] of lit.entries())
          lamps.push({
            planId: plan.id,
            month,
            lineId: line.facts.lineId,
            name: line.facts.name,
            lit: state.lamp,
            pace: state.pace,
            now: now[at]!,
            rule: state.lamp.rule?.code ?? null,
          })
      }
    }
    return succeed({
      months: shown,
      rules: content.rules.map(({ code }) => ({ code, count: lamps.filter(({ rule }) => rule === code).length })),
      lamps: lamps
        .filter(({ lit, now }) => lit.lamp === 'yellow' || lit.lamp === 'red' || lit.lamp !== now)
        .map(({ rule: _, ...lamp }) => lamp),
    })
  })

import { shippedIndicatorIndex } from '../indicator/lookup-indicator.ts'
import { accrualOf } from '../monitor/accrual.ts'
import { type LineMonth, lineMeasureOf, type MonthValue, targetValueOf } from '../monitor/line-month.ts'
import { figurePeriod, type Month, partsOfMonth, type StageMonth, stageOf, stagePeriod } from '../monitor/month.ts'
import type { MonthFacts, MonthFigure } from '../monitor/month-facts.ts'

export const sampleFigure = (raw: string, more: Partial<MonthFigure> = {}): MonthFigure => ({
  observationId: '00000000-0000-4000-8000-000000000001',
  period: '2025',
  value: Number.isNaN(Number(raw)) ? null : Number(raw),
  raw,
  unit: null,
  provider: '市统计局',
  vintage: 'preliminary',
  status: 'A',
  release: 'published',
  publishedOn: '2025-07-18',
  recordedAt: '2025-07-18T00:00:00Z',
  ...more,
})

export type SampleLine = {
  readonly indicator: string
  readonly name?: string
  readonly unit?: string | null
  readonly month?: Month
  readonly figure?: string | null
  /** Texts of the targets by the last month of their stage; 12 is the year's. */
  readonly targets?: Partial<Readonly<Record<StageMonth, string>>>
  readonly values?: readonly (readonly [Month, number])[]
  readonly levels?: readonly (readonly [Month, number])[]
  readonly facts?: Partial<MonthFacts>
  /** Figures of the months before, as printed. */
  readonly before?: readonly (readonly [Month, string | null])[]
}

/** A line of the shipped catalogue in a month, as the loading of months gives it. */
export const sampleLine = (sample: SampleLine): LineMonth => {
  const entry = shippedIndicatorIndex().byCode.get(sample.indicator)!
  const { name = entry.name, unit = entry.units[0] ?? null, month = '2025-06', figure = null, targets = {} } = sample
  const stages = ([3, 6, 9, 12] as const).flatMap((stage) => {
    const text = targets[stage]
    if (text === undefined) return []
    const value = targetValueOf({ name, unit }, text, entry.direction)
    return [{ stage, target: { targetId: `target-${stage}`, period: stagePeriod(partsOfMonth(month).year, stage), text, value } }]
  })
  const factsOf = (of: Month, raw: string | null): MonthFacts => ({
    lineId: 'line',
    name,
    no: '1',
    unit,
    group: null,
    indicator: entry.code,
    direction: entry.direction,
    measure: lineMeasureOf({ name, unit }, entry),
    month: of,
    period: figurePeriod(accrualOf(entry), of),
    availability: raw === null ? 'awaited' : 'present',
    dueOn: '2025-07-18',
    figure: raw === null ? null : sampleFigure(raw),
    lastYear: null,
    previous: null,
    growth: null,
    yearTarget: stages.find(({ stage }) => stage === 12)?.target ?? null,
    stageTarget: stages.find(({ stage }) => stage === stageOf(of))?.target ?? null,
    city: null,
    ranks: [],
    estimate: null,
    leadUnit: null,
    leadLeader: null,
  })
  const valuesOf = (pairs: SampleLine['values'] = []): readonly MonthValue[] => pairs.map(([of, value]) => ({ month: of, value }))
  return {
    facts: { ...factsOf(month, figure), ...sample.facts },
    earlier: (sample.before ?? []).map(([of, raw]) => factsOf(of, raw)),
    accrual: accrualOf(entry),
    stages,
    values: valuesOf(sample.values),
    levels: valuesOf(sample.levels),
  }
}

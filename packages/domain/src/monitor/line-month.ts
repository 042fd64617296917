import { decimal, multiplyDecimals } from '../decimal.ts'
import type { IndicatorEntry } from '../indicator/types.ts'
import type { Observation } from '../observation/types.ts'
import { demandOf } from '../plan/target-demand.ts'
import type { JudgeDirection } from '../verdict/case.ts'
import { toNumber } from '../verdict/judge-number.ts'
import { isGrowthRow } from '../verdict/measure.ts'
import { defaultJudgeSettings, type JudgeSettings } from '../verdict/settings.ts'
import { figureUnitOf, unitFactor } from '../verdict/unit-factor.ts'
import type { Accrual, Month, StageMonth } from './month.ts'
import type { LineMeasure, MonthFacts, MonthFigure, MonthTarget } from './month-facts.ts'

/** A figure of the line's own area in an earlier month, in the line's unit. */
export type MonthValue = { readonly month: Month; readonly value: number }

/**
 * A line in a month with what was before: the earlier months of the year (of its own area alone), and its figures of last year and this
 * year so far. `levels` are those of the level that a growth line tells the growth of (零售额 for 零售额增速), empty where nobody gives them.
 */
export type LineMonth = {
  readonly facts: MonthFacts
  readonly earlier: readonly MonthFacts[]
  readonly accrual: Accrual
  /** The targets of the year's stages as far as the split has them, the year's own last. */
  readonly stages: readonly { readonly stage: StageMonth; readonly target: MonthTarget }[]
  readonly values: readonly MonthValue[]
  readonly levels: readonly MonthValue[]
}

/** Told of a moment or of one thing: half a year has no half of it. 人均 is not among them, income per head adds up over the months. */
const AVERAGED = /浓度|密度|强度|指数|得分|系数|平均|每[千万百]?[人名户亩]|千人|周期|时长|排名/

/** What the line's figures are: growth, an amount or number that grows through the year, or anything else (rates, averages, classes). */
export const lineMeasureOf = (
  { name, unit }: { readonly name: string; readonly unit: string | null },
  entry: Pick<IndicatorEntry, 'kind' | 'name'> | undefined,
): LineMeasure => {
  if (isGrowthRow(name, figureUnitOf(unit))) return 'growth'
  switch (entry?.kind) {
    case 'growth':
    case 'index':
      return 'growth'
    case 'level':
    case 'count':
      return AVERAGED.test(name) || AVERAGED.test(entry.name) ? 'other' : 'level'
    default:
      return 'other'
  }
}

/** The figure as the month tells it: value and text in the line's unit where they convert, else the text as it was given and no value. */
export const monthFigureOf = (o: Omit<Observation, 'recordedBy' | 'source'>, unit: string | null): MonthFigure => {
  const factor = unitFactor(o.unit, figureUnitOf(unit))
  const exact = factor !== null && o.low !== null && o.low === o.high ? toNumber(multiplyDecimals(decimal(o.low), factor)) : null
  const converted = exact !== null && o.unit !== null && exact !== o.low
  return {
    observationId: o.id,
    period: o.period,
    value: exact,
    raw: converted ? String(exact) : o.raw,
    unit: exact === null ? o.unit : (unit ?? o.unit),
    provider: o.provider,
    vintage: o.vintage,
    status: o.status,
    release: o.release,
    publishedOn: o.publishedOn,
    recordedAt: o.recordedAt,
  }
}

/** The number a target's text asks for, in the line's unit; null for words, classes, places and movements. */
export const targetValueOf = (
  line: { readonly name: string; readonly unit: string | null },
  text: string,
  direction: JudgeDirection | null,
  settings: JudgeSettings = defaultJudgeSettings,
): number | null => {
  const demand = demandOf({ ...line, text }, direction ?? 'up', settings)
  if (demand.kind !== 'figure' || demand.measure.startsWith('change')) return null
  const factor = unitFactor(demand.unit, figureUnitOf(line.unit))
  return factor === null ? null : toNumber(multiplyDecimals(demand.accepted.edge, factor))
}

import { decimal, subtractDecimals } from '../decimal.ts'
import { toNumber } from '../verdict/judge-number.ts'
import { isPercent } from '../verdict/unit-factor.ts'
import type { MonthFacts, MonthFigure, MonthRank } from './month-facts.ts'

/** A difference of two figures; `unit` is 百分点 between percentages, else the line's own. */
export type Difference = { readonly value: number; readonly unit: string | null }

/**
 * What a row of 《主要经济指标完成情况一览表》 says beside what the facts say themselves. Null is what cannot be said: one of the two figures is
 * missing, or is no number.
 */
export type MonthRow = {
  /** 较上期±: against the period before within the year; of a sum, what the month added. */
  readonly change: Difference | null
  /** 距目标: what the year's target is ahead by; zero or less where it is reached (less or zero is better for a ceiling, too). */
  readonly toTarget: Difference | null
  /** 高于全市. */
  readonly overCity: Difference | null
  /** 全市位次: among the divisions of the area above. */
  readonly cityRank: MonthRank | null
  /** 片区位次: among the smallest group the area belongs to. */
  readonly groupRank: MonthRank | null
}

/** Among figures of the same kind only: a growth and a level are never subtracted, and 百分点 is what percentages differ by. */
const differenceOf = (a: number | null, b: number | null, unit: string | null): Difference | null =>
  a === null || b === null
    ? null
    : { value: toNumber(subtractDecimals(decimal(String(a)), decimal(String(b)))), unit: isPercent(unit) ? '百分点' : unit }

const numberOf = (figure: MonthFigure | null): number | null => figure?.value ?? null

export const monthRowOf = (facts: MonthFacts): MonthRow => {
  const { figure, previous, city, yearTarget, unit, direction, ranks } = facts
  const own = numberOf(figure)
  const target = yearTarget?.value ?? null
  return {
    change: differenceOf(own, numberOf(previous), unit),
    toTarget: direction === 'down' ? differenceOf(own, target, unit) : differenceOf(target, own, unit),
    overCity: facts.measure === 'level' ? null : differenceOf(own, numberOf(city), unit),
    cityRank: rankAmong(ranks, true),
    groupRank: rankAmong(ranks, false),
  }
}

/** What the city printed goes before what was counted here. */
const rankAmong = (ranks: readonly MonthRank[], wholeCity: boolean): MonthRank | null => {
  const sets = ranks.filter(({ set }) => isWholeCity(set.id) === wholeCity)
  return sets.find(({ source }) => source === 'supplied') ?? sets.toSorted((a, b) => a.total - b.total)[0] ?? null
}

/** Sets of all divisions within an area are told from named groups by their id. */
const isWholeCity = (id: string): boolean => id.startsWith('divisions-')

/** 位次变化: places gained since the period before, negative where lost; null where there was no place. */
export const placesGained = ({ place, before }: MonthRank): number | null => (before === null ? null : before - place)

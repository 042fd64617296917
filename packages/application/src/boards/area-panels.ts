import {
  type AreaRanking,
  accrualOf,
  figurePeriod,
  hasFigureFor,
  type IndicatorEntry,
  type Month,
  type Panel,
  rankAreas,
  shadesOf,
  shiftMonth,
} from '@gangmu/domain'
import { areaName, type BoardMatter, entryOf, figureIn, nameOf } from './board-matter.ts'
import type { AreaData } from './panel-data.ts'

type AreaPanel = Extract<Panel, { kind: 'tile-map' | 'ranking' }>

/** A quarter's figure is at most two months old, and its city's may come one quarter later. */
export const AREA_MONTHS = 6

/** One indicator over areas: the month, or the latest before it in which any but the own area has a figure. */
export const areaPanel = (matter: BoardMatter, panel: AreaPanel): AreaData => {
  const entry = entryOf(matter, panel.indicator)
  const { own, peers, zones } = matter
  const areaIds = panel.areas === 'zones' ? zones.map(({ id }) => id) : (peers?.areaIds ?? [])
  const month = latestMonth(matter, entry, areaIds)
  const ranking: AreaRanking | null = month === null ? null : rankIn(matter, entry, areaIds, month)
  const figures = areaIds.map((areaId) => ({ areaId, figure: month === null ? null : figureIn(matter, entry, areaId, month) }))
  const shades = shadesOf(
    figures.map(({ figure }) => figure?.value ?? null),
    entry.direction,
  )
  return {
    ...nameOf(entry),
    month,
    set: panel.areas === 'zones' ? null : (peers?.name ?? null),
    own: panel.areas === 'zones' ? null : own,
    ranked: ranking?.ranked ?? 0,
    areas: figures.map(({ areaId, figure }, at) => ({
      areaId,
      name: areaName(matter, areaId),
      figure,
      place: ranking?.areas[at]?.place ?? null,
      shade: shades[at] ?? null,
    })),
  }
}

const latestMonth = (matter: BoardMatter, entry: IndicatorEntry, areaIds: readonly string[]): Month | null => {
  for (let by = 0; by < AREA_MONTHS; by++) {
    const month = shiftMonth(matter.month, -by)
    if (areaIds.some((id) => id !== matter.own && figureIn(matter, entry, id, month) !== null)) return month
  }
  return null
}

const rankIn = ({ choose }: BoardMatter, entry: IndicatorEntry, areaIds: readonly string[], month: Month): AreaRanking =>
  rankAreas(
    areaIds.map((areaId) => ({
      areaId,
      figure: hasFigureFor(entry, month) ? choose(entry.code, areaId, figurePeriod(accrualOf(entry), month)) : null,
    })),
    entry.direction,
  )

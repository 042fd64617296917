import {
  type AreaGroup,
  type AreaIndex,
  type AreaRanking,
  chooseObservation,
  comparisonSetsOf,
  type Day,
  existsAt,
  fail,
  groupMembersAt,
  type IndicatorEntry,
  type Outcome,
  type Release,
  rankAreas,
  strictestOf,
  succeed,
} from '@gangmu/domain'
import { catalogueOf } from '../plans/load-catalogue.ts'
import type { StoredObservation } from '../ports/observation-store.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import { areaIndexFor } from './areas/load-area-index.ts'
import type { Caller, Ports } from './context.ts'

/** Whom areas are ranked among: a named group, or the county-level divisions within an area (全市行政区, 全省县（市、区）) or of the country. */
export type AreaSet = {
  readonly id: string
  readonly kind: 'group' | 'divisions'
  /** The group's name, or that of the area the divisions lie in. */
  readonly name: string
  readonly areaIds: readonly string[]
}

/** A set to choose from: with its size alone, the country has three thousand members. */
export type SizedSet = Omit<AreaSet, 'areaIds'> & { readonly size: number }

export type AreaComparison = {
  readonly indicator: Pick<IndicatorEntry, 'code' | 'name' | 'direction'>
  readonly period: string
  /** The set the places are counted in; null where the areas were named one by one. */
  readonly set: AreaSet | null
  /** Every set the space's own area could be compared in at the end of the period, the smallest first, the whole country last. */
  readonly sets: readonly SizedSet[]
  readonly ranking: AreaRanking
  /** The figure each area is compared by; null where none may be seen. */
  readonly figures: readonly { readonly areaId: string; readonly name: string; readonly observation: StoredObservation | null }[]
  /** The strictest release of the figures. */
  readonly release: Release
}

/** Areas are named, or a set is; with neither the smallest set of the space's own area is taken. */
export type AreaComparisonRequest = {
  readonly indicator: string
  readonly period: string
  readonly areaIds: readonly string[] | null
  readonly set: string | null
  readonly asOf: Day | null
}

export type CompareAreaPorts = Pick<Ports, 'unitOfWork' | 'basis' | 'areas'>

/**
 * Who comes first among areas on one indicator and period, by the figures the caller may see.
 * Fails with `indicator-unknown`, `area-group-not-found`.
 */
export const compareAreas = (
  ports: CompareAreaPorts,
  caller: Caller,
  request: AreaComparisonRequest,
  today: Day,
): Promise<Outcome<AreaComparison>> => ports.unitOfWork.run(caller.spaceId, (tx) => compareAreasIn(ports, tx, caller, request, today))

/** The same within a transaction. */
export const compareAreasIn = async (
  ports: CompareAreaPorts,
  tx: Tx,
  caller: Caller,
  { indicator, period, areaIds, set: asked, asOf }: AreaComparisonRequest,
  today: Day,
): Promise<Outcome<AreaComparison>> => {
  const day = asOf ?? today
  const ground = await ports.areas.loadAreaGround(tx)
  const index = areaIndexFor(tx.spaceId, ground.areas)
  const on = dayOfSets(period, day)
  const nearer = areaSetsOf(ground.ownAreaId, index, ground.groups, on)
  const sets = [...nearer, countryAt(on, index)]
  const set = areaIds !== null ? null : asked === null ? (nearer[0] ?? null) : sets.find(({ id }) => id === asked)
  if (set === undefined) return fail('area-group-not-found')
  const named = areaIds ?? set?.areaIds
  const basis = await ports.basis.loadBasis(tx, caller.sight, {
    indicators: [indicator],
    periods: [period],
    ...(named !== undefined && { areaIds: named }),
    ...(asOf !== null && { publishedBy: asOf }),
  })
  const entry = catalogueOf(basis.local).index.byCode.get(indicator)
  if (entry === undefined) return fail('indicator-unknown', { indicator })
  const known = Map.groupBy(basis.observations, ({ areaId }) => areaId)
  const figures = (named ?? [...known.keys()]).map((areaId) => ({
    areaId,
    name: index.byId.get(areaId)?.name ?? areaId,
    observation: chooseObservation(known.get(areaId) ?? [], basis.rules, day),
  }))
  const ranking = rankAreas(
    figures.map(({ areaId, observation }) => ({ areaId, figure: observation })),
    entry.direction,
  )
  const { code, name, direction } = entry
  const release = strictestOf(figures.flatMap(({ observation }) => observation?.release ?? []))
  const sized = sets.map(({ areaIds: members, ...each }): SizedSet => ({ ...each, size: members.length }))
  return succeed({ indicator: { code, name, direction }, period, set, sets: sized, ranking, figures, release })
}

/** Who stood beside whom at the end of the period's year, as far as it is over: figures of 2024 are of the areas of 2024. */
export const dayOfSets = (period: string, day: Day): Day => {
  const end = `${/(\d{4})(?!.*\d{4})/.exec(period)?.[1] ?? day.slice(0, 4)}-12-31`
  return end < day ? end : day
}

/** 全国县（市、区）: every county-level division there is on the day, those of the space among them. */
const countryAt = (on: Day, index: AreaIndex): AreaSet => ({
  id: 'country',
  kind: 'divisions',
  name: '全国',
  areaIds: [...index.byId.values()].flatMap((area) =>
    area.level === 'county' && area.kind === 'division' && existsAt(area, on) ? [area.id] : [],
  ),
})

/** The shipped sets that hold the area, and those the space made itself. */
export const areaSetsOf = (own: string | null, index: AreaIndex, groups: readonly AreaGroup[], on: Day): readonly AreaSet[] => {
  const area = own === null ? undefined : index.byId.get(own)
  const idsOf = (members: readonly { readonly id: string }[]) => members.map(({ id }) => id)
  const shipped = (area === undefined ? [] : comparisonSetsOf(area, on, index)).map(
    (set): AreaSet =>
      set.kind === 'group'
        ? { id: set.group.id, kind: 'group', name: set.group.name, areaIds: idsOf(set.members) }
        : { id: `divisions-${set.within.id}`, kind: 'divisions', name: set.within.name, areaIds: idsOf(set.members) },
  )
  const local = groups.map(
    (group): AreaSet => ({ id: group.id, kind: 'group', name: group.name, areaIds: idsOf(groupMembersAt(group, on, index)) }),
  )
  return [...shipped, ...local]
}

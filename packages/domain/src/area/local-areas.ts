import { type AreaIndex, ancestorsOf, buildAreaIndex, shippedAreaIndex } from './area-index.ts'
import { shippedAreas } from './area-table.ts'
import type { AreaGroup, AreaKind, AreaLevel, RefArea } from './types.ts'

/**
 * What a space adds to the shipped areas: towns, parks, zones, districts of statistics, and divisions newer than the shipped table (or
 * invented, for a trial).
 */
export const LOCAL_AREA_KINDS = ['division', 'town', 'park', 'functional', 'statistical'] as const satisfies readonly AreaKind[]
export type LocalAreaKind = (typeof LOCAL_AREA_KINDS)[number]

/** A division in another one is a county or district; one that lies in none is a city. */
export const levelOfLocalArea = (kind: LocalAreaKind, parentId: string | null): AreaLevel => {
  if (kind === 'division') return parentId === null ? 'city' : 'county'
  return kind === 'town' ? 'town' : 'zone'
}

/** The look-ups over the shipped areas and a space's own. Building takes milliseconds: keep it while the space's areas stay the same. */
export const areaIndexOf = (local: readonly RefArea[]): AreaIndex =>
  local.length === 0 ? shippedAreaIndex() : buildAreaIndex([...shippedAreas(), ...local])

/**
 * The areas a space works with, of all times: its own, those it lies in, its peers (what lies directly in the same division), and whatever lies in
 * it. Without a known own area there is nothing to go by but the areas the space made itself.
 */
export const areasAround = (own: string | null, index: AreaIndex): readonly RefArea[] => {
  const around = new Map<string, RefArea>()
  const area = own === null ? undefined : index.byId.get(own)
  if (area !== undefined) {
    const above = ancestorsOf(area, index)
    const add = (areas: readonly RefArea[]) => areas.forEach((found) => void around.set(found.id, found))
    add([...above].reverse())
    add(above[0] === undefined ? [area] : index.children.get(above[0].id)!)
    addBelow(area, index, around)
  }
  return [...around.values()]
}

const addBelow = (area: RefArea, index: AreaIndex, around: Map<string, RefArea>): void => {
  for (const child of index.children.get(area.id) ?? []) {
    around.set(child.id, child)
    addBelow(child, index, around)
  }
}

/** The groups that compare the area: those of the divisions it lies in or is, and those across provinces. */
export const groupsAround = (own: string | null, groups: readonly AreaGroup[], index: AreaIndex): readonly AreaGroup[] => {
  const area = own === null ? undefined : index.byId.get(own)
  const homes = new Set(area === undefined ? [] : [area, ...ancestorsOf(area, index)].map(({ id }) => id))
  return groups.filter(({ within }) => within === null || homes.has(within))
}

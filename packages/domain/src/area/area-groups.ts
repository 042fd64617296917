import { invariant } from '../invariant.ts'
import { type AreaIndex, ancestorsOf, existsAt, shippedAreaIndex } from './area-index.ts'
import { predecessorsOf, resolveArea, successorsOf } from './resolve-area.ts'
import type { AreaDate, AreaGroup, RefArea } from './types.ts'
import { GROUPS, type GroupRow } from './zones.ts'

type Member = AreaGroup['members'][number]

const later = (a: AreaDate | null, b: AreaDate | null): AreaDate | null => (a === null ? b : b === null ? a : a > b ? a : b)

/** The area and whoever stood for it before and after, each for its own time. */
const lineage = (area: RefArea, from: AreaDate | null, index: AreaIndex, seen: Set<string>): Member[] => {
  if (seen.has(area.id)) return []
  seen.add(area.id)
  return [
    { area: area.id, from: later(area.from, from), to: area.to },
    ...[...predecessorsOf(area, index), ...successorsOf(area, index)].flatMap((other) => lineage(other, from, index, seen)),
  ]
}

/** The shipped rows name areas in full: a name that means none or several would silently leave a member out. */
const oneArea = (name: string, index: AreaIndex): RefArea => {
  const found = resolveArea(name, undefined, index)
  invariant(found !== null && 'area' in found, 'group-names-one-area')
  return found.area
}

const buildGroup = ([within, name, aliases, members, from]: GroupRow, index: AreaIndex): AreaGroup => {
  const home = within === '' ? null : oneArea(within, index)
  const seen = new Set<string>()
  return {
    id: `group-${within}-${name}`,
    name,
    aliases,
    within: home?.id ?? null,
    members: members.split(' ').flatMap((member) => lineage(oneArea(within + member, index), from, index, seen)),
  }
}

let shipped: readonly AreaGroup[] | undefined

/** The shipped named sets: 中心城区, 主城新区, 渝东北 …, 苏南, 珠三角 …; a space adds its own. */
export const shippedAreaGroups = (): readonly AreaGroup[] => {
  shipped ??= GROUPS.map((row) => buildGroup(row, shippedAreaIndex()))
  return shipped
}

/** The group a printed comparison set names (`中心城区`, `渝西`), null where none does. */
export const findAreaGroup = (name: string, groups: readonly AreaGroup[] = shippedAreaGroups()): AreaGroup | null =>
  groups.find((group) => group.name === name || group.aliases.includes(name)) ?? null

/** Who belongs to the group on the date. */
export const groupMembersAt = (group: AreaGroup, at: AreaDate, index: AreaIndex = shippedAreaIndex()): RefArea[] =>
  group.members
    .filter((member) => (member.from === null || member.from <= at) && (member.to === null || at < member.to))
    .flatMap((member) => index.byId.get(member.area) ?? [])

/** 全市行政区, 全省县（市、区）: every county-level division at or below `area` on the date. */
export const countyDivisionsOf = (area: RefArea, at: AreaDate, index: AreaIndex = shippedAreaIndex()): RefArea[] => {
  const children = (index.children.get(area.id) ?? []).filter((child) => child.kind === 'division' && existsAt(child, at))
  return children.flatMap((child) => (child.level === 'county' ? [child] : countyDivisionsOf(child, at, index)))
}

/** Whom an area is ranked among on a date. On screen a set of divisions is 全市行政区 or 全省县（市、区）. */
export type ComparisonSet =
  | { readonly kind: 'group'; readonly group: AreaGroup; readonly members: readonly RefArea[] }
  | { readonly kind: 'divisions'; readonly within: RefArea; readonly members: readonly RefArea[] }

/** The sets that hold the area on the date, the smallest first: its named groups, and the county-level divisions of its city and province. */
export const comparisonSetsOf = (area: RefArea, at: AreaDate, index: AreaIndex = shippedAreaIndex()): readonly ComparisonSet[] => {
  const groups = shippedAreaGroups().map((group) => ({ kind: 'group' as const, group, members: groupMembersAt(group, at, index) }))
  const divisions = ancestorsOf(area, index).map((within) => ({
    kind: 'divisions' as const,
    within,
    members: countyDivisionsOf(within, at, index),
  }))
  return [...groups, ...divisions]
    .filter(({ members }) => members.some(({ id }) => id === area.id))
    .sort((a, b) => a.members.length - b.members.length)
}

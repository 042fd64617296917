import { shippedAreas } from './area-table.ts'
import type { AreaDate, RefArea } from './types.ts'

/** A set of areas with the look-ups that names need. Built once; a space's own towns and parks make an index of their own. */
export type AreaIndex = {
  readonly byId: ReadonlyMap<string, RefArea>
  /** Areas by full name and, apart, by short name. */
  readonly byName: ReadonlyMap<string, readonly RefArea[]>
  readonly byAlias: ReadonlyMap<string, readonly RefArea[]>
  readonly children: ReadonlyMap<string, readonly RefArea[]>
  /** Every name and short name by its first two characters (see `headAt`), the longest first; list 0 is empty. */
  readonly listAt: Uint16Array
  readonly lists: readonly (readonly NamedAreas[])[]
  /** Characters of the longest name. */
  readonly longest: number
}

/** A name with the areas that bear it in full, and those that it is short for. */
export type NamedAreas = { readonly name: string; readonly full: readonly RefArea[]; readonly short: readonly RefArea[] }

/** Where in `listAt` the two characters at `index` of the text stand. Other pairs may share the place, and so the list. */
export const headAt = (text: string, index: number): number => (text.charCodeAt(index) * 31 + text.charCodeAt(index + 1)) & 0xffff

const push = <K>(map: Map<K, RefArea[]>, key: K, area: RefArea): void => {
  const list = map.get(key)
  if (list) list.push(area)
  else map.set(key, [area])
}

/** Builds the look-ups over `areas`; pass the shipped areas and the space's own ones together. */
export const buildAreaIndex = (areas: readonly RefArea[]): AreaIndex => {
  const byId = new Map<string, RefArea>()
  const byName = new Map<string, RefArea[]>()
  const byAlias = new Map<string, RefArea[]>()
  const children = new Map<string, RefArea[]>()
  for (const area of areas) {
    byId.set(area.id, area)
    push(byName, area.name, area)
    for (const alias of area.aliases) push(byAlias, alias, area)
    if (area.parent !== null) push(children, area.parent, area)
  }
  return { byId, byName, byAlias, children, ...listByHead(byName, byAlias) }
}

function listByHead(
  byName: ReadonlyMap<string, readonly RefArea[]>,
  byAlias: ReadonlyMap<string, readonly RefArea[]>,
): Pick<AreaIndex, 'listAt' | 'lists' | 'longest'> {
  const listAt = new Uint16Array(65_536)
  const lists: NamedAreas[][] = [[]]
  for (const name of new Set([...byName.keys(), ...byAlias.keys()])) {
    const head = headAt(name, 0)
    if (listAt[head] === 0) listAt[head] = lists.push([]) - 1
    lists[listAt[head]!]!.push({ name, full: byName.get(name) ?? [], short: byAlias.get(name) ?? [] })
  }
  for (const list of lists) list.sort((a, b) => b.name.length - a.name.length)
  return { listAt, lists, longest: Math.max(0, ...lists.map((list) => list[0]?.name.length ?? 0)) }
}

let shipped: AreaIndex | undefined

export const shippedAreaIndex = (): AreaIndex => {
  shipped ??= buildAreaIndex(shippedAreas())
  return shipped
}

/** Whether the area existed on the date; without a date every area does. */
export const existsAt = (area: RefArea, at: AreaDate | undefined): boolean =>
  at === undefined || ((area.from === null || area.from <= at) && (area.to === null || at < area.to))

/** From the area's parent up to its province. */
export const ancestorsOf = (area: RefArea, index: AreaIndex = shippedAreaIndex()): RefArea[] => {
  const chain: RefArea[] = []
  for (let id = area.parent; id !== null; ) {
    const parent = index.byId.get(id)
    if (parent === undefined) break
    chain.push(parent)
    id = parent.parent
  }
  return chain
}

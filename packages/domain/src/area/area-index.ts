import { shippedAreas } from './area-table.ts'
import type { AreaDate, RefArea } from './types.ts'

/** A set of areas with the look-ups that names need. Built once; a space's own towns and parks make an index of their own. */
export type AreaIndex = {
  readonly byId: ReadonlyMap<string, RefArea>
  /** Areas by full name and, apart, by short name. */
  readonly byName: ReadonlyMap<string, readonly RefArea[]>
  readonly byAlias: ReadonlyMap<string, readonly RefArea[]>
  readonly children: ReadonlyMap<string, readonly RefArea[]>
  /** 1 at the pair of first characters of every name: where it is 0 no area begins. See `headAt`. */
  readonly heads: Uint8Array
  readonly longest: number
}

/** Where in `heads` the two characters at `index` of the text stand; other pairs may share the place, so a 1 says only perhaps. */
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
  const heads = new Uint8Array(65_536)
  let longest = 0
  for (const area of areas) {
    byId.set(area.id, area)
    push(byName, area.name, area)
    for (const alias of area.aliases) push(byAlias, alias, area)
    if (area.parent !== null) push(children, area.parent, area)
    for (const name of [area.name, ...area.aliases]) {
      heads[headAt(name, 0)] = 1
      longest = Math.max(longest, name.length)
    }
  }
  return { byId, byName, byAlias, children, heads, longest }
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

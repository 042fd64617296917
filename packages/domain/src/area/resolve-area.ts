import { type AreaIndex, ancestorsOf, existsAt, shippedAreaIndex } from './area-index.ts'
import type { AreaDate, RefArea } from './types.ts'

/** One area with its code on the date, several that the name may mean, or null where the name is no area's. */
export type AreaResolution = { readonly area: RefArea; readonly code: string | null } | { readonly candidates: readonly RefArea[] } | null

/** GB/T 2260 code of the area on the date, null where it had none; without a date the latest code it had. */
export const areaCode = (area: RefArea, at?: AreaDate): string | null => {
  if (at === undefined) return area.codes[area.codes.length - 1]?.code ?? null
  return area.codes.find((code) => (code.from === null || code.from <= at) && (code.to === null || at < code.to))?.code ?? null
}

/** The area with this id, null where the index has none. */
export const areaById = (id: string, index: AreaIndex = shippedAreaIndex()): RefArea | null => index.byId.get(id) ?? null

/** Who took over from an abolished area; empty while it exists. */
export const successorsOf = (area: RefArea, index: AreaIndex = shippedAreaIndex()): RefArea[] =>
  area.successors.flatMap((id) => index.byId.get(id) ?? [])

export const predecessorsOf = (area: RefArea, index: AreaIndex = shippedAreaIndex()): RefArea[] =>
  area.predecessors.flatMap((id) => index.byId.get(id) ?? [])

/**
 * Who stands for the area on the date: itself while it exists, its successors (and theirs) after, its predecessors before.
 * More than one where it was merged from or divided into several.
 */
export const areaAt = (area: RefArea, at: AreaDate, index: AreaIndex = shippedAreaIndex()): RefArea[] => {
  const seen = new Set<string>()
  const walk = (current: RefArea): RefArea[] => {
    if (seen.has(current.id)) return []
    seen.add(current.id)
    if (existsAt(current, at)) return [current]
    const next = current.to !== null && current.to <= at ? successorsOf(current, index) : predecessorsOf(current, index)
    return next.flatMap(walk)
  }
  return walk(area)
}

/** Half-width digits, no blanks, no 人民政府 after the name. */
const foldAreaName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(?:人民)?政府$/, '')

const LEVEL_ORDER: readonly RefArea['level'][] = ['province', 'city', 'county', 'town', 'zone']

/** Whether `head` is nothing but names of the area's ancestors, highest first: 湖南省长沙市, 长沙市, 长沙. */
const isChainOf = (head: string, ancestors: readonly RefArea[]): boolean =>
  head === '' ||
  ancestors.some((ancestor, position) =>
    [ancestor.name, ...ancestor.aliases].some(
      (name) => head.endsWith(name) && isChainOf(head.slice(0, -name.length), ancestors.slice(position + 1)),
    ),
  )

/** Every area whose own name ends the printed one, with nothing but its ancestors before it. */
const readingsOf = (name: string, names: AreaIndex['byName'], index: AreaIndex): RefArea[] => {
  const found: RefArea[] = []
  for (let start = Math.max(0, name.length - index.longest); start < name.length; start++)
    for (const area of names.get(name.slice(start)) ?? []) if (isChainOf(name.slice(0, start), ancestorsOf(area, index))) found.push(area)
  return found
}

/**
 * What the name most likely means: an area of that time before one of another time, a full name before a short one, a division
 * before a zone of the same name, and for a short name the province before the city (吉林).
 */
const candidatesOf = (name: string, at: AreaDate | undefined, index: AreaIndex): readonly RefArea[] => {
  const full = readingsOf(name, index.byName, index)
  const short = readingsOf(name, index.byAlias, index)
  const alive = (areas: readonly RefArea[]): RefArea[] => areas.filter((area) => existsAt(area, at))
  const first = [alive(full), alive(short), full, short].find((areas) => areas.length > 0) ?? []
  const divisions = first.filter((area) => area.kind === 'division')
  const rest = divisions.length > 0 ? divisions : first
  const provinces = rest.filter((area) => area.level === 'province')
  return provinces.length === 1 ? provinces : rest
}

const resolutionOf = (areas: readonly RefArea[], at: AreaDate | undefined): AreaResolution => {
  const [only, ...others] = areas
  if (only === undefined) return null
  if (others.length > 0)
    return { candidates: [...areas].sort((a, b) => LEVEL_ORDER.indexOf(a.level) - LEVEL_ORDER.indexOf(b.level) || (a.id < b.id ? -1 : 1)) }
  // An area that is asked for outside its life keeps the code it had: a report of it stays readable.
  return { area: only, code: existsAt(only, at) ? areaCode(only, at) : areaCode(only) }
}

/**
 * The area a printed name means: `重庆市大渡口区`, `湖南省长沙市岳麓区`, `岳麓区`, `彭水县`. `at` (ISO date, year or month) chooses
 * among areas of the same name in time; without it every area that ever was counts.
 */
export const resolveArea = (name: string, at?: AreaDate, index: AreaIndex = shippedAreaIndex()): AreaResolution =>
  resolutionOf(candidatesOf(foldAreaName(name), at, index), at)

/** How strongly a text speaks of the area's surroundings: its city, its province, its neighbours. */
const contextScore = (area: RefArea, text: string, index: AreaIndex): number => {
  let score = 0
  for (const ancestor of ancestorsOf(area, index)) {
    if (text.includes(ancestor.name)) score += ancestor.level === 'city' ? 8 : 6
    else if (ancestor.aliases.some((alias) => alias.length >= 2 && text.includes(alias))) score += 3
    // An ancestor has a child at least: the area that led to it.
    for (const neighbour of index.children.get(ancestor.id)!)
      if (neighbour.id !== area.id && neighbour.name !== area.name && neighbour.name.length >= 3 && text.includes(neighbour.name))
        score += 1
  }
  return score
}

/** Like {@link resolveArea}; other areas named in `contextText` decide between areas of the same name where one clearly fits best. */
export const resolveAreaInContext = (
  name: string,
  contextText: string,
  at?: AreaDate,
  index: AreaIndex = shippedAreaIndex(),
): AreaResolution => {
  const resolution = resolveArea(name, at, index)
  if (resolution === null || !('candidates' in resolution)) return resolution
  const scored = resolution.candidates.map((area) => ({ area, score: contextScore(area, contextText, index) }))
  const best = Math.max(...scored.map((entry) => entry.score))
  const winners = scored.filter((entry) => entry.score === best)
  return best > 0 && winners.length === 1 ? resolutionOf([winners[0]!.area], at) : resolution
}

/**
 * The name with what is above it: 重庆市大渡口区, 湖南省长沙市岳麓区. A county-level city stands under its province directly
 * (江苏省昆山市), as it is written in documents: the prefecture only looks after it. A zone whose name begins with its city's or
 * province's does not repeat it: 江苏省苏州工业园区.
 */
export const fullAreaName = (area: RefArea, index: AreaIndex = shippedAreaIndex()): string => {
  const above = ancestorsOf(area, index).reverse()
  const named = area.level === 'zone' ? above.findIndex((ancestor) => area.name.startsWith(ancestor.aliases[0] ?? ancestor.name)) : -1
  const shown =
    area.level === 'county' && area.name.endsWith('市')
      ? above.filter((ancestor) => ancestor.level === 'province')
      : above.slice(0, named === -1 ? above.length : named)
  return shown.map((ancestor) => ancestor.name).join('') + area.name
}

import { invariant } from '../invariant.ts'
import { existsAt } from './area-index.ts'
import { areaId, shippedAreas } from './area-table.ts'
import { areaCode } from './resolve-area.ts'
import { TOWN_ROWS } from './towns.generated.ts'
import type { AreaDate, RefArea } from './types.ts'

/** The generated rows are of this year, whose divisions they name by their codes. */
const VINTAGE = '2021-12'
const CITY = '重庆市'

/**
 * Townships that came under another division: [date, from, to, names, or `*` for all that are still there]. The municipality's
 * announcement of 6 November 2025: 江北区 and 渝北区 are dissolved into 两江新区 but for five towns, and 北碚区 gives five.
 */
const MOVES: readonly (readonly [on: AreaDate, from: string, to: string, names: string])[] = [
  ['2025-11', '渝北区', '北碚区', '大湾镇 统景镇 大盛镇 兴隆镇 茨竹镇'],
  ['2025-11', '北碚区', '两江新区', '水土街道 复兴街道 蔡家岗街道 施家梁镇 童家溪镇'],
  ['2025-11', '渝北区', '两江新区', '*'],
  ['2025-11', '江北区', '两江新区', '*'],
]

type Town = { -readonly [K in keyof RefArea]: RefArea[K] extends readonly (infer T)[] ? T[] : RefArea[K] }

const makeTown = (division: RefArea, name: string): Town => ({
  id: areaId(`${CITY}/${division.name}/${name}`, false),
  kind: 'town',
  level: 'town',
  name,
  aliases: [name.replace(/(?:街道|镇|乡)$/, '')],
  parent: division.id,
  from: null,
  to: null,
  codes: [],
  predecessors: [],
  successors: [],
})

const readRows = (divisions: readonly RefArea[]): Town[] => {
  const byCode = new Map(divisions.map((area) => [existsAt(area, VINTAGE) ? areaCode(area, VINTAGE) : null, area]))
  return TOWN_ROWS.trim()
    .split('\n')
    .flatMap((row) => {
      const [code = '', ...towns] = row.split(' ')
      const division = byCode.get(code)
      invariant(division !== undefined, 'towns-lie-in-known-divisions')
      return towns.map((town) => ({
        ...makeTown(division, town.slice(3)),
        codes: [{ code: code + town.slice(0, 3), from: null, to: null }],
      }))
    })
}

/** A town that comes under another division goes on as another area, as a division does that is renamed. */
const applyMoves = (towns: Town[], divisions: readonly RefArea[]): void => {
  const byName = new Map(divisions.map((area) => [area.name, area]))
  for (const [on, fromName, toName, names] of MOVES) {
    const [from, to] = [byName.get(fromName), byName.get(toName)]
    invariant(from !== undefined && to !== undefined, 'towns-move-between-known-divisions')
    const there = towns.filter((town) => town.parent === from.id && town.to === null)
    const leaving = names === '*' ? there : there.filter((town) => names.split(' ').includes(town.name))
    invariant(names === '*' || leaving.length === names.split(' ').length, 'towns-that-move-are-known')
    for (const town of leaving) {
      const next = { ...makeTown(to, town.name), from: on, predecessors: [town.id] }
      town.to = on
      town.codes = town.codes.map((code) => ({ ...code, to: on }))
      town.successors = [next.id]
      towns.push(next)
    }
  }
}

const buildTowns = (): readonly RefArea[] => {
  const city = shippedAreas().find((area) => area.level === 'province' && area.name === CITY)!
  const divisions = shippedAreas().filter((area) => area.kind === 'division' && area.parent === city.id)
  const towns = readRows(divisions)
  applyMoves(towns, divisions)
  return towns
}

let shipped: readonly RefArea[] | undefined

/**
 * Streets, towns and townships of Chongqing with their dates. Apart from {@link shippedAreas}: names of towns are ordinary words and recur
 * everywhere, so no text is searched for them; a space takes those of its own area.
 */
export const shippedTowns = (): readonly RefArea[] => {
  shipped ??= buildTowns()
  return shipped
}

/** The townships of a division on the date, empty for divisions of other cities. */
export const townsOf = (division: RefArea, at: AreaDate): readonly RefArea[] =>
  shippedTowns().filter((town) => town.parent === division.id && existsAt(town, at))

import { hashText } from '../hash-text.ts'
import { invariant } from '../invariant.ts'
import { DIVISION_ROWS, ZONE_ROWS } from './areas.generated.ts'
import { AREA_CHANGES, CODE_CHANGES } from './history.ts'
import { shortNamesOf, zoneShortNames } from './short-names.ts'
import type { AreaCode, AreaDate, AreaLevel, RefArea } from './types.ts'
import { ZONES } from './zones.ts'

/** While the table is being built. */
type Draft = { -readonly [K in keyof RefArea]: RefArea[K] extends readonly (infer T)[] ? T[] : RefArea[K] }

/** The id of a division or zone: its place and name, and the kind where a zone and a division share both. */
export const areaId = (path: string, zone: boolean): string => (zone ? 'zone-' : 'area-') + hashText(path)

const rowsOf = (text: string): string[] => text.trim().split('\n')

class TableBuilder {
  readonly areas = new Map<string, Draft>()
  readonly byPath = new Map<string, Draft>()

  add(path: string, level: AreaLevel, parent: Draft | null, code: AreaCode | null): Draft {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const draft: Draft = {
      id: areaId(path, level === 'zone'),
      kind: 'division',
      level,
      name,
      aliases: level === 'province' || level === 'city' || level === 'county' ? shortNamesOf(name, level) : [],
      parent: parent?.id ?? null,
      from: null,
      to: null,
      codes: code ? [code] : [],
      predecessors: [],
      successors: [],
    }
    invariant(!this.areas.has(draft.id), 'area-ids-are-unique')
    this.areas.set(draft.id, draft)
    if (level !== 'zone') this.byPath.set(path, draft)
    return draft
  }

  at(path: string): Draft {
    const found = this.byPath.get(path)
    invariant(found !== undefined, 'area-history-names-known-divisions')
    return found
  }
}

const addDivisions = (table: TableBuilder): void => {
  const pathOf = new Map<string, string>()
  for (const row of rowsOf(DIVISION_ROWS)) {
    const code = row.slice(0, 6)
    const name = row.slice(6)
    const level = code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county'
    // 济源, 仙桃, 石河子: county-level units directly under the province carry the number of a city that does not exist.
    const parentPath = level === 'province' ? undefined : (pathOf.get(`${code.slice(0, 4)}00`) ?? pathOf.get(`${code.slice(0, 2)}0000`))
    const path = parentPath === undefined ? name : `${parentPath}/${name}`
    // The source holds 三元区 twice, under its old and its new code: one area, and CODE_CHANGES dates the codes.
    if (table.byPath.has(path)) continue
    table.add(path, level, parentPath === undefined ? null : table.at(parentPath), { code, from: null, to: null })
    pathOf.set(code, path)
  }
}

const applyHistory = (table: TableBuilder): void => {
  for (const [on, within, olds, news] of AREA_CHANGES) {
    const parent = table.at(within)
    const side = (entry: string, isNew: boolean): Draft => {
      const kept = entry.startsWith('=')
      const [name = '', code] = entry.replace('=', '').split(' ')
      const path = `${within}/${name}`
      const draft = table.byPath.get(path) ?? table.add(path, 'county', parent, null)
      if (kept) return draft
      if (isNew) draft.from = on
      else draft.to = on
      draft.codes = code === undefined ? [] : [{ code, from: isNew ? on : draft.from, to: isNew ? draft.to : on }]
      return draft
    }
    const before = olds.map((entry) => side(entry, false))
    const after = news.map((entry) => side(entry, true))
    for (const old of before) old.successors.push(...after.map((area) => area.id))
    for (const area of after) area.predecessors.push(...before.map((old) => old.id))
  }
  for (const [on, within, name, oldCode, newCode] of CODE_CHANGES) {
    const draft = table.at(`${within}/${name}`)
    draft.codes = [
      { code: oldCode, from: draft.from, to: on },
      { code: newCode, from: on, to: draft.to },
    ]
  }
}

const addZones = (table: TableBuilder): void => {
  const prefixOf = new Map<string, string>()
  for (const [path, draft] of table.byPath) {
    const code = draft.codes[0]?.code
    if (code && draft.level === 'city') prefixOf.set(code.slice(0, 4), path)
  }
  const zone = (kind: RefArea['kind'], within: string, name: string, aliases: readonly string[], from: AreaDate | null): void => {
    const draft = table.add(`${within}/${name}`, 'zone', table.at(within), null)
    draft.kind = kind
    draft.aliases = [...aliases]
    draft.from = from
  }
  for (const [kind, within, name, aliases, from] of ZONES) zone(kind, within, name, aliases, from)
  for (const row of rowsOf(ZONE_ROWS)) {
    const within = prefixOf.get(row.slice(0, 4))
    invariant(within !== undefined, 'zone-lies-in-a-known-division')
    const name = row.slice(4)
    const province = table.at(within.replace(/\/.*$/, '')).aliases[0]
    invariant(province !== undefined, 'a-province-has-a-short-name')
    zone(/开发区|园区|高新|工业园|经开/.test(name) ? 'park' : 'functional', within, name, zoneShortNames(name, province), null)
  }
}

const buildTable = (): readonly RefArea[] => {
  const table = new TableBuilder()
  addDivisions(table)
  applyHistory(table)
  addZones(table)
  return [...table.areas.values()]
}

let shipped: readonly RefArea[] | undefined

/** All shipped areas: every division of the mainland down to the county level, past ones with their dates, and well-known zones. */
export const shippedAreas = (): readonly RefArea[] => {
  shipped ??= buildTable()
  return shipped
}

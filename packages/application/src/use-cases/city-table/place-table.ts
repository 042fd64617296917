import {
  type AreaIndex,
  accrualOf,
  type CityColumn,
  type CityColumnKind,
  type Day,
  figurePeriod,
  findNearest,
  foldIndicatorName,
  type IndicatorIndex,
  lookupIndicator,
  type Month,
  printDecimal,
  readEntry,
  readPlace,
  resolveArea,
  type Vintage,
} from '@gangmu/domain'
import type { CellProblem, CellProblemCode, CityCell, CityTable } from '@gangmu/writer'
import type { CityRank } from '../../ports/city-table-store.ts'
import type { AreaSet } from '../compare-areas.ts'
import type { EnteredObservation } from '../record-observations.ts'

/** What is said of a table beside its columns: whose it is, the month its figures are of, among whom its places are counted. */
export type CityTableFacts = {
  readonly month: Month
  readonly provider: string
  readonly vintage: Vintage
  readonly publishedOn: Day
  readonly set: AreaSet
}

/** Whom the rows of a table can be about. `cityId` is the area above, whose rows are called 全市 or 合计 as well. */
export type TableGround = {
  readonly index: IndicatorIndex
  readonly areas: AreaIndex
  readonly cityId: string | null
  /** Names of groups: the total of a cluster is no figure of an area. */
  readonly groups: ReadonlySet<string>
}

export type PlacedTable = {
  readonly values: readonly EnteredObservation[]
  readonly ranks: readonly CityRank[]
  readonly areas: number
  readonly problems: readonly CellProblem[]
}

const WHOLE = /^(?:全市|全市合计|全市平均|合计|总计)$/
const NOTHING = /^(?:[-—–－/／…·*]+|)$/

/**
 * Reads every row of a table as what its columns are said to hold. Areas and indicators that are not known are problems, with the nearest name
 * that is; a row of a group of areas, and a cell with a dash, hold nothing.
 */
export const placeTable = (
  table: CityTable,
  columns: readonly (CityColumn | null)[],
  facts: CityTableFacts,
  ground: TableGround,
): PlacedTable => {
  const problems: CellProblem[] = []
  const report = (cell: string, code: CellProblemCode, params: CellProblem['params'] = {}) =>
    void problems.push({ sheet: table.sheet, cell, code, params })
  const at = (kind: CityColumnKind): number => columns.findIndex((column) => column?.kind === kind)
  const areaAt = at('area')
  const indicatorAt = at('indicator')
  for (const [i, column] of columns.entries())
    if (column !== null && column.indicator !== null && !ground.index.byCode.has(column.indicator))
      report(table.heads[i]!.name, 'indicator-unlike', { name: column.indicator })
  const ofRow = indicatorReader(ground.index, report)
  const values: EnteredObservation[] = []
  const places: (Omit<CityRank, 'total' | 'ties'> & { readonly total: number | null; readonly cell: string })[] = []
  const areas = new Set<string>()
  const seen = new Map<string, string>()
  for (const row of table.rows) {
    const name = row[areaAt]!
    const areaId = areaOf(name, facts, ground, report)
    const named = indicatorAt < 0 ? null : ofRow(row[indicatorAt]!)
    if (areaId === null) continue
    areas.add(areaId)
    for (const [i, column] of columns.entries()) {
      const code = column?.indicator ?? named
      const entry = code === null || code === undefined ? undefined : ground.index.byCode.get(code)
      const cell = row[i]!
      if (column === null || entry === undefined || (column.kind !== 'figure' && column.kind !== 'rank') || isNothing(cell)) continue
      const mark = `${column.kind} ${entry.code} ${areaId}`
      const first = seen.get(mark)
      if (first !== undefined) report(cell.name, 'city-area-repeated', { name: name.text, first })
      seen.set(mark, cell.name)
      const period = figurePeriod(accrualOf(entry), facts.month)
      if (column.kind === 'figure') {
        const raw = figureOf(cell, column.unit, report)
        const { provider, vintage, publishedOn } = facts
        const unit = column.unit
        if (raw !== null)
          values.push({ indicator: entry.code, areaId, period, provider, scope: '', vintage, raw, unit, note: null, publishedOn })
        continue
      }
      const read = readPlace(cell.text)
      if (read === null) report(cell.name, 'not-place', { text: cell.text })
      // The city as a whole has no place among its own areas.
      if (read === null || areaId === ground.cityId) continue
      const totalAt = columns.findIndex((one) => one?.kind === 'total' && one.indicator === column.indicator)
      const total = read.total ?? (totalAt < 0 ? null : (readPlace(row[totalAt]!.text)?.place ?? null))
      places.push({
        ...{ indicator: entry.code, areaId, period, setId: facts.set.id, setName: facts.set.name, place: read.place, total },
        ...{ raw: cell.text, provider: facts.provider, publishedOn: facts.publishedOn, cell: cell.name },
      })
    }
  }
  const ranks = [...Map.groupBy(places, ({ indicator }) => indicator).values()].flatMap((own) => {
    // Where nobody says of how many, it is of those that are in the table.
    const counted = own.length
    return own.map(({ cell, total: said, ...rank }): CityRank => {
      const total = said ?? counted
      if (rank.place > total) report(cell, 'place-beyond', { place: rank.place, total })
      return { ...rank, total, ties: own.filter(({ place }) => place === rank.place).length - 1 }
    })
  })
  return { values, ranks, areas: areas.size, problems }
}

type Report = (cell: string, code: CellProblemCode, params?: CellProblem['params']) => void

const isNothing = ({ text }: CityCell): boolean => NOTHING.test(text)

/** The printed figure; a number with its unit is converted into that of the column. */
const figureOf = ({ name, text, kind }: CityCell, unit: string | null, report: Report): string | null => {
  if (kind === 'error' || kind === 'date') report(name, kind, { text })
  else if (kind === 'uncalculated') report(name, 'not-calculated')
  else {
    const read = readEntry(text, unit)
    if (read.kind === 'number') return unit === null ? text : printDecimal(read.value)
    if (read.kind === 'other-unit') report(name, 'entry-unit', { printed: read.printed, unit: unit ?? '' })
    else report(name, 'entry-words', { text })
  }
  return null
}

/** Null for a row that is of no area, or of one that is not known and said so. */
const areaOf = (
  { name: cell, text }: CityCell,
  { month, set }: CityTableFacts,
  { areas, cityId, groups }: TableGround,
  report: Report,
): string | null => {
  const name = text.replace(/\s+/g, '')
  if (name === '' || groups.has(name)) return null
  if (cityId !== null && WHOLE.test(name)) return cityId
  const near = [...set.areaIds, ...(cityId === null ? [] : [cityId, ...(areas.children.get(cityId) ?? []).map(({ id }) => id)])]
  const around = [...new Set(near)].flatMap((id) => areas.byId.get(id) ?? [])
  const own = around.find((area) => area.name === name || area.aliases.includes(name))
  if (own !== undefined) return own.id
  // 鼓楼区 stands in four cities: what is no name around here is looked up by name among all, and taken where it lies around here.
  const found = resolveArea(name, month, areas)
  const candidates = found === null ? [] : 'area' in found ? [found.area] : found.candidates
  const here = candidates.filter(({ id }) => near.includes(id))
  if (here.length === 1) return here[0]!.id
  const nearest = findNearest(
    name,
    around.flatMap((area) => [area.name, ...area.aliases]),
  )
  if (nearest === null) report(cell, 'city-area-unlike', { name })
  else report(cell, 'city-area-unknown', { name, nearest })
  return null
}

const indicatorReader = (index: IndicatorIndex, report: Report) => {
  const names = [...index.byCode.values()].map(({ name }) => name)
  return ({ name: cell, text }: CityCell): string | null => {
    if (text === '') return null
    const found = lookupIndicator(text, {}, index)
    if (found !== null) return found.code
    const nearest = findNearest(foldIndicatorName(text), names)
    if (nearest === null) report(cell, 'indicator-unlike', { name: text })
    else report(cell, 'indicator-unknown', { name: text, nearest })
    return null
  }
}

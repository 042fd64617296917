import { randomUUID } from 'node:crypto'
import {
  type CityColumn,
  checkCityColumns,
  cityTableKey,
  type Day,
  type Failure,
  fail,
  type Month,
  monthOfTitle,
  type Outcome,
  proposeCityColumns,
  shippedAreaGroups,
  succeed,
  type Vintage,
} from '@gangmu/domain'
import { type CityTable, type FilledIn, readCityTable } from '@gangmu/writer'
import { loadCatalogue } from '../../plans/load-catalogue.ts'
import { EVERYTHING } from '../../plans/load-plan-to-judge.ts'
import type { CityRank, StoredCityTableMapping } from '../../ports/city-table-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import { loadAreaIndex } from '../areas/load-area-index.ts'
import { type AreaSet, areaSetsOf, dayOfSets } from '../compare-areas.ts'
import type { Caller, Ports } from '../context.ts'
import { detailsOfKept, type EnteredObservation, keepObservationsIn, type ObservationPorts } from '../record-observations.ts'
import { type PlacedTable, placeTable, type TableGround } from './place-table.ts'

export type CityTablePorts = ObservationPorts & Pick<Ports, 'areas' | 'cityTables'>

/** A table that was uploaded, before anybody says what is in it. */
export type CityTableView = {
  readonly sheet: string
  readonly title: string
  /** What the title says its figures are of. */
  readonly month: Month | null
  readonly rows: number
  readonly columns: readonly {
    readonly cell: string
    readonly head: string
    readonly examples: readonly string[]
    /** What the column was said to hold before, or seems to hold. */
    readonly holds: CityColumn | null
  }[]
  /** What was said of a table with the same headings. */
  readonly remembered: Pick<StoredCityTableMapping, 'id' | 'provider' | 'createdBy' | 'createdAt'> | null
}

export type CityTableRequest = {
  readonly columns: readonly (CityColumn | null)[]
  readonly month: Month
  readonly provider: string
  readonly vintage: Vintage
  readonly publishedOn: Day
  readonly setId: string
}

export type Counted = { readonly fresh: number; readonly changed: number; readonly same: number }
export type CityTableCount = { readonly areas: number; readonly values: Counted; readonly ranks: Counted }

const EXAMPLES = 3

/** Looks at a table and says what its columns seem to hold. Fails as `readCityTable` does. Nothing is kept. */
export const viewCityTable = async (ports: CityTablePorts, caller: Caller, bytes: Uint8Array): Promise<Outcome<CityTableView>> => {
  const read = await readCityTable(bytes)
  if (!read.ok) return read
  const { sheet, title, heads, rows } = read.value
  const texts = heads.map(({ text }) => text)
  return ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const { index } = await loadCatalogue(ports, tx)
    const key = cityTableKey(texts)
    const remembered = (await ports.cityTables.listMappings(tx)).find((mapping) => mapping.key === key) ?? null
    const holds = remembered?.columns ?? proposeCityColumns(texts, index)
    return succeed({
      ...{ sheet, title, month: monthOfTitle(title), rows: rows.length, remembered },
      columns: heads.map(({ name, text }, at) => ({
        cell: name,
        head: text,
        examples: rows
          .map((row) => row[at]!.text)
          .filter((example) => example !== '')
          .slice(0, EXAMPLES),
        holds: holds[at] ?? null,
      })),
    })
  })
}

/** What importing the table would write, without writing it. Fails as `importCityTable` does. */
export const previewCityTable = (
  ports: CityTablePorts,
  caller: Caller,
  bytes: Uint8Array,
  request: CityTableRequest,
  today: Day,
): Promise<FilledIn<CityTableCount>> =>
  withTable(ports, caller, bytes, request, today, async (tx, _table, placed) => ({
    ok: true,
    value: await countTable(ports, tx, placed, request),
  }))

/**
 * Takes a table of all districts: figures as observations, places as they were printed, all or nothing, and remembers what its columns hold.
 * Sent again it writes nothing. Fails as `readCityTable` does, with `city-table-columns-differ`, what `checkCityColumns` finds,
 * `area-group-not-found`, `provider-missing`, and `workbook-cells-wrong` with the cells.
 */
export const importCityTable = (
  ports: CityTablePorts,
  caller: Caller,
  bytes: Uint8Array,
  request: CityTableRequest,
  today: Day,
): Promise<FilledIn<CityTableCount>> =>
  withTable(ports, caller, bytes, request, today, async (tx, table, placed) => {
    const counted = await countTable(ports, tx, placed, request)
    const kept = await keepObservationsIn(ports, tx, caller, placed.values, today)
    if (!kept.ok) return { ...kept, problems: [] }
    const known = new Map((await knownRanks(ports, tx, placed.ranks, request)).map((rank) => [keyOfRank(rank), rank]))
    const fresh = placed.ranks.filter((rank) => !isSameRank(rank, known.get(keyOfRank(rank))))
    await ports.cityTables.insertRanks(
      tx,
      fresh.map((rank) => ({ ...rank, id: randomUUID(), recordedBy: caller.actor })),
    )
    await rememberColumns(ports, tx, caller, table, request)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'city-table.import',
      subject: `space:${caller.spaceId}`,
      details: {
        month: request.month,
        provider: request.provider,
        areas: placed.areas,
        ranks: fresh.length,
        ...detailsOfKept(kept.value),
      },
    })
    return { ok: true, value: counted }
  })

const withTable = async <T>(
  ports: CityTablePorts,
  caller: Caller,
  bytes: Uint8Array,
  request: CityTableRequest,
  today: Day,
  use: (tx: Tx, table: CityTable, placed: PlacedTable) => Promise<FilledIn<T>>,
): Promise<FilledIn<T>> => {
  const none = (failure: Failure): FilledIn<never> => ({ ok: false, failure, problems: [] })
  const read = await readCityTable(bytes)
  if (!read.ok) return none(read.failure)
  const [expected, found] = [request.columns.length, read.value.heads.length]
  if (expected !== found) return none(fail('city-table-columns-differ', { expected, found }).failure)
  const flaw = checkCityColumns(request.columns)
  if (flaw !== null) return none(flaw)
  if (request.provider.trim() === '') return none(fail('provider-missing', { row: 1 }).failure)
  return ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const { ground, sets } = await loadGround(ports, tx, request.month, today)
    const set = sets.find(({ id }) => id === request.setId)
    if (set === undefined) return none(fail('area-group-not-found').failure)
    const placed = placeTable(read.value, request.columns, { ...request, provider: request.provider.trim(), set }, ground)
    if (placed.problems.length === 0) return use(tx, read.value, placed)
    return { ok: false, failure: fail('workbook-cells-wrong', { count: placed.problems.length }).failure, problems: placed.problems }
  })
}

const loadGround = async (
  ports: CityTablePorts,
  tx: Tx,
  month: Month,
  today: Day,
): Promise<{ readonly ground: TableGround; readonly sets: readonly AreaSet[] }> => {
  const { index } = await loadCatalogue(ports, tx)
  const areas = await loadAreaIndex(ports, tx)
  const space = await ports.spaces.getSpace(tx)
  const local = await ports.areas.listLocalGroups(tx)
  const groups = new Set([...shippedAreaGroups(), ...local].flatMap(({ name, aliases }) => [name, ...aliases]))
  return {
    ground: { index, areas, groups, cityId: space?.superiorAreaId ?? null },
    sets: areaSetsOf(space?.areaId ?? null, areas, local, dayOfSets(month, today)),
  }
}

const keyOfValue = ({ indicator, areaId, period, provider, scope, vintage }: Omit<EnteredObservation, 'raw' | 'unit' | 'note'>): string =>
  [indicator, areaId, period, provider, scope, vintage].join('\u001f')

const countTable = async (
  ports: CityTablePorts,
  tx: Tx,
  { values, ranks, areas }: PlacedTable,
  request: CityTableRequest,
): Promise<CityTableCount> => {
  const distinct = <K extends 'indicator' | 'period'>(field: K) => [...new Set(values.map((value) => value[field]))]
  const filter = { indicators: distinct('indicator'), periods: distinct('period'), providers: [request.provider.trim()] }
  const standing = new Map<string, string>()
  for (let cursor: string | null = null, isFirst = true; values.length > 0 && (isFirst || cursor !== null); isFirst = false) {
    const page: Awaited<ReturnType<typeof ports.observations.findLatest>> = await ports.observations.findLatest(tx, EVERYTHING, filter, {
      limit: 20_000,
      cursor,
    })
    for (const found of page.items) standing.set(keyOfValue(found), `${found.raw} ${found.unit}`)
    cursor = page.next
  }
  const known = new Map((await knownRanks(ports, tx, ranks, request)).map((rank) => [keyOfRank(rank), rank]))
  return {
    areas,
    values: count(values, (value) => {
      const before = standing.get(keyOfValue(value))
      return before === undefined ? 'fresh' : before === `${value.raw} ${value.unit}` ? 'same' : 'changed'
    }),
    ranks: count(ranks, (rank) => {
      const before = known.get(keyOfRank(rank))
      return before === undefined ? 'fresh' : isSameRank(rank, before) ? 'same' : 'changed'
    }),
  }
}

const count = <T>(items: readonly T[], stateOf: (item: T) => keyof Counted): Counted => {
  const of = (state: keyof Counted) => items.filter((item) => stateOf(item) === state).length
  return { fresh: of('fresh'), changed: of('changed'), same: of('same') }
}

const knownRanks = (ports: CityTablePorts, tx: Tx, ranks: readonly CityRank[], { provider }: CityTableRequest) =>
  ports.cityTables.listRanks(tx, provider.trim(), [...new Set(ranks.map(({ period }) => period))])

const keyOfRank = ({ indicator, areaId, period, setId }: CityRank): string => [indicator, areaId, period, setId].join('\u001f')
const isSameRank = (rank: CityRank, before: CityRank | undefined): boolean =>
  before !== undefined && rank.place === before.place && rank.total === before.total && rank.ties === before.ties

/** Said once, it holds for every table with the same headings. */
const rememberColumns = async (
  ports: CityTablePorts,
  tx: Tx,
  caller: Caller,
  { heads }: CityTable,
  request: CityTableRequest,
): Promise<void> => {
  const texts = heads.map(({ text }) => text)
  const key = cityTableKey(texts)
  const { columns } = request
  const provider = request.provider.trim()
  const before = (await ports.cityTables.listMappings(tx)).find((mapping) => mapping.key === key)
  if (before !== undefined && before.provider === provider && isSameColumns(before.columns, columns)) return
  await ports.cityTables.insertMapping(tx, { id: randomUUID(), key, heads: texts, columns, provider, createdBy: caller.actor })
}

const isSameColumns = (before: readonly (CityColumn | null)[], now: readonly (CityColumn | null)[]): boolean => {
  const mark = (column: CityColumn | null) => (column === null ? '' : `${column.kind} ${column.indicator} ${column.unit}`)
  return before.map(mark).join('\u001f') === now.map(mark).join('\u001f')
}

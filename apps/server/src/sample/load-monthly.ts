import {
  createPerson,
  type HistoricalObservation,
  handOverPost,
  importCityTable,
  listCityTables,
  recordHistory,
  viewCityTable,
} from '@gangmu/application'
import { invariant, type Month, type ObsStatus, shiftMonth, type Vintage } from '@gangmu/domain'
import { done, type Made, type Step } from './load-district.ts'

/** The columns of corpus/monthly/figures.csv; no cell holds a comma. */
const COLUMNS = 'indicator,area,period,value,unit,published,recorded,vintage,status,provider'

/**
 * What three years brought to the invented district: posts that others took over, and the monthly figures of the district, its neighbours and
 * its towns as they became known up to today, in one transaction.
 */
export const loadMonthly = async (step: Step, made: Made, csv: string): Promise<void> => {
  await handOverPosts(step, made)
  const known = readMonthly(csv, made.areas).filter(({ recordedAt }) => recordedAt.slice(0, 10) <= step.today)
  done(await recordHistory(step.ports, step.caller, known, step.today))
}

/** 岗位交接: who took a post over, and when. */
const handOverPosts = async ({ ports, caller, district }: Step, { posts }: Made): Promise<void> => {
  for (const { unit, post, to, from, basis } of district.handOvers) {
    const person = done(await createPerson(ports, caller, { name: to, phone: null }))
    const handOver = { toPersonId: person.id, from, acting: false, basis, movePersonal: true }
    done(await handOverPost(ports, caller, posts.get(`${unit} ${post}`)!, handOver))
  }
}

/** Areas are named in the file and known by their ids here. What bears no day of publication stays inside. */
export const readMonthly = (csv: string, areas: ReadonlyMap<string, string>): readonly HistoricalObservation[] => {
  const [head, ...lines] = csv.trimEnd().split('\n')
  invariant(head === COLUMNS, 'the monthly figures of the sample have their columns')
  return lines.map((line): HistoricalObservation => {
    const cells = line.split(',')
    invariant(cells.length === 10, 'a monthly figure of the sample has ten cells')
    const [indicator, area, period, raw, unit, published, recordedAt, vintage, status, provider] = cells as unknown as Ten
    const areaId = areas.get(area)
    invariant(areaId !== undefined, 'the sample has figures of its own areas')
    return {
      indicator,
      areaId,
      period,
      provider,
      scope: '',
      vintage: vintage as Vintage,
      raw,
      unit: unit === '' ? null : unit,
      note: null,
      status: status as ObsStatus,
      publishedOn: published === '' ? null : published,
      recordedAt,
      release: published === '' ? 'internal' : 'published',
    }
  })
}

/**
 * The city's monthly tables of places, each taken in as people take it in: looked at, its columns as they seem to be, among the districts of
 * the city. One that was not out yet stays away.
 */
export const loadCityTables = async (
  { ports, caller, today }: Step,
  tables: readonly { month: Month; bytes: Uint8Array }[],
): Promise<void> => {
  const { sets } = await listCityTables(ports, caller, today)
  const set = sets.find(({ kind }) => kind === 'divisions')
  invariant(set !== undefined, 'the sample’s district has others beside it')
  for (const { month, bytes } of tables) {
    const publishedOn = `${shiftMonth(month, 1)}-25`
    if (publishedOn > today) continue
    const { columns, month: told } = done(await viewCityTable(ports, caller, bytes))
    invariant(told === month, 'a city table of the sample is of the month it is named after')
    const request = {
      columns: columns.map(({ holds }) => holds),
      ...{ month, provider: '云江市统计局', vintage: 'city-feedback' as const, publishedOn, setId: set.id },
    }
    const taken = await importCityTable(ports, caller, bytes, request, today)
    invariant(taken.ok, `sample-city-table-${month}-${taken.ok ? '' : JSON.stringify(taken.problems[0] ?? taken.failure)}`)
  }
}

type Ten = readonly [string, string, string, string, string, string, string, string, string, string]

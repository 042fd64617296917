import { createPerson, type HistoricalObservation, handOverPost, recordHistory } from '@gangmu/application'
import { invariant, type ObsStatus, type Vintage } from '@gangmu/domain'
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

type Ten = readonly [string, string, string, string, string, string, string, string, string, string]

import { type Caller, type HistoricalObservation, type Ports, recordHistory } from '@gangmu/application'
import { invariant, type ObsStatus, type Vintage } from '@gangmu/domain'

/** The columns of corpus/monthly/figures.csv; no cell holds a comma. */
const COLUMNS = 'indicator,area,period,value,unit,published,recorded,vintage,status,provider'

/** Three years of monthly figures of the invented district, its neighbours and its towns, as they became known; in one transaction. */
export const loadMonthly = async (
  ports: Ports,
  caller: Caller,
  csv: string,
  areas: ReadonlyMap<string, string>,
  today: string,
): Promise<void> => {
  const outcome = await recordHistory(ports, caller, readMonthly(csv, areas), today)
  invariant(outcome.ok, `sample-monthly-${outcome.ok ? '' : outcome.failure.code}`)
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

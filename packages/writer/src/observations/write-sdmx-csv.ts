import { invariant, parsePeriodCode, sdmxPeriod } from '@gangmu/domain'
import { writeCsv } from '../csv/write-csv.ts'
import { frequencyOf } from './sdmx-period.ts'
import { SDMX_COLUMNS, SDMX_STRUCTURE, type SdmxColumn, type SdmxRecord, USUAL_SCOPE } from './sdmx-record.ts'
import { splitUnit } from './sdmx-unit.ts'

/** Observations as SDMX-CSV 2.1, in pieces as the rows come. A period that the domain does not know is a bug. */
export const writeSdmxCsv = (records: Iterable<SdmxRecord> | AsyncIterable<SdmxRecord>): AsyncIterable<Uint8Array> =>
  writeCsv(
    SDMX_COLUMNS,
    (async function* () {
      for await (const record of records) {
        const fields = fieldsOf(record)
        yield SDMX_COLUMNS.map((column) => fields[column])
      }
    })(),
  )

/** A printed number, thousands set apart or not. */
const NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/

function fieldsOf({
  indicator,
  areaId,
  period,
  provider,
  scope,
  vintage,
  raw,
  unit,
  status,
  publishedOn,
}: SdmxRecord): Record<SdmxColumn, string> {
  const parsed = parsePeriodCode(period)
  invariant(parsed, 'observation-period-known')
  const number = NUMBER.exec(raw)
  const { measure, multiplier } = unit === null ? { measure: '', multiplier: null } : splitUnit(unit)
  return {
    STRUCTURE: 'dataflow',
    STRUCTURE_ID: SDMX_STRUCTURE,
    // Merge: rows are added, or take the place of those with the same key.
    ACTION: 'M',
    FREQ: frequencyOf(parsed),
    REF_AREA: areaId,
    INDICATOR: indicator,
    TIME_PERIOD: sdmxPeriod(parsed),
    PROVIDER: provider,
    SCOPE: scope === '' ? USUAL_SCOPE : scope,
    VINTAGE: vintage,
    OBS_VALUE: number ? raw.replaceAll(',', '') : '',
    OBS_STATUS: status,
    UNIT_MEASURE: measure,
    UNIT_MULT: multiplier === null ? '' : String(multiplier),
    DECIMALS: number ? String(number[1]?.length ?? 0) : '',
    // A bound, a range, a class, a ratio: 6以上, 1—2, Ⅱ类, 1.92:1.
    COMMENT_OBS: number ? '' : raw,
    PUBLISHED_ON: publishedOn ?? '',
  }
}

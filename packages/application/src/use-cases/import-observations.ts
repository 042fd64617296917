import { type Day, fail } from '@gangmu/domain'
import { type LineProblem, readSdmxCsv, type SdmxRecord } from '@gangmu/writer'
import { loadCatalogue } from '../plans/load-catalogue.ts'
import { loadAreaIndex } from './areas/load-area-index.ts'
import { OWN_AREA } from './confirm-report.ts'
import type { Caller, Ports } from './context.ts'
import { type EnteredObservation, type ObservationPorts, type RecordedObservations, recordObservationsIn } from './record-observations.ts'

/** What became of a file: everything recorded, or nothing and what is wrong by line. */
export type ImportedObservations =
  | {
      readonly ok: true
      /** `empty`: rows that said there is no value. */
      readonly value: RecordedObservations & { readonly empty: number }
    }
  | { readonly ok: false; readonly failure: ReturnType<typeof fail>['failure']; readonly problems: readonly LineProblem[] }

/** What a person may enter has a reach: a file of more lines is refused before it is looked up in the database. */
const MOST_LINES = 100_000

/**
 * Records the observations of an SDMX-CSV file, all or none; sent again it records nothing again. A row that says there is no value yet (status O or
 * L) is taken where it carries words; an empty one is counted and left out. Fails with `csv-not-text`, `csv-header-wrong`, `csv-lines-wrong`.
 */
export const importObservations = async (
  ports: ObservationPorts & Pick<Ports, 'areas'>,
  caller: Caller,
  bytes: Uint8Array,
  today: Day,
): Promise<ImportedObservations> => {
  const read = await readSdmxCsv(
    (async function* () {
      yield bytes
    })(),
  )
  if (!read.ok) return { ...read, problems: [] }
  const records: { readonly line: number; readonly record: SdmxRecord }[] = []
  const problems: LineProblem[] = []
  for await (const line of read.value) {
    if (!line.ok) problems.push(...line.problems)
    else if (records.length < MOST_LINES) records.push(line)
    else return { ok: false, failure: fail('csv-too-long', { limit: MOST_LINES }).failure, problems: [] }
  }
  return ports.unitOfWork.run(caller.spaceId, async (tx): Promise<ImportedObservations> => {
    const { index } = await loadCatalogue(ports, tx)
    const areas = await loadAreaIndex(ports, tx)
    const report = (line: number, column: LineProblem['column'], code: LineProblem['code'], params: LineProblem['params']) =>
      void problems.push({ line, column, code, params })
    for (const { line, record } of records) {
      if (!index.byCode.has(record.indicator)) report(line, 'INDICATOR', 'indicator', { text: record.indicator })
      if (!areas.byId.has(record.areaId) && record.areaId !== OWN_AREA) report(line, 'REF_AREA', 'area', { text: record.areaId })
      if (record.provider.trim() === '') report(line, 'PROVIDER', 'required', { column: 'PROVIDER' })
    }
    if (problems.length > 0) {
      problems.sort((a, b) => a.line - b.line)
      return { ok: false, failure: fail('csv-lines-wrong', { count: problems.length }).failure, problems }
    }
    const entered = records.filter(({ record }) => record.raw !== '').map(({ record }): EnteredObservation => ({ ...record, note: null }))
    const recorded = await recordObservationsIn(ports, tx, caller, entered, today)
    if (!recorded.ok) return { ...recorded, problems: [] }
    return { ok: true, value: { ...recorded.value, empty: records.length - entered.length } }
  })
}

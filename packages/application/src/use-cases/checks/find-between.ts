import { PAIR_RULES, type PairRule, runPairChecks } from '@gangmu/checker'
import { type Finding, fail, type Outcome, type RelatedPair, relateReports, succeed } from '@gangmu/domain'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, Ports } from '../context.ts'
import { type LoadedSource, loadSource } from './load-checks.ts'

/** A report held against another one. Spans with `doc` stand in the other. */
export type Between = Pick<RelatedPair<unknown>, 'relation'> & {
  readonly report: LoadedSource
  readonly other: LoadedSource
  readonly findings: readonly Finding[]
}

/** Every two of the reports that have to do with each other, held against each other. */
export const holdTogether = (reports: readonly LoadedSource[], rules: readonly PairRule[] = PAIR_RULES): readonly Between[] =>
  relateReports(reports.map((loaded) => ({ ...loaded.report, loaded }))).map((pair) => {
    const [report, other] = [pair.report.loaded, pair.other.loaded]
    const { relation } = pair
    const against = { doc: other.report.sha256, relation, lines: other.source.lines, reading: other.reading.result }
    return {
      relation,
      report,
      other,
      findings: runPairChecks({ lines: report.source.lines, reading: report.reading.result }, against, rules),
    }
  })

/** The latest readings of the reports, in their order. Fails as `loadReviewedReading` does of the first that fails. */
export const loadSources = async (
  ports: Pick<Ports, 'reports'>,
  tx: Tx,
  caller: Pick<Caller, 'sight'>,
  reportIds: readonly string[],
): Promise<Outcome<readonly LoadedSource[]>> => {
  const loaded: LoadedSource[] = []
  for (const id of reportIds) {
    const one = await loadSource(ports, tx, caller, id)
    if (!one.ok) return one
    loaded.push(one.value)
  }
  return succeed(loaded)
}

/** What is found in the report held against the other one. Fails as `loadSources` does, or with `reports-unrelated`. */
export const findBetween = async (
  ports: Pick<Ports, 'reports'>,
  tx: Tx,
  caller: Pick<Caller, 'sight'>,
  reportId: string,
  against: string,
): Promise<Outcome<Between>> => {
  const loaded = await loadSources(ports, tx, caller, [reportId, against])
  if (!loaded.ok) return loaded
  const [between] = holdTogether(loaded.value)
  return between?.report.report.id === reportId ? succeed(between) : fail('reports-unrelated')
}

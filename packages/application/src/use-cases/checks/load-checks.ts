import { type Finding, type FindingState, findingStateIn, type Outcome, type ReportSummary, succeed, weighFinding } from '@gangmu/domain'
import type { StoredFindingDecision } from '../../ports/finding-store.ts'
import type { StoredReading } from '../../ports/report-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, Ports } from '../context.ts'
import { loadReading } from '../load-reviewed-reading.ts'
import { type Source, sourceOf } from './describe-finding.ts'

/** A report with its latest reading and the text it saw. */
export type LoadedSource = { readonly report: ReportSummary; readonly reading: StoredReading; readonly source: Source }

/** Fails as `loadReading` does. */
export const loadSource = async (
  ports: Pick<Ports, 'reports'>,
  tx: Tx,
  caller: Pick<Caller, 'sight'>,
  reportId: string,
): Promise<Outcome<LoadedSource>> => {
  const found = await loadReading(ports, tx, caller, reportId)
  if (!found.ok) return found
  const { report, reading } = found.value
  const { lines } = (await ports.reports.getText(tx, reportId, reading.id, 1, LAST_LINE))!
  return succeed({ report, reading, source: sourceOf(reportId, lines, reading.result) })
}

/** The last there can be: integers of the database end there. */
const LAST_LINE = 2_147_483_647

/** A finding as the space wants it shown, and where it stands. `index` counts through all findings of the reading. */
export type StandingFinding = {
  readonly index: number
  readonly finding: Finding
  readonly state: FindingState
  /** None where it was taken back. */
  readonly decision: StoredFindingDecision | null
}

/** Where findings stand in a report: with the rules as the space wants them, and by the decisions that hold on their keys. */
export const placeFindings = async (
  ports: Pick<Ports, 'findings' | 'settings'>,
  tx: Tx,
  report: ReportSummary,
  findings: readonly Finding[],
): Promise<readonly StandingFinding[]> => {
  const { rules } = (await ports.settings.getSetting(tx, 'checks')).value
  const shown = findings.flatMap((found, index) => {
    const finding = weighFinding(found, rules)
    return finding === null ? [] : [{ index, finding }]
  })
  const holding = await ports.findings.listHolding(tx, [...new Set(shown.map(({ finding }) => finding.key))])
  const decisions = new Map(holding.map((decision) => [decision.key, decision]))
  return shown.map(({ index, finding }) => {
    const decision = decisions.get(finding.key)
    return {
      index,
      finding,
      state: findingStateIn(decision, report),
      decision: decision === undefined || decision.action === 'reopened' ? null : decision,
    }
  })
}

import { compareVersions, type Day, fail, type Outcome, type Relation, type ReportSummary, relateReports, succeed } from '@gangmu/domain'
import type { Locale } from '@gangmu/messages'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, FindingPorts, ReportPorts } from '../context.ts'
import { openSource } from '../open-report.ts'
import { viewDecision } from './decision-view.ts'
import { describeInSource } from './describe-finding.ts'
import { type Between, holdTogether, loadSources } from './find-between.ts'
import { placeFindings } from './load-checks.ts'
import { proposeUnits } from './propose-units.ts'
import { type CheckedFinding, type ReportRef, refTo } from './show-checks.ts'

/** A finding between two reports; `against` is the one that sentences of another report are of. */
export type JointFinding = Omit<CheckedFinding, 'since'> & { readonly reportId: string; readonly against: string }

export type JointChecks = {
  readonly reports: readonly (ReportRef & {
    readonly kind: string | null
    readonly reportYear: number | null
    readonly planYear: number | null
  })[]
  readonly pairs: readonly {
    readonly reportId: string
    readonly against: string
    readonly relation: Relation
    readonly findings: number
  }[]
  readonly findings: readonly JointFinding[]
}

/**
 * Reports held against each other, every two that have to do with each other. Fails as `loadReviewedReading` does of any of them, or with
 * `reports-unrelated` where no two have.
 */
export const showJointChecks = (
  ports: FindingPorts,
  caller: Caller,
  reportIds: readonly string[],
  { locale, on }: { readonly locale: Locale; readonly on: Day },
): Promise<Outcome<JointChecks>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const loaded = await loadSources(ports, tx, caller, reportIds)
    if (!loaded.ok) return loaded
    const pairs = holdTogether(loaded.value)
    if (pairs.length === 0) return fail('reports-unrelated')
    const findings: (readonly JointFinding[])[] = []
    for (const pair of pairs) findings.push(await describePair(ports, tx, pair, locale, on))
    return succeed({
      reports: loaded.value.map(({ report, reading }) => {
        const { kind = null, reportYear = null, planYear = null } = report.header ?? {}
        return { ...refTo({ report, reading }), kind, reportYear, planYear }
      }),
      pairs: pairs.map(({ report, other, relation }, at) => ({
        reportId: report.report.id,
        against: other.report.id,
        relation,
        findings: findings[at]!.length,
      })),
      findings: findings.flat(),
    })
  })

const describePair = async (
  ports: FindingPorts,
  tx: Tx,
  { report, other, findings }: Between,
  locale: Locale,
  on: Day,
): Promise<readonly JointFinding[]> => {
  const standing = await placeFindings(ports, tx, report.report, findings)
  const unitOf = await proposeUnits(ports, tx, report.reading.result, findings, on)
  const others = new Map([[other.report.sha256, other.source]])
  return standing.map(({ index, finding, state, decision }) => ({
    ...describeInSource(locale, finding, report.source, others),
    index,
    reportId: report.report.id,
    against: other.report.id,
    state,
    decision: decision && viewDecision(decision),
    proposedUnit: unitOf(finding),
  }))
}

export type RelatedReport = { readonly relation: Relation; readonly report: ReportSummary }

/** A district has a dozen reports a year. */
const MOST_CANDIDATES = 200

/** Reports this one may be held against, as far as the caller may see them, newest first. Fails as `openSource` does. */
export const listRelatedReports = (ports: ReportPorts, caller: Caller, reportId: string): Promise<Outcome<readonly RelatedReport[]>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const opened = openSource(caller, await ports.reports.getReport(tx, reportId))
    if (!opened.ok) return opened
    const report = opened.value
    if (report.header === null) return succeed([])
    const family = await ports.reports.listFamily(tx, caller.sight, reportId)
    const candidates = [...family, ...(await ports.reports.findOfArea(tx, caller.sight, report.header, MOST_CANDIDATES))]
    const known = new Map(candidates.map((candidate) => [candidate.id, candidate]))
    known.delete(reportId)
    return succeed([...known.values()].sort((a, b) => compareReceipt(b, a)).flatMap((candidate) => relatedTo(report, candidate)))
  })

const compareReceipt = (a: ReportSummary, b: ReportSummary): number =>
  compareVersions({ ...a, familyStage: null }, { ...b, familyStage: null })

/** Of the same congress either may be held against the other; else the one that came later, or tells of the later year. */
const relatedTo = (report: ReportSummary, candidate: ReportSummary): readonly RelatedReport[] =>
  relateReports([report, candidate])
    .filter((pair) => pair.relation === 'same-congress' || pair.report === report)
    .map(({ relation }) => ({ relation, report: candidate }))

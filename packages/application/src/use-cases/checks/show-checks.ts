import { READING_VERSION } from '@gangmu/checker'
import { type Day, type FindingSeverity, type FindingState, type Outcome, type ReportSummary, succeed, versionBefore } from '@gangmu/domain'
import type { Locale } from '@gangmu/messages'
import type { UnitRef } from '../../ports/finding-store.ts'
import type { SliceRequest } from '../../ports/slice.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, FindingPorts } from '../context.ts'
import { type FindingDecisionView, viewDecision } from './decision-view.ts'
import { type DescribedFinding, describeInSource } from './describe-finding.ts'
import { type LoadedSource, loadSource, placeFindings, type StandingFinding } from './load-checks.ts'
import { proposeUnits } from './propose-units.ts'

/** `new`: the version before had it not; `still`: it had it too. */
export type Since = 'new' | 'still'

export type CheckedFinding = DescribedFinding & {
  readonly index: number
  readonly state: FindingState
  readonly decision: FindingDecisionView | null
  readonly since: Since | null
  readonly proposedUnit: UnitRef | null
}

export type ReportRef = { readonly id: string; readonly title: string; readonly readingId: string }

/** How many findings there are of each kind. */
export type Tally = {
  readonly rule: string
  readonly severity: FindingSeverity
  readonly state: FindingState
  readonly since: Since | null
  readonly findings: number
}

export type Checks = {
  readonly readingId: string
  readonly stale: boolean
  readonly tally: readonly Tally[]
  readonly findings: readonly CheckedFinding[]
  readonly total: number
  readonly next: string | null
  readonly previous: (ReportRef & { readonly sameRules: boolean }) | null
  readonly resolved: readonly DescribedFinding[]
}

/** All conditions hold together. */
export type ChecksFilter = {
  readonly severity?: FindingSeverity | undefined
  readonly state?: FindingState | undefined
  readonly rule?: string | undefined
  readonly since?: Since | undefined
}

export type ChecksRequest = { readonly locale: Locale; readonly on: Day; readonly filter: ChecksFilter; readonly slice: SliceRequest }

/**
 * What the rules found in the latest reading of a report, in words, with where each finding stands, and what the version before had. Fails as
 * `loadReviewedReading` does.
 */
export const showChecks = (
  ports: FindingPorts,
  caller: Caller,
  reportId: string,
  { locale, on, filter, slice }: ChecksRequest,
): Promise<Outcome<Checks>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const loaded = await loadSource(ports, tx, caller, reportId)
    if (!loaded.ok) return loaded
    const { report, reading, source } = loaded.value
    const standing = await placeFindings(ports, tx, report, reading.result.findings)
    const before = await loadVersionBefore(ports, tx, caller, report)
    const had = before && new Set(before.reading.result.findings.map(({ key }) => key))
    const all = standing.map((one) => ({ ...one, since: had && sinceOf(had, one) }))
    const fitting = all.filter((one) => fits(filter, one))
    // A cursor is the index of the last finding of a page; one we did not write ourselves begins at the start.
    const after = Number(slice.cursor || -1)
    const rest = fitting.filter(({ index }) => !(index <= after))
    const page = rest.slice(0, slice.limit)
    const unitOf = await proposeUnits(
      ports,
      tx,
      reading.result,
      page.map(({ finding }) => finding),
      on,
    )
    return succeed({
      readingId: reading.id,
      stale: reading.readerVersion !== READING_VERSION,
      tally: tallyUp(all),
      findings: page.map(({ index, finding, state, decision, since }) => ({
        ...describeInSource(locale, finding, source),
        index,
        state,
        decision: decision && viewDecision(decision),
        since,
        proposedUnit: unitOf(finding),
      })),
      total: fitting.length,
      next: rest.length > page.length ? String(page.at(-1)?.index) : null,
      previous: before && { ...refTo(before), sameRules: before.reading.readerVersion === reading.readerVersion },
      resolved: before === null ? [] : await describeResolved(ports, tx, locale, before, standing),
    })
  })

export const refTo = ({ report, reading }: Pick<LoadedSource, 'report' | 'reading'>): ReportRef => ({
  id: report.id,
  title: titleOf(report),
  readingId: reading.id,
})

export const titleOf = ({ header, fileName }: ReportSummary): string => header?.title ?? fileName

const loadVersionBefore = async (ports: FindingPorts, tx: Tx, caller: Caller, report: ReportSummary): Promise<LoadedSource | null> => {
  const before = versionBefore(await ports.reports.listFamily(tx, caller.sight, report.id), report.id)
  if (before === null) return null
  const loaded = await loadSource(ports, tx, caller, before.id)
  return loaded.ok ? loaded.value : null
}

const sinceOf = (had: ReadonlySet<string>, { finding }: StandingFinding): Since => (had.has(finding.key) ? 'still' : 'new')

/** What the version before had, this one has not, and nobody found to be right. */
const describeResolved = async (
  ports: FindingPorts,
  tx: Tx,
  locale: Locale,
  before: LoadedSource,
  standing: readonly StandingFinding[],
): Promise<readonly DescribedFinding[]> => {
  const there = new Set(standing.map(({ finding }) => finding.key))
  const gone = before.reading.result.findings.filter(({ key }) => !there.has(key))
  const placed = await placeFindings(ports, tx, before.report, gone)
  return placed.filter(({ state }) => state !== 'verified').map(({ finding }) => describeInSource(locale, finding, before.source))
}

type Counted = StandingFinding & { readonly since: Since | null }

const fits = ({ severity, state, rule, since }: ChecksFilter, one: Counted): boolean =>
  (severity === undefined || one.finding.severity === severity) &&
  (state === undefined || one.state === state) &&
  (rule === undefined || one.finding.rule === rule) &&
  (since === undefined || one.since === since)

const tallyUp = (all: readonly Counted[]): readonly Tally[] => {
  const tally = new Map<string, Tally>()
  for (const { finding, state, since } of all) {
    const { rule, severity } = finding
    const id = [rule, severity, state, since].join(' ')
    tally.set(id, { rule, severity, state, since, findings: (tally.get(id)?.findings ?? 0) + 1 })
  }
  return [...tally.values()]
}

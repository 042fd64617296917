import type { ReportHeader, ReportKind } from '../reading.ts'
import type { ReportSummary } from '../report.ts'
import { compareVersions } from '../report-version.ts'

/** How another document stands to the one that is checked: the plan adopted last year, a report of the same congress, an earlier version. */
export const RELATIONS = ['last-plan', 'same-congress', 'earlier-version'] as const
export type Relation = (typeof RELATIONS)[number]

type Header = Pick<ReportHeader, 'kind' | 'region' | 'regionCode' | 'reportYear' | 'planYear'>

/** What a congress is given, in the order in which one is held against another: the plan report against the other two. */
const CONGRESS: readonly (ReportKind | null)[] = ['plan-report', 'work-report', 'budget']

/** What tells how the plan of the year went. */
const TELLS_OF_PLAN: readonly (ReportKind | null)[] = ['plan-report', 'work-report', 'half-year', 'budget']

/** How `other` stands to `report`, by what stands at their heads; null where neither says anything of the other. */
export const relationTo = (report: Header, other: Header): Relation | null => {
  if (!isSameArea(report, other)) return null
  if (report.kind === other.kind && report.kind !== null && report.reportYear === other.reportYear && report.planYear === other.planYear)
    return 'earlier-version'
  if (isOfSameCongress(report, other)) return 'same-congress'
  const followed = other.kind === 'plan-report' && other.planYear !== null && other.planYear === report.reportYear
  return followed && TELLS_OF_PLAN.includes(report.kind) ? 'last-plan' : null
}

const isSameArea = (a: Header, b: Header): boolean =>
  a.regionCode !== null && b.regionCode !== null ? a.regionCode === b.regionCode : a.region !== null && a.region === b.region

const isOfSameCongress = (a: Header, b: Header): boolean =>
  a.kind !== b.kind &&
  CONGRESS.includes(a.kind) &&
  CONGRESS.includes(b.kind) &&
  congressYear(a) !== null &&
  congressYear(a) === congressYear(b)

/** A congress hears of the year before it. */
const congressYear = ({ reportYear, planYear }: Header): number | null => planYear ?? (reportYear === null ? null : reportYear + 1)

type Relatable = Pick<ReportSummary, 'header' | 'familyId' | 'familyStage' | 'receivedAt'>

/** Two of several reports, the one that is checked and the one it is held against. */
export type RelatedPair<R> = { readonly report: R; readonly other: R; readonly relation: Relation }

/** Every two of the reports that have to do with each other, each two once: the later version, the later year or the plan report is checked. */
export const relateReports = <R extends Relatable>(reports: readonly R[]): RelatedPair<R>[] =>
  reports.flatMap((report, at) =>
    reports.slice(at + 1).flatMap((other) => {
      const pair = relateTwo(report, other)
      return pair === null ? [] : [pair]
    }),
  )

const relateTwo = <R extends Relatable>(a: R, b: R): RelatedPair<R> | null => {
  if (a.header === null || b.header === null) return null
  const [relation, inverse] = [relationTo(a.header, b.header), relationTo(b.header, a.header)]
  if (a.familyId === b.familyId || relation === 'earlier-version')
    return { ...(compareVersions(a, b) < 0 ? { report: b, other: a } : { report: a, other: b }), relation: 'earlier-version' }
  const isFirst = CONGRESS.indexOf(a.header.kind) < CONGRESS.indexOf(b.header.kind)
  if (relation === 'same-congress') return { ...(isFirst ? { report: a, other: b } : { report: b, other: a }), relation }
  if (relation !== null) return { report: a, other: b, relation }
  return inverse === null ? null : { report: b, other: a, relation: inverse }
}

import type { Relation, ReportHeader, ReportKind, ReportSummary } from '@gangmu/domain'

/** What a congress is given, in the order of the columns. */
const CONGRESS = ['plan-report', 'work-report', 'budget'] as const satisfies readonly ReportKind[]

type Headed = { readonly id: string; readonly header: Pick<ReportHeader, 'kind'> | null }
type Related<R extends Headed = Headed> = { readonly relation: Relation; readonly report: R }

/** The report to begin with where none is asked for: the newest plan report, else the newest that a congress was given. */
export const firstOf = <R extends Pick<ReportSummary, 'id' | 'header'>>(newestFirst: readonly R[]): R | undefined =>
  newestFirst.find(({ header }) => header?.kind === CONGRESS[0]) ??
  newestFirst.find(({ header }) => CONGRESS.some((kind) => kind === header?.kind)) ??
  newestFirst[0]

/**
 * What a report is held against unless somebody says otherwise: the newest of each other kind the same congress was given; where there is
 * none, last year's plan or else the newest earlier version. `related` is newest first.
 */
export const proposeFor = (related: readonly Related[]): readonly string[] => {
  const congress = CONGRESS.flatMap((kind) => {
    const found = related.find(({ relation, report }) => relation === 'same-congress' && report.header?.kind === kind)
    return found ? [found.report.id] : []
  })
  if (congress.length > 0) return congress
  const other = related.find(({ relation }) => relation === 'last-plan') ?? related[0]
  return other ? [other.report.id] : []
}

/** Kinds of the congress that neither the report itself nor a related one is of; none for what no congress was given. */
export const missingKinds = (report: Headed, related: readonly Related[]): readonly ReportKind[] => {
  const own = report.header?.kind
  if (!CONGRESS.some((kind) => kind === own)) return []
  return CONGRESS.filter(
    (kind) => kind !== own && !related.some(({ relation, report: other }) => relation === 'same-congress' && other.header?.kind === kind),
  )
}

type Column = { readonly kind: string | null; readonly reportYear: number | null }

/** The latest year first, within it in the order of the congress. */
export const compareColumns = (a: Column, b: Column): number => (b.reportYear ?? 0) - (a.reportYear ?? 0) || rankOf(a) - rankOf(b)

const rankOf = ({ kind }: Column): number => {
  const at = (CONGRESS as readonly (string | null)[]).indexOf(kind)
  return at === -1 ? CONGRESS.length : at
}

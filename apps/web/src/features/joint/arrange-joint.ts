import { FINDING_SEVERITIES } from '@gangmu/domain'
import type { JointFinding } from './queries.ts'

export type JointFilter = { readonly severity: string | null; readonly pair: string | null; readonly isOpenOnly: boolean }

type Pair = Pick<JointFinding, 'reportId' | 'against'>

export const pairId = ({ reportId, against }: Pair): string => `${reportId}~${against}`

/** What two or more reports say otherwise of one thing; `first` is the finding that is decided on, of the report that stands leftmost. */
export type Disagreement = { readonly key: string; readonly first: JointFinding; readonly findings: readonly JointFinding[] }

/**
 * Findings of one key are one disagreement: a decision hangs on the key, and three reports with three figures are three pairs. Each stands
 * where its gravest finding does, the gravest first. `columns`: ids of the reports from left to right.
 */
export const joinFindings = (findings: readonly JointFinding[], columns: readonly string[]): readonly Disagreement[] => {
  const byKey = new Map<string, JointFinding[]>()
  for (const finding of [...findings].sort((a, b) => weightOf(a) - weightOf(b)))
    byKey.set(finding.key, [...(byKey.get(finding.key) ?? []), finding])
  const at = ({ reportId, against }: Pair) => columns.indexOf(reportId) * columns.length + columns.indexOf(against)
  return [...byKey].map(([key, own]) => {
    const ordered = own.sort((a, b) => at(a) - at(b))
    return { key, first: ordered[0]!, findings: ordered }
  })
}

const weightOf = ({ severity }: Pick<JointFinding, 'severity'>): number => FINDING_SEVERITIES.indexOf(severity)

export const filterFindings = (findings: readonly JointFinding[], { severity, pair }: JointFilter): readonly JointFinding[] =>
  findings.filter((finding) => (severity === null || finding.severity === severity) && (pair === null || pairId(finding) === pair))

type Sentence = JointFinding['sentences'][number]

/** The sentences of one report that have a part in a disagreement, each once, with the marks of all its findings. */
export const sentencesOf = (reportId: string, findings: readonly Pick<JointFinding, 'sentences'>[]): readonly Sentence[] => {
  const own = new Map<string, Sentence>()
  for (const sentence of findings.flatMap(({ sentences }) => sentences)) {
    if (sentence.reportId !== reportId) continue
    const id = `${sentence.line} ${sentence.start}`
    const known = own.get(id)
    own.set(id, known ? { ...known, marks: [...known.marks, ...sentence.marks] } : sentence)
  }
  return [...own.values()]
}

/** The next that nobody has decided on, below it or else from the top; null where there is none. */
export const nextOpen = (shown: readonly Disagreement[], after: Disagreement): Disagreement | null => {
  const at = shown.findIndex(({ key }) => key === after.key)
  return [...shown.slice(at + 1), ...shown.slice(0, Math.max(at, 0))].find(({ first }) => first.state === 'open') ?? null
}

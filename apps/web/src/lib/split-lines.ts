import type { Answers } from '@gangmu/contract'
import type { TargetSubject } from '@gangmu/domain'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { FEATURE } from './query-keys.ts'

export type SplitView = Answers['showSplit']
export type SplitLine = SplitView['lines'][number]
export type SplitFinding = SplitLine['findings'][number]

/** What the lines of a plan are split into as it stands now. */
export const splitQuery = (planId: string) =>
  queryOptions({ queryKey: [FEATURE.plans, 'split', planId], queryFn: () => call('showSplit', { id: planId }) })

export const subjectKey = ({ kind, id }: TargetSubject): string => `${kind} ${id}`

/** Targets of one subject by period. `name` is null for the plan's own area: its stages of the year. */
export type PartRow = {
  readonly key: string
  readonly subject: TargetSubject
  readonly name: string | null
  /** Whether targets can be set for it, not only taken back. */
  readonly isOffered: boolean
  readonly texts: Readonly<Record<string, string>>
}

type Named = Pick<SplitView, 'plan' | 'subjects' | 'otherSubjects'>

/** The plan's own area, then whoever has a target of the line or is among `more`, in the order they are offered in. */
export const partRows = (view: Named, parts: SplitLine['parts'], more: readonly string[] = []): readonly PartRow[] => {
  const { plan, subjects, otherSubjects } = view
  const own: TargetSubject = { kind: 'area', id: plan.areaId }
  const offered = new Set([own, ...subjects.map(({ subject }) => subject)].map(subjectKey))
  const shown = new Set([subjectKey(own), ...parts.map(({ subject }) => subjectKey(subject)), ...more])
  return [{ subject: own, name: null }, ...subjects, ...otherSubjects]
    .filter(({ subject }) => shown.has(subjectKey(subject)))
    .map(({ subject, name }) => {
      const key = subjectKey(subject)
      const texts = parts.filter((part) => subjectKey(part.subject) === key).map(({ period, text }) => [period, text] as const)
      return { key, subject, name, isOffered: offered.has(key), texts: Object.fromEntries(texts) }
    })
}

/** Names of units that lead or answer for a line. */
export const answeringNames = ({ subjects, otherSubjects }: Named, { unitIds }: Pick<SplitLine, 'unitIds'>): readonly string[] =>
  [...subjects, ...otherSubjects].filter(({ subject }) => subject.kind === 'unit' && unitIds.includes(subject.id)).map(({ name }) => name)

export const SPLIT_STATES = ['open', 'wrong', 'done', 'no-whole'] as const
export type SplitState = (typeof SPLIT_STATES)[number]

/** A line whose check found more than something to know does not fit. */
export const splitStateOf = ({ whole, parts, findings }: Pick<SplitLine, 'whole' | 'parts' | 'findings'>): SplitState => {
  if (whole === null) return 'no-whole'
  if (parts.length === 0) return 'open'
  return findings.some(({ severity }) => severity !== 'hint') ? 'wrong' : 'done'
}

const SEVERITIES = ['error', 'suspect', 'hint'] as const

/** What is to be said first of what the check found; null where it found nothing. */
export const worstFinding = (findings: readonly SplitFinding[]): SplitFinding | null =>
  SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity))[0] ?? null

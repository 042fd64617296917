import { planOfYear } from '@gangmu/domain'
import type { ProjectHistory } from './queries.ts'

type Version = ProjectHistory['versions'][number]

/** Members of a project that a person can have changed, but for its plans. */
export const CHANGED_FIELDS = [
  'no',
  'nationalCode',
  'name',
  'grade',
  'sector',
  'investor',
  'stage',
  'unitId',
  'leaderPostId',
  'areaId',
  'total',
  'plannedStart',
  'plannedFinish',
  'actualStart',
  'actualFinish',
  'notStarted',
  'note',
  'removed',
] as const
export type ChangedField = (typeof CHANGED_FIELDS)[number]

export type ProjectChange =
  | { readonly kind: 'field'; readonly field: ChangedField; readonly before: Version[ChangedField]; readonly after: Version[ChangedField] }
  | { readonly kind: 'planned'; readonly year: number; readonly before: number | null; readonly after: number | null }
  | { readonly kind: 'path'; readonly year: number }
  | { readonly kind: 'month'; readonly month: string; readonly before: number; readonly after: number }

/** What happened to a project at once: by whom, when, and what became other. Empty for its entry into the ledger. */
export type ProjectStep = { readonly by: string; readonly at: string; readonly changes: readonly ProjectChange[] }

const changesBetween = (before: Version, after: Version): readonly ProjectChange[] => {
  const years = [...new Set([...before.years, ...after.years].map(({ year }) => year))].sort()
  return [
    ...CHANGED_FIELDS.filter((field) => before[field] !== after[field]).map(
      (field): ProjectChange => ({ kind: 'field', field, before: before[field], after: after[field] }),
    ),
    ...years.flatMap((year): ProjectChange[] => {
      const [old, now] = [planOfYear(before, year), planOfYear(after, year)]
      return [
        ...(old.planned === now.planned ? [] : [{ kind: 'planned' as const, year, before: old.planned, after: now.planned }]),
        ...(JSON.stringify(old.path) === JSON.stringify(now.path) ? [] : [{ kind: 'path' as const, year }]),
      ]
    }),
  ]
}

/** Every change of a project and of a month already reported, the latest first. */
export const listChanges = ({ versions, months }: Pick<ProjectHistory, 'versions' | 'months'>): readonly ProjectStep[] => {
  const ofFacts = versions.map((after, at): ProjectStep => {
    const before = versions[at + 1]
    return { by: after.recordedBy, at: after.recordedAt, changes: before === undefined ? [] : changesBetween(before, after) }
  })
  const ofMonths = months.flatMap((after): ProjectStep[] => {
    const before = months.find((one) => one.month === after.month && one.revision === after.revision - 1)
    if (before === undefined) return []
    const change = { kind: 'month' as const, month: after.month, before: before.completed, after: after.completed }
    return [{ by: after.recordedBy, at: after.recordedAt, changes: [change] }]
  })
  return [...ofFacts, ...ofMonths].sort((a, b) => (a.at < b.at ? 1 : -1))
}

import type { Answers } from '@gangmu/contract'

export type PlanComparison = Answers['comparePlans']
export type LineChange = PlanComparison['lines'][number]

/** What can be said of a line: how it changed itself, and which way its target went. */
const KINDS = ['same', 'renamed', 'new', 'dropped', 'redefined'] as const satisfies readonly LineChange['kind'][]
const DIRECTIONS = ['lowered', 'raised'] as const
export type Change = (typeof KINDS)[number] | (typeof DIRECTIONS)[number]

/** `same` is said of the line itself, not of its target. */
const holds = ({ kind, target }: LineChange, change: Change): boolean =>
  change === 'lowered' || change === 'raised' ? target?.direction === change : kind === change

/** Changes of every sort there are, each with how many lines it holds of. */
export const changesIn = (lines: readonly LineChange[]): readonly { readonly change: Change; readonly count: number }[] =>
  [...KINDS, ...DIRECTIONS]
    .map((change) => ({ change, count: lines.filter((line) => holds(line, change)).length }))
    .filter(({ count }) => count > 0)

/** Of the same sort one is enough, of the two sorts both: 更名 or 新增, and 目标调低. */
export const keepsAll = (line: LineChange, chosen: readonly Change[]): boolean => {
  const [kinds, directions] = [KINDS, DIRECTIONS].map((sort) => chosen.filter((change) => (sort as readonly Change[]).includes(change)))
  return [kinds!, directions!].every((sort) => sort.length === 0 || sort.some((change) => holds(line, change)))
}

/** A line by its id in the later plan, one that was dropped by that in the earlier. */
export const keyOfLine = ({ after, before }: LineChange): string => after?.id ?? before?.id ?? ''
export const nameOfLine = ({ after, before }: LineChange): string => after?.name ?? before?.name ?? ''

import type { Lamp } from '../lamp/lamp-rules.ts'
import { partsOfMonth } from '../monitor/month.ts'
import { type KeyProject, NOT_STARTED_REASONS, type NotStartedReason } from './project.ts'
import { PROJECT_LAMPS, type ProjectVerdict } from './project-lamp.ts'
import { hasStarted, type ProjectProgress } from './project-pace.ts'

export type JudgedProject = {
  readonly project: Pick<KeyProject, 'grade' | 'sector' | 'investor' | 'stage' | 'total' | 'plannedStart' | 'actualStart' | 'notStarted'>
  readonly progress: ProjectProgress
  readonly verdict: Pick<ProjectVerdict, 'lamp'>
}

/** By what projects are told apart. The parts of each sum to the whole. */
export const PORTFOLIO_AXES = ['grade', 'sector', 'investor', 'stage'] as const
export type PortfolioAxis = (typeof PORTFOLIO_AXES)[number]

/** Money is in 万元; `completed` is the latest of the year that was reported. */
export type PortfolioSum = {
  readonly projects: number
  readonly total: number
  readonly planned: number
  readonly completed: number
}

export type Portfolio = PortfolioSum & {
  readonly by: Readonly<Record<PortfolioAxis, readonly (PortfolioSum & { readonly key: string })[]>>
  readonly lamps: Readonly<Record<Lamp, number>>
  /** Those that were to begin in the year up to the month, and how many of them have: 开工率. */
  readonly due: { readonly projects: number; readonly started: number }
  /** 应开工未开工 of any year, by reason; `unsaid` where none was given. They sum to `late`. */
  readonly late: number
  readonly lateBy: Readonly<Record<NotStartedReason | 'unsaid', number>>
}

/** Sums of money carry digits nobody meant. */
const sum = (values: readonly (number | null)[]): number => Math.round(values.reduce<number>((all, one) => all + (one ?? 0), 0) * 100) / 100

const sumOf = (rows: readonly JudgedProject[]): PortfolioSum => ({
  projects: rows.length,
  total: sum(rows.map(({ project }) => project.total)),
  planned: sum(rows.map(({ progress }) => progress.planned)),
  completed: sum(rows.map(({ progress }) => progress.latest?.completed ?? null)),
})

/** A portfolio as statements give it: one whole, told apart along each axis, largest part first. */
export const countPortfolio = (rows: readonly JudgedProject[]): Portfolio => {
  const parts = (axis: PortfolioAxis) =>
    [...Map.groupBy(rows, ({ project }) => project[axis])]
      .map(([key, group]) => ({ key, ...sumOf(group) }))
      .toSorted((a, b) => b.projects - a.projects || (a.key < b.key ? -1 : 1))
  const due = rows.filter(
    ({ project: { plannedStart }, progress: { month } }) =>
      plannedStart !== null && plannedStart <= month && plannedStart.startsWith(`${partsOfMonth(month).year}-`),
  )
  const late = rows.filter(({ progress }) => progress.late !== null)
  const countLate = (reason: NotStartedReason | null) => late.filter(({ project }) => project.notStarted === reason).length
  return {
    ...sumOf(rows),
    by: { grade: parts('grade'), sector: parts('sector'), investor: parts('investor'), stage: parts('stage') },
    lamps: Object.fromEntries(
      PROJECT_LAMPS.map((lamp) => [lamp, rows.filter(({ verdict }) => verdict.lamp === lamp).length]),
    ) as Portfolio['lamps'],
    due: { projects: due.length, started: due.filter(({ project, progress }) => hasStarted(project, progress.month)).length },
    late: late.length,
    lateBy: {
      ...(Object.fromEntries(NOT_STARTED_REASONS.map((one) => [one, countLate(one)])) as Record<NotStartedReason, number>),
      unsaid: countLate(null),
    },
  }
}

import { type Month, monthCode, partsOfMonth } from '../monitor/month.ts'
import { FINISHED_STAGES, type KeyProject, monthsBetween, type ProjectMonth, type ProjectYear, planOfYear } from './project.ts'

type Schedule = Pick<KeyProject, 'plannedStart' | 'plannedFinish' | 'actualStart' | 'years' | 'stage'>

/** Where a project stands at the end of a month. Shares are % of the year's plan, the gap is in 百分点. */
export type ProjectProgress = {
  readonly month: Month
  readonly planned: number | null
  /** As reported for the month itself; null where nothing was. */
  readonly completed: number | null
  /** The latest month of the year up to this one that was reported. */
  readonly latest: Pick<ProjectMonth, 'month' | 'completed'> | null
  readonly share: number | null
  /** 序时进度. */
  readonly expected: number | null
  readonly gap: number | null
  /** Months in a row, this one included, without a report. */
  readonly silent: number
  /** 应开工未开工: months since the planned month of starting, 0 in that month itself; null where nothing is late. */
  readonly late: number | null
  /** More is done than was planned for the whole year. */
  readonly overPlan: boolean
}

const round = (value: number): number => Math.round(value * 100) / 100

/** Where the year's work ends: the months of the year between which it lies, 0 its beginning. */
const spanOf = ({ plannedStart, actualStart, plannedFinish }: Schedule, year: number): readonly [from: number, to: number] => {
  const start = plannedStart ?? actualStart
  const first = start === null ? 0 : Math.max(0, monthsBetween(monthCode(year, 1), start))
  const last = plannedFinish === null ? 12 : monthsBetween(monthCode(year, 1), plannedFinish) + 1
  return [first, last > first && last < 12 ? last : 12]
}

/**
 * 序时进度 in % of the year's plan at the end of a month: along the declared path, with straight lines between the months that have a value;
 * without one straight from the (planned) month of starting to the planned finish or December. Null without a plan of the year.
 */
export const expectedShare = (schedule: Schedule, month: Month): number | null => {
  const { year, number } = partsOfMonth(month)
  const plan = planOfYear(schedule, year)
  if (plan.planned === null || plan.planned === 0) return null
  const knots = knotsOf(schedule, plan, plan.planned)
  const after = knots.findIndex(([at]) => at >= number)
  if (after === -1) return 100
  const [to, high] = knots[after]!
  const [from, low] = knots[after - 1] ?? [0, 0]
  const amount = low + ((high - low) * (number - from)) / (to - from)
  return round((amount / plan.planned) * 100)
}

type Knot = readonly [month: number, amount: number]

const knotsOf = (schedule: Schedule, { year, path }: ProjectYear, planned: number): readonly Knot[] => {
  const declared = (path ?? []).flatMap((amount, at): readonly Knot[] => (amount === null ? [] : [[at + 1, amount]]))
  if (declared.length > 0) {
    const [last] = declared.at(-1)!
    return [[0, 0], ...declared, ...(last === 12 ? [] : [[12, planned] as const])]
  }
  const [from, to] = spanOf(schedule, year)
  // A start in a later year: nothing is expected yet.
  return from >= 12 ? [[12, 0]] : [...(from === 0 ? [] : [[from, 0] as const]), [to, planned]]
}

/** Whether work has begun by the end of the month. A stage that comes after the start says so where no month was entered. */
export const hasStarted = ({ actualStart, stage }: Pick<KeyProject, 'actualStart' | 'stage'>, month: Month): boolean =>
  actualStart === null ? stage === 'continued' || FINISHED_STAGES.includes(stage) : actualStart <= month

/** `reports`: the project's months of the year, in any order. */
export const progressOf = (
  project: Schedule,
  reports: readonly Pick<ProjectMonth, 'month' | 'completed'>[],
  month: Month,
): ProjectProgress => {
  const { year } = partsOfMonth(month)
  const { planned } = planOfYear(project, year)
  const latest = reports
    .filter((report) => report.month <= month && report.month.startsWith(`${year}-`))
    .reduce<ProjectProgress['latest']>((last, report) => (last === null || report.month > last.month ? report : last), null)
  const completed = latest?.month === month ? latest.completed : null
  const expected = expectedShare(project, month)
  const share = completed === null || !planned ? null : round((completed / planned) * 100)
  const isLate =
    project.plannedStart !== null && project.plannedStart <= month && project.stage !== 'suspended' && !hasStarted(project, month)
  return {
    month,
    planned,
    completed,
    latest: latest && { month: latest.month, completed: latest.completed },
    share,
    expected,
    gap: share === null ? null : round(share - expected!),
    silent: silentMonths(project, latest?.month ?? null, month),
    late: isLate ? monthsBetween(project.plannedStart!, month) : null,
    overPlan: planned !== null && latest !== null && latest.completed > planned,
  }
}

/** Counted from the year's January, or from the planned start where that is later: before it, and after the end, nobody has to report. */
const silentMonths = ({ plannedStart, stage }: Schedule, latest: Month | null, month: Month): number => {
  if (stage === 'suspended' || FINISHED_STAGES.includes(stage)) return 0
  if (latest !== null) return monthsBetween(latest, month)
  const january = monthCode(partsOfMonth(month).year, 1)
  const from = plannedStart !== null && plannedStart > january ? plannedStart : january
  return Math.max(0, monthsBetween(from, month) + 1)
}

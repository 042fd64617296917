import type { Month } from '../monitor/month.ts'
import { partsOfMonth } from '../monitor/month.ts'

/** 分级管理: how closely a project is followed. */
export const PROJECT_GRADES = ['A', 'B', 'C'] as const
export type ProjectGrade = (typeof PROJECT_GRADES)[number]

/** On screen: 前期 / 新开工 / 续建 / 完工 / 竣工 / 投产 / 停缓建. 完工, 竣工 and 投产 are three things and stay as given. */
export const PROJECT_STAGES = ['preparation', 'new', 'continued', 'completed', 'accepted', 'operating', 'suspended'] as const
export type ProjectStage = (typeof PROJECT_STAGES)[number]

/** After these there is nothing left to report. */
export const FINISHED_STAGES: readonly ProjectStage[] = ['completed', 'accepted', 'operating']

/** On screen: 政府投资 / 国有投资 / 民间投资. */
export const PROJECT_INVESTORS = ['government', 'state', 'private'] as const
export type ProjectInvestor = (typeof PROJECT_INVESTORS)[number]

/** Why a project has not begun, on screen: 前期准备中 / 用地未落实 / 资金未落实 / 取消或缓建 / 其他. */
export const NOT_STARTED_REASONS = ['preparing', 'land', 'funds', 'cancelled', 'other'] as const
export type NotStartedReason = (typeof NOT_STARTED_REASONS)[number]

/** How often a grade is dispatched, on screen: 周调度 / 旬调度 / 月调度. */
export const DISPATCH_CADENCES = ['week', 'ten-days', 'month'] as const
export type DispatchCadence = (typeof DISPATCH_CADENCES)[number]

/**
 * What is planned of one year, in 万元. `path` is the declared 序时计划: what shall be done from January to the end of each of the twelve
 * months, null where nothing was declared for one.
 */
export type ProjectYear = { readonly year: number; readonly planned: number | null; readonly path: readonly (number | null)[] | null }

/** What is known of a project beside what happens month by month. Money is in 万元. */
export type KeyProject = {
  /** The number the ledger goes by, one's own; it tells rows of a workbook apart. */
  readonly no: string
  /** 项目代码 of the national platform (在线审批监管平台), 24 characters. */
  readonly nationalCode: string | null
  readonly name: string
  readonly grade: ProjectGrade
  readonly sector: string
  readonly investor: ProjectInvestor
  readonly stage: ProjectStage
  readonly unitId: string
  readonly leaderPostId: string | null
  readonly areaId: string | null
  readonly total: number | null
  readonly years: readonly ProjectYear[]
  readonly plannedStart: Month | null
  readonly plannedFinish: Month | null
  readonly actualStart: Month | null
  readonly actualFinish: Month | null
  readonly notStarted: NotStartedReason | null
  readonly note: string | null
  /** Taken out of the ledger; its history stays. */
  readonly removed: boolean
}

/** What a unit reports for a month: done since January of its year, in 万元. */
export type ProjectMonth = {
  readonly month: Month
  readonly completed: number
  readonly note: string | null
  readonly problem: string | null
}

const NATIONAL_CODE = /^(\d{4})(\d{6})(\d{2})(\d{2})(\d{6})$/

/**
 * The 项目代码 as it is printed, `2025-500104-48-01-123456` (year, area, industry, kind, serial number); null for what is none. Hyphens
 * may be missing or of another kind.
 */
export const parseProjectCode = (text: string): string | null => {
  const parts = NATIONAL_CODE.exec(text.normalize('NFKC').replace(/[-‐–—－\s]/g, ''))
  return parts === null ? null : parts.slice(1).join('-')
}

export const planOfYear = ({ years }: Pick<KeyProject, 'years'>, year: number): ProjectYear =>
  years.find((one) => one.year === year) ?? { year, planned: null, path: null }

/** The years with the plan of one of them in the place of what there was; a plan that says nothing is none. */
export const withPlan = (years: readonly ProjectYear[], plan: ProjectYear): readonly ProjectYear[] => {
  const path = plan.path?.some((value) => value !== null) ? plan.path : null
  const others = years.filter(({ year }) => year !== plan.year)
  const all = plan.planned === null && path === null ? others : [...others, { ...plan, path }]
  return all.toSorted((a, b) => a.year - b.year)
}

/** Whole months from one to the other; negative where the second is earlier. */
export const monthsBetween = (from: Month, to: Month): number => {
  const [a, b] = [partsOfMonth(from), partsOfMonth(to)]
  return (b.year - a.year) * 12 + b.number - a.number
}

/** What cannot be in a ledger: a finish before the start, more planned for a year than the project costs, a declared path that falls. */
export type ProjectProblem = {
  readonly field: 'plannedFinish' | 'actualFinish' | 'planned' | 'path'
  readonly code: 'dates-reversed' | 'project-plan-over-total' | 'project-path-falls'
  readonly params: Readonly<Record<string, string>>
}

export const checkProject = ({
  plannedStart,
  plannedFinish,
  actualStart,
  actualFinish,
  total,
  years,
}: Pick<KeyProject, 'plannedStart' | 'plannedFinish' | 'actualStart' | 'actualFinish' | 'total' | 'years'>): readonly ProjectProblem[] => {
  const problems: ProjectProblem[] = []
  const compare = (field: ProjectProblem['field'], from: Month | null, to: Month | null) => {
    if (from !== null && to !== null && to < from) problems.push({ field, code: 'dates-reversed', params: { from, to } })
  }
  compare('plannedFinish', plannedStart, plannedFinish)
  compare('actualFinish', actualStart, actualFinish)
  if (total !== null && years.some(({ planned }) => planned !== null && planned > total))
    problems.push({ field: 'planned', code: 'project-plan-over-total', params: {} })
  if (years.some(({ path }) => falls(path))) problems.push({ field: 'path', code: 'project-path-falls', params: {} })
  return problems
}

const falls = (path: ProjectYear['path']): boolean => {
  const declared = (path ?? []).filter((value) => value !== null)
  return declared.some((value, at) => at > 0 && value < declared[at - 1]!)
}

/**
 * Why a month's figure needs a sentence: it is less than that of an earlier month of the year, or than a later month's is more (sums since
 * January cannot fall), or it is more than the whole project costs. Null where nothing is unusual.
 */
export const questionMonth = (
  { total }: Pick<KeyProject, 'total'>,
  others: readonly Pick<ProjectMonth, 'month' | 'completed'>[],
  { month, completed }: Pick<ProjectMonth, 'month' | 'completed'>,
): 'falls' | 'over-total' | null => {
  const year = month.slice(0, 4)
  const sameYear = others.filter((other) => other.month !== month && other.month.startsWith(year))
  if (sameYear.some((other) => (other.month < month ? other.completed > completed : other.completed < completed))) return 'falls'
  return total !== null && completed > total ? 'over-total' : null
}

import type { Lamp } from '../lamp/lamp-rules.ts'
import type { Month } from '../monitor/month.ts'
import { type DispatchCadence, FINISHED_STAGES, type KeyProject, type ProjectGrade } from './project.ts'
import { hasStarted, type ProjectProgress } from './project-pace.ts'

/** The worst first. */
export const PROJECT_LAMPS = ['red', 'yellow', 'green', 'none'] as const satisfies readonly Lamp[]

/** What being behind is measured in: 百分点 of the year's plan, or % of what should have been done. */
export const BEHIND_MEASURES = ['points', 'share'] as const
export type BehindMeasure = (typeof BEHIND_MEASURES)[number]

/**
 * When a project's lamp lights, as text of decimals as settings have them. `behind`: from `yellow` on yellow, beyond `red` red; less than
 * `yellow` is still green. `late`: months since the planned start from which on it is yellow and red, 0 being that month itself.
 */
export type ProjectLampRule = {
  readonly behind: { readonly measure: BehindMeasure; readonly yellow: string; readonly red: string }
  readonly late: { readonly yellow: string; readonly red: string }
}

/** How a space keeps its ledgers. */
export type LedgerSettings = {
  readonly lamp: ProjectLampRule
  /** 分级调度. That A, B and C mean week, ten days and month is nowhere said, so all are monthly until somebody decides. */
  readonly cadence: Readonly<Record<ProjectGrade, DispatchCadence>>
  /** What the forms offer as 行业类别. */
  readonly sectors: readonly string[]
}

/**
 * Rules as cities have published them. `points` (银川): 10–30 百分点 below the pace is yellow, more red; not begun in the planned month
 * yellow, after three months red. What it leaves open, less than 10 below, is green. `share` (三亚): up to half below what should have been
 * done is yellow, more red; it says nothing of late starts, which are judged alike.
 */
export const PROJECT_LAMP_RULES = {
  points: { behind: { measure: 'points', yellow: '10', red: '30' }, late: { yellow: '0', red: '3' } },
  share: { behind: { measure: 'share', yellow: '0.01', red: '50' }, late: { yellow: '0', red: '3' } },
} as const satisfies Readonly<Record<BehindMeasure, ProjectLampRule>>

export const defaultLedgerSettings: LedgerSettings = {
  lamp: PROJECT_LAMP_RULES.points,
  cadence: { A: 'month', B: 'month', C: 'month' },
  sectors: ['产业', '基础设施', '社会民生', '生态环保', '房地产'],
}

/**
 * Why a lamp is as it is; the sentence is `project-lamp.<code>`.
 * - `suspended`, `finished`, `start-unplanned`, `no-year-plan`: no parameters
 * - `not-due` start: to begin later
 * - `late-start` start, months
 * - `not-reported` months: nothing for so many months, so nothing can be judged
 * - `on-pace`, `slightly-behind`, `behind` share, expected, gap
 */
export const PROJECT_LAMP_REASONS = [
  'suspended',
  'finished',
  'not-due',
  'start-unplanned',
  'late-start',
  'no-year-plan',
  'not-reported',
  'on-pace',
  'slightly-behind',
  'behind',
] as const
export type ProjectLampReason = {
  readonly code: (typeof PROJECT_LAMP_REASONS)[number]
  readonly lamp: Lamp
  readonly params: Readonly<Record<string, string | number>>
}

export type ProjectVerdict = { readonly lamp: Lamp; readonly reasons: readonly ProjectLampReason[] }

const reason = (code: ProjectLampReason['code'], lamp: Lamp, params: ProjectLampReason['params'] = {}): ProjectLampReason => ({
  code,
  lamp,
  params,
})

/** The lamp of a project at the end of the progress's month: the worst that any reason gives. A missing figure lights none. */
export const judgeProject = (
  project: Pick<KeyProject, 'plannedStart' | 'actualStart' | 'stage'>,
  progress: ProjectProgress,
  rule: ProjectLampRule,
): ProjectVerdict => {
  const reasons = reasonsOf(project, progress, rule)
  return { lamp: PROJECT_LAMPS.find((lamp) => reasons.some((one) => one.lamp === lamp))!, reasons }
}

const reasonsOf = (
  project: Pick<KeyProject, 'plannedStart' | 'actualStart' | 'stage'>,
  progress: ProjectProgress,
  rule: ProjectLampRule,
): readonly ProjectLampReason[] => {
  if (project.stage === 'suspended') return [reason('suspended', 'none')]
  if (FINISHED_STAGES.includes(project.stage)) return [reason('finished', 'green')]
  if (hasStarted(project, progress.month)) return [paceReason(progress, rule)]
  if (project.plannedStart === null) return [reason('start-unplanned', 'none')]
  return progress.late === null
    ? [reason('not-due', 'none', { start: project.plannedStart })]
    : [lateReason(project.plannedStart, progress.late, rule), paceReason(progress, rule)]
}

const lateReason = (start: Month, months: number, { late }: ProjectLampRule): ProjectLampReason =>
  reason('late-start', months >= Number(late.red) ? 'red' : months >= Number(late.yellow) ? 'yellow' : 'green', { start, months })

const paceReason = ({ share, expected, gap, planned, silent }: ProjectProgress, { behind }: ProjectLampRule): ProjectLampReason => {
  if (!planned) return reason('no-year-plan', 'none')
  if (gap === null) return reason('not-reported', 'none', { months: silent })
  const params = { share: share!, expected: expected!, gap }
  if (gap >= 0) return reason('on-pace', 'green', params)
  const short = behind.measure === 'points' ? -gap : (-gap / expected!) * 100
  if (short < Number(behind.yellow)) return reason('slightly-behind', 'green', params)
  return reason('behind', short > Number(behind.red) ? 'red' : 'yellow', params)
}

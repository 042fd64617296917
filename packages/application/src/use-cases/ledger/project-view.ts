import {
  can,
  type Day,
  judgeProject,
  type Month,
  type ProjectProgress,
  type ProjectVerdict,
  type ProjectYear,
  partsOfMonth,
  planOfYear,
  progressOf,
  shiftMonth,
} from '@gangmu/domain'
import type { ProjectLedger, StoredProject, StoredProjectMonth } from '../../ports/ledger-store.ts'
import type { Caller } from '../context.ts'

/** A project as it stands at the end of a month. `plan` is that of the month's year. */
export type ProjectView = Omit<StoredProject, 'years'> & {
  readonly plan: ProjectYear
  readonly progress: ProjectProgress
  readonly verdict: ProjectVerdict
  readonly mayEdit: boolean
}

/** The month to look at: the one asked for, the latest of which anything was reported, or the one before today's. */
export const chooseMonth = (asked: Month | null, { months }: Pick<ProjectLedger, 'months'>, today: Day): Month =>
  asked ?? months.reduce<Month | null>((last, { month }) => (last === null || month > last ? month : last), null) ?? lastMonth(today)

const lastMonth = (today: Day): Month => shiftMonth(today.slice(0, 7), -1)

/** Every project of the ledger at the month. */
export const viewProjects = (ledger: ProjectLedger, month: Month, caller: Pick<Caller, 'grants'>): readonly ProjectView[] => {
  const reports = Map.groupBy(ledger.months, ({ projectId }) => projectId)
  return ledger.projects.map((project) => viewProject(project, reports.get(project.id) ?? [], month, ledger, caller))
}

export const viewProject = (
  project: StoredProject,
  reports: readonly StoredProjectMonth[],
  month: Month,
  { settings }: Pick<ProjectLedger, 'settings'>,
  { grants }: Pick<Caller, 'grants'>,
): ProjectView => {
  const progress = progressOf(project, reports, month)
  const { years: _, ...facts } = project
  return {
    ...facts,
    plan: planOfYear(project, partsOfMonth(month).year),
    progress,
    verdict: judgeProject(project, progress, settings.value.lamp),
    mayEdit: can(grants, 'ledger.edit', { unitId: project.unitId }),
  }
}

import { type Day, fail, type LedgerSettings, type Month, type Outcome, partsOfMonth, succeed } from '@gangmu/domain'
import type { ProjectVersion, StoredProjectMonth } from '../../ports/ledger-store.ts'
import type { Caller, Ports } from '../context.ts'
import { loadLedgerAreas, nameOfArea } from './places.ts'
import { chooseMonth, type ProjectView, viewProject, viewProjects } from './project-view.ts'

export type LedgerArea = { readonly id: string; readonly name: string }

export type ProjectList = {
  readonly month: Month
  readonly settings: LedgerSettings
  readonly projects: readonly ProjectView[]
  /** Where projects can lie, and where they do. */
  readonly areas: readonly LedgerArea[]
}

type ListPorts = Pick<Ports, 'unitOfWork' | 'ledgers' | 'areas' | 'spaces'>

/** The ledger at a month; without one at the latest of which anything was reported. Those taken out are in it, and say so. */
export const listProjects = (ports: ListPorts, caller: Caller, asked: Month | null, today: Day): Promise<ProjectList> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const ledger = await ports.ledgers.loadProjects(tx, { year: asked === null ? null : partsOfMonth(asked).year, on: today })
    const offered = await loadLedgerAreas(ports, tx, today)
    const ids = [...offered.map(({ id }) => id), ...ledger.projects.flatMap(({ areaId }) => areaId ?? [])]
    const month = chooseMonth(asked, ledger, today)
    return {
      month,
      settings: ledger.settings.value,
      projects: viewProjects(ledger, month, caller),
      areas: [...new Set(ids)].map((id) => ({ id, name: nameOfArea(offered, id) })),
    }
  })

/** One project with everything that was ever entered and reported of it, the latest first. */
export type ProjectHistory = {
  readonly project: ProjectView & { readonly years: readonly number[] }
  readonly versions: readonly ProjectVersion[]
  readonly months: readonly StoredProjectMonth[]
}

/** Fails with `project-not-found`. */
export const showProject = (
  ports: Pick<Ports, 'unitOfWork' | 'ledgers'>,
  caller: Caller,
  id: string,
  asked: Month | null,
  today: Day,
): Promise<Outcome<ProjectHistory>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const ledger = await ports.ledgers.loadProjects(tx, { year: asked === null ? null : partsOfMonth(asked).year, on: today })
    const project = ledger.projects.find((one) => one.id === id)
    if (project === undefined) return fail('project-not-found')
    const { versions, months } = await ports.ledgers.loadProjectHistory(tx, id)
    const own = ledger.months.filter(({ projectId }) => projectId === id)
    const view = viewProject(project, own, chooseMonth(asked, ledger, today), ledger, caller)
    return succeed({ project: { ...view, years: project.years.map(({ year }) => year) }, versions, months })
  })

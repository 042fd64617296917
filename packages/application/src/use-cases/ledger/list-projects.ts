import { type Day, fail, type LedgerSettings, type Month, type Outcome, partsOfMonth, succeed } from '@gangmu/domain'
import { endOfDay } from '../../day-of.ts'
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

/** `month` null: the latest of which anything was reported. `asOf`: as it was known by the end of that day, which nobody changes any more. */
export type LedgerMoment = { readonly month: Month | null; readonly asOf: Day | null }

/** The instant up to which things count as known; undefined where everything does. */
export const knownByOf = (asOf: Day | null): string | undefined => (asOf === null ? undefined : endOfDay(asOf))

const filterOf = ({ month, asOf }: LedgerMoment, today: Day) => ({
  year: month === null ? null : partsOfMonth(month).year,
  on: asOf ?? today,
  knownBy: knownByOf(asOf),
})

/** Who may change what: nobody what is only looked back at. */
export const changerAt = (caller: Caller, asOf: Day | null): Pick<Caller, 'grants'> => (asOf === null ? caller : { grants: [] })

/** The ledger at a month. Those taken out are in it, and say so. */
export const listProjects = (ports: ListPorts, caller: Caller, moment: LedgerMoment, today: Day): Promise<ProjectList> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const filter = filterOf(moment, today)
    const ledger = await ports.ledgers.loadProjects(tx, filter)
    const offered = await loadLedgerAreas(ports, tx, filter.on)
    const ids = [...offered.map(({ id }) => id), ...ledger.projects.flatMap(({ areaId }) => areaId ?? [])]
    const month = chooseMonth(moment.month, ledger, filter.on)
    return {
      month,
      settings: ledger.settings.value,
      projects: viewProjects(ledger, month, changerAt(caller, moment.asOf)),
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
  moment: LedgerMoment,
  today: Day,
): Promise<Outcome<ProjectHistory>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const filter = filterOf(moment, today)
    const ledger = await ports.ledgers.loadProjects(tx, filter)
    const project = ledger.projects.find((one) => one.id === id)
    if (project === undefined) return fail('project-not-found')
    const { versions, months } = await ports.ledgers.loadProjectHistory(tx, id)
    const own = ledger.months.filter(({ projectId }) => projectId === id)
    const view = viewProject(project, own, chooseMonth(moment.month, ledger, filter.on), ledger, changerAt(caller, moment.asOf))
    return succeed({
      project: { ...view, years: project.years.map(({ year }) => year) },
      versions: versions.filter(wasKnownBy(filter.knownBy)),
      months: months.filter(wasKnownBy(filter.knownBy)),
    })
  })

export const wasKnownBy =
  (knownBy: string | undefined) =>
  ({ recordedAt }: { readonly recordedAt: string }): boolean =>
    knownBy === undefined || Date.parse(recordedAt) <= Date.parse(knownBy)

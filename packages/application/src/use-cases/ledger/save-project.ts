import { randomUUID } from 'node:crypto'
import {
  checkProject,
  type Day,
  type Failure,
  fail,
  type KeyProject,
  type Outcome,
  type ProjectYear,
  parseProjectCode,
  succeed,
  withPlan,
} from '@gangmu/domain'
import type { NewProject, StoredProject } from '../../ports/ledger-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, Ports } from '../context.ts'
import { sendNotices } from '../desk/send-notices.ts'
import { refuseAction } from '../rights.ts'
import { versionConflict } from '../versions.ts'
import { loadPlaces, type Places } from './places.ts'

export type LedgerPorts = Pick<Ports, 'unitOfWork' | 'audit' | 'ledgers' | 'units' | 'areas' | 'spaces' | 'notices'>

/** What a page enters of a project: all of it, and the plan of one year. Other years stay as they are. */
export type ProjectDraft = Omit<KeyProject, 'years'> & { readonly plan: ProjectYear }

/** Which project, at which version now. */
export type SavedProject = { readonly id: string; readonly version: number }

/**
 * Puts a project into the ledger. Fails with `ledger-no-taken`, `unit-not-found`, `post-not-found`, `area-not-found`,
 * `project-code-invalid`, `dates-reversed`, `project-plan-over-total`, `project-path-falls`, `right-missing`.
 */
export const createProject = (ports: LedgerPorts, caller: Caller, draft: ProjectDraft, today: Day): Promise<Outcome<SavedProject>> =>
  saveProject(ports, caller, null, draft, today)

/** Changes a project: a new version, the old one stays. Fails as `createProject` does, and with `project-not-found`, `version-conflict`. */
export const editProject = (
  ports: LedgerPorts,
  caller: Caller,
  id: string,
  version: number,
  draft: ProjectDraft,
  today: Day,
): Promise<Outcome<SavedProject>> => saveProject(ports, caller, { id, version }, draft, today)

const saveProject = (
  ports: LedgerPorts,
  caller: Caller,
  edited: SavedProject | null,
  draft: ProjectDraft,
  today: Day,
): Promise<Outcome<SavedProject>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    await ports.ledgers.lockLedger(tx, 'projects')
    const { projects } = await ports.ledgers.loadProjects(tx, { year: draft.plan.year, on: today })
    const before = projects.find(({ id }) => id === edited?.id) ?? null
    if (edited !== null && before === null) return fail('project-not-found')
    if (edited !== null && before?.version !== edited.version) return versionConflict(before!.version)
    const after = applyDraft(before, draft)
    const failure = refuseProject(caller, await loadPlaces(ports, tx, today), projects, before, after)
    if (failure !== null) return { ok: false, failure }
    const { id, version } = { id: before?.id ?? randomUUID(), version: (before?.version ?? 0) + 1 }
    await writeProjects(ports, tx, caller, [{ before, after: { ...after, id, version, recordedBy: caller.actor } }])
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: before === null ? 'project.create' : 'project.edit',
      subject: `project:${id}`,
      details: { version, unit: after.unitId, removed: after.removed },
    })
    return succeed({ id, version })
  })

/** Codes as they are printed; what cannot be read stays, to be refused. */
const applyDraft = (before: StoredProject | null, { plan, ...facts }: ProjectDraft): KeyProject => ({
  ...facts,
  nationalCode: facts.nationalCode && (parseProjectCode(facts.nationalCode) ?? facts.nationalCode),
  years: withPlan(before?.years ?? [], plan),
})

/** What speaks against the ledger holding it; null where nothing does. */
const refuseProject = (
  caller: Caller,
  places: Places,
  all: readonly StoredProject[],
  before: StoredProject | null,
  after: KeyProject,
): Failure | null => {
  const { no, nationalCode, unitId, leaderPostId, areaId, removed } = after
  const rights = [unitId, ...(before === null ? [] : [before.unitId])].map((unit) => refuseAction(caller, 'ledger.edit', unit))
  const refused = rights.find((failure) => failure !== null)
  if (refused !== undefined) return refused
  if (!removed && all.some((other) => other.id !== before?.id && !other.removed && other.no === no))
    return fail('ledger-no-taken', { no }).failure
  if (nationalCode !== null && parseProjectCode(nationalCode) === null) return fail('project-code-invalid', { code: nationalCode }).failure
  if (unitId !== before?.unitId && !places.units.some(({ id }) => id === unitId)) return fail('unit-not-found').failure
  if (leaderPostId !== null && leaderPostId !== before?.leaderPostId && !places.posts.some(({ id }) => id === leaderPostId))
    return fail('post-not-found').failure
  if (areaId !== null && areaId !== before?.areaId && !places.areas.some(({ id }) => id === areaId))
    return fail('area-not-found', { id: areaId }).failure
  const [problem] = checkProject(after)
  return problem === undefined ? null : fail(problem.code, problem.params).failure
}

/** What was entered of a project, without what the ledger adds; members in one order, so that two can be compared. */
export const factsOf = (project: KeyProject): KeyProject => ({
  no: project.no,
  nationalCode: project.nationalCode,
  name: project.name,
  grade: project.grade,
  sector: project.sector,
  investor: project.investor,
  stage: project.stage,
  unitId: project.unitId,
  leaderPostId: project.leaderPostId,
  areaId: project.areaId,
  total: project.total,
  years: project.years.map(({ year, planned, path }) => ({ year, planned, path })),
  plannedStart: project.plannedStart,
  plannedFinish: project.plannedFinish,
  actualStart: project.actualStart,
  actualFinish: project.actualFinish,
  notStarted: project.notStarted,
  note: project.note,
  removed: project.removed,
})

export const isSameProject = (a: KeyProject, b: KeyProject): boolean => JSON.stringify(factsOf(a)) === JSON.stringify(factsOf(b))

export type ProjectChange = { readonly before: StoredProject | null; readonly after: NewProject }

/** New versions, and a notice to each unit and leader whose they have become. */
export const writeProjects = async (
  ports: Pick<Ports, 'ledgers' | 'notices'>,
  tx: Tx,
  caller: Pick<Caller, 'unitIds' | 'postIds'>,
  changes: readonly ProjectChange[],
): Promise<void> => {
  await ports.ledgers.insertProjects(
    tx,
    changes.map(({ after }) => after),
  )
  const assigned = changes.flatMap(({ before, after }) => [
    ...(after.unitId === before?.unitId || caller.unitIds.includes(after.unitId)
      ? []
      : [{ to: { kind: 'unit' as const, id: after.unitId }, name: after.name }]),
    ...(after.leaderPostId === null || after.leaderPostId === before?.leaderPostId || caller.postIds.includes(after.leaderPostId)
      ? []
      : [{ to: { kind: 'post' as const, id: after.leaderPostId }, name: after.name }]),
  ])
  await sendNotices(
    ports,
    tx,
    [...Map.groupBy(assigned, ({ to }) => to.id).values()].map((group) => ({
      to: group[0]!.to,
      code: 'projects-assigned',
      params: { count: group.length, name: group[0]!.name },
      link: '/monitor/projects',
    })),
  )
}

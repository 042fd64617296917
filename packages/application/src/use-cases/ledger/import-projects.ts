import { randomUUID } from 'node:crypto'
import {
  checkProject,
  type Day,
  type Failure,
  fail,
  type KeyProject,
  type ProjectMonth,
  planOfYear,
  questionMonth,
  withPlan,
} from '@gangmu/domain'
import {
  type CellProblem,
  type FilledProject,
  type FilledProjectMonth,
  type FilledProjects,
  type MonthField,
  type ProjectField,
  readProjectWorkbook,
} from '@gangmu/writer'
import type { NewProjectMonth, ProjectLedger, StoredProject, StoredProjectMonth } from '../../ports/ledger-store.ts'
import type { Caller } from '../context.ts'
import { refuseAction } from '../rights.ts'
import { findArea, findLeader, findUnit, loadPlaces, namesOf, type Places } from './places.ts'
import { isSameMonth } from './report-project-month.ts'
import { factsOf, isSameProject, type LedgerPorts, type ProjectChange, writeProjects } from './save-project.ts'

/** A problem of a cell; its code is one of the workbook's, or of the failure that placing the row ended with. */
export type LedgerProblem = Omit<CellProblem, 'code'> & { readonly code: string }

/** `same`: projects of the file that stand as it says. `months`: figures of a month that are new or other. */
export type ImportedProjects = { readonly added: number; readonly changed: number; readonly same: number; readonly months: number }

export type ImportedLedger<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure; readonly problems: readonly LedgerProblem[] }

/**
 * Takes the ledger of a year from a filled-in workbook: all of it, or nothing and every problem by its cell. Projects are known by their
 * number; those the file lacks stay as they are, and so does what a column it lacks would say. Fails as opening a workbook does, and with
 * `workbook-cells-wrong`.
 */
export const importProjects = async (
  ports: LedgerPorts,
  caller: Caller,
  year: number,
  bytes: Uint8Array,
  today: Day,
): Promise<ImportedLedger<ImportedProjects>> => {
  const read = await readProjectWorkbook(bytes, year)
  return read.ok ? takeProjects(ports, caller, year, read.value, today) : read
}

/** The same of rows that were read already. */
export const takeProjects = (
  ports: LedgerPorts,
  caller: Caller,
  year: number,
  filled: FilledProjects,
  today: Day,
): Promise<ImportedLedger<ImportedProjects>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    await ports.ledgers.lockLedger(tx, 'projects')
    const ledger = await ports.ledgers.loadProjects(tx, { year, on: today })
    const places = await loadPlaces(ports, tx, today)
    const placed = placeProjects(caller, filled, ledger, places, year, today)
    if (placed.problems.length > 0) {
      const failure = fail('workbook-cells-wrong', { count: placed.problems.length }).failure
      return { ok: false, failure, problems: placed.problems }
    }
    const { changes, months } = placed
    const added = changes.filter(({ before }) => before === null).length
    const value = { added, changed: changes.length - added, same: filled.projects.rows.length - changes.length, months: months.length }
    if (changes.length + months.length === 0) return { ok: true, value }
    await writeProjects(ports, tx, caller, changes)
    await ports.ledgers.insertProjectMonths(tx, months)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'project.import',
      subject: `space:${caller.spaceId}`,
      details: { year, ...value },
    })
    return { ok: true, value }
  })

type Placed = {
  readonly changes: readonly ProjectChange[]
  readonly months: readonly NewProjectMonth[]
  readonly problems: readonly LedgerProblem[]
}

type Say<Field extends string> = (row: { readonly row: number }, field: Field, code: string, params?: CellProblem['params']) => void

const placeProjects = (
  caller: Caller,
  { projects, months }: FilledProjects,
  ledger: ProjectLedger,
  places: Places,
  year: number,
  today: Day,
): Placed => {
  const problems: LedgerProblem[] = []
  const cellOf = (column: string | undefined, row: number) => (column === undefined ? null : `${column}${row}`)
  const sayProject: Say<ProjectField> = ({ row }, field, code, params = {}) =>
    problems.push({ sheet: projects.sheet, cell: cellOf(projects.columns[field], row), code, params })
  const sayMonth: Say<MonthField> = ({ row }, field, code, params = {}) =>
    problems.push({ sheet: months.sheet, cell: cellOf(months.columns[field], row), code, params })

  const standing = new Map(ledger.projects.filter(({ removed }) => !removed).map((project) => [project.no, project]))
  const monthsOf = Map.groupBy(months.rows, ({ no }) => no)
  const seen = new Set(projects.rows.map(({ facts }) => facts.no))
  for (const row of months.rows) if (!seen.has(row.no)) sayMonth(row, 'no', 'project-unknown', { text: row.no })

  const changes: ProjectChange[] = []
  const reported: NewProjectMonth[] = []
  for (const row of projects.rows) {
    const before = standing.get(row.facts.no) ?? null
    const rows = monthsOf.get(row.facts.no) ?? []
    const after = placeProject(row, rows, before, places, year, sayProject)
    for (const { field, code, params } of checkProject(after)) sayProject(row, field === 'path' ? 'planned' : field, code, params)
    const isChanged = before === null || !isSameProject(before, after)
    const id = before?.id ?? randomUUID()
    const version = (before?.version ?? 0) + (isChanged ? 1 : 0)
    const own = ledger.months.filter(({ projectId }) => projectId === id)
    const figures = placeMonths(rows, after, own, today, sayMonth)
    if (isChanged || figures.length > 0)
      for (const unitId of new Set([after.unitId, before?.unitId ?? after.unitId])) {
        const refused = refuseAction(caller, 'ledger.edit', unitId)
        if (refused !== null) sayProject(row, 'unit', refused.code, refused.params)
      }
    if (isChanged) changes.push({ before, after: { ...after, id, version, recordedBy: caller.actor } })
    reported.push(...figures.map((figure) => ({ ...figure, projectId: id, projectVersion: version, recordedBy: caller.actor })))
  }
  return { changes, months: reported, problems }
}

/** The project as it stood, with what the row says of it. */
const placeProject = (
  row: FilledProject,
  rows: readonly FilledProjectMonth[],
  before: StoredProject | null,
  places: Places,
  year: number,
  say: Say<ProjectField>,
): KeyProject => {
  const names = before === null ? null : namesOf(before, places)
  /** What the name stands for. Without the column, or under the name it went out with, it stays what it was. */
  const idOf = (field: 'unit' | 'leader' | 'area', name: string | null | undefined, kept: string | null, find: typeof findUnit) => {
    if (name === undefined || name === names?.[field]) return kept
    if (name === null || name === '') return null
    const found = find(places, name)
    if (typeof found === 'object') return found.id
    say(row, field, `${field}-${found}`, { name })
    return kept
  }
  const old = before === null ? null : planOfYear(before, year)
  const path = Array.from({ length: 12 }, (_, at) => old?.path?.[at] ?? null)
  for (const { month, path: planned } of rows) if (planned !== undefined && month !== '') path[Number(month.slice(5)) - 1] = planned
  return {
    ...(before === null ? EMPTY : factsOf(before)),
    ...row.facts,
    unitId: idOf('unit', row.unit, before?.unitId ?? null, findUnit) ?? '',
    leaderPostId: idOf('leader', row.leader, before?.leaderPostId ?? null, findLeader),
    areaId: idOf('area', row.area, before?.areaId ?? null, findArea),
    years: withPlan(before?.years ?? [], { year, planned: row.planned === undefined ? (old?.planned ?? null) : row.planned, path }),
    removed: false,
  }
}

const EMPTY = {
  nationalCode: null,
  total: null,
  plannedStart: null,
  plannedFinish: null,
  actualStart: null,
  actualFinish: null,
  notStarted: null,
  note: null,
}

/** Figures that say something else than what stands; one that asks for a sentence and has none is told. */
const placeMonths = (
  rows: readonly FilledProjectMonth[],
  project: KeyProject,
  standing: readonly StoredProjectMonth[],
  today: Day,
  say: Say<MonthField>,
): readonly (ProjectMonth & { readonly revision: number })[] => {
  const figures = rows.flatMap(({ row, month, completed, note, problem }) =>
    month === '' || completed === null ? [] : [{ row, month, completed, note, problem }],
  )
  const others = [...standing.filter((one) => figures.every(({ month }) => month !== one.month)), ...figures]
  return figures.flatMap(({ row, ...figure }) => {
    const before = standing.find(({ month }) => month === figure.month)
    if (before !== undefined && isSameMonth(before, figure)) return []
    if (figure.month > today.slice(0, 7)) say({ row }, 'month', 'month-future', { text: figure.month })
    const question = figure.note === null ? questionMonth(project, others, figure) : null
    if (question !== null) say({ row }, 'completed', 'month-unexplained', { month: figure.month })
    return [{ ...figure, revision: (before?.revision ?? 0) + 1 }]
  })
}
